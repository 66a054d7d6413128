"""What the files for programs are shown from: articles, topics, the list of feeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.views import Feed, Site

Row = Mapping[str, object]
"""Names with texts, numbers, dates, or lists of them; what is unknown is None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """One article or topic, for programs. Addresses in its rows are relative to its file."""

    site: Site
    home: str
    """The page for readers."""
    kind: str
    """`article` or `topic`."""
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedList:
    """All feeds of the site, as OPML."""

    site: Site
    feeds: tuple[tuple[Feed, str], ...]
    """Atom feeds, each with the page that it follows."""
