"""Addresses of the web."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_address(*candidates: str | None) -> str | None:
    """Return the first that a reader may safely follow: http or https with a host; None where none is."""
    for candidate in candidates:
        address = (candidate or "").strip()
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname:
            return address
    return None
