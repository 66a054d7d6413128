"""Patterns over symbols, and which of them can match at a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from generator.text import memos

T = TypeVar("T")

# Symbols of the longest stretch of which a choice keeps in mind what matches there.
_LONGEST_MET = 16


class Choices(Generic[T]):
    """Patterns over symbols that are tried at one place after another, each with something that goes with it.

    None of them reaches over a word without roles. So which of them match is told by the symbols up to the next such
    word, and kept in mind: few such stretches of a text are new.
    """

    def __init__(self, plain: str, patterns: Sequence[tuple[re.Pattern[str], T]], *, longest: bool) -> None:
        """Take the symbol of words without roles and the patterns; `longest` to try the longest matches first."""
        self._plain = plain
        self._patterns = patterns
        self._longest = longest
        self._met: dict[str, tuple[tuple[re.Pattern[str], T], ...]] = {}

    def at(self, symbols: str, place: int) -> tuple[tuple[re.Pattern[str], T], ...]:
        """Return the patterns that match at a place, in the order in which to try them."""
        end = symbols.find(self._plain, place) + 1
        stretch = symbols[place : end or len(symbols)]
        known = self._met.get(stretch)
        if known is None:
            matches = [(match.end(), choice) for choice in self._patterns if (match := choice[0].match(stretch))]
            ordered = sorted(matches, key=lambda found: -found[0]) if self._longest else matches
            known = tuple(choice for _, choice in ordered)
            if len(stretch) <= _LONGEST_MET:
                if len(self._met) >= memos.MOST_KEPT:
                    self._met.clear()
                self._met[stretch] = known
        return known
