"""What the templates of feeds and of the files for machines see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.views import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One article in a feed."""

    urn: str
    """`urn:uuid:…`, the same for ever, wherever the site lives."""
    target: str
    title: str | None
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
class SitemapPage:
    """sitemap.xml and robots.txt: every page that search engines may show."""

    targets: tuple[str, ...]
    sitemap: str | None
    """Path of the sitemap; None without a base_url."""
