"""Numbers that a hyphen joins to their unit before a noun: `a 32,000-seat stadium`, `a three-day strike`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from generator.facts.figures.vocabulary import Vocabulary
from generator.text import numberwords
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention, written

# A number before a hyphen.
_NUMBER = re.compile(r"(?<![\w.,$€£-])(?:\d[\d,]*(?:\.\d+)?|[a-z]{3,12})\Z")


def find(text: str, folded: str, known: Vocabulary) -> Iterator[tuple[NumberMention, int, str, str | None]]:
    """Give each number with the end of its unit, the unit and, of a length of time, what lasts so long: no age."""
    if not known.texts["hyphened"]:
        return
    for match in _pattern(known).finditer(folded):
        before = _NUMBER.search(folded, 0, match.start())
        if before is None:
            continue
        start, end = before.span()
        digits, unit, what = text[start:end], text[slice(*match.span("unit"))], text[slice(*match.span("what"))]
        read = written.value if digits[0].isdigit() else numberwords.value
        low = read(evenfold(digits), known.language)
        if low is not None and low > 1:
            number = NumberMention(start=start, end=end, words=digits, low=Decimal(low), high=None, unit=None)
            yield number, match.end("unit"), unit, what or None


@cache
def _pattern(known: Vocabulary) -> re.Pattern[str]:
    units, times, lasting = map(known.pattern, ("hyphened", "hyphened_times", "hyphened_lasting"))
    return re.compile(rf"-(?P<unit>(?:{units})(?!-)|(?:{times})(?=(?:-long)? (?P<what>{lasting})))")
