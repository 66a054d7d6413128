"""Links between pages: relative, so that the site works from disk, at a root and under any sub-path."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlsplit

INDEX = "index.html"

# Shown for any missing address, at any depth: nothing relative can work there.
LOST = "404.html"


def relative(target: str, page: str, base_url: str = "") -> str:
    """Return the link from one page of the site to another, with its anchor; it names `index.html`.

    From the 404 page it is the path under which the site is published, by `base_url`.
    """
    path, mark, anchor = target.partition("#")
    if not path:
        return f"#{quote(anchor)}"
    end = f"#{quote(anchor)}" if mark else ""
    if page == LOST:
        return f"{urlsplit(base_url).path.rstrip('/')}/{_short(path)}{end}"
    return quote(posixpath.relpath(path, posixpath.dirname(page) or ".")) + end


def absolute(target: str, base_url: str) -> str:
    """Return the address of a page on the web, without `index.html`; nothing where the site has no address."""
    path, mark, anchor = target.partition("#")
    return f"{base_url}/{_short(path)}{f'#{quote(anchor)}' if mark else ''}" if base_url else ""


def _short(path: str) -> str:
    return quote(path.removesuffix(INDEX) if path == INDEX or path.endswith(f"/{INDEX}") else path)
