"""Hard-wrapped lines: which line goes on in the next one.

A program that wraps at W columns breaks a line only where the next word would not fit, so in a wrapped paragraph each
line plus the first word of the next is longer than the longest line. Menus and lists of titles do not obey that.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

# Columns between which programs wrap text: mail at 72 to 78, printed pages and old files at 40 to 100.
_NARROWEST = 40
_WIDEST = 100
# Characters from which a line is no menu entry, heading or byline but running text.
_LONG = 45
_PARAGRAPH = 120
# Share of the pairs of a wrapped paragraph that obey the rule, and that break in the middle of a sentence.
_OBEYING_SHARE = 0.8
_BROKEN_SHARE = 0.25
_CLOSERS = "\"'”’»)]"
_ENDINGS = (".", "!", "?", "…", ":", ";")
MARKER = re.compile(r"[ \t]*(?:[-*•·▪◦‣●○■□►✓➢–—>]|\d{1,2}[.)])[ \t]+")
"""A line that begins something of its own: an item of a list, a quoted line, a signature."""
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*$")


def continues(runs: Sequence[Sequence[str]]) -> list[list[bool]]:
    """Say for each line of each run, lines without their ends, whether it goes on in the next line of its run."""
    widths = [_width(run) for run in runs]
    widest = max((w for w in widths if w), default=0)
    return [
        [_goes_on(a, b, w or widest) for a, b in _pairs(run)] + [False] for run, w in zip(runs, widths, strict=True)
    ]


def _pairs(run: Sequence[str]) -> list[tuple[str, str]]:
    return list(itertools.pairwise(run))


def _width(run: Sequence[str]) -> int:
    """Return the columns at which a run of three lines or more is wrapped; 0 when it is not."""
    width = max(map(len, run), default=0)
    if len(run) < 3 or not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = _pairs(run)
    obeying = sum(_overflows(a, b, width) for a, b in pairs)
    broken = sum(_breaks_off(a, b) for a, b in pairs)
    wrapped = obeying >= _OBEYING_SHARE * len(pairs) and broken >= max(1, _BROKEN_SHARE * len(pairs))
    return width if wrapped else 0


def _goes_on(line: str, after: str, width: int) -> bool:
    if MARKER.match(after) or _ADDRESS.match(after) or _ADDRESS.match(line):
        return False
    if width and len(line) <= width and _overflows(line, after, width):
        return True
    return len(line) >= _LONG and _breaks_off(line, after) and _is_prose(line, after)


def _overflows(line: str, after: str, width: int) -> bool:
    word = after.split(maxsplit=1)[:1]
    return bool(word) and len(line) + 1 + len(word[0]) > width


def _breaks_off(line: str, after: str) -> bool:
    """Whether a line stops in mid-sentence and the next begins with a small letter."""
    ended = line.rstrip(_CLOSERS).endswith(_ENDINGS)
    return not ended and after.lstrip()[:1].islower() and not _ADDRESS.match(after)


def _is_prose(line: str, after: str) -> bool:
    """Whether both lines are running text: `di Mario Rossi` under a title is not its continuation."""
    ended = after.rstrip().rstrip(_CLOSERS).endswith(_ENDINGS)
    if len(line) > _PARAGRAPH:
        return ended or len(after) >= _LONG
    return ended
