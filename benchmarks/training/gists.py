"""Possible summaries of corpus rows, and how much of the reference each of them gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5
from itertools import pairwise

import numpy as np

from benchmarks.quality import inputs, reaching
from benchmarks.quality.inputs import Row
from generator.summary import features, terms, weighing
from generator.summary.candidates import Candidate, Look, candidates
from generator.summary.features import SENTENCES
from generator.summary.terms import Weights
from generator.summary.tokens import Tokens
from generator.summary.weighing import NAMES, Learned, Weighed
from generator.text.languages import language

FOLDS = 5
# Sentences of an article that are learned from; made-up weights that are tried for each, and how large they are.
_MOST = 80
_TRIED = 15
_TRIED_SIZE = 0.1
_WORD = re.compile(r"\w+")

Gist = tuple[int, ...]
"""Sentences, from 0."""


@dataclass(frozen=True, slots=True)
class Article:
    """A row, its sentences as they are compared, and what people wrote of it."""

    set: str
    fold: int
    shown: tuple[Candidate, ...]
    words: int
    read: features.Read
    tokens: tuple[list[str], ...]
    references: tuple[tuple[Counter, Counter], ...]
    """Words and pairs of words of each."""
    lead: np.ndarray
    """ROUGE-1 and ROUGE-2 of its first words."""


def article(row: Row, words: int) -> Article:
    """Return a row for summaries of so many words."""
    told = row["sentences"][:_MOST]
    prose = inputs.sentences(told, row)
    spoken = language(prose.lang)
    tokens = tuple(_WORD.findall(text.lower()) for text in told)
    references = tuple(counted(_WORD.findall(text.lower())) for text in row["refs"])
    cut = Tokens.of(told, spoken)
    known = features.read(cut, row.get("title"), spoken, words)
    lead = rouge(_cut(tokens, range(len(told)), words), references)
    fold = int(md5(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS
    return Article(row["set"], fold, candidates(prose, spoken, Look.of(cut)), words, known, tokens, references, lead)


def possible(one: Article, chances: np.ndarray) -> dict[Gist, tuple[float, float]]:
    """Return possible summaries, the lead first: how much more likely terms, and how much more ROUGE, each has.

    They are such as likely words, and such as made-up weights choose.
    """
    drawn = np.random.default_rng(one.fold)
    only = np.zeros(len(NAMES["sentences"]))
    only[-1] = 1.0
    likely = weighing.weighed(one.shown, one.read, only, chances)
    found = reaching.choices(likely)
    for _ in range(_TRIED if found else 0):
        made_up = _TRIED_SIZE * np.abs(drawn.normal(size=len(SENTENCES)))
        weights = np.array([*made_up, drawn.choice([0.0, 1.0])])
        tried = weighing.weighed(one.shown, one.read, weights, chances)
        found += reaching.best_filled(tried, 1)
    found = list(dict.fromkeys(found))
    worths = reaching.worths(likely, found) if found else ()
    gists = {}
    for worth, chosen in zip(worths, found, strict=True):
        numbers = _numbers(likely, chosen)
        gists[numbers] = (float(worth - worths[0]), float((of_choice(one, numbers) - one.lead).sum()))
    return gists


def _numbers(weighed: Weighed, chosen: Sequence[int]) -> Gist:
    return tuple(weighed.candidates[number].order for number in chosen)


def chances(one: Article, words: Weights, pairs: Weights) -> np.ndarray:
    """Return the chances of an article's words and pairs by some weights."""
    return terms.chances(one.read.tokens, one.read.traits, words, pairs)


def chosen(one: Article, weights: Learned) -> Gist:
    """Return the sentences that an article's summary has by some weights."""
    likely = chances(one, weights.words, weights.pairs)
    weighed = weighing.weighed(one.shown, one.read, weights.sentences, likely)
    return tuple(candidate.order for candidate in reaching.best(weighed)) or (0,)


def rouge(tokens: Sequence[str], references: Sequence[tuple[Counter, Counter]]) -> np.ndarray:
    """Return ROUGE-1 and ROUGE-2 F1 by the best reference (Lin 2004, https://aclanthology.org/W04-1013/)."""
    own = counted(tokens)
    return np.array([max(_f1(own[size], reference[size]) for reference in references) for size in (0, 1)])


def counted(tokens: Sequence[str]) -> tuple[Counter, Counter]:
    """Return the words and the pairs of words of a text."""
    return Counter(tokens), Counter(pairwise(tokens))


def _f1(found: Counter, wanted: Counter) -> float:
    both = sum(min(count, wanted[word]) for word, count in found.items())
    return 2 * both / max(1, found.total() + wanted.total())


def of_choice(one: Article, numbers: Sequence[int]) -> np.ndarray:
    """Return ROUGE-1 and ROUGE-2 of chosen sentences, from 0, cut at the article's words."""
    return rouge(_cut(one.tokens, numbers, one.words), one.references)


def _cut(tokens: Sequence[Sequence[str]], numbers: Sequence[int], words: int) -> list[str]:
    return [token for number in numbers for token in tokens[number]][:words]


def shares(one: Article, numbers: Sequence[int]) -> np.ndarray:
    """Return the share of the room that each sentence takes."""
    taken = np.zeros(len(one.tokens))
    rest = one.words
    for number in numbers:
        size = min(rest, int(one.read.tokens.lengths[number]))
        taken[number] = size / one.words
        rest -= size
    return taken
