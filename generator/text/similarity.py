"""How alike two texts are: content words, their weights, and the cosine between them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.text.languages import Language
from generator.text.words import fold

# A number with its separators is one word: `50.000`, `1,6`.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]\w*")
# Letters that a word keeps when its ending is taken off: shorter stems join words that have nothing in common.
_SHORTEST_STEM = 4
# Words of a language whose stems are remembered: articles share most of theirs.
_KEPT = 20_000

Weights = Mapping[str, float]
"""Words of one text with their weights."""


def content_words(text: str, language: Language) -> tuple[str, ...]:
    """Return the words that say what a text is about, in order: folded, no small words, plural and gender taken off.

    They are stems, made for comparing (`costo`, `costi`: `cost`), not for showing. Numbers stay as written. A language
    without data loses nothing but one-letter words.
    """
    small, stem = small_words(language), _stemmer(language)
    found = [token for token in _TOKEN.findall(fold(text)) if token not in small]
    return tuple([stem(token) for token in found if len(token) > 1 or token.isdigit()])


def unit(weights: Weights) -> dict[str, float]:
    """Return the same weights as a vector of length 1; empty for an empty one."""
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def cosine(one: Weights, other: Weights) -> float:
    """Return the cosine, 0 to 1, of two vectors that `unit` has made; 0 for empty ones."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, sum([weight * other[word] for word, weight in one.items() if word in other]))


@dataclass(frozen=True, slots=True)
class Idf:
    """How rare each word is in a collection of texts (inverse document frequency)."""

    texts: int
    holding: Mapping[str, int]
    """Word -> number of texts that hold it."""

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Idf:
        """Count a collection, each text given by its content words."""
        holding: Counter[str] = Counter()
        number = 0
        for words in texts:
            holding.update(list(dict.fromkeys(words)))
            number += 1
        return cls(number, holding)

    def rarity(self, word: str) -> float:
        """Return the weight of one word, at least 1: smooth IDF, so that a word in every text still counts."""
        return 1 + math.log((1 + self.texts) / (1 + self.holding.get(word, 0)))

    def weigh(self, words: Iterable[str]) -> dict[str, float]:
        """Return the TF-IDF weights of one text; a repeated word counts by its logarithm."""
        return {word: (1 + math.log(count)) * self.rarity(word) for word, count in Counter(words).items()}


@cache
def small_words(language: Language) -> frozenset[str]:
    """Return the folded words of a language that say nothing of a text's subject; none for one without data."""
    return frozenset(map(fold, language.section("words").texts("stopwords")))


@cache
def _stemmer(language: Language) -> Callable[[str], str]:
    """Return what takes a language's endings off a word, the longest first; it keeps the words it met last."""
    endings = tuple(sorted(language.section("words").texts("endings"), key=lambda ending: (-len(ending), ending)))

    @lru_cache(maxsize=_KEPT)
    def stem(token: str) -> str:
        if token[0].isdigit() or not token.endswith(endings):
            return token
        for ending in endings:
            if token.endswith(ending) and len(token) - len(ending) >= _SHORTEST_STEM:
                return token[: -len(ending)]
        return token

    return stem
