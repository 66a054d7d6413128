"""Related articles: on the same matter, but not of the same event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.model.stories import Piece
from generator.stories.likeness import Likeness
from generator.stories.vectors import Ints, Vectors

MOST_RELATED = 4

# How alike two articles must be, days left out, to be on the same matter.
_SAME_MATTER = 0.1
# The words of an article by which others are looked for: the heaviest say what it is about.
_TELLING_WORDS = 16


def related(pieces: Sequence[Piece], rows: Vectors, story: Ints) -> dict[str, tuple[str, ...]]:
    """Return for each article the nearest of other stories, one a story; articles without any have no entry."""
    found: dict[str, tuple[str, ...]] = {}
    numbers = story.tolist()
    for pairs in Likeness(_heaviest(rows), _SAME_MATTER, by_day=False).pairs(np.arange(rows.rows)):
        good = story[pairs.one] != story[pairs.other]
        one, other, score = pairs.one[good], pairs.other[good], pairs.score[good]
        order = np.lexsort((other, -score, one))
        one, other = one[order], other[order]
        begins = np.flatnonzero(np.diff(one, prepend=-1))
        for begin, end in zip(begins.tolist(), np.append(begins, len(one))[1:].tolist(), strict=True):
            nearest: dict[int, int] = {}
            for place in other[begin:end].tolist():
                nearest.setdefault(numbers[place], place)
                if len(nearest) == MOST_RELATED:
                    break
            found[pieces[int(one[begin])].id] = tuple(pieces[place].id for place in nearest.values())
    return found


def _heaviest(rows: Vectors) -> Vectors:
    """Return the rows with their heaviest words alone."""
    row_of = rows.row_of()
    order = np.lexsort((rows.words, -rows.weights, row_of))
    rank = np.arange(len(order)) - rows.starts[row_of]
    kept = np.sort(order[rank < _TELLING_WORDS])
    sizes = np.bincount(row_of[kept], minlength=rows.rows)
    return Vectors(
        starts=np.concatenate(([0], np.cumsum(sizes))),
        words=rows.words[kept],
        weights=rows.weights[kept],
        told=rows.told,
        first=rows.first,
        last=rows.last,
        dated=rows.dated,
    )
