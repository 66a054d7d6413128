"""Menus: stretches of a page that are links, buttons and options and nothing else, read a text a block.

Half of what stands on a saved page leads elsewhere: navigation, lists of titles, tags, what the foot of a page links
to. Such a stretch is known without reading it element by element: no running text in it, and most of it can be clicked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from lxml import etree

from generator.model.seeds import Block, BlockKind, fold_blanks
from generator.readers.web import signers
from generator.readers.web.elements import BLOCKS, CELLS
from generator.readers.web.trails import UNSEEN

# Characters of the shortest text outside links that may be somebody's sentence: menus have none.
_SENTENCE = 60
# Characters of such texts from which a page has an article beside its menus; other pages are read line by line.
_ARTICLE = 700
# Fewer choices may be an article's own: a source, its subjects.
_FEWEST = 3
# Share of a menu's characters that can be clicked. On pages whose text is known .7 takes 47 blocks of 100 and .0023 of
# the article's words, .5 takes 50 and .0032; most of these words are lists of links that the cleaner removes as well.
_CLICKED = 0.7
_CHOICES = ("a", "button", "label", "option")
# Characters of the shortest text that may be the article's title where the page's `<title>` holds it, link or not.
_TITLE = 12
_LONGEST = 500
# A day with its year, and the characters of the longest text that is hardly more than one.
_DAY = re.compile(r"\d{1,2}[^()\d]{1,12}(?:19|20)\d\d(?!\d)|(?:19|20)\d\d[^()\d]{1,3}\d{1,2}[^()\d]{1,3}\d")
_DAY_LONGEST = 60
# Texts of a link, a button or an option that are counted.
_MOST_TEXTS = 50
# Elements whose words are asked for one by one, and those that may be shown or not.
_ASKED = ("h1", "time")
_DOUBTFUL = ("noscript", "template")
_BLANK = " \t\r\n\f\v"
_STRETCHES = BLOCKS | CELLS
_texts = etree.XPath("descendant::text()", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Menu:
    """An element of a page in which hardly anything cannot be clicked."""

    lines: Sequence[str]
    """Its texts in their order."""
    link_share: float
    """Share of the characters in links, buttons and options, in it and in those beside it."""

    def blocks(self, trail: str, line: int, home: int) -> list[Block]:
        """Return a block for each text. `trail`, `line` and `home` say in what and where it begins."""
        kind, share = BlockKind.MENU, self.link_share
        return [
            Block(raw=f"{text}\n", kind=kind, line=line, link_share=share, trail=trail, links=1, home=home)
            for text in self.lines
        ]


def find(nodes: Sequence[etree._Element]) -> dict[etree._Element, Menu]:
    """Return the menus of a page, given by its nodes; none where it has no running text. Linear."""
    spoken, size = _spoken(nodes)
    if size < _ARTICLE:
        return {}
    found: dict[etree._Element, Menu] = {}
    for element in spoken:
        for stretch in _stretches(element, spoken):
            found |= _menus(stretch)
    return found


def _spoken(nodes: Sequence[etree._Element]) -> tuple[dict[etree._Element, None], int]:
    """Return the elements with something in them that is no menu's, and the characters of running text.

    A day, and what is found in the page's `<title>`, may be the article's, whether it can be clicked or not.
    """
    spoken: dict[etree._Element, None] = {}
    size, root = 0, nodes[0]
    named = (root.findtext(".//title") or "")[:_LONGEST]
    for node in nodes:
        if (text := node.text) and not text.isspace():
            may_say = _may_say(text)
            if (may_say and _is_dated(text)) or (len(text) >= _TITLE and text.strip(_BLANK) in named):
                _reach(node, spoken)
            elif may_say:
                size += _mark(node, text, spoken)
        if (tail := node.tail) and not tail.isspace() and _may_say(tail):
            size += _mark(node.getparent(), tail, spoken)
    for node in root.iter(*_ASKED):
        _reach(node, spoken)
    inside: dict[etree._Element, None] = {}
    for node in root.iter(*_DOUBTFUL):
        if node not in inside:
            inside |= dict.fromkeys(node.iter())
            _reach(node, spoken)
    return spoken | inside, size


def _reach(element: etree._Element | None, spoken: dict[etree._Element, None]) -> None:
    """Put an element and those around it among the spoken ones."""
    while element is not None and element not in spoken:
        spoken[element] = None
        element = element.getparent()


def _is_dated(text: str) -> bool:
    """Whether a text that may say something is hardly more than a day."""
    return len(text.strip()) <= _DAY_LONGEST and _DAY.search(text) is not None


def _may_say(text: str) -> bool:
    """Whether a text may be a sentence, name a year or claim a right."""
    return len(text) >= _SENTENCE or "20" in text or "19" in text or "©" in text


def _mark(element: etree._Element | None, text: str, spoken: dict[etree._Element, None]) -> int:
    """Put the elements around a text among the spoken ones, unless it is of a choice or never shown.

    Return its characters where it may be a sentence.
    """
    length = len(text.strip())
    if len(text) >= _SENTENCE > length:
        return 0
    around: list[etree._Element] = []
    while element is not None and element not in spoken:
        if element.tag in UNSEEN or _is_choice(element):
            return 0
        around.append(element)
        element = element.getparent()
    spoken |= dict.fromkeys(around)
    return length if length >= _SENTENCE else 0


def _is_choice(element: etree._Element) -> bool:
    return element.tag in _CHOICES and (element.tag != "a" or element.get("href") is not None)


def _stretches(parent: etree._Element, spoken: Collection[etree._Element]) -> Iterator[list[etree._Element]]:
    """Yield elements side by side, inside one that is spoken in, that are not and have no text between."""
    stretch: list[etree._Element] = []
    for element in parent:
        tag = element.tag
        if tag in _STRETCHES and element not in spoken:
            stretch.append(element)
        elif stretch and isinstance(tag, str) and tag not in UNSEEN:
            yield stretch
            stretch = []
        if stretch and (tail := element.tail) and not tail.isspace():
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _menus(stretch: Sequence[etree._Element]) -> dict[etree._Element, Menu]:
    """Return elements side by side as menus; none where too little in all of them can be clicked."""
    choices = [choice for element in stretch for choice in element.iter(*_CHOICES)]
    if len(choices) < _FEWEST:
        return {}
    texts = [_texts_in(element) for element in stretch]
    size, clicked = sum([len(text) for found in texts for text in found]), sum(map(_length, choices))
    if not 0 < _CLICKED * size <= clicked or any(map(signers.may_hold, stretch)):
        return {}
    share = round(min(1.0, clicked / size), 4)
    lines = [list(map(fold_blanks, found)) for found in texts]
    return {element: Menu(found, share) for element, found in zip(stretch, lines, strict=True)}


def _texts_in(element: etree._Element) -> list[str]:
    found = cast("list[str]", _texts(element))
    return [text.strip(_BLANK) for text in found if not text.isspace()]


def _length(choice: etree._Element) -> int:
    """Return how many characters can be clicked."""
    if len(choice):
        return sum([len(text.strip()) for text in islice(choice.itertext(with_tail=False), _MOST_TEXTS)])
    return len((choice.text or "").strip())
