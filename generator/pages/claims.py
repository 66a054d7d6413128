"""Figures of one measure, side by side, and the measures that must not be taken for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.model.facts import Figure
from generator.model.pages import Page
from generator.model.topics import Agreement, Comparison, Reading, Topic
from generator.model.topicview import ClaimTable, FiguresPage, Further, OtherMeasure, ReadingRow, ReserveLine
from generator.model.views import Crumb
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.marking import excerpt
from generator.pages.sheets import MOST_ROWS, MOST_SINGLES, MOST_TABLES, Sheet, parted, sheets
from generator.pages.strips import SCALE
from generator.text.languages import language
from generator.text.words import fold, words

Tables = tuple[tuple[ClaimTable, ...], tuple[ClaimTable, ...]]
"""Figures compared, and those that stand alone."""

OTHER_MEASURES = 4

MOST_FURTHER = 100
"""Comparisons that a topic's page names and leaves to its sheets: a list that one still looks through."""

# Rows among which others are looked for, conflicts first; keeps the cost linear in topics of thousands of articles.
_MAX_CANDIDATES = 200

_FAR = 9
_MONEY = frozenset({"money"})


def tables(desk: Directory, topic: Topic, sheet: Sheet | None = None) -> Tables:
    """Return what a sheet of a topic's figures shows, or without one the topic's own page: the first of each."""
    subject = frozenset(words(topic.title))
    compared, single = parted(topic)
    mine = sheet.comparisons if sheet else (*compared[:MOST_TABLES], *single[:MOST_SINGLES])
    every = tuple(map(_measure, (*compared[:_MAX_CANDIDATES], *single)))
    here = {c.anchor for c in mine}
    places = _places(desk, topic)
    leading = _leading(topic)

    def table(one: Comparison) -> ClaimTable:
        near = _others(_measure(one), every, subject) if one.agreement is not Agreement.SINGLE else ()
        links = (
            OtherMeasure(c.subject, c.readings[0].figure.raw, f"#{c.anchor}" if c.anchor in here else places[c.anchor])
            for c in near
        )
        made = replace(_table(desk, one, tuple(links)), other_anchors=_old(one, leading))
        return made if sheet else _shortened(made, places.get(one.anchor))

    return (
        tuple(table(c) for c in mine if c.agreement is not Agreement.SINGLE),
        tuple(table(c) for c in mine if c.agreement is Agreement.SINGLE),
    )


def further(desk: Directory, topic: Topic) -> tuple[Further, ...]:
    """Return the comparisons that a topic's page leaves to the sheets of all its figures, as links with their anchors.

    A permalink of the time when there were fewer still leads to them, one step away.
    """
    places, leading = _places(desk, topic), _leading(topic)
    left = parted(topic)[0][MOST_TABLES : MOST_TABLES + MOST_FURTHER]
    return tuple(
        Further((c.anchor, *_old(c, leading)), OtherMeasure(c.subject, c.readings[0].figure.raw, places[c.anchor]))
        for c in left
    )


def figures_pages(desk: Directory, topics: Sequence[Topic]) -> Iterator[Page[FiguresPage]]:
    """Return the sheets with all figures of the topics that have many."""
    for topic in topics:
        every = sheets(desk, topic)
        home = desk.at.topic(topic.slug)
        for sheet in every:
            compared, single = tables(desk, topic, sheet)
            crumbs = [*desk.way(topic), Crumb(target=every[0].path, word="article.figures")]
            if sheet is not every[0]:
                crumbs.append(Crumb(target=sheet.path, text=str(sheet.number)))
            view = FiguresPage(
                site=desk.site,
                head=desk.head("topics", crumbs),
                topic=topic.title,
                home=f"{home}#figures",
                number=sheet.number if len(every) > 1 else 0,
                compared=compared,
                single=single,
                others=tuple((other.number, other.path) for other in every if other is not sheet),
            )
            yield Page(path=sheet.path, template="figures.html", view=view)


def _places(desk: Directory, topic: Topic) -> dict[str, str]:
    """Return where each comparison stands on the topic's sheets, by its anchor."""
    return {c.anchor: sheet.place(c) for sheet in sheets(desk, topic) for c in sheet.comparisons}


def _leading(topic: Topic) -> dict[str, Comparison]:
    """Return the comparison that each anchor leads to: its own first, an older one to the first that had it."""
    found = {c.anchor: c for c in topic.comparisons}
    for comparison in topic.comparisons:
        for anchor in comparison.other_anchors:
            found.setdefault(anchor, comparison)
    return found


def _old(comparison: Comparison, leading: Mapping[str, Comparison]) -> tuple[str, ...]:
    found = dict.fromkeys(comparison.other_anchors)
    return tuple(a for a in found if a != comparison.anchor and leading[a] is comparison)


def _table(desk: Directory, comparison: Comparison, others: tuple[OtherMeasure, ...]) -> ClaimTable:
    sizes = [size for r in comparison.readings if (size := _size(r.figure)) is not None]
    largest = max(sizes, default=Decimal(0))
    single = comparison.agreement is Agreement.SINGLE
    return ClaimTable(
        anchor=comparison.anchor,
        subject=_besides(comparison.subject, comparison.readings[0].figure) if single else comparison.subject,
        agreement=comparison.agreement,
        reason=_reason(comparison),
        rows=tuple(_row(desk, reading, largest) for reading in comparison.readings),
        others=others,
        reserves=tuple(ReserveLine(reserve.text, desk.cited(reserve.card)) for reserve in comparison.reserves),
    )


def _reason(comparison: Comparison) -> str:
    """Return why a verdict is given; `conflict-within` where one article alone gives all numbers."""
    within = len({reading.card.id for reading in comparison.readings}) == 1
    told = within and comparison.agreement in (Agreement.CONFLICT, Agreement.POSSIBLE)
    return f"{comparison.agreement}-within" if told else comparison.reason


def _besides(subject: str, figure: Figure) -> str:
    """Return what a subject says that is not read beside it: no unit of `130 km/h`, no name of who says so."""
    read = frozenset(words(figure.raw))
    by = fold(figure.by or "")
    return " · ".join(part for part in subject.split(" · ") if not read.issuperset(words(part)) and fold(part) != by)


def _shortened(table: ClaimTable, whole: str | None) -> ClaimTable:
    """Return a table with a row of each number first, so that a dispute is still seen, and the way to all rows."""
    if len(table.rows) <= MOST_ROWS:
        return table
    first_of = {row.figure.raw: place for place, row in reversed(list(enumerate(table.rows)))}
    ranked = sorted(range(len(table.rows)), key=lambda place: first_of[table.rows[place].figure.raw] != place)
    kept = sorted(ranked[:MOST_ROWS])
    rows = tuple(table.rows[place] for place in kept)
    return replace(table, rows=rows, whole=whole, count=len(table.rows))


def _row(desk: Directory, reading: Reading, largest: Decimal) -> ReadingRow:
    figure, card = reading.figure, reading.card
    size = _size(figure)
    return ReadingRow(
        figure=figure,
        length=int(size * SCALE / largest) if size is not None and largest else None,
        excerpt=excerpt(figure.text, figure.raw),
        cited=desk.cited(card, anchors.of(figure, card.figures)),
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
    others = (
        o for o in candidates if o.comparison is not one.comparison and not _repeats(o.comparison, one.comparison)
    )
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
