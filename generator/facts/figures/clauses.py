"""Which part of a sentence speaks of which of its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.facts import cues
from generator.facts.figures.vocabulary import Vocabulary
from generator.text import cuts
from generator.text.evenfold import evenfold

Span = tuple[int, int]

# It begins with the signs themselves, so that places without one are passed over quickly.
_HARD = re.compile(r"[;()\[\]—–!?.:,](?:(?<![.:,])|(?<=[.])(?<!\d[.])(?!\d)|(?<=[:,])(?=\s))")
_NOUN = re.compile(r" ([^\W\d_]{3,}) ([^\W\d_]+)")
# Characters of `agli stipendi medi di` between `rispetto` and a figure.
_FARTHEST = 40
_COMPARED = ("compared", cues.COMPARED)
_BREAKS = ("breaks", cues.BREAKS)
_RELATIVES = ("relatives", cues.RELATIVES)


class _Said(NamedTuple):
    """A sentence, folded, with its cues."""

    folded: str
    told: int
    known: Vocabulary

    def find(self, words: tuple[str, int], start: int, end: int) -> int | None:
        """Return where the first phrase of a list stands in a stretch."""
        match = self.known.patterns[words[0]].search(self.folded, start, end) if self.told & words[1] else None
        return match.start() if match else None


class Clause(NamedTuple):
    """Where one figure's words stand in a sentence."""

    start: int
    end: int
    wide: int
    """Start of the part before, up to which to look when the clause itself says nothing."""
    compared: bool
    """The figure is set against the one before it: `nulla in confronto agli altri 100 milioni`."""


def clauses(text: str, figures: Sequence[Span], known: Vocabulary) -> tuple[Clause, ...]:
    """Return the clause of each figure of a sentence, in order."""
    said = _Said(cuts.line(text).folded, cues.of(text, known.language), known)
    signs = _signs(said)
    result = []
    for before, figure, after in zip([None, *figures], figures, [*figures[1:], None], strict=False):
        passed = bisect_left(signs, figure[0])
        start = signs[passed - 1] + 1 if passed else 0
        wide = signs[passed - 2] + 1 if passed > 1 else 0
        compared = before is not None and _is_compared(said, before[1], figure[0])
        if before:
            start = max(start, _break(said, before, figure))
            wide = start if before[1] > wide else wide
        result.append(Clause(start, _end(said, figure, after, signs), min(wide, start), compared))
    return tuple(result)


def _is_compared(said: _Said, start: int, figure: int) -> bool:
    """Return whether a figure is what the one before it is set against: no other part of the sentence lies between."""
    if not said.told & cues.COMPARED:
        return False
    ends = [match.end() for match in said.known.patterns["compared"].finditer(said.folded, start, figure)]
    return bool(ends) and _HARD.search(said.folded, ends[-1], figure) is None and figure - ends[-1] <= _FARTHEST


def _signs(said: _Said) -> list[int]:
    """Return where the parts of a sentence end; what only names a source is none: `i danni, secondo X, sono`."""
    folded = said.folded
    signs = [match.start() for match in _HARD.finditer(folded)]
    if not said.told & cues.ACCORDING:
        return signs
    according = said.known.patterns["quotes.according"]
    put_in = {
        sign
        for one, two in pairwise(signs)
        if folded[one] == folded[two] == "," and according.match(folded, one + 2)
        for sign in (one, two)
    }
    return [sign for sign in signs if sign not in put_in]


def inserted(folded: str, place: int, known: Vocabulary) -> int:
    """Return the place behind what stands in brackets at a place, with the comma before a verb; else the place."""
    match = _inserted(known).match(folded, place) if folded.startswith(" (", place) else None
    return match.end() if match else place


@cache
def _inserted(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf" \([^()]{{1,80}}\)(?:,(?= {known.pattern('passives')}))?")


def _end(said: _Said, figure: Span, after: Span | None, signs: Sequence[int]) -> int:
    start = inserted(said.folded, figure[1], said.known)
    behind = bisect_left(signs, start)
    end = signs[behind] if behind < len(signs) else len(said.folded)
    if after and after[0] >= start:
        end = min(end, _break(said, (figure[0], start), after))
    for words in (_COMPARED, _RELATIVES):
        cut = said.find(words, start, end)
        end = end if cut is None else cut
    again = said.told & cues.BREAKS and _verb_again(said.known).search(said.folded, start, end)
    return again.start() if again else end


@cache
def _verb_again(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for `and` with a verb or a noun of its own: `e ne investirà altri 800`, `e i feriti 17`."""
    endings = "|".join(map(evenfold, known.texts["future"])) or "(?!)"
    future = rf"(?<!\w)[^\W\d_]{{2,20}}(?:{endings})(?!\w)"
    verbs = known.pattern("aux", "passives", "modals")
    another = rf"{known.pattern('articles')} ?[^\W\d_]{{3,20}} (?:\d|{verbs})"
    return re.compile(
        rf"{known.pattern('breaks')} (?:(?:[^\W\d_]{{2,3}} )?(?:{known.pattern('aux')}|{future})|{another})"
    )


def _break(said: _Said, one: Span, two: Span) -> int:
    """Return where the words of one figure end and those of the next begin."""
    sign = _HARD.search(said.folded, one[1], two[0])
    if sign:
        return sign.start()
    found = (said.find(words, one[1], two[0]) for words in (_COMPARED, _BREAKS, _RELATIVES))
    return next((place for place in found if place is not None), _behind(said, one[1], two[0]))


def _behind(said: _Said, figure: int, following: int) -> int:
    """Return the end of the noun right behind a figure (`25% tariffs on steel`), else the figure's.

    No verb with a figure of its own is meant: `its 11 parks fell 4%`, `fell by 4%`.
    """
    noun = _NOUN.match(said.folded, figure, following)
    if noun is None or noun[1] in said.known.words["words.stopwords"]:
        return figure
    return figure if noun[2] in said.known.words["fillers"] else noun.end(1)
