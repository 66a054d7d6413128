"""content/site.yml: how this digest is called, published and cut."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """How much of an article a summary may show. The smallest cap wins."""

    max_sentences: int = 5
    max_share_percent: int = 30
    """Of the article's characters."""
    max_chars: int = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one digest."""

    title: str = "Rassegna"
    description: str = ""
    base_url: str = ""
    """Absolute address with its sub-path, no final slash; empty: no canonical links."""
    lang: str = "it"
    """Of the interface and of addresses."""
    timezone: str = "UTC"
    publish: Publish = field(default_factory=Publish)
    require_review: bool = False
    """Publish only articles whose review is `checked`."""
    feed_items: int = 50
    search: bool = True
