"""What an element tells of the text inside it: by itself, which elements alike tell once a page, and by its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

import msgspec
from lxml import etree

from generator.model.seeds import BlockKind
from generator.readers.web import signers, trails
from generator.readers.web.trails import Trail

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
CELLS = frozenset({"td", "th"})
"""Elements that part the text of a row."""
_KINDS: dict[str, tuple[BlockKind, int]] = {
    **{f"h{level}": (BlockKind.HEADING, level) for level in range(1, 7)},
    "title": (BlockKind.TITLE, 0),
    "li": (BlockKind.ITEM, 0),
    "dt": (BlockKind.ITEM, 0),
    "dd": (BlockKind.ITEM, 0),
    "blockquote": (BlockKind.QUOTE, 0),
    "figcaption": (BlockKind.CAPTION, 0),
    "caption": (BlockKind.CAPTION, 0),
    # Old sites and mail archives show prose in `<pre>`; it is code where it says so.
    "pre": (BlockKind.PARAGRAPH, 0),
    # What begins an article of its own is no longer part of the list or quotation around it.
    "article": (BlockKind.PARAGRAPH, 0),
    "section": (BlockKind.PARAGRAPH, 0),
    "main": (BlockKind.PARAGRAPH, 0),
}
"""The kind of the text in an element, and the level of a heading."""
STATING = frozenset({"meta", "link", "time", "h1"})
"""Elements that say something of the page whatever their attributes."""
# Elements that may carry microdata or sign an article.
_MARKED = frozenset({
    "span", "div", "p", "abbr", "a", "address", "ul", "li", "dd", "cite", "h2", "h3", "h4", "h5", "h6", "strong", "em",
    "b",
})  # fmt: skip
# Attributes that tell something; values of `href` do not, but that there is one does.
_LINK = ("href", "")
_TELLING = frozenset({"href", "class", "id", "role", "itemprop", "hidden", "style", "aria-hidden", "aria-level", "rel"})
# Classes of words in a sentence that the page's style shows to screen readers alone, or when a pointer rests on them.
_HINT = re.compile("sr-only|hidden|visually|reader|tooltip|popover|rollover|hovercard")
_UNSHOWN = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|hide-visually"
    r"|[\w-]{0,30}(?:tooltip|popover|rollover|hovercard)[\w-]{0,20}?[-_]?(?:text|content|body|block))(?=\s|$)"
)
_LISTS = frozenset({"ul", "ol", "menu", "dl"})
# Characters of attributes up to which they are kept in memory: 4,096 of these are at most a megabyte.
_SHORT = 200
Key = object
"""Equal for elements that tell the same."""


LINKED, BOLD, PREFORMATTED, RAISED = 1, 2, 4, 8
"""What an element does to the text inside it; raised is what stands above the line, as marks of footnotes do."""
_MARKS = {"b": BOLD, "strong": BOLD, "pre": PREFORMATTED, "textarea": PREFORMATTED, "sup": RAISED}


class Traits(msgspec.Struct, eq=False, gc=False):
    """What an element tells; one for all elements of a page that tell the same."""

    tag: str
    told: Mapping[str, str]
    """Its attributes, as far as they tell anything."""
    entry: str
    """In a trail; "" where it tells nothing."""
    kind: BlockKind | None
    """None where the elements around it decide."""
    level: int
    marks: int
    """What it does to the text inside it: the numbers above, added."""
    is_aside: bool
    """Whether it is an inline element that browsers do not show in the sentence around it."""
    may_state: bool
    """Whether it may say something of the page: who wrote it, when."""


@dataclass(slots=True)
class Looked:
    """What the elements of a page tell that were looked at."""

    stating: list[tuple[etree._Element, Traits]] = field(default_factory=list)
    """Those that may say something of the page, in its order."""
    known: dict[Key, Traits] = field(default_factory=dict)
    """What differs."""

    def look(self, element: etree._Element, tag: str) -> Traits:
        """Return what an element tells."""
        attributes = cast("list[tuple[str, str]]", element.items())
        if not attributes:
            return self.note(element, tag)
        if len(attributes) == 1 and attributes[0][0] == "class":
            # As half of all elements have it.
            key: Key = (tag, attributes[0][1])
        else:
            attributes = [_LINK if pair[0] == "href" else pair for pair in attributes if pair[0] in _TELLING]
            key = (tag, *attributes)
        traits = self.known.get(key)
        if traits is None:
            traits = self.known[key] = _traits(tag, tuple(attributes))
        if traits.may_state:
            self.stating.append((element, traits))
        return traits

    def note(self, element: etree._Element, tag: str) -> Traits:
        """Return what an element tells by its name alone."""
        traits = self.known.get(tag)
        if traits is None:
            traits = self.known[tag] = _traits(tag, ())
        if traits.may_state:
            self.stating.append((element, traits))
        return traits


def _traits(tag: str, attributes: tuple[tuple[str, str], ...]) -> Traits:
    size = len(tag) + sum([len(value) for _, value in attributes])
    return _of_short(tag, attributes) if size <= _SHORT else _of(tag, attributes)


def _of(tag: str, attributes: tuple[tuple[str, str], ...]) -> Traits:
    told = dict(attributes)
    kind, level = _KINDS.get(tag, (None, 0))
    marks = _MARKS.get(tag, 0)
    if tag == "a" and "href" in told:
        marks |= LINKED
    if "role" in told and told["role"] == "heading" and kind is not BlockKind.HEADING:
        written = told.get("aria-level", "2")
        kind, level = BlockKind.HEADING, int(written) if written in ("1", "2", "3", "4", "5", "6") else 2
    is_aside = bool(told) and tag not in BLOCKS and _is_unshown(told)
    return Traits(tag, told, trails.entry(tag, told), kind, level, marks, is_aside, _may_state(tag, told))


def _may_state(tag: str, told: Mapping[str, str]) -> bool:
    if tag in STATING:
        return True
    return bool(told) and tag in _MARKED and (tag == "abbr" or "itemprop" in told or signers.may_sign(told))


# Pages of one site say the same in the same words: what was made of them is kept for the next page.
_of_short = lru_cache(maxsize=4096)(_of)
OUTERMOST = _of("html", ())
"""What stands around a page tells nothing."""


def _is_unshown(told: Mapping[str, str]) -> bool:
    if trails.is_hidden(told) or told.get("role") == "tooltip":
        return True
    classes = told.get("class", "")[:400].casefold()
    return _HINT.search(classes) is not None and _UNSHOWN.search(classes) is not None


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
