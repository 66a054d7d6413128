"""Lines of a text that tile: each with its end, its number, and the blank lines after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

# Marks without width that pages leave on lines of their own.
_NO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"


class Line(NamedTuple):
    """One line of a file."""

    raw: str
    """With its line end: LF, CRLF or CR; the last line may have none."""
    number: int
    """From 1."""

    @property
    def text(self) -> str:
        """The line without its end and the white space before that."""
        return self.raw.rstrip()

    @property
    def is_blank(self) -> bool:
        """Whether nothing on it can be seen."""
        return not shows(self.raw)

    @property
    def indent(self) -> int:
        """White space before its first character, in columns; a tab goes on to the next multiple of four."""
        body = self.raw.expandtabs(4)
        return len(body) - len(body.lstrip(" "))


def shows(text: str) -> bool:
    """Whether anything of the text can be seen: white space and marks without width cannot."""
    first = text.lstrip()[:1]
    return first != "" and (first not in _NO_WIDTH or any(not c.isspace() and c not in _NO_WIDTH for c in text))


def split(text: str, first: int = 1) -> list[Line]:
    """Return the lines of a text; their `raw` joined are the text. `first` is the number of the first."""
    return [Line(raw, number) for number, raw in enumerate(StringIO(text, newline=""), first)]


def runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of lines that are not blank."""
    start = None
    for index, line in enumerate(lines):
        if line.is_blank:
            if start is not None:
                yield start, index
            start = None
        elif start is None:
            start = index
    if start is not None:
        yield start, len(lines)


def tile(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[tuple[Line, str]]:
    """Yield each piece's first visible line and its whole raw text.

    `starts` are the indexes at which pieces begin, in order. Lines before the first piece go to it: leading blank
    lines are part of the first piece, so that the pieces joined are the lines joined.
    """
    for number, start in enumerate(starts):
        begin = 0 if number == 0 else start
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        yield lines[start], "".join([line.raw for line in lines[begin:end]])
