"""The words of a page's blocks as numbers: what is asked of a word is asked once for all places where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from itertools import compress, count

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

TELLING = 4
"""Letters of the shortest word that tells what a text is about."""


def changes(numbers: Numbers) -> Mask:
    """Return which numbers are others than those before them."""
    found = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=found[1:])
    return found


def distinct(blocks: Numbers, numbers: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Return each pair of a block and a number once, sorted. `size`: more than any of the numbers."""
    pairs = np.sort(blocks * size + numbers)
    pairs = pairs[changes(pairs)]
    # Faster than numpy's divmod.
    blocks = pairs // max(1, size)
    return blocks, pairs - blocks * size


class Vocabulary:
    """The distinct words of a page, numbered, and where each stands."""

    def __init__(self, words: Sequence[str], lengths: Numbers, small_words: Container[str]) -> None:
        """`words`: those of all blocks. `lengths`: how many each has. `small_words`: what tells nothing of a topic."""
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self.numbers = np.fromiter(map(numbers.__getitem__, words), np.intp, len(words))
        """The numbers of all words of the page, in their order."""
        self.words = list(numbers)
        """The distinct words, by their numbers."""
        self.lengths = lengths
        """Words of each block."""
        self.starts = np.cumsum(lengths) - lengths
        """The place of each block's first word among those of the page."""
        self.blocks = np.arange(len(lengths)).repeat(lengths)
        """For each word of the page the block that it stands in."""
        size = len(self.words)
        self.small = np.fromiter(map(small_words.__contains__, self.words), np.bool_, size)
        """Which of the distinct words are small."""
        self.telling = (np.fromiter(map(len, self.words), np.intp, size) >= TELLING) & ~self.small
        """Which of the distinct words tell what a text is about."""
        self._distinct = distinct(self.blocks, self.numbers, size)

    def topic(self) -> frozenset[str]:
        """Return the words that tell what a text is about."""
        return frozenset(compress(self.words, self.telling.tolist()))

    def common(self, most: int, blocks: Sequence[bool]) -> Mask:
        """Return the most frequent words of some blocks; of equals those that come first."""
        numbers = self.numbers[np.fromiter(blocks, np.bool_, len(blocks))[self.blocks]]
        size = len(numbers)
        first = np.full(len(self.words), size)
        np.minimum.at(first, numbers, np.arange(size))
        # Above nought where a word stands in those blocks.
        ranks = np.bincount(numbers, minlength=len(first)) * (size + 1) - first
        least = np.partition(ranks, -most)[-most] if len(ranks) > most else 1
        found: Mask = ranks >= max(least, 1)
        return found

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
