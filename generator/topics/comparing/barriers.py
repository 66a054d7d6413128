"""What forbids that two figures measure one thing, whatever else they share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.model.facts import Modality, Qualifier
from generator.topics.comparing.affairs import alike
from generator.topics.comparing.amounts import Relation, digits, ratio, relate
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import (
    EXTENTS,
    MOVING,
    OF_A_DAY,
    OF_PEOPLE,
    contradict,
    moving,
    of_one_event,
    other_way,
    part_ways,
)
from generator.topics.comparing.units import Kind, extents, households, people, signs
from generator.topics.likeness import stem

# Sentences of one article in which two voices answer each other.
_NEAR_SENTENCES = 3
# What happened longer before an article came out is not what it reports.
_NEWS_DAYS = timedelta(days=30)
# Those of a place are a part of all; who is still missing is not.
_COUNTED_PARTLY = OF_PEOPLE - {"missing"}
# Digits of a number from which on it is hardly said of two things by chance.
_TELLING = 1.5
# Numbers farther apart are not of one thing.
_MAX_RATIO = 10
_MAX_RATIO_OF_VOICES = 5


def excludes(one: Claimed, other: Claimed) -> bool:
    """Return whether something forbids that both stand in one row, whatever else they share."""
    if is_another(one, other):
        return True
    if linked(one, other) or relate(one.figure, other.figure) is not Relation.DIFFERENT:
        return False
    return _may_both_hold(one, other) or (_names_part(one, other) and not answers(one, other))


def is_another(one: Claimed, other: Claimed) -> bool:
    """Return whether something forbids that both measure one thing: not that both may be right all the same."""
    if one.part or other.part or one.unreal or other.unreal or _other_kind(one, other) or _is_of_another(one, other):
        return True
    if linked(one, other):
        return False
    if _is_denied(one) is not _is_denied(other) and not (one.contrast or other.contrast):
        return True
    relation = relate(one.figure, other.figure)
    if relation is not Relation.EQUAL and (one.asked is not other.asked or _is_peak(one) is not _is_peak(other)):
        return True
    if relation is not Relation.DIFFERENT:
        return False
    if one.baseline or other.baseline or one.increment is not other.increment:
        return True
    other_time = one.periods != other.periods and not moves(one)
    return other_time or one.rates != other.rates or ratio(one.figure, other.figure) > _MAX_RATIO


def _is_of_another(one: Claimed, other: Claimed) -> bool:
    """Tell what is measured of something else, over another time, or of others of the people: even of equal numbers."""
    if _labels_differ(one, other) and not _is_telling(one, other):
        return True
    if part_ways(one.years, other.years) or part_ways(one.periods, other.periods):
        return True
    if part_ways(one.rates, other.rates):
        return True
    concepts = one.concepts | other.concepts
    if concepts & OF_PEOPLE and one.over is not other.over:
        return True
    if concepts & _COUNTED_PARTLY and one.partly != other.partly:
        return True
    return of_one_event(concepts) and (_other_event(one, other) or _of_other_days(one, other))


def _labels_differ(one: Claimed, other: Claimed) -> bool:
    """Tell whether what they measure or are said of is not called the same."""
    if contradict(one.concepts, other.concepts):
        return True
    return bool(one.about and other.about) and not names_agree(one, other)


def _is_telling(one: Claimed, other: Claimed) -> bool:
    """Tell a number that two articles may give of one thing in other words: not what befell other people."""
    if relate(one.figure, other.figure) is not Relation.EQUAL or digits(one.figure) < _TELLING:
        return False
    if part_ways(one.concepts & OF_PEOPLE, other.concepts & OF_PEOPLE) or other_way(one.concepts, other.concepts):
        return False
    return one.kind is not Kind.SIGN


def _other_kind(one: Claimed, other: Claimed) -> bool:
    """Tell what no number of one thing can be told in: euros and dollars, miles and people; one may say none."""
    kinds = {one.kind, other.kind}
    if len(kinds) > 1:
        unsaid = Kind.NONE in kinds and not kinds & {Kind.SIGN, Kind.CODE}
        return not unsaid and kinds != {Kind.CODE, Kind.NOUN}
    if one.unit == other.unit or one.kind is Kind.CODE:
        return False
    by_family = [bool(c.unit & households(c.card.lang)) for c in (one, other)]
    if by_family[0] is not by_family[1] and (one.concepts | other.concepts) & OF_PEOPLE:
        return True
    exact = extents(one.card.lang) | extents(other.card.lang) | signs()
    return one.kind is not Kind.NOUN or bool((one.unit | other.unit) & exact)


def linked(one: Claimed, other: Claimed) -> bool:
    """Tell whether a sentence itself sets the one against the other."""
    return any(
        a is one.figure or b is other.figure for a, b in ((other.contrast, one.contrast), (other.moved, one.moved))
    )


def _names_part(one: Claimed, other: Claimed) -> bool:
    """Tell whether beside both stand names, and none that both have, besides who speaks and what is counted.

    So does the name that one is said of, where the other article has it nowhere, and a place that opens a sentence.
    """
    for own, beside in ((one, other), (other, one)):
        if own.elsewhere and own.elsewhere.isdisjoint(beside.words.stems):
            return True
        if own.about and not beside.about and beside.affair.names.isdisjoint(map(stem, own.about)):
            return True
    counted = {*one.unit, *other.unit}
    a, b = ({stem(word) for word in c.others - counted} - c.bystanders for c in (one, other))
    return bool(a) and bool(b) and not a & b


def _of_other_days(one: Claimed, other: Claimed) -> bool:
    """Tell what takes one day, and fell on another: a second march within the month has a crowd of its own.

    A crowd of a day that nobody tells is set against no other.
    """
    if one.card.id == other.card.id or not one.concepts & OF_A_DAY:
        return False
    if not (one.affair.day and other.affair.day):
        return relate(one.figure, other.figure) is Relation.DIFFERENT
    return bool(one.event_days and other.event_days) and not one.event_days & other.event_days


def _may_both_hold(one: Claimed, other: Claimed) -> bool:
    """Tell whether two different numbers may both be right: of other affairs, or of one article."""
    if _is_a_precedent(one, other) or one.over is not other.over:
        return True
    if one.card.id == other.card.id:
        return not answers(one, other)
    return not alike(one.affair, other.affair)


def answers(one: Claimed, other: Claimed) -> bool:
    """Tell whether one article sets two voices against each other: the organisers' number and that of the police.

    Beside neither stands a name that is not at the head of the article, for that may be another thing. Of one sentence
    both are somebody's: `2,105 to 640, the union said` are of one voice.
    """
    if one.card.id != other.card.id or one.voice == other.voice or one.concepts & EXTENTS:
        return False
    if _of_two_voices(one, other):
        return True
    if not one.concepts or one.concepts != other.concepts or one.unit != other.unit or one.years != other.years:
        return False
    both = bool(one.voice and other.voice)
    if not both and one.figure.sentence == other.figure.sentence:
        return False
    if any(not c.voice and (c.figure.unit or "") not in c.figure.text for c in (one, other)):
        return False
    near = both or abs(one.figure.sentence - other.figure.sentence) <= _NEAR_SENTENCES
    return near and all(len(list(_open_rivals(c))) == 1 and not _beside(c) for c in (one, other))


def _of_two_voices(one: Claimed, other: Claimed) -> bool:
    """Tell numbers that two voices give right after each other, each the first of its unit that its sentence has.

    `A filter was out for 19 days, the inspectorate said. The company insists on six days.`
    """
    if not (one.voice and other.voice) or one.part or other.part:
        return False
    apart = other.figure.sentence - one.figure.sentence
    if abs(apart) > 1 or ratio(one.figure, other.figure) > _MAX_RATIO_OF_VOICES:
        return False
    if any(r.figure.sentence == c.figure.sentence and r.voice == c.voice for c in (one, other) for r in c.rivals):
        return False
    if one.kind is not other.kind or contradict(one.concepts, other.concepts):
        return False
    if one.concepts & other.concepts:
        return True
    if one.kind is Kind.NOUN:
        bare = bool(one.unit & people(one.card.lang)) and apart != 0
        return not bare and (one.unit == other.unit or bool(one.counted & other.counted))
    return one.kind is Kind.SIGN


def _beside(claimed: Claimed) -> frozenset[str]:
    names = claimed.words.names & {stem(word) for word in claimed.others}
    return names - claimed.affair.head - claimed.bystanders


def _open_rivals(one: Claimed) -> Iterator[Claimed]:
    """Yield the rivals of a figure that are of its own time, and neither a yardstick nor on top of it."""
    for rival in one.rivals:
        if rival.years == one.years and not rival.baseline and rival.increment is one.increment:
            yield rival


def names_agree(one: Claimed, other: Claimed) -> bool:
    """`DeepSeek` and `DeepSeek R1` are of one thing; `DeepSeek V3` and `DeepSeek R1` are not."""
    a, b = set(one.about), set(other.about)
    return a <= b or b <= a


def _other_event(one: Claimed, other: Claimed) -> bool:
    """Tell whether two figures of an event are of different years: 7 deaths this year, 31 in the flood of 1966."""
    differ = relate(one.figure, other.figure) is not Relation.EQUAL
    if _is_a_precedent(one, other) or (differ and (_of_a_past_day(one, other) or _of_a_past_day(other, one))):
        return True
    return bool(one.event_years and other.event_years) and not one.event_years & other.event_years


def _is_a_precedent(one: Claimed, other: Claimed) -> bool:
    """Tell whether only one is of a precedent of another year: not of the month that the other article tells of."""
    if one.past is other.past:
        return False
    past, new = (one, other) if one.past else (other, one)
    return {(day.year, day.month) for day in past.days}.isdisjoint((day.year, day.month) for day in new.affair.days)


def _of_a_past_day(one: Claimed, other: Claimed) -> bool:
    if one.years or not one.days or one.affair.day is None or other.affair.day is None:
        return False
    past = max(one.days) < min(one.affair.day, other.affair.day) - _NEWS_DAYS
    return past and not one.days & (other.days if one.card.id == other.card.id else other.affair.days)


def _is_peak(claimed: Claimed) -> bool:
    """Tell how far something went at the most, and then turned: `down as much as 15% in the morning`."""
    return claimed.figure.qualifier is Qualifier.AT_MOST and claimed.figure.unit == "%" and moving(claimed.concepts)


def _is_denied(claimed: Claimed) -> bool:
    return claimed.figure.modality is Modality.DENIED


def moves(claimed: Claimed) -> bool:
    """Return whether what it measures changes from day to day."""
    return bool(claimed.concepts & MOVING)


def other_years(one: Claimed, other: Claimed) -> bool:
    """One names a year and the other none: different numbers may then be of different years."""
    if one.years == other.years or one.event_years & other.event_years:
        return False
    return not (moves(one) or moves(other))
