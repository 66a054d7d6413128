"""The choice for a number of words: the sentences whose first words tell most."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.summary.choice import groups
from generator.summary.ranking import Ranked
from generator.summary.weighing import REDUNDANT, UNFILLED, Weights
from generator.text.similarity import cosine

Group = tuple[int, ...]
"""Sentences that are shown together, by their places among the ranked ones."""

# Groups that a summary is tried to be begun with, beside the first.
_BEGINNINGS = 4
# Learned units, each of a word, that another choice must tell more than the lead: on articles left out, choices that
# promised less did harm where few words are shown.
_MARGIN = 6.0


def reach(ranked: Sequence[Ranked], words: int, weights: Weights) -> tuple[Ranked, ...]:
    """Return the sentences that tell most in the first `words` words, in the text's order; the last may run over."""
    first, *others = beginnings(ranked, words, weights, _BEGINNINGS)
    best = max(others, key=lambda chosen: told(ranked, chosen, words, weights), default=())
    gain = told(ranked, best, words, weights) - told(ranked, first, words, weights)
    best = best if gain > _MARGIN else first
    return tuple(ranked[number] for number in best)


def beginnings(ranked: Sequence[Ranked], words: int, weights: Weights, count: int) -> list[Group]:
    """Return the lead, and what each of the best groups makes when it is taken first, then what adds most each time."""
    known = groups(ranked, words)
    alone = [0.0] * len(ranked)
    begun = sorted(known, key=lambda group: -_density(ranked, group, alone, words))[:count]
    return [lead(ranked, known, words), *(_filled(ranked, known, group, words, weights[REDUNDANT]) for group in begun)]


def lead(ranked: Sequence[Ranked], known: Sequence[Group], words: int) -> Group:
    """Return the first sentences that fill so many words."""
    chosen: dict[int, None] = {}
    for group in known:
        if sum(ranked[number].length for number in chosen) >= words:
            break
        chosen.update(dict.fromkeys(group))
    return tuple(sorted(chosen))


def _filled(ranked: Sequence[Ranked], known: Sequence[Group], first: Group, words: int, redundant: float) -> Group:
    chosen: list[int] = []
    cost = [0.0] * len(ranked)
    group = first
    while group:
        for number in group:
            chosen.append(number)
            near = ranked[number].words
            cost = [min(a, redundant * cosine(b.words, near)) for a, b in zip(cost, ranked, strict=True)]
        if sum(ranked[number].length for number in chosen) >= words:
            break
        rest = (tuple(number for number in one if number not in chosen) for one in known)
        group = max((one for one in rest if one), key=lambda one: _density(ranked, one, cost, words), default=())
    return tuple(sorted(chosen))


def _density(ranked: Sequence[Ranked], group: Group, cost: Sequence[float], words: int) -> float:
    """Return what each word of a group adds, what is longer than the whole summary not counted beyond it."""
    sizes = [min(ranked[number].length, words) for number in group]
    worth = [size * (ranked[number].score + cost[number]) for size, number in zip(sizes, group, strict=True)]
    return math.fsum(worth) / max(1, sum(sizes))


def told(ranked: Sequence[Ranked], chosen: Group, words: int, weights: Weights) -> float:
    """Return what the first words of a summary tell, in learned units."""
    rest = words
    worth = 0.0
    for place, number in enumerate(chosen):
        item = ranked[number]
        like = max((cosine(item.words, ranked[earlier].words) for earlier in chosen[:place]), default=0.0)
        worth += min(rest, item.length) * (item.score + weights[REDUNDANT] * like)
        rest -= min(rest, item.length)
    return worth + weights[UNFILLED] * rest
