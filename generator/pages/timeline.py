"""The timeline of a topic, under years and, where a year is full, under months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.dates import Edtf
from generator.model.pages import Page
from generator.model.topics import Telling, TimelineEntry, Topic
from generator.model.topicview import Entry, SpanLink, Stretch, TellingLine, TimelinePage, Year
from generator.model.views import Crumb
from generator.pages import addresses as paths
from generator.pages import anchors, spans
from generator.pages.calendar import in_calendar
from generator.pages.directory import Directory
from generator.pages.marking import marked
from generator.pages.spans import Span

FULL_YEAR = 6
"""Entries from which a year is parted into months."""

LONG = 8
"""Entries from which a timeline offers ways into it: about two screens of a phone."""


def years(desk: Directory, topic: Topic) -> tuple[Year, ...]:
    """Return the dated entries in their order, by year; of a long timeline the most important and where the rest is."""
    whole = {span.date: span for span in spans.spans(desk, topic)}
    found = []
    for head, group in spans.by_year(topic.timeline):
        span = whole.get(head)
        shown = _stretches(desk, [entry for entry in group if entry.major])
        found.append(Year(head, shown, span.path if span else None, span.count if span else 0))
    return tuple(found)


def jumps(every: Sequence[Year]) -> tuple[SpanLink, ...]:
    """Return where each year of a long timeline begins, and where its newest event is last; none for a short one."""
    shown = [[entry for stretch in year.stretches for entry in stretch.entries] for year in every]
    if sum(map(len, shown)) < LONG:
        return ()
    last = next(entry for entries in reversed(shown) for entry in reversed(entries))
    starts = (
        SpanLink(year.date, f"#{entries[0].anchor}" if entries else year.whole or "", year.count or len(entries))
        for year, entries in zip(every, shown, strict=True)
    )
    return (*(starts if len(every) > 1 else ()), SpanLink(last.date, f"#{last.anchor}", 1))


def undated(desk: Directory, topic: Topic) -> Year | None:
    """Return the entries without a date, a few of many and where the rest is; None where there are none."""
    if not topic.undated:
        return None
    span = next((span for span in spans.spans(desk, topic) if span.date is None), None)
    lines = tuple(line(desk, entry) for entry in topic.undated[: spans.MOST_UNDATED])
    return Year(None, (Stretch(None, lines),), span.path if span else None, span.count if span else 0)


def whole_pages(desk: Directory, topics: Sequence[Topic]) -> Iterator[Page[TimelinePage]]:
    """Return the pages that show long timelines whole: one a year, one a month of a full year, one for the undated."""
    for topic in topics:
        every = spans.spans(desk, topic)
        for span in every:
            yield _whole_page(desk, topic, (span,), every)
            for month in span.months:
                yield _whole_page(desk, topic, (span, month), span.months)


def _whole_page(desk: Directory, topic: Topic, way: Sequence[Span], beside: Sequence[Span]) -> Page[TimelinePage]:
    """Return the page of the last span of a way: of a year, or of a year and a month in it."""
    span = way[-1]
    home = desk.at.topic(topic.slug)
    steps = (Crumb(target=s.path, date=s.date, word=None if s.date else "topic.undated") for s in way)
    crumbs = (Crumb(target=home, text=topic.title), *steps)
    view = TimelinePage(
        site=desk.site,
        head=desk.head("topics", crumbs),
        topic=topic.title,
        home=f"{home}#{'timeline' if span.date else 'undated'}",
        date=span.date,
        count=span.count,
        stretches=_stretches(desk, span.entries),
        months=tuple(SpanLink(month.date, month.path, month.count) for month in span.months),
        others=tuple(SpanLink(other.date, other.path, other.count) for other in beside if other is not span),
    )
    return Page(path=span.path, template="timeline.html", view=view)


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


def _stretches(desk: Directory, entries: Sequence[TimelineEntry]) -> tuple[Stretch, ...]:
    if len(entries) < FULL_YEAR or len({spans.month_of(entry) for entry in entries}) == 1:
        return (_stretch(desk, None, entries),) if entries else ()
    return tuple(_stretch(desk, month, list(group)) for month, group in groupby(entries, key=spans.month_of))


def _stretch(desk: Directory, month: Edtf | None, entries: Sequence[TimelineEntry]) -> Stretch:
    return Stretch(month, tuple(line(desk, entry) for entry in entries))


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
