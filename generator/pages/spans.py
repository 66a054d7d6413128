"""The parts of a timeline that is too long for its topic's page: a page a year, and a month of a full year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.dates import Edtf, Point, Precision
from generator.model.topics import TimelineEntry, Topic
from generator.pages.directory import Directory
from generator.text.slugs import slug

MOST_A_PAGE = 300
"""Entries of a year from which its months have pages of their own."""

MOST_UNDATED = 20
"""Undated entries up to which the topic's own page shows all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What one page shows of a timeline."""

    date: Edtf | None
    """Its year or month, or decade or century where no year is known; None for the undated."""
    path: str
    turned: str | None
    """The page that tells the same from the first event on; None for the undated, which have no order."""
    entries: tuple[TimelineEntry, ...]
    """Those that stand on the page itself: all, or what no month is known of where the months have pages."""
    months: tuple[Span, ...] = ()

    @property
    def count(self) -> int:
        """How many entries it has, its months' included."""
        return len(self.entries) + sum(month.count for month in self.months)


def spans(desk: Directory, topic: Topic) -> tuple[Span, ...]:
    """Return the pages that a topic's timeline needs besides the topic's own, none for a short one: oldest first."""
    found = [
        _year_span(desk, topic, head, group) for head, group in by_year(topic.timeline) if not all(map(_major, group))
    ]
    if len(topic.undated) > MOST_UNDATED:
        path = desk.at.timeline(topic.slug, desk.at.word("undated"))
        found.append(Span(date=None, path=path, turned=None, entries=topic.undated))
    return tuple(found)


def elsewhere(desk: Directory, topic: Topic) -> dict[str, str]:
    """Return the page on which each entry stands that the topic's own page leaves out, by its anchor."""
    pages = {
        entry.anchor: span.path
        for year in spans(desk, topic)
        for span in (year, *year.months)
        for entry in span.entries
    }
    own = (*filter(_major, topic.timeline), *topic.undated[:MOST_UNDATED])
    return {anchor: path for anchor, path in pages.items() if anchor not in {entry.anchor for entry in own}}


def by_year(entries: Sequence[TimelineEntry]) -> Iterator[tuple[Edtf, list[TimelineEntry]]]:
    """Give the dated entries by year, in their order; decades and centuries stand for themselves."""
    for head, group in groupby((entry for entry in entries if entry.date), key=_year):
        yield head, list(group)


def month_of(entry: TimelineEntry) -> Edtf | None:
    """Return the month under which an entry is filed; None where only its year is known."""
    point = entry.date.anchor if entry.date else None
    if point is None or point.month is None:
        return None
    whole = Point(point.year, point.month, precision=Precision.MONTH)
    return Edtf(whole, whole)


def _year(entry: TimelineEntry) -> Edtf:
    assert entry.date is not None, "undated entries stand apart"
    point = entry.date.anchor
    whole = Point(point.year, precision=min(point.precision, Precision.YEAR))
    return Edtf(whole, whole)


def _major(entry: TimelineEntry) -> bool:
    return entry.major


def _year_span(desk: Directory, topic: Topic, year: Edtf, entries: Sequence[TimelineEntry]) -> Span:
    part = slug(str(year))
    if len(entries) <= MOST_A_PAGE:
        return _span(desk, topic, year, (part,), entries)
    loose = [entry for entry in entries if month_of(entry) is None]
    dated = sorted((entry for entry in entries if month_of(entry)), key=_month_number)
    months = tuple(
        _span(desk, topic, month_of(group[0]), (part, f"{number:02d}"), group)
        for number, group in ((number, list(group)) for number, group in groupby(dated, key=_month_number))
    )
    return replace(_span(desk, topic, year, (part,), loose), months=months)


def _span(
    desk: Directory, topic: Topic, date: Edtf | None, parts: Sequence[str], entries: Sequence[TimelineEntry]
) -> Span:
    path, turned = desk.at.timeline(topic.slug, *parts), desk.at.oldest_first(topic.slug, *parts)
    return Span(date=date, path=path, turned=turned, entries=tuple(entries))


def _month_number(entry: TimelineEntry) -> int:
    return (entry.date.anchor.month or 0) if entry.date else 0
