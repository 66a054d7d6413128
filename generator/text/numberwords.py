"""Numbers written as words: `ventidue`, `duemilacinquecento`, `twenty`, from data/languages/CODE/numbers.yml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Letters of the longest compound that is tried; longer words are no numbers.
_LONGEST = 60


def value(word: str, language: Language) -> int | None:
    """Return what one folded word is worth as a whole number; None when it is no number word.

    Where the language writes numbers as one word, compounds are read: `millenovecentoventotto` is 1928.
    """
    known = _words(language)
    if word in known:
        return known[word]
    parts = _parts(language)
    if not parts or len(word) > _LONGEST or word[-2:] not in _endings(language):
        return None
    pieces = _split(word, parts)
    return combine([_pieces(language)[part] for part in pieces]) if pieces else None


def combine(values: Sequence[int]) -> int | None:
    """Add up the parts of a number: (2, 1000, 5, 100) is 2500. None when they do not go down as they must."""
    total = current = 0
    for part in values:
        if part >= 1000:
            total, current = total + (current or 1) * part, 0
        elif part >= 100:
            if current >= part or (current and part > 100):
                return None
            current = (current or 1) * 100 if part == 100 else part
        elif current % 100 and (part >= 10 or current % 10):
            return None
        else:
            current += part
    return total + current if values else None


@cache
def _words(language: Language) -> dict[str, int]:
    rows = language.section("numbers").fields("words")
    return {evenfold(word): int(key) for key in rows for word in rows.texts(key)}


@cache
def _pieces(language: Language) -> dict[str, int]:
    """Return the number words and what is left of them inside a compound: `cent` of `cento` in `centotto`."""
    rows = language.section("numbers").fields("elided")
    return {**{evenfold(word): int(key) for key in rows for word in rows.texts(key)}, **_words(language)}


@cache
def _parts(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the number words by their first letter, the longest first; none where numbers are not one word."""
    if not language.section("numbers").flag("glued"):
        return {}
    words = sorted((w for w in _pieces(language) if w.isalpha()), key=lambda w: (-len(w), w))
    return {letter: tuple(w for w in words if w[0] == letter) for letter in sorted({w[0] for w in words})}


@cache
def _endings(language: Language) -> frozenset[str]:
    return frozenset(word[-2:] for word in _words(language))


def _split(word: str, parts: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the number words that make up a word from end to end; empty when it is no number."""
    ways: list[tuple[str, ...] | None] = [None] * (len(word) + 1)
    ways[0] = ()
    for place in range(len(word)):
        so_far = ways[place]
        if so_far is None:
            continue
        for part in parts.get(word[place], ()):
            end = place + len(part)
            if word.startswith(part, place) and ways[end] is None:
                ways[end] = (*so_far, part)
    return ways[-1] or ()
