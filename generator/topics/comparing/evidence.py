"""How much speaks for it that two articles give one number of one thing, where nothing but its words says what it is.

Points are added up: what the number itself tells (31.20 is hardly ever said of two things, 5 million is), what is
counted, what is measured, who says it, and the words that both sentences have and few articles of the topic.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from generator.text.words import words
from generator.topics.comparing import affairs
from generator.topics.comparing.amounts import Relation, digits, ratio, relate
from generator.topics.comparing.barriers import excludes, may_be_one_number, names_agree, same_unit
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import EXTENTS, OF_A_DAY, OUTLAYS, contradict, specific
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, bodies, households, people, signs, things
from generator.topics.likeness import stem

# Points from which two numbers that agree are taken for one.
_ENOUGH = 5.0
# Points from which two numbers that do not agree are, where they are no farther apart.
_ENOUGH_TO_DIFFER = 5.0
# Of the only counts of one noun: a word beside both, in articles of one week.
_ENOUGH_OF_ONE_COUNT = 1.75
_MAX_RATIO = 3
_NEAR = Decimal("1.5")
# For each digit of a number that another repeats, and of two of which one is the other's rounding.
_OF_A_DIGIT = 2.0
_OF_A_ROUND_DIGIT = 0.9
# Numbers of no more digits, such as 30 million, need words that are the same.
_FEW_DIGITS = 1
# Money, or a counted thing; people and shares of a hundred are counted everywhere.
_OF_A_UNIT = {Kind.MONEY: 1.0, Kind.NOUN: 1.5, Kind.CODE: 1.5}
_OF_A_SMALL_CROWD = -0.5
_MANY = 10_000
_OTHER_NOUN = -1.5
_OF_A_MEASURE = 3.0
_OF_A_GENERAL_MEASURE = 1.5
_OF_ANOTHER_MEASURE = -1.5
_OF_A_WORD_FAR_OFF = 0.5
_OF_A_WORD_RIGHT_BESIDE = 2.0
_OF_A_NAME_OR_VOICE = 1.0
# The government gives 30 million, and the council gives 30 million.
_OF_ANOTHER_BODY = -2.0
# For each other number that both sentences have.
_OF_A_NUMBER_BESIDE = 1.5
# For articles that begin with one name, of one week or of weeks apart: what they tell is mostly the same.
_OF_ONE_WEEK = 1.0
_OF_ONE_HEAD = 0.5
_OF_MONTHS_APART = -1.5
"""Where nothing at the head of both is the same."""
_DAYS_OF_ONE_WEEK = 10
# Words that tell as much as a name does: `heart`, `drug`, `trial`.
_MIN_SHARED_AT_THE_HEAD = 3
# For a sentence that goes on telling of another year, and for one of a whole beside one that is of no whole.
_OF_ANOTHER_SCENE = -1.5


def agree(one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell whether two figures that nothing excludes are one number of one thing; `relation` is that of the numbers."""
    unit = _of_the_unit(one, other)
    if unit is None or relation not in (Relation.EQUAL, Relation.ROUNDED):
        return False
    measure, told = _of_the_measure(one, other), _of_what_is_told(one, other)
    few = max(digits(c.figure) for c in (one, other)) <= _FEW_DIGITS and measure < _OF_A_MEASURE
    if few and (told <= 0 or measure + told < _OF_A_GENERAL_MEASURE):
        return False
    return unit + _of_the_number(one, other, relation) + measure + told + _of_the_affair(one, other) >= _ENOUGH


def differ(one: Claimed, other: Claimed) -> bool:
    """Tell whether two different numbers that nothing excludes are of one thing: so alike is all that is told of them.

    Far apart, they are rather of a part and of the whole.
    """
    if not same_unit(one, other) or not affairs.soon(one.affair, other.affair):
        return False
    if ratio(one.figure, other.figure) > _MAX_RATIO:
        return False
    points = _of_what_is_told(one, other) + _of_the_affair(one, other)
    if specific(one.concepts) & specific(other.concepts) - EXTENTS:
        return _OF_A_MEASURE + points >= _ENOUGH_TO_DIFFER
    return is_only_count(one) and is_only_count(other) and points >= _ENOUGH_OF_ONE_COUNT


def speaks_against(other: Claimed, one: Claimed) -> bool:
    """Tell whether an article of weeks around may count the same things otherwise: `412 phials`, `all 500 phials`."""
    if one.unit != other.unit or not (is_only_count(one) and is_only_count(other)):
        return False
    if relate(one.figure, other.figure) is not Relation.DIFFERENT or ratio(one.figure, other.figure) > _NEAR:
        return False
    of_one = affairs.soon(one.affair, other.affair) and affairs.alike(one.affair, other.affair)
    return of_one and not excludes(one, other)


def is_only_count(claimed: Claimed) -> bool:
    """Tell the one number that an article has of things that nobody measures but by their noun: `operations`."""
    lang = claimed.card.lang
    general = people(lang) | things(lang) | signs() | households(lang)
    return claimed.kind is Kind.NOUN and not (claimed.concepts or claimed.rivals or claimed.unit & general)


def _of_what_is_told(one: Claimed, other: Claimed) -> float:
    """Return how much their sentences say the same of two figures, besides what is measured."""
    points = _of_the_words(one, other)
    if one.voice and one.voice == other.voice:
        points += _OF_A_NAME_OR_VOICE
    if one.about and other.about:
        points += _OF_A_NAME_OR_VOICE if names_agree(one, other) else -_OF_A_NAME_OR_VOICE
    first, second = (c.near & _body_stems(c.card.lang) for c in (one, other))
    if first and second and not first & second:
        points += _OF_ANOTHER_BODY
    return points + _OF_A_NUMBER_BESIDE * len(one.company & other.company)


def _of_the_number(one: Claimed, other: Claimed, relation: Relation) -> float:
    if relation is Relation.EQUAL:
        return _OF_A_DIGIT * digits(one.figure)
    return _OF_A_ROUND_DIGIT * (digits(one.figure) + digits(other.figure))


def _of_the_unit(one: Claimed, other: Claimed) -> float | None:
    """Return what the unit tells; None where the units are those of different things."""
    if one.kind is other.kind is Kind.SIGN or one.concepts & EXTENTS:
        return 0.0 if one.unit == other.unit else None
    if one.unit & (things(one.card.lang) | signs()):
        return 0.0 if same_unit(one, other) else None
    if same_unit(one, other):
        crowd = one.unit & people(one.card.lang) and abs(one.figure.value or Decimal(0)) < _MANY
        return _OF_A_SMALL_CROWD if crowd else max(_OF_A_UNIT.get(c.kind, 0.0) for c in (one, other))
    if not may_be_one_number(one, other):
        return None
    of_people = bool((one.unit | other.unit) & people(one.card.lang))
    if of_people:
        return _OF_A_SMALL_CROWD
    return 0.0 if one.kind is not other.kind else _OTHER_NOUN


def _of_the_measure(one: Claimed, other: Claimed) -> float:
    if (specific(one.concepts) | OF_A_DAY) & one.concepts & other.concepts:
        return _OF_A_MEASURE
    if (one.concepts & other.concepts) - EXTENTS or (one.concepts & OUTLAYS and other.concepts & OUTLAYS):
        return _OF_A_GENERAL_MEASURE
    return _OF_ANOTHER_MEASURE if contradict(one.concepts, other.concepts) else 0.0


def _of_the_words(one: Claimed, other: Claimed) -> float:
    """Add up the words that both sentences have: rare ones of the topic more, those beside both numbers most."""
    counted = {stem(word) for word in (*one.unit, *other.unit)}
    shared = (one.words.stems & other.words.stems) - one.words.numbers - one.measuring - other.measuring - counted
    near, close = one.near & other.near, one.close & other.close
    rarity = one.affair.rarity
    return sum(
        rarity.get(word, 1.0)
        * (_OF_A_WORD_RIGHT_BESIDE if word in close else 1.0 if word in near else _OF_A_WORD_FAR_OFF)
        for word in sorted(shared - calendar_stems(one.card.lang))
    )


@cache
def _body_stems(lang: str | None) -> frozenset[str]:
    return frozenset(stem(word) for body in bodies(lang) for word in words(body))


def _of_the_affair(one: Claimed, other: Claimed) -> float:
    """Return how much speaks for it that their articles tell one thing, and of the same time and place."""
    apart = _OF_ANOTHER_SCENE * ((one.scene != other.scene) + (one.of_all is not other.of_all))
    first, second = one.affair.day, other.affair.day
    soon = affairs.soon(one.affair, other.affair)
    if not affairs.of_one_head(one.affair, other.affair) and _shared_at_the_head(one, other) < _MIN_SHARED_AT_THE_HEAD:
        return apart + (0.0 if soon else _OF_MONTHS_APART)
    if first is None or second is None or not soon:
        return apart
    return apart + (_OF_ONE_WEEK if abs((first - second).days) <= _DAYS_OF_ONE_WEEK else _OF_ONE_HEAD)


def _shared_at_the_head(one: Claimed, other: Claimed) -> int:
    return len((one.affair.head & other.affair.head) - one.affair.common)
