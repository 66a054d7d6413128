"""Lists of words and phrases of the language data as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from operator import itemgetter

from generator.text.evenfold import evenfold
from generator.text.languages import Language

NOTHING = re.compile(r"(?!)")


def choice(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first; `*` at the end of a word stands for any ending.

    `…` stands for one more word or none. An apostrophe at the end of a phrase may be followed by a letter; nothing
    else may.
    """
    folded = sorted({evenfold(phrase) for phrase in phrases if phrase}, key=lambda p: (p[0], -len(p), p))
    if not folded:
        return "(?!)"
    groups = [(re.escape(letter), "|".join(map(_rest, group))) for letter, group in groupby(folded, itemgetter(0))]
    return "(?:" + "|".join([rf"{letter}(?<!\w{letter})(?:{rests})" for letter, rests in groups]) + ")"


def _rest(phrase: str) -> str:
    """Return a pattern for a phrase without its first letter.

    Patterns begin with plain letters, so that places where none of them stands are passed over quickly.
    """
    written = re.escape(phrase[1:]).replace(r"\*", r"\w*").replace(r"\ ", " ").replace(" … ", r" (?:\w+ )?")
    return written + ("" if phrase[-1] == "'" else r"(?!\w)")


@cache
def pattern(language: Language, section: str, *keys: str) -> re.Pattern[str]:
    """Return the phrases under a key of a section, inner keys by their path: `measures`, `qualifiers`, `about`."""
    fields = language.section(section)
    for key in keys[:-1]:
        fields = fields.fields(key)
    phrases = fields.texts(keys[-1])
    return re.compile(choice(phrases)) if phrases else NOTHING


@cache
def words(language: Language, section: str, *keys: str) -> frozenset[str]:
    """Return the single words under one or more keys, folded."""
    return frozenset(evenfold(word) for key in keys for word in language.section(section).texts(key))
