"""Names over several articles: one name for `Nvidia` and `NVIDIA`, for `Wang` and `Alexandr Wang`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.model.facts import Entity, EntityKind
from generator.model.topics import Name
from generator.text.slugs import slug, unique
from generator.text.words import words
from generator.topics.order import newest_first
from generator.topics.phrases import Phrases

MANY_MENTIONS = 3
"""Mentions in one article from which a name is prominent there."""

# A short form of a person or a product is the end of the full one: `Wang`, `R1`.
_SHORTENED = (EntityKind.PERSON, EntityKind.PRODUCT)

_Key = tuple[bool, str]
"""Whether it is a person, and the folded words of the name."""


@dataclass(slots=True)
class _Bearer:
    """One name while its mentions are gathered."""

    spellings: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    cards: dict[str, Card] = field(default_factory=dict)
    mentions: int = 0
    prominent: bool = False

    def add(self, card: Card, entity: Entity) -> None:
        self.spellings[entity.name] += entity.mentions
        self.kinds[entity.kind] += 1
        if entity.role:
            self.roles.append(entity.role)
        self.cards.setdefault(card.id, card)
        self.mentions += entity.mentions
        self.prominent = self.prominent or _is_prominent(card, entity)

    def take(self, other: _Bearer) -> None:
        """Take in the mentions of a short form; the full one goes on giving spelling and kind."""
        self.roles.extend(other.roles)
        self.cards.update(other.cards)
        self.mentions += other.mentions
        self.prominent = self.prominent or other.prominent


def names(cards: Sequence[Card]) -> tuple[Name, ...]:
    """Return the names that two articles share or that one gives prominence, the most shared first.

    Case and accents make no other name. A surname or a short product name joins a full one that ends in it when there
    is only one such and the articles share another name.
    """
    bearers = _bearers(newest_first(cards))
    shown = [b for b in bearers.values() if len(b.cards) > 1 or b.prominent]
    shown.sort(key=lambda b: (-len(b.cards), -b.mentions, _spelling(b).casefold(), _spelling(b)))
    taken: set[str] = set()
    result = []
    for bearer in shown:
        address = unique(slug(_spelling(bearer), fallback="nome"), taken)
        taken.add(address)
        result.append(_name(address, bearer))
    return tuple(result)


def _is_prominent(card: Card, entity: Entity) -> bool:
    """Return whether an article names it often, or in its title."""
    return entity.mentions >= MANY_MENTIONS or Phrases([entity.name]).among(card.title or "")


def _name(address: str, bearer: _Bearer) -> Name:
    return Name(
        slug=address,
        name=_spelling(bearer),
        kind=_kind(bearer),
        role=bearer.roles[0] if bearer.roles else None,
        cards=newest_first(tuple(bearer.cards.values())),
        mentions=bearer.mentions,
    )


def _spelling(bearer: _Bearer) -> str:
    """Give the most frequent spelling; of equally frequent ones the longest, then the first in the alphabet."""
    return min(bearer.spellings, key=lambda s: (-bearer.spellings[s], -len(s), s))


def _kind(bearer: _Bearer) -> EntityKind:
    order = list(EntityKind)
    return min(bearer.kinds, key=lambda k: (-bearer.kinds[k], order.index(k)))


def _bearers(cards: Sequence[Card]) -> dict[_Key, _Bearer]:
    bearers: dict[_Key, _Bearer] = {}
    company: dict[_Key, set[_Key]] = {}
    for card in cards:
        keys = [(e.kind is EntityKind.PERSON, " ".join(words(e.name))) for e in card.entities]
        for key, entity in zip(keys, card.entities, strict=True):
            if key[1]:
                bearers.setdefault(key, _Bearer()).add(card, entity)
                company.setdefault(key, set()).update(keys)
    for short, full in _short_forms(bearers, company).items():
        bearers[full].take(bearers.pop(short))
    return bearers


def _short_forms(bearers: Mapping[_Key, _Bearer], company: Mapping[_Key, set[_Key]]) -> dict[_Key, _Key]:
    """Find each one-word name that exactly one longer name ends in."""
    endings: dict[_Key, list[_Key]] = {}
    for key, bearer in bearers.items():
        parts = key[1].split()
        if len(parts) > 1 and _kind(bearer) in _SHORTENED:
            endings.setdefault((key[0], parts[-1]), []).append(key)
    joined = {}
    for short, fulls in endings.items():
        if short in bearers and len(fulls) == 1 and _kind(bearers[short]) is _kind(bearers[fulls[0]]):
            full = fulls[0]
            together = bearers[short].cards.keys() & bearers[full].cards.keys()
            if together or (company[short] & company[full]) - {short, full}:
                joined[short] = full
    return joined
