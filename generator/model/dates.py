"""Dates that are as precise and as sure as their words: a subset of EDTF (ISO 8601-2).

    2025  2025-01  2025-01-27     a year, a month, a day
    202X  20XX                    a decade, a century
    2025-01-27?  2025-01~         inferred; about
    2025-01-27/..                 not before
    ../2025-02-05                 not after
    2024-12/2025-01               from, to

Source: https://www.loc.gov/standards/datetime/ (levels 0 and 1).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")
_STAMP = re.compile(r"([12]\d{3})([-/]?)([01]\d)\2([0-3]\d)(?:[T ]+[0-2]\d[:.]?[0-5]\d\S*(?: ?\S{1,6})?)?")


class Precision(IntEnum):
    """How finely a date is known; larger is finer."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5


@dataclass(frozen=True, slots=True)
class Point:
    """One calendar unit: a century, decade, year, month or day."""

    year: int
    """First year of the unit."""
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.YEAR
    mark: str = ""
    """`?` inferred, `~` about, `%` both; else empty."""

    @property
    def first_day(self) -> date:
        """The first day of the unit."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day of the unit."""
        if self.day and self.month:
            return date(self.year, self.month, self.day)
        if self.month:
            return date(self.year, self.month, monthrange(self.year, self.month)[1])
        years = {Precision.CENTURY: 99, Precision.DECADE: 9}.get(self.precision, 0)
        return date(self.year + years, 12, 31)

    def __str__(self) -> str:
        """Write the unit as EDTF."""
        if self.precision is Precision.CENTURY:
            return f"{self.year // 100:02d}XX{self.mark}"
        if self.precision is Precision.DECADE:
            return f"{self.year // 10:03d}X{self.mark}"
        month = f"-{self.month:02d}" if self.month else ""
        day = f"-{self.day:02d}" if self.day else ""
        return f"{self.year:04d}{month}{day}{self.mark}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or a stretch of time; an end that is None is open or unknown.

    `start == end` is one unit. `Edtf(point, None)` is not before, `Edtf(None, point)` not after.
    """

    start: Point | None
    end: Point | None

    @property
    def is_unit(self) -> bool:
        """Whether it is one calendar unit and no stretch."""
        return self.start is not None and (self.start is self.end or self.start == self.end)

    @property
    def anchor(self) -> Point:
        """The unit to file it under: the start, or the end where there is no start."""
        point = self.start or self.end
        assert point is not None, "an EDTF value has at least one end"  # parse and the makers see to it
        return point

    @property
    def first_day(self) -> date | None:
        """The earliest day it can mean; None when open."""
        return self.start.first_day if self.start else None

    @property
    def last_day(self) -> date | None:
        """The latest day it can mean; None when open."""
        return self.end.last_day if self.end else None

    @property
    def precision(self) -> Precision:
        """How finely its anchor is known."""
        return self.anchor.precision

    @property
    def sure(self) -> bool:
        """Whether no end of it is inferred or about."""
        return not any(p and p.mark for p in (self.start, self.end))

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order in a timeline: by the first day it can mean, wider stretches first.

        What is only not after a day stands where that day ends.
        """
        if self.start is None:
            return (self.anchor.last_day, date.min)
        far = self.end.last_day if self.end else date.max
        return (self.start.first_day, date.fromordinal(date.max.toordinal() - far.toordinal() + 1))

    def __str__(self) -> str:
        """Write the value as EDTF."""
        if self.is_unit:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"


# The same few years, months and days are told again and again.
@lru_cache(maxsize=1 << 12)
def unit(year: int, month: int | None = None, day: int | None = None, mark: str = "") -> Edtf:
    """Return a year, month or day as a value. Raises ValueError when there is no such day."""
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    point = Point(year, month, day, precision, mark)
    _ = point.first_day
    return Edtf(point, point)


def not_before(value: Edtf) -> Edtf:
    """Return `value` as the earliest possible date, open after."""
    return Edtf(value.anchor, None)


def not_after(value: Edtf) -> Edtf:
    """Return `value` as the latest possible date, open before."""
    return Edtf(None, value.end or value.anchor)


def parse(text: str) -> Edtf:
    """Read EDTF. Raises ValueError when the text is none, or names no real day."""
    first, slash, second = text.strip().partition("/")
    if not slash:
        point = _point(first)
        return Edtf(point, point)
    start = None if first in ("..", "") else _point(first)
    end = None if second in ("..", "") else _point(second)
    if start is None and end is None:
        raise ValueError(f"no date in {text!r}")
    if start and end and start.first_day > end.last_day:
        raise ValueError(f"{text!r} ends before it begins")
    return Edtf(start, end)


def parse_stamp(text: str) -> Edtf:
    """Read the day of a machine's time stamp, in the zone that it is written in.

    `2025-02-05T23:30:00+01:00`, `2025-02-05 23:30`, `2025/02/05`, `20250205`. Raises ValueError on anything else.
    """
    match = _STAMP.fullmatch(text.strip())
    if not match:
        raise ValueError(f"no time stamp: {text!r}")
    year, _, month, day = match.groups()
    return unit(int(year), int(month), int(day))


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"no date in {text!r}")
    digits, month, day, mark = match.groups()
    if "X" in digits and month:
        raise ValueError(f"a month in an unknown year: {text!r}")
    precision = (
        Precision.CENTURY
        if digits.endswith("XX")
        else Precision.DECADE
        if digits.endswith("X")
        else Precision.DAY
        if day
        else Precision.MONTH
        if month
        else Precision.YEAR
    )
    year = int(digits.replace("X", "0"))
    point = Point(year, int(month) if month else None, int(day) if day else None, precision, mark)
    _ = point.first_day
    return point
