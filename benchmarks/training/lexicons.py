"""Weights of words, learned by logistic regression over blocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.training.pages import FOLDS, Page
from generator.cleaning.learned.lexicon import Weights

_Ready = TypeVar("_Ready")
Marks = Callable[[Page], list[frozenset[str]]]

# Sites that must have a mark: what fewer have is a name, not a word of furniture.
_LEAST_SITES = 4
_INVERSE_REGULARISATION = 0.05


def fit(pages: Sequence[Page], marks: Marks) -> Weights:
    """Return the weights of marks of at least four sites; a page counts by the root of its blocks, in each form."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for found in marks(page):
            for mark in found:
                sites[mark].add(page.site)
    known = sorted(mark for mark, where in sites.items() if len(where) >= _LEAST_SITES)
    number = {mark: column for column, mark in enumerate(known)}
    columns: list[int] = []
    ends = [0]
    labels: list[int] = []
    weights: list[float] = []
    for page in pages:
        share = 1 / max(1, int((page.labels >= 0).sum())) ** 0.5
        for found, label in zip(marks(page), page.labels.tolist(), strict=True):
            if label >= 0:
                columns += sorted(number[mark] for mark in found if mark in number)
                ends.append(len(columns))
                labels.append(label)
                weights.append(share)
    matrix = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(labels), len(known)))
    scale = len(weights) / sum(weights)
    model = LogisticRegression(C=_INVERSE_REGULARISATION, solver="liblinear", random_state=0)
    model.fit(matrix, labels, sample_weight=np.array(weights) * scale)
    return {"": float(model.intercept_[0])} | dict(zip(known, model.coef_[0].tolist(), strict=True))


def held_out(pages: Sequence[Page], marks: Marks, ready: Callable[[Weights], _Ready]) -> list[_Ready]:
    """Return for each page weights that were learned on other sites, made ready for reading."""
    folds = [ready(fit([page for page in pages if page.fold != fold], marks)) for fold in range(FOLDS)]
    return [folds[page.fold] for page in pages]
