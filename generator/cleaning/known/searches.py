"""Many regular expressions looked for in many lines: most of them are ruled out for a whole page at once."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from generator.cleaning.known.literals import begins, may_match, needed

_Hashes = npt.NDArray[np.intp]

_GRAM = 3
_HASHES = 1 << 16


class Trigrams:
    """Which three characters in a row stand in a text; a few that do not are taken for others that do."""

    def __init__(self, text: str) -> None:
        self._held = np.zeros(_HASHES + 1, dtype=np.bool_)
        self._held[_hashes(text)] = True
        # Stands for words of fewer characters: they are always looked for.
        self._held[_HASHES] = True

    def may_hold(self, words: Words) -> list[int]:
        """Return the numbers of the words that may stand in the text."""
        found: list[int] = np.flatnonzero(np.logical_and.reduceat(self._held[words.hashes], words.starts)).tolist()
        return found


class Words:
    """Words that are looked for in a text, by the hashes of their trigrams."""

    def __init__(self, words: Sequence[str]) -> None:
        hashes = [_hashes(word) if len(word) >= _GRAM else np.array([_HASHES]) for word in words]
        self.hashes = np.concatenate(hashes)
        self.starts = np.cumsum([0, *map(len, hashes[:-1])])


def _hashes(text: str) -> _Hashes:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    hashes: _Hashes = ((codes[:-2] << 10 ^ codes[1:-1] << 5 ^ codes[2:]) & (_HASHES - 1)).astype(np.intp)
    return hashes


class Search:
    """A regular expression that asks first whether a text holds the letters that it needs."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._find = pattern.match if begins(pattern) else pattern.search
        self._needs = needed(pattern)

    def may_match(self, text: str) -> bool:
        """Whether a text holds the letters that are needed."""
        return may_match(text, self._needs)

    def find(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self._find(text) if may_match(text, self._needs) else None


class Searches:
    """Regular expressions that are looked for in the same lines."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._finds = [pattern.match if begins(pattern) else pattern.search for pattern in patterns]
        needs = [needed(pattern) for pattern in patterns]
        self._letters = [(one, number) for number, groups in enumerate(needs) for one in (*groups[:1], ())[0]]
        self._more = [groups[1:] for groups in needs]
        self._words = Words([one for one, _ in self._letters]) if self._letters else None
        self._silent = [number for number, groups in enumerate(needs) if not groups]
        # Most lines match none of those that need no letters: one expression for all of them tells.
        silent = [patterns[number] for number in self._silent]
        whole = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in silent))
        self._find_any = whole.match if all(map(begins, silent)) else whole.search

    def found(self, texts: Sequence[str], held: Trigrams) -> Iterator[tuple[int, int]]:
        """Yield the numbers of a text and of an expression found in it, maybe more than once.

        `held`: what the texts hold, and maybe others.
        """
        lines: _Lines | None = None
        for place in held.may_hold(self._words) if self._words else ():
            letters, number = self._letters[place]
            lines = lines or _Lines(texts)
            for line in lines.holding(letters):
                if may_match(texts[line], self._more[number]) and self._finds[number](texts[line]):
                    yield line, number
        for line, text in enumerate(texts if self._silent else ()):
            if self._find_any(text):
                yield from ((line, number) for number in self._silent if self._finds[number](text))


class _Lines:
    """Lines that are looked through for letters all at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._joined = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def holding(self, letters: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold some letters."""
        place = self._joined.find(letters)
        while place >= 0:
            number = bisect(self._starts, place) - 1
            yield number
            place = self._joined.find(letters, self._starts[number + 1])
