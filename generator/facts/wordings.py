"""Lists of words and phrases of the language data as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.text.evenfold import evenfold
from generator.text.languages import Language

NOTHING = re.compile(r"(?!)")


def choice(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first; `*` at the end of a word stands for any ending.

    An apostrophe at the end of a phrase may be followed by a letter; nothing else may.
    """
    folded = sorted({evenfold(phrase) for phrase in phrases if phrase}, key=lambda p: (-len(p), p))
    if not folded:
        return "(?!)"
    parts = [
        re.escape(p).replace(r"\*", r"\w*").replace(r"\ ", " ") + ("" if p[-1] == "'" else r"(?!\w)") for p in folded
    ]
    return rf"(?<!\w)(?:{'|'.join(parts)})"


@cache
def pattern(language: Language, section: str, *keys: str) -> re.Pattern[str]:
    """Return the phrases under a key of a section, inner keys by their path: `measures`, `qualifiers`, `about`."""
    fields = language.section(section)
    for key in keys[:-1]:
        fields = fields.fields(key)
    phrases = fields.texts(keys[-1])
    return re.compile(choice(phrases)) if phrases else NOTHING


@cache
def words(language: Language, section: str, key: str) -> frozenset[str]:
    """Return the single words under a key, folded."""
    return frozenset(evenfold(word) for word in language.section(section).texts(key))
