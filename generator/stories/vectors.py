"""Articles as vectors of weighted words, sparse and side by side, so that many are compared at once."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from generator.model.dates import Edtf, Precision
from generator.model.stories import Piece
from generator.text.languages import language
from generator.text.similarity import content_words

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# How much the rarity of a word in the digest counts: its square root. The words of a great event are frequent in a
# digest that is full of it, so that whole rarity tears it apart: F1 on headlines 81 against 87 (score_clusters.py).
_RARITY_POWER = 0.5
# Words of which a text has told half of what there is to tell of its event; chosen between headlines and full texts.
_HALF_TOLD = 12
# A word of the title says more of the event than one of the text.
_TITLE_COUNT = 2


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of words: one row an article, or the sum of those of a story."""

    starts: Ints
    """Where the row of each begins in `words` and `weights`, and one place more."""
    words: Ints
    """Numbers of words, in ascending order in each row."""
    weights: Floats
    told: Floats
    """How much of its event a row tells, 0 to 1 for one article: a headline little, a long text nearly all."""
    first: Floats
    """The first and the last day that the articles can be of, on average; NaN where none has a date."""
    last: Floats
    dated: Floats
    """How many of the articles have a date."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.told)

    def row_of(self) -> Ints:
        """Return the row of each entry."""
        return np.repeat(np.arange(self.rows), np.diff(self.starts))


def vectors(pieces: Sequence[Piece]) -> Vectors:
    """Weigh the words of all articles by how rare they are among them; each row has length 1."""
    counts = [_counts(piece) for piece in pieces]
    holders: Counter[str] = Counter()
    for row in counts:
        holders.update(row.keys())
    total = len(pieces)
    rarity = {word: math.log((total + 1) / (held + 0.5)) ** _RARITY_POWER for word, held in holders.items()}
    number = {word: place for place, word in enumerate(rarity)}
    sizes = np.array([len(row) for row in counts], dtype=np.int64)
    of_row = np.repeat(np.arange(total), sizes)
    words = np.array([number[word] for row in counts for word in row], dtype=np.int64)
    weights = np.array([(1 + math.log(n)) * rarity[w] for row in counts for w, n in row.items()], dtype=np.float64)
    order = np.lexsort((words, of_row))
    words, weights = words[order], weights[order]
    lengths = np.sqrt(np.bincount(of_row, weights * weights, minlength=total))
    first, last = _days(pieces)
    return Vectors(
        starts=np.concatenate(([0], np.cumsum(sizes))),
        words=words,
        weights=weights / lengths[of_row],
        told=np.sqrt(sizes / (sizes + _HALF_TOLD)),
        first=first,
        last=last,
        dated=(~np.isnan(first)).astype(np.float64),
    )


def merged(rows: Vectors, into: Ints) -> Vectors:
    """Return the sums of rows: row `r` goes into row `into[r]` of the result; `into` leaves no number out."""
    count = int(into.max()) + 1 if len(into) else 0
    span = int(rows.words.max()) + 1 if len(rows.words) else 1
    keys = into[rows.row_of()] * span + rows.words
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    kept = keys[begins]
    weights = np.add.reduceat(rows.weights[order], begins) if len(begins) else rows.weights
    dated = _sums(rows.dated, into, count)
    with np.errstate(invalid="ignore"):
        first = _sums(np.nan_to_num(rows.first) * rows.dated, into, count) / dated
        last = _sums(np.nan_to_num(rows.last) * rows.dated, into, count) / dated
    return Vectors(
        starts=np.searchsorted(kept, np.arange(count + 1) * span),
        words=kept % span,
        weights=weights,
        told=_sums(rows.told, into, count),
        first=first,
        last=last,
        dated=dated,
    )


def _sums(values: Floats, into: Ints, count: int) -> Floats:
    return np.bincount(into, values, minlength=count).astype(np.float64)


def _counts(piece: Piece) -> Mapping[str, int]:
    """Return how often an article has each word that says something."""
    spoken = language(piece.lang or "")
    counts = Counter(content_words(piece.text, spoken))
    title = _TITLE_COUNT if counts else 1
    for word in content_words(piece.title, spoken):
        counts[word] += title
    return counts


def _days(pieces: Sequence[Piece]) -> tuple[Floats, Floats]:
    spans = [_span(piece.date) for piece in pieces]
    first = np.array([span[0] for span in spans], dtype=np.float64)
    return first, np.array([span[1] for span in spans], dtype=np.float64)


def _span(when: Edtf | None) -> tuple[float, float]:
    """Return the days between which an article came out; an open end or a year says too little to be a date here."""
    if when is None or when.start is None or when.end is None or when.precision < Precision.MONTH:
        return math.nan, math.nan
    return float(_number(when.start.first_day)), float(_number(when.end.last_day))


def _number(day: date) -> int:
    return day.toordinal()
