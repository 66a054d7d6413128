"""Topics that nobody wrote a file for: what at least two articles declare, are tagged with or name prominently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from generator.model.articles import Card
from generator.model.facts import Entity, EntityKind
from generator.text.languages import language
from generator.text.slugs import slug
from generator.text.words import fold, words
from generator.topics.grouping.matters import fact_texts
from generator.topics.names import MANY_MENTIONS
from generator.topics.phrases import Phrases

# People have pages of their own.
_NAMED = (EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.PLACE)

# What a news agency signs with: `ROMA (ANSA) - `, `Cairo (CNN) -- `, `Roma, 12 mag. (Adnkronos) - `.
_SIGNED = re.compile(r"\([^()]{2,30}\)\s*[–—-]")
_PLACE = r"[^\W\d_a-z](?:[^()\s]{0,30}\s|[^a-z()]{1,40})"
_DATELINE = re.compile(rf"\s*(?:{_PLACE})?\((?P<agency>[^()]{{2,30}})\)\s*(?:[–—-]|\Z)")
_WORD = re.compile(r"\w")
# Of a word that begins a name, articles left out.
_FEWEST_LETTERS = 4


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
    kinds: Counter[EntityKind | None] = field(default_factory=Counter)
    """What its articles take it for; None for a label."""
    absorbed: list[str] = field(default_factory=list)
    """Slugs of candidates that it says already: addresses that they may have had before it grew."""
    other_names: list[str] = field(default_factory=list)
    """What else articles call it: `PF`."""

    def take(self, other: Candidate) -> None:
        """Take in what is the same thing under another name; what it is taken for, this one's own name tells better."""
        self.cards = {**self.cards, **other.cards}
        self.declared = {**self.declared, **other.declared}
        self.named = {**self.named, **other.named}
        self.passing = {**self.passing, **other.passing}
        self.leading |= other.leading
        self.absorbed += [other.slug, *other.absorbed]
        self.other_names += other.words

    def only(self, ids: AbstractSet[str]) -> Candidate:
        """Return the same candidate with those of its articles alone."""
        kept = [
            {key: card for key, card in own.items() if key in ids} for own in (self.cards, self.declared, self.named)
        ]
        return replace(self, cards=kept[0], declared=kept[1], named=kept[2], leading=self.leading & ids, passing={})

    @property
    def articles(self) -> AbstractSet[str]:
        """Ids of all its articles."""
        return self.cards.keys() | self.passing.keys()

    @property
    def titled(self) -> int:
        """How many of its articles have its name in the title."""
        return sum(self.title in (card.title or "") for card in self.cards.values())

    @property
    def mentions(self) -> int:
        """How often its articles name it."""
        return sum(e.mentions for card in self.cards.values() for e in card.entities if e.name in self.spellings)

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
        """All spellings, most frequent first, then those of its other names."""
        own = sorted(self.spellings, key=lambda s: (-self.spellings[s], -len(s), s))
        return tuple(dict.fromkeys((*own, *self.other_names)))

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
            candidate.kinds[None] += 1
            candidate.cards.setdefault(card.id, card)
            candidate.declared.setdefault(card.id, card)
            candidate.spellings[unslugged(label)] += 1
        head = _head(card)
        for entity, prominent in _named(card, head):
            candidate = _candidate(found, entity.name)
            candidate.leading |= {card.id} if entity.name in head else set()
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
        head = " . ".join(_opening(card))
        for spelling in phrases.found(words(head)):
            candidate = by_spelling[spelling]
            known = card.id in candidate.cards or card.id in candidate.passing
            if not known and stands_alone(spelling, head, card):
                candidate.cards[card.id] = candidate.named[card.id] = card
                candidate.leading.add(card.id)


def stands_alone(spelling: str, head: str, card: Card) -> bool:
    """Return whether a name stands in a text letter by letter, not only in a longer one of the article's names.

    `Milano` does not in `Politecnico di Milano`.
    """
    for name in (e.name for e in card.entities if spelling in e.name):
        head = head.replace(name, " ")
    start = head.find(spelling)
    while start >= 0:
        end = start + len(spelling)
        if not _WORD.match(head[start - 1 : start]) and not _WORD.match(head[end : end + 1]):
            return True
        start = head.find(spelling, start + 1)
    return False


def _candidate(found: dict[str, Candidate], label: str) -> Candidate:
    key = slug(label, fallback="")
    return found.setdefault(key, Candidate(key))


def _head(card: Card) -> set[str]:
    """Return the names of an article that stand in its title or first sentence."""
    phrases = Phrases(e.name for e in card.entities if e.kind in _NAMED)
    return set(phrases.found(words(" . ".join(_opening(card)))))


def _opening(card: Card) -> tuple[str, str]:
    """Return the title and the first sentence, each without where it was written and the agency that signs it."""
    title, lead = (_SIGNED.sub(" ", _DATELINE.sub(" ", text, count=1)) for text in (card.title or "", card.lead))
    return title, lead


def _named(card: Card, head: AbstractSet[str]) -> list[tuple[Entity, bool]]:
    """Return what an article says something of, and whether it does so prominently: a place only in its head.

    Who published it is nothing that it is about, unless its title has the first word of that name: a firm writes of
    itself.
    """
    publisher, title = fold(card.source or ""), words(card.title or "")
    own = next((word for word in words(publisher) if len(word) >= _FEWEST_LETTERS), "") in title
    entities = [e for e in card.entities if e.kind in _NAMED and (own or fold(e.name) != publisher)]
    judged = [(entity, _is_prominent(entity, head)) for entity in entities]
    open_ones = [entity.name for entity, prominent in judged if entity.mentions > 1 and not prominent]
    told = words(" . ".join(fact_texts(card))) if open_ones else ()
    facts = set(Phrases(open_ones).found(told))
    return [(entity, prominent) for entity, prominent in judged if prominent or entity.name in facts]


def _is_prominent(entity: Entity, head: AbstractSet[str]) -> bool:
    return entity.name in head or (entity.mentions >= MANY_MENTIONS and entity.kind is not EntityKind.PLACE)


def unslugged(label: str) -> str:
    """Write a slug as words: `intelligenza-artificiale` is `intelligenza artificiale`."""
    return label.replace("-", " ") if label == slug(label, fallback="") else label
