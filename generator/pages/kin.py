"""An article's kin: who tells the same event, who is the same text, who is near."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.articles import Article, Card
from generator.model.stories import Kinship
from generator.text.words import fold


@dataclass(frozen=True, slots=True)
class Kin:
    """The kin of each article of a site, by its id; empty where nothing was compared."""

    stories: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)
    copies: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)
    """From both sides."""
    near: Mapping[str, tuple[Card, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[Article], kinship: Kinship) -> Kin:
        """Look up the articles that a kinship names; those that the site does not show are left out."""
        cards = {article.card.id: article.card for article in articles}
        same: dict[str, tuple[str, ...]] = {}
        for copy in kinship.copies:
            same[copy.id] = (*same.get(copy.id, ()), copy.of)
            same[copy.of] = (*same.get(copy.of, ()), copy.id)
        return cls(
            stories=_looked_up(kinship.together(), cards),
            copies=_looked_up(same, cards),
            near=_looked_up(kinship.related, cards),
        )

    def story(self, card: Card) -> tuple[Card, ...]:
        """Return the other articles of its story."""
        return self.stories.get(card.id, ())

    def copies_of(self, card: Card) -> tuple[Card, ...]:
        """Return the articles that are the same text as this one."""
        return self.copies.get(card.id, ())

    def related(self, card: Card) -> tuple[Card, ...]:
        """Return articles on the same matter, the nearest first."""
        return self.near.get(card.id, ())

    def tellings(self, card: Card) -> int:
        """Return how many articles tell its story, itself among them; 0 where it stands alone."""
        others = self.story(card)
        return len(others) + 1 if others else 0

    def sources(self, card: Card) -> int:
        """Return how many sources tell its story; 0 where it stands alone, or the source of an article is not known."""
        others = self.story(card)
        told = {fold(one.source or "") for one in (card, *others)}
        return len(told) if others and all(told) else 0


def _looked_up(ids: Mapping[str, tuple[str, ...]], cards: Mapping[str, Card]) -> dict[str, tuple[Card, ...]]:
    return {one: tuple(cards[other] for other in others if other in cards) for one, others in ids.items()}
