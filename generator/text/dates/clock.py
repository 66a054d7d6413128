"""The day from which relative words count, and what they come to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import msgspec

from generator.model.dates import Edtf, Point, Precision, unit

# Gregorian weekdays as date.weekday() counts them.
_SATURDAY = 5
# News look back more than ahead: on benchmarks/quality months without a year lie up to 8 back and up to 4 ahead,
# days (`2 giugno`) a little farther.
_MONTHS_AHEAD = 4
_DAYS_AHEAD = 5
# Days for which a plan may have gone by.
_LATE = 60
_MONTHS = {"month": 1, "quarter": 3, "quarter_part": 3, "half": 6}
_YEARS = {"year": 1, "decade": 10, "century": 100}


class Clock(msgspec.Struct, frozen=True, gc=False):
    """The time of publication, as far as it is known."""

    now: Point | None
    """None: nothing relative can be told."""

    @property
    def day(self) -> date | None:
        """The day, if it is known to the day."""
        return self.now.first_day if self.now and self.now.precision is Precision.DAY else None

    def unit(self, name: str, steps: int) -> Edtf | None:
        """Return the unit (`week`, `month`, …) that lies `steps` after the present one; None if unknown.

        A month can be counted from a month, a year from a year; days and weeks only from a day.
        """
        if name in ("day", "week", "weekend"):
            return self._days(name, steps)
        if not self.now:
            return None
        if name in _YEARS and self.now.precision >= Precision.YEAR:
            return _years(self.now.year + steps * _YEARS[name], name)
        if name in _MONTHS and self.now.month:
            length = _MONTHS[name]
            first = (self.now.year * 12 + self.now.month - 1) // length * length + steps * length
            return _months(first, length)
        return None

    def trailing(self, name: str) -> Edtf | None:
        """Return the time as long as a unit that ends now: `nell’ultimo anno`; None if unknown."""
        if name == "week" and self.day and (start := _day(self.day, -7)):
            return Edtf(start.start, self.now)
        if name in ("month", "year") and self.now and self.now.month:
            length = 12 if name == "year" else 1
            return _months(self.now.year * 12 + self.now.month - 1 - length, length + 1)
        return self.unit(name, -1)

    def _days(self, name: str, steps: int) -> Edtf | None:
        if self.day is None:
            return None
        if name == "day":
            return _day(self.day, steps)
        monday = self.day - timedelta(self.day.weekday()) if self.day.toordinal() > 7 else self.day
        start, end = _day(monday, 7 * steps + (_SATURDAY if name == "weekend" else 0)), _day(monday, 7 * steps + 6)
        return Edtf(start.start, end.end) if start and end else None

    def weekday(self, number: int, steps: int) -> Edtf | None:
        """Return a weekday: the last one up to today for 0, before today for -1, after today for 1."""
        if self.day is None:
            return None
        back = (self.day.weekday() - number) % 7
        if steps > 0:
            return _day(self.day, 7 - back)
        return _day(self.day, -(back or 7) if steps < 0 else -back)

    def weekday_of_this_week(self, number: int) -> Edtf | None:
        """Return a weekday of the present week; on Monday and Tuesday `this Sunday` is the one just past."""
        if self.day is None:
            return None
        ahead = number - self.day.weekday()
        return _day(self.day, ahead - 7 if ahead >= _SATURDAY else ahead)

    def month(self, number: int, steps: int) -> Edtf | None:
        """Return a month: the nearest for 0 (at most four months ahead), before this month for -1, after it for 1."""
        if not self.now or not self.now.month:
            return None
        ahead = (number - self.now.month) % 12
        if steps > 0:
            months = ahead or 12
        elif steps < 0:
            months = ahead - 12
        else:
            months = ahead if ahead <= _MONTHS_AHEAD else ahead - 12
        return _months(self.now.year * 12 + self.now.month - 1 + months, 1)

    def month_day(self, month: int, day: int, steps: int = 0) -> Edtf | None:
        """Return a day of a month that is named without its year, as `month` does; up to five months ahead.

        `il 3 maggio scorso`, written on 20 May, is of that very month.
        """
        today = self.day
        if steps and today and today.month == month and (day < today.day if steps < 0 else day > today.day):
            return day_of(today.year, month, day)
        found = self.month(month, steps)
        if found is None or self.now is None or self.now.month is None:
            return None
        half_a_year = not steps and (month - self.now.month) % 12 == _DAYS_AHEAD
        return day_of(found.anchor.year + half_a_year, month, day)

    def coming(self, value: Edtf | None) -> Edtf | None:
        """Return a day or month that is planned, of the next year where it is long gone.

        What was planned for last month may be late; nobody tells of a plan for half a year ago.
        """
        if value is None or self.now is None or (self.now.first_day - value.anchor.last_day).days <= _LATE:
            return value
        point = value.anchor
        if point.month is None:
            return None
        return day_of(point.year + 1, point.month, point.day) if point.day else unit(point.year + 1, point.month)


# An article comes back to the same few days.
@lru_cache(maxsize=1 << 10)
def day_of(year: int, month: int, day: int) -> Edtf | None:
    """Return a day, or None when there is no such day."""
    try:
        return unit(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms)."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    shift = epact - weekday
    month = 3 + (shift + 40) // 44
    return date(year, month, shift + 28 - 31 * (month // 4))


def shifted(value: Edtf, steps: int) -> Edtf | None:
    """Return the unit before (-1) or after (1) a value, as fine as it; None beyond the calendar."""
    point = value.start if steps < 0 else value.end
    point = point or value.anchor
    if point.precision is Precision.DAY:
        return _day(point.first_day, steps)
    if point.precision is Precision.MONTH and point.month:
        return _months(point.year * 12 + point.month - 1 + steps, 1)
    names = {Precision.YEAR: ("year", 1), Precision.DECADE: ("decade", 10), Precision.CENTURY: ("century", 100)}
    name, length = names[point.precision]
    return _years(point.year + steps * length, name)


def _day(day: date, steps: int) -> Edtf | None:
    try:
        moved = day + timedelta(steps)
    except OverflowError:
        return None
    return unit(moved.year, moved.month, moved.day)


def _months(first: int, length: int) -> Edtf | None:
    """Return `length` months, the first counted from month 0 of year 0."""
    year, month = divmod(first, 12)
    if not 1 <= year <= 9998:
        return None
    last = divmod(first + length - 1, 12)
    return Edtf(
        Point(year, month + 1, None, Precision.MONTH),
        Point(last[0], last[1] + 1, None, Precision.MONTH),
    )


def _years(year: int, name: str) -> Edtf | None:
    if not 1 <= year <= 9899:
        return None
    if name == "year":
        return unit(year)
    precision, length = (Precision.DECADE, 10) if name == "decade" else (Precision.CENTURY, 100)
    point = Point(year // length * length, precision=precision)
    return Edtf(point, point) if point.year else None
