"""A number where it stands in its sentence: what all rules ask of the words around it, found once."""

from __future__ import annotations

import re

from generator.facts import cues, manner
from generator.facts.figures.vocabulary import Vocabulary
from generator.text.numbers import NumberMention

# Characters beside a number in which words tell of it.
_REACH = 40
# Digits of a year.
_DIGITS = 4
LARGE = 1_000_000
"""From here on a number says something without its unit."""
_YEAR = re.compile(r"19\d\d|20\d\d")


class Spot:
    """A number in its sentence, with the words beside it, folded."""

    __slots__ = (
        *("before", "behind", "cues", "digits", "end", "folded", "is_year", "known"),
        *("last", "next", "number", "start", "text"),
    )

    def __init__(self, text: str, folded: str, number: NumberMention, known: Vocabulary) -> None:
        """Take a sentence, as it is written and folded, and one of its numbers."""
        start, end = number.start, number.end
        self.text = text
        self.folded = folded
        self.number = number
        self.known = known
        self.cues = cues.of(text, known.language)
        """The lists of words that the sentence has a word of."""
        self.start = start
        self.end = end
        self.before = folded[start - _REACH if start > _REACH else 0 : start]
        self.behind = folded[end : end + _REACH]
        words = self.before.rsplit(None, 1)
        self.last = words[-1] if words else ""
        """What stands right before it, up to a blank; nothing at the beginning."""
        words = self.behind.split(None, 1)
        self.next = words[0].rstrip(",.;:)") if words else ""
        """The word right behind it; nothing where there is none."""
        self.digits = number.words[0].isdigit()
        """It is written in digits."""
        self.is_year = is_year(number)
        """It can be a year."""

    @property
    def is_large(self) -> bool:
        """Whether it has its size in words, so that it says something without a noun: `perdite per 300 milioni`."""
        low = self.number.low
        return low is not None and low >= LARGE and self.number.words.rstrip(".")[-1].isalpha()

    @property
    def bare(self) -> str:
        """The words before it without those by which it is rough or a limit: `ha [ben oltre] 500`."""
        start = self.start
        if self.last in self.known.before_numbers:
            start = manner.bare_start(self.folded, start, self.known.language)
        return self.folded[:start].rstrip()

    def far(self, reach: int) -> str:
        """Return so many characters before it."""
        return self.folded[max(0, self.start - reach) : self.start]

    def written(self, span: tuple[int, int], reach: int) -> str:
        """Return a part of those characters as it is written."""
        offset = max(0, self.start - reach)
        return self.text[offset + span[0] : offset + span[1]]


def is_year(number: NumberMention) -> bool:
    """Return whether a number can be a year."""
    return len(number.words) == _DIGITS and _YEAR.fullmatch(number.words) is not None
