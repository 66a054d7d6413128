"""Where a topic's articles differ, in few words: each figure in conflict with its numbers and who gives them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.facts import Modality
from generator.model.topics import Agreement, Comparison, Reading, Topic
from generator.model.topicview import Dispute, Side, Speaker

MOST_DISPUTES = 3
MOST_SIDES = 4
MOST_SPEAKERS = 3
"""More would be no fewer words than the comparison itself."""


def disputes(topic: Topic) -> tuple[Dispute, ...]:
    """Return the first comparisons in conflict; of one with many numbers those that most articles give."""
    in_conflict = (c for c in topic.comparisons if c.agreement is Agreement.CONFLICT)
    return tuple(_dispute(comparison) for _, comparison in zip(range(MOST_DISPUTES), in_conflict, strict=False))


def _dispute(comparison: Comparison) -> Dispute:
    sides: dict[str, list[Reading]] = {}
    for reading in comparison.readings:
        sides.setdefault(_number(reading), []).append(reading)
    told_most = sorted(sides, key=lambda number: -len({r.card.id for r in sides[number]}))[:MOST_SIDES]
    return Dispute(
        comparison.subject,
        f"#{comparison.anchor}",
        tuple(_side(readings) for number, readings in sides.items() if number in told_most),
    )


def _number(reading: Reading) -> str:
    figure = reading.figure
    return figure.raw if figure.value is None else f"{figure.value:f} {figure.high or ''}"


def _side(readings: Sequence[Reading]) -> Side:
    """Return one number with those who give it, each once: whom the article quotes, else the article, or the desk."""
    speakers: dict[str, Speaker] = {}
    for reading in readings:
        figure, card = reading.figure, reading.card
        is_own = not (figure.by or figure.sentence)
        name = "" if is_own else figure.by or card.source or card.title or ""
        speakers.setdefault(name, Speaker(name or None, card.lang, figure.modality is Modality.DENIED, is_own))
    told = tuple(speakers.values())
    first = readings[0]
    return Side(first.figure.raw, first.card.lang, told[:MOST_SPEAKERS], len(told[MOST_SPEAKERS:]))
