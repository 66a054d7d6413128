"""What the learned worth of sentences and words gives by itself: the sentences whose first words tell most.

A site shows whole sentences within its caps; references are compared after so many words, where a summary is cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from generator.model.cleantext import Prose, Sentence
from generator.summary.candidates import SHOWN, Candidate
from generator.summary.choice import groups
from generator.summary.weighing import Weighed, terms_inside, weigh
from generator.text.languages import language

Group = tuple[int, ...]
"""Sentences that are shown together, by their places among the weighed ones."""

# Groups that tell most a word, each of which a summary is tried with: 5 lose .1 ROUGE-2, 20 and more gain none.
_BEST = 12
# Sentences that may stand together because each needs the next or the one before.
_LONGEST = 5
# Digits of a worth, and parts of one in what a word adds: what differs below them is the machine's arithmetic.
_DIGITS = 9
_EXACT = 1e9
_SEPARATED = re.compile(r"\d[.,]\d")
_WORD = re.compile(r"\w+")


def reach(prose: Prose, title: str | None, words: int) -> tuple[Sentence, ...]:
    """Return the sentences whose first `words` words tell most, in the order of the text: a summary to be cut there.

    None refers to one that is not shown, and an article with sentences has a summary.
    """
    weighed = weigh(prose, title, language(prose.lang), words)
    found = best(weighed) if weighed else ()
    first = next((sentence for sentence in prose.sentences if sentence.kind in SHOWN), None)
    return tuple(candidate.sentence for candidate in found) or ((first,) if first is not None else ())


def best(weighed: Weighed) -> tuple[Candidate, ...]:
    """Return the sentences whose first words tell most, in the text's order; the last may run over the cut.

    The cut goes through no number where another choice is at hand: half a number is another one.
    """
    possible = choices(weighed)
    if not possible:
        return ()
    if len(possible) == 1:
        return tuple(weighed.candidates[number] for number in possible[0])
    order = np.argsort(-worths(weighed, possible), kind="stable")
    ordered = [possible[place] for place in order.tolist()]
    whole = (chosen for chosen in ordered if not _cuts_number(weighed, chosen))
    return tuple(weighed.candidates[number] for number in next(whole, ordered[0]))


def choices(weighed: Weighed) -> list[Group]:
    """Return possible summaries, each once: the lead, and such as are filled with the best."""
    known = groups(weighed.candidates, _LONGEST)
    if not known:
        return []
    return list(dict.fromkeys([_lead(known, weighed), *_filled(weighed, known, _BEST)]))


def best_filled(weighed: Weighed, count: int) -> list[Group]:
    """Return what so many of the best groups make when what adds most a word is added to them."""
    known = groups(weighed.candidates, _LONGEST)
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
    tokens, count = weighed.read.tokens, len(possible)
    pieces = [piece for row, one in enumerate(possible) for piece in _pieces(weighed, row, one)]
    row, number, size = np.fromiter(chain.from_iterable(pieces), np.int64, 3 * len(pieces)).reshape(-1, 3).T
    starts = tokens.starts[weighed.orders[number]]
    place = np.arange(size.sum()) + (starts - size.cumsum() + size).repeat(size)
    begins = row.repeat(size) * len(weighed.terms)
    said = np.zeros((count, len(weighed.terms)))
    said.ravel()[begins + tokens.form[place]] = 1
    said.ravel()[begins + (len(tokens.form_starts) + tokens.pair[place])] = 1
    scores = np.bincount(row, size * weighed.scores[number], count) / weighed.words
    found: np.ndarray = scores + said @ weighed.terms
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
    """Return what the best groups and the first make when, until the words are full, what adds most a word is added.

    Of such as come to be the same, the first stands for all.
    """
    filling = _Filling(weighed, known)
    best = range(len(known))
    if len(known) > count:
        best = (-filling.densities()[0]).argsort(kind="stable")[:count].tolist()
    filling.begin(list(dict.fromkeys([*best, 0])))
    while filling.growing:
        filling.grow(filling.densities().argmax(1).tolist())
    return [chosen for _, chosen in sorted(filling.full.items())]


class _Grown(NamedTuple):
    """A summary that is being filled."""

    number: int
    told: int
    """A bit a sentence."""
    chosen: Group
    words: int


class _Filling:
    """Several summaries side by side, so that every group is judged for all at once; at first, an empty one."""

    def __init__(self, weighed: Weighed, known: Sequence[Group]) -> None:
        tokens = weighed.read.tokens
        lengths = tokens.lengths[weighed.orders]
        self.known = known
        self.words = weighed.words
        self.lengths = weighed.lengths
        self.scores = weighed.scores * (_EXACT / weighed.words)
        self.fits = np.minimum(_EXACT, weighed.words * _EXACT / lengths)
        self.terms = weighed.terms[None]
        """What each term adds that is not told yet."""
        self.sizes = np.minimum(lengths, float(weighed.words))[None]
        """Of each sentence that is not told; what is longer than the whole summary is not counted beyond it."""
        members = list(chain.from_iterable(known))
        self.members = np.array(members)
        self.bounds = np.array([0, *accumulate(map(len, known))][:-1])
        self.apart = members == list(range(len(lengths))) and len(known) == len(members)
        """Whether every group is one sentence, and the other way round."""
        self.bits = [1 << group[0] if len(group) == 1 else sum([1 << number for number in group]) for group in known]
        self.most = len(set(members))
        self.inside, self.starts = terms_inside(tokens, weighed.orders)
        self.ends = [*self.starts[1:].tolist(), len(self.inside)]
        self.growing: list[_Grown] = []
        self.full: dict[int, Group] = {}
        """Sentences of those that are full, by their numbers."""

    def begin(self, places: Sequence[int]) -> None:
        """Begin a summary with each of some groups."""
        self.growing = [_Grown(number, 0, (), 0) for number in range(len(places))]
        self.terms, self.sizes = self.terms.repeat(len(places), 0), self.sizes.repeat(len(places), 0)
        self.grow(places)

    def grow(self, places: Sequence[int]) -> None:
        """Tell one more group in each summary that is not full."""
        grown: dict[int, _Grown] = {}
        rows = []
        for row, (one, place) in enumerate(zip(self.growing, places, strict=True)):
            told = one.told | self.bits[place]
            if told in grown:
                continue
            fresh = self.known[place]
            if one.told & self.bits[place]:
                fresh = tuple([number for number in fresh if not one.told >> number & 1])
            words, chosen = one.words, one.chosen + fresh
            for number in fresh:
                words += self.lengths[number]
            grown[told] = _Grown(one.number, told, chosen, words)
            if words >= self.words or len(chosen) == self.most:
                self.full[one.number] = tuple(sorted(chosen))
                continue
            rows.append(row)
            terms = self.terms[row]
            for number in fresh:
                self.sizes[row, number] = 0
                terms[self.inside[self.starts[number] : self.ends[number]]] = 0
        self.growing = [one for one in grown.values() if one.number not in self.full]
        if rows and len(rows) < len(places):
            self.terms, self.sizes = self.terms.take(rows, 0), self.sizes.take(rows, 0)

    def densities(self) -> np.ndarray:
        """Return what each word of each group adds to each summary; minus infinity where all of a group is told."""
        told = np.add.reduceat(self.terms.take(self.inside, 1), self.starts, 1)
        told *= self.fits
        told += self.scores * self.sizes
        room = self.sizes
        if not self.apart:
            told = np.add.reduceat(told.take(self.members, 1), self.bounds, 1)
            room = np.add.reduceat(room.take(self.members, 1), self.bounds, 1)
        # A sentence that is not told has a word at least.
        told /= np.maximum(room, 1)
        np.rint(told, out=told)
        told[room == 0] = -np.inf
        return told


def _cuts_number(weighed: Weighed, chosen: Group) -> bool:
    """Whether the first words end inside a number: `1` of `1,6 miliardi`."""
    rest = weighed.words
    for number in chosen:
        if rest <= weighed.lengths[number]:
            text = weighed.candidates[number].sentence.text
            if not _SEPARATED.search(text):
                return False
            ends = [found.end() for found in _WORD.finditer(text)]
            end = ends[rest - 1]
            return text[end - 1].isdigit() and text[end : end + 1] in (".", ",") and text[end + 1 : end + 2].isdigit()
        rest -= weighed.lengths[number]
    return False
