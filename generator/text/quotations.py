"""Quotation marks and brackets: which one closes which, whatever the typewriter made of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

# Characters between two marks up to which they are held to be a pair. Statements of a few sentences fit; a mark that
# was never closed cannot swallow the rest of a page.
MAX_QUOTATION = 600

_MARKS = re.compile(r"[\"“”„«»‘’()\[\]「」『』（）]")
_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "[": "]",
    '"': '"',
}
_ALWAYS_CLOSE = frozenset("”’)]»」』）")
# Behind one of these a straight mark closes, even when nothing was open.
_ENDS = frozenset(".,;!?…%")
_NARROW = " \u00a0\u202f"
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quoted and bracketed stretches of a text."""

    text: str
    spans: tuple[tuple[int, int], ...]
    """Outermost pairs in order, marks included."""
    closers: frozenset[int]
    """Where marks stand that close something."""
    starts: tuple[int, ...]
    """First members of `spans`."""

    def holds(self, start: int, end: int) -> bool:
        """Whether characters `start` to `end` lie inside a pair that goes on behind them."""
        number = bisect_right(self.starts, start) - 1
        return number >= 0 and end < self.spans[number][1]

    def after_closers(self, position: int) -> int:
        """Return the position behind the marks that close right there; French leaves a space before `»`."""
        while True:
            if position in self.closers:
                position += 1
            elif self.text[position : position + 1] in _NARROW and self._is_spaced_guillemet(position + 1):
                position += 2
            else:
                return position

    def _is_spaced_guillemet(self, position: int) -> bool:
        return position in self.closers and self.text[position] == "»"


def quotations(text: str) -> Quotations:
    """Pair the marks of a text, in linear time. Marks more than MAX_QUOTATION characters apart are no pair."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    closers: set[int] = set()
    for found in _MARKS.finditer(text):
        position = found.start()
        if waiting:
            waiting = [w for w in waiting[-_MAX_DEPTH:] if position - w[1] <= MAX_QUOTATION]
        opener = _opener(found.group(), waiting)
        if opener is not None and not _is_apostrophe(text, position):
            closers.add(position)
            pairs.append((waiting[opener][1], position + 1))
            del waiting[opener:]
        elif _opens(text, position):
            waiting.append((found.group(), position))
        elif _closes_alone(text, position):
            closers.add(position)
    spans = _outermost(pairs)
    return Quotations(text, spans, frozenset(closers), tuple(start for start, _ in spans))


def _opener(mark: str, waiting: list[tuple[str, int]]) -> int | None:
    """Return the number of the innermost waiting mark that this one closes."""
    for number in range(len(waiting) - 1, -1, -1):
        if mark in _CLOSING[waiting[number][0]]:
            return number
    return None


def _is_apostrophe(text: str, position: int) -> bool:
    return text[position] == "’" and text[position + 1 : position + 2].isalnum()


def _opens(text: str, position: int) -> bool:
    mark = text[position]
    if mark not in _CLOSING:
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if mark == '"':
        return not before.isalnum() and before not in _ENDS and bool(after.strip())
    if mark == "»":
        return not before.strip() and after.isalnum()
    return not before.isalnum() or mark in "([（「『"


def _closes_alone(text: str, position: int) -> bool:
    """Whether a mark whose partner is far away or missing stands as a closing one does."""
    if _is_apostrophe(text, position):
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return text[position] in _ALWAYS_CLOSE or (text[position] == '"' and bool(before.strip()) and not after.isalnum())


def _outermost(pairs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)
