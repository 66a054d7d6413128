"""Many regular expressions looked for in many lines: most of them are ruled out for a whole page at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from generator.cleaning.known.literals import begins, may_match, needed

_Hashes = npt.NDArray[np.uint16]

_GRAM = 3
_HASHES = 1 << 16
# Letters, the most frequent in texts first; signs and digits are rarer.
_FREQUENT = " eaitnorslcdumphgfbvywkqzjx"


class Letters:
    """Words that are looked for in lines all at once: most are ruled out by three characters in a row of them."""

    def __init__(self, words: Sequence[str]) -> None:
        self._short = [word for word in words if len(word) < _GRAM]
        self._places: dict[int, list[tuple[str, int]]] = {}
        """Words by the hash of their rarest three characters, each with the place of these in it."""
        for word in words:
            if len(word) >= _GRAM:
                place = max(range(len(word) - _GRAM + 1), key=lambda start: _rarity(word[start : start + _GRAM]))
                self._places.setdefault(int(_hashes(word)[place]), []).append((word, place))
        self._told = np.zeros(_HASHES, dtype=np.bool_)
        self._told[list(self._places)] = True

    def found(self, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Yield the number of a line and a word that stands in it, maybe more than once."""
        text = "\n".join(lines)
        behind = list(accumulate([len(line) + 1 for line in lines]))
        hashes = _hashes(text)
        near = self._told[hashes].nonzero()[0]
        for place, code in zip(near.tolist(), hashes[near].tolist(), strict=True):
            for word, before in self._places[code]:
                if place >= before and text.startswith(word, place - before):
                    yield bisect_right(behind, place), word
        for word in self._short:
            place = text.find(word)
            while place >= 0:
                line = bisect_right(behind, place)
                yield line, word
                place = text.find(word, behind[line])


def _rarity(letters: str) -> int:
    return sum(_FREQUENT.index(letter) if letter in _FREQUENT else len(_FREQUENT) for letter in letters.lower())


def _hashes(text: str) -> _Hashes:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint16)
    ten, five = np.uint16(10), np.uint16(5)
    hashes: _Hashes = codes[:-2] << ten ^ codes[1:-1] << five ^ codes[2:]
    return hashes


class Searches:
    """Regular expressions that are looked for in the same lines."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._finds = [pattern.match if begins(pattern) else pattern.search for pattern in patterns]
        needs = [needed(pattern) for pattern in patterns]
        self._needing: dict[str, list[int]] = {}
        """The expressions that need some letters."""
        for number, groups in enumerate(needs):
            for letters in (*groups[:1], ())[0]:
                self._needing.setdefault(letters, []).append(number)
        self._letters = Letters(list(self._needing))
        self._more = [groups[1:] for groups in needs]
        self._silent = [number for number, groups in enumerate(needs) if not groups]
        # Most lines match none of those that need no letters: one expression for all of them tells.
        silent = [patterns[number] for number in self._silent]
        whole = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in silent))
        self._find_any = whole.match if all(map(begins, silent)) else whole.search

    def near(self, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield the numbers of a text and of an expression that may be found in it, maybe more than once."""
        for line, letters in dict.fromkeys(self._letters.found(texts)):
            yield from [(line, number) for number in self._needing[letters]]
        for line, text in enumerate(texts if self._silent else ()):
            if self._find_any(text):
                yield from [(line, number) for number in self._silent]

    def holds(self, text: str, number: int) -> bool:
        """Whether an expression is found in a text."""
        more = self._more[number]
        return (not more or may_match(text, more)) and self._finds[number](text) is not None
