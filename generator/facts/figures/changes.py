"""Numbers from which and to which something changes: `da 320 a 210`, `a 96 milioni dai 74`."""

from __future__ import annotations

import re

from generator.facts import wordings
from generator.text import dates
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

_LONGEST_WORD = 24
# Characters of `of the resort's` between a part and the number that it is of.
_LONGEST_PART = 32
_SIGN = re.compile(r"[,;:.()«»“”]")
_YEAR = re.compile(r"19\d\d|20\d\d")


def is_change(text: str, between: tuple[int, int], language: Language) -> bool:
    """Return whether only `to` stands between two numbers."""
    if not 0 < between[1] - between[0] < _LONGEST_WORD:
        return False
    words = evenfold(text[slice(*between)]).strip()
    return words in wordings.words(language, "numbers", "range_to")


def is_part(text: str, part: NumberMention, whole: int, language: Language) -> bool:
    """Return whether a number is so many of those that the next one counts: `330 of the resort's 397 rooms`."""
    if not part.words[0].isdigit() or part.unit or _YEAR.fullmatch(part.words) or whole - part.end > _LONGEST_PART:
        return False
    words = evenfold(text[part.end : whole]).strip()
    match = wordings.pattern(language, "measures", "parts_of").match(words)
    return match is not None and _SIGN.search(words, match.end()) is None


def is_start(text: str, between: tuple[int, int], number: NumberMention, language: Language) -> bool:
    """Return whether a number is where the change to the sum right before it began: `a 96 milioni dai 74 del 2023`."""
    if (
        not 0 < between[1] - between[0] < _LONGEST_WORD
        or not number.words[0].isdigit()
        or _YEAR.fullmatch(number.words)
    ):
        return False
    words = evenfold(text[slice(*between)]).strip(" ,")
    if words not in wordings.words(language, "numbers", "range_from"):
        return False
    return not any(number.start < m.end and m.start < number.end for m in dates.find(text, language))


def is_from(text: str, start: int, language: Language) -> bool:
    """Return whether `from` stands before a number."""
    word = evenfold(text[max(0, start - _LONGEST_WORD) : start]).split()[-1:]
    return not wordings.words(language, "numbers", "range_from").isdisjoint(word)
