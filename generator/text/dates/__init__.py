"""Dates in running text, as precise and as sure as their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.dates import Edtf, Point, unit
from generator.text.dates import cores, frames, lexicon
from generator.text.dates.clock import Clock
from generator.text.dates.values import Context, DateKind
from generator.text.languages import Language

__all__ = ["DateKind", "DateMention", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
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


def find(text: str, language: Language, reference: date | Edtf | None = None) -> tuple[DateMention, ...]:
    """Return the dates that a text mentions, in its order, not overlapping.

    `reference` is the day of writing; without it `ieri` or `5 febbraio` are mentions without a date. A reference that
    is no single day, month or year tells nothing. Durations (`nei prossimi cinque anni`) and days that do not exist
    are no dates. Takes time linear in the text.
    """
    if not lexicon.may_have_dates(text, language):
        return ()
    context = Context(lexicon.read(text, language), language, Clock(_now(reference)))
    mentions = []
    for framed in frames.find(context, cores.find(context)):
        start, end = context.reading.tokens[framed.first].start, context.reading.tokens[framed.last - 1].end
        words = text[start:end]
        mention = DateMention(
            start=start,
            end=end,
            words=words,
            date=framed.value,
            explicit=framed.explicit,
            kind=framed.kind,
            today=context.reading.tokens[framed.last - 1].roles.get("relative_day") == "0",
        )
        mentions.append(mention)
    return tuple(mentions)


def _now(reference: date | Edtf | None) -> Point | None:
    if isinstance(reference, date):
        return unit(reference.year, reference.month, reference.day).start
    return reference.start if reference and reference.is_unit else None
