"""The timeline of a topic for programs: all entries as JSON, and those known to the day as a calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.feedview import CalendarPage, TellingData, TimelineData, TimelineDatum
from generator.model.pages import Page
from generator.model.topics import TimelineEntry, Topic
from generator.pages import timeline
from generator.pages.calendar import calendar_page
from generator.pages.directory import Directory
from generator.pages.spans import elsewhere


def timeline_data(
    desk: Directory, topics: Sequence[Topic], base_url: str
) -> Iterator[Page[TimelineData] | Page[CalendarPage]]:
    """Return the data of every topic that has events, and its calendar where one of them is known to the day."""
    for topic in topics:
        for target, kind in timeline.exports(desk, topic):
            if kind == "ics":
                page = desk.at.topic(topic.slug)
                others = elsewhere(desk, topic)
                calendar = calendar_page(topic, desk.site.title, page, base_url, others)
                yield Page(path=target, template="timeline.ics", view=calendar)
            else:
                yield Page(path=target, template="timeline.json", view=_data(desk, topic))


def _data(desk: Directory, topic: Topic) -> TimelineData:
    home = desk.at.topic(topic.slug)
    others = elsewhere(desk, topic)
    return TimelineData(
        site=desk.site,
        topic=topic.title,
        home=home,
        entries=tuple(
            _datum(desk, entry, others.get(entry.anchor, home)) for entry in (*topic.timeline, *topic.undated)
        ),
    )


def _datum(desk: Directory, entry: TimelineEntry, page: str) -> TimelineDatum:
    line = timeline.line(desk, entry)
    lines = (*((line.first,) if line.first else ()), *line.also)
    when = entry.date
    return TimelineDatum(
        line=line,
        page=page,
        first_day=when.first_day.isoformat() if when and when.first_day else None,
        last_day=when.last_day.isoformat() if when and when.last_day else None,
        precision=when.precision.name.lower() if when else None,
        tellings=tuple(
            TellingData(line=line, text=t.event.text, words=t.event.words, published=t.card.date)
            for line, t in zip(lines, entry.tellings, strict=True)
        ),
    )
