"""Which articles keep company: those that tell one affair, whenever they tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.articles import Card
from generator.text.words import words
from generator.topics.comparing import affairs
from generator.topics.comparing.affairs import Affair

# Articles before and after one that it is compared with. Keeps the cost linear.
_NEAREST = 12


class Company:
    """Which articles tell one affair; each is read once, when it is first asked for."""

    def __init__(self, cards: Sequence[Card]) -> None:
        """Take all articles of the digest: what is a name in one is a name in the others."""
        self._known = frozenset(words(" ".join({entity.name for card in cards for entity in card.entities})))
        self._read: dict[str, Affair] = {}

    def affair(self, card: Card) -> Affair:
        """Return what an article tells, as far as it tells one affair from another."""
        if card.id not in self._read:
            self._read[card.id] = affairs.read(card, self._known)
        return self._read[card.id]

    def like(self, card: Card, others: Sequence[Card]) -> frozenset[str]:
        """Return the ids of the articles that tell the affair of this one."""
        return frozenset(other.id for other in others if affairs.alike(self.affair(card), self.affair(other)))

    def of_one_affair(self, cards: Sequence[Card]) -> list[Card]:
        """Return the articles that tell the affair which another of them tells; `cards` are in the order of time."""
        told = affairs.without_common({card.id: self.affair(card) for card in cards})
        return [card for place, card in enumerate(cards) if _has_company(card, cards, place, told)]


def _has_company(card: Card, cards: Sequence[Card], place: int, read: Mapping[str, Affair]) -> bool:
    near = cards[max(0, place - _NEAREST) : place + _NEAREST + 1]
    return any(other.id != card.id and affairs.alike(read[card.id], read[other.id]) for other in near)
