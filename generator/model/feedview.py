"""What the templates of feeds and of the files for machines see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.topicview import Entry, TellingLine
from generator.model.views import Apart, Site


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
class TellingData:
    """One article's words on an event, whole."""

    line: TellingLine
    text: str
    words: str
    published: Edtf | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineDatum:
    """One entry of a timeline as data."""

    line: Entry
    page: str
    """On which it stands."""
    first_day: str | None
    """ISO 8601: the earliest day that the date can mean; None when open or undated."""
    last_day: str | None
    precision: str | None
    """`day`, `month`, `year`, `decade` or `century`."""
    tellings: tuple[TellingData, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineData:
    """A topic's whole timeline as data: dated entries, then undated ones."""

    site: Site
    topic: str
    home: str
    entries: tuple[TimelineDatum, ...]


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """sitemap.xml and robots.txt: every page that search engines may show."""

    targets: tuple[str, ...]
    sitemap: str | None
    """Path of the sitemap; None without a base_url."""
