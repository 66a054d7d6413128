"""Words before a date that make it lie ahead: terms, `entro le 12 di giovedì`, plans, `fissata al 25 ottobre`."""

from __future__ import annotations

from enum import Enum

from generator.text.dates.values import Context

_ARTICLES = frozenset({"the", "the_year"})
# Prepositions and articles between such words and their date.
_SMALL = _ARTICLES | {"in", "year_in", "of", "of_year"}
# The hour between a term and its day: `entro le ore 12 di giovedì`, `by noon on Thursday`.
_HOUR = _SMALL | {"part_of_day", "hour"}
_FARTHEST = 6
# Words before a plan among which one says that it was one once: `era stata fissata`.
_ONCE = 3


class Term(Enum):
    """What the words before a date make of it."""

    NONE = "none"
    DAY = "day"
    """A term: `fino a sabato`."""
    HOUR = "hour"
    """The day of one: `fino alle 12 di giovedì`."""


def term(place: int, context: Context) -> Term:
    """Return whether a date is a term, or the day of its hour."""
    found = Term.DAY
    for before in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        can = context.reading.can(before)
        if "until" in can:
            return found
        if can.isdisjoint(_HOUR) and not context.reading.tokens.word(before)[0].isdigit():
            break
        found = found if can & _ARTICLES else Term.HOUR
    return Term.NONE


def is_planned(place: int, context: Context) -> bool:
    """Return whether a date is that of a plan: `è fissata al 25 ottobre`, but not `era fissata al 25 ottobre`."""
    can = context.reading.can
    before = place - 1
    while before > 0 and not can(before).isdisjoint(_SMALL):
        before -= 1
    if before < 0 or "planned" not in can(before):
        return False
    return not any("once" in can(earlier) for earlier in range(max(0, before - _ONCE), before))
