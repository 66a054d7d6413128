"""Dates in running text, as precise and as sure as their words."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.model.dates import Edtf, Point, Precision
from generator.text.dates import cores, frames, lexicon
from generator.text.dates.clock import Clock
from generator.text.dates.values import Context, DateKind, DateMention, Named
from generator.text.languages import Language

__all__ = ["DateKind", "DateMention", "Named", "find"]

_NO_CLOCK = Clock(None)


# A sentence is asked for its dates by its figures and for its article's summary.
@lru_cache(maxsize=256)
def find(text: str, language: Language, reference: date | Edtf | None = None) -> tuple[DateMention, ...]:
    """Return the dates that a text mentions, in its order, not overlapping.

    `reference` is the day of writing; without it `ieri` or `5 febbraio` are mentions without a date. Of a reference
    that is no single day, month or year the end tells the year of `domenica 16 marzo`, and no more. Durations
    (`nei prossimi cinque anni`) and days that do not exist are no dates. Takes time linear in the text.
    """
    reading = lexicon.read(text, language)
    if reading is None:
        return ()
    clock = Clock(_now(reference)) if reference else _NO_CLOCK
    context = Context(reading, language, clock, Clock(reference.end) if isinstance(reference, Edtf) else clock)
    found = cores.find(context)
    return frames.find(context, found) if found else ()


def _now(reference: date | Edtf) -> Point | None:
    if isinstance(reference, date):
        return Point(reference.year, reference.month, reference.day, Precision.DAY)
    return reference.start if reference.is_unit else None
