"""Pictures of time, as templates draw them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark of a picture of time. Places and widths are thousandths of the picture's width."""

    position: int
    """Where it stands: the middle of the time that it may mean."""
    kind: str
    """`event` or `article`."""
    start: int
    width: int
    """Of the time that it may mean; 0 for a day."""
    count: int
    """How many events or articles have this very date."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A date written under a picture of time, to the right of its place."""

    position: int
    """0 to 1000: where the year, month or day begins."""
    date: Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A picture of when things happened: marks on a line."""

    span: Edtf
    """From the first mark to the last."""
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    events: int
    articles: int


@dataclass(frozen=True, slots=True)
class Bar:
    """How many articles came out in one stretch of time, in thousandths of the picture."""

    start: int
    height: int
    """Of the fullest stretch's."""


@dataclass(frozen=True, slots=True)
class Spark:
    """A picture of how many articles came out when."""

    first: Edtf
    last: Edtf
    bars: tuple[Bar, ...]
    """Stretches without an article have none."""
    articles: int
    """Those whose date is known to the month or day."""
