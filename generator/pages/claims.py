"""Figures of one measure, side by side, and the measures that must not be taken for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.topics import Comparison, Reading
from generator.model.topicview import ClaimTable, OtherMeasure, ReadingRow
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.strips import SCALE
from generator.text.words import fold

OTHER_MEASURES = 3


def tables(desk: Directory, comparisons: Sequence[Comparison]) -> tuple[tuple[ClaimTable, ...], tuple[ClaimTable, ...]]:
    """Return the comparisons that set articles side by side, and those with one article only."""
    compared = [c for c in comparisons if len({r.card.id for r in c.readings}) > 1]
    single = [c for c in comparisons if len({r.card.id for r in c.readings}) == 1]
    return tuple(_table(desk, c, (*compared, *single)) for c in compared), tuple(_table(desk, c, ()) for c in single)


def _table(desk: Directory, comparison: Comparison, candidates: Sequence[Comparison]) -> ClaimTable:
    sizes = [size for r in comparison.readings if (size := _size(r.figure)) is not None]
    largest = max(sizes, default=Decimal(0))
    return ClaimTable(
        anchor=comparison.anchor,
        subject=comparison.subject,
        agreement=comparison.agreement,
        reason=comparison.reason,
        rows=tuple(_row(desk, reading, largest) for reading in comparison.readings),
        others=_others(comparison, candidates),
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
        target=_target(desk, card, figure),
        title=card.title,
        source=card.source,
        lang=card.lang,
        date=card.date,
    )


def _size(figure: Figure) -> Decimal | None:
    value = figure.high if figure.high is not None else figure.value
    return abs(value) if value is not None and value.is_finite() else None


def _target(desk: Directory, card: Card, figure: Figure) -> str:
    page = desk.at.article(card)
    anchor = next((a for f, a in zip(card.figures, anchors.figures(card.figures), strict=True) if f == figure), None)
    return f"{page}#{anchor}" if anchor else page


def _others(comparison: Comparison, candidates: Sequence[Comparison]) -> tuple[OtherMeasure, ...]:
    """Name other measures of the same unit said of the same thing: what a reader in a hurry would merge."""
    if comparison.unit is None:
        return ()
    subjects = _said_of(comparison)
    near = [
        other
        for other in candidates
        if other is not comparison and other.unit == comparison.unit and (not subjects or subjects & _said_of(other))
    ]
    return tuple(OtherMeasure(o.subject, o.readings[0].figure.raw, f"#{o.anchor}") for o in near[:OTHER_MEASURES])


def _said_of(comparison: Comparison) -> frozenset[str]:
    return frozenset(fold(r.figure.about) for r in comparison.readings if r.figure.about)
