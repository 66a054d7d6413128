"""Whether two articles tell of one affair: the same strike, flood or takeover, told within weeks of each other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.articles import Card
from generator.model.dates import Precision
from generator.model.facts import Modality
from generator.topics import likeness
from generator.topics.grouping.matters import fact_texts

# What two articles of one affair share, together: of the words of the shorter one, of names, and a name in their heads.
# Of 591 pairs of one written affair five in six have that much, of 3,004 pairs of two one in thirty.
_ALIKE = 0.32
_A_NAME = 0.05
_MOST_NAMES = 5
_ONE_HEAD = 0.1
_MIN_NAMES = 1
# Words besides names that both hold; names alone where the languages differ.
_MIN_WORDS = 2
_MIN_NAMES_ACROSS_LANGUAGES = 2
# Articles of a topic in which a word may stand and still tell affairs apart: this many, or one in so many.
_RARE_IN = 10
_RARE_ONE_OF = 20
# Sentences that hold a word which only the two that are compared share.
_SHARED_BY = 2


@dataclass(frozen=True, slots=True)
class Affair:
    """What an article says, as far as it tells one affair from another."""

    lang: str | None = None
    day: date | None = None
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """Stems of its other words."""
    head: frozenset[str] = frozenset()
    """Stems of its title and first sentence."""
    days: frozenset[date] = frozenset()
    """On which it says that something happened."""
    years: frozenset[str] = frozenset()
    """Of the days on which its title or first sentence says that something happened."""
    common: frozenset[str] = frozenset()
    """Stems that much of the topic holds: to share them proves nothing."""
    rarity: Mapping[str, float] = field(default_factory=dict, repr=False, compare=False)
    """How much it tells that two sentences with figures share a stem: 1 where no others have it, 0 where all do."""


UNKNOWN = Affair()


def affairs(cards: Sequence[Card], known: Collection[str]) -> Mapping[str, Affair]:
    """Read articles by id, without the words that much of their topic holds; `known` are folded words of names."""
    told = without_common({card.id: read(card, known) for card in cards})
    rarity = _rarities(cards, known)
    return {key: replace(affair, rarity=rarity) for key, affair in told.items()}


def without_common(told: Mapping[str, Affair]) -> Mapping[str, Affair]:
    """Return affairs by article without the words that many of these articles hold."""
    counts = Counter(stem for affair in told.values() for stem in (*affair.names, *affair.words))
    most = max(_RARE_IN, len(told) // _RARE_ONE_OF)
    common = frozenset(stem for stem, count in counts.items() if count > most)
    return {
        key: replace(affair, names=affair.names - common, words=affair.words - common, common=common)
        for key, affair in told.items()
    }


def _rarities(cards: Sequence[Card], known: Collection[str]) -> dict[str, float]:
    """Return what it tells that two sentences with figures share a stem, for those that more than two of them hold."""
    told = [
        likeness.read(text, card.lang, known).stems
        for card in cards
        for text in {figure.text for figure in card.figures}
    ]
    counts = Counter(stem for stems in told for stem in stems)
    all_told = math.log(max(len(told), 2 * _SHARED_BY) / _SHARED_BY)
    return {s: 1 - math.log(n / _SHARED_BY) / all_told for s, n in counts.items() if n > _SHARED_BY}


def alike(first: Affair, second: Affair) -> bool:
    """Tell whether two articles are of one affair, however long after each other they tell it."""
    names = len(first.names & second.names)
    if first.lang != second.lang:
        return names >= _MIN_NAMES_ACROSS_LANGUAGES
    shared = len(first.words & second.words)
    if names < _MIN_NAMES or shared < _MIN_WORDS:
        return False
    shorter = min(len(a.names) + len(a.words) for a in (first, second))
    head = _ONE_HEAD if of_one_head(first, second) else 0.0
    return (names + shared) / shorter + _A_NAME * min(names, _MOST_NAMES) + head >= _ALIKE


def of_one_head(first: Affair, second: Affair) -> bool:
    """Tell whether the titles or first sentences of two articles share a name."""
    return bool(first.names & second.names & first.head & second.head)


def read(card: Card, known: Collection[str]) -> Affair:
    """Read what one article tells; `known` are folded words of names."""
    texts = (card.title or "", card.lead, *fact_texts(card))
    parts = [likeness.content(text, card.lang) for text in texts]
    said = [word for part in parts for word in part.words]
    names = frozenset([stem for word, stem, named in said if named or word in known])
    stems = _union(part.stems - part.numbers for part in parts)
    days = _days(card)
    return Affair(
        lang=card.lang,
        day=card.date.anchor.first_day if card.date else None,
        names=names,
        words=stems - names,
        head=_union(part.stems for part in parts[:2]),
        days=frozenset(days),
        years=frozenset(str(day.year) for day, texts in days.items() if texts & {card.title, card.lead}),
    )


def _days(card: Card) -> dict[date, set[str]]:
    """Return the days on which an article says that something happened, each with the sentences that say so."""
    days: dict[date, set[str]] = {}
    for event in card.events:
        if event.date and event.date.precision is Precision.DAY and event.modality is Modality.HAPPENED:
            days.setdefault(event.date.anchor.first_day, set()).add(event.text)
    return days


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
