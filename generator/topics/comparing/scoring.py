"""How likely two figures are of one thing: a logistic score, learned from articles whose figures people sorted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator import yamltext
from generator.topics.comparing.amounts import Relation, relate
from generator.topics.comparing.barriers import answers, excludes, is_another, linked
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.traits import Traits, all_traits, traits

# Score from which two figures are of one thing, and that all of a row must have on average. Chosen on affairs that were
# left out of what is learned (benchmarks/training/pairs.py); docs/decisions/0010-learned-pairs.md.
ENOUGH = 0.75
ENOUGH_ON_AVERAGE = 0.25
# From which a number that differs casts doubt on two that agree.
_MIGHT = -0.5
# Of numbers that one article sets against each other.
_LINKED = 20.0
# Of figures of which nothing tells that they are of one thing: others of their row may.
_UNTOLD = -1.0
_PATH = "comparing.yml"


def score(one: Claimed, other: Claimed, weights: Mapping[str, float] | None = None) -> float | None:
    """Return the log-odds that two figures are of one thing; None where something forbids it."""
    if excludes(one, other):
        return None
    if linked(one, other) or answers(one, other):
        return _LINKED
    seen = traits(one, other)
    return _weighed(seen, weights or learned()) if seen else _UNTOLD


def is_rival(one: Claimed, other: Claimed) -> bool:
    """Tell whether two different numbers might be of one thing, though too little tells that they are.

    Of one article both may be, where somebody else gives the other number.
    """
    if relate(one.figure, other.figure) is not Relation.DIFFERENT or is_another(one, other):
        return False
    seen = all_traits(one, other)
    if other.voice and other.voice != one.voice:
        seen.pop("one article", None)
    return _weighed(seen, learned()) >= _MIGHT


def _weighed(seen: Traits, weights: Mapping[str, float]) -> float:
    """Return what traits weigh together."""
    return sum(weights.get(name, 0.0) * worth for name, worth in seen.items())


@cache
def learned() -> dict[str, float]:
    """Return the weight of every trait."""
    loaded = yamltext.load(files("generator.data").joinpath(_PATH).read_text("utf-8"), path=_PATH)
    return {trait: float(str(weight)) for trait, weight in loaded.fields("weights").items()}
