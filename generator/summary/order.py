"""Who did what to whom: names and numbers that change places change what is told."""

from __future__ import annotations

from decimal import Decimal

from generator.summary.evidence import Words

_Value = tuple[Decimal | None, Decimal | None, str | None]
"""What a number is worth, and of what."""


def numbers_bound(said: Words, source: Words) -> bool:
    """Return whether every number of a text stands with the name that it has in the source.

    The name before a number must come before it there too, with no other number and then another name in between;
    where no name comes before it there, any may. Years and days are no numbers here.
    """
    held = {word for _, word in source.names}
    named = [(at, word) for at, word in said.names if word in held]
    for mention in said.numbers:
        if said.in_date(mention.start):
            continue
        before = [word for at, word in named if at < mention.start]
        if not before:
            continue
        value = (mention.low, mention.high, mention.unit)
        places = [m.start for m in source.numbers if (m.low, m.high, m.unit) == value]
        if places and not any(_bound(before[-1], at, value, source) for at in places):
            return False
    return True


def names_in_order(said: Words, source: Words) -> bool:
    """Return whether the names that two texts share come in the same order, each where it comes first."""
    held = [word for _, word in source.names]
    shared = list(dict.fromkeys(word for _, word in said.names if word in held))
    return shared == sorted(shared, key=held.index)


def _bound(name: str, at: int, value: _Value, source: Words) -> bool:
    before = [(place, word) for place, word in source.names if place < at]
    if not before:
        return True
    own = [place for place, word in before if word == name]
    if not own:
        return False
    others = [place for place, word in before if place > own[-1] and word != name]
    numbers = (m.start for m in source.numbers if (m.low, m.high, m.unit) != value and not source.in_date(m.start))
    return not others or not any(own[-1] < number < others[-1] for number in numbers)
