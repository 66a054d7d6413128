"""The text of a page as it flows: inline pieces gather until an element of block level ends them."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from generator.model.seeds import Block, BlockKind
from generator.readers import frames, trails, witness
from generator.readers.frames import Frame
from generator.readers.trails import UNSEEN, Trail

# Characters from which a table's cell is a column of the page rather than a datum.
_LONG_CELL = 120
# Where a word may be broken: seen only at the end of a line, and a word with it inside is found by no one.
_SOFT_HYPHEN = "\u00ad"
_BREAK, _CELL = "\n", "\t"
_BLANKS = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
_SPACES = re.compile(r" {2,}")
_AROUND = re.compile(r" *([\n\t]) *")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_EMPTY = frozenset({"area", "base", "col", "embed", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
# Besides what browsers never show: formulas a second time, as their source.
_SILENT = UNSEEN | _EMPTY | {"annotation", "annotation-xml"}


# What an element's beginning and end do to the text around it. A leaf is a block that holds no blocks. Plain numbers:
# looking up the members of an enumeration took a tenth of the time that reading takes.
_INLINE, _BLOCK, _LEAF, _CELL_PART, _LINE_BREAK, _NOTHING, _REMARK = range(7)
_ROLES: dict[object, int] = {
    **dict.fromkeys(frames.BLOCKS - frames.LEAVES, _BLOCK),
    **dict.fromkeys(frames.LEAVES, _LEAF),
    **dict.fromkeys(frames.CELLS, _CELL_PART),
    **dict.fromkeys(_SILENT, _NOTHING),
    "br": _LINE_BREAK,
    etree.Comment: _REMARK,
    etree.ProcessingInstruction: _REMARK,
}
# Blocks of which the page's own statement of its text is asked: each asking is a search through it, and no article is
# longer.
_ASKED = 3000
# libxml2 counts lines to here only; from there the lines of a page's texts are added.
_LAST_LINE = 65_535


def blocks(root: etree._Element) -> list[Block]:
    """Return the text of a page as blocks, in its order. Linear."""
    flow = Flow(witness.stated(root))
    flow.take(root)
    return flow.finish()


def _is_shadow(element: etree._Element) -> bool:
    """Whether a template is drawn where it stands (https://html.spec.whatwg.org/#attr-template-shadowrootmode)."""
    return element.tag == "template" and element.get("shadowrootmode") is not None


@dataclass(slots=True)
class _Pieces:
    """Inline text on its way to one block."""

    texts: list[str]
    first: Frame | None = None
    """The frame of the first visible text; None before it."""
    trail: Trail = ()
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


class Flow:
    """Blocks in the making, fed with the page's elements and texts in their order."""

    def __init__(self, body: str) -> None:
        """Begin before the page's first element; `body` is what the page states of its text."""
        self._body = body
        self._open: list[tuple[etree._Element | None, int]] = [(None, _INLINE)]
        """What is open, from the outside."""
        self._frames = [frames.outermost()]
        """What the first of them tell: those in which a text was seen."""
        self._homes = [0]
        self._pieces = _Pieces([])
        self._outer: list[_Pieces] = []
        """Blocks that wait until an aside inside them has ended."""
        self._blocks: list[Block] = []
        self._line = 1
        self._count = 0

    def take(self, root: etree._Element) -> None:
        """Take in a page. An element has ended when a node comes whose parent it is not."""
        nodes = root.iter()
        for node in nodes:
            self._end_until(node.getparent())
            role = _ROLES.get(node.tag, _INLINE)
            if role == _REMARK:
                self._line += (node.text or "").count("\n")
            else:
                line = node.sourceline
                if line and line < _LAST_LINE:  # type: ignore[operator]
                    self._line = line  # type: ignore[assignment]
                self._count += 1
                if role != _NOTHING or _is_shadow(node):
                    if role:
                        self._begin(role)
                    self._open.append((node, role))
                    if text := node.text:
                        self.add(text, node)
                    continue
                self._line += (node.text or "").count("\n")
                if len(node):
                    deque(islice(nodes, sum(1 for _ in node.iterdescendants())), maxlen=0)
            if text := node.tail:
                self.add(text)
        self._end_until(None)

    def finish(self) -> list[Block]:
        """End the page and return its blocks."""
        self._flush()
        return self._blocks

    def _end_until(self, parent: etree._Element | None) -> None:
        """End the elements inside `parent` that are open."""
        opened = self._open
        while (element := opened[-1][0]) is not parent:
            role = opened.pop()[1]
            if role == _CELL_PART:
                self._end_cell()
            elif role and role <= _LEAF:
                if self._pieces.texts:
                    self._flush()
                self._homes.pop()
            if len(self._frames) > len(opened) and self._frames.pop().own.is_aside:
                self._end_aside()
            if text := element.tail:  # type: ignore[union-attr]
                if self._pieces.texts or not text.isspace():
                    self.add(text)
                else:
                    self._line += text.count("\n")

    def _begin(self, role: int) -> None:
        """Do to the text what the beginning of an element does."""
        if role == _LINE_BREAK:
            self._break()
        elif role <= _LEAF:
            if self._pieces.texts:
                self._flush()
            self._homes.append(self._homes[-1] if role == _LEAF else self._count)

    def add(self, text: str, element: etree._Element | None = None) -> None:
        """Take in the text that comes next; `element` is the one that begins with it, if any."""
        if text.isspace():
            if self._pieces.texts:
                self._pieces.texts.append(text if self._is_pre() else _BLANKS.sub(" ", text))
            self._line += text.count("\n")
            return
        if len(self._frames) < len(self._open):
            self._look_around()
        frame, pieces = self._frames[-1], self._pieces
        if pieces.first is None:
            pieces.first, pieces.trail = frame, frame.trail
            pieces.line = self._line + text[: len(text) - len(text.lstrip())].count("\n")
        elif frame.trail is not pieces.trail:
            pieces.trail = trails.shared(pieces.trail, frame.trail)
        self._line += text.count("\n")
        if not frame.is_pre:
            text = _BLANKS.sub(" ", text) if "\n" in text or "  " in text or "\t" in text else text
            if element is not None and pieces.texts and self._is_glued(pieces.texts[-1][-1], text[0], element):
                pieces.texts.append(" ")
        size = len(text)
        pieces.shown += size
        pieces.linked += size * frame.is_linked
        pieces.bold += size * frame.is_bold
        pieces.texts.append(text)

    def _look_around(self) -> None:
        """See what the elements tell that have been opened since the last text."""
        for element, _ in self._open[len(self._frames) :]:
            if element is None:
                continue
            frame = frames.inside(self._frames[-1], element)
            if frame.own.is_aside:
                self._outer.append(self._pieces)
                self._pieces = _Pieces([])
            elif frame.own.is_link:
                self._pieces.links += 1
            self._frames.append(frame)

    def _is_glued(self, before: str, after: str, element: etree._Element) -> bool:
        """Whether a text would run into the one before it, where the page's style keeps them apart.

        `<a>Mario Rossi</a><em>Corriere</em>` is two things that meet; so are a word and its footnote's number.
        """
        frame = self._frames[-1]
        if frame.is_raised:
            return frame.is_linked and after.isdigit() and before.isalnum()
        return before.islower() and (after.isupper() or after.isdigit()) and _follows_an_end(element)

    def _break(self) -> None:
        """Take in `<br>`; two of them part paragraphs."""
        texts = self._pieces.texts
        last = next((text for text in reversed(texts) if text == _BREAK or not text.isspace()), None)
        if last == _BREAK and not self._is_pre():
            self._flush()
        elif last is not None:
            texts.append(_BREAK)

    def _end_aside(self) -> None:
        """End an element that is not shown in the sentence around it; its own blocks come after that."""
        before = len(self._blocks)
        self._flush()
        self._pieces = self._outer.pop()
        if self._pieces.texts:
            self._pieces.asides = self._pieces.asides or []
            self._pieces.asides += self._blocks[before:]
            del self._blocks[before:]

    def _end_cell(self) -> None:
        """End a cell: short ones of a row make one block, a column of running text its own."""
        pieces = self._pieces
        texts = pieces.texts[pieces.cell :]
        if _BREAK in texts or sum(map(len, texts)) > _LONG_CELL:
            self._flush()
        elif pieces.texts:
            pieces.texts.append(_CELL)
            pieces.cell = len(pieces.texts)

    def _is_pre(self) -> bool:
        first = self._pieces.first
        return first is not None and first.is_pre

    def _flush(self) -> None:
        pieces = self._pieces
        self._pieces = _Pieces([])
        first = pieces.first
        if first is not None:
            text = "".join(pieces.texts).replace(_SOFT_HYPHEN, "")
            if first.is_pre:
                parts = [part for part in _EMPTY_LINE.split(text) if part and not part.isspace()]
                self._blocks += [self._block(part.strip(), first.kind, pieces, first) for part in parts]
            else:
                text = _tidy(text)
                kind = BlockKind.TABLE if _CELL in text else first.block.kind
                self._blocks += [self._block(text, kind, pieces, first)] if text else []
        if pieces.asides:
            self._blocks += pieces.asides

    def _block(self, text: str, kind: BlockKind, pieces: _Pieces, first: Frame) -> Block:
        frame = first.block
        level = 0
        if kind is BlockKind.HEADING:
            level = frame.level
        elif kind is BlockKind.ITEM:
            level = max(1, frame.depth)
        return Block(
            raw=text + "\n",
            kind=kind,
            line=pieces.line,
            level=level,
            link_share=round(pieces.linked / pieces.shown, 4) if pieces.linked else 0.0,
            trail=" > ".join(pieces.trail),
            links=pieces.links or (1 if pieces.linked else 0),
            bold_share=round(pieces.bold / pieces.shown, 4) if pieces.bold else 0.0,
            element=frame.own.tag,
            home=self._homes[-1],
            witness=witness.share(text, self._body) if self._body and len(self._blocks) < _ASKED else None,
        )


def _tidy(text: str) -> str:
    """Return inline text with single spaces, none around its line ends and cells."""
    if "  " in text:
        text = _SPACES.sub(" ", text)
    text = text.strip()
    return _AROUND.sub(r"\1", text) if _BREAK in text or _CELL in text else text


def _follows_an_end(element: etree._Element) -> bool:
    """Whether an element begins where another one ends, with nothing between."""
    inner: etree._Element | None = element
    while inner is not None:
        before = inner.getprevious()
        if before is not None:
            return not before.tail
        inner = inner.getparent()
        if inner is not None and inner.text:
            return False
    return False
