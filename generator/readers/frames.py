"""What the elements around a text say of it: its kind, its place, whether it is a link, whether it is shown at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.model.seeds import BlockKind
from generator.readers import trails
from generator.readers.trails import Trail

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol",
    "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "textarea", "tfoot",
    "thead", "title", "tr", "ul",
})  # fmt: skip
"""Elements that begin on a line of their own."""
LEAVES = frozenset({
    "button", "caption", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "option", "p",
    "pre", "summary", "textarea", "title",
})  # fmt: skip
"""Blocks that hold a text of their own rather than other blocks."""
_KINDS = {
    "title": BlockKind.TITLE,
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    # Old sites and mail archives show prose in `<pre>`; it is code where it says so.
    "pre": BlockKind.PARAGRAPH,
    # What begins an article of its own is no longer part of the list or quotation around it.
    "article": BlockKind.PARAGRAPH,
    "section": BlockKind.PARAGRAPH,
    "main": BlockKind.PARAGRAPH,
}
CELLS = frozenset({"td", "th"})
"""Elements that part the text of a row."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dl"})
# Attributes that tell something; values of `href` do not, but that there is one does.
_LINK = ("href", "")
_TELLING = frozenset({"href", "class", "id", "role", "itemprop", "hidden", "style", "aria-hidden", "aria-level"})
# Classes of words in a sentence that the page's style shows to screen readers alone, or when a pointer rests on them.
_HINT = re.compile("sr-only|hidden|visually|reader|tooltip|popover|rollover|hovercard")
_UNSHOWN = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|hide-visually"
    r"|[\w-]{0,30}(?:tooltip|popover|rollover|hovercard)[\w-]{0,20}?[-_]?(?:text|content|body|block))(?=\s|$)"
)
Key = object


@dataclass(slots=True)
class Traits:
    """What an element tells by its name and attributes, wherever it stands."""

    tag: str
    entry: str
    """In a trail; "" where it tells nothing."""
    is_landmark: bool
    kind: BlockKind | None
    """None where the elements around it decide."""
    level: int
    is_aside: bool
    """Whether it is an inline element that browsers do not show in the sentence around it."""
    is_link: bool


@dataclass(slots=True)
class Frame:
    """What an open element says of the text inside it; elements alike in the same place share one."""

    own: Traits
    inner: dict[Key, Frame]
    known: dict[Key, Traits]
    """All elements of the page that were seen."""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """Of lists."""
    trail: Trail = ()
    landmarks: int = 0
    """How many entries at the beginning of the trail are kept, however long it gets."""
    is_linked: bool = False
    is_bold: bool = False
    is_pre: bool = False
    is_raised: bool = False
    """Whether its text is set above the line, as marks of footnotes are."""
    around: Frame | None = None
    """Of an inline element: the block or cell around it."""

    @property
    def block(self) -> Frame:
        """The block or cell that its text stands in."""
        return self.around or self


def outermost() -> Frame:
    """Return the frame around a page."""
    return Frame(_traits("html", {}), {}, {})


def inside(parent: Frame, element: etree._Element) -> Frame:
    """Return the frame of an element inside another."""
    tag, attributes = element.tag, element.items()
    key: Key = tag
    if attributes:
        key = (tag, *[_LINK if pair[0] == "href" else pair for pair in attributes if pair[0] in _TELLING])
    frame = parent.inner.get(key)
    if frame is None:
        own = parent.known.get(key)
        if own is None:
            told = {str(name): str(value) for name, value in attributes if name in _TELLING}
            own = parent.known[key] = _traits(str(tag), told)
        frame = parent.inner[key] = _frame(parent, own)
    return frame


def _frame(parent: Frame, own: Traits) -> Frame:
    tag, trail, landmarks = own.tag, parent.trail, parent.landmarks
    if own.entry:
        landmarks += own.is_landmark and landmarks == len(trail)
        trail, landmarks = trails.extend(trail, own.entry, landmarks)
    return Frame(
        own,
        {},
        parent.known,
        own.kind or (BlockKind.CODE if tag == "code" and parent.own.tag == "pre" else parent.kind),
        own.level if own.kind else parent.level,
        parent.depth + (tag in _LISTS),
        trail,
        landmarks,
        parent.is_linked or own.is_link,
        parent.is_bold or tag in ("b", "strong"),
        parent.is_pre or tag in ("pre", "textarea"),
        parent.is_raised or tag == "sup",
        None if tag in BLOCKS or tag in CELLS else parent.block,
    )


def _traits(tag: str, told: Mapping[str, str]) -> Traits:
    kind, level = _kind(tag, told)
    entry = trails.entry(tag, told)
    return Traits(
        tag=tag,
        entry=entry,
        is_landmark=trails.is_landmark(entry),
        kind=kind,
        level=level,
        is_aside=bool(told) and tag not in BLOCKS and _is_unshown(told),
        is_link=tag == "a" and "href" in told,
    )


def _is_unshown(told: Mapping[str, str]) -> bool:
    if trails.is_hidden(told) or told.get("role") == "tooltip":
        return True
    classes = told.get("class", "")[:400].casefold()
    return _HINT.search(classes) is not None and _UNSHOWN.search(classes) is not None


def _kind(tag: str, told: Mapping[str, str]) -> tuple[BlockKind | None, int]:
    """Return the kind of the text in an element, None if it is its parent's, and the level of a heading."""
    level = _HEADINGS.get(tag)
    if level:
        return BlockKind.HEADING, level
    if told.get("role") == "heading":
        written = told.get("aria-level", "2")
        return BlockKind.HEADING, int(written) if written in ("1", "2", "3", "4", "5", "6") else 2
    return _KINDS.get(tag), 0
