"""Dates in words: as precise and as sure as they are, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable

from babel import Locale
from babel.dates import format_date, get_date_format

from generator.model.dates import Edtf, Point, Precision
from generator.text.interface import Interface

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

# A `d` of a CLDR pattern that stands alone, outside quoted words.
_DAY_LETTER = re.compile(r"(?<!d)d(?!d)(?=(?:[^']*'[^']*')*[^']*$)")


def happened(date: Edtf | None, words: Interface, *, lasting: bool = False) -> str:
    """Say when something happened: `27 gennaio 2025`, `entro ottobre 2023`, `dal 2022`; `senza data` for None.

    What is `lasting` goes on until its date: `fino a ottobre 2023`.
    """
    if date is None:
        return words.text("dates.undated")
    if date.is_unit:
        return _unit(date.anchor, words)
    if date.start is None:
        return _led("up_to" if lasting else "by", date.anchor, words)
    if date.end is None:
        return _led("since", date.start, words)
    return words.text("dates.span").format(
        first=_unit(date.start, words),
        since=_led("since", date.start, words),
        until=_led("until", date.end, words),
    )


def published(date: Edtf | None, words: Interface) -> str:
    """Say when something was published: `non prima del 27 gennaio 2025`, `non dopo il 5 febbraio 2025`."""
    if date is None:
        return words.text("dates.undated")
    if date.is_unit:
        return _unit(date.anchor, words)
    if date.start is None:
        return _led("not_after", date.anchor, words)
    if date.end is None:
        return _led("not_before", date.start, words)
    return words.text("dates.between").format(first=_led("and", date.start, words), second=_led("and", date.end, words))


def machine(date: Edtf | None) -> str:
    """Return what `<time datetime>` may hold: a sure year, month or day; else nothing."""
    if date is None or not date.is_unit or not date.sure or date.precision < Precision.YEAR:
        return ""
    return str(date)


def _unit(point: Point, words: Interface, *, led: bool = False) -> str:
    """Say one calendar unit with its doubt: `27 gennaio 2025 (dedotta)`, `2022 circa`; `led` by a preposition."""
    said = _bare(point, words, led=led)
    if point.mark in ("~", "%"):
        said = words.text(f"dates.about.{point.precision.name.casefold()}").format(x=said)
    if point.mark in ("?", "%"):
        said = words.text("dates.inferred").format(x=said)
    return said


def _led(preposition: str, point: Point, words: Interface) -> str:
    """Say a unit after a preposition, contracted as the language does: `dall’8 marzo`, `dagli anni ’90`."""
    name = f"dates.{preposition}.{point.precision.name.casefold()}"
    vowel = str(point.day) in words.list("dates.vowel_days")
    pattern = words.find(f"{name}_vowel") if vowel else None
    return (pattern or words.text(name)).format(x=_unit(point, words, led=True))


def _bare(point: Point, words: Interface, *, led: bool) -> str:
    locale = Locale.parse(words.locale)
    says: dict[Precision, Callable[[], str]] = {
        Precision.DAY: lambda: _day(point, words, locale),
        Precision.MONTH: lambda: format_date(point.first_day, locale.datetime_skeletons["yMMMM"].pattern, locale),
        Precision.YEAR: lambda: str(point.year),
        Precision.DECADE: lambda: _decade(point.year, words, led=led),
        Precision.CENTURY: lambda: _century(point.year, words),
    }
    return says[point.precision]()


def _day(point: Point, words: Interface, locale: Locale) -> str:
    first = words.find("dates.first_day")
    if point.day != 1 or not first:
        return format_date(point.first_day, "long", locale)
    pattern = _DAY_LETTER.sub(f"'{first}'", get_date_format("long", locale).pattern)
    return format_date(point.first_day, pattern, locale)


def _decade(year: int, words: Interface, *, led: bool) -> str:
    # «anni ’20» is a hundred years old by now: only the last century's decades go by two digits.
    name = "decade" if 1900 < year < 2000 else "decade_now"
    # German has another case after a preposition: die 1990er-Jahre, seit den 1990er-Jahren.
    pattern = (words.find("dates.decade_led") if led else None) or words.text(f"dates.{name}")
    return pattern.format(short=f"{year % 100:02d}", long=year)


def _century(year: int, words: Interface) -> str:
    number = year // 100 + 1
    return words.text("dates.century").format(number=number, roman=_roman(number), ordinal=_english_ordinal(number))


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def _english_ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
