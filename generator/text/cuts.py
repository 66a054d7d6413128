"""A text cut into words, numbers and signs, folded; what was cut once is kept in mind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence, Sized
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.text.evenfold import evenfold
from generator.text.memos import Memo

_TOKEN = re.compile(
    r"""(?x)
      \d+ (?:[.,/:'-]\d+)* (?:[^\W\d_]+|[°º])?            # a number, or several with one sign between them
    | [a-z]{1,3}[$]                                        # money
    | (?:usd|eur|gbp|chf|cny|rmb|jpy|inr|cad|aud|hkd|sgd|nzd|mxn|brl|nkr|skr|dkr)(?=\d)
    | [^\W\d_]+ (?:\d\w*)? '?                             # a word
    | \n\s*\n                                             # a gap
    | [,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-]                          # a sign
    | [^\w\s,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-]+ | _+             # the rest
    """
)
# Characters of the longest text that is kept in mind for a while.
LONGEST_LINE = 2000


class Cut(NamedTuple):
    """A piece of a text as words, each with its place in the piece."""

    words: tuple[str, ...]
    """Folded by `evenfold`."""
    places: tuple[tuple[int, int], ...]


class Line:
    """A text as what stands between its blanks; its words and their places are found when they are asked for.

    Most words never are, so that one of them is found by its piece, and not all are gathered for it.
    """

    __slots__ = (
        "_cuts",
        "_firsts",
        "_folded",
        "_marks",
        "_starts",
        "_text",
        "marked_by",
        "pieces",
        "signs",
        "width",
    )

    def __init__(self, text: str) -> None:
        """Part a text: no word reaches over a blank, but for the gap between paragraphs."""
        self.pieces = [text] if "\n" in text else text.split(" ")
        self._text = text
        self._folded: str | None = None
        self._firsts: Sequence[int] = ()
        """The number of signs before each piece."""
        self._starts: Sequence[int] = ()
        """The first character of each piece."""
        self._cuts: dict[int, Cut] = {}
        """Pieces of which a word was asked for."""
        self._marks: Sequence[Sized] = ()
        """Of each piece as many signs as its words have together."""
        self.signs = ""
        """The signs of all words, one behind the other."""
        self.width = 1
        """Signs of a word."""
        self.marked_by: object = None
        """Whose signs they are."""

    @property
    def folded(self) -> str:
        """The text, folded by `evenfold`."""
        if self._folded is None:
            self._folded = evenfold(self._text)
        return self._folded

    def mark(self, known: Mapping[str, str], width: int) -> None:
        """Take the signs of each piece from those that are known, `width` for each word."""
        marks = list(map(known.__getitem__, self.pieces))
        self.signs = "".join(marks)
        self._marks, self.width, self.marked_by = marks, width, known
        self._firsts = ()

    def word(self, number: int) -> str:
        """Return one word, folded by `evenfold`."""
        firsts, width = self._firsts or self._count(), self.width
        piece = bisect_right(firsts, number * width) - 1
        return (self._cuts.get(piece) or self._cut(piece))[0][number - firsts[piece] // width]

    def place(self, number: int) -> tuple[int, int]:
        """Return from which to which character a word goes."""
        firsts, width = self._firsts or self._count(), self.width
        if not self._starts:
            self._starts = list(accumulate(map(len, self.pieces), initial=0))
        piece = bisect_right(firsts, number * width) - 1
        first, last = (self._cuts.get(piece) or self._cut(piece))[1][number - firsts[piece] // width]
        start = self._starts[piece] + piece
        return start + first, start + last

    def _count(self) -> Sequence[int]:
        """Count the signs before each piece, or its words where it has none."""
        marks = self._marks or [self._cut(place).words for place in range(len(self.pieces))]
        firsts = self._firsts = list(accumulate(map(len, marks), initial=0))
        return firsts

    def _cut(self, piece: int) -> Cut:
        found = self._cuts[piece] = _known()[self.pieces[piece]]
        return found


def line(text: str) -> Line:
    """Return a text parted into pieces; a short one is kept in mind for a while, since several grammars read it."""
    return _kept(text) if len(text) <= LONGEST_LINE else Line(text)


_kept = lru_cache(maxsize=256)(Line)


def cut(piece: str) -> Cut:
    """Return the words of a piece, in time linear in its length."""
    return _known()[piece]


class _Known(Memo[Cut]):
    """Pieces by how they are written, each cut when it is first met."""

    def find(self, piece: str) -> Cut:
        """Cut a piece."""
        matches = list(_TOKEN.finditer(evenfold(piece)))
        return Cut(tuple(match[0] for match in matches), tuple(match.span() for match in matches))


@cache
def _known() -> _Known:
    return _Known()
