"""Stories grow: the two rows that are most alike become one, until none are alike enough.

Average linkage, as in agglomerative clustering, over the pairs that share words; rounds in which all rows that are each
other's nearest merge at once (F. Murtagh, A survey of recent advances in hierarchical clustering algorithms, 1983).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.stories.likeness import Likeness, Pairs
from generator.stories.vectors import Floats, Ints, Vectors, merged

# How alike the articles of two rows must be on average to tell one event.
_SAME_EVENT = 0.22


@dataclass(slots=True)
class _Nearest:
    """For each row the row that it is most like, and how much; -1 where none is like enough."""

    row: Ints
    score: Floats

    @classmethod
    def unknown(cls, rows: int) -> _Nearest:
        return cls(np.full(rows, -1), np.full(rows, _SAME_EVENT))

    def learn(self, pairs: Pairs) -> None:
        """Take in pairs from both sides; of equals the row with the smaller number is nearer."""
        if not len(pairs.one):
            return
        ones, others = np.concatenate((pairs.one, pairs.other)), np.concatenate((pairs.other, pairs.one))
        scores = np.tile(pairs.score, 2)
        order = np.lexsort((others, -scores, ones))
        first = order[np.flatnonzero(np.diff(ones[order], prepend=-1))]
        asked, found, best = ones[first], others[first], scores[first]
        known, score = self.row[asked], self.score[asked]
        better = (known < 0) | (best > score) | ((best == score) & (found < known))
        self.row[asked[better]] = found[better]
        self.score[asked[better]] = best[better]


def grow(rows: Vectors) -> Ints:
    """Return for each article the number of its story; numbers follow the order of the first articles."""
    story = np.arange(rows.rows)
    nearest = _Nearest.unknown(rows.rows)
    asked = story
    while True:
        for pairs in Likeness(rows, _SAME_EVENT, by_day=True).pairs(asked):
            nearest.learn(pairs)
        partner = nearest.row
        own = np.arange(rows.rows)
        mutual = (partner >= 0) & (partner[partner] == own)
        if not mutual.any():
            return story
        into = np.unique(np.where(mutual, np.minimum(own, partner), own), return_inverse=True)[1]
        rows, nearest, asked = _next(rows, nearest, into, mutual)
        story = into[story]


def _next(rows: Vectors, nearest: _Nearest, into: Ints, mutual: Ints) -> tuple[Vectors, _Nearest, Ints]:
    """Return the merged rows, what is known of their neighbours still, and the rows to ask anew."""
    grown = np.zeros(int(into.max()) + 1, dtype=bool)
    grown[into[mutual]] = True
    joined = merged(rows, into)
    after = _Nearest.unknown(joined.rows)
    alone = ~mutual & (nearest.row >= 0)
    stale = alone & mutual[nearest.row]
    sure = alone & ~stale
    after.row[into[sure]] = into[nearest.row[sure]]
    after.score[into[sure]] = nearest.score[sure]
    grown[into[stale]] = True
    return joined, after, np.flatnonzero(grown)
