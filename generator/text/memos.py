"""Look-ups that keep what they have met, up to a bound: the same words come again and again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

# Pieces that are kept in mind, and the characters of the longest of them; more are forgotten all at once.
MOST_KEPT = 50_000
LONGEST_KEPT = 40

_Found = TypeVar("_Found")


class Memo(dict[str, _Found], ABC, Generic[_Found]):
    """What was found out of pieces of text, each looked at when it is first met; long ones are looked at each time."""

    @abstractmethod
    def find(self, piece: str) -> _Found:
        """Find out what is to be kept of a piece."""

    def __missing__(self, piece: str) -> _Found:
        """Look at a piece that is not known yet."""
        found = self.find(piece)
        if len(piece) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[piece] = found
        return found
