"""The measures over the sample, each with its floor, as a table for a person to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean

import yaml

from tests.quality import findings, sample
from tests.quality.findings import Findings, Tally

FLOORS = Path(__file__).parent / "floors.yml"
CLEANING = ("lines kept", "junk removed")
LOSSY = 0.9
"""Share of the article's shingles; a page that keeps less has lost a tenth of its text."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A share from 0 to 1, the higher the better, and why it is not 1."""

    name: str
    share: float
    counted: str
    faults: tuple[str, ...]


@cache
def measured() -> tuple[Measure, ...]:
    """Return all measures over the sample."""
    found = tuple(findings.of_page(page) for page in sample.pages())
    return (*_cleaning(found), *_others(found))


def _cleaning(found: Sequence[Findings]) -> Iterator[Measure]:
    groups = {form: [f for f in found if f.page.gold.form == form] for form in sample.FORMS}
    groups["Italian"] = [f for f in found if f.page.gold.lang == "it"]
    for group, members in groups.items():
        counted = f"{len(members)} pages"
        precision, recall = mean(f.precision for f in members), mean(f.recall for f in members)
        yield Measure(f"{group}: F1 of shingles", 2 * precision * recall / (precision + recall), counted, ())
        lossy = tuple(f"{f.page.name}: {f.recall:.2f} of its text" for f in members if f.recall < LOSSY)
        yield Measure(f"{group}: pages that keep their text", 1 - len(lossy) / len(members), counted, lossy)
        for name in CLEANING:
            yield _pooled(f"{group}: {name}", name, members)


def _others(found: Sequence[Findings]) -> Iterator[Measure]:
    for name in found[0].tallies:
        if name not in CLEANING:
            yield _pooled(name, name, found)


def _pooled(name: str, tallied: str, members: Sequence[Findings]) -> Measure:
    """Return a tally of all pages together, each fault with its page."""
    all_pages = Tally(right=0, of=0)
    faults = [f"{one.page.name}: {fault}" for one in members for fault in one.tallies[tallied].faults]
    for one in members:
        all_pages += one.tallies[tallied]
    return Measure(name, all_pages.share, f"{all_pages.right} of {all_pages.of}", tuple(faults))


def floors() -> dict[str, float]:
    """Return the floor of each measure by its name."""
    return {name: float(floor) for name, floor in yaml.load(FLOORS.read_text("utf-8"), yaml.BaseLoader).items()}


def below() -> Iterator[Measure]:
    """Yield the measures that have fallen below their floors."""
    known = floors()
    yield from (one for one in measured() if one.share < known[one.name])


def table() -> Iterator[str]:
    """Yield a line a measure: what was found, its floor, how much it was counted over, which way the floor is off."""
    known = floors()
    yield f"{'measure':<44} {'found':>5} {'floor':>5}  counted"
    for one in measured():
        floor, could_be = known[one.name], int(one.share * 100) / 100
        mark = "  BELOW" if one.share < floor else f"  floor could be {could_be:.2f}" if could_be > floor else ""
        yield f"{one.name:<44} {one.share:>5.3f} {floor:>5.2f}  {one.counted}{mark}"


def faults(lowered: Iterable[Measure]) -> Iterator[str]:
    """Yield what is amiss, under the measure that it lowers."""
    for one in lowered:
        if one.faults:
            yield one.name
            yield from (f"    {fault}" for fault in one.faults)
