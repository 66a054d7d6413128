"""Bounds of the article: the stretch of blocks that speak for it most."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum


class Zone(IntEnum):
    """Where a block stands, seen from the article."""

    ABOVE = 0
    ARTICLE = 1
    ASIDE = 2
    """Between two parts of the article."""
    BELOW = 3


# Points that it costs to come back to the article after something else: about two sentences.
_RESUME = 3.0
# Share of that which is not asked where a head such as "Read also" begins what is left out.
_DOOR_DISCOUNT = 0.6
WALL = 1_000_000.0
"""A toll that nothing pays: what stands above the article may not reach over it either."""


def zones(scores: Sequence[float], tolls: Sequence[float], doors: Sequence[bool]) -> tuple[Zone, ...]:
    """Return the zone of each block so that the blocks of the article score most. Linear.

    `scores`: how much each block speaks for the article. `tolls`: what it costs to read past a block and then go on
    with the article (the head of the comments). `doors`: blocks that are known to begin something else.

    Maximum subsequence segmentation (J. Pasternack and D. Roth, Extracting Article Text from the Web with Maximum
    Subsequence Segmentation, WWW 2009), as a best path that may leave the article and come back at a price.
    """
    worst = float("-inf")
    best = [0.0, worst, worst, 0.0]
    steps: list[tuple[Zone, Zone, Zone, Zone]] = []
    for score, toll, door in zip(scores, tolls, doors, strict=True):
        above, article, aside, below = best
        discount = _RESUME * _DOOR_DISCOUNT if door else 0.0
        into_article = _best((above, Zone.ABOVE), (article, Zone.ARTICLE), (aside - _RESUME, Zone.ASIDE))
        into_aside = _best((article + discount, Zone.ARTICLE), (aside, Zone.ASIDE))
        into_below = _best((article, Zone.ARTICLE), (below, Zone.BELOW))
        best = [
            above - (toll if toll >= WALL else 0.0),
            into_article[0] + score - toll,
            into_aside[0] - toll,
            into_below[0],
        ]
        steps.append((Zone.ABOVE, into_article[1], into_aside[1], into_below[1]))
    return _walk_back(steps, best)


def _best(*ways: tuple[float, Zone]) -> tuple[float, Zone]:
    return max(ways, key=lambda way: way[0])


def _walk_back(steps: Sequence[tuple[Zone, Zone, Zone, Zone]], best: Sequence[float]) -> tuple[Zone, ...]:
    ends = (Zone.ARTICLE, Zone.BELOW)
    zone = max(ends, key=lambda z: best[z])
    path: list[Zone] = []
    for step in reversed(steps):
        path.append(zone)
        zone = step[zone]
    return tuple(reversed(path))
