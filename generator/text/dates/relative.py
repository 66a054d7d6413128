"""Dates by the day of writing, or by something told before: `ieri`, `lunedì scorso`, `three days ago`."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.model.dates import Edtf, not_after
from generator.text.dates import ahead
from generator.text.dates.clock import Clock, day_of
from generator.text.dates.days import month
from generator.text.dates.templates import NOT_OF_TIME, STEP
from generator.text.dates.values import NO_DATE, Context, Core, DateKind, Maker, Part, Standing, has, no_date

_COUNT = "(?P<count><number|one>)"
_UNITS = "(?P<unit><unit|units>)"
_DAYS = frozenset({"day"})
_WEDNESDAY = 2
_MOST = 5000


def relative_day(match: re.Match[str], context: Context) -> Core | None:
    """`ieri`, `oggi`, `tomorrow`, `la notte scorsa`; not `jeden Morgen`, a noun, nor `USA Today`, a name."""
    place = match.start()
    if place and context.capital(place) and context.reading.tokens.word(place - 1)[0].isalpha():
        return None
    first, _, last = (context.word(match, "day", "relative_day") or "0").partition("/")
    start, end = context.clock.unit("day", int(first)), context.clock.unit("day", int(last or first))
    return Core(Edtf(start.start, end.end) if start and end else None, DateKind.DAY, explicit=False)


def relative_year(match: re.Match[str], context: Context) -> Core | None:
    """`im Vorjahr`."""
    steps = int(context.word(match, "year", "relative_year") or 0)
    return Core(context.clock.unit("year", steps), DateKind.RELATIVE, explicit=False)


def weekday(match: re.Match[str], context: Context) -> Core | None:
    """`lunedì`, `lunedì scorso`, `next Friday`, `Monday morning`."""
    place = match.start("weekday")
    number = context.number(match, "weekday", "weekday")
    if number is None:
        return None
    named = context.written_as_name(place)
    followed = match.end() > place + 1 or _comma_or_article(match.end(), context) or _opens(match, context)
    standing = Standing.WEAK if named and not followed else Standing.SURE
    term = ahead.term(match.start(), context)
    steps = context.steps(match) or int(term is not ahead.Term.NONE)
    here = has(match, "step") and not context.steps(match)
    value = context.clock.weekday_of_this_week(number) if here else context.clock.weekday(number, steps)
    value = not_after(value) if value and term is ahead.Term.HOUR else value
    return Core(value, DateKind.WEEKDAY, standing, explicit=False)


def weekday_of_week(match: re.Match[str], context: Context) -> Core | None:
    """`lunedì della settimana scorsa`, `on Monday last week`, `Friday of next week`."""
    number = context.number(match, "weekday", "weekday")
    if number is None or context.word(match, "unit", "unit") != "week":
        return None
    week = context.clock.unit("week", context.steps(match))
    day = week.anchor.first_day + timedelta(number) if week else None
    return Core(day_of(day.year, day.month, day.day) if day else None, DateKind.WEEKDAY, explicit=False)


def weekday_and_day(match: re.Match[str], context: Context) -> Core | None:
    """`giovedì 21`: the nearest such day of a month, if it falls on that weekday; not `giovedì 21 milioni`."""
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
    of_month = has(match, "unit") and context.word(match, "unit", "unit") != "month"
    steps = 0 if of_month else context.steps(match)  # `l’ultima settimana di gennaio` is of the nearest January
    return Core(context.clock.month(number, steps), DateKind.RELATIVE, explicit=False)


def day_month_by_step(match: re.Match[str], context: Context) -> Core | None:
    """`il 5 febbraio scorso`, `il 20 del mese prossimo`."""
    number = context.number(match, "month", "month") or context.number(match, "month", "month_weak")
    day = context.number(match, "day", "day") or context.number(match, "day", "ordinal")
    if not number or not day:
        return None
    return Core(context.clock.month_day(number, day, context.steps(match)), DateKind.RELATIVE, explicit=False)


def unit_by_step(match: re.Match[str], context: Context) -> Core | None:
    """`il mese scorso`, `this week`, `the next day`; not `the last day`, `l’ultimo anno di liceo`."""
    name, steps = context.word(match, "unit", "unit") or "", context.steps(match)
    tokens, end = context.reading.tokens, match.end()
    told_before = match.start("step") < match.start("unit")  # `questa giornata`, not `la giornata odierna`
    opening, words = _opening(match, context), context.language.section("dates")
    follows = (name == "day" and steps > 0) or not opening.isdisjoint(words.texts("following"))
    if follows or (name == "day" and steps == 0 and told_before):
        return Core(None, DateKind.ANAPHORIC, explicit=False, again=lambda clock: clock.unit(name, steps))
    closes = steps < 0 and end < len(tokens) and not {"of", "of_year"}.isdisjoint(context.reading.can(end))
    if closes or (name == "day" and steps < 0):
        return NO_DATE
    ends_now = not opening.isdisjoint(words.texts("trailing"))  # `nell’ultimo anno`
    value = context.clock.trailing(name) if ends_now else context.clock.unit(name, steps)
    return Core(value, _kind(name), explicit=False)


def _opening(match: re.Match[str], context: Context) -> frozenset[str]:
    """Return the word before a unit, alone and with the one before it: `nell’ultimo anno`, `the next year`."""
    place, word_at = match.start("step"), context.reading.tokens.word
    if not 0 <= place < match.start("unit"):
        return frozenset()
    word = word_at(place).rstrip("'")
    return frozenset((word, f"{word_at(place - 1)} {word}")) if place else frozenset((word,))


def ago(match: re.Match[str], context: Context) -> Core | None:
    """`tre giorni fa`, `il y a deux ans`."""
    return _counted(match, context, -1)


def hence(match: re.Match[str], context: Context) -> Core | None:
    """`tra due settimane`, `in three days`."""
    return _counted(match, context, 1)


def anaphoric(match: re.Match[str], context: Context) -> Core | None:
    """`quel lunedì`: a day that was told of; not `that may`."""
    if "month_weak" in context.reading.can(match.end() - 1) and not context.capital(match.end() - 1):
        return None
    return Core(None, DateKind.ANAPHORIC, explicit=False)


def anaphoric_unit(match: re.Match[str], context: Context) -> Core | None:
    """`lo stesso giorno`, `l’anno precedente`, `due anni più tardi`: so many units from the date told before.

    Only where nothing follows that they may count from: `il giorno dopo`, but not `il giorno dopo l’incendio`.
    """
    behind = "that_behind" in context.reading.can(match.end() - 1)
    name = context.word(match, "unit", "unit") or context.word(match, "unit", "units")
    found = (context.word(match, "that", role) for role in ("that", "that_behind", "that_after", "later"))
    steps = next((int(step) for step in found if step is not None), 0)
    count = context.number(match, "count", "number") or context.number(match, "count", "one") or 1
    vague = has(match, "unit") and not context.can(match, "unit", "unit") and not has(match, "count")
    if name is None or vague or count > _MOST or not (has(match, "before") or behind or context.ends(match.end())):
        return Core(None, DateKind.ANAPHORIC, explicit=False)
    unit = name
    return Core(None, DateKind.ANAPHORIC, explicit=False, again=lambda clock: clock.unit(unit, steps * count))


def calendar_after(match: re.Match[str], context: Context) -> Core | None:
    """`il lunedì successivo`, `the Monday after`; not `on Monday after meeting Trump`."""
    behind = "that_behind" in context.reading.can(match.end() - 1)
    place = match.start()
    if not behind and (not place or {"the", "the_year"}.isdisjoint(context.reading.can(place - 1))):
        return None
    return Core(None, DateKind.ANAPHORIC, explicit=False)


def the_day(match: re.Match[str], context: Context) -> Core | None:
    """`later in the day`, `to end the day at 7,114`: the day that the text tells of."""
    if context.word(match, "unit", "unit") != "day":
        return None
    part = Part(match.start("the"), match.end(), None)
    return Core(None, DateKind.ANAPHORIC, explicit=False, parts=(part,), again=lambda clock: clock.unit("day", 0))


def unit_alone(match: re.Match[str], context: Context) -> Core | None:
    """`nel weekend`: from Monday to Wednesday the last one, then the one that is or comes; `entro l’anno`: this."""
    name, place = context.word(match, "unit", "unit") or "", match.start()
    if name == "weekend":
        day = context.clock.day
        steps = -1 if day and day.weekday() <= _WEDNESDAY else 0
        return Core(context.clock.unit("weekend", steps), DateKind.RELATIVE, Standing.WEAK, explicit=False)
    term = place > 0 and "until" in context.reading.can(place - 1) and name in ("week", "month", "year")
    if not term or not context.ends(match.end()):  # not `entro l’anno della fusione`
        return None
    return Core(context.clock.unit(name, 0), DateKind.RELATIVE, explicit=False)


def _counted(match: re.Match[str], context: Context, direction: int) -> Core | None:
    count = context.number(match, "count", "number") or context.number(match, "count", "one")
    name = context.word(match, "unit", "unit") or context.word(match, "unit", "units")
    if count is None or name is None or count > _MOST:
        return None
    return Core(context.clock.unit(name, direction * count), _kind(name), explicit=False)


def _kind(name: str) -> DateKind:
    return DateKind.DAY if name in _DAYS else DateKind.RELATIVE


def _comma_or_article(place: int, context: Context) -> bool:
    """Return whether a sentence goes on with a comma or an article, so that the capital is the sentence's own."""
    if place >= len(context.reading.tokens):
        return False
    return not {"comma", "the", "year_in", "in", "to"}.isdisjoint(context.reading.can(place))


def _opens(match: re.Match[str], context: Context) -> bool:
    """Return whether a weekday opens the text with a small word behind it: `Sabato si torna`, not `Domenica Live`."""
    tokens, place = context.reading.tokens, match.end()
    opens = match.start() == 0 or (match.start() == 1 and not tokens.word(0)[0].isalnum())
    if not opens or place >= len(tokens) or not context.flag("weekdays_open"):
        return False
    return context.reading.text[tokens.start(place)].islower()


def _near_days(clock: Clock, day: int) -> list[Edtf]:
    months = [clock.unit("month", step) for step in (0, -1, 1)]
    days = [day_of(m.anchor.year, m.anchor.month, day) for m in months if m and m.anchor.month]
    return [value for value in days if value]


def that_day(match: re.Match[str], context: Context) -> Core | None:
    """`questo giorno`, `an diesem Tag`: the day that was told of; `questa settimana` counts from now."""
    return Core(None, DateKind.ANAPHORIC, explicit=False) if context.word(match, "unit", "unit") == "day" else None


_MONTH = "(?P<month><month|month_weak>)"
_WEEKDAY = "(?P<weekday><weekday>)"
_PART_OF_DAY = "<part_of_day>?"
_OF = "<of|of_year><the|the_year>?"
# `il 12 maggio questo è stato respinto`: `this` behind a month opens what is told.
_STEP_BEHIND = "(?P<step><last|next>)"

RULES: tuple[tuple[str, Maker], ...] = (
    (f"(?P<day><relative_day>){_PART_OF_DAY}<weekday>?", relative_day),
    (f"{_WEEKDAY}{STEP}?{_PART_OF_DAY}", weekday),
    (f"{STEP}{_WEEKDAY}{_PART_OF_DAY}(?!<last|next>)", weekday),
    (f"{_WEEKDAY}{_PART_OF_DAY}(?:{_OF})?{STEP}(?P<unit><unit>)", weekday_of_week),
    (f"{_WEEKDAY}{_PART_OF_DAY}(?:{_OF})?(?P<unit><unit>){STEP}", weekday_of_week),
    (
        f"(?P<weekday><weekday|weekday_weak|weekday_short>)(?P<day><day|ordinal>)(?!<quantity>){_PART_OF_DAY}",
        weekday_and_day,
    ),
    (f"{_MONTH}{_STEP_BEHIND}", month_by_step),
    (f"{STEP}(?:(?P<unit><unit>)<of>)?{_MONTH}", month_by_step),
    (f"(?P<day><day|ordinal>)<of|of_year>?(?:<unit><of>)?{_MONTH}{_STEP_BEHIND}", day_month_by_step),
    (f"{STEP}(?P<day><day|ordinal>)<of>?{_MONTH}", day_month_by_step),
    (f"{STEP}{_MONTH}(?P<day><day|ordinal>)", day_month_by_step),
    (f"{STEP}(?P<unit><unit>)", unit_by_step),
    (f"(?P<unit><unit>){STEP}", unit_by_step),
    (f"<part>(?:{_OF})?(?P<unit><unit>)(?!<last|next|this|that_behind|roman|year>)", unit_by_step),
    ("<this>(?P<unit><unit>)", that_day),
    ("(?P<unit><unit>)", unit_alone),
    ("(?P<year><relative_year>)", relative_year),
    (f"{_COUNT}{_UNITS}<ago>", ago),
    (f"<ago_first>{_COUNT}{_UNITS}", ago),
    (f"<hence>{_COUNT}{_UNITS}", hence),
    # Not one day: `ogni lunedì`, `dal lunedì al venerdì`.
    ("<every><weekday>(?!<day|ordinal|last|next|this|that_behind|that_after|of|holiday>)", no_date),
    ("<ordinal|last|first><weekday><of|of_year|in>?(?:<every>|<the|the_year>?<unit>)", no_date),
    # How long: `nei prossimi cinque anni`, `negli ultimi giorni`.
    ("<last|next|this><number>?<units>", no_date),
    ("<number><last|next><units>", no_date),
    ("<units><last|next>", no_date),
    ("<that><weekday|month|month_weak>", anaphoric),
    (f"(?P<before>)(?P<that><that>){_UNITS}{NOT_OF_TIME}", anaphoric_unit),
    ("<that>(?P<unit><unit>)<of>(?P<month><month>)", month),
    ("<weekday|month|month_weak><that_behind|that_after>", calendar_after),
    (f"{_UNITS}(?P<that><that_behind|that_after>)(?!<unit>)", anaphoric_unit),
    (f"{_COUNT}{_UNITS}(?P<that><later>)", anaphoric_unit),
    ("<day_end|part><in|year_in>?(?P<the><the|the_year>)(?P<unit><unit>)", the_day),
)
