"""Where the addresses lead at which topics stand no more: to the topics that have their articles now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """A topic of today: all that it is called in addresses, and the ids of its articles."""

    names: Collection[str]
    articles: Collection[str]


def heirs(past: Mapping[str, Sequence[str]], today: Sequence[Standing]) -> dict[str, int | None]:
    """Say for each address of `past` that no topic has: the place in `today` of the one with most of its articles.

    Of equals the first; None where no topic has any. `past` holds ids of articles by the last parts of addresses.
    """
    answered = {name for topic in today for name in topic.names}
    holding: dict[str, list[int]] = {}
    for at, topic in enumerate(today):
        for id_ in topic.articles:
            holding.setdefault(id_, []).append(at)
    found: dict[str, int | None] = {}
    for old in sorted(past.keys() - answered):
        counts = Counter(at for id_ in past[old] for at in holding.get(id_, ()))
        found[old] = min(counts, key=lambda at: (-counts[at], at), default=None)
    return found
