"""Marks by which the tables of weights know words and elements, block by block, and such tables in writing."""

from __future__ import annotations

from itertools import pairwise

from generator.cleaning.features import Look
from generator.cleaning.learned.elements import names, near
from generator.cleaning.learned.lexicon import BIAS, MOST_WORDS, PAIRED_WORDS, STEP, WHOLE_WORDS, Weights

_SIGNS = "|›»>©•·:?!…@/("


def of_words(look: Look) -> frozenset[str]:
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


def of_trail(trail: str) -> frozenset[str]:
    """Return the names of the elements of a trail that may tell what a block is: tags, classes, ids."""
    *around, nearest = near(trail)
    return names(nearest, "^").union(*map(names, around))


def written(weights: Weights) -> str:
    """Return weights as `learned` reads them, without those that say next to nothing."""
    rounded = {mark: round(weight * STEP) for mark, weight in sorted(weights.items())}
    return "".join(f"{mark}\t{weight}\n" for mark, weight in rounded.items() if weight or mark == BIAS)
