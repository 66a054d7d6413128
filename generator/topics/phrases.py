"""Phrases found in texts: whole words, no case, no accents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.text.words import words

# Phrases whose words are kept in mind: the names of articles are looked for again and again.
_KNOWN_PHRASES = 50_000


class Phrases:
    """Words and runs of words to look for; finding all of them takes one pass over a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases; one without a letter or digit is never found."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in dict.fromkeys(phrases):
            parts = _parts(phrase)
            if parts:
                self._by_first.setdefault(parts[0], []).append((parts, phrase))

    def found(self, tokens: Sequence[str]) -> list[str]:
        """Return the phrases that stand in a text of folded words, each once, in the order of their first place."""
        hits: dict[str, None] = {}
        begins = self._by_first
        if begins.keys().isdisjoint(tokens):
            return []
        for place in [place for place, token in enumerate(tokens) if token in begins]:
            for parts, phrase in begins[tokens[place]]:
                if tuple(tokens[place : place + len(parts)]) == parts:
                    hits.setdefault(phrase)
        return list(hits)

    def among(self, text: str) -> bool:
        """Return whether at least one of the phrases stands in the text."""
        return bool(self.found(words(text)))


@lru_cache(maxsize=_KNOWN_PHRASES)
def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(words(phrase))


def holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Return whether the folded words `part` stand in `whole` as one run; nothing stands in no words."""
    if not part or part[0] not in whole:
        return False
    size, wanted = len(part), list(part)
    return any(list(whole[i : i + size]) == wanted for i in range(len(whole) - size + 1))
