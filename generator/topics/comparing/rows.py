"""Figures sorted into rows: each row holds what measures one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from generator.topics.comparing.barriers import answers, linked
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.scoring import ENOUGH, ENOUGH_ON_AVERAGE, score
from generator.topics.comparing.units import Kind
from generator.topics.likeness import stem

Score = Callable[[Claimed, Claimed], float | None]

# Figures with which one is compared: of those that share a key with it the last, of these those that share most. Keeps
# the cost linear where thousands of figures look alike.
_MAX_TRIED = 24
_MAX_OF_KEY = 40
# Readings of a row that another one is held against: a figure that a thousand articles repeat is compared once.
_MAX_DISTINCT = 12
# Words beside a figure by which it finds others: those that fewest sentences have.
_MAX_WORDS = 4

# How much better a number that differs must fit than the other numbers of its article.
_MARGIN = 0.5

_Key = tuple[object, ...]
_Pair = tuple[float, int, int]
_Fits = dict[tuple[int, str], dict[Decimal | None, float]]


@dataclass(slots=True)
class _Row:
    readings: list[int]
    distinct: dict[_Key, int]
    """One reading of each kind."""


def sort_into_rows(
    claimed: Sequence[Claimed], judge: Score = score, tried: Sequence[tuple[int, int]] = ()
) -> list[list[Claimed]]:
    """Join what is likeliest of one thing first, as long as all that a row holds goes together on average.

    `tried` are the `pairs` of the figures, where they are known.
    """
    known: dict[tuple[int, int], float | None] = {}

    def scored(a: int, b: int) -> float | None:
        pair = (a, b) if a < b else (b, a)
        if pair not in known:
            known[pair] = judge(claimed[pair[0]], claimed[pair[1]])
        return known[pair]

    told = [(s, a, b) for a, b in tried or pairs(claimed) if (s := scored(a, b)) is not None]
    fits = _fits(claimed, told)
    sure = [pair for pair in told if pair[0] >= ENOUGH and not _has_rival(claimed, pair, fits)]
    likely = sorted(sure, key=lambda t: (-t[0], *t[1:]))
    rows = [_Row([n], {_kind(one): n}) for n, one in enumerate(claimed)]
    for _, a, b in likely:
        one, other = rows[a], rows[b]
        if one is not other and _go_together(claimed, scored, one, other):
            one.readings += other.readings
            one.distinct = {**other.distinct, **one.distinct}
            for n in other.readings:
                rows[n] = one
    found = ([claimed[n] for n in sorted(row.readings)] for row in {id(row): row for row in rows}.values())
    return [row for readings in found for row in _without_yardsticks(readings)]


def _without_yardsticks(readings: list[Claimed]) -> Iterator[list[Claimed]]:
    """Take apart from what something has moved where no other article has that number: `from 14.6 to 12.9`."""
    cards: dict[Decimal | None, set[str]] = {}
    for reading in readings:
        cards.setdefault(reading.figure.value, set()).add(reading.card.id)
    alone = [r for r in readings if r.moved and r.baseline and len(cards[r.figure.value]) < 2]
    yield [r for r in readings if r not in alone]
    yield from ([r] for r in alone)


def _fits(claimed: Sequence[Claimed], told: Sequence[_Pair]) -> _Fits:
    """Return how well the numbers of an article fit a figure of another one: of each the best score."""
    fits: _Fits = {}
    for s, a, b in told:
        for one, other in ((a, b), (b, a)):
            numbers = fits.setdefault((one, claimed[other].card.id), {})
            value = claimed[other].figure.value
            numbers[value] = max(numbers.get(value, s), s)
    return fits


def _has_rival(claimed: Sequence[Claimed], pair: _Pair, fits: _Fits) -> bool:
    """Tell whether a number that differs stands for another one that fits nearly as well: 70 or 99 million for 84."""
    s, a, b = pair
    if claimed[a].figure.value == claimed[b].figure.value or claimed[a].card.id == claimed[b].card.id:
        return False
    return any(
        fit > s - _MARGIN
        for one, other in ((a, b), (b, a))
        for value, fit in fits[one, claimed[other].card.id].items()
        if value != claimed[other].figure.value
    )


def pairs(claimed: Sequence[Claimed]) -> Iterator[tuple[int, int]]:
    """Yield the figures that may be of one thing, two by two."""
    by_key: dict[_Key, list[int]] = {}
    for new, one in enumerate(claimed):
        keys = list(dict.fromkeys(_keys(one)))
        near = Counter(n for key in keys for n in by_key.get(key, ())[-_MAX_OF_KEY:])
        for n in sorted(near, key=lambda n: (-near[n], n))[:_MAX_TRIED]:
            if not _repeats(one, claimed[n]):
                yield n, new
        for key in keys:
            by_key.setdefault(key, []).append(new)


def _go_together(
    claimed: Sequence[Claimed], scored: Callable[[int, int], float | None], one: _Row, other: _Row
) -> bool:
    """Tell whether nothing parts two rows, or what one of their articles sets against the rest from the other row."""
    return any(_fit(claimed, scored, a, b) for a, b in product(_sides(claimed, one), _sides(claimed, other)))


def _fit(
    claimed: Sequence[Claimed], scored: Callable[[int, int], float | None], some: Sequence[int], others: Sequence[int]
) -> bool:
    """Tell whether nothing parts figures of two rows, and what they score is enough on average."""
    total, count = 0.0, 0
    for a, b in product(some, others):
        if _repeats(claimed[a], claimed[b]):
            continue
        found = scored(a, b)
        if found is None:
            return False
        total, count = total + found, count + 1
    return total >= ENOUGH_ON_AVERAGE * count


def _sides(claimed: Sequence[Claimed], row: _Row) -> list[list[int]]:
    """Return what stands for a row: each number that an article sets beside another one, and what is left."""
    kinds = list(row.distinct.values())
    pairs_of_row = combinations([claimed[n] for n in kinds[:_MAX_DISTINCT]], 2)
    opposed = {c.figure.value for pair in pairs_of_row if linked(*pair) or answers(*pair) for c in pair}
    sides: dict[Decimal | None, list[int]] = {}
    for n in kinds:
        value = claimed[n].figure.value
        sides.setdefault(value if value in opposed else None, []).append(n)
    return [side[:_MAX_DISTINCT] for side in sides.values()]


def _repeats(one: Claimed, other: Claimed) -> bool:
    return one.card.id == other.card.id and one.figure.value == other.figure.value


def _kind(claimed: Claimed) -> _Key:
    figure = claimed.figure
    own = (figure.value, figure.high, figure.qualifier, figure.modality, claimed.unit, claimed.concepts, claimed.about)
    return (*own, claimed.years, claimed.baseline, claimed.voice, claimed.near)


def _keys(claimed: Claimed) -> Iterator[_Key]:
    """Give the keys of which two figures must share one to be compared: a number, a size of a unit, a word beside."""
    for figure in (claimed.figure, claimed.contrast, claimed.moved):
        if figure:
            yield ("figure", id(figure))
    if claimed.figure.value is not None:
        yield ("value", str(abs(claimed.figure.value).normalize()))
    sized = claimed.kind is not Kind.SIGN and claimed.figure.value
    size = claimed.figure.value.adjusted() if sized and claimed.figure.value else 0
    measured = " ".join(sorted(claimed.concepts))
    yield from (("size", near) for near in (size, size + 1))
    yield from (("sense", sense, near) for sense in sorted(claimed.counted) for near in (size, size + 1))
    for unit in sorted(claimed.unit):
        yield ("measure", unit, measured)
        yield from (("size", unit, near) for near in (size, size + 1))
    rarity = claimed.affair.rarity
    beside = sorted(claimed.near & claimed.words.stems, key=lambda word: (-rarity.get(word, 1.0), word))
    counted = {stem(word) for word in claimed.unit}
    for word in [word for word in beside if word not in counted][:_MAX_WORDS]:
        yield from (("beside", word, near) for near in (size, size + 1))
