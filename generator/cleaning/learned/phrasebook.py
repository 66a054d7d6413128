"""The marks of `lexicon` made ready for whole pages: all blocks are read at once, by the numbers of their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat

import numpy as np
import numpy.typing as npt

from generator.cleaning.learned import lexicon
from generator.cleaning.learned.lexicon import BIAS, MOST_WORDS, PAIRED_WORDS, PLACES, STEP, WHOLE_WORDS, Weights
from generator.cleaning.learned.vocabulary import Numbers, Vocabulary, changes, distinct

_Matrix = npt.NDArray[np.float64]
_Found = tuple[Numbers, Numbers]
"""Blocks, and for each a mark of it; a pair may come twice."""

# Nats below which a word speaks clearly against the article.
_CLEARLY = -0.3
_INSIDE, _FIRST, _LAST = range(3)
# More words than any lexicon has: a pair's number is made of those of its words and its place.
_WORDS = 1 << 20
_NONE = -1


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of each block say."""

    whole: _Matrix
    """All marks together."""
    against: _Matrix
    """The strongest against the article, and so the least of all; 0 where a block has no mark that is known."""
    favour: _Matrix
    """The strongest for it."""
    clear: Sequence[int]
    """The marks that speak clearly against the article: block times `len(told)` and the mark's rank, sorted."""
    told: Sequence[str]
    """What such marks say, by rank: the strongest first."""

    def worst(self, block: int, most: int = 3) -> Sequence[str]:
        """Return the words of a block that speak most against the article, for an editor to read."""
        first, size = block * len(self.told), len(self.told)
        own = self.clear[bisect_left(self.clear, first) : bisect_left(self.clear, first + size)]
        return list(dict.fromkeys(self.told[key - first] for key in own))[:most]

    def columns(self) -> tuple[_Matrix, _Matrix, _Matrix]:
        """Return what is said of blocks in numbers."""
        return self.whole, self.against, self.favour


class Phrasebook:
    """Marks with their weights, by the numbers of the words that they are made of."""

    def __init__(self, weights: Weights) -> None:
        self._bias = weights.get(BIAS, 0.0)
        marks = [mark for mark in weights if mark != BIAS]
        # Whole steps, so that a sum is the same in any order.
        self._steps = np.round(np.array([weights[mark] * STEP for mark in marks]), 9)
        self._known: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._wholes: dict[tuple[int, ...], int] = {}
        alone: list[tuple[int, int, int]] = []
        pairs: dict[int, int] = {}
        for number, mark in enumerate(marks):
            place, codes = self._parsed(mark)
            if not codes:
                self._signs[mark] = number
            elif mark[0] == "=":
                self._wholes[codes] = number
            elif len(codes) == 1:
                alone.append((place, codes[0], number))
            else:
                pairs[(place * _WORDS + codes[0]) * _WORDS + codes[1]] = number
        self._alone = np.full((3, len(self._known) + 1), _NONE)
        for place, code, number in alone:
            self._alone[place, code] = number
        # Closed by a number above all pairs, so that what is looked for always falls on one.
        self._pairs = np.array([*sorted(pairs), 3 * _WORDS * _WORDS], dtype=np.intp)
        self._pair_marks = np.array([*[pairs[key] for key in sorted(pairs)], _NONE], dtype=np.intp)
        self._ranks, self._told = _ranked(weights, marks)

    def _parsed(self, mark: str) -> tuple[int, tuple[int, ...]]:
        """Return the place that a mark speaks of, and the numbers of its words; none for a sign."""
        place = _FIRST if mark[0] == "^" else _LAST if mark[-1] == "$" else _INSIDE
        words = mark.strip(PLACES)
        if not words[:1].isalnum():
            return place, ()
        return place, tuple(self._known.setdefault(word, len(self._known)) for word in words.split(" "))

    def read(self, seen: Vocabulary, folded: Sequence[str]) -> Said:
        """Return what the words of a page's blocks say. `folded`: their texts, for the signs in them."""
        codes = self._coded(seen)
        found = [*self._single(seen, codes), self._paired(seen, codes), self._whole(seen, codes), *self._signed(folded)]
        count = len(folded)
        holders, held = map(np.concatenate, zip(*found, strict=True))
        blocks, marks = distinct(holders, held, len(self._steps))
        steps = self._steps[marks]
        whole = self._bias + np.bincount(blocks, steps, minlength=count) / STEP
        against, favour = np.zeros((2, count))
        starts = np.flatnonzero(changes(blocks))
        if len(starts):
            against[blocks[starts]] = np.minimum.reduceat(steps, starts) / STEP
            favour[blocks[starts]] = np.maximum.reduceat(steps, starts) / STEP
        ranks = self._ranks[marks]
        clear = (blocks * len(self._told) + ranks)[ranks >= 0]
        return Said(whole, against, favour, np.sort(clear).tolist(), self._told)

    def _coded(self, seen: Vocabulary) -> Numbers:
        """Return the numbers in this book of a page's words, -1 for those that it has not; digits alone are `0`."""
        size = len(seen.words)
        codes = np.fromiter(map(self._known.get, seen.words, repeat(_NONE)), np.intp, size)
        codes[np.fromiter(map(str.isdigit, seen.words), np.bool_, size)] = self._known.get("0", _NONE)
        return codes[seen.numbers]

    def _single(self, seen: Vocabulary, codes: Numbers) -> Iterator[_Found]:
        """Yield the marks of single words: anywhere in a block, at its start, at its end."""
        read = codes >= 0
        if seen.lengths.max(initial=0) > MOST_WORDS:
            read &= np.arange(len(codes)) < _ends(seen)[seen.blocks]
        some = np.flatnonzero(seen.lengths)
        yield _known(seen.blocks[read], self._alone[_INSIDE, codes[read]])
        yield _known(some, self._alone[_FIRST, codes[seen.starts[some]]])
        yield _known(some, self._alone[_LAST, codes[_ends(seen)[some] - 1]])

    def _paired(self, seen: Vocabulary, codes: Numbers) -> _Found:
        """Return the marks of two words in a row, and of the first and last two of a block."""
        blocks = seen.blocks[1:]
        inside = np.flatnonzero((blocks == seen.blocks[:-1]) & (seen.lengths <= PAIRED_WORDS)[blocks])
        more = np.flatnonzero(seen.lengths > 1)
        firsts = np.concatenate([inside, seen.starts[more], _ends(seen)[more] - 2])
        before, after = codes[firsts], codes[firsts + 1]
        keys = np.repeat([_INSIDE, _FIRST, _LAST], [len(inside), len(more), len(more)]) * _WORDS
        keys = (keys + before) * _WORDS + after
        asked = np.flatnonzero((before >= 0) & (after >= 0))
        keys, holders = keys[asked], np.concatenate([blocks[inside], more, more])[asked]
        places = np.searchsorted(self._pairs, keys)
        return _known(holders, np.where(self._pairs[places] == keys, self._pair_marks[places], _NONE))

    def _whole(self, seen: Vocabulary, codes: Numbers) -> _Found:
        """Return the marks of whole blocks of a few words."""
        short = np.flatnonzero((seen.lengths > 0) & (seen.lengths <= WHOLE_WORDS))
        ranges = zip(seen.starts[short].tolist(), seen.lengths[short].tolist(), strict=True)
        words = codes.tolist()
        found = [self._wholes.get(tuple(words[start : start + length]), _NONE) for start, length in ranges]
        return _known(short, np.array(found, dtype=np.intp))

    def _signed(self, folded: Sequence[str]) -> Iterator[_Found]:
        """Yield the marks that are signs."""
        page = "\n".join(folded)
        for sign, mark in self._signs.items():
            if sign in page:
                blocks = np.array([block for block, text in enumerate(folded) if sign in text], dtype=np.intp)
                yield blocks, np.full(len(blocks), mark)


def _ranked(weights: Weights, marks: Sequence[str]) -> tuple[Numbers, list[str]]:
    """Return for each mark its rank among those that speak clearly against the article, and what these say, by rank.

    The rank is -1 for what does not, and for what an editor cannot read.
    """
    said = [mark.strip(PLACES) for mark in marks]
    clear = [number for number, mark in enumerate(marks) if weights[mark] < _CLEARLY]
    order = sorted(
        [number for number in clear if any(map(str.isalpha, said[number]))],
        key=lambda number: (weights[marks[number]], said[number]),
    )
    ranks = np.full(len(marks), _NONE)
    ranks[order] = np.arange(len(order))
    return ranks, [said[number] for number in order]


def _ends(seen: Vocabulary) -> Numbers:
    """Return where the words of each block end that are read."""
    return seen.starts + np.minimum(seen.lengths, MOST_WORDS)


def _known(blocks: Numbers, marks: Numbers) -> _Found:
    """Return the marks that there are, with their blocks."""
    known = marks >= 0
    return blocks[known], marks[known]


@cache
def learned() -> Phrasebook:
    """Return what was learned of words, see `lexicon.learned`."""
    return Phrasebook(lexicon.learned("words"))
