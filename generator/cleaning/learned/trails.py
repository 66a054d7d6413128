"""What the elements around a block say of it, in a saved page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.cleaning.features import Look
from generator.cleaning.known.rules import trail_words
from generator.model.cleantext import Role
from generator.model.seeds import Block

# An element that holds this share of the page's running text is no furniture, whatever it is called; the second is for
# `comments`: readers write more than journalists.
_HOLDS_THE_ARTICLE = 0.4
_HOLDS_ALL = 0.9
# Classes such as `has-sidebar` speak of the page, not of what is inside.
_ABOUT_THE_PAGE = ("has", "no", "with", "without", "is", "hide", "show", "not")
# Elements, and names of them, that are remembered: pages of one site share most of them.
_REMEMBERED = 8_192
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_JOINTS = re.compile(r"[-_]")
_NAMES = re.compile(r"[\w-]+")
_ATTRIBUTE = re.compile(r"\[\w+=([\w-]+)\]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the elements around a block say."""

    role: Role | None = None
    """The furniture that it stands in; None when the elements say nothing of the kind."""
    element: str = ""
    """The element that says so."""
    home: float = 0.0
    """Share of the page's running text that stands in the same element."""


def surroundings(blocks: Sequence[Block], looks: Sequence[Look]) -> tuple[Surroundings, ...]:
    """Return what the elements around each block say; nothing for text that was pasted. Linear."""
    if not any(block.trail for block in blocks):
        return (Surroundings(),) * len(blocks)
    prose: Counter[str] = Counter()
    for block, look in zip(blocks, looks, strict=True):
        prose[block.trail] += look.words if look.is_prose else 0
    page = _Element("", None)
    elements = {"": page}
    for trail, words in prose.items():
        _element(trail, elements).hold(words)
    said = {trail: elements[trail].said(page.words or 1) for trail in prose}
    return tuple(said[block.trail] for block in blocks)


def _element(trail: str, known: dict[str, _Element]) -> _Element:
    """Return the element at the end of a trail; `known`: those that were met, by their trails."""
    found = known.get(trail)
    if found is None:
        around, _, entry = trail.rpartition(" > ")
        found = known[trail] = _Element(entry, _element(around, known))
    return found


class _Element:
    """An element of a page, or several with the same names in the same place."""

    def __init__(self, entry: str, parent: _Element | None) -> None:
        self.entry, self.parent = entry, parent
        self.words = 0
        """Words of running text in it."""

    def hold(self, words: int) -> None:
        """Count words of running text that stand in it, and so in all elements around it."""
        element: _Element | None = self if words else None
        while element is not None:
            element.words += words
            element = element.parent

    def said(self, total: int) -> Surroundings:
        """Return what it and the elements around it say; `total`: words of running text on the page."""
        home = (self.parent or self).words / total
        element = self
        while element.parent is not None:
            told = _told_by(element.entry)
            if told is not None:
                role, limit = told
                if role is None or element.words / total >= limit:
                    break
                return Surroundings(role, element.entry, home)
            element = element.parent
        return Surroundings(home=home)


@lru_cache(maxsize=_REMEMBERED)
def _told_by(entry: str) -> tuple[Role | None, float] | None:
    """Return what an element is by its names, and what share of the running text contradicts it.

    The role None is the article's own element. An element that tells nothing gives None.
    """
    if "hidden]" in entry:
        return Role.FURNITURE, _HOLDS_THE_ARTICLE
    names = _NAMES.findall(entry)
    if "[" in entry:
        names = [*_NAMES.findall(_ATTRIBUTE.sub(" ", entry)), *_ATTRIBUTE.findall(entry)]
    return next((told for told in map(_told_by_name, names) if told is not None), None)


@lru_cache(maxsize=_REMEMBERED)
def _told_by_name(name: str) -> tuple[Role | None, float] | None:
    roles, article = trail_words()
    folded = name.casefold()
    if _JOINTS.sub("", folded) in article:
        return None, 0.0
    if folded in roles:
        return roles[folded], _HOLDS_ALL if roles[folded] is Role.COMMENTS else _HOLDS_THE_ARTICLE
    parts = [part.casefold() for part in _PARTS.findall(name)]
    if parts and parts[0] not in _ABOUT_THE_PAGE:
        found = next((roles[part] for part in parts if part in roles), None)
        if found is not None:
            return found, _HOLDS_THE_ARTICLE
    return None
