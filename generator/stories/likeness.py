"""How alike rows of words are: every pair that shares words, found through an index of who holds each word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.stories.vectors import Floats, Ints, Vectors

# Days after which an article on the same matter tells of another event as likely as of the same one.
_HALF_DAYS = 2.0
# Days beyond which no two articles are alike enough to be compared: what `_HALF_DAYS` leaves is too little.
_MOST_DAYS = 6.0
# Shared words count for less while little is told: of two headlines of each of 48 events 10 pairs were put together
# wrongly without it, 7 with it, and as many rightly (`benchmarks.quality.stories alone`).
_DOUBT = 0.25
# Words that two rows must share: one word alone is a coincidence. Of single headlines of 48 events 8 pairs were put
# together wrongly with one word, 1 with two.
_SHARED_WORDS = 2
# Words that more rows hold find no pair, though they count in those that rarer words have found: they would find all.
_MOST_HOLDERS = 60
# Share of the wanted likeness that the rarer words must give for the others to be looked at.
_BY_RARER = 0.4
# Entries that are held in memory at once.
_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows that are alike: one entry a pair, ordered by `one`, then by `other`."""

    one: Ints
    other: Ints
    score: Floats
    """0 to about 1."""


class Likeness:
    """An index of rows, asked for the rows that are like some of them."""

    def __init__(self, rows: Vectors, least: float, *, by_day: bool) -> None:
        """Make the index; pairs of a likeness below `least` are not asked for, and `by_day` days apart count."""
        self._rows = rows
        self._least = least
        self._by_day = by_day
        middle = (rows.first + rows.last) / 2
        dated = ~np.isnan(middle)
        earliest = float(np.nanmin(middle)) if dated.any() else 0.0
        # Undated rows stand first among the holders of a word, then the others by their day.
        self._day = np.where(dated, np.nan_to_num(middle) - earliest + 1, 0.0) if by_day else np.zeros(rows.rows)
        self._reach = np.where(dated, (np.nan_to_num(rows.last - rows.first)) / 2 + _MOST_DAYS, np.inf)
        self._span = float(self._day.max(initial=0.0)) + 2
        row_of = rows.row_of()
        holders = np.bincount(rows.words)
        self._is_rare = (holders <= _MOST_HOLDERS)[rows.words]
        self._vocabulary = len(holders) + 1
        self._keys = row_of * self._vocabulary + rows.words
        place = (rows.words * self._span + self._day[row_of])[self._is_rare]
        order = np.argsort(place, kind="stable")
        self._places = place[order]
        self._holder = row_of[self._is_rare][order]
        self._weight = rows.weights[self._is_rare][order]

    def pairs(self, asked: Ints) -> Iterator[Pairs]:
        """Yield the pairs of each row of `asked` with all others that are like it, those of some rows at once."""
        entries, of = self._entries(asked)
        of, entries = asked[of[self._is_rare[entries]]], entries[self._is_rare[entries]]
        low, high = self._ranges(entries, of)
        cost = np.cumsum((high - low).sum(axis=0))
        begin = 0
        while begin < len(entries):
            end = int(np.searchsorted(cost, (cost[begin - 1] if begin else 0) + _AT_ONCE, side="right"))
            end = self._whole(of, max(end, begin + 1))
            part = slice(begin, end)
            yield self._scored(entries[part], of[part], low[:, part], high[:, part])
            begin = end

    def _entries(self, asked: Ints) -> tuple[Ints, Ints]:
        """Return the entries of some rows, and the place among `asked` of the row that each is of."""
        sizes = np.diff(self._rows.starts)[asked]
        first = self._rows.starts[asked] - np.cumsum(sizes) + sizes
        return np.repeat(first, sizes) + np.arange(int(sizes.sum())), np.repeat(np.arange(len(asked)), sizes)

    @staticmethod
    def _whole(of: Ints, end: int) -> int:
        """Return an end that cuts no row in two."""
        return int(np.searchsorted(of[end:], of[end - 1], side="right")) + end if end < len(of) else end

    def _ranges(self, entries: Ints, of: Ints) -> tuple[Ints, Ints]:
        """Return for each entry where the holders of its word stand: the undated, and those of days near its own."""
        base = self._rows.words[entries] * self._span
        day, reach = self._day[of], self._reach[of]
        everyone = day == 0
        near = np.where(everyone, 0.5, np.maximum(day - reach, 0.5))
        far = np.where(everyone, self._span - 1, np.minimum(day + reach, self._span - 1))
        low = np.stack([np.searchsorted(self._places, base), np.searchsorted(self._places, base + near)])
        high = np.stack(
            [
                np.searchsorted(self._places, base + 0.5),
                np.searchsorted(self._places, base + far, side="right"),
            ]
        )
        return low, np.maximum(high, low)

    def _scored(self, entries: Ints, of: Ints, low: Ints, high: Ints) -> Pairs:
        lengths = (high - low).ravel()
        total = int(lengths.sum())
        asked = np.repeat(np.tile(np.arange(len(entries)), 2), lengths)
        at = np.arange(total) + np.repeat(low.ravel() - np.cumsum(lengths) + lengths, lengths)
        key = of[asked] * self._rows.rows + self._holder[at]
        worth = self._rows.weights[entries][asked] * self._weight[at]
        order = np.argsort(key, kind="stable")
        key, worth = key[order], worth[order]
        begins = np.flatnonzero(np.diff(key, prepend=-1))
        if not len(begins):
            return Pairs(key, key, worth)
        dots = np.add.reduceat(worth, begins)
        one, other = np.divmod(key[begins], self._rows.rows)
        good = (one != other) & (dots * self._trust(one, other) >= _BY_RARER * self._least)
        return self._exact(one[good], other[good])

    def _exact(self, one: Ints, other: Ints) -> Pairs:
        """Return the pairs that are alike by all their words, rare or not."""
        sizes = np.diff(self._rows.starts)
        is_shorter = sizes[one] <= sizes[other]
        shorter, longer = np.where(is_shorter, one, other), np.where(is_shorter, other, one)
        entries, pair = self._entries(shorter)
        sought = longer[pair] * self._vocabulary + self._rows.words[entries]
        at = np.minimum(np.searchsorted(self._keys, sought), len(self._keys) - 1)
        met = self._keys[at] == sought
        worth = self._rows.weights[entries[met]] * self._rows.weights[at[met]]
        score = np.bincount(pair[met], worth, minlength=len(one)) * self._trust(one, other)
        shared = np.bincount(pair[met], minlength=len(one))
        good = (shared >= _SHARED_WORDS) & (score >= self._least)
        return Pairs(one[good], other[good], score[good])

    def _trust(self, one: Ints, other: Ints) -> Floats:
        """Return by what the product of two rows is multiplied: more for little text, less for days apart."""
        rows = self._rows
        trust = 1 / (rows.told[one] * rows.told[other] + _DOUBT)
        if not self._by_day:
            return trust
        gap = np.fmax(rows.first[other] - rows.last[one], rows.first[one] - rows.last[other])
        gap = np.nan_to_num(np.maximum(gap, 0.0))
        return trust / (1 + (gap / _HALF_DAYS) ** 2)
