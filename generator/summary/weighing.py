"""How much each sentence, and each word, adds to a summary of so many words, by learned weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from generator import yamltext
from generator.model.cleantext import Prose
from generator.summary import features, terms
from generator.summary.candidates import SHOWN, Candidate, Look, candidates
from generator.summary.ranking import TITLE_AGAIN
from generator.summary.terms import Weights
from generator.summary.tokens import Tokens
from generator.text.languages import Language

NAMES = {
    "sentences": (*features.SENTENCES, "likely"),
    "words": (*terms.WORDS, terms.EVERY),
    "pairs": (*terms.PAIRS, terms.EVERY),
}
"""What the weights belong to. `likely`: likely words and pairs, as a share of those that the article's first words
have."""
# Words and pairs, by their chances, that a word of the lead has at least.
_LEAST_LIKELY = 0.05


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights, in the order of `NAMES`."""

    sentences: Weights
    words: Weights
    pairs: Weights


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sentences that a summary may show, in the order of the text, and what they add to one, in learned units."""

    candidates: tuple[Candidate, ...]
    orders: np.ndarray
    """Their places among all sentences."""
    lengths: tuple[int, ...]
    """Their words."""
    scores: np.ndarray
    """What each adds where it fills the summary."""
    terms: np.ndarray
    """What each form, each pair of them, and none (0) adds where it is told."""
    tokens: Tokens
    """Of the whole article, sentences that may not be shown too."""
    words: int
    """Of the summary."""


@cache
def learned() -> Learned:
    """Return the weights in `data/summary/weights.yml`: see `benchmarks/training/summaries.py`."""
    path = "summary/weights.yml"
    fields = yamltext.load(files("generator.data").joinpath(path).read_text("utf-8"), path=path)
    return Learned(*(_numbers(fields.fields(part), names) for part, names in NAMES.items()))


def _numbers(fields: yamltext.Fields, names: Sequence[str]) -> Weights:
    return np.array([float(str(fields[name])) for name in names])


def weigh(prose: Prose, title: str | None, language: Language, words: int) -> Weighed | None:
    """Return what an article's sentences add to a summary of so many words. None where none may be shown."""
    told = [sentence.text for sentence in prose.sentences if sentence.kind in SHOWN]
    if not told or words < 1:
        return None
    tokens = Tokens.of(told, language)
    shown = candidates(prose, language, Look.of(tokens))
    if not shown:
        return None
    known = features.read(tokens, title, language, words)
    weights = learned()
    chances = terms.chances(known.tokens, known.traits, weights.words, weights.pairs)
    return weighed(shown, known, weights.sentences, chances)


def weighed(shown: Sequence[Candidate], known: features.Read, weights: Weights, chances: np.ndarray) -> Weighed:
    """Return what the weights make of the features; candidates that only say the title are left out.

    `chances`: as `terms.chances` returns them.
    """
    tokens = known.tokens
    scores = weights[:-1] @ known.table
    again = known.like_title > TITLE_AGAIN
    own = tuple([one for one in shown if not again[one.order]] if again.any() else shown)
    lead = np.zeros(len(chances), bool)
    lead[tokens.form[: known.room]] = True
    lead[len(tokens.form_starts) + tokens.pair[: known.room]] = True
    worth = float(weights[-1]) / max(float(chances[lead].sum()), _LEAST_LIKELY * known.room)
    orders = np.array([one.order for one in own], np.int64)
    lengths = tuple(tokens.lengths[orders].tolist())
    return Weighed(own, orders, lengths, scores[orders], worth * chances, tokens, known.room)
