"""Figures of one measure, side by side, and the measures that must not be taken for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.pages import Page
from generator.model.topics import Agreement, Comparison, Reading, Topic
from generator.model.topicview import ClaimTable, FiguresPage, OtherMeasure, ReadingRow
from generator.model.views import Crumb
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.strips import SCALE
from generator.text.languages import language
from generator.text.words import words

Tables = tuple[tuple[ClaimTable, ...], tuple[ClaimTable, ...]]
"""Figures compared, and those that stand alone."""

OTHER_MEASURES = 4

MOST_TABLES = 12
"""Comparisons, or single figures, that a topic's page shows; conflicts come first, and a page has the rest."""

MOST_ROWS = 8
"""Rows of a comparison that a topic's page shows: about three screens of a phone."""

# Rows among which others are looked for, conflicts first; keeps the cost linear in topics of thousands of articles.
_MAX_CANDIDATES = 200

_FAR = 9
_MONEY = frozenset({"money"})


def tables(desk: Directory, topic: Topic, *, most: int | None = None) -> Tables:
    """Return the comparisons that set figures side by side, and the figures that stand alone; the first ones of each.

    `most` of each are returned, all without it; those left out are linked to where the topic's figures stand whole.
    """
    subject = frozenset(words(topic.title))
    compared = [_measure(c) for c in topic.comparisons if c.agreement is not Agreement.SINGLE]
    single = [_measure(c) for c in topic.comparisons if c.agreement is Agreement.SINGLE]
    every = (*compared[:_MAX_CANDIDATES], *single)
    shown = {m.comparison.anchor for m in (*compared[:most], *single[:most])}
    whole = folded(desk, topic) or ""

    def table(one: _Measure, others: Sequence[_Measure]) -> ClaimTable:
        near = _others(one, others, subject)
        places = ((c, f"{'' if c.anchor in shown else whole}#{c.anchor}") for c in near)
        links = tuple(OtherMeasure(c.subject, c.readings[0].figure.raw, place) for c, place in places)
        return _table(desk, one.comparison, links)

    tables = tuple(table(m, every) for m in compared[:most]), tuple(table(m, ()) for m in single[:most])
    return (tuple(_shortened(t, whole) for t in tables[0]), tables[1]) if most else tables


def folded(desk: Directory, topic: Topic) -> str | None:
    """Return the page with all figures of a topic; None where its own page shows them all."""
    single = sum(c.agreement is Agreement.SINGLE for c in topic.comparisons)
    compared = [c for c in topic.comparisons if c.agreement is not Agreement.SINGLE]
    many = max(single, len(compared)) > MOST_TABLES or any(len(c.readings) > MOST_ROWS for c in compared[:MOST_TABLES])
    return desk.at.timeline(topic.slug, desk.at.word("figures")) if many else None


def figures_pages(desk: Directory, topics: Sequence[Topic]) -> Iterator[Page[FiguresPage]]:
    """Return the pages with all figures of the topics that have many."""
    for topic in topics:
        path = folded(desk, topic)
        if path is None:
            continue
        home = desk.at.topic(topic.slug)
        compared, single = tables(desk, topic)
        crumbs = (Crumb(target=home, text=topic.title), Crumb(target=path, word="article.figures"))
        view = FiguresPage(
            site=desk.site,
            head=desk.head("topics", crumbs),
            topic=topic.title,
            home=f"{home}#figures",
            compared=compared,
            single=single,
        )
        yield Page(path=path, template="figures.html", view=view)


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


def _shortened(table: ClaimTable, whole: str) -> ClaimTable:
    """Return a table with a row of each number first, so that a dispute is still seen, and the way to all rows."""
    if len(table.rows) <= MOST_ROWS:
        return table
    first_of = {row.raw: place for place, row in reversed(list(enumerate(table.rows)))}
    ranked = sorted(range(len(table.rows)), key=lambda place: first_of[table.rows[place].raw] != place)
    kept = sorted(ranked[:MOST_ROWS])
    rows = tuple(table.rows[place] for place in kept)
    return replace(table, rows=rows, whole=f"{whole}#{table.anchor}", count=len(table.rows))


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


def _others(one: _Measure, candidates: Sequence[_Measure], subject: frozenset[str]) -> tuple[Comparison, ...]:
    """Name what a reader in a hurry would take for a measure: figures of the same unit, those of its name first."""
    others = (o for o in candidates if o is not one and not _repeats(o.comparison, one.comparison))
    ranked = [(_distance(one, other, subject), other.comparison) for other in others]
    near = sorted(((distance, c) for distance, c in ranked if distance < _FAR), key=lambda pair: pair[0])
    return tuple(comparison for _, comparison in near[:OTHER_MEASURES])


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
