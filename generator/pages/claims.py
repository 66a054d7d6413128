"""Figures of one measure, side by side, and the measures that must not be taken for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.topics import Agreement, Comparison, Reading, Topic
from generator.model.topicview import ClaimTable, OtherMeasure, ReadingRow
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.strips import SCALE
from generator.text.languages import language
from generator.text.words import words

OTHER_MEASURES = 4

# Rows among which others are looked for, conflicts first; keeps the cost linear in topics of thousands of articles.
_MAX_CANDIDATES = 200

_FAR = 9
_MONEY = frozenset({"money"})


def tables(desk: Directory, topic: Topic) -> tuple[tuple[ClaimTable, ...], tuple[ClaimTable, ...]]:
    """Return the comparisons that set figures side by side, and the figures that stand alone."""
    subject = frozenset(words(topic.title))
    compared = [_measure(c) for c in topic.comparisons if c.agreement is not Agreement.SINGLE]
    single = [_measure(c) for c in topic.comparisons if c.agreement is Agreement.SINGLE]
    every = (*compared[:_MAX_CANDIDATES], *single)
    return (
        tuple(_table(desk, m.comparison, _others(m, every, subject)) for m in compared),
        tuple(_table(desk, m.comparison, ()) for m in single),
    )


def figure_place(desk: Directory, card: Card, figure: Figure) -> str:
    """Return where a figure stands on its article's page."""
    page = desk.at.article(card)
    anchor = next((a for f, a in zip(card.figures, anchors.figures(card.figures), strict=True) if f == figure), None)
    return f"{page}#{anchor}" if anchor else page


def _table(desk: Directory, comparison: Comparison, others: tuple[OtherMeasure, ...]) -> ClaimTable:
    sizes = [size for r in comparison.readings if (size := _size(r.figure)) is not None]
    largest = max(sizes, default=Decimal(0))
    return ClaimTable(
        anchor=comparison.anchor,
        subject=comparison.subject,
        agreement=comparison.agreement,
        reason=comparison.reason,
        rows=tuple(_row(desk, reading, largest) for reading in comparison.readings),
        others=others,
    )


def _row(desk: Directory, reading: Reading, largest: Decimal) -> ReadingRow:
    figure, card = reading.figure, reading.card
    size = _size(figure)
    return ReadingRow(
        raw=figure.raw,
        qualifier=figure.qualifier,
        modality=figure.modality,
        measure=figure.measure,
        about=figure.about,
        by=figure.by,
        length=int(size * SCALE / largest) if size is not None and largest else None,
        target=figure_place(desk, card, figure),
        title=card.title,
        source=card.source,
        lang=card.lang,
        date=card.date,
    )


def _size(figure: Figure) -> Decimal | None:
    value = figure.high if figure.high is not None else figure.value
    return abs(value) if value is not None and value.is_finite() else None


@dataclass(frozen=True, slots=True)
class _Measure:
    """A comparison with what tells how near it is to others."""

    comparison: Comparison
    unit: frozenset[str]
    """Folded words of the unit; one word for all currencies; empty when it counts nothing named."""
    names: frozenset[frozenset[str]]
    """Folded words of each name that its figures are said of."""


def _measure(comparison: Comparison) -> _Measure:
    unit = comparison.unit or ""
    names = frozenset(frozenset(words(r.figure.about)) for r in comparison.readings if r.figure.about)
    return _Measure(comparison, _MONEY if unit in _currencies() else frozenset(words(unit) or unit.split()), names)


def _others(one: _Measure, candidates: Sequence[_Measure], subject: frozenset[str]) -> tuple[OtherMeasure, ...]:
    """Name what a reader in a hurry would take for a measure: figures of the same unit, those of its name first."""
    others = (o for o in candidates if o is not one and not _repeats(o.comparison, one.comparison))
    ranked = [(_distance(one, other, subject), other.comparison) for other in others]
    near = sorted(((distance, c) for distance, c in ranked if distance < _FAR), key=lambda pair: pair[0])
    return tuple(OtherMeasure(c.subject, c.readings[0].figure.raw, f"#{c.anchor}") for _, c in near[:OTHER_MEASURES])


def _repeats(other: Comparison, one: Comparison) -> bool:
    """Tell a figure that may well be of the same measure, though too little is said to put it in the row."""
    return other.concepts == one.concepts and {r.figure.value for r in other.readings} <= {
        r.figure.value for r in one.readings
    }


def _distance(one: _Measure, other: _Measure, subject: frozenset[str]) -> int:
    """Rank by name: the same, one akin to it, the same measure of another, none where the topic's own is meant.

    `subject` are the folded words of the topic's title. Units are the same or one says more: `GPU`, `GPU Hopper`.
    """
    if not one.unit or not other.unit or not (one.unit <= other.unit or other.unit <= one.unit):
        return _FAR
    if one.names & other.names:
        return 0
    if one.names and other.names:
        if any(a <= b or b <= a for a in one.names for b in other.names):
            return 1
        concepts = other.comparison.concepts
        return 2 if concepts and set(concepts) <= set(one.comparison.concepts) else _FAR
    return 3 if all(name & subject for name in one.names | other.names) else _FAR


@cache
def _currencies() -> frozenset[str]:
    return frozenset(language("en").section("numbers").fields("currencies"))
