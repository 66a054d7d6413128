"""The timeline of a topic, under years and, where a year is full, under months."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.model.dates import Edtf, Point, Precision
from generator.model.topics import Telling, TimelineEntry, Topic
from generator.model.topicview import Entry, Stretch, TellingLine, Year
from generator.pages import addresses as paths
from generator.pages import anchors
from generator.pages.calendar import in_calendar
from generator.pages.directory import Directory
from generator.pages.marking import marked

FULL_YEAR = 6
"""Entries from which a year is parted into months."""


def years(desk: Directory, entries: Sequence[TimelineEntry]) -> tuple[Year, ...]:
    """Return the dated entries in their order, by year; decades and centuries head themselves."""
    groups = []
    for head, group in groupby((e for e in entries if e.date), key=_year):
        groups.append(Year(head, _stretches(desk, list(group))))
    return tuple(groups)


def line(desk: Directory, entry: TimelineEntry) -> Entry:
    """Return one entry with what each article says of it."""
    told = tuple(_telling(desk, telling) for telling in entry.tellings)
    return Entry(
        anchor=entry.anchor,
        other_anchors=tuple(a for a in dict.fromkeys(entry.other_anchors) if a != entry.anchor),
        date=entry.date,
        words=entry.tellings[0].event.words if entry.tellings else "",
        note=entry.note,
        major=entry.major,
        first=told[0] if told else None,
        also=told[1:],
    )


def exports(desk: Directory, topic: Topic) -> tuple[tuple[str, str], ...]:
    """Return where a topic's timeline lies for programs, and as what: `ics` where a day is known, and `json`."""
    folder = desk.at.topic(topic.slug).removesuffix(paths.HOME)
    calendar = ((folder + paths.CALENDAR, "ics"),) if any(in_calendar(e) for e in topic.timeline) else ()
    data = ((folder + paths.TIMELINE, "json"),) if topic.timeline or topic.undated else ()
    return (*calendar, *data)


def _year(entry: TimelineEntry) -> Edtf:
    assert entry.date is not None, "undated entries stand apart"
    point = entry.date.anchor
    whole = Point(point.year, precision=min(point.precision, Precision.YEAR))
    return Edtf(whole, whole)


def _month(entry: TimelineEntry) -> Edtf | None:
    point = entry.date.anchor if entry.date else None
    if point is None or point.month is None:
        return None
    whole = Point(point.year, point.month, precision=Precision.MONTH)
    return Edtf(whole, whole)


def _stretches(desk: Directory, entries: Sequence[TimelineEntry]) -> tuple[Stretch, ...]:
    if len(entries) < FULL_YEAR:
        return (_stretch(desk, None, entries),)
    return tuple(_stretch(desk, month, list(group)) for month, group in groupby(entries, key=_month))


def _stretch(desk: Directory, month: Edtf | None, entries: Sequence[TimelineEntry]) -> Stretch:
    lines = [line(desk, entry) for entry in entries]
    return Stretch(month, tuple(e for e in lines if e.major), tuple(e for e in lines if not e.major))


def _telling(desk: Directory, telling: Telling) -> TellingLine:
    card, event = telling.card, telling.event
    page = desk.at.article(card)
    found = (a for e, a in zip(card.events, anchors.events(card.events), strict=True) if e == event)
    anchor = next(found, None)
    return TellingLine(
        target=f"{page}#{anchor}" if anchor else page,
        title=card.title,
        source=card.source,
        lang=card.lang,
        sentence=marked(event.text, event.words),
        by=event.by,
        modality=event.modality,
    )
