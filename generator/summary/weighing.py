"""How much each word of a sentence adds to a summary of so many words, by learned weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from generator import yamltext
from generator.model.cleantext import Prose
from generator.summary import features
from generator.summary.candidates import SHOWN, Candidate
from generator.summary.ranking import TITLE_AGAIN, Ranked
from generator.text.languages import Language

EVERY = "every"
REDUNDANT = "redundant"
UNFILLED = "unfilled"
"""Weights that belong to no feature: of each word, of its likeness to what is told already, of each word missing."""
# Digits of a score: what differs below them is the machine's arithmetic.
_DIGITS = 9

Weights = Mapping[str, float]


@cache
def learned() -> Weights:
    """Return the weights in `data/summary/weights.yml`: see `benchmarks/training/summaries.py`."""
    path = "summary/weights.yml"
    fields = yamltext.load(files("generator.data").joinpath(path).read_text("utf-8"), path=path)
    return {name: float(str(weight)) for name, weight in fields.fields("weights").items()}


def weigh(
    candidates: Sequence[Candidate], prose: Prose, title: str | None, language: Language, room: int
) -> list[Ranked]:
    """Return the candidates with their scores, in the order of the text; `room`: words that a summary has.

    Linear in the article's length.
    """
    if not candidates:
        return []
    told = [sentence.text for sentence in prose.sentences if sentence.kind in SHOWN]
    return weighed(candidates, features.read(told, title, language, max(1, room)), learned())


def weighed(candidates: Sequence[Candidate], known: features.Read, weights: Weights) -> list[Ranked]:
    """Return the candidates with what the weights make of their features, those left out that only say the title."""
    scores = [weights[EVERY]] * len(known.lengths)
    for name, column in known.columns.items():
        weight = weights[name]
        scores = [score + weight * value for score, value in zip(scores, column, strict=True)]
    return [
        Ranked(one, known.vectors[n], {}, round(scores[n], _DIGITS), length=known.lengths[n])
        for one in candidates
        if known.like_title[n := one.order] <= TITLE_AGAIN
    ]
