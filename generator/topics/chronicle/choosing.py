"""The sentences that together tell a day best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.text.similarity import Weights, cosine, unit

# Likeness (cosine, 0 to 1) above which two sentences say the same.
_SAME = 0.6
# Words from which a sentence is long enough to tell a day; of a shorter one the likeness counts in proportion.
_WHOLE = 25
# Sentences nearest to the day as a whole that are weighed against each other: keeps the cost linear.
_NEAREST = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may tell a day."""

    words: Weights
    """Of length 1."""
    length: int
    """In words."""
    rank: int
    """Only those of the lowest rank that there is are chosen: 0 for one that names the topic and tells it as done."""


def choose(candidates: Sequence[Candidate], most: int) -> tuple[int, ...]:
    """Return the places of at most `most` candidates, best first, that together come nearest to all that is said.

    The centroid method of Ghalandari and Ifrim 2020 (https://aclanthology.org/2020.acl-main.122): each step takes the
    sentence with which the chosen ones are most like the sum of all; what says the same as a chosen one is left out.
    """
    best = min((candidate.rank for candidate in candidates), default=0)
    pool = [place for place, candidate in enumerate(candidates) if candidate.rank == best]
    whole = _sum([candidates[place].words for place in pool])
    pool.sort(key=lambda place: (-_fitness(candidates[place], candidates[place].words, whole), place))
    pool = pool[:_NEAREST]
    chosen: list[int] = []
    while pool and len(chosen) < most:
        told = [candidates[place].words for place in chosen]
        place = max(pool, key=lambda p: _fitness(candidates[p], _sum([*told, candidates[p].words]), whole))
        chosen.append(place)
        pool = [p for p in pool if p != place and cosine(candidates[p].words, candidates[place].words) <= _SAME]
    return tuple(chosen)


def _fitness(candidate: Candidate, words: Weights, whole: Weights) -> float:
    return cosine(words, whole) * min(1.0, candidate.length / _WHOLE)


def _sum(vectors: Collection[Weights]) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    return unit(total)
