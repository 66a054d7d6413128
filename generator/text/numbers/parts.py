"""The parts of a written quantity: its number, size and unit, read out of a match over symbols."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.text import numberwords
from generator.text.evenfold import evenfold
from generator.text.grammar import Reading, Token
from generator.text.languages import Language

UNITS = ("unit", "low_unit", "lead", "lead1", "lead2")
"""The groups in which a unit can stand, the one that tells most first."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A written quantity: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    low: Decimal | None
    """None: a size without a number, `decine di migliaia`."""
    high: Decimal | None
    unit: str | None
    about: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A number without its size."""

    value: Decimal
    about: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pattern matched, by the names of its groups."""

    match: re.Match[str]
    reading: Reading
    language: Language

    def has(self, group: str) -> bool:
        """Return whether a group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def tokens(self, group: str) -> tuple[Token, ...]:
        """Return the tokens of a group."""
        return self.reading.tokens[self.match.start(group) : self.match.end(group)]

    def number(self, group: str) -> Part | None:
        """Return the number of a group; None when its words make none."""
        tokens = self.tokens(group)
        roles = tokens[0].roles
        for role in ("share", "fold", "coins", "fraction"):
            if role in roles:
                return Part(Decimal(roles[role]))
        for role in ("dozen", "pair"):
            if role in tokens[-1].roles:
                return Part(Decimal(tokens[-1].roles[role]), about=True)
        if group == "number" and (self.has("sign") or self.has("grouped")):
            point = "." if self.has("sign") else ""
            rest = (t.roles.get("tail", t.word) for t in tokens[1:] if t.word[0].isdigit())
            return Part(Decimal(roles["figure"] + point + "".join(rest)))
        if "figure" in roles:
            return Part(Decimal(roles["figure"]) + Decimal(tokens[-1].roles.get("fraction", 0)))
        values = [int(t.roles["cardinal"]) for t in tokens if "cardinal" in t.roles]
        number = numberwords.combine(values) if values else 1
        return None if number is None else Part(Decimal(number))

    def size(self, group: str) -> Decimal:
        """Return what the magnitudes of a group are worth together."""
        size = Decimal(1)
        for token in self.tokens(group):
            size *= Decimal(token.roles.get("magnitude") or token.roles["short"])
        return size

    def unit(self) -> str | None:
        """Return the unit of the whole; None when nothing tells."""
        for group in UNITS:
            if self.has(group) and self.match.start(group) < self.match.end(group):
                return self.worth(group)
        if self.has("number"):
            return self.reading.tokens[self.match.start("number")].roles.get("priced")
        return None

    def worth(self, group: str) -> str:
        """Return the unit that words name; of small coins the words, since they do not tell the country."""
        token = self.reading.tokens[self.match.end(group) - 1]
        if "currency" in token.roles:
            return token.roles["currency"]
        if "minor" in token.roles:
            return self.reading.text[token.start : token.end]
        return "%" if "percent" in token.roles else "x"


def tidy(number: Decimal) -> Decimal:
    """Return a number without zeros behind the point, never with an exponent."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number.normalize()


@cache
def listed(language: Language, key: str) -> frozenset[str]:
    """Return the words under a key of the language's numbers."""
    return frozenset(map(evenfold, language.section("numbers").texts(key)))
