"""Lines of printed pages joined to paragraphs: by their distance, indent, length and size of type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.model.seeds import Block, BlockKind
from generator.readers.texts import wrapping

# Distance of two lines, by that of most, above which a paragraph ends; sizes of type that differ by less are one.
_GAP = 1.35
_SAME_SIZE = 0.08
# A line this much shorter than most, at the end of a sentence, ends its paragraph.
_SHORT = 0.75
# By how much a heading is larger than the text.
_HEADING = 1.15
_LONGEST_HEADING = 250
# Share of the pages, two at least, on which a line stands at one height to be their head or foot.
_FURNITURE = 0.5
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?…:][»”\"')\]]*\s*\Z")
_HYPHEN = re.compile(r"([^\W\d_]{2,})[-\u00ad\u2010]\Z")
_SOFT = "\u00ad\u2010"
_WORD = re.compile(r"[^\W\d_]{2,}(?:[-\u2010][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One printed line: where it begins on its page, in points from the lower left, and how high its type is."""

    text: str
    page: int
    x: float
    y: float
    size: float


def blocks(printed: Sequence[PdfLine]) -> tuple[Block, ...]:
    """Join lines to paragraphs and headings; heads and feet of pages come last, one block a line.

    A word cut at a line's end is made whole where the document has it whole elsewhere, or its hyphen is one that only
    programs set; any other keeps its hyphen.
    """
    furniture = _furniture(printed)
    text = [line for line in printed if _height(line) not in furniture]
    size = median(line.size for line in text for _ in range(1 + len(line.text) // 20)) if text else 0.0
    known = Counter(word.casefold() for line in text for word in _WORD.findall(line.text))
    # The largest type is the title's; type as large as posters have is a heading of the same rank beside it.
    top = min(_HEADING**3 * size, max((line.size for line in text), default=0.0))
    found = [_block(group, _HEADING * size, top, known) for group in _groups(text)]
    found += [_paragraph(line) for line in printed if _height(line) in furniture]
    return tuple(found)


def _height(line: PdfLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.y / 3)


def _furniture(printed: Sequence[PdfLine]) -> set[tuple[str, int]]:
    """Return what stands at one height of half the pages, numbers aside."""
    pages = len({line.page for line in printed})
    counted = Counter(height for height, _ in {(_height(line), line.page) for line in printed})
    return {height for height, count in counted.items() if count >= max(2, _FURNITURE * pages)}


def _groups(text: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield the lines of each paragraph."""
    leading = _leading(text)
    length = median(len(line.text) for line in text) if text else 0
    group: list[PdfLine] = []
    for line in text:
        if group and _parts(group[-1], line, leading, _SHORT * length):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _leading(text: Sequence[PdfLine]) -> float:
    """Return the usual distance of two lines, in sizes of type."""
    steps = [(a.y - b.y) / a.size for a, b in pairwise(text) if a.page == b.page and a.size and _alike(a, b)]
    usual = [step for step in steps if 0.5 < step < 3]
    return median(usual) if usual else 1.2


def _alike(a: PdfLine, b: PdfLine) -> bool:
    return abs(a.size - b.size) <= _SAME_SIZE * max(a.size, b.size)


def _parts(a: PdfLine, b: PdfLine, leading: float, short: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if not _alike(a, b) or wrapping.MARKER.match(b.text):
        return True
    ended = bool(_ENDED.search(a.text))
    step = a.y - b.y
    if a.page != b.page or step < -0.5 * a.size:
        # The next page or column: only a sentence that goes on is one paragraph with what stands there.
        return ended or not (b.text[:1].islower() or _HYPHEN.search(a.text))
    if not 0.5 * a.size < step <= _GAP * leading * a.size:
        return True
    return ended and (len(a.text) < short or b.x - a.x > 0.8 * a.size)


def _block(group: Sequence[PdfLine], least: float, top: float, known: Counter[str]) -> Block:
    """Join the lines of a paragraph, or of a heading, whose type has `least` size; from `top` on it is a title."""
    raw = group[0].text
    for line in group[1:]:
        raw = _joined(raw, line.text, known)
    is_heading = group[0].size >= least and len(raw) <= _LONGEST_HEADING
    kind = BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
    if wrapping.MARKER.match(raw):
        kind = BlockKind.ITEM
    levels = {BlockKind.HEADING: 1 if group[0].size >= top else 2, BlockKind.ITEM: 1}
    return Block(raw=f"{raw}\n", kind=kind, line=group[0].page, level=levels.get(kind, 0))


def _joined(before: str, after: str, known: Counter[str]) -> str:
    cut = _HYPHEN.search(before[-60:])
    rest = _WORD.match(after)
    if cut is None or rest is None or not after[0].islower():
        return f"{before}\n{after}"
    whole, hyphened = (f"{cut.group(1)}{sign}{rest.group()}".casefold() for sign in ("", before[-1]))
    is_soft = before[-1] in _SOFT and not known[hyphened]
    return before[:-1] + after if is_soft or known[whole] > known[hyphened] else before + after


def _paragraph(line: PdfLine) -> Block:
    return Block(raw=f"{line.text}\n", line=line.page)
