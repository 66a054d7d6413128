"""The timeline of a topic, under years and, where a year is full, under months; newest first, and the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.dates import Edtf
from generator.model.pages import Page
from generator.model.topics import Telling, TimelineEntry, Topic
from generator.model.topicview import Entry, OldestPage, Stretch, TellingLine, TimelinePage, Year
from generator.model.views import Crumb, SpanLink
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

TURNED = 3
"""Dated entries from which a timeline is told from the newest on as well: two are seen at a glance."""


def years(desk: Directory, topic: Topic) -> tuple[Year, ...]:
    """Return the dated entries by year, newest first; of a long timeline the most important and where the rest is."""
    whole = {span.date: span for span in spans.spans(desk, topic)}
    found = []
    for head, group in spans.by_year(topic.timeline):
        span = whole.get(head)
        shown = _stretches(desk, [entry for entry in group if entry.major])
        found.append(Year(head, shown, span.path if span else None, span.count if span else 0))
    return tuple(reversed(found))


def jumps(every: Sequence[Year]) -> tuple[SpanLink, ...]:
    """Return where each year of a long timeline begins; none for a short one, nor where all is of one year."""
    shown = [[entry for stretch in year.stretches for entry in stretch.entries] for year in every]
    if sum(map(len, shown)) < LONG or len(every) < 2:
        return ()
    return tuple(
        SpanLink(year.date, f"#{entries[0].anchor}" if entries else year.whole or "", year.count or len(entries))
        for year, entries in zip(every, shown, strict=True)
    )


def undated(desk: Directory, topic: Topic) -> Year | None:
    """Return the entries without a date, a few of many and where the rest is; None where there are none."""
    if not topic.undated:
        return None
    span = next((span for span in spans.spans(desk, topic) if span.date is None), None)
    lines = tuple(line(desk, entry) for entry in topic.undated[: spans.MOST_UNDATED])
    return Year(None, (Stretch(None, lines),), span.path if span else None, span.count if span else 0)


def oldest_first(desk: Directory, topic: Topic) -> str | None:
    """Return the page that tells a topic's timeline from its first event on; None where there is little to turn."""
    worth_it = len(topic.timeline) >= TURNED or not all(entry.major for entry in topic.timeline)
    return desk.at.oldest_first(topic.slug) if worth_it else None


def timeline_pages(desk: Directory, topics: Sequence[Topic]) -> Iterator[Page[TimelinePage] | Page[OldestPage]]:
    """Return the pages of timelines besides the topics' own.

    Long ones are shown whole on one a year, one a month of a full year, one for the undated. All that has an order is
    there the other way round too, the oldest first.
    """
    for topic in topics:
        yield from _oldest_page(desk, topic)
        every = spans.spans(desk, topic)
        for span in every:
            yield from _whole_pages(desk, topic, (span,), every)
            for month in span.months:
                yield from _whole_pages(desk, topic, (span, month), span.months)


def _oldest_page(desk: Directory, topic: Topic) -> Iterator[Page[OldestPage]]:
    path, home = oldest_first(desk, topic), desk.at.topic(topic.slug)
    if path is None:
        return
    turned = {span.path: span.turned for span in spans.spans(desk, topic)}
    view = OldestPage(
        site=desk.site,
        head=desk.head("topics", (*desk.way(topic), Crumb(target=path, word="topic.oldest_first"))),
        topic=topic.title,
        home=f"{home}#timeline",
        years=tuple(
            replace(year, stretches=_turned(year.stretches), whole=turned.get(year.whole or ""))
            for year in reversed(years(desk, topic))
        ),
        undated=f"{home}#undated" if topic.undated else None,
    )
    yield Page(path=path, template="oldest.html", view=view)


def _whole_pages(
    desk: Directory, topic: Topic, way: Sequence[Span], beside: Sequence[Span]
) -> Iterator[Page[TimelinePage]]:
    """Return the page of the last span of a way, of a year, or of a year and a month in it; then the same, turned."""
    span = way[-1]
    home = desk.at.topic(topic.slug)
    steps = (Crumb(target=s.path, date=s.date, word=None if s.date else "topic.undated") for s in way)
    view = TimelinePage(
        site=desk.site,
        head=desk.head("topics", (*desk.way(topic), *steps)),
        topic=topic.title,
        home=f"{home}#{'timeline' if span.date else 'undated'}",
        date=span.date,
        count=span.count,
        stretches=_stretches(desk, span.entries),
        months=tuple(SpanLink(month.date, month.path, month.count) for month in reversed(span.months)),
        others=tuple(SpanLink(other.date, other.path, other.count) for other in _others(span, beside)),
        turned=span.turned,
    )
    yield Page(path=span.path, template="timeline.html", view=view)
    if span.turned:
        yield Page(path=span.turned, template="timeline.html", view=_turned_view(desk, topic, way, beside, view))


def _turned_view(
    desk: Directory, topic: Topic, way: Sequence[Span], beside: Sequence[Span], view: TimelinePage
) -> TimelinePage:
    """Return what the page of a year or a month shows where the oldest comes first; it leads to others told so."""
    oldest = desk.at.oldest_first(topic.slug)
    steps = (Crumb(target=s.turned or s.path, date=s.date) for s in way)
    return replace(
        view,
        head=desk.head("topics", (*desk.way(topic), Crumb(target=oldest, word="topic.oldest_first"), *steps)),
        home=oldest,
        stretches=_turned(view.stretches),
        months=tuple(SpanLink(m.date, m.turned or m.path, m.count) for m in way[-1].months),
        others=tuple(SpanLink(o.date, o.turned or o.path, o.count) for o in beside if o is not way[-1]),
        turned=way[-1].path,
        oldest_first=True,
    )


def line(desk: Directory, entry: TimelineEntry) -> Entry:
    """Return one entry with what each article says of it."""
    return Entry(
        anchor=entry.anchor,
        other_anchors=tuple(a for a in dict.fromkeys(entry.other_anchors) if a != entry.anchor),
        date=entry.date,
        words=entry.tellings[0].event.words if entry.tellings else "",
        note=entry.note,
        major=entry.major,
        tellings=tuple(_telling(desk, telling) for telling in entry.tellings),
        lasting=bool(entry.tellings) and entry.tellings[0].event.lasting,
    )


def exports(desk: Directory, topic: Topic) -> tuple[tuple[str, str], ...]:
    """Return where a topic's timeline lies for programs, and as what: `ics` where a day is known, and `json`."""
    folder = desk.at.topic(topic.slug).removesuffix(paths.HOME)
    calendar = ((folder + paths.CALENDAR, "ics"),) if any(in_calendar(e) for e in topic.timeline) else ()
    data = ((folder + paths.TIMELINE, "json"),) if topic.timeline or topic.undated else ()
    return (*calendar, *data)


def _others(span: Span, beside: Sequence[Span]) -> list[Span]:
    """Return the spans beside one, the newest first, the undated last."""
    others = [other for other in beside if other is not span]
    return [*(o for o in reversed(others) if o.date), *(o for o in others if not o.date)]


def _stretches(desk: Directory, entries: Sequence[TimelineEntry]) -> tuple[Stretch, ...]:
    """Give the entries newest first, under months where they are many and of several, those of no known month last."""
    by_month: dict[Edtf | None, list[TimelineEntry]] = {None: []}
    for entry in entries:
        by_month.setdefault(spans.month_of(entry), []).append(entry)
    loose = by_month.pop(None)
    if len(entries) < FULL_YEAR or len(by_month) + bool(loose) == 1:
        return _turned((_stretch(desk, None, entries),)) if entries else ()
    months = [_stretch(desk, month, group) for month, group in by_month.items()]
    return _turned([*([_stretch(desk, None, loose)] if loose else []), *months])


def _turned(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    return tuple(Stretch(stretch.date, stretch.entries[::-1]) for stretch in reversed(stretches))


def _stretch(desk: Directory, month: Edtf | None, entries: Sequence[TimelineEntry]) -> Stretch:
    return Stretch(month, tuple(line(desk, entry) for entry in entries))


def _telling(desk: Directory, telling: Telling) -> TellingLine:
    card, event = telling.card, telling.event
    return TellingLine(
        cited=desk.cited(card, anchors.of(event, card.events)),
        event=event,
        sentence=marked(event.text, event.words),
        modality=desk.manner(event),
    )
