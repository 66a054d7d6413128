"""The order in which articles stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.articles import Card


def newest_first(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards, newest first, undated last, ties by slug."""
    dated = sorted((c for c in cards if c.date), key=lambda c: (c.slug, c.id))
    dated.sort(key=_day, reverse=True)
    return (*dated, *sorted((c for c in cards if not c.date), key=lambda c: (c.slug, c.id)))


def oldest_first(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards, oldest first, undated last, ties by slug: the order in which a story is told."""
    dated = sorted((c for c in cards if c.date), key=lambda c: (c.slug, c.id))
    dated.sort(key=_day)
    return (*dated, *sorted((c for c in cards if not c.date), key=lambda c: (c.slug, c.id)))


def _day(card: Card) -> tuple[date, date]:
    assert card.date is not None, "undated cards are ordered apart"
    return card.date.sort_key
