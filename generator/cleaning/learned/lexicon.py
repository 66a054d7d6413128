"""Words that furniture has and articles have not, weighed by how often: learned from labelled pages."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from importlib.resources import files
from itertools import pairwise

from generator.cleaning.features import Look

Weights = Mapping[str, float]
"""Marks of a text, each with the log-odds that it adds for the article; below 0 it speaks for furniture."""

MOST_WORDS = 60
"""Words of a block that are looked at."""
PAIRED_WORDS = 25
"""Words of a block up to which its pairs count too, and in the next up to which the whole of it does."""
WHOLE_WORDS = 8
_SIGNS = "|›»>©•·:?!…@/("
BIAS = ""
PLACES = "^$="
"""Signs of where in a block a mark stands."""
STEP = 50
"""Steps of a nat in which weights are written."""


def marks(look: Look) -> frozenset[str]:
    """Return what a block's words are known by: each word, the first and last ones, pairs, signs.

    A number is `0`; `^` stands for the block's beginning and `$` for its end, `=` for both.
    """
    tokens = ["0" if token.isdigit() else token for token in look.tokens[:MOST_WORDS]]
    found = {*tokens, *[sign for sign in _SIGNS if sign in look.folded]}
    if tokens:
        first, last = tokens[0], tokens[-1]
        found |= {f"^{first}", f"{last}$", f"^{' '.join(tokens[:2])}", f"{' '.join(tokens[-2:])}$"}
        if len(tokens) <= PAIRED_WORDS:
            found.update([f"{one} {two}" for one, two in pairwise(tokens)])
        if len(tokens) <= WHOLE_WORDS:
            found.add(f"={' '.join(tokens)}")
    return frozenset(found)


def weigh(found: Set[str], weights: Weights) -> tuple[float, float, float]:
    """Return what marks say together, and the strongest of them against and for the article."""
    said = sorted([weights[mark] for mark in found if mark in weights])
    return weights.get(BIAS, 0.0) + sum(said), said[0] if said else 0.0, said[-1] if said else 0.0


@cache
def learned(name: str) -> Weights:
    """Return the weights of `data/cleaning/NAME.tsv`: a mark, a tab and hundredths of a nat, a line."""
    rows = files("generator.data").joinpath(f"cleaning/{name}.tsv").read_text("utf-8").splitlines()
    return {mark: int(weight) / STEP for mark, weight in (row.split("\t") for row in rows)}


def written(weights: Weights) -> str:
    """Return weights as `learned` reads them, without those that say next to nothing."""
    rounded = {mark: round(weight * STEP) for mark, weight in sorted(weights.items())}
    return "".join(f"{mark}\t{weight}\n" for mark, weight in rounded.items() if weight or mark == BIAS)
