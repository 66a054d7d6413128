"""Dates in running text, as precise and as sure as their words."""

from __future__ import annotations

from datetime import date

import msgspec

from generator.model.dates import Edtf, Point, Precision
from generator.text.dates import cores, frames, lexicon
from generator.text.dates.clock import Clock
from generator.text.dates.frames import Named
from generator.text.dates.values import Context, DateKind
from generator.text.languages import Language

__all__ = ["DateKind", "DateMention", "Named", "find"]

_NO_CLOCK = Clock(None)


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


def find(text: str, language: Language, reference: date | Edtf | None = None) -> tuple[DateMention, ...]:
    """Return the dates that a text mentions, in its order, not overlapping.

    `reference` is the day of writing; without it `ieri` or `5 febbraio` are mentions without a date. A reference that
    is no single day, month or year tells nothing. Durations (`nei prossimi cinque anni`) and days that do not exist
    are no dates. Takes time linear in the text.
    """
    reading = lexicon.read(text, language)
    if reading is None:
        return ()
    context = Context(reading, language, Clock(_now(reference)) if reference else _NO_CLOCK)
    found = cores.find(context)
    return tuple([_mention(framed, context) for framed in frames.find(context, found)]) if found else ()


def _mention(framed: frames.Framed, context: Context) -> DateMention:
    """Return a date as the caller sees it."""
    reading, last = context.reading, framed.last - 1
    text, start, end = reading.text, reading.tokens.start(framed.first), framed.named[-1].end
    today = "relative_day" in reading.can(last) and reading.tokens.roles(last)["relative_day"] == "0"
    return DateMention(
        start=start,
        end=end,
        words=text[start:end],
        date=framed.value,
        explicit=framed.explicit,
        kind=framed.kind,
        today=today,
        named=framed.named,
    )


def _now(reference: date | Edtf) -> Point | None:
    if isinstance(reference, date):
        return Point(reference.year, reference.month, reference.day, Precision.DAY)
    return reference.start if reference.is_unit else None
