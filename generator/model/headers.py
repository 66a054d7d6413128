"""The keys by which people say what is known of an article, and the other names that they have elsewhere."""

from __future__ import annotations

NAMES: dict[str, tuple[str, ...]] = {
    "title": ("headline", "og:title", "dc.title"),
    "date": ("published", "pubdate", "datePublished"),
    "source": ("publisher", "site", "og:site_name"),
    "url": ("link", "canonical"),
    "author": ("authors", "by"),
    "lang": ("language", "inLanguage"),
    "topics": ("category", "categories"),
    "tags": ("keywords",),
    "draft": ("status",),
    "rights": (),
    "kind": (),
    "note": ("comment",),
}
"""Each key with its other names."""

CANONICAL = {name.casefold(): key for key, others in NAMES.items() for name in (key, *others)}
"""The key that each name stands for, in small letters."""


def canonical(name: str) -> str | None:
    """Return the key that a name stands for, capitals or not; None when nobody knows it."""
    return CANONICAL.get(name.casefold())
