"""Where pages live: FORMATS.md, Addresses, as paths under site/."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.config import site_languages
from generator.model.articles import Card
from generator.text.interface import interface

HOME = "index.html"
LOST = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
ATOM = "feed.atom"
JSON = "feed.json"
FEED_LIST = "feeds.opml"
CALENDAR = "timeline.ics"
TIMELINE = "timeline.json"
SEARCH_INDEX = "assets/search-index.js"
SEARCH_SCRIPT = "assets/search.js"

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*){0,5}")
_UNDATED = "undated"


def search_file(name: str) -> str:
    """Return the path of a file of the search index."""
    return f"assets/search/{name}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The paths of a site whose words are in one language."""

    lang: str

    def word(self, name: str) -> str:
        """Return a word of addresses: `articoli`."""
        return interface(self.lang).text(f"addresses.{name}")

    def section(self, name: str) -> str:
        """Return the page on which a section begins: `temi/index.html`."""
        return f"{self.word(name)}/{HOME}"

    def article(self, card: Card) -> str:
        """Return the page of an article: `articoli/2025/02/slug/index.html`."""
        return self._article(card.address)

    def topic(self, slug: str) -> str:
        """Return the page of a topic."""
        return f"{self.word('topics')}/{slug}/{HOME}"

    def timeline(self, slug: str, *parts: str) -> str:
        """Return the page of a year or a month of a topic's timeline: `temi/slug/2025/index.html`."""
        return f"{self.word('topics')}/{'/'.join((slug, *parts))}/{HOME}"

    def oldest_first(self, slug: str, *parts: str) -> str:
        """Return the page that tells a topic's timeline, or a year or month of it, from its first event on."""
        return self.timeline(slug, self.word("oldest"), *parts)

    def source(self, slug: str) -> str:
        """Return the page of a publication."""
        return f"{self.word('sources')}/{slug}/{HOME}"

    def name(self, kind: str, slug: str) -> str:
        """Return the page of a person or an organisation."""
        return f"{self.word('people' if kind == 'person' else 'organisations')}/{slug}/{HOME}"

    def period(self, year: int, month: int | None = None) -> str:
        """Return the page of a year or a month of the archive."""
        days = f"{year:04d}/{month:02d}" if month else f"{year:04d}"
        return f"{self.word('archive')}/{days}/{HOME}"

    def edition(self, week: str) -> str:
        """Return the page of a week: `settimane/2025-W05/index.html`."""
        return f"{self.word('editions')}/{week}/{HOME}"

    def old_article(self, alias: str) -> str | None:
        """Return the page that an article had under an old address; None when the alias is no address."""
        # The digest may have been in another language when it had the address.
        words = "|".join(re.escape(interface(lang).text("addresses.articles")) for lang in site_languages())
        path = re.sub(rf"^(?:{words})/", "", alias.strip().strip("/").removesuffix(f"/{HOME}"))
        return self._article(path) if _SAFE.fullmatch(path) else None

    def old_topic(self, alias: str) -> str | None:
        """Return the page that a topic had under an old slug; None when the alias is only another name of it."""
        return self.topic(alias) if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", alias) else None

    def _article(self, path: str) -> str:
        first, _, rest = path.partition("/")
        folder = self.word("undated") if first == _UNDATED and rest else first
        return "/".join(filter(None, (self.word("articles"), folder, rest, HOME)))
