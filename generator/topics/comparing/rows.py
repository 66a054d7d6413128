"""Figures sorted into rows: each row holds what measures one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.topics.comparing.amounts import Relation, relate
from generator.topics.comparing.barriers import answers, excludes
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.measures import Bond, bond

# Rows with which a figure is compared: those with which it shares most keys. Keeps the cost linear where thousands of
# figures look alike.
_MAX_ROWS_TRIED = 8
_MAX_ROWS_OF_KEY = 40
# From here on a number may leave its unit unsaid.
_LARGE = 1_000_000

_Key = tuple[str, ...]


@dataclass(slots=True)
class Row:
    """Figures that measure one thing, in the order in which they were read."""

    readings: list[Claimed] = field(default_factory=list)
    distinct: dict[tuple[object, ...], Claimed] = field(default_factory=dict)
    """One reading of each kind: a figure that a thousand articles repeat is compared once."""
    of_card: dict[str, list[Claimed]] = field(default_factory=dict)

    def add(self, new: Claimed) -> None:
        """Append a reading."""
        self.readings.append(new)
        self.of_card.setdefault(new.card.id, []).append(new)
        figure = new.figure
        kind = (
            figure.value,
            figure.high,
            figure.qualifier,
            new.unit,
            new.concepts,
            new.about,
            new.years,
            new.baseline,
            new.voice,
        )
        self.distinct.setdefault(kind, new)

    def fit(self, new: Claimed, subject: Collection[str]) -> Bond:
        """Return how surely a figure belongs here; NONE when anything in the row speaks against it."""
        members = (*self.distinct.values(), *self.of_card.get(new.card.id, ()))
        now = [m for m in members if not m.revised] or members
        if any(excludes(new, m) for m in now):
            return Bond.NONE
        best = Bond.NONE
        for member in members:
            best = max(best, bond(new, member, subject))
            if best is Bond.STRONG:
                break
        if best is not Bond.LOOSE:
            return best
        relations = [relate(new.figure, m.figure) for m in members]
        agrees = Relation.EQUAL in relations or Relation.DIFFERENT not in relations
        return Bond.LOOSE if agrees else Bond.NONE


def sort_into_rows(claimed: Sequence[Claimed], subject: Collection[str]) -> list[Row]:
    """Put each figure into the row that it surely fits, else into one where it agrees, else into one of its own."""
    rows: list[Row] = []
    by_key: dict[_Key, list[int]] = {}
    for new in claimed:
        keys = list(dict.fromkeys(_keys(new, subject)))
        near = Counter(n for key in keys for n in by_key.get(key, ())[-_MAX_ROWS_OF_KEY:])
        tried = sorted(near, key=lambda n: (-near[n], n))[:_MAX_ROWS_TRIED]
        number = _place(new, tried, rows, subject)
        rows[number].add(new)
        for key in keys:
            numbers = by_key.setdefault(key, [])
            if number not in numbers[-1:]:
                numbers.append(number)
    return list({id(row): row for row in rows}.values())


def _place(new: Claimed, tried: Sequence[int], rows: list[Row], subject: Collection[str]) -> int:
    """Return the number of the row that a figure fits best, or of a new one.

    `500, not the 310 that it reported` joins the row of the 500 and the row of the 310, and so do the numbers of two
    voices that answer each other.
    """
    fits = sorted(((rows[n].fit(new, subject), -n) for n in tried), reverse=True)
    fitting = [-negative for found, negative in fits if found is not Bond.NONE]
    if not fitting:
        rows.append(Row())
        return len(rows) - 1
    if len(fitting) > 1 and (
        new.contrast or new.revised or any(answers(new, m) for m in _of_its_card(new, rows, fitting))
    ):
        best, other = rows[fitting[0]], rows[fitting[1]]
        if best is not other and not any(
            excludes(a, b) for a in best.distinct.values() for b in other.distinct.values()
        ):
            for reading in other.readings:
                best.add(reading)
            rows[:] = [best if row is other else row for row in rows]
    return fitting[0]


def _of_its_card(new: Claimed, rows: Sequence[Row], numbers: Sequence[int]) -> Iterator[Claimed]:
    for number in numbers[:2]:
        yield from rows[number].of_card.get(new.card.id, ())


def _keys(claimed: Claimed, subject: Collection[str]) -> Iterator[_Key]:
    """Give the keys of which two figures must share one to be compared: a contrast, a size, or a measure of a thing."""
    yield ("figure", str(id(claimed.figure)))
    for told in (claimed.contrast, claimed.revised):
        if told:
            yield ("figure", str(id(told)))
    if claimed.formerly is not None:
        yield ("value", str(abs(claimed.formerly).normalize()))
    value = claimed.figure.value or Decimal(0)
    yield ("value", str(abs(value).normalize()))
    for size in (value, value * Decimal("1.1"), value * Decimal("0.9")):
        for unit in sorted(claimed.unit):
            yield ("size", unit, str(size.adjusted()))
    measured = " ".join(sorted(claimed.concepts or claimed.measure))
    if claimed.concepts and value >= _LARGE:
        yield ("bare", measured)
    for unit in sorted(claimed.unit):
        yield ("affair", unit, measured)
        for word in claimed.about or sorted(subject):
            yield ("measure", unit, measured, word)
