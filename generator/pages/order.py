"""The order in which articles stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.model.articles import Card
from generator.model.dates import Edtf

T = TypeVar("T")


def oldest_first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards by date of publication, undated last, ties by slug."""
    return by_date(_by_slug(cards), lambda card: card.date, newest=False)


def newest_first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards by date of publication, the latest first, undated last, ties by slug."""
    return by_date(_by_slug(cards), lambda card: card.date)


def by_date(found: Iterable[T], when: Callable[[T], Edtf | None], *, newest: bool = True) -> tuple[T, ...]:
    """Return things by their date, undated last; those of one date stay in their order."""
    pairs = [(when(one), one) for one in found]
    dated = sorted(((date.sort_key, one) for date, one in pairs if date), key=lambda pair: pair[0], reverse=newest)
    return (*(one for _, one in dated), *(one for date, one in pairs if not date))


def _by_slug(cards: Iterable[Card]) -> list[Card]:
    return sorted(cards, key=lambda card: (card.slug, card.id))
