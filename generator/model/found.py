"""Detected values that say how they were found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Basis(StrEnum):
    """How a value was found, from the strongest to the weakest."""

    SIDECAR = "sidecar"
    HEADER = "header"
    """The fence on top of the seed."""
    ENVELOPE = "envelope"
    """The head of a mail, or an entry of a feed around its text."""
    METADATA = "metadata"
    """The page's own markup: JSON-LD, Open Graph, meta, `<time>`."""
    URL = "url"
    MASTHEAD = "masthead"
    """The site's own top line, with its name or the day of the visit."""
    BYLINE = "byline"
    MARKER = "marker"
    """A loose mark left by whoever pasted: ` date 2025-01 `."""
    HEADING = "heading"
    EMBED = "embed"
    """A dated post that the article quotes: the article is not older."""
    TEXT = "text"
    FILENAME = "filename"
    FIRST_SENTENCE = "first-sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[T]):
    """A value, how it was found, and the words of the seed that prove it."""

    value: T
    basis: Basis
    evidence: str = ""
    """Verbatim words of the seed, sidecar or markup."""
    line: int | None = None
