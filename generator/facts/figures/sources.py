"""The figure that a number without a noun goes on from: one of its sentence or of that before, that it can be like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from generator.facts.figures import continuing, durations, measures
from generator.model.facts import Figure
from generator.text.languages import Language
from generator.text.numbers import NumberMention

_PARTED = re.compile(r"[:;«“”»\"]")
_MANTISSA = re.compile(r"\d+(?:[.,]\d+)*")
_MAGNITUDES = frozenset({Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12})
# From here on a number has a size of its own.
_OWN_SIZE = 1000
# Sentences back in which the figure before may stand.
_NEAR = 1
# From here on a figure says something without its unit.
_LARGE = 1_000_000
_SHARES = frozenset({"%", "x"})
# How many times as much a number is at most, and its smallest part of it, of those that count one thing.
_LEAST_PART = 1000
_MOST = 20 * _LEAST_PART


def before(
    found: Sequence[Figure], last: Figure | None, sentence: int, leading: str, language: Language
) -> Figure | None:
    """Return the figure that a number goes on from: the last of the sentence, or of the one before it.

    `leading` are the sentence's words before the number; a sign in them may part it from the sentence before. What was
    money or metres there is so here only behind `ne` or `another`: `residents say 65 should go` tells of no pounds.
    """
    near = last
    if near is None and not _PARTED.search(leading):
        near = next((one for one in reversed(found) if 0 <= sentence - one.sentence <= _NEAR), None)
        money = near is not None and near.unit is not None and measures.is_currency(near.unit)
        if money and not continuing.is_further(leading, language):
            return None
    if near is None or near.value is None or near.unit in _SHARES:
        return None
    if not measures.MEASURED.isdisjoint(near.concepts) and not continuing.is_further(leading, language):
        return None
    return near if near.unit or near.value >= _LARGE else None


def is_large(number: NumberMention) -> bool:
    """Return whether a number with its size in words says something without a noun: `perdite per 300 milioni`."""
    return number.low is not None and number.low >= _LARGE and number.words[-1].isalpha()


def fits(number: NumberMention, one: Figure, language: Language) -> bool:
    """Return whether a number may count what a figure does: no share, no time, and about as much or a part."""
    if one.value is None or number.low is None or one.unit in _SHARES:
        return False
    if one.unit is not None and durations.is_time(one.unit, language):
        return False
    worth = number.low * size(number, one)
    return one.value <= worth * _LEAST_PART <= one.value * _MOST


def fitting(number: NumberMention, told: Sequence[Figure], last: Figure | None, language: Language) -> Figure | None:
    """Return the figure that a number can go on from: one with a fraction counts no things, so the last sum of money.

    `a 64 posti letto, ne ha offerti 1,1` behind `3,2 milioni di euro`.
    """
    if last is None or number.low is None:
        return last
    if number.low == int(number.low):
        here = (one for one in reversed(told) if one.sentence == last.sentence and fits(number, one, language))
        return last if fits(number, last, language) else next(here, None)
    if last.value is not None and last.value != int(last.value):
        return last
    sums = [one for one in told if one.value is not None and one.unit and measures.is_currency(one.unit)]
    return last if not sums or (last.unit and measures.is_currency(last.unit)) else sums[-1]


def size(number: NumberMention, source: Figure) -> Decimal:
    """Return by how much a number is multiplied: `ne ha stanziati 3` behind `5 milioni` tells of millions."""
    mantissa = _MANTISSA.search(source.raw)
    if number.low is None or number.low >= _OWN_SIZE or mantissa is None:
        return Decimal(1)
    ratios = [ratio for ratio in (_ratio(source, digits) for digits in _readings(mantissa[0])) if ratio is not None]
    if 1 in ratios or source.raw == mantissa[0]:
        return Decimal(1)
    return Decimal(int(next((ratio for ratio in ratios if ratio in _MAGNITUDES), 1)))


def _readings(digits: str) -> tuple[str, ...]:
    """Return the ways in which digits with signs can be read: `1.400` with a fraction or as one number."""
    bare = digits.replace(".", "").replace(",", "")
    return bare, digits.replace(".", "").replace(",", "."), digits.replace(",", ""), digits.replace(",", ".")


def _ratio(source: Figure, digits: str) -> Decimal | None:
    try:
        return (source.value or Decimal(0)) / Decimal(digits)
    except (InvalidOperation, ZeroDivisionError):
        return None
