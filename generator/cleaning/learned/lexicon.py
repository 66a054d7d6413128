"""Words that furniture has and articles have not, weighed by how often: learned from labelled pages."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from importlib.resources import files

Weights = Mapping[str, float]
"""Marks of a text, each with the log-odds that it adds for the article; below 0 it speaks for furniture."""

MOST_WORDS = 60
"""Words of a block that are looked at."""
PAIRED_WORDS = 25
"""Words of a block up to which its pairs count too, and in the next up to which the whole of it does."""
WHOLE_WORDS = 8
BIAS = ""
PLACES = "^$="
"""Signs of where in a block a mark stands."""
STEP = 50
"""Steps of a nat in which weights are written."""


def weigh(found: Set[str], weights: Weights) -> tuple[float, float, float]:
    """Return what marks say together, and the strongest of them against and for the article."""
    said = sorted([weights[mark] for mark in found if mark in weights])
    return weights.get(BIAS, 0.0) + sum(said), said[0] if said else 0.0, said[-1] if said else 0.0


@cache
def learned(name: str) -> Weights:
    """Return the weights of `data/cleaning/NAME.tsv`: a mark, a tab and hundredths of a nat, a line."""
    rows = files("generator.data").joinpath(f"cleaning/{name}.tsv").read_text("utf-8").splitlines()
    return {mark: int(weight) / STEP for mark, weight in (row.split("\t") for row in rows)}
