"""The choice: the sentences that together tell most, within the caps."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.config import Publish
from generator.summary.candidates import Candidate
from generator.summary.ranking import WEIGHTS, Ranked
from generator.text.similarity import cosine

# Likeness (cosine, 0 to 1) above which two sentences say the same.
_SAME = 0.6
# What likeness to a chosen sentence costs: maximal marginal relevance, Carbonell and Goldstein 1998
# (https://doi.org/10.1145/290941.291025).
_REDUNDANCY = 0.5
# What it costs to take all the room there is; less costs in proportion.
_ROOM = 0.8
# What each sentence chosen from the same stretch of the article costs: a gist is told by the whole article, densest
# at its beginning.
_CROWDING = 0.4
# What it costs to name somebody by surname alone, and what it brings to say who that is.
_STRANGER = 0.2
_INTRODUCTION = 0.5
# What it costs to show a sentence without the next one, which takes it back.
_UNANSWERED = 0.3
# What the first sentence that doubts or denies something brings: a summary that leaves it out repeats as certain what
# the article questions.
_DOUBT = 0.8
# Sentences that a summary has at least, caps allowing; each further one must be worth this share of the best.
_FEWEST = 3
_WORTH = 0.15
# Sentences that may be shown together because each needs the next or the one before: few where whole sentences are
# chosen, more where words are.
_LONGEST = 2
_LONGEST_CUT = 5


class _Choice:
    """What is chosen so far, what it tells, and what is left of the caps."""

    def __init__(self, ranked: Sequence[Ranked], sentences: int, characters: int) -> None:
        self.ranked = ranked
        self.sentences = sentences
        self.characters = characters
        self.room = max(1, characters)
        self.chosen: list[int] = []
        self.known: set[int] = set()
        self.wanted: set[int] = set()
        """Sentence numbers that the chosen ones take up."""
        self.figures: set[str] = set()
        self.stretches: list[int] = []
        self.likeness = [0.0] * len(ranked)
        """Of each ranked sentence to the most similar chosen one."""
        self.doubts = False

    def worth(self, group: tuple[int, ...]) -> float:
        """Return the mean gain of a group's sentences that are not chosen yet; minus infinity if there is no place."""
        new = [number for number in group if number not in self.chosen]
        added = [self.ranked[number] for number in new]
        characters = sum([_length(item) for item in added])
        if not added or len(added) > self.sentences or characters > self.characters:
            return -math.inf
        missing = [item.must for item in added if item.must is not None and item.must not in self.known]
        if missing and not {item.candidate.sentence.number for item in added}.issuperset(missing):
            return -math.inf
        if max([self.likeness[number] for number in new]) > _SAME:
            return -math.inf
        gain = math.fsum([self._gain(number) for number in new])
        return (gain - _ROOM * characters / self.room) / len(added) + self._company(added)

    def take(self, group: tuple[int, ...]) -> None:
        """Choose a group."""
        self.stretches.append(_stretch(self.ranked[group[-1]]))
        for number in group:
            if number in self.chosen:
                continue
            item = self.ranked[number]
            self.chosen.append(number)
            self.sentences -= 1
            self.characters -= _length(item)
            self.known.add(item.candidate.sentence.number)
            self.wanted.update(item.needs)
            self.figures.update(item.figures)
            self.doubts = self.doubts or _doubts(item)
            self.likeness = [
                max(before, cosine(other.words, item.words))
                for before, other in zip(self.likeness, self.ranked, strict=True)
            ]

    def _gain(self, number: int) -> float:
        """Return a sentence's score without what is told already: words like those chosen, figures that they gave."""
        item = self.ranked[number]
        stale = len(item.figures & self.figures) / max(1, len(item.figures))
        return item.score - _REDUNDANCY * self.likeness[number] - WEIGHTS["figures"] * item.features["figures"] * stale

    def _company(self, added: list[Ranked]) -> float:
        """Weigh what sentences bring to the chosen ones: a first doubt, an introduction of what is there already."""
        known = self.known.union(item.candidate.sentence.number for item in added)
        introduces = any(item.candidate.sentence.number in self.wanted for item in added)
        strangers = any(not known.issuperset(item.needs) for item in added)
        unanswered = any(item.answer not in (None, *known) and not _doubts(item) for item in added)
        doubt = not self.doubts and any(_doubts(item) for item in added)
        crowd = 0 if introduces or doubt else self.stretches.count(_stretch(added[-1]))
        cost = _STRANGER * strangers + _UNANSWERED * unanswered + _CROWDING * crowd
        return _DOUBT * doubt + _INTRODUCTION * introduces - cost


def choose(ranked: Sequence[Ranked], total_characters: int, publish: Publish) -> tuple[Ranked, ...]:
    """Return the chosen sentences in the order of the text.

    A sentence that leans comes with what it leans on. The share cap never asks for less than one sentence.
    """
    share = total_characters * publish.max_share_percent // 100
    chosen = _fill(ranked, publish.max_sentences, min(share, publish.max_chars))
    if not chosen and publish.max_sentences:
        chosen = _fill(ranked, 1, publish.max_chars)
    return tuple(ranked[number] for number in sorted(chosen))


def _fill(ranked: Sequence[Ranked], max_sentences: int, max_characters: int) -> list[int]:
    """Take the group of most worth, again and again, until the caps or the worth end."""
    choice = _Choice(ranked, max_sentences, max_characters)
    known = groups([item.candidate for item in ranked])
    best = 0.0
    while choice.sentences > 0:
        worths = [choice.worth(group) for group in known]
        worth = max(worths, default=-math.inf)
        best = best or worth
        if worth == -math.inf or (len(choice.chosen) >= _FEWEST and worth < _WORTH * best):
            break
        choice.take(known[worths.index(worth)])
    return choice.chosen


def groups(shown: Sequence[Candidate], lengths: Sequence[int] = (), words: int | None = None) -> list[tuple[int, ...]]:
    """Return each sentence with those that it needs before and behind it; none where they cannot be shown.

    Where a summary is cut after so many words, nothing is needed behind the cut: `lengths` are the sentences' words.
    """
    found = []
    for number, one in enumerate(shown):
        group = _group(shown, number, lengths, words) if one.leans or one.announces else (number,)
        if group:
            found.append(group)
    return found


def _group(shown: Sequence[Candidate], number: int, lengths: Sequence[int], words: int | None) -> tuple[int, ...]:
    first = last = number
    while shown[first].leans:
        if not _follows(shown, first):
            return ()
        first -= 1
    room = words
    while shown[last].announces and (room is None or room > 0):
        if not _follows(shown, last + 1):
            return ()
        room = None if room is None else room - lengths[last]
        last += 1
    return tuple(range(first, last + 1)) if last - first < (_LONGEST if words is None else _LONGEST_CUT) else ()


def _follows(shown: Sequence[Candidate], number: int) -> bool:
    """Whether the sentence right before one is a candidate too."""
    if not 0 < number < len(shown):
        return False
    return shown[number - 1].sentence.number == shown[number].sentence.number - 1


def _doubts(item: Ranked) -> bool:
    features = item.features
    return features["disputes"] > 0 and not features["empty"] and not features["earlier_year"]


def _stretch(item: Ranked) -> int:
    """Return the stretch of the article that a sentence stands in: each is twice as long as the one before."""
    return (item.candidate.order + 1).bit_length()


def _length(item: Ranked) -> int:
    return len(item.candidate.sentence.text)
