"""What a rule for dates is given, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

import msgspec

from generator.model.dates import Edtf
from generator.text.dates.clock import Clock
from generator.text.grammar import Reading
from generator.text.languages import Language, flag

_OF = frozenset({"of", "of_year"})


class DateKind(StrEnum):
    """How words tell a time."""

    CALENDAR = "calendar"
    """By the calendar: `27 gennaio 2025`, `1957`, `anni Novanta`, `5 febbraio`."""
    HOLIDAY = "holiday"
    """By a feast: `il giorno di Natale`."""
    WEEKDAY = "weekday"
    DAY = "day"
    """By the day of writing: `ieri`, `tre giorni fa`."""
    RELATIVE = "relative"
    """By the week, month or year of writing: `il mese scorso`, `two years ago`."""
    ANAPHORIC = "anaphoric"
    """By something told before: `il giorno dopo`, `nello stesso anno`."""


class Standing(StrEnum):
    """What a core needs around it to be a date."""

    SURE = "sure"
    WEAK = "weak"
    """Another word of time in front: `in May`, but not `May said`."""
    YEAR = "year"
    """A word in front that governs years, or brackets: `nel 2023`, but not `2000 GPU`."""
    NONE = "none"
    """It is no date, and nothing inside it is: `31 febbraio`, `nei prossimi cinque anni`."""


class Named(msgspec.Struct, frozen=True, gc=False):
    """A date proper, without its preposition: characters `start` to `end`, its article among them (`il 5 febbraio`)."""

    start: int
    end: int
    date: Edtf | None
    """What these words mean alone: `2022` in `dal 2022`."""


class DateMention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words that tell a time: characters `start` to `end` of the text."""

    start: int
    end: int
    words: str
    """Verbatim, with the preposition that changes their meaning: `entro ottobre 2023`, `dal 2022`."""
    date: Edtf | None
    """None when the words need something that is not known: the day of writing, an event told before."""
    explicit: bool
    """It is told by the words alone; false when it counts from the reference."""
    kind: DateKind
    today: bool = False
    """`oggi`: the day of writing, or merely nowadays."""
    named: tuple[Named, ...] = ()
    """The dates proper, without prepositions; two where the words are a range: `dal 2019 al 2021`."""


class Part(msgspec.Struct, frozen=True, gc=False):
    """A date of several that one rule found: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    value: Edtf | None


class Core(msgspec.Struct, frozen=True, gc=False):
    """What a rule makes of the tokens it matched."""

    value: Edtf | None
    kind: DateKind = DateKind.CALENDAR
    standing: Standing = Standing.SURE
    explicit: bool = True
    parts: tuple[Part, ...] = ()
    """The dates that it is made of, where it is several: `January 27 and 28`."""
    again: Callable[[Clock], Edtf | None] | None = None
    """How it counts from the date told before it, or from the day of writing: `l’anno precedente`."""


NO_DATE = Core(None, standing=Standing.NONE)


class Context(msgspec.Struct, frozen=True, gc=False):
    """What rules look at beside the match."""

    reading: Reading
    language: Language
    clock: Clock
    latest: Clock
    """The latest time of publication, where `clock` does not know when it was."""

    def number(self, match: re.Match[str], group: str, role: str = "number") -> int | None:
        """Return what the token that a group matched is worth as a role; None when the group matched nothing."""
        place = match.start(group)
        value = self.reading.tokens.roles(place).get(role) if place >= 0 else None
        return int(value) if value is not None and value.isdecimal() else None

    def word(self, match: re.Match[str], group: str, role: str) -> str | None:
        """Return the value of the token that a group matched, as a role; None when there is none."""
        place = match.start(group)
        return self.reading.tokens.roles(place).get(role) if place >= 0 else None

    def can(self, match: re.Match[str], group: str, role: str) -> bool:
        """Return whether the token that a group matched has a role."""
        place = match.start(group)
        return place >= 0 and role in self.reading.can(place)

    def flag(self, name: str) -> bool:
        """Return a flag of the language's dates."""
        return flag(self.language, "dates", name)

    def steps(self, match: re.Match[str]) -> int:
        """Return -1 where the group `step` says last, 1 where it says next, else 0."""
        place = match.start("step")
        roles = self.reading.can(place) if place >= 0 else ()
        return -1 if "last" in roles else 1 if "next" in roles else 0

    def ends(self, place: int) -> bool:
        """Return whether no word or number stands at a place: the text or the clause ends there."""
        tokens = self.reading.tokens
        return place >= len(tokens) or not tokens.word(place)[0].isalnum()

    def genitive(self, place: int) -> bool:
        """Return whether a token has `of` before it: `il concerto di Capodanno`."""
        return place > 0 and not _OF.isdisjoint(self.reading.can(place - 1))

    def written_as_name(self, place: int) -> bool:
        """Return whether a token has a capital where the language writes months and weekdays without."""
        return self.flag("lower_case_calendar") and self.capital(place)

    def capital(self, place: int) -> bool:
        """Return whether a token begins with a capital."""
        return self.reading.text[self.reading.tokens.start(place)].isupper()


def no_date(_match: re.Match[str], _context: Context) -> Core | None:
    """Take words that are no date, and that hold none."""
    return NO_DATE


def has(match: re.Match[str], group: str) -> bool:
    """Return whether a group took part in a match."""
    return match.start(group) >= 0


Maker = Callable[[re.Match[str], Context], Core | None]
"""Makes a core of a match; None when it is none after all, and other rules may try.

A match has a group for every name that any rule gives one; those that its own rule has not took no part.
"""
