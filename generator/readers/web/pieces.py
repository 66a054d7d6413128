"""Inline text on its way to one block: what is gathered between two borders of block level."""

from __future__ import annotations

import re
from typing import cast

import msgspec

from generator.model.seeds import Block, BlockKind
from generator.readers.web.elements import BOLD, LINKED, PREFORMATTED, Frame
from generator.readers.web.trails import Trail

BREAK, CELL = "\n", "\t"
"""What stands for `<br>` and for the end of a cell among the texts of a block."""

# Where a word may be broken: seen only at the end of a line, and a word with it inside is found by no one.
_SOFT_HYPHEN = "\u00ad"
_SPACES = re.compile(r" {2,}")
_AROUND = re.compile(r" *([\n\t]) *")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


class Pieces(msgspec.Struct, eq=False, gc=False):
    """The texts of one block, and what the elements around them say."""

    texts: list[str]
    first: Frame | None = None
    """The frame of the first visible text; None before it."""
    trail: Trail = ()
    """What the trails of all its texts have in common."""
    line: int = 0
    shown: int = 0
    """Characters with single spaces."""
    linked: int = 0
    bold: int = 0
    links: int = 0
    cell: int = 0
    """Index in `texts` at which the current table cell begins."""
    asides: list[Block] | None = None
    """What stands in its markup but not in its sentences: they follow it."""

    def add(self, text: str, marks: int) -> None:
        """Take in a visible text; `marks` are those of the elements around it."""
        size = len(text)
        self.shown += size
        if marks & LINKED:
            self.linked += size
        if marks & BOLD:
            self.bold += size
        self.texts.append(text)

    def words(self) -> list[str]:
        """Return the text of each block that the pieces make: one, several in `<pre>`, none where nothing is seen."""
        if self.first is None:
            return []
        text = "".join(self.texts).replace(_SOFT_HYPHEN, "")
        if self.first.marks & PREFORMATTED:
            return [part.strip() for part in _EMPTY_LINE.split(text) if part and not part.isspace()]
        text = _tidy(text)
        return [text] if text else []

    def block(self, text: str, home: int, witness: float | None) -> Block:
        """Return a block with one of the words."""
        first = cast("Frame", self.first)
        around = first.around or first
        kind, level = first.kind if first.marks & PREFORMATTED else around.kind, 0
        if CELL in text and not first.marks & PREFORMATTED:
            kind = BlockKind.TABLE
        elif kind is BlockKind.HEADING:
            level = around.level
        elif kind is BlockKind.ITEM:
            level = max(1, around.depth)
        return Block(
            raw=text + "\n",
            kind=kind,
            line=self.line,
            level=level,
            link_share=round(self.linked / self.shown, 4) if self.linked else 0.0,
            trail=" > ".join(self.trail),
            links=self.links or (1 if self.linked else 0),
            bold_share=round(self.bold / self.shown, 4) if self.bold else 0.0,
            element=around.own.tag,
            home=home,
            witness=witness,
        )


def _tidy(text: str) -> str:
    """Return inline text with single spaces, none around its line ends and cells."""
    if "  " in text:
        text = _SPACES.sub(" ", text)
    text = text.strip()
    return _AROUND.sub(r"\1", text) if BREAK in text or CELL in text else text
