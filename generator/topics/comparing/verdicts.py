"""What figures of one measure say together: they agree, are rounded, moved, are only possible, or conflict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from generator.model.facts import Modality
from generator.model.topics import Agreement
from generator.topics.comparing.amounts import Relation, relate
from generator.topics.comparing.barriers import answers, moves
from generator.topics.comparing.claimed import Claimed

# Articles further apart may both have been right when they were written.
_MAX_AGE_DAYS = 60

_UNSURE = (Modality.POSSIBLE, Modality.PLANNED)


def judge(readings: Sequence[Claimed]) -> tuple[Agreement, str]:
    """Return the verdict on figures that measure one thing, and the id of the rule behind it.

    Linear in the readings but for the distinct values among them.
    """
    distinct = list({_said(r): r for r in reversed(readings)}.values())[::-1]
    pairs = [(a, b, relate(a.figure, b.figure)) for a, b in combinations(distinct, 2)]
    different = [(a, b) for a, b, relation in pairs if relation is Relation.DIFFERENT]
    if different and not _one_rounds_all(distinct):
        return _on_different(different)
    if len({_is_unsure(r) for r in distinct}) > 1 and any(r.concepts for r in distinct):
        return Agreement.POSSIBLE, "modality"
    relations = {relation for _, _, relation in pairs}
    if Relation.ROUNDED in relations:
        return Agreement.ROUNDED, "written-precision"
    if any(moves(a) and _other_moment(a, b) for a, b, relation in pairs if relation is Relation.BOUND):
        return Agreement.OTHER_MOMENT, "moving-measure"
    if Relation.BOUND in relations:
        return Agreement.AGREE, "within-bounds"
    return Agreement.AGREE, "same-value"


def _on_different(pairs: Sequence[tuple[Claimed, Claimed]]) -> tuple[Agreement, str]:
    """Judge by the pairs that differ: the surest reason to call it a conflict, else the reason why it may be none."""
    sure = [(a, b) for a, b in pairs if _are_sure(a, b)]
    opposed = [(a, b) for a, b in pairs if a.contrast is b.figure or b.contrast is a.figure or answers(a, b)]
    if not sure and not opposed:
        return Agreement.POSSIBLE, "modality"
    if opposed or any(not moves(a) and not _other_moment(a, b) for a, b in sure):
        return Agreement.CONFLICT, "set-against-each-other" if opposed else "ratio-above-rounding"
    return Agreement.OTHER_MOMENT, "moving-measure" if any(moves(a) for a, _ in sure) else "other-moment"


def _are_sure(one: Claimed, other: Claimed) -> bool:
    """Tell whether two figures can contradict each other: both of what happened, or both of what is planned."""
    both_planned = one.figure.modality is other.figure.modality is Modality.PLANNED
    return both_planned or not (_is_unsure(one) or _is_unsure(other))


def _is_unsure(claimed: Claimed) -> bool:
    return claimed.figure.modality in _UNSURE


def _other_moment(one: Claimed, other: Claimed) -> bool:
    """Tell whether their sentences name different moments, or their articles lie far apart.

    What changes from day to day is of other moments where the articles are of other days.
    """
    if one.moments != other.moments:
        return True
    first, second = one.card.date, other.card.date
    if first is None or second is None:
        return False
    days = abs((first.anchor.first_day - second.anchor.first_day).days)
    return days > (0 if moves(one) else _MAX_AGE_DAYS)


def _one_rounds_all(readings: Sequence[Claimed]) -> bool:
    """Tell whether one of them stands for all the others: 6 for 5.6 and 6.2."""
    return any(all(relate(a.figure, b.figure) is not Relation.DIFFERENT for b in readings) for a in readings)


def _said(claimed: Claimed) -> tuple[object, ...]:
    figure = claimed.figure
    return (figure.value, figure.high, figure.qualifier, figure.modality, claimed.moments, id(claimed.contrast))
