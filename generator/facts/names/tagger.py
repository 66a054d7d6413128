"""Names in a language whose news has taught which words are parts of one, and of a person's, a firm's or a place's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from generator.facts.names import signs
from generator.facts.names.casing import Casing, Line
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.signs import EDGE, PLACES
from generator.facts.names.stretches import stretches
from generator.model.facts import EntityKind

KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
AFTER = ("after person", "after organisation", "after place", "after none")
"""Weights of what a word is by what the word before it is: one of KINDS in their order, or no name."""
BIAS = "any"
Score = tuple[int, int, int]
_NONE = len(KINDS)
# Three weights, in thousandths, are added up in one number: it has room for sums up to half of this.
_ROOM = 1 << 20
_HALF = _ROOM >> 1
_HALVES = _HALF * (1 + _ROOM + _ROOM * _ROOM)


class Span(msgspec.Struct, frozen=True, gc=False):
    """Words `first` up to `last` (not included) of a line, and what they name."""

    first: int
    last: int
    kind: EntityKind
    lead: float
    """By how much its words are this kind of name rather than another: 1 makes it nearly three times as likely."""


class Model:
    """A linear chain over words (Lafferty, McCallum and Pereira 2001), with weights in thousandths."""

    def __init__(self, rows: Mapping[str, tuple[int, ...]]) -> None:
        """Take for each sign a weight for each of KINDS, against no name, and the four rows of AFTER."""
        self.weights = {sign: _packed(row) for sign, row in rows.items() if sign not in AFTER}
        self.after = tuple(tuple(rows[name][to] for name in AFTER) for to in range(len(AFTER))) if rows else ()
        self.edges = self.sums([EDGE])

    def sums(self, own: Sequence[str]) -> tuple[int, ...]:
        """Return what a word's own signs add to the scores of the words around it, one sum for each of PLACES."""
        weights = self.weights
        return tuple([sum([weights.get(sign, 0) for sign in signs.near(own, place)]) for place in PLACES])

    def score(self, seen: Iterable[str], total: int = 0) -> Score:
        """Return how much a word with some signs is each of KINDS rather than no name."""
        get = self.weights.get
        for sign in seen:
            total += get(sign, 0)
        rest, person = divmod(total + _HALVES, _ROOM)
        place, organisation = divmod(rest, _ROOM)
        return person - _HALF, organisation - _HALF, place - _HALF

    def names(self, first: int, scores: Sequence[Score]) -> Iterator[Span]:
        """Yield the names among words that follow one another from `first` on, by the best sequence (Viterbi)."""
        labels = self._best(scores)
        start = 0
        for place in range(1, len(labels) + 1):
            if place == len(labels) or labels[place] != labels[start]:
                if labels[start] != _NONE:
                    yield _span(first, (start, place), labels[start], scores)
                start = place

    def _best(self, scores: Sequence[Score]) -> list[int]:
        totals: Sequence[int] = (*scores[0], 0)
        if len(scores) == 1:
            return [totals.index(max(totals))]
        steps: list[list[int]] = []
        for score in scores[1:]:
            back: list[int] = []
            reached: list[int] = []
            person, organisation, place, none = totals
            for (one, two, three, four), own in zip(self.after, (*score, 0), strict=True):
                sums = (person + one, organisation + two, place + three, none + four)
                best = max(sums)
                back.append(sums.index(best))
                reached.append(best + own)
            totals = reached
            steps.append(back)
        labels = [totals.index(max(totals))]
        for back in reversed(steps):
            labels.append(back[labels[-1]])
        return labels[::-1]


def _span(first: int, part: tuple[int, int], label: int, scores: Sequence[Score]) -> Span:
    sums = [sum(column) for column in zip(*scores[part[0] : part[1]], strict=True)]
    lead = sums[label] - max(other for kind, other in enumerate(sums) if kind != label)
    return Span(first + part[0], first + part[1], KINDS[label], lead / 1000)


def _packed(row: Sequence[int]) -> int:
    person, organisation, place = row
    return person + organisation * _ROOM + place * _ROOM * _ROOM


def learned(code: str) -> bool:
    """Say whether there is something learned for a language."""
    return bool(_model(code).weights)


def spans(text: Casing, words: Lexicon) -> dict[int, list[Span]]:
    """Return the names in the lines of a text that have any, by the sentence's number; linear in the words."""
    shown = signs.evidence(text, words)
    model = _model(words.code)
    found: dict[int, list[Span]] = {}
    for line in text.lines:
        here: list[Span] = []
        for first, last in stretches(line.tokens, words.code) if line.telling else ():
            around = _around(line, first, last, words.code)
            scores = [
                model.score(signs.here(text, shown, line, place), total) for place, total in enumerate(around, first)
            ]
            here += model.names(first, scores)
        if here:
            found[line.sentence.number] = here
    return found


def _around(line: Line, first: int, last: int, code: str) -> Iterator[int]:
    """Yield for each word of a stretch what its own signs and those of the words around it add up to."""
    found = line.tokens
    model = _model(code)
    bias, edges = model.weights[BIAS], model.edges
    sums = [
        _sums(found[place].text, code) if 0 <= place < len(found) else edges for place in range(first - 2, last + 2)
    ]
    for at in range(last - first):
        # What stands two words before a word is seen of it at place -2, the first of PLACES.
        yield bias + sums[at][0] + sums[at + 1][1] + sums[at + 2][2] + sums[at + 3][3] + sums[at + 4][4]


@lru_cache(maxsize=1 << 15)
def _sums(text: str, code: str) -> tuple[int, ...]:
    return _model(code).sums(signs.own(text, code))


@cache
def _model(code: str) -> Model:
    entry = files("generator.data").joinpath(f"names/{code}.tsv")
    lines = entry.read_text("utf-8").splitlines() if entry.is_file() else []
    rows = (line.split("\t") for line in lines)
    return Model({sign: tuple(map(int, numbers)) for sign, *numbers in rows})
