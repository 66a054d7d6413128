"""Possible summaries of corpus rows, and how much of the reference each of them gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import md5
from itertools import combinations, pairwise

import numpy as np

from benchmarks.quality import inputs
from benchmarks.quality.inputs import Row
from generator.model.cleantext import Prose
from generator.summary import choice, features, reaching, weighing
from generator.summary.candidates import Candidate, candidates
from generator.summary.weighing import EVERY, REDUNDANT, UNFILLED, Weighed, Weights
from generator.text.languages import language

FOLDS = 5
# Sentences of an article that are learned from; made-up weights that are tried for each.
_MOST = 80
_TRIED = 8
_BEGUN = 1
# Sentences that a summary is tried to be begun with, and those of which each two are.
_BEGINNINGS = 16
_PAIRED = 6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Article:
    """A row with its possible summaries."""

    set: str
    fold: int
    prose: Prose
    shown: tuple[Candidate, ...]
    words: int
    read: features.Read
    tokens: tuple[list[str], ...]
    references: tuple[tuple[Counter, Counter], ...]
    """Words and pairs of words of each."""
    lead: np.ndarray
    """ROUGE-1 and ROUGE-2 of its first words."""
    gists: dict[tuple[int, ...], float] = field(default_factory=dict)
    """Sentences, from 0, and what they give more than the lead."""


def article(row: Row, words: int, *, tried: bool = True) -> Article:
    """Return a row with possible summaries of so many words, or with none where it is not learned from."""
    told = row["sentences"][:_MOST]
    prose = inputs.sentences(told, row)
    spoken = language(prose.lang)
    tokens = tuple(_WORD.findall(text.lower()) for text in told)
    references = tuple(_counted(_WORD.findall(text.lower())) for text in row["refs"])
    known = features.read(told, row.get("title"), spoken, words)
    lead = rouge(_cut(tokens, range(len(told)), words), references)
    fold = int(md5(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS
    shown = candidates(prose, spoken)
    found = Article(row["set"], fold, prose, shown, words, known, tokens, references, lead)
    for numbers in dict.fromkeys(_possible(found) if tried else ()):
        found.gists[numbers] = float((of_choice(found, numbers) - lead).sum())
    return found


def _possible(one: Article) -> Iterator[tuple[int, ...]]:
    """Yield the lead, summaries that begin later, and such as made-up weights choose."""
    drawn = np.random.default_rng(one.fold)
    flat = weighing.weighed(one.shown, one.read, dict.fromkeys((EVERY, *one.read.columns), 0.0))
    groups = choice.groups(flat.candidates, flat.lengths.tolist(), one.words)
    begun: list[list[tuple[int, ...]]] = [groups[first:] for first in range(min(_BEGINNINGS, len(groups)))]
    begun += [[first, second, *groups] for first, second in combinations(groups[:_PAIRED], 2)]
    for order in begun:
        yield _numbers(flat, reaching.lead(flat, order, one.words))
    for _ in range(_TRIED):
        weights = {name: abs(drawn.normal()) for name in one.read.columns}
        weights |= {EVERY: 0.0, UNFILLED: 0.0, REDUNDANT: -float(drawn.choice([0.0, 1.0, 3.0]))}
        weighed = weighing.weighed(one.shown, one.read, weights)
        for chosen in reaching.beginnings(weighed, one.words, weights, _BEGUN):
            yield _numbers(weighed, chosen)


def _numbers(weighed: Weighed, chosen: Sequence[int]) -> tuple[int, ...]:
    return tuple(weighed.candidates[number].order for number in chosen)


def chosen(one: Article, weights: Weights) -> tuple[int, ...]:
    """Return the sentences that an article's summary has by some weights, from 0."""
    weighed = weighing.weighed(one.shown, one.read, weights)
    return tuple(candidate.order for candidate in reaching.reach(weighed, one.words, weights)) or (0,)


def rouge(tokens: Sequence[str], references: Sequence[tuple[Counter, Counter]]) -> np.ndarray:
    """Return ROUGE-1 and ROUGE-2 F1 by the best reference (Lin 2004, https://aclanthology.org/W04-1013/)."""
    own = _counted(tokens)
    return np.array([max(_f1(own[size], reference[size]) for reference in references) for size in (0, 1)])


def _counted(tokens: Sequence[str]) -> tuple[Counter, Counter]:
    return Counter(tokens), Counter(pairwise(tokens))


def _f1(found: Counter, wanted: Counter) -> float:
    both = sum(min(count, wanted[word]) for word, count in found.items())
    return 2 * both / max(1, found.total() + wanted.total())


def of_choice(one: Article, numbers: Sequence[int]) -> np.ndarray:
    """Return ROUGE-1 and ROUGE-2 of chosen sentences, from 0, cut at the article's words."""
    return rouge(_cut(one.tokens, numbers, one.words), one.references)


def _cut(tokens: Sequence[Sequence[str]], numbers: Sequence[int], words: int) -> list[str]:
    return [token for number in numbers for token in tokens[number]][:words]


def shares(one: Article, numbers: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the share of the room that each sentence takes; and what is told twice and what is left, as shares."""
    taken = np.zeros(len(one.tokens))
    rest = one.words
    redundant = 0.0
    for place, number in enumerate(numbers):
        size = min(rest, one.read.lengths[number])
        taken[number] = size / one.words
        redundant += taken[number] * (float(one.read.words.like(number)[list(numbers[:place])].max()) if place else 0.0)
        rest -= size
    return taken, np.array([redundant, rest / one.words])
