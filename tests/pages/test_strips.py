from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.dates import parse
from generator.model.strips import Strip
from generator.model.topics import TimelineEntry, Topic
from generator.pages.strips import SCALE, strip
from tests.pages.edition import TOPIC


def drawn(*dates: str) -> Strip | None:
    entries = tuple(TimelineEntry(anchor=f"e-{n}", date=parse(d), tellings=()) for n, d in enumerate(dates))
    return strip(Topic(slug="t", title="T", automatic=True, cards=(), timeline=entries))


def labels(*dates: str) -> list[str]:
    picture = drawn(*dates)
    assert picture is not None
    return [str(tick.date) for tick in picture.ticks]


def test_a_picture_of_time_is_to_scale_and_needs_two_dates() -> None:
    picture = strip(TOPIC)
    assert picture is not None
    positions = [mark.position for mark in picture.marks if mark.kind == "event"]
    assert positions == sorted(positions)
    assert str(picture.span) == "2022/2025-02"
    assert strip(replace(TOPIC, timeline=TOPIC.timeline[:1], cards=())) is None


def test_what_is_known_to_the_year_covers_the_year() -> None:
    picture = drawn("2023", "2024-12-31")
    assert picture is not None
    year, day = picture.marks
    assert (year.start, year.width, year.position) == (0, 499, 250)
    assert (day.width, day.position) == (0, 999)


def test_a_night_between_two_days_is_as_wide_as_both() -> None:
    picture = drawn("2024-09-18/2024-09-19", "2024-09-21")
    assert picture is not None
    assert (picture.marks[0].start, picture.marks[0].width) == (0, 500)


def test_events_of_one_date_are_one_mark_that_knows_how_many() -> None:
    picture = drawn("2024-09-18", "2024-09-18", "2024-09-21")
    assert picture is not None
    assert [mark.count for mark in picture.marks] == [2, 1]
    assert picture.events == 3


def test_labels_are_years_else_months_else_days() -> None:
    assert labels("2022-03-01", "2025-12-01") == ["2023", "2024", "2025"]
    assert labels("2024-09-17", "2024-12-31") == ["2024-11"]
    assert labels("2024-09-17", "2024-09-19") == ["2024-09-17"]


def test_a_picture_of_centuries_writes_no_year_beside_the_next() -> None:
    assert labels("1492-10-12", "2024-01-01") == ["1500", "1600", "1700", "1800", "1900"]


@settings(max_examples=50)
@given(st.lists(st.dates(), min_size=2, max_size=8))
def test_nothing_is_drawn_or_written_beyond_the_edge(days: list[object]) -> None:
    picture = drawn(*(f"{day}" for day in days))
    if picture is None:
        return
    for mark in picture.marks:
        assert 0 <= mark.start <= mark.position <= SCALE
        assert mark.start + mark.width <= SCALE + 1
    assert all(0 <= tick.position <= SCALE - 150 for tick in picture.ticks)
    assert all(b.position - a.position >= 140 for a, b in zip(picture.ticks, picture.ticks[1:], strict=False))
