"""Topics that nobody wrote a file for: what at least two articles declare, are tagged with or name prominently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.model.facts import Entity, EntityKind
from generator.text.languages import language
from generator.text.slugs import slug
from generator.text.words import words
from generator.topics.grouping.matters import Matters, fact_texts
from generator.topics.names import MANY_MENTIONS
from generator.topics.phrases import Phrases, holds

MIN_ARTICLES = 2

# People have pages of their own.
_NAMED = (EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.PLACE)

# At most this many automatic topics, however few the articles; beyond, one more for every two articles. Each costs a
# page and two feeds, and what many articles share comes first.
_FEWEST_ALLOWED = 50
_AGENCY = re.compile(r"\([^()]{2,30}\)\s*[–—-]")

_Said = tuple[str, tuple[str, ...], AbstractSet[str]]
"""The slug of a topic, the folded words of its name, and the ids of its articles."""


@dataclass(slots=True)
class Candidate:
    """A possible automatic topic while its articles are gathered."""

    slug: str
    spellings: Counter[str] = field(default_factory=Counter)
    cards: dict[str, Card] = field(default_factory=dict)
    declared: dict[str, Card] = field(default_factory=dict)
    """Articles that an editor or the page itself files under it."""
    named: dict[str, Card] = field(default_factory=dict)
    """Articles that name it prominently."""
    leading: set[str] = field(default_factory=set)
    """Ids of the articles that name it in their title or first sentence."""
    passing: dict[str, Card] = field(default_factory=dict)
    """Articles that name it more than once, and state something of it."""
    is_product: bool = True
    """Nothing but the name of a product."""
    kinds: Counter[EntityKind | None] = field(default_factory=Counter)
    """What its articles take it for; None for a label."""
    absorbed: list[str] = field(default_factory=list)
    """Slugs of candidates that it says already: addresses that they may have had before it grew."""

    @property
    def is_place(self) -> bool:
        """Whether most of its articles take it for a place."""
        return 2 * self.kinds[EntityKind.PLACE] > self.kinds.total()

    @property
    def title(self) -> str:
        """The most frequent spelling; of equally frequent ones the longest, then the first in the alphabet."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], -len(s), s))

    @property
    def words(self) -> tuple[str, ...]:
        """All spellings, most frequent first."""
        return tuple(sorted(self.spellings, key=lambda s: (-self.spellings[s], -len(s), s)))

    def evidence(self, lang: str) -> str:
        """Say in the digest's language, or else in English, why it is a topic: `nominato in 3 articoli`."""
        count = len({**self.named, **self.passing})
        kind, count = ("named", count) if self.named else ("declared", len(self.declared))
        for code in (lang, "en"):
            text = language(code).section("topics").fields("evidence").text(kind)
            if text:
                return text.replace("{count}", str(count))
        return ""


def candidates(cards: Sequence[Card]) -> dict[str, Candidate]:
    """Return every candidate by slug, however few its articles."""
    found: dict[str, Candidate] = {}
    for card in cards:
        for label in (*card.topics, *card.tags):
            candidate = _candidate(found, label)
            candidate.is_product = False
            candidate.kinds[None] += 1
            candidate.cards.setdefault(card.id, card)
            candidate.declared.setdefault(card.id, card)
            candidate.spellings[unslugged(label)] += 1
        head = _head(card)
        for entity, prominent in _named(card, head):
            candidate = _candidate(found, entity.name)
            candidate.leading |= {card.id} if entity.name in head else set()
            candidate.is_product &= entity.kind is EntityKind.PRODUCT
            candidate.kinds[entity.kind] += 1
            candidate.spellings[entity.name] += 2 if prominent else 1
            if prominent:
                candidate.cards.setdefault(card.id, card)
                candidate.named.setdefault(card.id, card)
            else:
                candidate.passing.setdefault(card.id, card)
    found.pop("", None)
    _add_by_head(cards, found)
    return {key: candidate for key, candidate in found.items() if candidate.cards}


def _add_by_head(cards: Sequence[Card], found: Mapping[str, Candidate]) -> None:
    """Add the articles that have a prominent name, letter by letter, in title or first sentence and list it nowhere."""
    by_spelling = {spelling: c for c in found.values() if c.named for spelling in c.spellings}
    phrases = Phrases(by_spelling)
    for card in cards:
        head = f"{card.title or ''} . {_opening(card)}"
        for spelling in phrases.found(words(head)):
            candidate = by_spelling[spelling]
            known = card.id in candidate.cards or card.id in candidate.passing
            if not known and _stands_alone(spelling, head, card):
                candidate.cards[card.id] = candidate.named[card.id] = card
                candidate.leading.add(card.id)


def _stands_alone(spelling: str, head: str, card: Card) -> bool:
    """Return whether a name stands in a text letter by letter, not only in a longer one: `Politecnico di Milano`."""
    for name in (e.name for e in card.entities if spelling in e.name):
        head = head.replace(name, " ")
    return re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", head) is not None


def _candidate(found: dict[str, Candidate], label: str) -> Candidate:
    key = slug(label, fallback="")
    return found.setdefault(key, Candidate(key))


def _head(card: Card) -> set[str]:
    """Return the names of an article that stand in its title or first sentence."""
    phrases = Phrases(e.name for e in card.entities if e.kind in _NAMED)
    return set(phrases.found([*words(card.title or ""), ".", *words(_opening(card))]))


def _opening(card: Card) -> str:
    """Return the first sentence without the agency that signs it: `ROMA (ANSA) - `."""
    return _AGENCY.sub(" ", card.lead)


def _named(card: Card, head: AbstractSet[str]) -> list[tuple[Entity, bool]]:
    """Return what an article says something of, and whether it does so prominently: a place only in its head.

    Who published it is nothing that it is about.
    """
    entities = [e for e in card.entities if e.kind in _NAMED and e.name != card.source]
    phrases = Phrases(e.name for e in entities)
    facts = set(phrases.found(words(" . ".join(fact_texts(card)))))
    return [
        (entity, prominent)
        for entity in entities
        if (
            prominent := entity.name in head
            or (entity.mentions >= MANY_MENTIONS and entity.kind is not EntityKind.PLACE)
        )
        or (entity.mentions > 1 and entity.name in facts)
    ]


def shared(
    found: Mapping[str, Candidate],
    editors: Mapping[str, tuple[Sequence[str], AbstractSet[str]]],
    gone: Collection[str],
    cards: Sequence[Card],
) -> tuple[list[Candidate], dict[str, list[str]]]:
    """Choose the automatic topics among the candidates, the most shared first; places behind all others.

    `editors` holds the words and the article ids of each editor's topic by slug. A candidate is left out when another
    topic already says it: its name holds the other's or stands in it (`DeepSeek R1` under `DeepSeek`), and it has no
    article of its own. Its slug then leads to the other: among `absorbed`, or for an editor's topic in the second
    result. `gone` are slugs that files use or took in.
    """
    strong = [c for c in found.values() if len(c.cards) >= MIN_ARTICLES and c.slug not in gone]
    matters = Matters(cards)
    strong = [c for c in strong if not c.is_place or matters.one(c.title, list(c.cards))]
    strong.sort(key=lambda c: (c.is_place, -len(c.cards), len(words(c.title)), c.title.casefold(), c.slug))
    taken = _Taken()
    for key, (phrases, ids) in editors.items():
        taken.add(key, [tuple(words(phrase)) for phrase in phrases], ids)
    chosen: dict[str, Candidate] = {}
    left: dict[str, list[str]] = {}
    for candidate in strong:
        parts = tuple(words(candidate.title))
        other = taken.says(candidate, parts)
        if other is None:
            chosen[candidate.slug] = candidate
            taken.add(candidate.slug, [parts], candidate.cards.keys())
        elif other in chosen:
            chosen[other].absorbed.append(candidate.slug)
        else:
            left.setdefault(other, []).append(candidate.slug)
    return list(chosen.values())[: max(_FEWEST_ALLOWED, len(cards) // 2)], left


class _Taken:
    """The topics that there are already: their names and articles."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[_Said]] = {}
        self.by_card: dict[str, list[_Said]] = {}

    def add(self, key: str, names: Sequence[tuple[str, ...]], ids: AbstractSet[str]) -> None:
        for name in filter(None, names):
            for word in dict.fromkeys(name):
                self.by_word.setdefault(word, []).append((key, name, ids))
            for card in ids:
                self.by_card.setdefault(card, []).append((key, name, ids))

    def says(self, candidate: Candidate, parts: tuple[str, ...]) -> str | None:
        """Return the slug of a topic that holds all that the candidate would, under a name akin to it.

        For a place any name will do: it is then only where the other's story takes place.
        """
        ids = candidate.cards.keys()
        near = [said for word in dict.fromkeys(parts) for said in self.by_word.get(word, ())]
        akin = (key for key, name, others in near if _same_thing(name, parts) and ids <= others)
        holding = self.by_card.get(next(iter(ids)), ()) if candidate.is_product or candidate.is_place else ()
        beside = (
            key
            for key, name, others in holding
            if ids <= others and (candidate.is_place or _stands_beside(candidate, parts, name))
        )
        return next(akin, None) or next(beside, None)


def _stands_beside(candidate: Candidate, parts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether a product mostly follows a name or belongs to it: `DeepSeek R1`, `R1 di DeepSeek`."""
    beside = 0
    for card in candidate.cards.values():
        links = ((), *((w,) for w in language(card.lang).section("topics").texts("of")))
        runs = [" ".join((*name, *parts)), *(" ".join((*parts, *link, *name)) for link in links)]
        beside += Phrases(runs).among(" . ".join((card.title or "", card.lead, *fact_texts(card))))
    return 2 * beside >= len(candidate.cards)


def _same_thing(name: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return holds(name, parts) or holds(parts, name)


def unslugged(label: str) -> str:
    """Write a slug as words: `intelligenza-artificiale` is `intelligenza artificiale`."""
    return label.replace("-", " ") if label == slug(label, fallback="") else label
