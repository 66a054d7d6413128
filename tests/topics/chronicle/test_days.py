from __future__ import annotations

from datetime import date

from generator.model.dates import Point, Precision
from generator.topics.chronicle.days import Mention, weights

FLOOD = Point(2024, 9, 19, Precision.DAY)
FAIR = Point(2024, 9, 21, Precision.DAY)
NEXT_DAY = date(2024, 9, 22)


def mention(when: Point, published: date | None = NEXT_DAY, *, on_topic: bool = False) -> Mention:
    return Mention(when, published, on_topic)


def test_more_articles_weigh_more_than_one_that_says_it_often() -> None:
    often = [mention(FAIR)] * 9
    found = weights([often, [mention(FLOOD)], [mention(FLOOD)]])
    assert found[FLOOD] > found[FAIR]


def test_a_day_that_is_named_with_the_topic_weighs_more() -> None:
    found = weights([[mention(FLOOD, on_topic=True)], [mention(FAIR)]])
    assert found[FLOOD] > found[FAIR]


def test_a_day_that_is_remembered_a_year_later_weighs_more_than_yesterday() -> None:
    later = mention(FLOOD, date(2025, 9, 19))
    assert weights([[later]])[FLOOD] > weights([[mention(FAIR)]])[FAIR]


def test_what_is_still_to_come_and_what_nobody_dates_count_once_and_no_more() -> None:
    ahead = weights([[mention(FLOOD, date(2024, 9, 1))]])
    assert ahead == weights([[mention(FLOOD, None)]]) == {FLOOD: 1.0}
