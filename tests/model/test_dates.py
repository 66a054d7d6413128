"""Dates as precise as their words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import dates
from generator.model.dates import Precision


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-01-27?", date(2025, 1, 27), date(2025, 1, 27)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2025-01-27/..", date(2025, 1, 27), None),
        ("../2023-10", None, date(2023, 10, 31)),
        ("2024-12/2025-01", date(2024, 12, 1), date(2025, 1, 31)),
    ],
)
def test_a_date_knows_the_days_that_it_can_mean(text: str, first: date | None, last: date | None) -> None:
    value = dates.parse(text)
    assert (value.first_day, value.last_day) == (first, last)
    assert str(value) == text


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "2025-13", "2025-02-31", "25-01-27", "202X-01", "2025-02/2025-01", "ieri"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dates.parse(text)


def test_a_timeline_puts_the_wider_stretch_first_and_a_bound_where_it_ends() -> None:
    texts = ["2023-10", "../2023-10", "2023", "2022/..", "2022", "2025-01-27"]
    ordered = sorted((dates.parse(text) for text in texts), key=lambda value: value.sort_key)
    assert [str(value) for value in ordered] == ["2022/..", "2022", "2023", "2023-10", "../2023-10", "2025-01-27"]


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from([1, 2, 3]))
def test_every_unit_reads_back_as_it_was_written(day: date, parts: int) -> None:
    value = dates.unit(*(day.year, day.month, day.day)[:parts])
    assert dates.parse(str(value)) == value
    assert value.precision is (Precision.YEAR, Precision.MONTH, Precision.DAY)[parts - 1]
