"""Seasons and feasts: `estate 2024`, `il giorno di Natale`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.model.dates import Edtf, unit
from generator.text.dates.clock import day_of, easter
from generator.text.dates.templates import STEP, YEAR, year_of
from generator.text.dates.values import Context, Core, DateKind, Maker, Standing, has

_APRIL, _DECEMBER = 4, 12
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": _DECEMBER}


def season(match: re.Match[str], context: Context) -> Core | None:
    """`estate 2024`, `la scorsa primavera`: the three months of the meteorological season.

    The winter of a year (`inverno 2024`) is that year: its beginning or its end. `in estate` alone is of any year.
    """
    name, year = context.word(match, "season", "season") or "", year_of(match, context)
    first = _FIRST_MONTHS.get(name, _DECEMBER)
    if year is not None:
        return Core(unit(year) if first == _DECEMBER else _months(year, first))
    if not has(match, "step"):
        return Core(None, standing=Standing.WEAK, explicit=False)
    middle = context.clock.month(first % 12 + 1, context.steps(match))
    if middle is None:
        return Core(None, DateKind.RELATIVE, explicit=False)
    year = middle.anchor.year - (first == _DECEMBER)
    if first != _DECEMBER and not context.steps(match) and context.clock.now:
        year = context.clock.now.year  # `quest’estate` is this year's, past or to come
    return Core(_months(year, first), explicit=False)


def _months(year: int, first: int) -> Edtf:
    """Return a season that begins with a month; winter ends in the next year."""
    return Edtf(unit(year, first).start, unit(year + (first == _DECEMBER), (first + 1) % 12 + 1).end)


def holiday(match: re.Match[str], context: Context) -> Core | None:
    """`Natale 2024`, `il giorno di Natale`, `Capodanno`."""
    name, year = context.word(match, "holiday", "holiday") or "", year_of(match, context)
    sure = has(match, "unit") or has(match, "step") or year is not None
    sure = sure or (context.word(match, "holiday", "sure_holiday") is not None and not context.genitive(match.start()))
    explicit = year is not None
    if year is None:
        near = context.clock.month(_APRIL if name.startswith("easter") else int(name[:2]), context.steps(match))
        year = near.anchor.year if near else None
    value = _feast(name, year) if year else None
    return Core(value, DateKind.HOLIDAY, Standing.SURE if sure else Standing.WEAK, explicit)


def _feast(name: str, year: int) -> Edtf | None:
    """Return a feast of a year: `12-25`, `easter-2`, or the fourth Thursday (3) of November, `11-4th-3`."""
    if name.startswith("easter"):
        day = easter(year) + timedelta(int(name.removeprefix("easter") or 0))
        return unit(day.year, day.month, day.day)
    month = int(name[:2])
    if "th-" not in name:
        return day_of(year, month, int(name[3:5]))
    number, weekday = int(name[3]), int(name[-1])
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    return day_of(year, month, first + 7 * (number - 1))


RULES: tuple[tuple[str, Maker], ...] = (
    (f"(?P<season><season>)(?:<of|of_year>?{YEAR}|{STEP})?", season),
    (f"{STEP}(?P<season><season>)", season),
    (f"(?:(?P<unit><unit|part_of_day>)<of>?)?(?P<holiday><holiday>)(?:<of|of_year>?{YEAR}|{STEP})?", holiday),
    (f"{STEP}(?P<holiday><holiday>)", holiday),
)
