"""Saved feeds: Atom, RSS 2.0 and 0.9x, RSS 1.0 (RDF), each entry a seed of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.seeds import Packet, fold_blanks
from generator.readers import encoding, entries
from generator.readers.entries import Entry
from generator.readers.mails import envelope
from generator.readers.web import page as html
from generator.text.addresses import web_address

_DECLARED = re.compile(rb"\A\s{0,20}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})")
_CORE = ("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#")
_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
_DC = ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")
_CONTENT = ("http://purl.org/rss/1.0/modules/content/",)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG = re.compile(r"<[a-zA-Z/][^<>]{0,500}>")
_TOP = 20_000
_OWN_DECLARATIONS = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[")
_HINT = "save the feed's XML itself, or the article's page as .html"


def read(file: File) -> Packet:
    """Read a feed, each entry with text a seed. Raises SeedError when it is none, or none of its entries has text.

    No entity is resolved and nothing is fetched.
    """
    declared = _DECLARED.match(file.body[:300].removeprefix(b"\xef\xbb\xbf"))
    decoded = encoding.decode(file, declared.group(1).decode("ascii") if declared else None)
    root, problems = _parse(decoded.text, file.path)
    if _name(root) == "html":
        return Packet((html.read(file),))
    found = list(_atom(root) if _space(root) in _ATOM else _rss(root))
    if not found:
        message = f"no feed with entries: it begins with <{_name(root)[:40]}>"
        raise SeedError(message, path=file.path, line=_line(root), hint=_HINT)
    return entries.packet(file, found, decoded.encoding, (*decoded.problems, *problems))


def _parse(text: str, path: str) -> tuple[etree._Element, tuple[Problem, ...]]:
    """Parse strictly, else with recovery and a finding. Raises SeedError on entities of the file's own."""
    if _OWN_DECLARATIONS.search(text[:_TOP]) and "<!ENTITY" in text:
        raise SeedError("declares entities of its own, as attacks do", path=path, line=1, hint=_HINT)
    body = text.lstrip().encode("utf-8", "replace")
    problems: tuple[Problem, ...] = ()
    try:
        root = etree.fromstring(body, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        problems = (_broken(path, error),)
        try:
            root = etree.fromstring(body, _parser(recover=True))
        except etree.XMLSyntaxError as second:
            raise SeedError("no XML", path=path, line=second.lineno, hint=_HINT) from second
    if root is None:
        raise SeedError("no XML", path=path, line=1, hint=_HINT)
    return root, problems


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=recover, remove_pis=True
    )


def _broken(path: str, error: etree.XMLSyntaxError) -> Problem:
    said = (error.msg or "").partition(", line")[0]
    hint = "compare the articles with their pages: words may be missing"
    return Problem(code="feed-broken", message=f"the XML is broken: {said}", path=path, line=error.lineno, hint=hint)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _space(element: etree._Element) -> str:
    return etree.QName(element).namespace or "" if isinstance(element.tag, str) else ""


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 1


def _children(element: etree._Element, name: str, spaces: tuple[str, ...]) -> list[etree._Element]:
    return [child for child in element if _name(child) == name and _space(child) in spaces]


def _first(element: etree._Element, name: str, spaces: tuple[str, ...]) -> etree._Element | None:
    return next(iter(_children(element, name, spaces)), None)


def _text(element: etree._Element | None) -> str:
    return "" if element is None else "".join(str(text) for text in element.itertext()).strip()


def _words(element: etree._Element | None) -> str:
    """Return a title's words: feeds mostly give it as markup, escaped once more."""
    return fold_blanks(unescape(_TAG.sub("", _text(element))))


def _rss(root: etree._Element) -> Iterator[Entry]:
    channel = _first(root, "channel", _CORE)
    if channel is None:
        return
    name = _words(_first(channel, "title", _CORE))
    lang = _text(_first(channel, "language", (*_CORE, *_DC)))
    for item in [*_children(channel, "item", _CORE), *_children(root, "item", _CORE)]:
        link = _text(_first(item, "link", _CORE))
        guid = _text(_first(item, "guid", _CORE))
        content = _first(item, "encoded", _CONTENT)
        body = content if content is not None and _text(content) else _first(item, "description", _CORE)
        title = _words(_first(item, "title", _CORE))
        said = [
            ("feed:title", title),
            ("feed:address", web_address(link, guid) or ""),
            ("feed:published", _day(_text(_first(item, "pubDate", _CORE)) or _text(_first(item, "date", _DC)))),
            *(("feed:author", _words(person)) for person in _children(item, "creator", _DC)),
            ("feed:author", _person(_text(_first(item, "author", _CORE)))),
            ("feed:source", _words(_first(item, "source", _CORE)) or name),
            ("language", lang),
        ]
        yield _entry(item, guid or link or title, body, said, is_summary=body is not content)


def _atom(root: etree._Element) -> Iterator[Entry]:
    name, everyone = _words(_first(root, "title", _ATOM)), _children(root, "author", _ATOM)
    for item in [root] if _name(root) == "entry" else _children(root, "entry", _ATOM):
        content = _first(item, "content", _ATOM)
        has_content = content is not None and content.get("src") is None and bool(_text(content))
        body = content if has_content else _first(item, "summary", _ATOM)
        origin = _first(item, "source", _ATOM)
        authors = _children(item, "author", _ATOM) or everyone
        title = _words(_first(item, "title", _ATOM))
        link = _link(item)
        published = _first(item, "published", _ATOM)
        said = [
            ("feed:title", title),
            ("feed:address", web_address(link) or ""),
            ("feed:published", _day(_text(published if published is not None else _first(item, "issued", _ATOM)))),
            ("feed:updated", _day(_text(_first(item, "updated", _ATOM)))),
            *(("feed:author", _words(_first(author, "name", _ATOM))) for author in authors),
            ("feed:source", name if origin is None else _words(_first(origin, "title", _ATOM))),
            ("language", item.get(_LANG) or root.get(_LANG) or ""),
        ]
        yield _entry(item, _text(_first(item, "id", _ATOM)) or link or title, body, said, is_summary=not has_content)


def _link(item: etree._Element) -> str:
    links = [link for link in _children(item, "link", _ATOM) if link.get("rel", "alternate") == "alternate"]
    return next((link.get("href") or "" for link in links), "")


def _entry(
    item: etree._Element, identity: str, body: etree._Element | None, said: list[tuple[str, str]], *, is_summary: bool
) -> Entry:
    first = _line(item if body is None else body)
    return Entry(
        id=identity,
        title=said[0][1],
        content=_markup(body),
        is_summary=is_summary,
        said=tuple(said),
        line=_line(item),
        place=lambda line: first + line - 1,
    )


def _markup(body: etree._Element | None) -> str:
    """Return the markup of a body: escaped text as it is, elements (`xhtml`, or unescaped by mistake) written out."""
    if body is None:
        return ""
    if not len(body):
        return body.text or ""
    for element in body.iter():
        if isinstance(element.tag, str):
            element.tag = _name(element)
    return (body.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in body)


def _day(stamp: str) -> str:
    """Return an RFC 822 date as `2025-01-27`; any other as it is."""
    return envelope.day(stamp) or stamp


def _person(author: str) -> str:
    """Return the name of `redazione@example.org (Redazione)`; an address alone is no name."""
    match = re.fullmatch(r"\S+@\S+\s*\((.{1,100})\)", author)
    return match.group(1) if match else "" if "@" in author else author
