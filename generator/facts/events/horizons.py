"""How long a plan runs: `investirà 90 milioni nei prossimi tre anni`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.model.dates import Edtf, Point, Precision
from generator.text import cuts, numberwords
from generator.text.languages import Language

_MOST_YEARS = 50
_UNITS = ("year", "month")


class Horizon(NamedTuple):
    """Characters `start` to `end` of a sentence, with the months that they tell."""

    start: int
    end: int
    number: int
    unit: str
    """`year` or `month`."""

    def date(self, reference: Edtf | None) -> Edtf | None:
        """Return the stretch from the day of writing on; None without one."""
        now = reference.start if reference and reference.is_unit else None
        if now is None or (self.unit == "month" and now.month is None):
            return None
        if self.unit == "year":
            return Edtf(Point(now.year), Point(now.year + self.number))
        year, month = divmod(now.year * 12 + (now.month or 1) - 1 + self.number, 12)
        first = Point(now.year, now.month, precision=Precision.MONTH)
        return Edtf(first, Point(year, month + 1, precision=Precision.MONTH))


def find(text: str, spoken: Language) -> Iterator[Horizon]:
    """Give the horizons that a sentence tells by a number of years or months."""
    if not any(letters in text for letters in _letters(spoken)):
        return
    for match in _pattern(spoken).finditer(cuts.line(text).folded):
        written = match["behind"] or match["ahead"]
        count = int(written) if written.isdecimal() else numberwords.value(written, spoken)
        if count and count <= _MOST_YEARS:
            yield Horizon(match.start(), match.end(), int(count), match.lastgroup or "year")


def is_lasting(text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a clause only tells how things stay or go by themselves: `resterà debole nei prossimi mesi`."""
    return wordings.pattern(spoken, "events", "lasting").search(cuts.line(text).folded, *clause) is not None


@cache
def _letters(spoken: Language) -> tuple[str, ...]:
    return spoken.section("events").texts("horizon_letters")


@cache
def _pattern(spoken: Language) -> re.Pattern[str]:
    dates = spoken.section("dates")
    opening, following = (
        wordings.choice(spoken.section("events").texts("horizons")),
        wordings.choice(dates.texts("next")),
    )
    named = "|".join(f"(?P<{unit}>{wordings.choice(dates.fields('units').texts(unit))})" for unit in _UNITS)
    number = r"[^\W_]{1,14}"
    return re.compile(rf"{opening} ?(?:{following} (?P<behind>{number})|(?P<ahead>{number}) {following}) (?:{named})")
