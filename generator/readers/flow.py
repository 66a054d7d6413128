"""The text of a page as it flows: inline pieces gather until an element of block level ends them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.model.seeds import Block, BlockKind
from generator.readers import trails
from generator.readers.trails import Trail

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol",
    "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "textarea", "tfoot",
    "thead", "title", "tr", "ul",
})  # fmt: skip
_KINDS = {
    "title": BlockKind.TITLE,
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    # What begins an article of its own is no longer part of the list or quotation around it.
    "article": BlockKind.PARAGRAPH,
    "section": BlockKind.PARAGRAPH,
    "main": BlockKind.PARAGRAPH,
}
_HEADING = re.compile(r"h([1-6])")
# Characters from which a table's cell is a column of the page rather than a datum.
_LONG_CELL = 120
_BREAK, _CELL = "\n", "\t"
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_SPACES = re.compile(r" {2,}")
_AROUND = re.compile(r" *([\n\t]) *")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Frame:
    """What an open element says of the text inside it."""

    is_block: bool = True
    tag: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """Of lists."""
    trail: Trail = ()
    linked: bool = False
    is_pre: bool = False


@dataclass(slots=True)
class _Pieces:
    """Inline text on its way to one block."""

    texts: list[str] = field(default_factory=list)
    trail: Trail | None = None
    line: int = 0
    shown: int = 0
    """Characters that are no white space."""
    linked: int = 0
    cell: int = 0
    """Index in `texts` at which the current table cell begins."""


class Flow:
    """Blocks in the making, fed with the page's elements and texts in their order."""

    def __init__(self) -> None:
        """Begin before the page's first element."""
        self._frames = [Frame()]
        self._blocks: list[Block] = []
        self._pieces = _Pieces()
        self._line = 1

    def open(self, element: etree._Element) -> None:
        """Begin an element."""
        self._line = self._line_of(element)
        frame = _frame(element, self._frames[-1])
        if frame.is_block:
            self._flush()
        self._frames.append(frame)
        if frame.tag == "br":
            self._break()

    def close(self) -> None:
        """End the innermost element."""
        frame = self._frames[-1]
        if frame.is_block:
            self._flush()
        elif frame.tag in ("td", "th"):
            self._end_cell()
        self._frames.pop()

    def add(self, text: str) -> None:
        """Take in the text that comes next."""
        shown = len("".join(text.split()))
        frame, pieces = self._frames[-1], self._pieces
        if shown:
            lead = text[: len(text) - len(text.lstrip())].count("\n")
            pieces.line = pieces.line or self._line + lead
            pieces.trail = frame.trail if pieces.trail is None else trails.shared(pieces.trail, frame.trail)
            pieces.shown += shown
            pieces.linked += shown if frame.linked else 0
        if text:
            pieces.texts.append(text if frame.is_pre else _BLANKS.sub(" ", text))
        self._line += text.count("\n")

    def pass_over(self, text: str) -> None:
        """Count the lines of a text that is not shown."""
        self._line += text.count("\n")

    def finish(self) -> list[Block]:
        """End the page and return its blocks."""
        self._flush()
        return self._blocks

    def _line_of(self, element: etree._Element) -> int:
        """Return an element's line; libxml2 counts to 65,535 only, from there the lines of its texts are added."""
        line = element.sourceline
        return line if isinstance(line, int) and 0 < line < 65_535 else self._line

    def _break(self) -> None:
        """Take in `<br>`; two of them part paragraphs."""
        last = next((text for text in reversed(self._pieces.texts) if text.strip(" ")), None)
        if last == _BREAK:
            self._flush()
        elif last is not None:
            self._pieces.texts.append(_BREAK)

    def _end_cell(self) -> None:
        """End a cell: short ones of a row make one block, a column of running text its own."""
        texts = self._pieces.texts[self._pieces.cell :]
        if _BREAK in texts or sum(map(len, texts)) > _LONG_CELL:
            self._flush()
        else:
            self._pieces.texts.append(_CELL)
            self._pieces.cell = len(self._pieces.texts)

    def _flush(self) -> None:
        pieces, frame = self._pieces, self._frames[-1]
        self._pieces = _Pieces()
        if not pieces.shown:
            return
        text = "".join(pieces.texts)
        parts = [text] if not frame.is_pre else _EMPTY_LINE.split(text)
        kind = frame.kind
        if not frame.is_pre:
            parts = [_AROUND.sub(r"\1", _SPACES.sub(" ", text))]
            kind = BlockKind.TABLE if _CELL in parts[0].strip() else kind
        share = min(1.0, pieces.linked / pieces.shown)
        for part in parts:
            if part.strip():
                self._blocks.append(_block(part, replace(frame, kind=kind), pieces, share))


def _block(text: str, frame: Frame, pieces: _Pieces, share: float) -> Block:
    level = (
        frame.level if frame.kind is BlockKind.HEADING else max(1, frame.depth) if frame.kind is BlockKind.ITEM else 0
    )
    return Block(
        raw=text.strip() + "\n",
        kind=frame.kind,
        line=pieces.line,
        level=level,
        link_share=round(share, 4),
        trail=" > ".join(pieces.trail or ()),
    )


def _frame(element: etree._Element, parent: Frame) -> Frame:
    tag = str(element.tag)
    kind, level = _kind(element, tag, parent)
    return Frame(
        is_block=tag in _BLOCKS,
        tag=tag,
        kind=kind,
        level=level,
        depth=parent.depth + (tag in ("ul", "ol", "menu", "dl")),
        trail=trails.extend(parent.trail, element),
        linked=parent.linked or (tag == "a" and element.get("href") is not None),
        is_pre=parent.is_pre or tag in ("pre", "textarea"),
    )


def _kind(element: etree._Element, tag: str, parent: Frame) -> tuple[BlockKind, int]:
    """Return the kind of the text in an element, and the level of a heading; mostly they are the parent's."""
    heading = _HEADING.fullmatch(tag)
    if heading:
        return BlockKind.HEADING, int(heading.group(1))
    if element.get("role") == "heading":
        level = element.get("aria-level") or "2"
        return BlockKind.HEADING, int(level) if level in "123456" else 2
    if tag == "pre":
        # Old sites and mail archives show prose in it.
        return (BlockKind.CODE if len(element) and element[0].tag == "code" else BlockKind.PARAGRAPH), 0
    return _KINDS.get(tag, parent.kind), parent.level
