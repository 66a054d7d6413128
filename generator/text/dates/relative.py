"""Dates by the day of writing, or by something told before: `ieri`, `lunedì scorso`, `three days ago`."""

from __future__ import annotations

import re

from generator.model.dates import Edtf
from generator.text.dates.clock import Clock, day_of
from generator.text.dates.values import NO_DATE, Context, Core, DateKind, Maker, Standing

_STEP = "(?P<step><last|next|this>)"
_COUNT = "(?P<count><number|one>)"
_UNITS = "(?P<unit><unit|units>)"
_DAYS = frozenset({"day"})
_CALENDAR = frozenset({"weekday", "month", "month_weak"})


def relative_day(match: re.Match[str], context: Context) -> Core | None:
    """`ieri`, `oggi`, `tomorrow`, `ieri sera`."""
    steps = int(context.word(match, "day", "relative_day") or 0)
    return Core(context.clock.unit("day", steps), DateKind.DAY, explicit=False)


def weekday(match: re.Match[str], context: Context) -> Core | None:
    """`lunedì`, `lunedì scorso`, `next Friday`, `Monday morning`."""
    place = match.start("weekday")
    number = context.number(match, "weekday", "weekday")
    if number is None:
        return None
    named = context.written_as_name(place)
    followed = match.end() > place + 1 or _comma_or_article(match.end(), context)
    standing = Standing.WEAK if named and not followed else Standing.SURE
    steps = context.steps(match) or _ahead(match.start(), context)
    return Core(context.clock.weekday(number, steps), DateKind.WEEKDAY, standing, explicit=False)


def weekday_and_day(match: re.Match[str], context: Context) -> Core | None:
    """`giovedì 21`: the nearest such day of a month, if it falls on that weekday."""
    weekday, day = context.number(match, "weekday", "weekday"), context.number(match, "day", "day")
    if weekday is None or not day:
        return None
    value = next((v for v in _near_days(context.clock, day) if v.anchor.first_day.weekday() == weekday), None)
    return Core(value, DateKind.WEEKDAY, explicit=False)


def month_by_step(match: re.Match[str], context: Context) -> Core | None:
    """`lo scorso aprile`, `next June`, `agosto scorso`."""
    weak = context.number(match, "month", "month_weak")
    if weak and not context.capital(match.start("month")):
        return None
    number = weak or context.number(match, "month", "month")
    if not number:
        return None
    return Core(context.clock.month(number, context.steps(match)), DateKind.RELATIVE, explicit=False)


def day_month_by_step(match: re.Match[str], context: Context) -> Core | None:
    """`il 5 febbraio scorso`, `il 20 del mese prossimo`."""
    number = context.number(match, "month", "month") or context.number(match, "month", "month_weak")
    day = context.number(match, "day", "day") or context.number(match, "day", "ordinal")
    if not number or not day:
        return None
    return Core(context.clock.month_day(number, day, context.steps(match)), DateKind.RELATIVE, explicit=False)


def unit_by_step(match: re.Match[str], context: Context) -> Core | None:
    """`il mese scorso`, `this week`, `l’anno prossimo`."""
    name = context.word(match, "unit", "unit") or ""
    return Core(context.clock.unit(name, context.steps(match)), _kind(name), explicit=False)


def ago(match: re.Match[str], context: Context) -> Core | None:
    """`tre giorni fa`, `il y a deux ans`."""
    return _counted(match, context, -1)


def hence(match: re.Match[str], context: Context) -> Core | None:
    """`tra due settimane`, `in three days`."""
    return _counted(match, context, 1)


def duration(_match: re.Match[str], _context: Context) -> Core | None:
    """`nei prossimi cinque anni`, `negli ultimi giorni`: how long, and no date."""
    return NO_DATE


def anaphoric(_match: re.Match[str], _context: Context) -> Core | None:
    """`lo stesso anno`, `due anni più tardi`."""
    return Core(None, DateKind.ANAPHORIC, explicit=False)


def anaphoric_after(match: re.Match[str], context: Context) -> Core | None:
    """`il giorno dopo`, `the Monday after`; not `on Monday after meeting Trump`."""
    roles = context.reading.tokens[match.start()].roles
    after = "that" not in context.reading.tokens[match.end() - 1].roles
    if after and not _CALENDAR.isdisjoint(roles) and not _has_article(match.start(), context):
        return None
    return Core(None, DateKind.ANAPHORIC, explicit=False)


def _counted(match: re.Match[str], context: Context, direction: int) -> Core | None:
    count = context.number(match, "count", "number") or context.number(match, "count", "one")
    name = context.word(match, "unit", "unit") or context.word(match, "unit", "units")
    if count is None or name is None or count > 5000:
        return None
    return Core(context.clock.unit(name, direction * count), _kind(name), explicit=False)


def _kind(name: str) -> DateKind:
    return DateKind.DAY if name in _DAYS else DateKind.RELATIVE


def _comma_or_article(place: int, context: Context) -> bool:
    """Return whether a sentence goes on with a comma or an article, so that the capital is the sentence's own."""
    if place >= len(context.reading.tokens):
        return False
    roles = context.reading.tokens[place].roles
    return not {"comma", "the", "year_in", "in", "to"}.isdisjoint(roles)


def _has_article(place: int, context: Context) -> bool:
    """Return whether an article stands before a token, alone or at the end of `on the`."""
    if not place:
        return False
    before, dates = context.reading.tokens[place - 1], context.language.section("dates")
    last = context.reading.text[before.start : before.end].split()[-1:]
    return bool(last) and last[0].lower() in (*dates.texts("the"), *dates.texts("the_year"))


def _ahead(place: int, context: Context) -> int:
    """Return 1 for a weekday that is still to come, by the word before it: `fino a sabato`; else 0."""
    return int(place > 0 and "until" in context.reading.tokens[place - 1].roles)


def _near_days(clock: Clock, day: int) -> list[Edtf]:
    months = [clock.unit("month", step) for step in (0, -1, 1)]
    days = [day_of(m.anchor.year, m.anchor.month, day) for m in months if m and m.anchor.month]
    return [value for value in days if value]


_MONTH = "(?P<month><month|month_weak>)"
_WEEKDAY = "(?P<weekday><weekday>)"
_PART_OF_DAY = "<part_of_day>?"

RULES: tuple[tuple[str, Maker], ...] = (
    (f"(?P<day><relative_day>){_PART_OF_DAY}", relative_day),
    (f"{_WEEKDAY}{_STEP}?{_PART_OF_DAY}", weekday),
    (f"{_STEP}{_WEEKDAY}{_PART_OF_DAY}", weekday),
    (f"(?P<weekday><weekday|weekday_weak|weekday_short>)(?P<day><day|ordinal>){_PART_OF_DAY}", weekday_and_day),
    (f"{_MONTH}{_STEP}", month_by_step),
    (f"{_STEP}{_MONTH}", month_by_step),
    (f"(?P<day><day|ordinal>)<of>?{_MONTH}{_STEP}", day_month_by_step),
    (f"{_STEP}(?P<unit><unit>)", unit_by_step),
    (f"(?P<unit><unit>){_STEP}", unit_by_step),
    ("<part><of|of_year>?<the|the_year>?(?P<unit><unit>)", unit_by_step),
    (f"{_COUNT}{_UNITS}<ago>", ago),
    (f"<ago_first>{_COUNT}{_UNITS}", ago),
    (f"<hence>{_COUNT}{_UNITS}", hence),
    ("<last|next|this><number>?<units>", duration),
    ("<number><last|next><units>", duration),
    ("<units><last|next>", duration),
    ("<that><unit|units|weekday|month|month_weak>", anaphoric),
    ("<unit|weekday|month|month_weak><that|that_after>", anaphoric_after),
    (f"{_COUNT}<unit|units><later>", anaphoric),
)
