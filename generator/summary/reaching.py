"""The choice for a number of words: the sentences whose first words tell most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, chain

import numpy as np

from generator.summary.candidates import Candidate
from generator.summary.choice import groups
from generator.summary.terms import Tokens
from generator.summary.weighing import Weighed

Group = tuple[int, ...]
"""Sentences that are shown together, by their places among the weighed ones."""

# Groups that tell most a word, each of which a summary is tried with: 5 lose .1 ROUGE-2, 20 and more gain none.
_BEST = 12
# Digits of a worth: what differs below them is the machine's arithmetic.
_DIGITS = 9
_WORD = re.compile(r"\w+")


def reach(weighed: Weighed) -> tuple[Candidate, ...]:
    """Return the sentences whose first words tell most, in the text's order; the last may run over the cut.

    The cut goes through no number where another choice is at hand: half a number is another one.
    """
    possible = choices(weighed)
    if not possible:
        return ()
    order = np.argsort(-worths(weighed, possible), kind="stable")
    ordered = [possible[place] for place in order.tolist()]
    whole = (chosen for chosen in ordered if not _cuts_number(weighed, chosen))
    return tuple(weighed.candidates[number] for number in next(whole, ordered[0]))


def choices(weighed: Weighed) -> list[Group]:
    """Return possible summaries, each once: the lead, and such as are filled with the best."""
    known = groups(weighed.candidates, weighed.lengths, weighed.words)
    if not known:
        return []
    return list(dict.fromkeys([_lead(known, weighed), *_filled(weighed, known, _BEST)]))


def best_filled(weighed: Weighed, count: int) -> list[Group]:
    """Return what so many of the best groups make when what adds most a word is added to them."""
    known = groups(weighed.candidates, weighed.lengths, weighed.words)
    return _filled(weighed, known, count)[:count] if known else []


def _lead(known: Sequence[Group], weighed: Weighed) -> Group:
    """Return the first groups that fill the words."""
    chosen: set[int] = set()
    words = weighed.words
    for group in known:
        if words <= 0:
            break
        for number in group:
            if number not in chosen:
                chosen.add(number)
                words -= weighed.lengths[number]
    return tuple(sorted(chosen))


def worths(weighed: Weighed, possible: Sequence[Group]) -> np.ndarray:
    """Return what the first words of each summary tell, in learned units."""
    tokens, count = weighed.tokens, len(possible)
    pieces = [piece for row, one in enumerate(possible) for piece in _pieces(weighed, row, one)]
    row, number, size = np.fromiter(chain.from_iterable(pieces), np.int64, 3 * len(pieces)).reshape(-1, 3).T
    starts = tokens.starts[weighed.orders[number]]
    place = np.arange(size.sum()) + (starts - size.cumsum() + size).repeat(size)
    rows = row.repeat(size)
    said = np.zeros((count, len(weighed.terms)), bool)
    said[rows, tokens.form[place]] = True
    said[rows, len(tokens.form_starts) + tokens.pair[place]] = True
    scores = np.bincount(row, size * (weighed.scores[number] - weighed.unfilled), count) / weighed.words
    found: np.ndarray = scores + weighed.unfilled + said @ weighed.terms
    return found.round(_DIGITS)


def _pieces(weighed: Weighed, row: int, chosen: Group) -> list[tuple[int, int, int]]:
    """Return how many words of each sentence stand before the cut."""
    found = []
    rest = weighed.words
    for number in chosen:
        size = min(rest, weighed.lengths[number])
        found.append((row, number, size))
        rest -= size
    return found


def _filled(weighed: Weighed, known: Sequence[Group], count: int) -> list[Group]:
    """Return what the best groups and the first make when, until the words are full, what adds most a word is added."""
    filling = _Filling(weighed, known)
    best = (-filling.densities()[0]).argsort(kind="stable")[:count].tolist()
    following = dict(enumerate(dict.fromkeys([*best, 0])))
    filling.repeat(len(following))
    while following:
        for row, place in following.items():
            filling.take(row, known[place])
        rows = [row for row in following if filling.filled[row] < weighed.words]
        if not rows:
            break
        densities = filling.densities()[rows]
        places = densities.argmax(1).tolist()
        adds = densities.max(1).tolist()
        following = {row: place for row, place, added in zip(rows, places, adds, strict=True) if added > -np.inf}
    return [tuple(sorted(chosen)) for chosen in filling.chosen]


class _Filling:
    """Several summaries side by side, so that every group is judged for all at once; at first, an empty one."""

    def __init__(self, weighed: Weighed, known: Sequence[Group]) -> None:
        tokens = weighed.tokens
        lengths = tokens.lengths[weighed.orders]
        self.lengths = weighed.lengths
        self.scores = weighed.scores / weighed.words
        self.fits = np.minimum(1, weighed.words / lengths)
        self.terms = weighed.terms[None]
        """What each term adds that is not told yet."""
        self.sizes = np.minimum(lengths, weighed.words)[None]
        """Of each sentence that is not told; what is longer than the whole summary is not counted beyond it."""
        self.members = np.array(list(chain.from_iterable(known)))
        self.bounds = np.array([0, *accumulate(map(len, known))][:-1])
        self.inside, self.starts = _terms_inside(tokens, weighed.orders)
        self.ends = [*self.starts[1:].tolist(), len(self.inside)]
        self.repeat(1)

    def repeat(self, rows: int) -> None:
        """Go on with so many summaries, all empty."""
        self.terms, self.sizes = self.terms.repeat(rows, 0), self.sizes.repeat(rows, 0)
        self.rows = list(self.terms)
        self.chosen: list[list[int]] = [[] for _ in range(rows)]
        self.filled = [0] * rows

    def take(self, row: int, group: Group) -> None:
        """Tell a group in one of the summaries."""
        for number in group:
            if number in self.chosen[row]:
                continue
            self.chosen[row].append(number)
            self.filled[row] += self.lengths[number]
            self.sizes[row, number] = 0
            self.rows[row][self.inside[self.starts[number] : self.ends[number]]] = 0

    def densities(self) -> np.ndarray:
        """Return what each word of each group adds to each summary; minus infinity where all of a group is told."""
        likely = np.add.reduceat(self.terms.take(self.inside, 1), self.starts, 1)
        adds = self.scores * self.sizes + self.fits * likely
        told = np.add.reduceat(adds.take(self.members, 1), self.bounds, 1)
        room = np.add.reduceat(self.sizes.take(self.members, 1), self.bounds, 1)
        return np.where(room > 0, (told / np.maximum(1, room)).round(_DIGITS), -np.inf)


def _terms_inside(tokens: Tokens, orders: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the terms that sentences hold, one sentence behind the other, and where those of each begin."""
    sentence = np.concatenate([tokens.held[0], tokens.sentence])
    term = np.concatenate([tokens.held[1], tokens.pair + len(tokens.form_starts)])
    by_sentence = sentence.argsort(kind="stable")
    sizes = np.bincount(sentence, minlength=len(tokens.lengths))
    if len(orders) < len(sizes):
        shown = np.zeros(len(sizes), bool)
        shown[orders] = True
        by_sentence = by_sentence[shown.repeat(sizes)]
        sizes = sizes[orders]
    return term[by_sentence], sizes.cumsum() - sizes


def _cuts_number(weighed: Weighed, chosen: Group) -> bool:
    """Whether the first words end inside a number: `1` of `1,6 miliardi`."""
    rest = weighed.words
    for number in chosen:
        if rest <= weighed.lengths[number]:
            text = weighed.candidates[number].sentence.text
            ends = [found.end() for found in _WORD.finditer(text)]
            end = ends[rest - 1]
            return text[end - 1].isdigit() and text[end : end + 1] in (".", ",") and text[end + 1 : end + 2].isdigit()
        rest -= weighed.lengths[number]
    return False
