"""Sparklines: how many articles came out, week by week or year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from generator.model.articles import Card
from generator.model.dates import Edtf, Precision, unit
from generator.model.strips import Bar, Spark
from generator.pages.strips import SCALE

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
    return Spark(_month_or_day(dates, days.index(first)), _month_or_day(dates, days.index(last)), bars, len(days))


def _month_or_day(dates: list[Edtf], number: int) -> Edtf:
    point = dates[number].anchor
    return unit(point.year, point.month, point.day)
