"""Dates by the calendar: days, months, years, quarters, decades, centuries, feasts."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.model.dates import Edtf, Point, Precision, parse, unit
from generator.text.dates.clock import day_of, easter
from generator.text.dates.values import NO_DATE, Context, Core, DateKind, Maker, Standing, has

_ROMAN = {"i": 1, "v": 5, "x": 10}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
_MONTH = "(?P<month><month|month_short|month_weak>)"
_YEAR = (
    "(?:<comma>?<of|of_year|year_in>?(?P<year><year>)|<of|of_year|year_in>?<apostrophe>(?P<short><two>)|(?P<two><two>))"
)
_WEEKDAY = "(?:<weekday|weekday_short|weekday_weak><dot>?<comma>?<the|the_year|in>?)"
_STEP = "(?P<step><last|next|this>)"


def full(match: re.Match[str], context: Context) -> Core | None:
    """`27/01/2025`, `2025-01-27`, `06/2004`."""
    written = context.word(match, "full", "full") or context.word(match, "full", "month_of_year")
    return Core(parse(written)) if written else None


def day_of_month(match: re.Match[str], context: Context) -> Core | None:
    """`27 gennaio 2025`, `January 27, 2025`, `primo maggio`, `5 febbraio`."""
    month = _month(match, context)
    day = context.number(match, "day", "day") or context.number(match, "day", "ordinal")
    day = day or context.number(match, "day", "cardinal")
    year = _year(match, context)
    if not day or not month or day > 31:
        return None
    if year:
        value = day_of(year, month, day)
        return Core(value) if value else NO_DATE
    if not day_of(2024, month, day):
        return NO_DATE
    weak = context.word(match, "month", "month_weak") is not None and not _wide(match, context)
    standing = Standing.WEAK if weak else Standing.SURE
    return Core(context.clock.month_day(month, day), standing=standing, explicit=False)


def month_day(match: re.Match[str], context: Context) -> Core | None:
    """`January 27` and `January 27, 2025`; where months do not come first (`marzo 12`) only with a year."""
    if _year(match, context) is None and not context.language.section("dates").flag("month_first"):
        return None
    return day_of_month(match, context)


def days_of_month(match: re.Match[str], context: Context) -> Core | None:
    """`dal 3 al 12 settembre 2024`, `3-12 settembre`, `September 3-12`."""
    month, year = _month(match, context), _year(match, context)
    both = context.word(match, "days", "days")
    first, last = (
        map(int, both.split("/"))
        if both
        else (context.number(match, "first", "day") or 0, context.number(match, "last", "day") or 0)
    )
    if not month or not first < last:
        return None
    if year is None:
        start = context.clock.month_day(month, first)
        year = start.anchor.year if start else None
    if year is None:
        return Core(None, explicit=False)
    start, end = day_of(year, month, first), day_of(year, month, last)
    explicit = _year(match, context) is not None
    return Core(Edtf(start.start, end.end), explicit=explicit) if start and end else NO_DATE


def month_of_year(match: re.Match[str], context: Context) -> Core | None:
    """`ottobre 2023`, `marzo ’93`, `Sept. 2008`."""
    month, year = _month(match, context), _year(match, context)
    return Core(unit(year, month)) if month and year else None


def month(match: re.Match[str], context: Context) -> Core | None:
    """`aprile`, `May`: the nearest one to the day of writing."""
    number = _month(match, context)
    assert number is not None, "the pattern saw to it"
    unsure = context.word(match, "month", "month_weak") is not None
    if (
        unsure
        and not context.language.section("dates").flag("lower_case_calendar")
        and not context.capital(match.start())
    ):
        return None
    weak = unsure or context.written_as_name(match.start("month"))
    standing = Standing.WEAK if weak else Standing.SURE
    return Core(context.clock.month(number, 0), standing=standing, explicit=False)


def named_year(match: re.Match[str], context: Context) -> Core | None:
    """`anno 2023`, `the year 1492`, `nel ’93`, `millenovecentoventotto`."""
    number = _year(match, context)
    if number is None or (context.word(match, "unit", "unit") or "year") != "year":
        return None
    if not 1700 <= number <= 2150 and not has(match, "unit"):
        return None
    return Core(unit(number), standing=Standing.SURE if has(match, "unit") else Standing.YEAR)


def elided_year(match: re.Match[str], context: Context) -> Core | None:
    """`nell’85`: two digits whose century is left out after an apostrophe."""
    before = context.reading.tokens[match.start() - 1] if match.start() else None
    year = _year(match, context)
    if before is None or year is None or not before.word.endswith("'") or "the" in before.roles:
        return None
    return Core(unit(year), standing=Standing.YEAR)


def years(match: re.Match[str], context: Context) -> Core | None:
    """`2014-2018`, `2023/24`."""
    return Core(parse(context.word(match, "years", "years") or ""))


def decade(match: re.Match[str], context: Context) -> Core | None:
    """`anni ’90`, `anni Novanta`, `anni 1970`, `the 1990s`."""
    if (context.word(match, "units", "units") or "year") != "year":
        return None
    tens = context.number(match, "tens", "tens") or context.number(match, "tens", "decade")
    tens = tens if tens is not None else context.number(match, "tens")
    if tens is None or tens % 10 or not (20 <= tens <= 90 or 1000 <= tens <= 2090):
        return None
    first = tens if tens >= 1000 else 1900 + tens
    point = Point(first, precision=Precision.DECADE)
    return Core(Edtf(point, point))


def century(match: re.Match[str], context: Context) -> Core | None:
    """`XX secolo`, `the 19th century`, `siglo XX`."""
    if context.word(match, "unit", "unit") != "century":
        return None
    number = context.number(match, "number", "ordinal")
    if number is None:
        token = context.reading.tokens[match.start("number")]
        number = _roman(context.reading.text[token.start : token.end])
    if not number or not 2 <= number <= 22:
        return None
    point = Point((number - 1) * 100, precision=Precision.CENTURY)
    return Core(Edtf(point, point))


def named_century(match: re.Match[str], context: Context) -> Core | None:
    """`il Novecento`: with a capital; without one it is a number."""
    number = context.number(match, "century", "century_name")
    if not number or not context.capital(match.start()):
        return None
    point = Point((number - 1) * 100, precision=Precision.CENTURY)
    return Core(Edtf(point, point), standing=Standing.YEAR)


def part_of_year(match: re.Match[str], context: Context) -> Core | None:
    """`primo trimestre 2024`, `second half of 2023`: months from, to."""
    number, year = context.number(match, "number", "ordinal"), _year(match, context)
    length = {"quarter": 3, "half": 6}.get(context.word(match, "unit", "unit") or "")
    if not number or not length or number * length > 12:
        return None
    if year is None:
        return Core(None, DateKind.RELATIVE, explicit=False)
    first = (number - 1) * length + 1
    return Core(Edtf(unit(year, first).start, unit(year, first + length - 1).end))


def quarter(match: re.Match[str], context: Context) -> Core | None:
    """`Q3 2024`, `H1 2025`: months from, to."""
    first, last = map(int, (context.word(match, "quarter", "quarter_of") or "1-12").split("-"))
    year = _year(match, context)
    return Core(Edtf(unit(year, first).start, unit(year, last).end)) if year else None


def season(match: re.Match[str], context: Context) -> Core | None:
    """`estate 2024`, `la scorsa primavera`: months of the meteorological season; winter belongs to two years."""
    name, year = context.word(match, "season", "season") or "", _year(match, context)
    stepped = has(match, "step")
    if year is None and stepped:
        steps = context.steps(match)
        month = context.clock.month(_SEASONS.get(name, 12) + 1, steps) if name in _SEASONS else None
        year = month.anchor.year if month else None
        if year is None:
            return Core(None, DateKind.RELATIVE, explicit=False)
    if year is None:
        return Core(None, standing=Standing.WEAK, explicit=False)
    if name not in _SEASONS:
        return Core(unit(year), explicit=not stepped)
    first = _SEASONS[name]
    return Core(Edtf(unit(year, first).start, unit(year, first + 2).end), explicit=not stepped)


def holiday(match: re.Match[str], context: Context) -> Core | None:
    """`Natale 2024`, `il giorno di Natale`, `Capodanno`."""
    name, year = context.word(match, "holiday", "holiday") or "", _year(match, context)
    sure = has(match, "unit") or has(match, "step") or year is not None
    sure = sure or (context.word(match, "holiday", "sure_holiday") is not None and not context.genitive(match.start()))
    explicit = year is not None
    moving, _, shift = name.partition("easter")
    if year is None:
        steps = context.steps(match)
        near = context.clock.month(4 if not moving else int(moving[:2]), steps)
        year = near.anchor.year if near else None
    value = None
    if year and not moving:
        day = easter(year) + timedelta(int(shift or 0))
        value = unit(day.year, day.month, day.day)
    elif year:
        value = day_of(year, int(moving[:2]), int(moving[3:5]))
    return Core(value, DateKind.HOLIDAY, Standing.SURE if sure else Standing.WEAK, explicit)


def _month(match: re.Match[str], context: Context) -> int | None:
    found = (context.number(match, "month", role) for role in ("month", "month_short", "month_weak"))
    return next((number for number in found if number), None)


def _wide(match: re.Match[str], context: Context) -> bool:
    return len(context.reading.tokens[match.start("month")].word) > 3


def _year(match: re.Match[str], context: Context) -> int | None:
    year = context.number(match, "year", "year")
    if year is not None:
        return year
    found = (context.number(match, group, "two") for group in ("short", "two"))
    two = next((number for number in found if number is not None), None)
    if two is None:
        return None
    return two + (1900 if two > _latest_two_digit_year(context) else 2000)


def _latest_two_digit_year(context: Context) -> int:
    return (context.clock.now.year + 5) % 100 if context.clock.now and context.clock.now.year >= 2000 else 30


def _roman(written: str) -> int | None:
    """Read a Roman number up to XXXIX in capitals; None when it is none."""
    if not written.isupper() or not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", written):
        return None
    digits = [_ROMAN[c] for c in written.lower()]
    return sum(-d if d < max(digits[n:]) else d for n, d in enumerate(digits))


RULES: tuple[tuple[str, Maker], ...] = (
    (f"{_WEEKDAY}?(?P<full><full|month_of_year>)", full),
    (f"{_WEEKDAY}?(?P<day><day|ordinal|cardinal>)<dot>?<of|in|of_year>?{_MONTH}(?:<dot>?{_YEAR})?", day_of_month),
    (f"{_WEEKDAY}?{_MONTH}<dot>?<the|the_year>?(?P<day><day|ordinal>){_YEAR}?", month_day),
    (
        "<since|between|from>?<the|the_year>?(?:(?P<days><days>)|(?P<first><day>)(?:<dash>|<and|to>)<the|the_year>?(?P<last><day>))"
        f"<of|in>?{_MONTH}(?:<dot>?{_YEAR})?",
        days_of_month,
    ),
    (f"{_MONTH}(?:(?P<days><days>)|(?P<first><day>)<dash>(?P<last><day>)){_YEAR}?", days_of_month),
    (f"{_MONTH}<dot>?{_YEAR}", month_of_year),
    ("(?P<month><month|month_weak>)", month),
    ("(?P<unit><unit>)?<of>?(?P<year><year>)", named_year),
    ("<apostrophe>(?P<two><two>)", named_year),
    ("(?P<two><two>)", elided_year),
    ("(?P<years><years>)", years),
    (f"(?P<quarter><quarter_of>)(?:<of|of_year>?{_YEAR})", quarter),
    ("(?P<units><units|unit>)?<apostrophe>?(?P<tens><tens>)", decade),
    ("(?P<units><units|unit>)<apostrophe>?(?P<tens><decade|two|year>)", decade),
    ("(?P<number><ordinal|roman>)(?P<unit><unit>)", century),
    ("(?P<unit><unit>)(?P<number><roman>)", century),
    ("(?P<century><century_name>)", named_century),
    (f"(?P<number><ordinal>)(?P<unit><unit>)(?:<of|of_year>?<the>?{_YEAR})?", part_of_year),
    (f"(?P<season><season>)(?:<of|of_year>?{_YEAR}|{_STEP})?", season),
    (f"{_STEP}(?P<season><season>)", season),
    (f"(?:(?P<unit><unit|part_of_day>)<of>?)?(?P<holiday><holiday>)(?:<of|of_year>?{_YEAR}|{_STEP})?", holiday),
    (f"{_STEP}(?P<holiday><holiday>)", holiday),
)
