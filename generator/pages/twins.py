"""Articles that are called the same, and what tells each from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from generator.model.articles import Card
from generator.model.views import Apart
from generator.text.words import fold

BEGINNING_CHARS = 50
"""So much of an article's first sentence tells it from others of its title, source and date."""


def apart(cards: Iterable[Card], taken: Collection[str]) -> dict[str, Apart]:
    """Return what is said besides the title of each article whose title another has, or a page of another kind.

    `taken` are folded titles of other pages. Found by the articles of one title alone, so that one article says the
    same on every page, whichever others come: source and date; of one source and date its beginning; else its address.
    """
    called: dict[str, list[Card]] = {}
    for card in cards:
        called.setdefault(fold(card.title or card.lead), []).append(card)
    found: dict[str, Apart] = {}
    for name, group in called.items():
        if len(group) > 1 or name in taken:
            places, beginnings = Counter(map(_place, group)), Counter(map(_beginning, group))
            for card in group:
                words = "" if places[_place(card)] == 1 else _words(card, beginnings)
                found[card.id] = Apart(card.source, card.date, words)
    return found


def _place(card: Card) -> tuple[str, str]:
    return fold(card.source or ""), str(card.date or "")


def _beginning(card: Card) -> tuple[str, str, str]:
    return (*_place(card), _cut(card.lead))


def _words(card: Card, beginnings: Counter[tuple[str, str, str]]) -> str:
    alone = card.lead and beginnings[_beginning(card)] == 1
    return _cut(card.lead) if alone else card.address.rpartition("/")[2]


def _cut(lead: str) -> str:
    """Return the first words of a sentence."""
    if len(lead) <= BEGINNING_CHARS:
        return lead.rstrip(".")
    return f"{lead[:BEGINNING_CHARS].rpartition(' ')[0] or lead[:BEGINNING_CHARS]}…"
