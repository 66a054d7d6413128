"""Quotation marks in pairs, whatever their shape, through a whole paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

# Both begin with all the signs, so that places without one are passed over quickly.
_SIGNS = "[\"“”„‟«»‘’‚‹›'＂「」`<>]"
_MARK = re.compile(f"{_SIGNS}(?:(?<=')'|(?<=’)’|(?<=‘)‘|(?<=`) ?`|(?<=<)<|(?<=>)>|(?<![`<>]))")
# Any of those signs but the apostrophes inside words, which mark nothing.
_APART = re.compile(f"{_SIGNS}(?:(?<!['’])|(?<![^\\W_].)|(?![^\\W_]))")
# Which marks can close an opening one; straight and doubled ones close themselves.
_CLOSERS = {
    "«": ("»", ">>"),
    "“": ("”", "“", '"', "''", "’’"),
    "„": ("“", "”", '"'),
    "‟": ("”",),
    "”": ("”",),
    "»": ("«",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "‹": ("›",),
    "<<": (">>", "»"),
    "``": ("''", '"'),
    "` `": ("''", '"'),
    "‘‘": ("’’",),
    "''": ("''",),
    '"': ('"', "”"),
    "＂": ("＂",),
    "「": ("」",),
    "'": ("'", "’"),
}
_SAYS = re.compile(r"[^\W_]")
_DEEPEST = 4
# Straight marks of a paragraph that one opens and two stand in pairs in.
_FEWEST_NESTED = 3
_SINGLE = "'’‘"
_BEFORE_OPENING = " \t\n\u00a0\u202f([{—–-/"
_CLIPPED = re.compile(r"'(?:\d\ds?\b|em\b|til\b|cause\b|n\b|tis\b|twas\b)")


class Marked(msgspec.Struct, frozen=True, gc=False):
    """Words between quotation marks: characters `start` to `end` with the marks, `first` to `last` without."""

    start: int
    first: int
    last: int
    end: int
    closed: bool = True
    """False when the paragraph ends before the mark that closes it."""


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


def pairs(text: str) -> tuple[Marked, ...]:
    """Return the outermost quoted stretches of a paragraph, in order; linear in its length.

    A last one that is never closed reaches to the end, and says so.
    """
    if not may_mark(text):
        return ()
    if _is_left_open(text):
        return (_tightened(text, Marked(0, 1, len(text), len(text), closed=False)),)
    waiting: list[_Open] = []
    found: list[Marked] = []
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        depth = _closes(text, mark, place, waiting)
        if depth is not None:
            opening = waiting[depth]
            del waiting[depth:]
            _add(found, Marked(opening.start, opening.start + len(opening.mark), place, match.end()))
        elif _opens(text, mark, match.start(), match.end()):
            waiting = [w for w in waiting if w.mark != mark or mark in ("«", "<<", "「")][-_DEEPEST:]
            waiting.append(_Open(mark, place))
    first = waiting[0] if waiting else None
    if first and first.mark not in _SINGLE and all(m.start < first.start or text[m.start] in _SINGLE for m in found):
        found = [m for m in found if m.end <= first.start]
        found.append(Marked(first.start, first.start + len(first.mark), len(text), len(text), closed=False))
    return tuple(_tightened(text, marked) for marked in found if _SAYS.search(text, marked.first, marked.last))


def _is_left_open(text: str) -> bool:
    """Whether a straight mark opens a paragraph that does not close it, and others inside stand in pairs of their own.

    As those of a speech do that goes on in the next one: `"They moved "for a time", with no answer to how long.`
    """
    if not text.startswith('"') or text.count('"') < _FEWEST_NESTED or text.count('"') % 2 == 0:
        return False
    if "“" in text or "”" in text:
        return False
    places = [place for place, sign in enumerate(text) if sign == '"'][1:]
    opening = all(text[place - 1] in _BEFORE_OPENING for place in places[::2])
    return opening and all(not text[place - 1].isspace() for place in places[1::2])


def may_mark(text: str) -> bool:
    """Say whether a text has any sign that can be a quotation mark."""
    return _APART.search(text) is not None


def goes_on(text: str, mark: str) -> bool:
    """Say whether a paragraph goes on with what a mark opened before it: the first mark in it closes that one.

    One that begins with a mark opens the next stretch, as paragraphs of one speech do in English.
    """
    signs = [match.group() for match in _MARK.finditer(text) if match.group() not in _SINGLE]
    if not signs or text.startswith(signs[0]) or signs[0] not in _CLOSERS.get(mark, ()):
        return False
    return signs[0] != mark or signs.count(mark) % 2 == 1


def _closes(text: str, mark: str, place: int, waiting: list[_Open]) -> int | None:
    """Return the number of the innermost waiting mark that this one closes; None when it closes none."""
    if mark in "'’" and (_inside_word(text, place) or (place and text[place - 1].isspace())):
        return None
    after = text[place + len(mark) : place + len(mark) + 1]
    if mark in ("“", '"') and after.isalnum() and (not place or text[place - 1] in _BEFORE_OPENING):
        return None
    for depth in range(len(waiting) - 1, -1, -1):
        if mark in _CLOSERS[waiting[depth].mark]:
            return depth
    return None


def _opens(text: str, mark: str, start: int, end: int) -> bool:
    if mark not in _CLOSERS:
        return False
    before = text[start - 1] if start else " "
    after = text[end : end + 1]
    if mark in "'‘":
        return before in _BEFORE_OPENING and after.isalnum() and not _CLIPPED.match(text, start)
    if mark in ("”", "»"):
        return before in _BEFORE_OPENING and after.isalnum()
    if mark == '"':
        # `a 15 " 5º` tells seconds.
        unit = before.isspace() and after.isspace() and text[max(0, start - 2) : start - 1].isdigit()
        return not before.isalnum() and bool(after) and not unit
    return bool(after)


def _inside_word(text: str, place: int) -> bool:
    """Whether an apostrophe has letters on both sides: `dell'IA`."""
    return bool(place) and text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum()


def _add(found: list[Marked], marked: Marked) -> None:
    """Add a stretch and drop those inside it."""
    while found and found[-1].start > marked.start:
        found.pop()
    found.append(marked)


def _tightened(text: str, marked: Marked) -> Marked:
    """Leave blanks beside the marks out."""
    inside = text[marked.first : marked.last]
    first = marked.first + len(inside) - len(inside.lstrip())
    last = max(first, marked.first + len(inside.rstrip()))
    return Marked(marked.start, first, last, marked.end, marked.closed)
