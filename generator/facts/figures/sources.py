"""The figure that a number without a noun goes on from: one of its sentence or of that before, that it can be like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.facts.figures import continuing, durations, measures
from generator.facts.figures.spots import LARGE
from generator.facts.figures.vocabulary import Vocabulary
from generator.model.cleantext import Sentence
from generator.model.facts import Figure
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention, written

_PARTED = re.compile(r"[:;«“”»\"]")
_MANTISSA = re.compile(r"\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3})*")
_MAGNITUDES = frozenset({Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12})
_LARGE_SIZES = (Decimal(10) ** 9, Decimal(10) ** 6)
# From here on a number has a size of its own.
_OWN_SIZE = 1000
# Sentences back in which the figure before may stand.
_NEAR = 2
_SHARES = frozenset({"%", "x"})
# How many times as much a number is at most, and its smallest part of it, of those that count one thing.
_LEAST_PART = 1000
_MOST = 20 * _LEAST_PART


def before(
    number: NumberMention, sentence: Sentence, earlier: Sequence[Figure], here: Sequence[Figure], known: Vocabulary
) -> Figure | None:
    """Return the figure that a number goes on from: of those `here`, in its sentence, or else of that before.

    A sign may part it from the sentence before. What was money or metres there is so here only behind `ne` or
    `another`: `residents say 65 should go` tells of no pounds.
    """
    leading = sentence.text[: number.start]
    near = next((figure for figure in reversed(here) if fits(number, figure, known)), None)
    if near is None and not _PARTED.search(leading):
        fit = (figure for figure in reversed(earlier) if fits(number, figure, known))
        near = next((figure for figure in fit if 0 <= sentence.number - figure.sentence <= _NEAR), None)
        if near is not None and not _is_of_one_size(number, near, earlier, known):
            return None
        money = near is not None and near.unit is not None and measures.is_currency(near.unit)
        if money and not continuing.is_further(leading, known):
            return None
    if near is None or near.value is None or near.unit in _SHARES:
        return None
    more = known.patterns["differences"].match(evenfold(sentence.text[number.end :]).lstrip())
    if not (more or measures.MEASURED.isdisjoint(near.concepts) or continuing.is_further(leading, known)):
        return None
    return near


def _is_of_one_size(number: NumberMention, near: Figure, earlier: Sequence[Figure], known: Vocabulary) -> bool:
    """Return whether the figures of one kind in a sentence are all of millions, or all of billions."""
    alike = [one for one in earlier if one.sentence == near.sentence and one.unit == near.unit]
    return len({size(number, one.raw, one.value, known) for one in alike}) == 1


def fits(number: NumberMention, one: Figure, known: Vocabulary) -> bool:
    """Return whether a number may count what a figure does: no share, no time, and about as much or a part."""
    if one.value is None or number.low is None or one.unit in _SHARES or not (one.unit or one.value >= LARGE):
        return False
    if one.unit is not None and durations.is_time(evenfold(one.unit), known):
        return False
    worth = number.low * size(number, one.raw, one.value, known)
    return one.value <= worth * _LEAST_PART <= one.value * _MOST


def size(number: NumberMention, raw: str, value: Decimal | None, known: Vocabulary) -> Decimal:
    """Return by how much a number is multiplied: `ne ha stanziati 3` behind `5 milioni` tells of millions."""
    mantissa = _MANTISSA.search(raw)
    if number.low is None or number.low >= _OWN_SIZE or value is None:
        return Decimal(1)
    if mantissa is None:  # `otto milioni`
        return next((size for size in _LARGE_SIZES if value % size == 0), Decimal(1))
    worth = written.value("".join(mantissa[0].split()), known.language)
    ratio = value / worth if worth else Decimal(1)
    return ratio if ratio in _MAGNITUDES else Decimal(1)
