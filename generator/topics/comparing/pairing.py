"""Whether two figures of one affair are of one measure: of all that their articles count, they fit each other best."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal

from generator.topics.comparing import affairs
from generator.topics.comparing.amounts import Relation, ratio, relate
from generator.topics.comparing.barriers import answers, excludes, names_agree, same_unit
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import (
    COUNTED,
    EXTENTS,
    OF_A_DAY,
    OF_GROUPS,
    OF_PEOPLE,
    of_a_state,
    of_one_event,
)
from generator.topics.comparing.evidence import agree, differ
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, things
from generator.topics.likeness import stem

# Numbers so far apart are hardly of one thing; of what much is said, such as costs, not even these.
_MAX_RATIO = Decimal(10)
_MAX_RATIO_OF_MUCH = Decimal(3)
_MIN_TELLING_VALUE = 1000
# Below, two numbers are the same by chance.
_MIN_SAME_VALUE = 10
# Words that two sentences share where what they measure is said of much else too, or is not named at all.
_MIN_SHARED = 2
# Share of the shorter sentence that the other must say too, where nothing tells what is measured.
_LIKE_SENTENCES = 0.5
# What happened longer before is not what an article reports first.
_NEWS_DAYS = timedelta(days=10)
# What a number like the other adds to the words that two sentences share; the same number adds more than any words.
_ALIKE = Decimal("1.5")
_SAME = 100
_WITHIN = 50
"""It lies within what the other leaves open: `as much as 9`."""


def of_one_affair(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Tell whether two figures that nothing excludes are of one measure, by the affair that their articles tell.

    No name needs to stand beside them: `i danni sono 12 milioni` and `i danni superano i 20 milioni`. But names of
    different things part them, and so does a third number of either article that fits better or as well.
    """
    relation = relate(one.figure, other.figure)
    if one.card.id == other.card.id:
        return relation is Relation.DIFFERENT and answers(one, other) and _near(one, other)
    if not affairs.alike(one.affair, other.affair) or _of_other_things(one, other, subject):
        return False
    if of_one_event(one.concepts) and _of_other_days(one, other):
        return False
    if relation in (Relation.EQUAL, Relation.ROUNDED):
        return agree(one, other, relation) and _fit_best(one, other)
    if differ(one, other):
        return _fit_best(one, other)
    if not same_unit(one, other) or not _same_measure(one, other):
        return False
    if not affairs.soon(one.affair, other.affair) and not _still_told(one, other):
        return False
    return _near(one, other) and _shares_enough(one, other) and _fit_best(one, other)


def _same_measure(one: Claimed, other: Claimed) -> bool:
    if one.concepts or other.concepts:
        return one.concepts == other.concepts
    return bool(one.measure & other.measure or one.unit & things(one.card.lang))


def _still_told(one: Claimed, other: Claimed) -> bool:
    """Tell whether articles of months apart begin with the same name, and of an event tell the same day.

    What happened right before the earlier one came out is that day, where the later one looks back on it.
    """
    if of_one_event(one.concepts) and not one.affair.days & other.affair.days and not _looks_back(one, other):
        return False
    return bool(one.concepts) and affairs.of_one_head(one.affair, other.affair)


def _looks_back(one: Claimed, other: Claimed) -> bool:
    first, last = sorted((one.affair, other.affair), key=lambda affair: affair.day or date.max)
    return first.day is not None and any(timedelta(0) <= first.day - day <= _NEWS_DAYS for day in last.days)


def _near(one: Claimed, other: Claimed) -> bool:
    if one.concepts & other.concepts & OF_GROUPS:
        return ratio(one.figure, other.figure) <= _ALIKE
    most = _MAX_RATIO if of_one_event(one.concepts) else _MAX_RATIO_OF_MUCH
    return ratio(one.figure, other.figure) <= most


def _of_other_things(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Tell whether their sentences name different things, besides the topic, who speaks and what both are said of."""
    known = {stem(word) for word in (*subject, *one.unit, *other.unit)} | calendar_stems(one.card.lang)
    a, b = (c.words.names - known - c.bystanders for c in (one, other))
    if one.about and other.about and names_agree(one, other):
        return bool(one.others - set(one.about)) and bool(other.others - set(other.about)) and not a & b
    different = relate(one.figure, other.figure) is Relation.DIFFERENT
    if different and not one.concepts & OF_PEOPLE and _names_a_stranger(one, other, a, b):
        return True
    if different and (one.concepts & OF_PEOPLE or one.kind is Kind.SIGN):
        both = (one.affair.head & other.affair.names) | (other.affair.head & one.affair.names)
        return _lies_elsewhere(a, b | other.affair.head | both) or _lies_elsewhere(b, a | one.affair.head | both)
    if not a or not b or a & b:
        return False
    if relate(one.figure, other.figure) is not Relation.EQUAL or abs(one.figure.value or Decimal(0)) < _MIN_SAME_VALUE:
        return True
    return _lies_elsewhere(a, other.affair.names) or _lies_elsewhere(b, one.affair.names)


def _names_a_stranger(one: Claimed, other: Claimed, a: Collection[str], b: Collection[str]) -> bool:
    """Tell whether sentences name what the other's article does not know: both of an event, one of staff.

    One is enough too where nothing but its noun tells what is counted: a rival cooks as many meals.
    """
    first, second = set(a) - set(b), set(b) - set(a)
    strangers = (_is_unknown(first, other), _is_unknown(second, one))
    if one.concepts & OF_GROUPS:
        return any(strangers) and not (first and second)
    if not (one.concepts or other.concepts) and one.kind is Kind.NOUN:
        return any(strangers)
    return all(strangers) and of_one_event(one.concepts)


def _is_unknown(names: Collection[str], other: Claimed) -> bool:
    return _lies_elsewhere(names, other.affair.names | other.affair.head | other.affair.common)


def _lies_elsewhere(names: Collection[str], others: Collection[str]) -> bool:
    """Tell whether what one sentence names stands neither in the other nor at the head of its article."""
    return bool(names) and not any(name in others for name in names)


def _of_other_days(one: Claimed, other: Claimed) -> bool:
    """Tell whether what their articles tell fell on other days, as far as both could know of it.

    What takes one day is counted on it: a second march within the month has a crowd of its own.
    """
    if not (one.event_days and other.event_days and one.affair.day and other.affair.day):
        return False
    if one.concepts & OF_A_DAY:
        return not one.event_days & other.event_days
    first = min(one.affair.day, other.affair.day)
    a, b = ({day for day in c.event_days if day < first} for c in (one, other))
    return bool(a) and bool(b) and not a & b


def _shares_enough(one: Claimed, other: Claimed) -> bool:
    """Tell what only one thing of an affair has; of costs, lengths and purchases there are many.

    What is not told of a thing itself may be told of a year, or of what the other article is about; in a topic of many
    articles only by sentences that say the same.
    """
    if one.concepts and not one.concepts & EXTENTS and (one.concepts & COUNTED or of_one_event(one.concepts)):
        return True
    if of_a_state(one.concepts):
        return True
    if one.rates and one.concepts & EXTENTS:
        both = _told_of_both(one, other)
        return len(both) >= _MIN_SHARED and bool(both - one.words.names - other.words.names)
    if not one.concepts or one.affair.common or one.concepts & EXTENTS:
        unnamed = len(_shared(one, other) - one.words.names - other.words.names)
        return one.words.overlap(other.words) >= _LIKE_SENTENCES and unnamed >= _MIN_SHARED
    shared = len(_shared(one, other))
    told = bool((one.years | one.scene) & (other.years | other.scene) or one.days & other.days)
    at_the_head = _is_at_the_head(one, other) or _is_at_the_head(other, one)
    return shared + told + at_the_head >= _MIN_SHARED


def telling(claimed: Claimed) -> bool:
    """Return whether equal numbers prove something: not if they are everybody's, such as 5 years or 100 people."""
    value = abs(claimed.figure.value or Decimal(0))
    return claimed.kind is not Kind.SIGN and value >= _MIN_TELLING_VALUE


def _is_at_the_head(one: Claimed, other: Claimed) -> bool:
    """Tell whether what a figure is said of stands in the title or first sentence of the other's article."""
    return bool(one.about) and all(stem(word) in other.affair.head for word in one.about)


def _fit_best(one: Claimed, other: Claimed) -> bool:
    fit = _fit(one, other)
    rivals = ((rival, other) for rival in one.rivals)
    return all(excludes(a, b) or _fit(a, b) < fit for a, b in (*rivals, *((one, rival) for rival in other.rivals)))


def _fit(one: Claimed, other: Claimed) -> int:
    """Return how well two figures go together: the words that they share, and how near their numbers are."""
    relation = relate(one.figure, other.figure)
    near = int(ratio(one.figure, other.figure) <= _ALIKE)
    if relation is not Relation.DIFFERENT:
        near = _WITHIN if relation is Relation.BOUND else _SAME
    near += relation is Relation.EQUAL
    return 2 * len(_shared(one, other)) + 2 * near + (one.figure.modality is other.figure.modality)


def _told_of_both(one: Claimed, other: Claimed) -> frozenset[str]:
    """Return what two sentences share besides what is counted and the days of the calendar."""
    counted = {stem(word) for word in (*one.unit, *other.unit)}
    return _shared(one, other) - counted - calendar_stems(one.card.lang)


def _shared(one: Claimed, other: Claimed) -> frozenset[str]:
    """Return the words that two sentences share, but for those by which they measure and those of the whole topic."""
    a, b = one.words, other.words
    return (a.stems & b.stems) - a.numbers - one.measuring - other.measuring - one.affair.common
