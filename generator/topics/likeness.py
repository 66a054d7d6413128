"""How alike two sentences are: shared words, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from generator.text.languages import language
from generator.text.memos import Memo
from generator.text.words import fold, words

# Letters of a word that are compared: `lanciato`, `lancia` and `lancio` are `lanc`, `launched` is `launch`.
_STEM_CHARACTERS = 6
# Characters of a sentence that are read; more than a sentence has, unless a page without full stops is one.
_MAX_CHARACTERS = 2000
_VOWELS = "aeiou"
# Sentences that are kept in mind: each is read for its figures, its events and what its article tells.
_KNOWN_SENTENCES = 10_000
# Words whose stems are kept in mind: two figures are compared by theirs.
_KNOWN_STEMS = 50_000
# What English and plurals end in: `vote`, `votes`, `voted` and `voting` are `vot`.
_ENDING = re.compile(r"(?<=\w{3})(?:ed|ing|e?s)\Z")
_ENDINGS = ("ed", "ing", "s")

_TOKEN = re.compile(r"\w+(?:[-.,:]\w+)*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What of a sentence is compared with another."""

    stems: frozenset[str]
    """All its content words, names and numbers included."""
    names: frozenset[str]
    codes: frozenset[str]
    """Names with a digit, such as `v3` or `gpt-4`: each is a thing of its own."""
    numbers: frozenset[str]
    leader: str = ""
    """The name that comes first: mostly what the sentence is about; empty when it names nothing."""

    def shared(self, other: Likeness) -> int:
        """Count the content words that both hold."""
        return len(self.stems & other.stems)

    def jaccard(self, other: Likeness) -> float:
        """Return the shared part of all their content words, 0 to 1."""
        return _share(self.shared(other), len(self.stems | other.stems))

    def overlap(self, other: Likeness) -> float:
        """Return the shared part of the shorter one's content words, 0 to 1."""
        return _share(self.shared(other), min(len(self.stems), len(other.stems)))


NOTHING = Likeness(frozenset(), frozenset(), frozenset(), frozenset())


def read(text: str, lang: str | None, known: Collection[str], leave_out: str = "") -> Likeness:
    """Read a sentence. `known` are folded words of names; the words of `leave_out`, such as its date, do not count."""
    said = content(text, lang)
    told, stems, numbers = said.words, said.stems, said.numbers
    if leave_out:
        left_out = set(words(leave_out))
        told = tuple([word for word in told if word[0] not in left_out])
        numbers -= left_out
        stems = numbers.union([stemmed for _, stemmed, _ in told])
    names = [stemmed for part, stemmed, named in told if named or part in known]
    return Likeness(stems, frozenset(names), said.codes, numbers, names[0] if names else "")


_Word = tuple[str, str, bool]
"""A content word, folded, its stem, and whether it is written as a name."""


class Content(NamedTuple):
    """The content words of a sentence."""

    words: tuple[_Word, ...]
    stems: frozenset[str]
    """Numbers among them."""
    numbers: frozenset[str]
    codes: frozenset[str]


def content(text: str, lang: str | None) -> Content:
    """Return the content words of a sentence."""
    return _content(text[:_MAX_CHARACTERS], lang)


@lru_cache(maxsize=_KNOWN_SENTENCES)
def _content(text: str, lang: str | None) -> Content:
    found = list(map(_tokens(lang).__getitem__, _TOKEN.findall(text)))
    told = list(chain(*[token.opening for token in found[:1]], *[token.words for token in found[1:]]))
    numbers = frozenset(chain(*[token.numbers for token in found if token.numbers]))
    stems = numbers.union([stemmed for _, stemmed, _ in told])
    return Content(tuple(told), stems, numbers, frozenset([token.code for token in found if token.code]))


class _Token(NamedTuple):
    """What is compared of a word."""

    words: tuple[_Word, ...]
    opening: tuple[_Word, ...]
    """The same where it begins a sentence, which gives it its capital."""
    numbers: tuple[str, ...]
    code: str
    """Folded, if it is the name of a model; else empty."""


class _Tokens(Memo[_Token]):
    """Words of a language by how they are written, each looked at when it is first met."""

    def __init__(self, lang: str | None) -> None:
        """Take a language, whose small words are not compared; a capital tells no name of a German noun."""
        stopwords = language(lang).section("words").texts("stopwords")
        self._small = frozenset(part for word in stopwords for part in words(word))
        self._capitals = lang != "de"

    def find(self, piece: str) -> _Token:
        """Look at a word."""
        folded = fold(piece)
        parts = [part for part in _WORD.findall(folded) if part not in self._small]
        stems = [(part, stem(part)) for part in parts if len(part) > 2 and not part.isdigit()]
        inside = not piece[1:].islower() and any(map(str.isupper, piece[1:]))
        capital = piece[:1].isupper()
        code = (inside or capital) and not piece.isalpha() and any(map(str.isdigit, piece))
        return _Token(
            tuple([(*told, inside or (capital and self._capitals)) for told in stems]),
            tuple([(*told, inside) for told in stems]),
            tuple([part for part in parts if part.isdigit()]),
            folded if code else "",
        )


@cache
def _tokens(lang: str | None) -> _Tokens:
    return _Tokens(lang)


@lru_cache(maxsize=_KNOWN_STEMS)
def stem(word: str) -> str:
    """Return the beginning of a folded word by which it is compared."""
    if word.isdigit():
        return word
    whole = _ENDING.sub("", word) if word.endswith(_ENDINGS) else word
    return whole[:_STEM_CHARACTERS].rstrip(_VOWELS) or word


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
