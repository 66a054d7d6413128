"""Two numbers with one unit: a change from the one to the other, `da 320 a 210 posti`, or a part and its whole."""

from __future__ import annotations

from generator.facts.figures.spots import Spot
from generator.text.numbers import NumberMention

_LONGEST_WORD = 24
# Characters of `of the resort's` between a part and the number that it is of.
_LONGEST_PART = 32


def shares_unit(bare: Spot, start: int, following: NumberMention) -> bool:
    """Return whether a number has the unit of the next: it changes to that, or is so many of those.

    `from 320 to 210 beds`, `330 of the resort's 397 rooms`.
    """
    if bare.is_year:
        return False
    if following.unit is None and _is_part(bare, start):
        return True
    return leads(bare, bare.end, following.start) and bare.last in bare.known.words["numbers.range_from"]


def leads(spot: Spot, end: int, start: int) -> bool:
    """Return whether only `to` stands in a stretch."""
    if not 0 < start - end < _LONGEST_WORD:
        return False
    return spot.folded[end:start].strip() in spot.known.words["numbers.range_to"]


def _is_part(part: Spot, whole: int) -> bool:
    """Return whether a number is so many of those that the next one counts: `330 of the resort's 397 rooms`."""
    if not part.digits or whole - part.end > _LONGEST_PART:
        return False
    return part.known.patterns["parts_of"].match(part.folded[part.end : whole].strip()) is not None
