"""How alike two sentences are: shared words, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from generator.text.languages import language
from generator.text.words import fold, words

# Letters of a word that are compared: `lanciato`, `lancia` and `lancio` are `lanc`, `launched` is `launch`.
_STEM_CHARACTERS = 6
# Characters of a sentence that are read; more than a sentence has, unless a page without full stops is one.
_MAX_CHARACTERS = 2000
_VOWELS = "aeiou"
# Different words that are kept in mind: a large newspaper's vocabulary.
_KNOWN_WORDS = 100_000
# Sentences that are kept in mind: each is read for its figures, its events and what its article tells.
_KNOWN_SENTENCES = 10_000
# What English and plurals end in: `vote`, `votes`, `voted` and `voting` are `vot`.
_ENDING = re.compile(r"(?<=\w{3})(?:ed|ing|e?s)\Z")

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

    def without(self, names: frozenset[str]) -> Likeness:
        """Return it without some of its names."""
        if not names:
            return self
        leader = "" if self.leader in names else self.leader
        return Likeness(self.stems - names, self.names - names, self.codes, self.numbers, leader)

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
    left_out = set(words(leave_out))
    content, codes = _content(text[:_MAX_CHARACTERS], lang)
    stems, names, numbers = set(), dict[str, None](), set()
    for part, stemmed, named in content:
        if part in left_out:
            continue
        stems.add(stemmed)
        if part.isdigit():
            numbers.add(part)
        elif named or part in known:
            names.setdefault(stemmed)
    return Likeness(frozenset(stems), frozenset(names), codes, frozenset(numbers), next(iter(names), ""))


@lru_cache(maxsize=_KNOWN_SENTENCES)
def _content(text: str, lang: str | None) -> tuple[tuple[tuple[str, str, bool], ...], frozenset[str]]:
    """Return the content words of a sentence, folded, each with its stem and whether it is written as a name; codes."""
    small = _small_words(lang)
    content: list[tuple[str, str, bool]] = []
    codes: set[str] = set()
    for place, written in enumerate(_TOKEN.findall(text)):
        token = _token(written)
        if token.code:
            codes.add(token.code)
        named = token.inner_capital or (token.capital and place > 0 and lang != "de")
        content += ((part, stemmed, named) for part, stemmed in token.parts if part not in small)
    return tuple(content), frozenset(codes)


class _Token(NamedTuple):
    """What of a word does not depend on its sentence."""

    code: str
    """Folded, if it is the name of a model; else empty."""
    capital: bool
    """It begins with a capital: that of a name, unless it begins a sentence or is a German noun."""
    inner_capital: bool
    parts: tuple[tuple[str, str], ...]
    """Its folded words that may be compared, each with its stem."""


@lru_cache(maxsize=_KNOWN_WORDS)
def _token(text: str) -> _Token:
    folded = fold(text)
    parts = tuple((part, stem(part)) for part in _WORD.findall(folded) if len(part) > 2 or part.isdigit())
    code = folded if any(c.isdigit() for c in text) and any(c.isupper() for c in text) else ""
    return _Token(code, text[:1].isupper(), any(c.isupper() for c in text[1:]), parts)


def stem(word: str) -> str:
    """Return the beginning of a folded word by which it is compared."""
    if word.isdigit():
        return word
    return _ENDING.sub("", word)[:_STEM_CHARACTERS].rstrip(_VOWELS) or word


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@cache
def _small_words(lang: str | None) -> frozenset[str]:
    stopwords = language(lang).section("words").texts("stopwords")
    return frozenset(part for word in stopwords for part in words(word))
