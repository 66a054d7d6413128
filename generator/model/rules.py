"""Editors' own cleaning rules, from content/rules/*.yml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Extent(StrEnum):
    """How much goes where a rule matches."""

    LINE = "line"
    BLOCK = "block"
    FROM_HERE = "from-here"
    BEFORE_HERE = "before-here"
    SPAN = "span"
    """Only the matching characters."""


class Position(StrEnum):
    """Where in a block a rule's words must stand."""

    START = "start"
    END = "end"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorRule:
    """What an editor taught the cleaner once, for all seeds. Keeping wins over dropping."""

    id: str
    keep: bool = False
    extent: Extent = Extent.LINE
    match: str
    is_pattern: bool = False
    """`match` is a regular expression, already known to compile; else literal words."""
    at: Position = Position.ANYWHERE
    why: str = ""
    max_share_percent: int | None = None
    """Refuse, and say so, when it would remove more of a seed's characters than this."""
    path: str = ""
    line: int | None = None
