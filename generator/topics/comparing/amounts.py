"""How two written numbers stand to each other: the same, one the other's rounding, or different."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from enum import IntEnum

from generator.model.facts import Figure, Qualifier

# What a rounding may take or add: 6 for 5.6 million is 7 %. 10 for 14 is another number, though its digits round so.
_MAX_ROUNDING = Decimal("0.1")
# `about 5.5 million` and 5.6 million are the same amount.
_MAX_ABOUT = Decimal("1.03")
# `more than 500` goes with 600; that it goes with 5,000 as well says nothing.
_MAX_ABOVE_BOUND = Decimal("1.5")
# Digits of a number that tell something, at most.
_MOST_DIGITS = 4
# The last digit of numbers that are rounded to halves tells half as much.
_ROUND = 5
# Numbers below are everywhere.
_SMALL = 10
# Below, counted things and per cents are not rounded to tens.
_COUNTED_ONE_BY_ONE = 100


class Relation(IntEnum):
    """How near two amounts are."""

    EQUAL = 1
    BOUND = 2
    """One lies within what the other leaves open: `more than 500` and 600; a range and a value in it."""
    ROUNDED = 3
    DIFFERENT = 4


def relate(one: Figure, other: Figure) -> Relation:
    """Compare two figures of one unit; without a value each is different from any other.

    `-4.1%` and `fell by 4.1%` are one.
    """
    a, b = one.value, other.value
    if a is None or b is None:
        return Relation.DIFFERENT
    if (a, one.high) == (b, other.high) or (a == -b and one.unit == other.unit == "%"):
        return Relation.EQUAL
    ranged = one.high is not None or other.high is not None
    if not ranged and max(abs(a), abs(b)) > _MAX_ABOVE_BOUND * min(abs(a), abs(b)):
        return Relation.DIFFERENT
    if _bounded(one, other) or _bounded(other, one):
        return Relation.BOUND
    if not ranged and (_rounds(one, other) or _rounds(other, one) or _about(one, other)):
        return Relation.ROUNDED
    return Relation.DIFFERENT


def ratio(one: Figure, other: Figure) -> Decimal:
    """Return how many times the larger holds the smaller; infinite when one is zero and the other not."""
    a, b = abs(one.value or Decimal(0)), abs(other.value or Decimal(0))
    if a == b:
        return Decimal(1)
    low, high = min(a, b), max(a, b)
    return high / low if low else Decimal("Infinity")


def digits(figure: Figure) -> float:
    """Count the digits of a number that tell something: 3 of 1,180,000, 1.5 of 2,500."""
    value = abs(figure.value or Decimal(0)).normalize()
    written = value.as_tuple().digits
    if value < _SMALL and len(written) == 1:
        return 0.5
    return min(len(written), _MOST_DIGITS) - (0.5 if len(written) > 1 and written[-1] == _ROUND else 0)


def _bounded(open_one: Figure, other: Figure) -> bool:
    """Whether `other` lies within what `open_one` leaves open."""
    a, b = open_one.value or Decimal(0), other.value or Decimal(0)
    if open_one.high is not None:
        return a <= b and (other.high or b) <= open_one.high
    if ratio(open_one, other) > _MAX_ABOVE_BOUND or other.high is not None:
        return False
    if open_one.qualifier is Qualifier.AT_LEAST:
        return b >= a and other.qualifier is not Qualifier.AT_MOST
    return open_one.qualifier is Qualifier.AT_MOST and b <= a and other.qualifier is not Qualifier.AT_LEAST


def _rounds(coarse: Figure, fine: Figure) -> bool:
    """Whether the one is the other, rounded or cut at the last digit that is not zero."""
    a, b = coarse.value or Decimal(0), fine.value or Decimal(0)
    if not a or abs(a - b) > abs(b) * _MAX_ROUNDING or _is_beyond(coarse, b):
        return False
    step = _step(coarse)
    return step > _step(fine) and a in (_to_step(b, step, ROUND_HALF_UP), _to_step(b, step, ROUND_DOWN))


def _is_beyond(bound: Figure, value: Decimal) -> bool:
    """Whether a bound leaves a value out, however near it is: `fewer than 1,000` and 1,040."""
    limit = bound.value or Decimal(0)
    if bound.qualifier is Qualifier.AT_MOST:
        return value > limit
    return bound.qualifier is Qualifier.AT_LEAST and value < limit


def _to_step(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (value / step).to_integral_value(rounding=rounding) * step


def _about(one: Figure, other: Figure) -> bool:
    """Whether one is meant about and the other is that near."""
    return Qualifier.ABOUT in (one.qualifier, other.qualifier) and ratio(one, other) <= _MAX_ABOUT


def _step(figure: Figure) -> Decimal:
    """Return the place of the last digit that is not zero: 1,000 for 2000, 100,000 for 5.6 million."""
    value = (figure.value or Decimal(0)).normalize()
    exponent = int(value.as_tuple().exponent)
    if abs(value) < _COUNTED_ONE_BY_ONE and figure.qualifier is not Qualifier.ABOUT:
        exponent = min(exponent, 0)
    return Decimal(1).scaleb(exponent)
