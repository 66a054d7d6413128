"""Years by the calendar, and what is longer or counted in them: quarters, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.model.dates import Edtf, Point, Precision, parse, unit
from generator.text.dates.templates import NOT_OF_TIME, STEP, YEAR, year_of
from generator.text.dates.values import NO_DATE, Context, Core, DateKind, Maker, Part, Standing, has, no_date
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_ROMAN = {"i": 1, "v": 5, "x": 10}
_ROMAN_NUMBER = re.compile(r"(X{0,3}(?:IX|IV|V?I{0,3}))(?:e|ème)?")
# Words before a number among which its goal stands.
_GOAL_WORDS = 4
_LAST_DAY = 31
_EARLIEST = 1000
# Of all hundreds only these are ten years in English: `the 1800s` are a hundred.
_EARLIEST_DECADE = 2000
_LINKS = frozenset({"and", "to"})
_AFTER_YEARS = frozenset({"and", "or", "to", "the", "the_year", "comma", "dot", "close", "open"})
_CLOSING = frozenset({";", ":", "!", "?", "»", "”"})
# `quarter_part` and `half_part` are words for parts of a match, too: they are of a year that is told.
_MONTHS = {"two_months": 2, "quarter": 3, "quarter_part": 3, "four_months": 4, "half": 6, "half_part": 6}


def named_year(match: re.Match[str], context: Context) -> Core | None:
    """`anno 2023`, `the year 1492`, `nel ’93`, `millenovecentoventotto`."""
    number = year_of(match, context)
    if number is None or (context.word(match, "unit", "unit") or "year") != "year":
        return None
    if not 1700 <= number <= 2150 and not has(match, "unit"):
        return None
    return Core(unit(number), standing=Standing.SURE if has(match, "unit") else Standing.YEAR)


def short_year(match: re.Match[str], context: Context) -> Core | None:
    """`nell’85`, `nel 93, quando`: two digits without their century, where nothing behind them can be counted."""
    tokens, place = context.reading.tokens, match.start()
    before = context.reading.can(place - 1) if place else frozenset()
    if not before:
        return None
    word = tokens.word(place - 1)
    elided = word.endswith("'") and "the" not in before
    linked = "the_year" in before and place > 1 and not _LINKS.isdisjoint(context.reading.can(place - 2))
    phrases = _words_before(context.language).get(word, ())
    led = elided or linked or (phrases and " ".join(tokens.words(place - 1)) in phrases)
    year = year_of(match, context) if led else None
    if year is not None and elided:
        return Core(unit(year), standing=Standing.YEAR)
    compared = place > 1 and tokens.word(place - 2) in context.language.section("dates").texts("comparatives")
    if year is None or year % 100 <= _LAST_DAY or compared or _is_level(place, context):
        return None
    free = place + 1 >= len(tokens) or not _AFTER_YEARS.isdisjoint(context.reading.can(place + 1))
    return Core(unit(year), standing=Standing.YEAR) if free or tokens.word(place + 1) in _CLOSING else None


def _is_level(place: int, context: Context) -> bool:
    """Return whether a number is a goal, a share, or what something is or comes to, and no year.

    `sotto l'obiettivo del 70`, `del 78 per cento secondo X, del 41 secondo Y`, `è stata del 41`, `si ferma al 37`.
    """
    words = [context.reading.tokens.word(n) for n in range(place)]
    near, goals = words[-_GOAL_WORDS:-1], context.language.section("measures").texts("goals")
    shares = {phrase.split()[0] for phrase in context.language.section("numbers").texts("percent")}
    alike = (n for n, word in enumerate(words[:-3]) if word == words[-1] and words[n + 1][:1].isdigit())
    is_share = any(words[n + 2] in shares for n in alike)
    return is_share or not _verbs_of_levels(context.language).isdisjoint(near[-1:]) or not set(goals).isdisjoint(near)


@cache
def _verbs_of_levels(language: Language) -> frozenset[str]:
    """Return the forms of the verbs by which something is so much, or comes to it."""
    measures, quotes = language.section("measures"), language.section("quotes")
    return frozenset(
        (*quotes.texts("is"), *quotes.texts("passive"), *measures.texts("reaching"), *measures.texts("stops"))
    )


@cache
def _words_before(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return what may stand before a year of two digits, by its first word."""
    phrases = [evenfold(phrase) for phrase in language.section("dates").texts("short_years")]
    return {key: tuple(p for p in phrases if p.split(" ")[0] == key) for key in (p.split(" ")[0] for p in phrases)}


def years(match: re.Match[str], context: Context) -> Core | None:
    """`2014-2018`, `2023/24`."""
    return Core(parse(context.word(match, "years", "years") or ""))


def decade(match: re.Match[str], context: Context) -> Core | None:
    """`anni ’90`, `anni Novanta`, `anni 1970`, `the 1990s`, `la década de los 70`."""
    plural = context.can(match, "units", "units")
    name = context.word(match, "units", "units" if plural else "unit")
    if name not in (None, "decade") and not (name == "year" and plural):
        return None
    short = len(context.reading.tokens[match.start("tens")].word.rstrip("s")) == len("20")
    if name is None and short and not _is_told_of(match.start(), context):
        return None  # an age: `in their 20s`
    value = _tens(match, context, "tens")
    return Core(value) if value else None


def decades(match: re.Match[str], context: Context) -> Core | None:
    """`anni ’80 e ’90`, `gli anni Settanta e Ottanta`: two."""
    first, second = _tens(match, context, "tens"), _tens(match, context, "tens2")
    if context.word(match, "units", "units") != "year" or not first or not second:
        return None
    place = match.start("second")
    return Core(None, parts=(Part(match.start(), match.end("tens"), first), Part(place, match.end(), second)))


def _tens(match: re.Match[str], context: Context, group: str) -> Edtf | None:
    """Return the decade, or `the 1800s` the century, that a token says."""
    found = (context.number(match, group, role) for role in ("tens", "decade", "decade_adjective", "number"))
    tens = next((number for number in found if number is not None), None)
    if tens is None or tens % 10 or not (20 <= tens <= 90 or _EARLIEST <= tens <= 2090):
        return None
    english = context.reading.tokens[match.start(group)].word.endswith("s")
    whole = tens % 100 == 0 and tens != _EARLIEST_DECADE and english
    first = tens if tens >= _EARLIEST else 1900 + tens
    point = Point(first, precision=Precision.CENTURY if whole else Precision.DECADE)
    return Edtf(point, point)


def _is_told_of(place: int, context: Context) -> bool:
    """Return whether an apostrophe or an article makes a decade of tens: `’80s`, `the 80s`."""
    tokens = context.reading.tokens
    if "apostrophe" in tokens[place].roles or "decades_the" in tokens[place].roles:
        return True
    return place > 0 and not {"the", "the_year"}.isdisjoint(tokens[place - 1].roles)


def century(match: re.Match[str], context: Context) -> Core | None:
    """`XX secolo`, `the 19th century`, `siglo XX`."""
    if context.word(match, "unit", "unit") != "century":
        return None
    found = (context.number(match, "number", role) for role in ("ordinal", "day"))
    number = next((n for n in found if n is not None), None)
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
    """`primo trimestre 2024`, `second half of 2023`, `last quarter of 2023`: months from, to."""
    number, year = context.number(match, "number", "ordinal"), year_of(match, context)
    explicit = year is not None
    if year is None and context.word(match, "of_unit", "unit") == "year":
        now = context.clock.unit("year", context.steps(match))
        year = now.anchor.year if now else None
    length = _MONTHS.get(context.word(match, "unit", "unit") or "")
    if number is None and year and length:
        number = 12 // length
    if not number or not length or number * length > 12:
        return None
    first = (number - 1) * length + 1
    if year is None:
        name = context.word(match, "unit", "unit")
        start = context.clock.month(first, 0) if name != "quarter_part" else None
        if name == "half_part":
            return None
        if start and context.clock.now and _stands_alone(match.end(), context):
            year = min(start.anchor.year, context.clock.now.year)  # what ended this year is nearer than what it begins
    if year is None:
        return Core(None, DateKind.RELATIVE, explicit=False)
    return Core(Edtf(unit(year, first).start, unit(year, first + length - 1).end), explicit=explicit)


def _stands_alone(place: int, context: Context) -> bool:
    """Return whether a quarter is of a calendar year, and not of something that is named: `di gravidanza`."""
    tokens = context.reading.tokens
    return place >= len(tokens) or {"of", "of_year"}.isdisjoint(tokens[place].roles)


def first_months(match: re.Match[str], context: Context) -> Core | None:
    """`primi tre mesi del 2024`, `the last two months of 2024`."""
    count, year = context.number(match, "count", "number"), year_of(match, context)
    if context.word(match, "units", "units") != "month" or not count or not year or count > 12:
        return None
    first, last = (1, count) if has(match, "first") else (13 - count, 12)
    return Core(Edtf(unit(year, first).start, unit(year, last).end))


def year_of_era(match: re.Match[str], context: Context) -> Core | None:
    """`476 d.C.`, not `an ad`; what lies before the year 1 (`44 a.C.`) no date can say."""
    number, tokens = context.number(match, "number"), context.reading.tokens
    if not number or not tokens.word(match.start("number"))[0].isdigit():
        return None
    if not has(match, "ad"):
        return NO_DATE
    word = context.reading.text[tokens.start(match.start("ad")) :][:2]  # `100 ad clients`, not `d.C.`
    return None if word.isalpha() and word.islower() else Core(unit(number))


def quarter(match: re.Match[str], context: Context) -> Core | None:
    """`Q3 2024`, `H1 2025`: months from, to."""
    first, last = map(int, (context.word(match, "quarter", "quarter_of") or "1-12").split("-"))
    year = year_of(match, context)
    return Core(Edtf(unit(year, first).start, unit(year, last).end)) if year else None


def _roman(written: str) -> int | None:
    """Read a Roman number up to XXXIX in capitals, `XIXe` too; None when it is none."""
    match = _ROMAN_NUMBER.fullmatch(written)
    digits = [_ROMAN[c] for c in match[1].lower()] if match else []
    return sum(-d if d < max(digits[n:]) else d for n, d in enumerate(digits)) or None


RULES: tuple[tuple[str, Maker], ...] = (
    ("(?:(?P<unit><unit>)<of>?)?(?P<year><year>)", named_year),
    ("<apostrophe>(?P<two><two>)", named_year),
    ("(?P<two><two>)", short_year),
    ("(?P<years><years>)", years),
    (f"(?P<quarter><quarter_of>)(?:<of|of_year>?{YEAR})", quarter),
    ("(?:(?P<units><units|unit>)(?:<of><the>?)?)?<apostrophe>?(?P<tens><tens>)", decade),
    ("(?P<tens><tens|decade_adjective>)(?P<units><units>)", decade),
    (
        "(?P<units><units>)<apostrophe>?(?P<tens><decade|two>)<and|or|dash>(?P<second><apostrophe>?(?P<tens2><decade|two>))",
        decades,
    ),
    ("(?P<units><units|unit>)(?:<of><the>?)?<apostrophe>?(?P<tens><decade|two|year>)", decade),
    ("<decades_the>(?P<tens><decade|two>)(?=<comma|dot|and|or|close>|$)", decade),
    ("(?P<number><ordinal|roman>)(?P<unit><unit>)", century),
    ("(?P<number><day>)<dot>(?P<unit><unit>)", century),
    ("(?P<unit><unit>)(?P<number><roman>)", century),
    ("(?P<century><century_name>)", named_century),
    (f"(?P<number><ordinal|last>)(?P<unit><unit>)(?:<of|of_year>?<the>?{YEAR}|{NOT_OF_TIME})", part_of_year),
    (f"(?P<number><ordinal>)(?P<unit><unit>)<of|of_year><the>?(?P<of_unit><unit>)(?!{STEP}|<of>?<year>)", part_of_year),
    (f"(?:(?P<first><first>)|<last>)(?P<count><number>)(?P<units><units>)<of|of_year>{YEAR}", first_months),
    ("(?P<number><number|two|day|year>)(?:(?P<ad><ad>)|<bc>)", year_of_era),
    ("(?:<unit><roman>|<roman|ordinal><unit>)<bc>", no_date),
    ("<ordinal><unit><in_a_row>", no_date),  # a count: `per il terzo trimestre consecutivo`
    ("<ordinal><in_a_row><unit>", no_date),
    (f"(?P<number><ordinal>)(?P<unit><unit>)<of|of_year>?<the>?{STEP}(?P<of_unit><unit>)", part_of_year),
    (f"(?P<number><ordinal>)(?P<unit><unit>)<of|of_year>?<the>?(?P<of_unit><unit>){STEP}", part_of_year),
)
