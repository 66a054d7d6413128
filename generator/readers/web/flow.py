"""The text of a page as it flows: inline pieces gather until an element of block level ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from generator.model.seeds import Block
from generator.readers.web import elements, jsonld, menus, trails
from generator.readers.web.elements import LINKED, PREFORMATTED, RAISED, Frame, Looked, Traits
from generator.readers.web.menus import Menu
from generator.readers.web.pieces import BREAK, CELL, Pieces
from generator.readers.web.trails import UNSEEN

# Characters from which a table's cell is a column of the page rather than a datum.
_LONG_CELL = 120
_BLANKS = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
_EMPTY = frozenset({"area", "base", "col", "embed", "img", "input", "param", "source", "track", "wbr"})
# Besides what browsers never show: formulas a second time, as their source.
_SILENT = UNSEEN | _EMPTY | {"annotation", "annotation-xml"}


# What an element's beginning and end do to the text around it. A leaf is a block that holds no blocks. Plain numbers:
# looking up the members of an enumeration took a tenth of the time that reading takes.
_INLINE, _BLOCK, _LEAF, _CELL_PART, _LINE_BREAK, _NOTHING, _DOUBTFUL, _SAYING, _REMARK = range(9)
_ROLES: dict[object, int] = {
    **dict.fromkeys(elements.BLOCKS - elements.LEAVES, _BLOCK),
    **dict.fromkeys(elements.LEAVES, _LEAF),
    **dict.fromkeys(elements.CELLS, _CELL_PART),
    **dict.fromkeys(_SILENT, _NOTHING),
    "template": _DOUBTFUL,
    "rt": _DOUBTFUL,
    "meta": _SAYING,
    "link": _SAYING,
    "br": _LINE_BREAK,
    etree.Comment: _REMARK,
    etree.ProcessingInstruction: _REMARK,
}
# Blocks of which the page's own statement of its text is asked: each asking is a search through it, and no article is
# longer.
_ASKED = 3000
# libxml2 counts lines to here only; from there the lines of a page's texts are added.
_LAST_LINE = 65_535


def blocks(root: etree._Element, body: str, looked: Looked) -> list[Block]:
    """Return the text of a page as blocks, in its order, and put what is looked at for it into `looked`. Linear.

    `body` is what the page states of its text; scripts and such are not in it any more.
    """
    flow = Flow(body, looked)
    # All at once: to ask for a node a second time costs a third as long while it is held.
    nodes = list(root.iter())
    flow.take(nodes, menus.find(nodes))
    return flow.finish()


class Flow:
    """Blocks in the making, fed with the page's elements and texts in their order."""

    def __init__(self, body: str, looked: Looked) -> None:
        """Begin before the page's first element; `body` is what the page states of its text."""
        self._body = body
        self._look, self._note = looked.look, looked.note
        self._open: list[tuple[etree._Element | None, int, Traits]] = [(None, _INLINE, elements.OUTERMOST)]
        """What is open, from the outside."""
        self._frames = [Frame(elements.OUTERMOST)]
        """What the first of them tell: those in which a text was seen."""
        self._inside: dict[tuple[Frame, Traits], Frame] = {}
        """The frames of elements inside those of others. Kept here, as two that know each other are freed late."""
        self._homes = [0]
        self._pieces = Pieces([])
        self._outer: list[Pieces] = []
        """Blocks that wait until an aside inside them has ended."""
        self._blocks: list[Block] = []
        self._line = 1
        self._count = 0

    def take(self, page: Sequence[etree._Element], found: Mapping[etree._Element, Menu]) -> None:
        """Take in the nodes of a page with its menus. An element has ended when one comes whose parent it is not."""
        opened = self._open
        nodes = iter(page)
        for node in nodes:
            parent = node.getparent()
            while opened[-1][0] is not parent:
                self._end()
            tag = node.tag
            role = _ROLES.get(tag, _INLINE)
            if node in found:
                self._take_menu(node, found[node])
            elif role < _NOTHING or (role == _DOUBTFUL and _is_in_line(node)):
                self._begin(node, role)
                opened.append((node, role, self._look(node, tag)))
                if text := node.text:
                    self._add(text, node)
                continue
            else:
                self._pass_over(node, role)
            _skip(node, nodes)
            if text := node.tail:
                self._add(text)
        while len(opened) > 1:
            self._end()

    def _take_menu(self, node: etree._Element, menu: Menu) -> None:
        """Take in a menu: its texts are blocks of their own."""
        self._count_in(node)
        if self._pieces.texts:
            self._flush()
        if len(self._frames) < len(self._open):
            self._look_around()
        trail = elements.inside(self._frames[-1], self._look(node, node.tag)).trail
        self._blocks += menu.blocks(" > ".join(trail), self._line, self._count)
        if self._line >= _LAST_LINE - 1:
            self._line += "".join(map(str, node.itertext(with_tail=False))).count("\n")

    def finish(self) -> list[Block]:
        """End the page and return its blocks."""
        self._flush()
        return self._blocks

    def _begin(self, element: etree._Element, role: int) -> None:
        """Begin an element."""
        self._count_in(element)
        if role:
            if role <= _LEAF:
                if self._pieces.texts:
                    self._flush()
                self._homes.append(self._homes[-1] if role == _LEAF else self._count)
            elif role == _LINE_BREAK:
                self._break()

    def _end(self) -> None:
        """End the innermost element, and take in the text after it."""
        element, role, _ = self._open.pop()
        if role:
            if role <= _LEAF:
                if self._pieces.texts:
                    self._flush()
                self._homes.pop()
            elif role == _CELL_PART:
                self._end_cell()
        if len(self._frames) > len(self._open) and self._frames.pop().own.is_aside:
            self._end_aside()
        if element is not None and (text := element.tail):
            self._add(text)

    def _pass_over(self, node: etree._Element, role: int) -> None:
        """Pass over what shows nothing."""
        if role != _REMARK:
            self._count_in(node)
            if role == _SAYING:
                self._note(node, node.tag)
        if text := node.text:
            self._line += text.count("\n")

    def _count_in(self, element: etree._Element) -> None:
        line = element.sourceline
        if line and line < _LAST_LINE:  # type: ignore[operator]
            self._line = line  # type: ignore[assignment]
        self._count += 1

    def _add(self, text: str, element: etree._Element | None = None) -> None:
        """Take in the text that comes next; `element` is the one that begins with it, if any."""
        if text.isspace():
            if texts := self._pieces.texts:
                texts.append(text if text == " " or self._is_pre() else _BLANKS.sub(" ", text))
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
        if not frame.marks & PREFORMATTED:
            text = _BLANKS.sub(" ", text) if "\n" in text or "  " in text or "\t" in text else text
            if element is not None and pieces.texts and self._is_glued(pieces.texts[-1][-1], text[0], element):
                pieces.texts.append(" ")
        pieces.add(text, frame.marks)

    def _look_around(self) -> None:
        """See what the elements tell that have been opened since the last text."""
        frame = self._frames[-1]
        for _, _, own in self._open[len(self._frames) :]:
            place = frame, own
            frame = self._inside.get(place) or self._inside.setdefault(place, elements.inside(*place))
            self._frames.append(frame)
            if own.is_aside:
                self._outer.append(self._pieces)
                self._pieces = Pieces([])
            elif own.marks & LINKED:
                self._pieces.links += 1

    def _is_glued(self, before: str, after: str, element: etree._Element) -> bool:
        """Whether a text would run into the one before it, where the page's style keeps them apart.

        `<a>Mario Rossi</a><em>Corriere</em>` is two things that meet; so are a word and its footnote's number.
        """
        marks = self._frames[-1].marks
        if marks & RAISED:
            return bool(marks & LINKED) and after.isdigit() and before.isalnum()
        return before.islower() and (after.isupper() or after.isdigit()) and _follows_an_end(element)

    def _break(self) -> None:
        """Take in `<br>`; two of them part paragraphs."""
        texts = self._pieces.texts
        last = next((text for text in reversed(texts) if text == BREAK or not text.isspace()), None)
        if last == BREAK and not self._is_pre():
            self._flush()
        elif last is not None:
            texts.append(BREAK)

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
        if BREAK in texts or sum(map(len, texts)) > _LONG_CELL:
            self._flush()
        elif pieces.texts:
            pieces.texts.append(CELL)
            pieces.cell = len(pieces.texts)

    def _is_pre(self) -> bool:
        first = self._pieces.first
        return first is not None and bool(first.marks & PREFORMATTED)

    def _flush(self) -> None:
        pieces = self._pieces
        self._pieces = Pieces([])
        home, asks = self._homes[-1], self._body != "" and len(self._blocks) < _ASKED
        for text in pieces.words():
            share = jsonld.share(text, self._body) if asks else None
            self._blocks.append(pieces.block(text, home, share))
        if pieces.asides:
            self._blocks += pieces.asides


def _is_in_line(node: etree._Element) -> bool:
    """Whether a template is drawn where it stands, or how a word is spoken has brackets; else that stands above it."""
    before = node.getprevious()
    return node.get("shadowrootmode") is not None or (before is not None and before.tag == "rp")


def _skip(node: etree._Element, nodes: Iterator[etree._Element]) -> None:
    """Leave out the nodes inside one that has just come."""
    last = node
    while len(last):
        last = last[-1]
    if last is not node:
        next(one for one in nodes if one is last)


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
