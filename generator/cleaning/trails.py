"""What the elements around a block say of it, in a saved page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.cleaning.features import Look
from generator.cleaning.rules import trail_words
from generator.model.cleantext import Role
from generator.model.seeds import Block

# An element that holds this share of the page's running text is no furniture, whatever it is called; the second is for
# `comments`: readers write more than journalists.
_HOLDS_THE_ARTICLE = 0.4
_HOLDS_ALL = 0.9
# Classes such as `has-sidebar` speak of the page, not of what is inside.
_ABOUT_THE_PAGE = ("has", "no", "with", "without", "is", "hide", "show", "not")
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
    is_known: bool = True
    """False for text that was pasted: nothing tells its elements."""


def surroundings(blocks: Sequence[Block], looks: Sequence[Look]) -> tuple[Surroundings, ...]:
    """Return what the elements around each block say; nothing for text that was pasted. Linear."""
    if not any(block.trail for block in blocks):
        return (Surroundings(is_known=False),) * len(blocks)
    paths = [tuple(block.trail.split(" > ")) if block.trail else () for block in blocks]
    words: Counter[tuple[str, ...]] = Counter()
    for path, look in zip(paths, looks, strict=True):
        if look.is_prose:
            for depth in range(len(path) + 1):
                words[path[:depth]] += look.words
    return tuple(_of_path(path, words) for path in paths)


def _of_path(path: tuple[str, ...], words: Counter[tuple[str, ...]]) -> Surroundings:
    total = words[()] or 1
    home = words[path[:-1]] / total
    for depth in range(len(path), 0, -1):
        told = _told_by(path[depth - 1])
        if told is None:
            continue
        role, limit = told
        if role is None or words[path[:depth]] / total >= limit:
            break
        return Surroundings(role, path[depth - 1], home)
    return Surroundings(home=home)


@lru_cache(maxsize=4096)
def _told_by(entry: str) -> tuple[Role | None, float] | None:
    """Return what an element is by its names, and what share of the running text contradicts it.

    The role None is the article's own element. An element that tells nothing gives None.
    """
    roles, article = trail_words()
    if "hidden]" in entry:
        return Role.FURNITURE, _HOLDS_THE_ARTICLE
    for name in [*_NAMES.findall(_ATTRIBUTE.sub(" ", entry)), *_ATTRIBUTE.findall(entry)]:
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
