"""Affairs that no one name holds together: articles that share several rare names and the words of one matter."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain, combinations

from generator.model.articles import Card
from generator.text.languages import language
from generator.text.similarity import content_words
from generator.topics.grouping.matters import Matters
from generator.topics.grouping.phrasing import Phrase, SpecificPhrases
from generator.topics.grouping.specific import SpecificNames

# Names beyond which more of them tell no more.
_MANY_NAMES = 4
# How many names the words of two articles are worth where they are the same.
_WORTH_OF_WORDS = 10
# How many where they are of two languages.
_ACROSS_LANGUAGES = 0.5
# What the articles of an affair share on average, more where there are only two.
_ENOUGH = 1.6
_ENOUGH_FOR_TWO = 5.0
_ENOUGH_TO_JOIN = 1.0
# How many names two of them share on average, each counted by the share of its articles that are of the affair.
_ENOUGH_NAMES = 1.05
# How many where they share phrases and their words are so alike, counted as above.
_ONE_PHRASE = 1.0
_ENOUGH_ALIKE = 1.5
# Days between two articles that share their names by chance sooner than by one affair.
_LONGEST_DAYS = 365
# Share of an affair's articles that hold the words that tell it, at least two, and of these what each article holds.
_HALF = 0.5
_FEWEST_WORDS = 2
_PART = 0.2
# Articles of an affair beyond which it is taken for one. Keeps the cost linear.
_FEW = 10

_Close = dict[str, dict[str, float]]


@dataclass(slots=True)
class _Gatherer:
    """What is known of all articles."""

    names: SpecificNames
    phrases: SpecificPhrases
    matters: Matters
    cards: Mapping[str, Card]
    close: _Close = field(default_factory=dict)
    """How much articles that share a rare name have in common, from both sides."""
    days: dict[str, date] = field(default_factory=dict)
    """The first day of the date of an article that has one."""
    shared: dict[tuple[str, str], int] = field(default_factory=dict)
    """How many names they share, those from which more tell no more left out."""
    telling: dict[tuple[str | None, ...], frozenset[str]] = field(default_factory=dict)
    """The words that tell the affair of a group, by its articles and a language."""
    plain: dict[str, frozenset[str]] = field(default_factory=dict)
    """The words of an article without those of its names."""

    def read(self) -> None:
        """Compare the articles that share a rare name or phrase."""
        self.days = {key: card.date.anchor.first_day for key, card in self.cards.items() if card.date}
        holders = chain(self.names.holders.values(), self.phrases.holders.values())
        pairs = sorted({pair for ids in holders for pair in combinations(ids, 2)})
        for one, other in (pair for pair in pairs if self._soon(*pair)):
            shared = self.names.shared(one, other) + self.phrases.are_shared(one, other)
            self.shared[one, other] = self.shared[other, one] = min(shared, _MANY_NAMES)
            score = self.shared[one, other] + self._alike(one, other)
            self.close.setdefault(one, {})[other] = self.close.setdefault(other, {})[one] = score

    def _soon(self, one: str, other: str) -> bool:
        first, second = self.days.get(one), self.days.get(other)
        return first is None or second is None or abs((first - second).days) <= _LONGEST_DAYS

    def _alike(self, one: str, other: str) -> float:
        if self.cards[one].lang != self.cards[other].lang:
            return _ACROSS_LANGUAGES
        return _WORTH_OF_WORDS * self.matters.alike(one, other)

    def is_affair(self, group: Sequence[str], later: Sequence[str] = ()) -> bool:
        """Tell whether the articles of a group have enough in common, and what few others say in more than one way.

        `later` are articles of which nothing was known yet.
        """
        inside = Counter(said for key in group for said in self._said(key))
        after = Counter(said for key in later for said in self._said(key))
        own = {said: count / (len(self._holders(said)) - after[said]) for said, count in inside.items()}
        score = said_often = alike = 0.0
        pairs = list(combinations(group, 2))
        for one, other in pairs:
            both = self._said(one) & self._said(other)
            alike += self._alike(one, other) if self.phrases.are_shared(one, other) else 0.0
            if both and other in self.close[one]:
                score += self.close[one][other]
                said_often += self.shared[one, other] * math.fsum(own[said] for said in both) / len(both)
        one_is_enough = alike >= _ENOUGH_ALIKE * len(pairs)
        if said_often < (_ONE_PHRASE if one_is_enough else _ENOUGH_NAMES) * len(pairs):
            return False
        return score >= (_ENOUGH_FOR_TWO if len(pairs) == 1 else _ENOUGH) * len(pairs) and self._is_led(group, inside)

    def _said(self, key: str) -> AbstractSet[str | Phrase]:
        return self.names.of[key] | self.phrases.of[key]

    def _holders(self, said: str | Phrase) -> Sequence[str]:
        return self.names.holders[said] if isinstance(said, str) else self.phrases.holders[said]

    def _is_led(self, group: Sequence[str], inside: Mapping[str | Phrase, int]) -> bool:
        """Tell whether half of the articles say in title or first sentence what another of them says too."""
        leading = 0
        for key in group:
            text, phrases = head(self.cards[key]), self.phrases.heads[key]
            leading += any(
                inside[said] > 1 and (said in text if isinstance(said, str) else said in phrases)
                for said in self._said(key)
            )
        return 2 * leading >= len(group)

    def is_near(self, key: str, group: Sequence[str]) -> bool:
        """Tell whether an article has so much in common with a group that it may join."""
        return math.fsum(self.close[key].get(other, 0.0) for other in group) >= _ENOUGH_TO_JOIN * len(group)

    def tells(self, key: str, group: Sequence[str]) -> bool:
        """Tell whether an article holds some of the words, beside names, that tell the affair of a group."""
        lang = self.cards[key].lang
        asked = (*group, lang)
        if asked not in self.telling:
            own = [other for other in group if self.cards[other].lang == lang]
            needed = max(_FEWEST_WORDS, _HALF * len(own))
            counts = Counter(chain.from_iterable(map(self._plain, own)))
            often = [(word, count) for word, count in counts.items() if count >= needed]
            rarer = [word for word, count in often if self.matters.is_rarer(word, count, len(own))]
            self.telling[asked] = frozenset(rarer)
        return len(self._plain(key) & self.telling[asked]) >= _PART * len(self.telling[asked])

    def _plain(self, key: str) -> frozenset[str]:
        if key not in self.plain:
            lang = self.cards[key].lang
            self.plain[key] = self.matters.words(key) - self.names.words(key, lang) - _roles(lang)
        return self.plain[key]


@cache
def _roles(lang: str | None) -> frozenset[str]:
    names = language(lang).section("names")
    return frozenset(content_words(" ".join((*names.texts("roles"), *names.texts("titles"))), language(lang)))


def head(card: Card) -> str:
    """Return the title and the first sentence of an article."""
    return f"{card.title or ''} {card.lead}"


def affairs(
    cards: Sequence[Card], names: SpecificNames, phrases: SpecificPhrases, matters: Matters
) -> list[tuple[list[str], int]]:
    """Return the ids of the articles of each affair, the larger first, and how many of the last made one by themselves.

    No article is in two.

    An article that shares names with an affair, though none of the words that its others share, is of another affair in
    the same place.
    """
    told = _Gatherer(names, phrases, matters, {card.id: card for card in cards})
    told.read()
    order = {card.id: place for place, card in enumerate(cards)}
    strangers = [
        (key, other)
        for group in _gathered(told.close)
        for key in group
        if len(group) > 2 and not told.tells(key, group)
        for other in group
        if other != key
    ]
    for one, other in strangers:
        told.close[one].pop(other, None)
        told.close[other].pop(one, None)
    found = _gathered(told.close)
    taken = {key for group in found for key in group}
    for group in found:
        beside = {other for key in group for other in told.close[key]} - taken
        joining = [key for key in beside if told.is_near(key, group) and told.tells(key, group)]
        taken.update(joining)
        group.extend(joining)
        group.sort(key=order.__getitem__)
    found = sorted((ids for ids in found if told.is_affair(ids)), key=lambda ids: (-len(ids), order[ids[0]]))
    return [(ids, _first_size(ids, told)) for ids in found]


def _first_size(ids: Sequence[str], told: _Gatherer) -> int:
    """Return of how many articles an affair consisted when it was one first; `ids` are newest first."""
    fewer = range(2, min(len(ids), _FEW + 1))
    return next((size for size in fewer if told.is_affair(ids[-size:], ids[:-size])), fewer.stop)


def _gathered(close: _Close) -> list[list[str]]:
    """Put together what is closest on average, until nothing is close enough (average linkage)."""
    members = {key: [key] for key in close}
    sums = {key: dict(others) for key, others in close.items()}
    waiting = [entry for key in close for entry in _entries(key, sums, members) if entry[1] == key]
    heapq.heapify(waiting)
    while waiting:
        average, one, other = heapq.heappop(waiting)
        if other not in sums.get(one, ()) or average != -sums[one][other] / len(members[one]) / len(members[other]):
            continue
        members[one] += members.pop(other)
        for third, more in sums.pop(other).items():
            del sums[third][other]
            if third != one:
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + more
        for entry in _entries(one, sums, members):
            heapq.heappush(waiting, entry)
    return [group for group in members.values() if len(group) > 1]


def _entries(one: str, sums: _Close, members: Mapping[str, Sequence[str]]) -> Iterator[tuple[float, str, str]]:
    for other, value in sums[one].items():
        first, second = sorted((one, other))
        average = value / len(members[first]) / len(members[second])
        if average >= _ENOUGH:
            yield -average, first, second
