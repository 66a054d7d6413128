"""What the templates of feeds and of the files for machines see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.topicview import Entry
from generator.model.views import Apart, Feed, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One article in a feed."""

    urn: str
    """`urn:uuid:…`, the same for ever, wherever the site lives."""
    target: str
    title: str | None
    apart: Apart | None
    """None where no other page has its title."""
    source: str | None
    authors: tuple[str, ...]
    lang: str | None
    date: Edtf | None
    published: str | None
    """RFC 3339; None unless the day is known."""
    updated: str
    """RFC 3339: the first day that the date can mean; the feed's newest for an undated article."""
    topics: tuple[str, ...]
    body: tuple[str, ...]
    """Markdown, a block each."""
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPage:
    """A feed of the site or of a topic, as Atom or JSON."""

    site: Site
    urn: str
    topic: str | None
    """Its title; None for the feed of the whole site."""
    home: str
    atom: str
    json: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """A topic's events as iCalendar, RFC 5545."""

    text: str
    """Whole, with folded lines that end in CRLF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineData:
    """A topic's whole timeline as data: dated entries, then undated ones."""

    site: Site
    topic: str
    home: str
    entries: tuple[tuple[Entry, str], ...]
    """Each with the page on which it stands."""


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """sitemap.xml and robots.txt: every page that search engines may show."""

    targets: tuple[str, ...]
    sitemap: str | None
    """Path of the sitemap; None without a base_url."""


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
