"""The same text twice: articles that share most of their runs of words.

Every run of four words is one number (A. Broder, On the resemblance and containment of documents, 1997, without the
sampling: at 100,000 articles the numbers of all runs still fit); articles that hold the same number are compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.model.stories import Copy, Piece
from generator.stories.vectors import Ints
from generator.text.words import words

# Words of a run: short enough to outlive a changed word nearby, long enough to be rare in other articles.
_RUN = 4
# Share of the runs of two texts, on average, that both must hold. Of 1,900 texts with a fifth of their sentences
# dropped and 3 % of their words changed, 1 in 200 shares less than 55 %; other reports on one event stay below 45 %.
_SAME_TEXT = 0.5
# Texts that share less than `_SURELY` are two of one form, weather or results, where most of their numbers differ: of
# the fewer numbers of the two, given at least so many, so great a share stands in both where one is a copy.
_SURELY = 0.8
_FEWEST_NUMBERS = 3
_SAME_NUMBERS = 0.5
# Runs below which a text is too short to say that it was copied: two headlines may well agree word for word.
_FEWEST_RUNS = 20
# With how many others that hold a run an article is compared, in their order: enough to link all copies of one text.
_COMPARED = 8
_NUMBER = re.compile(r"\d+")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


def copies(pieces: Sequence[Piece]) -> tuple[Copy, ...]:
    """Return the articles that are nearly word for word an earlier one, each with the one that it is most like.

    Cost grows with the number of words, however many articles share them.
    """
    runs, holder, sizes = _runs([piece.text for piece in pieces])
    pairs, counts = _shared(runs, holder, len(pieces))
    earlier, later = np.divmod(pairs, max(1, len(pieces)))
    one, other = sizes[earlier], sizes[later]
    share = 2 * counts / np.maximum(one + other, 1)
    good = (share >= _SAME_TEXT) & (np.minimum(one, other) >= _FEWEST_RUNS)
    good &= (share >= _SURELY) | _agree(pieces, earlier, later, good)
    earlier, later, share = earlier[good], later[good], share[good]
    order = np.lexsort((earlier, -share, later))
    best = order[np.flatnonzero(np.diff(later[order], prepend=-1))]
    return tuple(
        Copy(pieces[b].id, pieces[a].id, round(100 * s))
        for a, b, s in zip(earlier[best].tolist(), later[best].tolist(), share[best].tolist(), strict=True)
    )


def _agree(pieces: Sequence[Piece], earlier: Ints, later: Ints, asked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of the asked pairs have their numbers in common, or too few to tell."""
    agree = np.zeros(len(earlier), dtype=bool)
    for place in np.flatnonzero(asked).tolist():
        one, other = (frozenset(_NUMBER.findall(pieces[side[place]].text)) for side in (earlier, later))
        fewer = min(len(one), len(other))
        agree[place] = fewer < _FEWEST_NUMBERS or len(one & other) >= _SAME_NUMBERS * fewer
    return agree


def _runs(texts: Sequence[str]) -> tuple[NDArray[np.uint64], Ints, Ints]:
    """Return the number of each run of each text, whose it is, and how many different ones each text has."""
    known: dict[str, int] = {}
    rows = []
    for text in texts:
        numbers = np.array([known.setdefault(word, len(known) + 1) for word in words(text)], dtype=np.uint64)
        rows.append(np.unique(_mixed(numbers)))
    sizes = np.array([len(row) for row in rows], dtype=np.int64)
    every = np.concatenate(rows) if rows else np.zeros(0, dtype=np.uint64)
    return every, np.repeat(np.arange(len(rows)), sizes), sizes


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return one number for each run of words; two runs in a thousand million million get the same."""
    count = max(0, len(numbers) - _RUN + 1)
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(_RUN):
        mixed = (mixed ^ numbers[place : place + count]) * _MIX
        mixed ^= mixed >> _SHIFT
    return mixed


def _shared(runs: NDArray[np.uint64], holder: Ints, count: int) -> tuple[Ints, Ints]:
    """Return the pairs that share runs, each as one number (earlier times `count` plus later), and how many runs."""
    order = np.lexsort((holder, runs))
    runs, holder = runs[order], holder[order]
    found = []
    for step in range(1, _COMPARED + 1):
        same = runs[step:] == runs[:-step]
        found.append(holder[:-step][same] * count + holder[step:][same])
    return np.unique(np.concatenate(found), return_counts=True)
