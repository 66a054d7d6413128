"""Words as numbers that last from article to article: what is known of each, whatever the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, TypeVar

import numpy as np

from generator.summary.signs import NUMBER
from generator.text.languages import Language
from generator.text.leaning import openings, references
from generator.text.similarity import content_words

CAPITAL, NAME, FIGURE, SPOKEN, REFERENCE, OPENER, ALONE, FIRST, SECOND = (1 << bit for bit in range(9))
"""Marks of a word: it begins with a capital, and has more letters; a figure begins with it; letters follow one another
in it; it is one of the `references` of `leaning`; it is among each of the `openings`."""
# Words, and stretches between blanks, that are remembered: articles share most of theirs.
_KEPT = 50_000
# Characters of a stretch that may come back.
_LONGEST_KEPT = 40
# Letters of a long word.
_LONG_WORD = 12
# Words for which there is room at first; it doubles.
_ROOM = 4096
_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]{2}")
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

    form: np.ndarray
    """Of each word, the number of the word in small letters."""
    marks: np.ndarray
    """Of each word."""
    content: np.ndarray
    """Of each form, the number of its content word; 0 for none."""
    long: np.ndarray
    """Of each form, how long it is, up to 1."""

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
        self._contents[""] = 0
        self.form, self.marks, self.content = np.zeros((3, _ROOM), np.int64)
        self.long = np.zeros(_ROOM)

    @property
    def forms(self) -> int:
        """How many forms have numbers."""
        return len(self._forms)

    @property
    def contents(self) -> int:
        """How many content words have numbers, and none."""
        return len(self._contents)

    def look_up(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Return the numbers of the words of texts, good until an article is begun, and how many each text has."""
        known = self._stretches.__getitem__
        spelled = [b"".join(map(known, text.split())) for text in texts]
        numbers = np.frombuffer(b"".join(spelled), np.int64)
        if self._words.fresh:
            self._learn()
        return numbers, np.array(list(map(len, spelled)), np.int64) // _NUMBER_BYTES

    def begin_article(self) -> None:
        """Forget the words of earlier articles where they have become too many."""
        if max(len(self._words), len(self._stretches)) > self._kept:
            self._begin()

    def content_numbers(self, words: Iterable[str]) -> np.ndarray:
        """Return the numbers of content words as `content_words` gives them, of such as no text had none."""
        return np.array([self._contents[word] for word in words if word in self._contents], np.int64)

    def _learn(self) -> None:
        fresh, size = self._words.fresh, len(self._words)
        while size > len(self.form):
            self.form, self.marks, self.content, self.long = (
                np.concatenate([known, np.zeros_like(known)])
                for known in (self.form, self.marks, self.content, self.long)
            )
        begins = size - len(fresh)
        self.form[begins:size] = [self._forms[word.lower()] for word, _ in fresh]
        self.marks[begins:size] = [self._marked(word, figure=figure) for word, figure in fresh]
        fresh.clear()
        forms, size = self._forms.fresh, len(self._forms)
        begins = size - len(forms)
        self.long[begins:size] = [min(len(form), _LONG_WORD) / _LONG_WORD for form in forms]
        self.content[begins:size] = [self._content(form) for form in forms]
        forms.clear()

    def _content(self, form: str) -> int:
        return self._contents[next(iter(content_words(form, self._language)), "")]

    def _marked(self, word: str, *, figure: bool) -> int:
        folded, joined = word.casefold(), "_" in word
        capital = word[0].isupper()
        found = CAPITAL * capital | NAME * (capital and len(word) > 1) | FIGURE * figure
        found |= SPOKEN * (_LETTERS.search(word) is not None) | REFERENCE * (joined or folded in self._references)
        for mark, words in zip((OPENER, ALONE, FIRST, SECOND), self._openings, strict=True):
            found |= mark * (joined or folded in words)
        return found


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the one vocabulary of a language."""
    return Vocabulary(language)
