"""Names of months and weekdays in the languages of a page: its own, and those that the tool knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.text.evenfold import evenfold
from generator.text.languages import Language, known, language

# Names shorter than this are figures or initials: Chinese `1月`, narrow `J`.
_SHORTEST = 3
# `marzo` is also written `marz.`, `gennaio` `genn.`: no two months of a language begin alike for so long.
_ABBREVIATED = 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months by name and names of weekdays, folded by `evenfold`, without the stop of an abbreviation."""

    months: dict[str, int]
    weekdays: frozenset[str]


@cache
def of(spoken: Language) -> Calendar:
    """Return the names of a language, and those of the languages with data: templates are often in another one."""
    months: dict[str, int] = {}
    weekdays: set[str] = set()
    for code in dict.fromkeys((spoken.code, "en", *known())):
        own = _own(code)
        for name, number in own.months.items():
            months.setdefault(name, number)
        weekdays |= own.weekdays
    return Calendar(months, frozenset(weekdays))


@cache
def _own(code: str) -> Calendar:
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Calendar({}, frozenset())
    shorts = language(code).section("dates").fields("month_short")
    months = {evenfold(name): int(number) for number in shorts for name in shorts.texts(number)}
    weekdays = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            months |= {_name(name): number for number, name in locale.months[context][width].items()}
            weekdays |= {_name(name) for name in locale.days[context][width].values()}
    cut = {name[:_ABBREVIATED]: number for name, number in months.items() if len(name) > _ABBREVIATED}
    months = {name: number for name, number in (cut | months).items() if len(name) >= _SHORTEST and name.isalpha()}
    return Calendar(months, frozenset(weekdays))


def _name(name: str) -> str:
    return evenfold(name).rstrip(".")
