"""How likely words and pairs of words are in a summary that people write: two weights of generator/summary/terms.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.training.gists import Article
from generator.summary import terms
from generator.summary.terms import Table, Weights

_INVERSE_REGULARISATION = 0.05
_SOFTEST = 1e-3
_ROUNDS = 30


def learn(articles: Sequence[Article]) -> tuple[Weights, Weights]:
    """Return the weights of words and of pairs: logistic regressions on which of an article's the reference has.

    All words of an article count together as much as those of another; a set counts by the root of its articles.
    """
    words = _fitted(articles, lambda one: one.read.traits.words, _words_told)
    pairs = _fitted(articles, lambda one: _pair_table(one, words), _pairs_told)
    return words, pairs


def _pair_table(one: Article, words: Weights) -> Table:
    traits = one.read.traits
    return terms.pair_table(one.read.tokens, traits, terms.word_odds(traits, words))


def _words_told(one: Article) -> np.ndarray:
    return np.array([_told([words for words, _ in one.references], form) for form in _forms(one)])


def _pairs_told(one: Article) -> np.ndarray:
    forms = _forms(one)
    pairs = [(forms[first], forms[second]) for first, second in one.read.tokens.pairs.T]
    return np.array([_told([both for _, both in one.references], pair) for pair in pairs], bool)


def _forms(one: Article) -> list[str]:
    words = list(chain.from_iterable(one.tokens))
    return [words[start] for start in one.read.tokens.form_starts]


def _told(references: Sequence[Counter], term: object) -> bool:
    """Whether half of the references have a term."""
    return 2 * sum(term in reference for reference in references) >= len(references)


def _fitted(
    articles: Sequence[Article],
    table: Callable[[Article], Table],
    told: Callable[[Article], np.ndarray],
) -> Weights:
    sets = Counter(one.set for one in articles)
    answered = [told(one) for one in articles]
    answers = np.concatenate(answered)
    tables = [table(one).T for one in articles]
    rows = np.concatenate(tables, dtype=np.float32)
    worth = [sets[one.set] ** -0.5 / len(own) for one, own in zip(articles, tables, strict=True) if len(own)]
    weights = np.repeat(worth, [len(own) for own in tables if len(own)])
    mean, spread = rows.mean(0, np.float64), rows.std(0, dtype=np.float64) + _SOFTEST
    model = LogisticRegression(C=_INVERSE_REGULARISATION, solver="newton-cholesky", max_iter=_ROUNDS)
    model.fit((rows - mean) / spread, answers, sample_weight=weights / weights.mean())
    found = model.coef_[0] / spread
    return np.append(found, model.intercept_[0] - (found * mean).sum())
