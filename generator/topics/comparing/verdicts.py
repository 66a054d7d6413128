"""What figures of one measure say together: they agree, are rounded, moved, are only possible, or conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations

from generator.model.dates import Edtf, Precision
from generator.model.facts import Modality
from generator.model.topics import Agreement
from generator.text.languages import language
from generator.topics.comparing.amounts import Relation, relate
from generator.topics.comparing.barriers import answers, moves, other_years
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import ONLY_RISING
from generator.topics.comparing.units import Kind

# Counts further apart may both have been right when they were written.
_MAX_AGE_DAYS = 30

# Numbers of one article in a row that are looked at two by two.
_MOST_OF_ONE_ARTICLE = 8

_UNSURE = (Modality.POSSIBLE, Modality.PLANNED)


def judge(readings: Sequence[Claimed]) -> tuple[Agreement, str]:
    """Return the verdict on figures that measure one thing, and the id of the rule behind it.

    Linear in the readings but for the distinct values among them.
    """
    readings = _with_what_has_moved(readings)
    distinct = list({_said(r): r for r in reversed(readings)}.values())[::-1]
    pairs = [(a, b, relate(a.figure, b.figure)) for a, b in combinations(distinct, 2)]
    different = [(a, b) for a, b, relation in pairs if relation is Relation.DIFFERENT]
    if different and _set_against(readings):
        return Agreement.CONFLICT, "set-against-each-other"
    if different:
        return _on_different(different)
    relations = {relation for _, _, relation in pairs}
    confirmed = relations <= {Relation.EQUAL} and len({r.card.id for r in readings if not _is_unsure(r)}) > 1
    doubted = {_is_unsure(r) for r in distinct if relations - {Relation.EQUAL} or not _is_planned(r)}
    if not confirmed and len(doubted) > 1 and any(r.concepts for r in distinct):
        return Agreement.POSSIBLE, "modality"
    if Relation.ROUNDED in relations:
        return Agreement.ROUNDED, "written-precision"
    if any(_move(a, b) and _other_moment(a, b) for a, b, relation in pairs if relation is Relation.BOUND):
        return Agreement.OTHER_MOMENT, "moving-measure"
    if Relation.BOUND in relations:
        return Agreement.AGREE, "within-bounds"
    return Agreement.AGREE, "same-value"


def _with_what_has_moved(readings: Sequence[Claimed]) -> Sequence[Claimed]:
    """Let a number be of before wherever an article tells that it has moved since."""
    left = list({r.figure.value: r.figure for r in readings if r.moved and r.baseline}.values())
    near = (Relation.EQUAL, Relation.ROUNDED)
    return [replace(r, former=True) if any(relate(r.figure, f) in near for f in left) else r for r in readings]


def _on_different(pairs: Sequence[tuple[Claimed, Claimed]]) -> tuple[Agreement, str]:
    """Judge by the pairs that differ: the surest reason to call it a conflict, else the reason why it may be none."""
    sure = [(a, b) for a, b in pairs if _are_sure(a, b)]
    if not sure:
        return Agreement.POSSIBLE, "modality"
    if any(not _other_moment(a, b) for a, b in sure):
        return Agreement.CONFLICT, "ratio-above-rounding"
    return Agreement.OTHER_MOMENT, "moving-measure" if any(_move(a, b) for a, b in sure) else "other-moment"


def _set_against(readings: Sequence[Claimed]) -> bool:
    """Tell whether an article sets two different numbers against each other."""
    of_card: dict[str, dict[tuple[object, ...], Claimed]] = {}
    for reading in readings:
        own = of_card.setdefault(reading.card.id, {})
        if len(own) < _MOST_OF_ONE_ARTICLE:
            own.setdefault(_said(reading), reading)
    return any(
        relate(a.figure, b.figure) is Relation.DIFFERENT and _are_opposed(a, b)
        for own in of_card.values()
        for a, b in combinations(own.values(), 2)
    )


def _are_opposed(one: Claimed, other: Claimed) -> bool:
    """Tell whether one article sets them against each other, and neither as what was said before."""
    if one.contrast is other.figure or other.contrast is one.figure:
        return True
    return one.former is other.former and answers(one, other)


def _are_sure(one: Claimed, other: Claimed) -> bool:
    """Tell whether two figures can contradict each other: both of what happened, or both of what is planned."""
    both_planned = one.figure.modality is other.figure.modality is Modality.PLANNED
    return both_planned or not (_is_unsure(one) or _is_unsure(other))


def _is_unsure(claimed: Claimed) -> bool:
    """Tell what is only possible or planned, and not what somebody is said to state: `sarebbero quaranta`."""
    stated = claimed.voice and claimed.sentence_words & _reporting(claimed.card.lang)
    return claimed.figure.modality in _UNSURE and not stated


@cache
def _reporting(lang: str | None) -> frozenset[str]:
    return frozenset(language(lang).section("events").texts("reported"))


def _is_planned(claimed: Claimed) -> bool:
    """Tell a plan, which is one thing with what is told of it as settled, where the number is the same."""
    return claimed.figure.modality is Modality.PLANNED


def _other_moment(one: Claimed, other: Claimed) -> bool:
    """Tell whether one was said before, or what moves or is counted has done so since.

    What changes from day to day, as what is only counted may do, is of other moments where a later article has more of
    it, and so is what goes on growing. Two voices of days close by contradict each other, and so do counts of one day
    of what may fall too, and who tells later of fewer dead.
    """
    if other_years(one, other) or one.former is not other.former:
        return True
    first, last = sorted((one, other), key=lambda c: c.affair.day or date.max)
    days = (last.affair.day - first.affair.day).days if first.affair.day and last.affair.day else 0
    if days > _MAX_AGE_DAYS and one.kind is other.kind is Kind.NOUN:
        return True
    less = days > 0 and (last.figure.value or 0) < (first.figure.value or 0)
    if days > 0 and (last.reached or (_move(one, other) and one.concepts & ONLY_RISING and not less)):
        return True
    if first.running and days > 0 and not less and (last.running or first.voice == last.voice):
        return True
    if one.voice and other.voice and one.voice != other.voice:
        return False
    if days > 0 and last.now:
        return True
    if _move(one, other):
        if one.concepts & ONLY_RISING:
            return not less
        return not (one.kind is other.kind is Kind.NOUN and _day(one) is not None and _day(one) == _day(other))
    return days > 0 and not less and not (one.concepts or other.concepts)


def _day(claimed: Claimed) -> Edtf | None:
    """Return the day on which a figure's article came out, where it is known to the day."""
    published = claimed.card.date
    return published if published and published.precision is Precision.DAY else None


def _move(one: Claimed, other: Claimed) -> bool:
    return not _is_settled(one, other) and (moves(one) or moves(other))


def _is_settled(one: Claimed, other: Claimed) -> bool:
    """Tell what both say of a year that was over when the articles came out: the toll of 2004 moves no more."""
    return all(
        c.event_years and all(c.card.date is None or year < str(c.card.date.anchor.year) for year in c.event_years)
        for c in (one, other)
    )


def _said(claimed: Claimed) -> tuple[object, ...]:
    figure = claimed.figure
    own = (claimed.former, id(claimed.contrast))
    return (figure.value, figure.high, figure.qualifier, figure.modality, *own)
