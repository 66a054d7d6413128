"""What the templates of weekly editions see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.views import ArticleItem, Counted, Framed


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionItem:
    """A weekly edition in a list."""

    target: str
    week: str
    """By ISO 8601: `2025-W05`."""
    date: Edtf
    """From its Monday to its Sunday."""
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsPage(Framed):
    """The list of weekly editions."""

    editions: tuple[EditionItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPage(Framed):
    """What came out in one week."""

    number: int
    """Of the week, by ISO 8601."""
    year: int
    date: Edtf
    topics: tuple[Counted, ...]
    articles: tuple[ArticleItem, ...]
    earlier: EditionItem | None
    later: EditionItem | None
