"""Words that say about the same, in one language or two: `plessi` and `scuole`, `filiali` and `branches`."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.text.languages import language
from generator.text.words import words
from generator.topics.likeness import stem

# Sets of stems whose senses are kept in mind: those of a sentence are asked for with each of its figures.
_KNOWN_SETS = 10_000


@lru_cache(maxsize=_KNOWN_SETS)
def senses(stems: frozenset[str], lang: str | None) -> frozenset[str]:
    """Return what stems of words may say, by keys that no language changes."""
    known = _by_stem(lang)
    return frozenset(sense for told in stems for sense in known.get(told, ()))


@cache
def _by_stem(lang: str | None) -> dict[str, set[str]]:
    known: dict[str, set[str]] = {}
    section = language(lang).section("senses")
    for sense in section:
        for word in words(section.text(sense) or ""):
            known.setdefault(stem(word), set()).add(sense)
    return known
