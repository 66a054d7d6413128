"""What the elements around a text say of it: its kind, its place, whether it is a link, whether it is shown at all."""

from __future__ import annotations

import msgspec

from generator.model.seeds import BlockKind
from generator.readers.web import trails
from generator.readers.web.elements import BLOCKS, CELLS, OUTERMOST, Traits
from generator.readers.web.trails import Trail

_LISTS = frozenset({"ul", "ol", "menu", "dl"})


class Frame(msgspec.Struct, eq=False, gc=False):
    """What an open element says of the text inside it; elements alike in the same place share one.

    A struct, and none of its kind knows those inside it: a page has hundreds, and they are freed with it.
    """

    own: Traits
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """Of lists."""
    trail: Trail = ()
    landmarks: int = 0
    """How many entries at the beginning of the trail are kept, however long it gets."""
    marks: int = 0
    """Of all elements around the text."""
    around: Frame | None = None
    """Of an inline element: the block or cell around it."""

    @property
    def block(self) -> Frame:
        """The block or cell that its text stands in."""
        return self.around or self


def outermost() -> Frame:
    """Return the frame around a page."""
    return Frame(OUTERMOST)


def inside(parent: Frame, own: Traits) -> Frame:
    """Return the frame of an element inside another."""
    tag, kind, level = own.tag, own.kind, own.level
    if kind is None:
        kind, level = parent.kind, parent.level
        if tag == "code" and parent.own.tag == "pre":
            kind = BlockKind.CODE
    trail, landmarks = parent.trail, parent.landmarks
    if own.entry:
        trail, landmarks = trails.extend(trail, own.entry, landmarks)
    depth = parent.depth + 1 if tag in _LISTS else parent.depth
    around = None if tag in BLOCKS or tag in CELLS else parent.around or parent
    return Frame(own, kind, level, depth, trail, landmarks, parent.marks | own.marks, around)
