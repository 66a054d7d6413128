"""The parts of a written quantity: its number, size and unit, read out of a match over symbols."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from generator.text import numberwords
from generator.text.evenfold import evenfold
from generator.text.grammar import Reading, Roles, Token
from generator.text.languages import Language

UNITS = ("unit", "low_unit", "lead", "lead1", "lead2")
"""The groups in which a unit can stand, the one that tells most first."""


_ONE = Decimal(1)


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A written quantity: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    low: Decimal | None
    """None: a size without a number, `decine di migliaia`."""
    high: Decimal | None
    unit: str | None
    about: bool


class Part(msgspec.Struct, frozen=True, gc=False):
    """A number without its size."""

    value: Decimal
    about: bool = False


class Shape(NamedTuple):
    """What groups a pattern has.

    Those that only one kind of reading has (`low`, `small`, `whole`, `vague`, `sign`, `grouped`) are in each match.
    """

    groups: Mapping[str, int]
    """Their numbers, by name."""
    units: Sequence[tuple[str, int]]
    """Those in which a unit can stand."""

    @classmethod
    def of(cls, pattern: re.Pattern[str]) -> Shape:
        """Return the groups of a pattern."""
        groups = dict(pattern.groupindex)
        return cls(groups, [(name, groups[name]) for name in UNITS if name in groups])


class Parts:
    """What a pattern matched, by the names of its groups."""

    __slots__ = ("_groups", "_roles", "_spans", "language", "match", "reading", "shape")

    def __init__(self, match: re.Match[str], shape: Shape, reading: Reading, language: Language) -> None:
        """Take a match over the symbols of a reading, and the groups of its pattern."""
        self.match = match
        self.reading = reading
        self.language = language
        self.shape = shape
        self._groups = shape.groups
        self._spans = match.regs
        self._roles: dict[str, list[Roles]] = {}
        """Of groups that were asked for: that of the number is asked for several times."""

    def has(self, group: str) -> bool:
        """Return whether a group took part in the match."""
        number = self._groups.get(group)
        return number is not None and self._spans[number][0] >= 0

    def has_any(self, groups: Iterable[str]) -> bool:
        """Return whether one of some groups took part in the match."""
        for group in groups:
            number = self._groups.get(group)
            if number is not None and self._spans[number][0] >= 0:
                return True
        return False

    def filled(self, group: str) -> bool:
        """Return whether a group matched at least one token."""
        number = self._groups.get(group)
        return number is not None and self._spans[number][0] < self._spans[number][1]

    def tokens(self, group: str) -> tuple[Token, ...]:
        """Return the tokens of a group."""
        tokens = self.reading.tokens
        return tuple([tokens[n] for n in range(*self.match.span(group))])

    def roles(self, group: str) -> list[Roles]:
        """Return what the tokens of a group can be."""
        found = self._roles.get(group)
        if found is None:
            tokens = self.reading.tokens
            found = self._roles[group] = [tokens.roles(n) for n in range(*self._spans[self._groups[group]])]
        return found

    def number(self, group: str) -> Part | None:
        """Return the number of a group; None when its words make none."""
        found = self.roles(group)
        first, last = found[0], found[-1]
        if len(found) == 1 and "figure" in first:  # as most are
            return Part(Decimal(first["figure"]))
        if "dozen" in last:
            return Part(_times(found[:-1]) * Decimal(last["dozen"]), about=True)
        for role in ("share", "fold", "coins", "fraction"):
            if role in first:
                return Part(Decimal(first[role]))
        if "pair" in last:
            return Part(Decimal(last["pair"]), about=True)
        if group == "number" and (self.has("sign") or self.has("grouped")):
            point = "." if self.has("sign") else ""
            rest = (t.roles.get("tail", t.word) for t in self.tokens(group)[1:] if t.word[0].isdigit())
            return Part(Decimal(first["figure"] + point + "".join(rest)))
        if "figure" in first:
            return Part(Decimal(first["figure"]) + Decimal(last.get("fraction", 0)))
        if len(found) > 1 and "cardinal" not in last and "one" in last:
            return self._and_one(found[:-2])
        values = [int(roles["cardinal"]) for roles in found if "cardinal" in roles]
        number = numberwords.combine(values) if values else 1
        return None if number is None else Part(Decimal(number))

    def _and_one(self, found: Sequence[Roles]) -> Part | None:
        """Return `trente et une`; not `two hundred and a`, where an article is no part of a number."""
        if self.language.section("numbers").number("inside_from", default=100) >= 100:
            return None
        number = numberwords.combine([int(roles["cardinal"]) for roles in found if "cardinal" in roles])
        return None if number is None else Part(Decimal(number + 1))

    def size(self, group: str) -> Decimal:
        """Return what the magnitudes of a group are worth together."""
        size = _ONE
        start, end = self._spans[self._groups[group]] if group in self._groups else (0, 0)
        for place in range(start, end):
            roles = self.reading.tokens.roles(place)
            size *= Decimal(roles.get("magnitude") or roles["short"])
        return size

    def unit(self) -> str | None:
        """Return the unit of the whole; None when nothing tells."""
        for group, place in self.shape.units:
            if self._spans[place][0] < self._spans[place][1]:
                return self.worth(group)
        return self.roles("number")[0].get("priced") if self.has("number") else None

    def worth(self, group: str) -> str:
        """Return the unit that words name; of small coins the words, since they do not tell the country."""
        place = self.match.end(group) - 1
        roles = self.reading.tokens.roles(place)
        if "currency" in roles:
            return roles["currency"]
        if "minor" in roles:
            token = self.reading.tokens[place]
            return self.reading.text[token.start : token.end]
        return "%" if "percent" in roles else "x"


def _times(found: Sequence[Roles]) -> Decimal:
    """Return how many times a dozen is meant: `two dozen`, `mezza dozzina`."""
    worth = (roles[role] for roles in found for role in ("share", "figure", "cardinal") if role in roles)
    return Decimal(next(worth, "1"))


@lru_cache(maxsize=1 << 12)
def amount(digits: str) -> Decimal:
    """Return what plain digits are worth, tidied: the same ones come again and again."""
    return tidy(Decimal(digits))


@lru_cache(maxsize=1 << 12)
def product(digits: str, size: str) -> Decimal:
    """Return what plain digits times a size are worth, tidied."""
    return tidy(Decimal(digits) * Decimal(size))


def tidy(number: Decimal) -> Decimal:
    """Return a number without zeros behind the point, never with an exponent."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number.normalize()


@cache
def listed(language: Language, key: str) -> frozenset[str]:
    """Return the words under a key of the language's numbers."""
    return frozenset(map(evenfold, language.section("numbers").texts(key)))
