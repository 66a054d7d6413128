"""The words of a page's blocks as numbers: what is asked of a word is asked once for all places where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, compress

import numpy as np
import numpy.typing as npt

_Numbers = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]


class Vocabulary:
    """The distinct words of a page, numbered, those of running text first; and where each stands."""

    def __init__(self, texts: Sequence[Sequence[str]], prose: Sequence[bool]) -> None:
        """`texts`: the words of each block. `prose`: which blocks are running text."""
        flat = list(chain.from_iterable(texts))
        self._words = list(dict.fromkeys(chain(chain.from_iterable(compress(texts, prose)), flat)))
        numbers = dict(zip(self._words, range(len(self._words)), strict=True))
        self.lengths = np.fromiter(map(len, texts), np.intp, len(texts))
        """Words of each block."""
        self._numbers = np.fromiter(map(numbers.__getitem__, flat), np.intp, len(flat))
        self._blocks = np.repeat(np.arange(len(texts)), self.lengths)
        self._prose = np.fromiter(prose, np.bool_, len(texts))
        pairs = np.sort(self._blocks * len(self._words) + self._numbers)
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        self._distinct = np.divmod(pairs, max(1, len(self._words)))

    def which(self, asked: Callable[[str], bool]) -> Mask:
        """Return for each distinct word what a question answers of it."""
        return np.fromiter(map(asked, self._words), np.bool_, len(self._words))

    def common(self, most: int) -> Mask:
        """Return the most frequent words of running text; of equals those that come first."""
        counts = np.bincount(self._numbers[self._prose[self._blocks]], minlength=len(self._words))
        found = np.zeros(len(self._words), dtype=np.bool_)
        found[np.argsort(-counts, kind="stable")[:most]] = True
        return found & (counts > 0)

    def shared(self) -> Mask:
        """Return the words that stand in more than one block."""
        return np.bincount(self._distinct[1], minlength=len(self._words)) > 1

    def held(self, words: Mask) -> _Numbers:
        """Return for each block how many of its words are among some words."""
        return np.bincount(self._blocks[words[self._numbers]], minlength=len(self.lengths))

    def distinct(self, words: Mask) -> _Numbers:
        """Return for each block how many distinct words of it are among some words."""
        blocks, numbers = self._distinct
        return np.bincount(blocks[words[numbers]], minlength=len(self.lengths))
