"""Words that furniture has and articles have not, weighed by how often: learned from labelled pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cache
from importlib.resources import files
from itertools import pairwise

from generator.cleaning.features import Look

Weights = Mapping[str, float]
"""Marks of a text, each with the log-odds that it adds for the article; below 0 it speaks for furniture."""

# Words of a block that are looked at, and up to how many its pairs and the whole of it count too.
_MOST_WORDS = 60
_PAIRED_WORDS = 25
_WHOLE_WORDS = 8
_SIGNS = "|›»>©•·:?!…@/("
_BIAS = ""
# Nats below which a word speaks clearly against the article.
_CLEARLY = -0.3
_PLACES = "^$="
_STEP = 50


def marks(look: Look) -> frozenset[str]:
    """Return what a block's words are known by: each word, the first and last ones, pairs, signs.

    A number is `0`; `^` stands for the block's beginning and `$` for its end, `=` for both.
    """
    tokens = ["0" if token.isdigit() else token for token in look.tokens[:_MOST_WORDS]]
    found = {*tokens, *[sign for sign in _SIGNS if sign in look.folded]}
    if tokens:
        first, last = tokens[0], tokens[-1]
        found |= {f"^{first}", f"{last}$", f"^{' '.join(tokens[:2])}", f"{' '.join(tokens[-2:])}$"}
        if len(tokens) <= _PAIRED_WORDS:
            found.update([f"{one} {two}" for one, two in pairwise(tokens)])
        if len(tokens) <= _WHOLE_WORDS:
            found.add(f"={' '.join(tokens)}")
    return frozenset(found)


def weigh(found: Set[str], weights: Weights) -> tuple[float, float, float]:
    """Return what marks say together, and the strongest of them against and for the article."""
    said = sorted(map(weights.__getitem__, weights.keys() & found))
    return weights.get(_BIAS, 0.0) + sum(said), said[0] if said else 0.0, said[-1] if said else 0.0


@cache
def learned(name: str) -> Weights:
    """Return the weights of `data/cleaning/NAME.tsv`: a mark, a tab and hundredths of a nat, a line."""
    rows = files("generator.data").joinpath(f"cleaning/{name}.tsv").read_text("utf-8").splitlines()
    return {mark: int(weight) / _STEP for mark, weight in (row.split("\t") for row in rows)}


def written(weights: Weights) -> str:
    """Return weights as `learned` reads them, without those that say next to nothing."""
    rounded = {mark: round(weight * _STEP) for mark, weight in sorted(weights.items())}
    return "".join(f"{mark}\t{weight}\n" for mark, weight in rounded.items() if weight or mark == _BIAS)


def against(found: Set[str], most: int = 3) -> Sequence[str]:
    """Return the words among a block's marks that speak most against the article, for an editor to read."""
    weights, telling = _against()
    known = sorted([(weights[mark], mark.strip(_PLACES)) for mark in telling & found])
    return list(dict.fromkeys(word for _, word in known))[:most]


@cache
def _against() -> tuple[Weights, frozenset[str]]:
    """Return the weights of words, and those that speak clearly against the article and can be read."""
    weights = learned("words")
    return weights, frozenset(
        mark for mark, weight in weights.items() if weight < _CLEARLY and any(map(str.isalpha, mark.strip(_PLACES)))
    )
