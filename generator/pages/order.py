"""The order in which articles stand."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.articles import Card


def oldest_first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards by date of publication, undated last, ties by slug."""
    by_slug = sorted(cards, key=lambda c: (c.slug, c.id))
    dated = sorted(((c.date.sort_key, c) for c in by_slug if c.date), key=lambda pair: pair[0])
    return (*(card for _, card in dated), *(c for c in by_slug if not c.date))


def newest_first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards by date of publication, the latest first, undated last, ties by slug."""
    by_slug = sorted(cards, key=lambda c: (c.slug, c.id))
    dated = sorted(((c.date.sort_key, c) for c in by_slug if c.date), key=lambda pair: pair[0], reverse=True)
    return (*(card for _, card in dated), *(c for c in by_slug if not c.date))
