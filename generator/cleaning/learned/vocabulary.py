"""The words of a page's blocks as numbers: what is asked of a word is asked once for all places where it stands."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import chain, compress

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]


def changes(numbers: Numbers) -> Mask:
    """Return which numbers are others than those before them."""
    found = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=found[1:])
    return found


class Vocabulary:
    """The distinct words of a page, numbered, those of running text first; and where each stands."""

    def __init__(self, texts: Sequence[Sequence[str]], prose: Sequence[bool]) -> None:
        """`texts`: the words of each block. `prose`: which blocks are running text."""
        flat = list(chain.from_iterable(texts))
        self.words = list(dict.fromkeys(chain(chain.from_iterable(compress(texts, prose)), flat)))
        """The distinct words, by their numbers."""
        numbers = dict(zip(self.words, range(len(self.words)), strict=True))
        self.lengths = np.fromiter(map(len, texts), np.intp, len(texts))
        """Words of each block."""
        self.starts = np.cumsum(self.lengths) - self.lengths
        """The place of each block's first word among those of the page."""
        self.numbers = np.fromiter(map(numbers.__getitem__, flat), np.intp, len(flat))
        """The numbers of all words of the page, in their order."""
        self.blocks = np.repeat(np.arange(len(texts)), self.lengths)
        """For each of them the block that it stands in."""
        self._prose = np.fromiter(prose, np.bool_, len(texts))
        pairs = np.sort(self.blocks * len(self.words) + self.numbers)
        self._distinct = np.divmod(pairs[changes(pairs)], max(1, len(self.words)))

    def among(self, words: Container[str]) -> Mask:
        """Return for each distinct word whether it is one of some words."""
        return np.fromiter(map(words.__contains__, self.words), np.bool_, len(self.words))

    def of_length(self, least: int) -> Mask:
        """Return for each distinct word whether it has so many letters."""
        return np.fromiter(map(len, self.words), np.intp, len(self.words)) >= least

    def common(self, most: int) -> Mask:
        """Return the most frequent words of running text; of equals those that come first."""
        counts = np.bincount(self.numbers[self._prose[self.blocks]], minlength=len(self.words))
        found = np.zeros(len(self.words), dtype=np.bool_)
        found[np.argsort(-counts, kind="stable")[:most]] = True
        return found & (counts > 0)

    def shared(self) -> Mask:
        """Return the words that stand in more than one block."""
        return np.bincount(self._distinct[1], minlength=len(self.words)) > 1

    def held(self, words: Mask) -> Numbers:
        """Return for each block how many of its words are among some words."""
        return np.bincount(self.blocks[words[self.numbers]], minlength=len(self.lengths))

    def distinct(self, words: Mask | None = None) -> Numbers:
        """Return for each block how many distinct words it has; how many among some words, where these are given."""
        blocks, numbers = self._distinct
        return np.bincount(blocks if words is None else blocks[words[numbers]], minlength=len(self.lengths))
