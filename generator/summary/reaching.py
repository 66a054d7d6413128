"""The choice for a number of words: the sentences whose first words tell most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, combinations

import numpy as np

from generator.summary.candidates import Candidate
from generator.summary.choice import groups
from generator.summary.weighing import Weighed

Group = tuple[int, ...]
"""Sentences that are shown together, by their places among the weighed ones."""

# Groups that a summary is tried to begin with, to go on as the text does; first ones of which each two are tried;
# groups that tell most a word, to which is added what adds most.
_BEGINNINGS = 12
_PAIRED = 6
_BEST = 5
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
    """Return possible summaries, each once: the lead, such as begin later, and such as are filled with the best."""
    lengths = weighed.lengths
    known = groups(weighed.candidates, lengths, weighed.words)
    if not known:
        return []
    begun: list[list[Group]] = [known[first:] for first in range(min(_BEGINNINGS, len(known)))]
    begun += [[first, second, *known] for first, second in combinations(known[:_PAIRED], 2)]
    found = [_in_turn(order, lengths, weighed.words) for order in begun]
    return list(dict.fromkeys([*found, *_filled(weighed, known, _BEST)]))


def best_filled(weighed: Weighed, count: int) -> list[Group]:
    """Return what so many of the best groups make when what adds most a word is added to them."""
    known = groups(weighed.candidates, weighed.lengths, weighed.words)
    return _filled(weighed, known, count)[:count] if known else []


def _in_turn(known: Sequence[Group], lengths: Sequence[int], words: int) -> Group:
    """Return the first groups that fill so many words."""
    chosen: set[int] = set()
    for group in known:
        if words <= 0:
            break
        words -= sum(lengths[number] for number in group if number not in chosen)
        chosen.update(group)
    return tuple(sorted(chosen))


def worths(weighed: Weighed, possible: Sequence[Group]) -> np.ndarray:
    """Return what the first words of each summary tell, in learned units."""
    tokens, count = weighed.tokens, len(possible)
    row, number, size = np.array([piece for row, one in enumerate(possible) for piece in _pieces(weighed, row, one)]).T
    starts = tokens.starts[weighed.orders[number]]
    place = np.arange(size.sum()) + np.repeat(starts - np.cumsum(size) + size, size)
    rows = np.repeat(row, size)
    said = np.zeros((count, len(weighed.terms)), bool)
    said[rows, tokens.form[place]] = True
    said[rows, len(tokens.forms) + tokens.pair[place]] = True
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
    filling = _Filling(weighed, known, min(count, len(known)) + 1)
    best = np.argsort(-filling.densities()[0], kind="stable")[:count].tolist()
    following = dict(enumerate([*best, 0]))
    while following:
        for row, place in following.items():
            filling.take(row, known[place])
        densities = filling.densities()
        following = {
            row: place
            for row, place in zip(following, densities[list(following)].argmax(1).tolist(), strict=True)
            if filling.filled[row] < weighed.words and densities[row, place] > -np.inf
        }
    return [tuple(sorted(chosen)) for chosen in filling.chosen]


class _Filling:
    """Several summaries side by side, so that every group is judged for all at once."""

    def __init__(self, weighed: Weighed, known: Sequence[Group], rows: int) -> None:
        tokens, shown = weighed.tokens, len(weighed.candidates)
        lengths = np.array(weighed.lengths)
        self.tokens = tokens
        self.lengths = weighed.lengths
        self.starts = tokens.starts[weighed.orders].tolist()
        self.scores = weighed.scores / weighed.words
        self.fits = np.minimum(1, weighed.words / lengths)
        self.chosen: list[list[int]] = [[] for _ in range(rows)]
        self.filled = [0] * rows
        self.terms = np.tile(weighed.terms, (rows, 1))
        """What each term adds that is not told yet."""
        self.sizes = np.tile(np.minimum(lengths, weighed.words), (rows, 1))
        """Of each sentence that is not told; what is longer than the whole summary is not counted beyond it."""
        self.members = np.array([number for group in known for number in group])
        self.bounds = np.array([0, *accumulate(map(len, known))][:-1])
        paired = np.flatnonzero(tokens.pair < tokens.pairs.shape[1])
        place = np.full(len(tokens.lengths), -1)
        place[weighed.orders] = np.arange(shown)
        own = place[np.concatenate([tokens.held[0], tokens.sentence[paired]])]
        self.inside = np.concatenate([tokens.held[1], len(tokens.forms) + tokens.pair[paired]])[own >= 0]
        self.where = (shown * np.arange(rows)[:, None] + own[own >= 0]).ravel()

    def take(self, row: int, group: Group) -> None:
        """Tell a group in one of the summaries."""
        for number in group:
            if number in self.chosen[row]:
                continue
            self.chosen[row].append(number)
            self.filled[row] += self.lengths[number]
            self.sizes[row, number] = 0
            told = slice(self.starts[number], self.starts[number] + self.lengths[number])
            self.terms[row, self.tokens.form[told]] = 0
            self.terms[row, len(self.tokens.forms) + self.tokens.pair[told]] = 0

    def densities(self) -> np.ndarray:
        """Return what each word of each group adds to each summary; minus infinity where all of a group is told."""
        likely = np.bincount(self.where, self.terms[:, self.inside].ravel(), self.sizes.size).reshape(self.sizes.shape)
        adds = self.scores * self.sizes + self.fits * likely
        told = np.add.reduceat(adds[:, self.members], self.bounds, axis=1)
        room = np.add.reduceat(self.sizes[:, self.members], self.bounds, axis=1)
        return np.where(room > 0, (told / np.maximum(1, room)).round(_DIGITS), -np.inf)


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
