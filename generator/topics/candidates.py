"""Topics that nobody wrote a file for: what at least two articles declare, are tagged with or name prominently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.text.languages import language
from generator.text.slugs import slug
from generator.text.words import words
from generator.topics.names import MANY_MENTIONS
from generator.topics.phrases import Phrases, holds

MIN_ARTICLES = 2

# People have pages of their own, and a place ties together what nothing else does.
_NAMED = (EntityKind.ORGANISATION, EntityKind.PRODUCT)

# At most this many automatic topics, however few the articles; beyond, one more for every two articles. Each costs a
# page and two feeds, and what many articles share comes first.
_FEWEST_ALLOWED = 50

_Said = tuple[tuple[str, ...], AbstractSet[str]]
"""The folded words of a topic's name, and the ids of its articles."""


@dataclass(slots=True)
class Candidate:
    """A possible automatic topic while its articles are gathered."""

    slug: str
    spellings: Counter[str] = field(default_factory=Counter)
    cards: dict[str, Card] = field(default_factory=dict)
    declared: dict[str, Card] = field(default_factory=dict)
    """Articles that an editor or the page itself files under it."""
    named: dict[str, Card] = field(default_factory=dict)

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
        kind, count = ("named", len(self.named)) if self.named else ("declared", len(self.declared))
        for code in (lang, "en"):
            text = language(code).section("topics").fields("evidence").text(kind)
            if text:
                return text.replace("{count}", str(count))
        return ""


def candidates(cards: Sequence[Card]) -> dict[str, Candidate]:
    """Return every candidate by slug, however few its articles."""
    found: dict[str, Candidate] = {}
    for card in cards:
        for label, how in _labels(card):
            key = slug(label, fallback="")
            if not key:
                continue
            candidate = found.setdefault(key, Candidate(key))
            candidate.cards.setdefault(card.id, card)
            if how == "named":
                candidate.named.setdefault(card.id, card)
                candidate.spellings[label] += 2
            else:
                candidate.declared.setdefault(card.id, card)
                candidate.spellings[unslugged(label)] += 1
    return found


def shared(
    found: Mapping[str, Candidate],
    editors: Sequence[tuple[Sequence[str], AbstractSet[str]]],
    gone: Collection[str],
    article_count: int,
) -> list[Candidate]:
    """Choose the automatic topics among the candidates, the most shared first.

    `editors` holds the words and the article ids of each editor's topic. A candidate is left out when another topic
    already says it: its name holds the other's or stands in it (`DeepSeek R1` under `DeepSeek`), and it has no article
    of its own. `gone` are slugs that files use or took in.
    """
    strong = [c for c in found.values() if len(c.cards) >= MIN_ARTICLES and c.slug not in gone]
    strong.sort(key=lambda c: (-len(c.cards), len(words(c.title)), c.title.casefold(), c.slug))
    taken: dict[str, list[_Said]] = {}
    for phrases, ids in editors:
        for phrase in phrases:
            _book(taken, tuple(words(phrase)), ids)
    chosen = []
    for candidate in strong:
        parts = tuple(words(candidate.title))
        near = [said for word in dict.fromkeys(parts) for said in taken.get(word, ())]
        if any(_same_thing(name, parts) and candidate.cards.keys() <= ids for name, ids in near):
            continue
        chosen.append(candidate)
        _book(taken, parts, candidate.cards.keys())
    return chosen[: max(_FEWEST_ALLOWED, article_count // 2)]


def _book(taken: dict[str, list[_Said]], parts: tuple[str, ...], ids: AbstractSet[str]) -> None:
    for word in dict.fromkeys(parts):
        taken.setdefault(word, []).append((parts, ids))


def _same_thing(name: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return holds(name, parts) or holds(parts, name)


def _labels(card: Card) -> list[tuple[str, str]]:
    named = [e for e in card.entities if e.kind in _NAMED]
    head = set(Phrases(e.name for e in named).found([*words(card.title or ""), ".", *words(card.lead)]))
    return [
        *((topic, "declared") for topic in card.topics),
        *((tag, "declared") for tag in card.tags),
        *((e.name, "named") for e in named if e.mentions >= MANY_MENTIONS or e.name in head),
    ]


def unslugged(label: str) -> str:
    """Write a slug as words: `intelligenza-artificiale` is `intelligenza artificiale`."""
    return label.replace("-", " ") if label == slug(label, fallback="") else label
