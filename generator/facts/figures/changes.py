"""Two numbers with one unit: a change from the one to the other, `da 320 a 210 posti`, or a part and its whole."""

from __future__ import annotations

from generator.facts.figures import counted, counting, durations
from generator.facts.figures.spots import Spot
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

_LONGEST_WORD = 24
# Characters of `of the resort's` between a part and the number that it is of.
_LONGEST_PART = 32
_FEWEST = 2
RATES = (10, 100)
"""Of so many others are a share."""


def shares_unit(bare: Spot, following: NumberMention) -> bool:
    """Return whether a number has the unit of the next: it changes to that, or is so many of those.

    `from 320 to 210 beds`, `330 of the resort's 397 rooms`.
    """
    if bare.is_year:
        return False
    if following.unit is None and is_part(bare, following):
        return True
    return leads(bare, bare.end, following.start) and bare.last in bare.known.words["numbers.range_from"]


def leads(spot: Spot, end: int, start: int) -> bool:
    """Return whether only `to` stands in a stretch."""
    if not 0 < start - end < _LONGEST_WORD:
        return False
    return spot.folded[end:start].strip() in spot.known.words["numbers.range_to"]


def is_part(part: Spot, following: NumberMention) -> bool:
    """Return whether a number is so many of those that the next one counts: `330 of the resort's 397 rooms`.

    No share of ten or a hundred is, nor are the last of them: `acht von zehn Menschen`, `two of the last six games`.
    """
    known, low = part.known, part.number.low
    if low is None or low < _FEWEST or following.start - part.end > _LONGEST_PART:
        return False
    between = part.folded[part.end : following.start].strip()
    match = known.patterns["parts_of"].match(between)
    if match is None or not known.words["ordered"].isdisjoint(between[match.end() :].split()):
        return False
    return following.low not in RATES or not known.words["articles possessives"].isdisjoint(between.split())


def whole(part: Spot, spot: Spot) -> counted.Counted | None:
    """Return what a number counts of which another is a part, though all of it is known: `two of the six terminals`."""
    thing = counted.noun(spot) if is_part(part, spot.number) else None
    if thing is None or not counting.can_count(spot, thing.noun) or not counting.are_things(thing.noun, spot.known):
        return None
    return None if durations.is_time(evenfold(thing.noun), spot.known) else thing
