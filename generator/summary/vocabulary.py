"""Words as numbers that last from article to article: what is known of each, whatever the text around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from generator.text.languages import Language
from generator.text.similarity import content_words

FORM, CAPITAL, CONTENT, LETTERS = range(4)
"""What a row of `Vocabulary.look_up` tells of words: the number of the form in small letters; whether it begins with a
capital; the number of its content word, -1 for none; how many letters it has."""
# Words that are remembered: articles share most of theirs.
_KEPT = 50_000
# Words for which there is room at first; it doubles.
_ROOM = 4096


class _Numbers(dict[str, int]):
    """Numbers for words, in the order in which they come."""

    def __init__(self) -> None:
        super().__init__()
        self.fresh: list[str] = []

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        self.fresh.append(word)
        return number


class Vocabulary:
    """The words of a language that were met since it began."""

    def __init__(self, language: Language, kept: int = _KEPT) -> None:
        """Begin with none; `kept`: words beyond which an article is begun without those of earlier ones."""
        self._language = language
        self._kept = kept
        self._begin()

    def _begin(self) -> None:
        self._words, self._forms, self._contents = _Numbers(), _Numbers(), _Numbers()
        self._table = np.zeros((4, _ROOM), np.int64)

    def look_up(self, words: Sequence[str]) -> np.ndarray:
        """Return what is known of words, a column each; numbers are good until an article is begun."""
        numbers = np.fromiter(map(self._words.__getitem__, words), np.int64, len(words))
        if self._words.fresh:
            self._learn()
        found: np.ndarray = self._table.take(numbers, 1)
        return found

    def begin_article(self) -> None:
        """Forget the words of earlier articles where they have become too many."""
        if len(self._words) > self._kept:
            self._begin()

    def contents(self, words: Iterable[str]) -> np.ndarray:
        """Return the numbers of content words as `content_words` gives them, -1 for such as no text had."""
        return np.array([self._contents.get(word, -1) for word in words], np.int64)

    def _learn(self) -> None:
        fresh, size = self._words.fresh, len(self._words)
        while size > self._table.shape[1]:
            self._table = np.concatenate([self._table, np.zeros_like(self._table)], 1)
        self._table[:, size - len(fresh) : size] = np.array([self._known(word) for word in fresh]).T
        fresh.clear()

    def _known(self, word: str) -> tuple[int, int, int, int]:
        form = word.lower()
        content = next(iter(content_words(form, self._language)), "")
        number = self._contents[content] if content else -1
        return self._forms[form], word[0].isupper(), number, len(form)


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the one vocabulary of a language."""
    return Vocabulary(language)
