from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.dates import parse, unit
from generator.pages.strips import BAR, MOST_BARS, SCALE, spark


def cards(*dates: str | None) -> list[Card]:
    return [Card(id=f"{n:08x}", slug=f"a-{n}", date=parse(d) if d else None) for n, d in enumerate(dates)]


def test_days_stand_in_their_order_and_the_fullest_is_the_highest() -> None:
    picture = spark(cards("2025-01-03", "2025-01-01", "2025-01-03", "2025-01-11"))
    assert picture is not None
    assert [(bar.start, bar.height) for bar in picture.bars] == [(0, 500), (197, 1000), (SCALE - BAR, 500)]
    assert (picture.first, picture.last, picture.articles) == (unit(2025, 1, 1), unit(2025, 1, 11), 4)


def test_what_is_known_to_the_month_is_not_shown_as_a_day() -> None:
    picture = spark(cards("2025-01-03", "2025-01-28", "2025-02", "2025-05-02"))
    assert picture is not None
    assert [bar.height for bar in picture.bars] == [1000, 500, 500]
    assert picture.first == unit(2025, 1, 3)


def test_undated_articles_and_bare_years_have_no_place() -> None:
    picture = spark(cards(None, "2024", "2025-01", "2025-02", "2025-03"))
    assert picture is not None
    assert picture.articles == 3


@pytest.mark.parametrize("dates", [(), (None,), ("2025-01-01", "2025-01-01"), ("2025-01-01", "2025-03-01")])
def test_too_few_for_a_curve_have_none(dates: tuple[str | None, ...]) -> None:
    assert spark(cards(*dates)) is None


def test_years_of_articles_are_still_no_more_bars_than_a_phone_can_show() -> None:
    picture = spark(cards(*(f"{year}-0{month}-15" for year in range(1990, 2026) for month in range(1, 10))))
    assert picture is not None
    assert len(picture.bars) <= MOST_BARS
    assert all(0 <= bar.start <= SCALE - BAR and 0 < bar.height <= SCALE for bar in picture.bars)
