"""How much each sentence, and each word, adds to a summary of so many words, by learned weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import numpy as np

from generator import yamltext
from generator.model.cleantext import Prose
from generator.summary import features, terms
from generator.summary.candidates import SHOWN, Candidate, Look, candidates
from generator.summary.terms import Weights
from generator.summary.tokens import Tokens
from generator.text.languages import Language

NAMES = {
    "sentences": (*features.SENTENCES, "likely"),
    "words": (*terms.WORDS, terms.EVERY),
    "pairs": (*terms.PAIRS, terms.EVERY),
    "shown": ("shorter", "room", "alike", "figures", "doubt", "lead", "names", "consequences"),
}
"""What the weights belong to. `likely`: likely words and pairs, as a share of those that the article's first words
have. `shown`: what whole sentences gain and cost beside what they tell, which is 1 for the one that tells most: see
`choice`."""
TITLE_AGAIN = 0.85
"""Likeness (cosine, 0 to 1) above which a sentence only says the title again."""
# Words and pairs, by their chances, that a word of the lead has at least.
_LEAST_LIKELY = 0.05
# What the best sentence tells at least, in learned units.
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights, in the order of `NAMES`."""

    sentences: Weights
    words: Weights
    pairs: Weights
    shown: Mapping[str, float]


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
    read: features.Read
    """The whole article, sentences that may not be shown too."""
    words: int
    """Of the summary."""

    def only(self, places: Sequence[int]) -> Weighed:
        """Return some of the sentences, by their places among these."""
        kept = np.array(places, np.int64)
        return replace(
            self,
            candidates=tuple([self.candidates[place] for place in places]),
            orders=self.orders[kept],
            lengths=tuple([self.lengths[place] for place in places]),
            scores=self.scores[kept],
        )


@cache
def learned() -> Learned:
    """Return the weights in `data/summary/weights.yml`: see `benchmarks/training/summaries.py`."""
    path = "summary/weights.yml"
    fields = yamltext.load(files("generator.data").joinpath(path).read_text("utf-8"), path=path)
    found = {part: _numbers(fields.fields(part), names) for part, names in NAMES.items()}
    shown = dict(zip(NAMES["shown"], found["shown"].tolist(), strict=True))
    return Learned(found["sentences"], found["words"], found["pairs"], shown)


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
    return Weighed(own, orders, lengths, scores[orders], worth * chances, known, known.room)


class Untold:
    """What each sentence adds to a summary that grows, the best 1 at first: words that are told add nothing.

    Told are those of the title, below which the summary stands, and of the sentences of the summary.
    """

    def __init__(self, weighed: Weighed, shorter: float) -> None:
        """Begin with the title; `shorter`: how much shorter sentences gain, 1 where every word counts for itself."""
        self._inside, self._starts = terms_inside(weighed.read.tokens, weighed.orders)
        self._terms = np.where(weighed.read.titled, 0, weighed.terms)
        lengths = np.array(weighed.lengths)
        self._scores = weighed.scores * np.minimum(1, lengths / weighed.words)
        self._fits = np.minimum(1, weighed.words / lengths)
        self._scale = (lengths.mean() / lengths) ** shorter
        self._scale /= max(self.worths().max(), _LEAST)

    def worths(self) -> np.ndarray:
        """Return what each sentence adds; what is longer than the summary, by what fits of it."""
        told = np.add.reduceat(self._terms.take(self._inside), self._starts)
        found: np.ndarray = (told * self._fits + self._scores) * self._scale
        return found

    def tell(self, place: int) -> None:
        """Add a sentence to the summary."""
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._inside)
        self._terms[self._inside[self._starts[place] : end]] = 0


def terms_inside(tokens: Tokens, orders: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the terms that sentences hold, one sentence behind the other, and where those of each begin."""
    forms = len(tokens.form_starts)
    terms = np.empty((len(tokens.form), 2), np.int64)
    terms[:, 0] = forms + len(tokens.pair_starts)
    terms[tokens.held, 0] = tokens.form[tokens.held]
    np.add(tokens.pair, forms, out=terms[:, 1])
    sizes = tokens.lengths
    if len(orders) < len(sizes):
        shown = np.zeros(len(sizes), bool)
        shown[orders] = True
        terms, sizes = terms[shown.repeat(sizes)], sizes[orders]
    return terms.ravel(), 2 * (sizes.cumsum() - sizes)
