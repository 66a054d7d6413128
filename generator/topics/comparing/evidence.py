"""How much speaks for it that two articles give one number of one thing, where nothing but its words says what it is.

Points are added up: what the number itself tells (31.20 is hardly ever said of two things, 5 million is), what is
counted, what is measured, who says it, and the words that both sentences have and few articles of the topic.
"""

from __future__ import annotations

from decimal import Decimal

from generator.topics.comparing.amounts import Relation
from generator.topics.comparing.barriers import names_agree, same_unit
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import EXTENTS, OUTLAYS, specific
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, people
from generator.topics.likeness import stem

# Points from which two numbers that agree are taken for one.
_ENOUGH = 5.0
# For each digit of a number that another repeats, and of a round one to which another is near.
_OF_A_DIGIT = 2.0
_OF_A_ROUND_DIGIT = 1.0
_MOST_DIGITS = 4
# The last digit of numbers that are rounded to halves tells half as much.
_ROUND = 5
# Numbers below are everywhere.
_SMALL = 10
# Money, or a counted thing; people and shares of a hundred are counted everywhere.
_OF_A_UNIT = {Kind.MONEY: 1.0, Kind.NOUN: 1.5, Kind.CODE: 1.5}
_OF_A_SMALL_CROWD = 0.5
_MANY = 10_000
_OTHER_NOUN = -1.5
# From here on a number is of one thing whatever noun is beside it.
_MIN_VALUE_OF_OTHER_NOUN = 1000
_OF_A_MEASURE = 3.0
_OF_A_GENERAL_MEASURE = 1.5
_OF_A_WORD_FAR_OFF = 0.5
_OF_A_NAME_OR_VOICE = 1.0


def agree(one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell whether two figures that nothing excludes are one number of one thing; `relation` is that of the numbers."""
    if relation not in (Relation.EQUAL, Relation.ROUNDED):
        return False
    unit = _of_the_unit(one, other, relation)
    if unit is None:
        return False
    points = unit + _of_the_number(one, other, relation) + _of_the_measure(one, other) + _of_the_words(one, other)
    if one.voice and one.voice == other.voice:
        points += _OF_A_NAME_OR_VOICE
    if one.about and other.about and names_agree(one, other):
        points += _OF_A_NAME_OR_VOICE
    return points >= _ENOUGH


def digits(claimed: Claimed) -> float:
    """Count the digits of a number that tell something: 3 of 1,180,000, 1.5 of 2,500."""
    value = abs(claimed.figure.value or Decimal(0)).normalize()
    written = value.as_tuple().digits
    if value < _SMALL and len(written) == 1:
        return 0.5
    return min(len(written), _MOST_DIGITS) - (0.5 if len(written) > 1 and written[-1] == _ROUND else 0)


def _of_the_number(one: Claimed, other: Claimed, relation: Relation) -> float:
    if relation is Relation.EQUAL:
        return _OF_A_DIGIT * digits(one)
    return _OF_A_ROUND_DIGIT * min(digits(one), digits(other))


def _of_the_unit(one: Claimed, other: Claimed, relation: Relation) -> float | None:
    """Return what the unit tells; None where the units are those of different things."""
    if one.kind is other.kind is Kind.SIGN or one.concepts & EXTENTS:
        return 0.0 if one.unit == other.unit else None
    if same_unit(one, other):
        crowd = one.unit & people(one.card.lang) and abs(one.figure.value or Decimal(0)) < _MANY
        return _OF_A_SMALL_CROWD if crowd else max(_OF_A_UNIT.get(c.kind, 0.0) for c in (one, other))
    large = abs(one.figure.value or Decimal(0)) >= _MIN_VALUE_OF_OTHER_NOUN
    same = one.kind is other.kind is Kind.NOUN and relation is Relation.EQUAL and one.card.lang == other.card.lang
    return _OTHER_NOUN if large and same else None


def _of_the_measure(one: Claimed, other: Claimed) -> float:
    if specific(one.concepts) & specific(other.concepts):
        return _OF_A_MEASURE
    if one.concepts & other.concepts or (one.concepts & OUTLAYS and other.concepts & OUTLAYS):
        return _OF_A_GENERAL_MEASURE
    return 0.0


def _of_the_words(one: Claimed, other: Claimed) -> float:
    """Add up the words that both sentences have: rare ones of the topic more, those beside both numbers most."""
    counted = {stem(word) for word in (*one.unit, *other.unit)}
    shared = (one.words.stems & other.words.stems) - one.words.numbers - one.measuring - other.measuring - counted
    near = one.near & other.near
    rarity = one.affair.rarity
    return sum(
        rarity.get(word, 1.0) * (1.0 if word in near else _OF_A_WORD_FAR_OFF)
        for word in sorted(shared - calendar_stems(one.card.lang))
    )
