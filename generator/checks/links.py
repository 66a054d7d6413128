"""Links inside the built site: each must lead to a file, and to an anchor in it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import html

from generator.model.files import File
from generator.model.problems import Problem, Severity


def broken_links(site: Sequence[File]) -> tuple[Problem, ...]:
    """Return an error for each link or asset of a page that leads nowhere inside the site.

    Addresses of other sites are not looked up. 404.html is left out: its links are for wherever it is served.
    """
    pages = {file.path: _parsed(file) for file in site if file.path.endswith(".html") and file.path != "404.html"}
    anchors = {path: frozenset(page.xpath("//@id")) for path, page in pages.items()}
    known = frozenset(file.path for file in site)
    problems = []
    for path, page in pages.items():
        for address in dict.fromkeys(page.xpath("//@href | //@src")):
            fault = _fault(path, str(address), known, anchors)
            if fault:
                problems.append(_problem(path, str(address), fault))
    return tuple(problems)


def _parsed(file: File) -> html.HtmlElement:
    return html.document_fromstring(file.body or b"<html></html>", parser=html.HTMLParser(encoding="utf-8"))


def _fault(path: str, address: str, known: frozenset[str], anchors: Mapping[str, frozenset[str]]) -> str | None:
    if urlsplit(address).scheme or address.startswith("//"):
        return None
    if address.startswith("/"):
        return "is not relative"
    place, anchor = urldefrag(address)
    place = unquote(urlsplit(place).path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else path
    if target not in known:
        return "leads to no file"
    if anchor and target in anchors and unquote(anchor) not in anchors[target]:
        return "leads to no such place in its page"
    return None


def _problem(path: str, address: str, fault: str) -> Problem:
    return Problem(
        code="broken-link",
        message=f"the link {address!r} {fault}",
        path=f"site/{path}",
        hint="build again, or mend the Markdown it comes from",
        severity=Severity.ERROR,
    )
