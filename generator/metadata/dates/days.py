"""Days in short lines: stamps that machines write, dates that mastheads and bylines show.

Running text is the business of `generator.text.dates`. A line that dates an article has a date with its year in one of
few forms, so that one pattern and a table of names are enough, and cost a hundredth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.model import dates as edtf
from generator.model.dates import Edtf, unit
from generator.text.evenfold import evenfold
from generator.text.languages import Language, known, language

# Days before this are placeholders or faults of a content system: 0001-01-01, 1601-01-01.
_EARLIEST_YEAR = 1700
# The day from which computers count: an empty field.
_EMPTY_DAY = "1970-01-01"
_LONGEST = 600
# Years of two figures up to this are of this century.
_LATEST_SHORT_YEAR = 49
_NAME = r"[^\W\d_]{3,12}"
_OF = r"(?:(?:of|de|di|del|den)\s{1,2}|d'|dell')?"
# A year with the number of comments or of readers pasted to it: `November 21, 2025017`.
_COUNTED = r"(?<=\b(?:19|20)\d\d)(?=\d{1,6}(?!\d))"
# Two figures of a day with the year pasted to them, from boxes that styles part: `Apr 042013`.
_BOXED = r"(?<=\s[0-3]\d)(?=(?:19|20)\d\d(?!\d))"
_FORMS = re.compile(
    rf"""(?x)
    # 27 gennaio 2025, 27. Januar 2025, 5 de febrero de 2025, 1er mars 2025, 27-Jan-25
      (?<!\d)(?<!\d[.,:/-]) (?P<d1>\d{{1,2}}) (?:st|nd|rd|th|er|[°ºª])? \.? (?:\s{{0,3}}{_OF}|[-/])
      (?P<m1>{_NAME}) \.? (?:,?\s{{0,3}}{_OF}|[-/]) (?P<y1>\d{{4}}|'\d\d|(?<=[-/])\d\d) (?:(?!\d)|{_COUNTED})
    # January 27, 2025, Jan. 27th 2025, Febbraio 5, 2025
    | (?<![^\W\d_]) (?P<m2>{_NAME}) \.? [\s-]{{1,2}} (?P<d2>\d{{1,2}}) (?:st|nd|rd|th|er|[°º])?
      (?:\s?,\s{{0,2}}|\s{{1,2}}|-|\.\s|{_BOXED}) (?P<y2>\d{{4}}|'\d\d) (?:(?!\d)|{_COUNTED})
    # 2025-01-27, 2025/1/27, 2025. 1. 27
    | (?<!\d) (?P<y3>\d{{4}}) (?P<s3>[-./]) \s? (?P<m3>\d{{1,2}}) (?P=s3) \s? (?P<d3>\d{{1,2}}) (?!\d)
    # 27/01/2025, 27. 1. 2025, 1/27/25
    | (?<!\d)(?<!\d[./-]) (?P<d4>\d{{1,2}}) (?P<s4>[./-]) \s? (?P<m4>\d{{1,2}}) (?P=s4) \s?
      (?P<y4>\d{{4}}|(?<![-\s])\d\d) (?!\d)(?![.:/-]\d)
    # 2025年1月27日
    | (?<!\d) (?P<y5>\d{{4}}) \s? [年년] \s? (?P<m5>\d{{1,2}}) \s? [月월] \s? (?P<d5>\d{{1,2}}) \s? [日일]
    # 2025 Jan 27
    | (?<!\d) (?P<y6>\d{{4}}) [\s,-]{{1,2}} (?P<m6>{_NAME}) \.? [\s-]{{1,2}} (?P<d6>\d{{1,2}}) (?![\d:])
    # 271045 JAN 25: day, hour and minutes, as agencies stamp their dispatches
    | (?<!\d) (?P<d9>\d\d) (?:[01]\d|2[0-3])[0-5]\d Z?\s (?P<m9>{_NAME}) \s (?P<y9>(?:20)?\d\d) (?!\d)
    # gennaio 2025, 2025-01
    | (?<![^\W\d_]) (?P<m7>{_NAME}) \.? ,? \s{{1,2}} {_OF} (?P<y7>\d{{4}}) (?!\d)
    | (?<![\d-]) (?P<y8>\d{{4}}) - (?P<m8>\d{{2}}) (?![\d-])
    """
)
# A name pasted to the month after it: `Jane DoeNovember 21, 2025`.
_PASTED = re.compile(r"[a-z](?=[A-Z][a-zûé]{2,8}\.? \d)")
_WEEKDAY = re.compile(r"([^\W\d_]{2,13})(?:-feira)?(?:\.|,|\s|\s?-\s){1,3}(?:(?:the|il|den|le)\s)?\Z")
_WEEKDAY_REACH = 20
_UNYEARED = re.compile(
    rf"(?<!\w)(?P<weekday>[^\W\d_]{{2,13}})[.,]?\s(?:the\s|il\s|den\s|le\s)?(?P<day>\d{{1,2}})\.?\s(?P<month>{_NAME})(?!\w)"
)
_NO_YEAR = re.compile(rf"(?<![\w.,])(?:[12]?\d|3[01])\.?\s(?P<month>{_NAME})(?!\w)")
_SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b")
# Time zones of those who write the month first, and of those who write the day first.
_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|GMT|BST)\b")
_BRITISH = frozenset({"GMT", "BST"})
# Names shorter than this are figures or initials: Chinese `1月`, narrow `J`.
_SHORTEST = 3
# `marzo` is also written `marz.`, `gennaio` `genn.`: no two months of a language begin alike for so long.
_ABBREVIATED = 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months by name and names of weekdays, folded by `evenfold`, without the stop of an abbreviation."""

    months: dict[str, int]
    weekdays: dict[str, int]
    """From 0, Monday."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a line, with its place and words."""

    date: Edtf
    words: str
    """Verbatim, with the weekday in front."""
    start: int
    end: int
    has_weekday: bool = False


def stamped(text: str, spoken: Language) -> Edtf | None:
    """Read the day of a value in a page's markup: a time stamp, EDTF, or the words of a known language."""
    text = text.strip()
    for read in (edtf.parse_stamp, edtf.parse):
        try:
            date = read(text)
        except ValueError:
            continue
        return date if date.is_unit and _is_likely(date) else None
    return next((day.date for day in written(text, spoken)), None)


def written(text: str, spoken: Language, order: str = "") -> Iterator[Day]:
    """Yield the months and days with their year in a short line; months named in its language or a known one.

    Figures that could be exchanged (`03/04/2025`) are read day first; in a language whose writers do either (English)
    only where `order` says which: `dmy` or `mdy`.
    """
    folded = evenfold(_PASTED.sub("|", text[:_LONGEST]))
    calendar = calendar_of(spoken)
    order = order or ("" if does_either(spoken) else "dmy")
    place = 0
    while match := _FORMS.search(folded, place):
        try:
            date = _date(match, calendar, order)
        except ValueError:
            place = match.end()
            continue
        if date is None:
            place = match.start() + 1
            continue
        place = match.end()
        if _is_likely(date):
            start = _with_weekday(folded, match.start(), calendar)
            yield Day(date, text[start:place], start, place, start < match.start())


def does_either(spoken: Language) -> bool:
    """Return whether some writers of a language put the month first in figures, and others the day."""
    return spoken.section("dates").text("order") == "mdy"


def order_of(lines: Iterable[str], body: str) -> str:
    """Return in which order an English page writes day and month, `dmy` or `mdy`; empty where nothing tells.

    A time zone beside such figures tells: `09/11/2025 4:32 PM ET`. So does a text that counts in pounds alone.
    """
    shown = [line for line in lines if _SLASHED.search(line)]
    zones = {match.group() for line in shown for match in _ZONE.finditer(line)}
    if zones:
        return "" if zones & _BRITISH and zones - _BRITISH else "dmy" if zones & _BRITISH else "mdy"
    return "dmy" if shown and "£" in body and not any(sign in body for sign in "$€") else ""


def in_year(text: str, spoken: Language, year: int) -> Edtf | None:
    """Return the day that a short line tells without its year, `Tue 21 May`, where it has that weekday in a year."""
    calendar, folded = calendar_of(spoken), evenfold(text[:_LONGEST])
    for match in _UNYEARED.finditer(folded):
        month, weekday = calendar.months.get(match["month"]), calendar.weekdays.get(match["weekday"])
        if month and weekday is not None:
            try:
                found = date(year, month, int(match["day"]))
            except ValueError:
                continue
            return unit(year, month, found.day) if found.weekday() == weekday else None
    return None


def unread(text: str, spoken: Language) -> str:
    """Say why the words of a short line that look like a day tell none: `32 May 2025`, `21 May`."""
    folded, calendar = evenfold(text[:_LONGEST]), calendar_of(spoken)
    for match in _FORMS.finditer(folded):
        try:
            _date(match, calendar, "dmy")
        except ValueError:
            return f"{text[match.start() : match.end()]!r} is no day"
    found = (match for match in _NO_YEAR.finditer(folded) if match["month"] in calendar.months)
    return next((f"{text[match.start() : match.end()]!r} has no year" for match in found), "")


def _date(match: re.Match[str], calendar: Calendar, order: str) -> Edtf | None:
    """Return what a match means; None if it is no date. Raises ValueError when there is no such day."""
    form = (match.lastgroup or "")[-1]
    groups = match.groupdict()
    written_month = groups[f"m{form}"]
    month = int(written_month) if written_month.isdigit() else calendar.months.get(written_month)
    year, day = _year(groups[f"y{form}"]), groups.get(f"d{form}")
    if month is None:
        return None
    number = int(day) if day else None
    if form == "4" and number is not None:
        month, number = _ordered(number, month, order or ("dmy" if match["s4"] == "." else ""))
    return unit(year, month, number) if month and number != 0 else None


def _year(figures: str) -> int:
    year = int(figures.lstrip("'"))
    return year if year > 99 else year + (2000 if year <= _LATEST_SHORT_YEAR else 1900)


def _ordered(first: int, second: int, order: str) -> tuple[int, int]:
    """Return month and day of two figures; 0, 0 where nothing tells which is which."""
    if second > 12 or (order == "mdy" and first <= 12):
        return first, second
    return (second, first) if order or first > 12 or first == second else (0, 0)


def _with_weekday(folded: str, start: int, calendar: Calendar) -> int:
    before = _WEEKDAY.search(folded, max(0, start - _WEEKDAY_REACH), start)
    return before.start() if before and before[1] in calendar.weekdays else start


def _is_likely(date: Edtf) -> bool:
    return date.anchor.year >= _EARLIEST_YEAR and str(date) != _EMPTY_DAY


@cache
def calendar_of(spoken: Language) -> Calendar:
    """Return the names of a language, and those of the languages with data: templates are often in another one."""
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for code in dict.fromkeys((spoken.code, "en", *known())):
        own = _own_names(code)
        months, weekdays = own.months | months, own.weekdays | weekdays
    return Calendar(months, weekdays)


@cache
def _own_names(code: str) -> Calendar:
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Calendar({}, {})
    shorts = language(code).section("dates").fields("month_short")
    months = {evenfold(name): int(number) for number in shorts for name in shorts.texts(number)}
    weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            months |= {_name(name): number for number, name in locale.months[context][width].items()}
            weekdays |= {_name(name): number for number, name in locale.days[context][width].items()}
    cut = {name[:_ABBREVIATED]: number for name, number in months.items() if len(name) > _ABBREVIATED}
    months = {name: number for name, number in (cut | months).items() if len(name) >= _SHORTEST and name.isalpha()}
    return Calendar(months, weekdays)


def _name(name: str) -> str:
    return evenfold(name).rstrip(".")
