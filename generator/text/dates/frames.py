"""The words around a date that change it: `entro`, `dal`, `fino al`, `tra … e …`, `inizio`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.model.dates import Edtf, Point, Precision, not_after, not_before, unit
from generator.text.dates import cores
from generator.text.dates.clock import Clock, shifted
from generator.text.dates.cores import Placed
from generator.text.dates.lexicon import lexicon
from generator.text.dates.values import Context, DateKind, Standing
from generator.text.languages import Language

# Symbols of cores, by their standing, among the symbols of the words around.
_SYMBOLS = {Standing.SURE: "@", Standing.WEAK: "~", Standing.YEAR: "#", Standing.NONE: "!"}
_DATE = "[@~#]"
_PREPOSITION = "<in|year_in|since|until|before|after|between|from|about>"
_PART = "(?:<part>|<ordinal|last|next><unit|units|weekday>)<of|of_year|the|the_year|dash>{0,2}"
_GOVERN_YEARS = frozenset({"year_in", "since", "until", "before", "after", "between", "from", "about"}) | {
    *("the_year", "of_year")
}


@dataclass(frozen=True, slots=True)
class Framed:
    """A date with the words that belong to it: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    value: Edtf | None
    kind: DateKind
    explicit: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """The tokens of a text with each core as one symbol."""

    context: Context
    symbols: str
    firsts: tuple[int, ...]
    """Number of the first token of each symbol; one more at the end."""
    cores: dict[int, Placed]
    """By place in the symbols."""

    def roles(self, place: int) -> frozenset[str]:
        """Return the roles of the word at a place; none for a core, or beyond the ends."""
        if place in self.cores or not 0 <= place < len(self.symbols):
            return frozenset()
        return frozenset(self.context.reading.tokens[self.firsts[place]].roles)


def find(context: Context, placed: Sequence[Placed]) -> Iterator[Framed]:
    """Give the dates of a text: ranges as one, single ones if they have what they need around them."""
    line = _line(context, placed)
    last_year = -9
    for match in _pattern(context.language).finditer(line.symbols):
        if framed := _range(match, line):
            yield framed
            continue
        for group in ("one", "two"):
            place = match.start(group)
            if place < 0 or not _stands(match, group, line, last_year):
                continue
            if line.symbols[place] == "#":
                last_year = place
            yield _single(match, group, line)


def _line(context: Context, placed: Sequence[Placed]) -> _Line:
    symbols: list[str] = []
    firsts: list[int] = []
    by_place: dict[int, Placed] = {}
    token = 0
    for core in placed:
        symbols.extend(context.reading.symbols[token : core.first])
        firsts.extend(range(token, core.first))
        by_place[len(symbols)] = core
        symbols.append(_SYMBOLS[core.core.standing])
        firsts.append(core.first)
        token = core.last
    symbols.extend(context.reading.symbols[token:])
    firsts.extend(range(token, len(context.reading.tokens) + 1))
    return _Line(context, "".join(symbols), tuple(firsts), by_place)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    return lexicon(language).pattern(
        f"""
        (?P<preposition>{_PREPOSITION})? (?P<article><the|the_year|to>)? (?P<part>{_PART})? (?P<one>{_DATE})
        (?:
            (?:(?P<to><to|until>)|(?P<and><and>)|(?P<dash><dash>))
            (?P<article2><the|the_year|year_in>)? (?P<two>{_DATE})
        )?
        """
    )


def _range(match: re.Match[str], line: _Line) -> Framed | None:
    """Return `dal 2019 al 2021`, `tra il 2019 e il 2021`, `2019 - 2021` as one date; None when it is none."""
    if match.start("two") < 0:
        return None
    before = line.roles(match.start("preposition")) if match.start("preposition") >= 0 else frozenset[str]()
    joined = (
        (match.start("to") >= 0 and not before.isdisjoint({"since", "from", "year_in"}))
        or (match.start("and") >= 0 and "between" in before)
        or match.start("dash") >= 0
    )
    one, two = line.cores[match.start("one")], line.cores[match.start("two")]
    if not joined or _counted(line, match.start("two")):
        return None
    start, end = one.core.value, two.core.value
    if not one.core.explicit and two.core.explicit and one.core.kind is DateKind.CALENDAR and end:
        start = _in_year(one, end.anchor.year, line.context)
    value = Edtf(start.start, end.end) if start and end else None
    if value and (not value.start or not value.end or value.start.first_day > value.end.last_day):
        return None
    explicit = one.core.explicit and two.core.explicit
    return Framed(line.firsts[match.start()], two.last, value, one.core.kind, explicit)


def _stands(match: re.Match[str], group: str, line: _Line, last_year: int) -> bool:
    """Return whether a date has what it needs around it."""
    place = match.start(group)
    symbol = line.symbols[place]
    if symbol == "@":
        return True
    first = group == "one"
    before = line.roles(match.start("preposition")) if first and match.start("preposition") >= 0 else frozenset[str]()
    article = line.roles(match.start("article" if first else "article2"))
    part = first and match.start("part") >= 0
    if symbol == "~":
        feast = line.cores[place].core.kind is DateKind.HOLIDAY
        return bool(before) or part or ("the" in article and not feast)
    if _counted(line, place):
        return False
    listed = place - last_year == 2 and not line.roles(place - 1).isdisjoint({"comma", "and"})
    governed = not _GOVERN_YEARS.isdisjoint(before | article) or "of_year" in line.roles(match.start() - 1)
    bracketed = "open" in line.roles(place - 1) and not line.roles(place + 1).isdisjoint({"close", "comma", "dash"})
    bare = line.context.language.section("dates").flag("bare_years")
    return part or listed or bracketed or bare or (governed and first) or bool(article)


def _single(match: re.Match[str], group: str, line: _Line) -> Framed:
    core = line.cores[match.start(group)]
    if group == "two":
        first = match.start("article2") if match.start("article2") >= 0 else match.start("two")
        return Framed(line.firsts[first], core.last, core.core.value, core.core.kind, core.core.explicit)
    roles = line.roles(match.start("preposition")) if match.start("preposition") >= 0 else frozenset[str]()
    value = core.core.value
    if value and (value.is_unit or core.core.kind is not DateKind.CALENDAR):
        value = _moved(value, roles, whole=match.start("part") < 0)
    return Framed(line.firsts[match.start()], core.last, value, core.core.kind, core.core.explicit)


def _moved(value: Edtf, roles: frozenset[str], *, whole: bool) -> Edtf | None:
    """Return what a preposition makes of a date; `whole` when it is the date itself and no part of it."""
    if "until" in roles:
        return not_after(value)
    if "since" in roles:
        return not_before(value)
    if "before" in roles:
        earlier = shifted(value, -1) if whole else value
        return not_after(earlier) if earlier else None
    if "after" in roles:
        later = shifted(value, 1) if whole else value
        return not_before(later) if later else None
    if "about" in roles and value.is_unit:
        point = replace(value.anchor, mark="~")
        return Edtf(point, point)
    return value


def _in_year(one: Placed, year: int, context: Context) -> Edtf | None:
    """Return the first end of a range whose second end names the year: `dal 28 gennaio al 3 febbraio 2025`."""
    clock = Clock(Point(year, 1, None, Precision.MONTH))
    again = cores.find(replace(context, clock=clock))
    found = next((placed for placed in again if placed.first == one.first), None)
    value = found.core.value if found else None
    if value is None or not value.anchor.month:
        return None
    anchor = value.anchor
    return unit(year, anchor.month, anchor.day)


def _counted(line: _Line, place: int) -> bool:
    """Return whether a year is a number of something: `2000 GPU`, `2000 euro`, `2000 o 3000`."""
    if line.symbols[place] != "#":
        return False
    after = place + 1
    if not line.roles(after).isdisjoint({"and", "to", "dash"}):
        after += 1
        if "number" in line.roles(after):
            return True
        after += line.symbols[after : after + 1] == "#"
    if "quantity" in line.roles(after):
        return True
    if line.context.language.section("dates").flag("articled_years"):
        return False
    return _round(line, place) and _word(line, place + 1)


def _round(line: _Line, place: int) -> bool:
    value = line.cores[place].core.value
    return value is not None and value.anchor.year % 100 == 0


def _word(line: _Line, place: int) -> bool:
    """Return whether a word stands at a place that could be what a number counts: small, or a noun with a capital."""
    if not 0 <= place < len(line.symbols) or place in line.cores or line.roles(place):
        return False
    token, context = line.firsts[place], line.context
    bare = context.language.section("dates").flag("bare_years")
    return context.reading.tokens[token].word[0].isalpha() and (bare or not context.capital(token))
