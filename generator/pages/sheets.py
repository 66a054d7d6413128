"""The pages with all figures of a topic that has too many for its own page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.topics import Agreement, Comparison, Topic
from generator.pages.directory import Directory

MOST_TABLES = 10
"""Comparisons that a topic's page shows; conflicts come first, and a sheet has the rest."""

MOST_SINGLES = 12
"""Figures that stand alone that it shows."""

MOST_ROWS = 6
"""Rows of a comparison that a topic's page shows: two screens of a phone."""

ROWS_A_SHEET = 200
"""Rows of comparisons from which another sheet begins: about 200 KiB, 15 of them on the way to the reader."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of these pages."""

    path: str
    number: int
    comparisons: tuple[Comparison, ...]

    def place(self, comparison: Comparison) -> str:
        """Return where a comparison stands on it."""
        return f"{self.path}#{comparison.anchor}"


def parted(topic: Topic) -> tuple[list[Comparison], list[Comparison]]:
    """Return the comparisons that set figures side by side, and the figures that stand alone."""
    single = [c for c in topic.comparisons if c.agreement is Agreement.SINGLE]
    return [c for c in topic.comparisons if c.agreement is not Agreement.SINGLE], single


def sheets(desk: Directory, topic: Topic) -> tuple[Sheet, ...]:
    """Return the sheets of a topic, conflicts on the first; none where its own page shows all of its figures."""
    compared, single = parted(topic)
    long = any(len(c.readings) > MOST_ROWS for c in compared[:MOST_TABLES])
    if not long and len(compared) <= MOST_TABLES and len(single) <= MOST_SINGLES:
        return ()
    word = desk.at.word("figures")
    return tuple(
        Sheet(desk.at.timeline(topic.slug, word, *((str(number),) if number > 1 else ())), number, part)
        for number, part in enumerate(_cut((*compared, *single)), 1)
    )


def _cut(comparisons: Sequence[Comparison]) -> Iterator[tuple[Comparison, ...]]:
    part: list[Comparison] = []
    for comparison in comparisons:
        if part and sum(len(c.readings) for c in (*part, comparison)) > ROWS_A_SHEET:
            yield tuple(part)
            part = []
        part.append(comparison)
    yield tuple(part)
