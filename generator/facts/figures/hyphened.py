"""Numbers that a hyphen joins to their unit before a noun: `a 32,000-seat stadium`, `a three-day strike`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.facts.figures.vocabulary import Vocabulary
from generator.text import numberwords
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention, written

_FEWEST = 2


class Hyphened(NamedTuple):
    """A number with its unit; of a length of time, what lasts so long."""

    number: NumberMention
    end: int
    unit: str
    lasting: str | None


def find(text: str, folded: str, known: Vocabulary) -> list[Hyphened]:
    """Return the numbers of a sentence that are joined to units; of times only those of what lasts: no age."""
    if not known.texts["hyphened"] or "-" not in text:
        return []
    found = []
    for match in _pattern(known).finditer(folded):
        start, end = match.span("number")
        digits = text[start:end]
        read = written.value if digits[0].isdigit() else numberwords.value
        low = read(evenfold(digits), known.language)
        if low is not None and low >= _FEWEST:
            low = Decimal(low)
            number = NumberMention(start=start, end=end, words=digits, low=low, high=None, unit=None)
            unit, what = (text[slice(*match.span(name))] for name in ("unit", "what"))
            found.append(Hyphened(number, match.end("unit"), unit, what or None))
    return found


@cache
def _pattern(known: Vocabulary) -> re.Pattern[str]:
    units, times, lasting = map(known.pattern, ("hyphened", "hyphened_times", "hyphened_lasting"))
    number = r"(?<![\w.,$€£-])(?P<number>\d[\d,]*(?:\.\d+)?|[a-z]{3,12})"
    return re.compile(rf"{number}-(?P<unit>(?:{units})(?!-)|(?:{times})(?=(?:-long)? (?P<what>{lasting})))")
