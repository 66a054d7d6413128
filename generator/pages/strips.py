"""Pictures of time: marks on a line, events and articles apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from generator.model.dates import Edtf, Point, Precision
from generator.model.topics import Topic
from generator.model.views import Mark, Strip

SCALE = 1000


def strip(topic: Topic) -> Strip | None:
    """Return when a topic's events took place and its articles came out; None where fewer than two dates are known.

    Time is to scale. What is known to the year stands in the middle of its year; decades and centuries are left out.
    """
    events = _points(entry.date for entry in topic.timeline)
    articles = _points(card.date for card in topic.cards)
    points = sorted(chain(events, articles), key=lambda p: (_middle(p), p.precision))
    if len({_middle(point) for point in points}) < 2:
        return None
    first, last = points[0], points[-1]
    start, days = _middle(first), _middle(last) - _middle(first)
    marks = [Mark(round((_middle(p) - start) * SCALE / days), "event") for p in events]
    marks += [Mark(round((_middle(p) - start) * SCALE / days), "article") for p in articles]
    return Strip(Edtf(_plain(first), _plain(last)), tuple(dict.fromkeys(marks)))


def _points(dates: Iterable[Edtf | None]) -> list[Point]:
    return [date.anchor for date in dates if date and date.precision >= Precision.YEAR]


def _middle(point: Point) -> int:
    return (point.first_day.toordinal() + point.last_day.toordinal()) // 2


def _plain(point: Point) -> Point:
    return Point(point.year, point.month, point.day, point.precision)
