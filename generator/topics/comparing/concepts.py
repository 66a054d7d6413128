"""What the concepts of figures tell when figures are compared; their keys come from measures.yml of the languages."""

from __future__ import annotations

from functools import cache

MOVING = frozenset(
    {"share-price", "market-value", "deaths", "injured", "missing", "infected", "arrests", "displaced", "damage"}
    | {"investigated", "hospitalised"}
    | {"votes", "seats", "turnout", "poll", "points", "users", "temperature"}
)
"""Their figures grow old within hours or days: differences are first of all of the moment."""

ONLY_RISING = frozenset({"deaths", "injured", "infected", "arrests", "investigated"})
"""Of them there are never fewer than before: who tells so contradicts."""

_GENERAL = frozenset(
    {"cost", "price", "loss", "growth", "possession", "use", "purchase", "sale", "efficiency", "development", "share"}
    | {"investment", "funding", "aid", "fine", "tax", "donation", "theft", "layoffs", "arrests", "points", "weapons"}
    | {"employees", "users", "population", "attendance", "salary", "energy", "emissions"}
    | {"distance", "area", "volume", "weight", "speed", "temperature", "age", "poll", "allocation", "seizure"}
)
"""Said of much: two figures that share no other concept may be of two purchases, two distances, two losses."""

_OF_ONE_EVENT = frozenset(
    {"deaths", "injured", "missing", "infected", "displaced", "arrests", "attendance", "damage", "votes", "seats"}
    | {"turnout", "magnitude", "participation", "investigated", "hospitalised"}
)
"""Said of one event: a name alone does not tell which."""

OF_A_DAY = frozenset({"attendance", "participation", "turnout", "magnitude"})
"""Said of what takes one day: marches, strikes, votes."""

OF_GROUPS = frozenset({"employees", "users", "population"})
"""They count a whole, and as often some of it: those of one plant, those of one town."""

EXTENTS = frozenset({"distance", "area", "volume", "weight", "speed", "temperature", "energy"})
"""Their units are exact: miles are no square miles. One thing has many: the distances to the coast and to the port."""

OF_PEOPLE = frozenset({"deaths", "injured", "hospitalised", "missing", "infected"}) | frozenset(
    {"arrests", "investigated", "displaced"}
)
"""They count people, never money or lengths."""

OF_MONEY = frozenset({"share-price", "market-value", "price", "revenue", "profit", "debt", "salary", "gdp", "interest"})
"""They are amounts of money or shares of a hundred, never so many people or things."""

COUNTED = OF_PEOPLE | {"layoffs", "employees", "attendance", "isolated"}
"""They count people by what befalls them or what they do, whatever the noun: `3 morti`, `3 persone morte`."""

TWO_SIDED = frozenset({"purchase", "sale", "fine", "aid", "donation", "funding", "investment"})
"""One gives and another takes: a figure of them may be said of either."""

OUTLAYS = frozenset({"cost", "investment", "allocation", "funding"})
"""Money that is spent, by the word that an article has for it: to invest 40 million is to spend them."""

BESIDE_OTHERS = frozenset({"loss", "growth", "theft", "possession", "use", "share", "efficiency"})
"""Beside another concept they say how it is told, and not what is measured."""

OF_THINGS_HELD = frozenset({"loss", "possession"})
"""Of things, not of lengths: who `had 210 millimetres of rain` has none, and what `fell` was not lost."""

_WAYS = frozenset({"loss", "growth"})


@cache
def specific(concepts: frozenset[str]) -> frozenset[str]:
    """Return the concepts that tell one measure from another."""
    return concepts - _GENERAL


def of_one_event(concepts: frozenset[str]) -> bool:
    """Return whether concepts are said of one event: a toll, a turnout, the damage of a flood."""
    return bool(concepts & _OF_ONE_EVENT)


@cache
def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of concepts cannot be of one measure: cost of training and of hardware, rise and fall."""
    if one and other and not one & other and not (one & OUTLAYS and other & OUTLAYS):
        return True
    return part_ways(specific(one), specific(other)) or other_way(one, other)


def moving(concepts: frozenset[str]) -> bool:
    """Return whether concepts tell of a rise or a fall."""
    return bool(concepts & _WAYS)


def other_way(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one tells of a rise and the other of a fall."""
    return part_ways(one & _WAYS, other & _WAYS)


def part_ways(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether each holds something that the other does not, and neither is empty."""
    return bool(one) and bool(other) and not (one <= other or other <= one)
