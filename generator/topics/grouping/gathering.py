"""Affairs that no one name holds together: articles that share several rare names and the words of one matter."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from generator.model.articles import Card
from generator.topics.grouping.matters import Matters
from generator.topics.grouping.specific import SpecificNames

# Names beyond which more of them tell no more.
_MANY_NAMES = 4
# How many names the words of two articles are worth where they are the same.
_WORTH_OF_WORDS = 10
# How many where they are of two languages.
_ACROSS_LANGUAGES = 0.5
# What the articles of an affair share on average: more where titles and first sentences do without its names, and most
# where there are only two articles.
_ENOUGH = 1.5
_ENOUGH_UNLED = 3.5
_ENOUGH_FOR_TWO = 5.0
_ENOUGH_TO_JOIN = 1.0
# How many names two of them share on average, each counted by the share of its articles that are of the affair.
_ENOUGH_NAMES = 1.05
# Days between two articles that share their names by chance sooner than by one affair.
_LONGEST_DAYS = 365
# Share of an affair's articles that hold the words that tell it, at least two, and of these what each article holds.
_HALF = 0.5
_FEWEST_WORDS = 2
_PART = 0.2

_Close = dict[str, dict[str, float]]


@dataclass(slots=True)
class _Gatherer:
    """What is known of all articles."""

    names: SpecificNames
    matters: Matters
    cards: Mapping[str, Card]
    close: _Close = field(default_factory=dict)
    """How much articles that share a rare name have in common, from both sides."""
    shared: dict[tuple[str, str], int] = field(default_factory=dict)
    """How many names they share, those from which more tell no more left out."""
    telling: dict[tuple[str | None, ...], frozenset[str]] = field(default_factory=dict)
    """The words that tell the affair of a group, by its articles and a language."""
    plain: dict[str, frozenset[str]] = field(default_factory=dict)
    """The words of an article without those of its names."""

    def read(self) -> None:
        """Compare the articles that share a rare name."""
        pairs = sorted({pair for ids in self.names.holders.values() for pair in combinations(ids, 2)})
        for one, other in (pair for pair in pairs if self._soon(*pair)):
            self.shared[one, other] = self.shared[other, one] = min(self.names.shared(one, other), _MANY_NAMES)
            score = self.shared[one, other] + self._alike(one, other)
            self.close.setdefault(one, {})[other] = self.close.setdefault(other, {})[one] = score

    def _soon(self, one: str, other: str) -> bool:
        first, second = (self.cards[key].date for key in (one, other))
        if first is None or second is None:
            return True
        return abs((first.anchor.first_day - second.anchor.first_day).days) <= _LONGEST_DAYS

    def _alike(self, one: str, other: str) -> float:
        if self.cards[one].lang != self.cards[other].lang:
            return _ACROSS_LANGUAGES
        return _WORTH_OF_WORDS * self.matters.alike(one, other)

    def is_affair(self, group: Sequence[str]) -> bool:
        """Tell whether the articles of a group have enough in common, and more than one name that few others have."""
        inside = Counter(name for key in group for name in self.names.of[key])
        own = {name: count / len(self.names.holders[name]) for name, count in inside.items()}
        score = names = 0.0
        pairs = list(combinations(group, 2))
        for one, other in pairs:
            both = sorted(self.names.of[one] & self.names.of[other])
            if both and other in self.close[one]:
                score += self.close[one][other]
                names += self.shared[one, other] * math.fsum(own[name] for name in both) / len(both)
        led = self._is_led(group, inside)
        if names < _ENOUGH_NAMES * len(pairs):
            return False
        if len(pairs) == 1:
            return led and score >= _ENOUGH_FOR_TWO
        return score >= (_ENOUGH if led else _ENOUGH_UNLED) * len(pairs)

    def _is_led(self, group: Sequence[str], inside: Mapping[str, int]) -> bool:
        """Tell whether half of the articles have a name in title or first sentence that another of them has too."""
        heads = {key: head(self.cards[key]) for key in group}
        leading = [any(inside[name] > 1 and name in heads[key] for name in self.names.of[key]) for key in group]
        return 2 * sum(leading) >= len(group)

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
            self.plain[key] = self.matters.words(key) - self.names.words(key, self.cards[key].lang)
        return self.plain[key]


def head(card: Card) -> str:
    """Return the title and the first sentence of an article."""
    return f"{card.title or ''} {card.lead}"


def affairs(cards: Sequence[Card], names: SpecificNames, matters: Matters) -> list[list[str]]:
    """Return the ids of the articles of each affair, the larger first; no article is in two.

    An article that shares names with an affair, though none of the words that its others share, is of another affair in
    the same place.
    """
    told = _Gatherer(names, matters, {card.id: card for card in cards})
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
    found = [group for group in found if told.is_affair(group)]
    return sorted(found, key=lambda ids: (-len(ids), order[ids[0]]))


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
