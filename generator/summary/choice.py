"""The choice: the sentences that together tell most, within the caps."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from generator.config import Publish
from generator.model.cleantext import Prose
from generator.summary.candidates import Candidate
from generator.summary.ranking import AGAINST, Ranked
from generator.summary.signs import REST
from generator.summary.weighing import Untold, Weighed

# Likeness (cosine, 0 to 1) above which two sentences say the same.
_SAME = 0.6
# What it costs to name somebody by surname alone, and to show a sentence without the next one, which takes it back:
# set by hand, as no reference tells.
_STRANGER = 0.2
_UNANSWERED = 0.3
# Sentences from which on only such are shown as tell more than they cost.
_FEWEST = 2
# Sentences that may be shown together because each needs the next or the one before.
_LONGEST = 2


class _Choice:
    """What is chosen so far, what it tells, and what is left of the caps."""

    def __init__(
        self, ranked: Sequence[Ranked], weighed: Weighed, learned: Mapping[str, float], sentences: int, characters: int
    ) -> None:
        self.ranked = ranked
        self.learned = learned
        self.sentences = sentences
        self.characters = characters
        self.room = max(1, characters)
        self.chosen: list[int] = []
        self.known: set[int] = set()
        self.figures: set[str] = set()
        self.doubts = False
        self.weighed = weighed
        self.likeness = np.zeros(len(ranked))
        """Of each sentence to the most similar chosen one."""
        weights = {**AGAINST, **{name: learned[name] for name in ("lead", "names", "consequences")}}
        self.bonus = [math.fsum([weight * item.features[name] for name, weight in weights.items()]) for item in ranked]
        self.untold = Untold(weighed, learned["shorter"])
        self.gains = self._gains()

    def worth(self, group: tuple[int, ...]) -> float:
        """Return the mean gain of a group's sentences that are not chosen yet; minus infinity if there is no place."""
        new = [number for number in group if number not in self.chosen]
        added = [self.ranked[number] for number in new]
        characters = sum([_length(item) for item in added])
        if not added or len(added) > self.sentences or characters > self.characters:
            return -math.inf
        known = self.known.union([item.candidate.sentence.number for item in added])
        if any(item.must is not None and item.must not in known for item in added):
            return -math.inf
        if max([self.likeness[number] for number in new]) > _SAME:
            return -math.inf
        gain = math.fsum([self.gains[number] for number in new]) + _relief(added)
        return (gain - self.learned["room"] * characters / self.room) / len(added) + self._company(added, known)

    def take(self, group: tuple[int, ...]) -> None:
        """Choose a group."""
        for number in group:
            if number in self.chosen:
                continue
            item = self.ranked[number]
            self.chosen.append(number)
            self.sentences -= 1
            self.characters -= _length(item)
            self.known.add(item.candidate.sentence.number)
            self.figures |= item.figures
            self.doubts = self.doubts or item.doubts or (len(group) == _LONGEST and item.features["disputes"] > 0)
            self.likeness = np.maximum(self.likeness, self._like(number))
            self.untold.tell(number)
        self.gains = self._gains()

    def _gains(self) -> list[float]:
        """Return what each sentence adds that is not told yet."""
        told = self.untold.worths() - self.learned["alike"] * self.likeness
        figures = [1 - REST ** len(item.figures - self.figures) if item.figures else 0 for item in self.ranked]
        found: list[float] = (told + self.learned["figures"] * np.array(figures) + self.bonus).tolist()
        return found

    def _like(self, number: int) -> np.ndarray:
        orders = self.weighed.orders
        found: np.ndarray = self.weighed.read.content.like(orders[number])[orders]
        return found

    def _company(self, added: Sequence[Ranked], known: set[int]) -> float:
        """Weigh what sentences bring to the chosen ones: a first doubt, strangers, what is taken back behind them.

        A summary that leaves out the doubt repeats as certain what the article questions.
        """
        whole = len(added) == _LONGEST and added[0].features["disputes"] > added[0].features["earlier_year"]
        doubt = not self.doubts and (whole or any(item.doubts for item in added))
        strangers = any(not known.issuperset(item.needs) for item in added)
        unanswered = any(item.answer not in (None, *known) and not item.doubts for item in added)
        return self.learned["doubt"] * doubt - _STRANGER * strangers - _UNANSWERED * unanswered


def _relief(added: Sequence[Ranked]) -> float:
    """Return what sentences do not cost where they are shown together: who speaks, and the words that he announces."""
    if len(added) < _LONGEST:
        return 0.0
    announcing, quoted = added[0].features["empty"], added[-1].features["only_quoted"]
    return -AGAINST["empty"] * announcing - AGAINST["only_quoted"] * quoted


def words(prose: Prose, publish: Publish) -> int:
    """Return the words that a summary within the caps has, about."""
    characters = sum(len(sentence.text) for sentence in prose.sentences)
    shares = publish.max_share_percent / 100, publish.max_chars / max(1, characters)
    share = min(*shares, publish.max_sentences / max(1, len(prose.sentences)))
    return max(1, int(share * sum(len(sentence.text.split()) for sentence in prose.sentences)))


def choose(
    ranked: Sequence[Ranked], weighed: Weighed, learned: Mapping[str, float], characters: int, publish: Publish
) -> tuple[Ranked, ...]:
    """Return the chosen sentences in the order of the text.

    A sentence that leans comes with what it leans on. The share cap never asks for less than one sentence: where the
    one that tells most is longer, as the first of a short report, it is shown alone and no lesser ones instead.
    `weighed`: the same sentences; `learned`: the weights of what is shown; `characters`: of the article.
    """
    if not ranked or not publish.max_sentences:
        return ()
    share = characters * publish.max_share_percent // 100
    chosen: list[int] = []
    if any(_length(item) > share for item in ranked):
        chosen = _filled(_Choice(ranked, weighed, learned, 1, publish.max_chars))
    if not chosen or _length(ranked[chosen[0]]) <= share:
        chosen = _filled(_Choice(ranked, weighed, learned, publish.max_sentences, min(share, publish.max_chars)))
    return tuple(ranked[number] for number in sorted(chosen))


def _filled(choice: _Choice) -> list[int]:
    """Take the group of most worth, again and again, until the caps end, or nothing gains any more."""
    known = groups([item.candidate for item in choice.ranked], _LONGEST)
    while choice.sentences > 0:
        worths = [choice.worth(group) for group in known]
        worth = max(worths, default=-math.inf)
        if worth == -math.inf or (worth <= 0 and len(choice.chosen) >= _FEWEST):
            break
        choice.take(known[worths.index(worth)])
    return choice.chosen


def groups(shown: Sequence[Candidate], longest: int) -> list[tuple[int, ...]]:
    """Return each sentence with those that it needs before and behind it; none where they cannot be shown.

    `longest`: sentences that a group has at most.
    """
    found = []
    for number, one in enumerate(shown):
        group = _group(shown, number) if one.leans or one.announces else (number,)
        if 0 < len(group) <= longest:
            found.append(group)
    return found


def _group(shown: Sequence[Candidate], number: int) -> tuple[int, ...]:
    first = last = number
    while shown[first].leans:
        if not _follows(shown, first):
            return ()
        first -= 1
    while shown[last].announces:
        if not _follows(shown, last + 1):
            return ()
        last += 1
    return tuple(range(first, last + 1))


def _follows(shown: Sequence[Candidate], number: int) -> bool:
    """Whether the sentence right before one is a candidate too."""
    if not 0 < number < len(shown):
        return False
    return shown[number - 1].sentence.number == shown[number].sentence.number - 1


def _length(item: Ranked) -> int:
    return len(item.candidate.sentence.text)
