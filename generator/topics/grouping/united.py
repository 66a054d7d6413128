"""Candidates of one affair: the articles that follow it up, and its several names made one topic."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.model.articles import Card
from generator.text.words import words
from generator.topics.grouping.candidates import Candidate, stands_alone
from generator.topics.grouping.company import Company
from generator.topics.grouping.matters import fact_texts
from generator.topics.phrases import Phrases

# Share of the larger one's articles that two names of one affair have in common.
_MOST = 2 / 3
# Articles of an affair that are read at one go: a name that some of them have needs no page beside it.
_READ_AT_ONCE = 10
# Articles before and after one that it is compared with. Keeps the cost linear.
_NEAREST = 6


def add_followers(strong: Sequence[Candidate], cards: Sequence[Card], company: Company) -> None:
    """Add to each candidate but places the articles that name it, however late, and tell its affair more than another.

    So do the reports of a week later, and those whose title and first sentence say `the ship` or `the firm`. `cards`
    are in the order of time.
    """
    following = [candidate for candidate in strong if not candidate.is_place]
    by_spelling = {spelling: candidate for candidate in following for spelling in candidate.spellings}
    phrases = Phrases(by_spelling)
    ids = {candidate.slug: frozenset(candidate.cards) for candidate in following}
    places = {card.id: place for place, card in enumerate(cards)}
    own = {key: sorted(map(places.__getitem__, held)) for key, held in ids.items()}
    for place, card in enumerate(cards):
        named = _named(card, phrases, by_spelling)
        new = [candidate for candidate in named if card.id not in candidate.cards]
        near = {other for candidate in named for other in _nearest(place, own[candidate.slug])} if new else set()
        told = company.like(card, [cards[other] for other in _closest(place, near)])
        for candidate in new if told else ():
            if len(told & ids[candidate.slug]) >= _MOST * len(told):
                candidate.cards[card.id] = candidate.named[card.id] = card
                candidate.passing.pop(card.id, None)


def _named(card: Card, phrases: Phrases, by_spelling: Mapping[str, Candidate]) -> list[Candidate]:
    """Return the candidates that an article has in its head, its facts or its names, each once."""
    text = " . ".join((card.title or "", card.lead, *fact_texts(card)))
    written = ((s, by_spelling[s]) for s in phrases.found(words(text)))
    found = [candidate for s, candidate in written if stands_alone(s, text, card)]
    listed = [by_spelling[entity.name] for entity in card.entities if entity.name in by_spelling]
    return list({candidate.slug: candidate for candidate in (*found, *listed)}.values())


def _closest(place: int, near: Iterable[int]) -> list[int]:
    return sorted(sorted(near, key=lambda other: (abs(other - place), other))[: 2 * _NEAREST])


def _nearest(place: int, own: Sequence[int]) -> Sequence[int]:
    at = bisect_left(own, place)
    return [other for other in own[max(0, at - _NEAREST) : at + _NEAREST] if other != place]


def united(strong: Sequence[Candidate], cards: Sequence[Card], company: Company) -> list[Candidate]:
    """Return the candidates with those in one that have most of their articles in common, where all tell one affair.

    Who built the bridge that fell is no topic beside it. The affair is called by the name that most of them have in
    title or first sentence. What somebody declared to be a topic stays one, and so does a place.
    """
    left: list[Candidate] = []
    for candidate in sorted(strong, key=_told_first):
        other = None if _is_apart(candidate) else _other_name(candidate, left, cards, company)
        if other:
            other.take(candidate)
        else:
            left.append(candidate)
    return left


def is_one_affair(ids: AbstractSet[str], others: AbstractSet[str], cards: Sequence[Card], company: Company) -> bool:
    """Tell whether two sets of articles tell one affair, and have most in common; of a small one any part will do."""
    both, every = ids & others, ids | others
    if len(both) < _MOST * len(every) and not (len(every) <= _READ_AT_ONCE and every in (ids, others)):
        return False
    told = [card for card in cards if card.id in every]
    return len(company.of_one_affair(told)) == len(told)


def _told_first(candidate: Candidate) -> tuple[int, int, int, int, str]:
    leading, cards = len(candidate.leading), len(candidate.cards)
    return -leading, -cards, -candidate.titled, -candidate.mentions, candidate.slug


def _is_apart(candidate: Candidate) -> bool:
    return candidate.is_place or bool(candidate.declared)


def _other_name(
    candidate: Candidate, left: Sequence[Candidate], cards: Sequence[Card], company: Company
) -> Candidate | None:
    shared = Counter(place for place, other in enumerate(left) for key in candidate.cards if key in other.cards)
    for place, _ in shared.most_common():
        other = left[place]
        if not _is_apart(other) and is_one_affair(candidate.cards.keys(), other.cards.keys(), cards, company):
            return other
    return None
