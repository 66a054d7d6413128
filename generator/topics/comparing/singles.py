"""Figures that stand beside no other: what one article alone gives, each once, like beside like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from generator.model.facts import Modality
from generator.topics.comparing.barriers import excludes
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.units import Kind

# Figures of one article and one value among which a repeat is looked for; keeps the cost linear where one number
# stands on thousands of lines.
_MAX_TRIED = 8

_Amount = tuple[object, ...]


def fold_repeats(left: Iterable[Claimed], shown: Iterable[Claimed]) -> list[list[Claimed]]:
    """Group the figures that stand in no row by what they say: one article, one amount, nothing that parts them.

    `shown` are the figures in rows; what repeats one of them in its own article is left out, and so are parts of
    totals, what is denied, and numbers that count nothing named.
    """
    in_rows: dict[_Amount, list[Claimed]] = {}
    for claimed in shown:
        in_rows.setdefault(_amount(claimed), []).append(claimed)
    groups: dict[_Amount, list[list[Claimed]]] = {}
    for new in left:
        amount = _amount(new)
        if not _stands_alone(new) or any(not excludes(new, old) for old in in_rows.get(amount, ())[:_MAX_TRIED]):
            continue
        same = groups.setdefault(amount, [])
        group = next((g for g in same[:_MAX_TRIED] if _repeats(new, g[0])), None)
        if group is None:
            same.append([new])
        else:
            group.append(new)
    return [group for same in groups.values() for group in same]


def best(group: Sequence[Claimed]) -> Claimed:
    """Return the first of the readings that tell most: what is measured, then who says it."""
    return min(group, key=lambda c: (not c.concepts, not c.figure.by))


def is_prominent(group: Iterable[Claimed]) -> bool:
    """Tell a figure that an article has in its title or its first sentence: `163.400 passaggi`."""
    return any(c.figure.raw.casefold() in f"{c.card.title or ''}\n{c.card.lead or ''}".casefold() for c in group)


def nearest_first(
    groups: Iterable[Sequence[Claimed]], shown: Iterable[Claimed], subject: Collection[str]
) -> list[Sequence[Claimed]]:
    """Order groups: first what has the unit and the name of a row, then what names nothing.

    In each part first what several articles give of one kind, costs beside costs and members beside members, though
    nothing tells that they are of one thing; then the largest.
    """
    names: dict[_Amount, set[frozenset[str]]] = {}
    own = frozenset(subject)
    for claimed in shown:
        name = frozenset(claimed.about) or own
        for word in name:
            names.setdefault((_unit(claimed), word), set()).add(name)
    kinds: dict[tuple[int, _Amount], list[Sequence[Claimed]]] = {}
    for group in sorted(groups, key=lambda g: -_size(g[0])):
        kinds.setdefault((_distance(group, names, own), _kind(best(group))), []).append(group)
    parts: list[tuple[int, bool, list[Sequence[Claimed]]]] = []
    for (distance, _), alike in kinds.items():
        if len({group[0].card.id for group in alike}) > 1:
            parts.append((distance, False, alike))
        else:
            parts += [(distance, True, [group]) for group in alike]
    parts.sort(key=lambda part: (*part[:2], -_size(part[2][0][0])))
    return [group for *_, part in parts for group in part]


def _stands_alone(claimed: Claimed) -> bool:
    if claimed.part or claimed.figure.modality is Modality.DENIED:
        return False
    return claimed.kind in (Kind.MONEY, Kind.NOUN) or (claimed.kind is Kind.SIGN and claimed.figure.unit == "%")


def _repeats(one: Claimed, other: Claimed) -> bool:
    """Tell whether an article says the same again: a concept or words in common, or nothing said but the same name."""
    if excludes(one, other):
        return False
    if one.concepts & other.concepts or one.measure & other.measure:
        return True
    says_nothing = any(not c.concepts and not c.measure for c in (one, other))
    return says_nothing and bool(one.about) and one.about == other.about


def _distance(
    group: Sequence[Claimed], names: Mapping[_Amount, Collection[frozenset[str]]], own: frozenset[str]
) -> int:
    """Rank a group by the names in the rows of its unit, which `names` gives by their words."""
    unit = _unit(group[0])
    about = next((frozenset(c.about) for c in group if c.about), None)
    if about is None:
        return 1 if any(names.get((unit, word)) for word in own) else 2
    akin = (name for word in about for name in names.get((unit, word), ()))
    return 0 if any(about <= name or name <= about for name in akin) else 2


def _amount(claimed: Claimed) -> _Amount:
    figure = claimed.figure
    return (claimed.card.id, *_unit(claimed), figure.value, figure.high)


def _unit(claimed: Claimed) -> _Amount:
    return (claimed.kind, claimed.unit)


def _kind(claimed: Claimed) -> _Amount:
    """Return what figures of one kind have in common: the measure of an amount or a count, else what is counted."""
    return (claimed.kind, claimed.concepts or claimed.unit)


def _size(claimed: Claimed) -> Decimal:
    return abs(claimed.figure.value or Decimal(0))
