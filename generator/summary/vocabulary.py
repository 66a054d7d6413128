"""Words as numbers that last from article to article: what is known of each, whatever the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, TypeVar

import numpy as np

from generator.summary.leaning import openings, references
from generator.summary.signs import NUMBER
from generator.text.languages import Language
from generator.text.similarity import content_words

FORM, CAPITAL, CONTENT, LETTERS, FIGURE, OPENING, REFERENCE = range(7)
"""What a row of `Vocabulary.look_up` tells of words: the number of the form in small letters; whether it begins with a
capital; the number of its content word, -1 for none; how many letters it has; whether a figure begins with it; a bit
for each of the `openings` of `leaning` that it is among; whether it is one of the `references`."""
# Words, and stretches between blanks, that are remembered: articles share most of theirs.
_KEPT = 50_000
# Characters of a stretch that may come back.
_LONGEST_KEPT = 40
# Words for which there is room at first; it doubles.
_ROOM = 4096
_WORD = re.compile(r"\w+")
_NUMBER_BYTES = np.dtype(np.int64).itemsize

_Key = TypeVar("_Key")
_Word = tuple[str, bool]
"""A word as written, and whether a figure begins with it: `1` of `1.500` does, `500` does not."""


class _Numbers(dict[_Key, int], Generic[_Key]):
    """Numbers for words, in the order in which they come."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[_Key] = []

    def __missing__(self, word: _Key) -> int:
        self[word] = number = len(self)
        self.fresh.append(word)
        return number


class _Stretches(dict[str, bytes]):
    """What stands between blanks, with the numbers of its words: as bytes, which are joined fastest."""

    def __init__(self, words: _Numbers[_Word]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, stretch: str) -> bytes:
        figures = {found.start() for found in NUMBER.finditer(stretch)}
        words = [(found[0], found.start() in figures) for found in _WORD.finditer(stretch)]
        numbers = np.array([self._words[word] for word in words], np.int64).tobytes()
        if len(stretch) <= _LONGEST_KEPT:
            self[stretch] = numbers
        return numbers


class Vocabulary:
    """The words of a language that were met since it began."""

    def __init__(self, language: Language, kept: int = _KEPT) -> None:
        """Begin with none; `kept`: words beyond which an article is begun without those of earlier ones."""
        self._language = language
        self._openings, self._references = openings(language), references(language)
        self._kept = kept
        self._begin()

    def _begin(self) -> None:
        self._words: _Numbers[_Word] = _Numbers()
        self._stretches = _Stretches(self._words)
        self._forms: _Numbers[str] = _Numbers()
        self._contents: _Numbers[str] = _Numbers()
        self._table = np.zeros((_ROOM, 7), np.int64)

    def look_up(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Return what is known of the words of texts, a column each, and how many words each text has.

        Numbers are good until an article is begun.
        """
        known = self._stretches.__getitem__
        spelled = [b"".join(map(known, text.split())) for text in texts]
        numbers = np.frombuffer(b"".join(spelled), np.int64)
        if self._words.fresh:
            self._learn()
        sizes = np.fromiter(map(len, spelled), np.int64, len(spelled))
        return self._table.take(numbers, 0).T, sizes // _NUMBER_BYTES

    def begin_article(self) -> None:
        """Forget the words of earlier articles where they have become too many."""
        if max(len(self._words), len(self._stretches)) > self._kept:
            self._begin()

    def contents(self, words: Iterable[str]) -> np.ndarray:
        """Return the numbers of content words as `content_words` gives them, -1 for such as no text had."""
        return np.array([self._contents.get(word, -1) for word in words], np.int64)

    def _learn(self) -> None:
        fresh, size = self._words.fresh, len(self._words)
        while size > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[size - len(fresh) : size] = [self._known(word) for word in fresh]
        fresh.clear()

    def _known(self, found: _Word) -> tuple[int, ...]:
        word, figure = found
        form = word.lower()
        content = next(iter(content_words(form, self._language)), "")
        number = self._contents[content] if content else -1
        folded, joined = word.casefold(), "_" in word
        opening = sum((joined or folded in words) << bit for bit, words in enumerate(self._openings))
        reference = joined or folded in self._references
        return self._forms[form], word[0].isupper(), number, len(form), figure, opening, reference


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the one vocabulary of a language."""
    return Vocabulary(language)
