"""Digits that are, or may be, dates: `27/01/2025`, `2025-01`, `2014-2018`, `1990s`, `27`, `2025`."""

from __future__ import annotations

import re

from generator.model.dates import unit
from generator.text.grammar import NO_ROLES, Roles
from generator.text.languages import Language

EARLIEST_YEAR = 1000
LATEST_YEAR = 2199

_SETS = ("day number", "day number two", "number two", "number", "number year", "full", "month_of_year", "day_month")
ROLE_SETS = tuple(frozenset(roles.split()) for roles in (*_SETS, "years", "days", "tens", "ordinal", "ordinal day"))

_PLAIN = re.compile(r"\d{1,4}")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_FULL = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|(?<=\d\d.\d\d.)\d{2}|(?<=/)\d{2})")
_MONTH = re.compile(r"(\d{1,2})[/-](\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEARS = re.compile(r"(\d{4})[-/](\d{4}|\d{2})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_TENS = re.compile(r"(\d{3}|\d)0'?(?:s|er|ern)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|[°º]|er|o|a)")


def roles(word: str, language: Language) -> Roles:
    """Return what a run of digits, with separators and a suffix, can be."""
    if _PLAIN.fullmatch(word):
        return _plain(word)
    if match := _ISO.fullmatch(word):
        return _full(match[1], match[3], match[4])
    if match := _FULL.fullmatch(word):
        first, second = (match[1], match[3])
        if (_month_first(language) and int(first) <= 12) or int(second) > 12:
            first, second = second, first
        return _full(match[4] if len(match[4]) == 4 else _century(match[4]), second, first)
    if match := _TENS.fullmatch(word):
        return {"tens": match[1] + "0"}
    if match := _ORDINAL.fullmatch(word):
        return {"ordinal": match[1], "day": match[1]} if 1 <= int(match[1]) <= 31 else {"ordinal": match[1]}
    return _pair(word, language)


def _month_first(language: Language) -> bool:
    return language.section("dates").text("order") == "mdy"


def _plain(word: str) -> Roles:
    number = int(word)
    if len(word) == 4 and EARLIEST_YEAR <= number <= LATEST_YEAR:
        return {"number": word, "year": word}
    if 1 <= number <= 31 and len(word) <= 2:
        return {"number": word, "day": word, "two": word} if len(word) == 2 else {"number": word, "day": word}
    return {"number": word, "two": word} if len(word) == 2 else {"number": word}


def _pair(word: str, language: Language) -> Roles:
    """Return what two numbers with one sign between them can be."""
    if (match := _MONTH.fullmatch(word)) and 1 <= int(match[1]) <= 12 and _is_year(match[2]):
        return {"month_of_year": f"{match[2]}-{int(match[1]):02d}"}
    if (match := _ISO_MONTH.fullmatch(word)) and 1 <= int(match[2]) <= 12 and _is_year(match[1]):
        return {"month_of_year": word}
    if (match := _YEARS.fullmatch(word)) and _is_year(match[1]):
        last = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        return {"years": f"{match[1]}/{last}"} if match[1] < last and _is_year(last) else NO_ROLES
    if (match := _DAYS.fullmatch(word)) and 1 <= int(match[1]) < int(match[2]) <= 31:
        return {"days": f"{match[1]}/{match[2]}"}
    if match := _DAY_MONTH.fullmatch(word):
        day, month = int(match[1]), int(match[2])
        if (_month_first(language) and day <= 12) or month > 12:
            day, month = month, day
        return {"day_month": f"{month:02d}-{day:02d}"} if 1 <= day <= 31 and 1 <= month <= 12 else NO_ROLES
    return NO_ROLES


def _full(year: str, month: str, day: str) -> Roles:
    if not int(month) or not int(day):
        return NO_ROLES  # `30.00.00` is no day, and a unit without a month would be a year
    try:
        return {"full": str(unit(int(year), int(month), int(day)))} if _is_year(year) else NO_ROLES
    except ValueError:
        return NO_ROLES


def _is_year(digits: str) -> bool:
    return EARLIEST_YEAR <= int(digits) <= LATEST_YEAR


def _century(two_digits: str) -> str:
    """Give a year of two digits its century, as POSIX does: 69 to 99 are of the 20th."""
    return ("19" if int(two_digits) >= 69 else "20") + two_digits
