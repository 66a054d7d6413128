"""Days and months by the calendar: `27 gennaio 2025`, `5 febbraio`, `dal 3 al 12 settembre`, `ottobre 2023`."""

from __future__ import annotations

import re

from generator.model.dates import Edtf, parse, unit
from generator.text.dates import ahead
from generator.text.dates.clock import day_of
from generator.text.dates.templates import LATER_DAY, LATER_YEAR, LINK, MONTH, STEP, WEEKDAY, YEAR, month_of, year_of
from generator.text.dates.values import NO_DATE, Context, Core, DateKind, Maker, Part, Standing, has, no_date
from generator.text.grammar import NO_ROLES

# Characters of a day and month with two digits each: `05/02`.
_WHOLE = 5


def full(match: re.Match[str], context: Context) -> Core | None:
    """`27/01/2025`, `2025-01-27`, `06/2004`."""
    return Core(parse(context.word(match, "full", "full") or context.word(match, "full", "month_of_year") or ""))


def day_of_month(match: re.Match[str], context: Context) -> Core | None:
    """`27 gennaio 2025`, `January 27, 2025`, `primo maggio`, `5 febbraio`."""
    month, day = month_of(match, context), _day(match, context, "day")
    if not day or not month or _is_counted(match, context):
        return None
    return _dated(match, context, month, day)


def _is_counted(match: re.Match[str], context: Context) -> bool:
    """Return whether a word for a number stands before a short month, which is a noun then: `nel terzo set`."""
    if context.can(match, "month", "month") or not context.reading.tokens.word(match.start("day"))[0].isalpha():
        return False
    return context.flag("lower_case_calendar") and not _wide(match, context)


def month_day(match: re.Match[str], context: Context) -> Core | None:
    """`January 27` and `January 27, 2025`; where months do not come first (`marzo 12`) only with a year."""
    if year_of(match, context) is None and not context.flag("month_first"):
        return None
    return day_of_month(match, context)


def month_and_days(match: re.Match[str], context: Context) -> Core | None:
    """`January 27 and 28, 2025`, `from September 3 to 12`: two days, the second without its month."""
    month, first, last = month_of(match, context), _day(match, context, "day"), _day(match, context, "last")
    if not month or not first or not last or not first < last or not context.flag("month_first"):
        return None
    one, two = _dated(match, context, month, first), _dated(match, context, month, last)
    second = Part(match.start("last"), match.end(), two.value)
    return Core(None, explicit=one.explicit, parts=(Part(match.start(), match.end("day"), one.value), second))


def days_of_month(match: re.Match[str], context: Context) -> Core | None:
    """`3-12 settembre`, `September 3-12, 2024`: one stretch."""
    month = month_of(match, context)
    first, last = map(int, (context.word(match, "days", "days") or "0/0").split("/"))
    if not month:
        return None
    one, two = _dated(match, context, month, first), _dated(match, context, month, last)
    value = Edtf(one.value.start, two.value.end) if one.value and two.value else None
    return Core(value, explicit=one.explicit)


def month_of_year(match: re.Match[str], context: Context) -> Core | None:
    """`ottobre 2023`, `marzo ’93`, `Sept. 2008`, `marzo e aprile 2024`."""
    month, year = month_of(match, context), year_of(match, context)
    day = context.number(match, "two", "day")
    return Core(unit(year, month)) if month and year and not day else None


def month(match: re.Match[str], context: Context) -> Core | None:
    """`aprile`, `May`, `il mese di marzo`: the nearest one to the day of writing."""
    number = month_of(match, context)
    if number is None or (has(match, "unit") and context.word(match, "unit", "unit") != "month"):
        return None
    unsure = context.can(match, "month", "month_weak")
    calendar_small = context.flag("lower_case_calendar")
    if unsure and not calendar_small and not context.capital(match.start("month")):
        return None
    if unsure and calendar_small and not _wide(match, context):
        return None  # `sul set`, `al mar`: short for a month only beside a number
    weak = match.end() == match.start() + 1 and (unsure or context.written_as_name(match.start("month")))
    standing = Standing.WEAK if weak else Standing.SURE
    value = context.clock.month(number, 0)
    value = context.clock.coming(value) if ahead.is_planned(match.start(), context) else value
    return Core(value, standing=standing, explicit=False)


def month_of_last_year(match: re.Match[str], context: Context) -> Core | None:
    """`marzo dello scorso anno`, `il 5 maggio dell’anno scorso`, `March this year`."""
    month = month_of(match, context)
    if context.word(match, "unit", "unit") != "year" or not month:
        return None
    year = context.clock.unit("year", context.steps(match))
    day = _day(match, context, "day")
    if year is None:
        return Core(None, explicit=False)
    return Core(day_of(year.anchor.year, month, day) if day else unit(year.anchor.year, month), explicit=False)


def day_of_that_year(_match: re.Match[str], _context: Context) -> Core | None:
    """`il 15 agosto di quell’anno`: of a year that was told of."""
    return Core(None, DateKind.ANAPHORIC, explicit=False)


def day_of_this_month(match: re.Match[str], context: Context) -> Core | None:
    """`il 15 del mese scorso`, `the 20th of this month`."""
    day = _day(match, context, "day")
    if context.word(match, "unit", "unit") != "month" or not day:
        return None
    month = context.clock.unit("month", context.steps(match))
    value = day_of(month.anchor.year, month.anchor.month or 1, day) if month else None
    return Core(value, DateKind.RELATIVE, explicit=False)


def day_slash_month(match: re.Match[str], context: Context) -> Core | None:
    """`entro il 31/12`, `il 05/02`; `3/4` is a fraction, and so is `1/16` where months come first."""
    place = match.start("day")
    token = context.reading.tokens[place]
    month, day = map(int, token.roles["day_month"].split("-"))
    whole = len(token.word) == _WHOLE or (max(month, day) > 12 and not context.flag("month_first"))
    if not whole or not day_of(2024, month, day):
        return None
    return Core(context.clock.month_day(month, day), standing=Standing.YEAR, explicit=False)


def _dated(match: re.Match[str], context: Context, month: int, day: int) -> Core:
    """Return a day of a month, of the year that is told or of the nearest one."""
    year = year_of(match, context)
    if not day_of(year or 2024, month, day):
        return NO_DATE
    if year:
        return Core(day_of(year, month, day))
    weak = context.can(match, "month", "month_weak") and not _wide(match, context)
    weak = weak and (context.flag("lower_case_calendar") or not context.capital(match.start("month")))
    standing = Standing.WEAK if weak else Standing.SURE
    return Core(_nearest(match, context, month, day), standing=standing, explicit=False)


def _nearest(match: re.Match[str], context: Context, month: int, day: int) -> Edtf | None:
    """Return a day of the nearest year; None if it is not of the weekday before it: then it is of another year.

    With its weekday it has a year by the latest day of writing alone: few days near it have that weekday.
    """
    place = match.start()
    place += "this" in context.reading.can(place)
    has_weekday = "weekday" in context.reading.can(place)
    clock = context.latest if has_weekday and context.clock.now is None else context.clock
    value = clock.month_day(month, day)
    value = clock.coming(value) if ahead.is_planned(match.start(), context) else value
    if value is None or not has_weekday:
        return value
    return value if value.anchor.first_day.weekday() == int(context.reading.value(place, "weekday")) else None


def _day(match: re.Match[str], context: Context, group: str) -> int | None:
    place = match.start(group)
    roles = context.reading.tokens.roles(place) if place >= 0 else NO_ROLES
    if "one" in roles:
        return None  # an article: `a June 1 deadline`
    for role in ("day", "ordinal", "cardinal"):
        value = roles.get(role, "")
        if value.isdecimal() and 0 < int(value) <= 31:
            return int(value)
    return None


def _wide(match: re.Match[str], context: Context) -> bool:
    return len(context.reading.tokens.word(match.start("month"))) > 3


_LINKED = f"{LINK}<the|the_year>?(?P<last><day|ordinal>)"

_OF = "<of|of_year>?<the|the_year>?"
_DAY_BEFORE = f"{WEEKDAY}?(?:(?P<day><day|ordinal>)<dot>?<of>?)?"

RULES: tuple[tuple[str, Maker], ...] = (
    (f"{WEEKDAY}?(?P<full><full|month_of_year>)", full),
    (
        f"{WEEKDAY}?(?P<day><day|ordinal|cardinal>)<dot>?<of|in|of_year>?{MONTH}(?:<dot>?{YEAR}|{LATER_YEAR}|)",
        day_of_month,
    ),
    (f"{WEEKDAY}?(?P<day><day|ordinal>)<dot>?(?={LATER_DAY})", day_of_month),
    (f"{WEEKDAY}?{MONTH}<dot>?<the|the_year>?(?P<day><day|ordinal>)(?:{YEAR}|{LATER_YEAR}|)", month_day),
    (f"{WEEKDAY}?{MONTH}<dot>?<the|the_year>?(?P<day><day|ordinal>){_LINKED}{YEAR}?", month_and_days),
    (f"(?P<days><days>)<of|in>?{MONTH}(?:<dot>?{YEAR})?", days_of_month),
    (f"{MONTH}<dot>?(?P<days><days>){YEAR}?", days_of_month),
    (f"{MONTH}<dot>?(?:{YEAR}|{LATER_YEAR})", month_of_year),
    ("(?P<month><month|month_weak>)", month),
    (
        f"<street><of|of_year>?(?:<day|ordinal|roman|cardinal>)<dot>?<of>?{MONTH}{YEAR}?",
        no_date,
    ),  # `Piazza 25 Aprile`, `rue du 4 Septembre`: a place
    ("(?P<unit><unit>)<of>(?P<month><month|month_weak>)", month),
    (f"(?P<unit><unit>)<of>{MONTH}<dot>?{YEAR}", month_of_year),
    (f"{_DAY_BEFORE}{MONTH}{_OF}{STEP}(?P<unit><unit>)", month_of_last_year),
    (f"{_DAY_BEFORE}{MONTH}{_OF}(?P<unit><unit>){STEP}", month_of_last_year),
    (f"(?:<day|ordinal><dot>?<of>?){MONTH}{_OF}<that><unit>", day_of_that_year),
    (f"(?P<day><day|ordinal>)<of|of_year><the|the_year>?(?P<unit><unit>){STEP}?", day_of_this_month),
    (f"(?P<day><day|ordinal>)<of|of_year><the|the_year>?{STEP}(?P<unit><unit>)", day_of_this_month),
    (f"{WEEKDAY}?(?P<day><day_month>)(?!<of|of_year|quantity>)", day_slash_month),
)
