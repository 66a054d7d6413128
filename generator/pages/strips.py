"""Pictures of time: marks on a line, events above and articles below; or how many articles came out when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.model.articles import Card
from generator.model.dates import Edtf, Point, Precision, unit
from generator.model.strips import Bar, Mark, Spark, Strip, Tick
from generator.model.topics import Topic

SCALE = 1000

MOST_MARKS = 120
"""Up to so many are each drawn in their own place."""

# Thousandths of the picture, some three pixels of a wide one, in which more marks than that are one.
_CELL = 8

# Room that a label needs, in thousandths of a picture that is 300 pixels wide: `2025`, `settembre 2025`, `27 settembre
# 2025`. Labels stand to the right of their place, so that the last one needs it before the end as well.
_YEAR_ROOM, _MONTH_ROOM, _DAY_ROOM = 150, 400, 460
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 5, 10, 15, 20)

MOST_BARS = 48
"""More would be thinner than a line on a phone."""

BAR = 14
"""Width of a bar, in thousandths of the picture."""

FEWEST_BARS = 3
"""Fewer are no curve."""

_Place = Callable[[date], int]
_STEPS: tuple[_Place, ...] = (
    lambda day: day.toordinal(),
    lambda day: (day.toordinal() - 1) // 7,
    lambda day: day.year * 12 + day.month - 1,
    lambda day: (day.year * 12 + day.month - 1) // 3,
    lambda day: day.year,
    lambda day: day.year // 10,
)
"""Days, weeks, months, quarters, years, decades."""
_MONTHS = 2
"""The finest step that a date without a day can stand in."""


class _Line:
    """A stretch of days as a picture is wide."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.last = last
        self.days = (last - first).days + 1

    def at(self, day: date) -> int:
        """Return where a day begins, 0 to 1000."""
        return self.place((day - self.first).days)

    def place(self, days: float) -> int:
        """Return where so many days after the first are, 0 to 1000."""
        return round(days * SCALE / self.days)


def strip(topic: Topic) -> Strip | None:
    """Return when a topic's events took place and its articles came out; None where fewer than two dates are known.

    Time is to scale. What is known to the month or year covers all of it, with its mark in the middle; decades and
    centuries are left out. Marks of one place are one mark, which knows how many they are.
    """
    events = _stretches(entry.date for entry in topic.timeline)
    articles = _stretches(card.date for card in topic.cards)
    every = sorted((*events, *articles), key=_middle)
    if len({_middle(stretch) for stretch in every}) < 2:
        return None
    line = _Line(min(first for first, _ in every), max(last for _, last in every))
    dates = [date for date in (*(e.date for e in topic.timeline), *(c.date for c in topic.cards)) if _is_shown(date)]
    anchors = sorted((d.anchor for d in dates if d), key=lambda p: p.first_day.toordinal() + p.last_day.toordinal())
    return Strip(
        span=Edtf(_plain(anchors[0]), _plain(anchors[-1])),
        marks=_merged((*_marks(line, events, "event"), *_marks(line, articles, "article"))),
        ticks=tuple(_ticks(line)),
        events=len(events),
        articles=len(articles),
    )


def _is_shown(when: Edtf | None) -> bool:
    return when is not None and when.precision >= Precision.YEAR


def _stretches(dates: Iterable[Edtf | None]) -> list[tuple[date, date]]:
    """Give the first and last day of each date; an open end is that of the unit beside it."""
    return [
        (when.first_day or when.anchor.first_day, when.last_day or when.anchor.last_day)
        for when in dates
        if when and _is_shown(when)
    ]


def _middle(stretch: tuple[date, date]) -> int:
    return stretch[0].toordinal() + stretch[1].toordinal()


def _marks(line: _Line, stretches: Iterable[tuple[date, date]], kind: str) -> Iterator[Mark]:
    """Give the marks in their order on the line, each place once."""
    for (first, last), count in sorted(Counter(stretches).items()):
        start = (first - line.first).days
        days = (last - first).days + 1
        middle = line.place(start + days / 2)
        width = line.place(days) if days > 1 else 0
        yield Mark(position=middle, kind=kind, start=line.place(start), width=width, count=count)


def _merged(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks, of very many those of one kind, width and a few pixels as one."""
    if len(marks) <= MOST_MARKS:
        return tuple(marks)
    together: dict[tuple[str, int, int], Mark] = {}
    for mark in marks:
        cell = (mark.kind, mark.width // _CELL, mark.position // _CELL)
        first = together.get(cell)
        together[cell] = replace(first, count=first.count + mark.count) if first else mark
    return tuple(together.values())


def _ticks(line: _Line) -> Iterator[Tick]:
    """Give the days to write under the line: years where two fit, else months, else days."""
    years = list(_years(line))
    months = [] if len(years) > 1 else list(_months(line))
    yield from years if len(years) > 1 else months or years or _days(line)


def _years(line: _Line) -> Iterator[Tick]:
    step = next((s for s in _YEAR_STEPS if s * 365 * SCALE >= _YEAR_ROOM * line.days), None)
    first = line.first.year if line.first == date(line.first.year, 1, 1) else line.first.year + 1
    for year in range(first, line.last.year + 1):
        if step and year % step == 0 and line.at(date(year, 1, 1)) <= SCALE - _YEAR_ROOM:
            yield Tick(line.at(date(year, 1, 1)), unit(year))


def _months(line: _Line) -> Iterator[Tick]:
    step = next((s for s in _MONTH_STEPS if s * 28 * SCALE >= _MONTH_ROOM * line.days), None)
    for number in range(line.first.year * 12 + line.first.month - 1, line.last.year * 12 + line.last.month):
        year, month = divmod(number, 12)
        day = date(year, month + 1, 1)
        if step and month % step == 0 and day >= line.first and line.at(day) <= SCALE - _MONTH_ROOM:
            yield Tick(line.at(day), unit(year, month + 1))


def _days(line: _Line) -> Iterator[Tick]:
    step = next((s for s in _DAY_STEPS if s * SCALE >= _DAY_ROOM * line.days), None)
    for days in range(0, line.days, step or line.days):
        day = line.first + timedelta(days=days)
        if line.at(day) <= SCALE - _DAY_ROOM:
            yield Tick(line.at(day), unit(day.year, day.month, day.day))


def _plain(point: Point) -> Point:
    return Point(point.year, point.month, point.day, point.precision)


def spark(cards: Iterable[Card]) -> Spark | None:
    """Return how many articles came out when, in bars of one width of time; None where they would be too few to see.

    An article stands where the archive files it: under the day before or after which it came out. What is known to the
    year only is left out.
    """
    dates = [card.date for card in cards if card.date and card.date.precision >= Precision.MONTH]
    days = [date.anchor.first_day for date in dates]
    if not days:
        return None
    first, last = min(days), max(days)
    steps = _STEPS if all(date.precision is Precision.DAY for date in dates) else _STEPS[_MONTHS:]
    place = next((step for step in steps if step(last) - step(first) < MOST_BARS), _STEPS[-1])
    counted = Counter(place(day) - place(first) for day in days)
    if len(counted) < FEWEST_BARS:
        return None
    steps_between = place(last) - place(first)
    top = max(counted.values())
    bars = tuple(
        Bar(number * (SCALE - BAR) // steps_between, count * SCALE // top) for number, count in sorted(counted.items())
    )
    start, end = (_plain(dates[days.index(day)].anchor) for day in (first, last))
    return Spark(Edtf(start, start), Edtf(end, end), bars, len(days))
