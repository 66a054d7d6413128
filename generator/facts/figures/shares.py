"""Shares told by a fraction in words: `un terzo degli abitanti`, `two thirds of the staff`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.facts import cues, wordings
from generator.facts.figures import counted
from generator.text import cuts
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention


class _Fractions(NamedTuple):
    pattern: re.Pattern[str]
    """A fraction, the words that lead to what it is of, and its noun."""
    percent: Mapping[str, Decimal]


def find(text: str, language: Language) -> list[tuple[NumberMention, int]]:
    """Return the shares of a sentence in percent, each with the end of what it is a share of.

    Only of things that are counted, in the plural; thirds are rounded, so all are `about`. Linear in the text.
    """
    known = _fractions(language) if cues.of(text, language) & cues.FRACTIONS else None
    if known is None:
        return []
    folded = cuts.line(text).folded
    never, found = wordings.words(language, "measures", "not_counted"), []
    parts = wordings.words(language, "measures", "no_fractions")
    for match in known.pattern.finditer(folded):
        before = folded[: match.start()].rsplit(None, 1)[-1:]
        single = language.section("measures").flag("plural_heads") and not counted.is_plural(match["noun"], language)
        if single or match["noun"] in never or (before and match.start() and before[0] in parts):
            continue
        start, end = match.span("fraction")
        share = NumberMention(
            start=start,
            end=end,
            words=text[start:end],
            low=known.percent[match["fraction"]],
            high=None,
            unit="%",
            about=True,
        )
        found.append((share, match.end()))
    return found


@cache
def _fractions(language: Language) -> _Fractions | None:
    table = language.section("measures").fields("fractions")
    percent = {evenfold(phrase): Decimal(key) for key in table for phrase in table.texts(key)}
    if not percent:
        return None
    of = wordings.pattern(language, "measures", "fractions_of").pattern
    return _Fractions(re.compile(rf"(?P<fraction>{wordings.choice(percent)}) {of} (?P<noun>[^\W\d_]{{3,}})"), percent)
