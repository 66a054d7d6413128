"""Whether two articles tell of one affair: the same strike, flood or takeover, told within weeks of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.articles import Card
from generator.topics import likeness
from generator.topics.grouping.matters import fact_texts

# Days between articles of one affair: two months of strikes, floods and trials.
_LONGEST_DAYS = 60
# Share of the shorter article's words that the other holds. Of two papers' reports on one event (CSTNews) nine in ten
# share 0.3 and more, of reports on two events one in a hundred; what is told weeks apart shares less.
_SHARE = 0.2
_SHARE_OF_ONE_HEAD = 0.15
"""Where the titles or first sentences share a name."""
_MIN_NAMES = 1
# Words besides names that both hold; names alone where the languages differ.
_MIN_WORDS = 2
_MIN_NAMES_ACROSS_LANGUAGES = 2
# Articles of a topic in which a word may stand and still tell affairs apart: this many, or one in so many.
_RARE_IN = 10
_RARE_ONE_OF = 20


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
    common: frozenset[str] = frozenset()
    """Stems that much of the topic holds: to share them proves nothing."""


UNKNOWN = Affair()


def affairs(cards: Sequence[Card], known: Collection[str]) -> Mapping[str, Affair]:
    """Read articles by id, without the words that much of their topic holds; `known` are folded words of names."""
    read = {card.id: _read(card, known) for card in cards}
    counts = Counter(stem for affair in read.values() for stem in (*affair.names, *affair.words))
    most = max(_RARE_IN, len(cards) // _RARE_ONE_OF)
    common = frozenset(stem for stem, count in counts.items() if count > most)
    return {
        key: replace(affair, names=affair.names - common, words=affair.words - common, common=common)
        for key, affair in read.items()
    }


def one(first: Affair, second: Affair) -> bool:
    """Tell whether two articles are of one affair; those whose day is not known may be of any."""
    if first.day and second.day and abs((first.day - second.day).days) > _LONGEST_DAYS:
        return False
    names = len(first.names & second.names)
    if first.lang != second.lang:
        return names >= _MIN_NAMES_ACROSS_LANGUAGES
    shared = len(first.words & second.words)
    if names < _MIN_NAMES or shared < _MIN_WORDS:
        return False
    shorter = min(len(a.names) + len(a.words) for a in (first, second))
    head = first.names & second.names & first.head & second.head
    return names + shared >= (_SHARE_OF_ONE_HEAD if head else _SHARE) * shorter


def _read(card: Card, known: Collection[str]) -> Affair:
    texts = (card.title or "", card.lead, *fact_texts(card))
    read = [likeness.read(text, card.lang, known) for text in texts]
    names = _union(r.names for r in read)
    stems = _union(r.stems - r.numbers for r in read)
    return Affair(
        lang=card.lang,
        day=card.date.anchor.first_day if card.date else None,
        names=names,
        words=stems - names,
        head=_union(r.stems for r in read[:2]),
    )


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(stem for one_set in sets for stem in one_set)
