"""Which titles are an article's own: not those that a page sets over whatever it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.articles import Card
from generator.text.words import words

# Articles of one title, each with a first sentence of its own: two may be one story told twice.
_MANY = 3


def titled_alone(cards: Sequence[Card]) -> list[Card]:
    """Return articles without the titles that many of them share, though each begins with words of its own.

    `Two charged over pop star's death` over every page of a site is its leading story of another day, and `Morning
    briefing` says nothing of a single one.
    """
    leads: dict[tuple[str, ...], set[str]] = {}
    for card in cards:
        leads.setdefault(_title(card), set()).add(card.lead)
    return [replace(card, title=None) if len(leads[_title(card)]) >= _MANY else card for card in cards]


def _title(card: Card) -> tuple[str, ...]:
    return tuple(words(card.title or ""))
