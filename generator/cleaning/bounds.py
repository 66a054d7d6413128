"""Bounds of the article: which blocks are in it, and where the others stand."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np

from generator.cleaning.learned.network import Matrix


class Zone(IntEnum):
    """Where a block stands, seen from the article."""

    ABOVE = 0
    ARTICLE = 1
    ASIDE = 2
    """Between two parts of the article."""
    BELOW = 3


# How much more recall counts than precision (the square of beta): a sentence lost is worse than one too many.
_RECALL = 1.2


def chosen(scores: Matrix, sizes: Sequence[int]) -> tuple[bool, ...]:
    """Return which blocks to keep so that the expected F-measure over words is best.

    `scores`: log-odds that each block is the article's. `sizes`: words of each. Where the page is clear this is about
    the same as keeping what is likelier in than out; where all is doubtful, it keeps more than that.

    D. Lewis, Evaluating and Optimizing Autonomous Text Classification Systems, SIGIR 1995.
    """
    if not len(scores):
        return ()
    likely = 1 / (1 + np.exp(-scores))
    words = np.maximum(np.asarray(sizes, dtype=np.float64), 1)
    order = np.argsort(-likely, kind="stable")
    kept, right = np.cumsum(words[order]), np.cumsum((words * likely)[order])
    expected = np.round((1 + _RECALL) * right / (kept + _RECALL * right[-1]), 9)
    least = likely[order[int(np.argmax(expected))]]
    return tuple(bool(one) for one in likely >= least)


def zones(inside: Sequence[bool]) -> tuple[Zone, ...]:
    """Return the zone of each block."""
    places = [number for number, one in enumerate(inside) if one]
    if not places:
        return (Zone.ABOVE,) * len(inside)
    first, last = places[0], places[-1]
    return tuple(
        Zone.ARTICLE if one else Zone.ABOVE if number < first else Zone.BELOW if number > last else Zone.ASIDE
        for number, one in enumerate(inside)
    )


def without_lost_heads(inside: Sequence[bool], heads: Sequence[bool], shown: Sequence[bool]) -> list[bool]:
    """Return which blocks stay, without the headings below the last text and parted from it: other articles' titles.

    `heads`: blocks that read like a heading. `shown`: those that can be seen.
    """
    found = list(inside)
    last = max((number for number, one in enumerate(inside) if one and not heads[number]), default=len(found))
    parted = False
    for number in range(last + 1, len(found)):
        parted = parted or (shown[number] and not inside[number])
        found[number] = inside[number] and not parted
    return found
