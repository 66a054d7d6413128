"""What the templates of weekly editions see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.views import ArticleItem, Head, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionItem:
    """A weekly edition in a list."""

    target: str
    week: str
    """By ISO 8601: `2025-W05`."""
    date: Edtf
    """From its Monday to its Sunday."""
    articles: int


@dataclass(frozen=True, slots=True)
class EditionTopic:
    """A topic that articles of a week belong to."""

    target: str
    title: str
    articles: int
    """Of that week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsPage:
    """The list of weekly editions."""

    site: Site
    head: Head
    editions: tuple[EditionItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPage:
    """What came out in one week."""

    site: Site
    head: Head
    number: int
    """Of the week, by ISO 8601."""
    year: int
    date: Edtf
    topics: tuple[EditionTopic, ...]
    articles: tuple[ArticleItem, ...]
    earlier: EditionItem | None
    later: EditionItem | None
