"""What a saved page says of itself: meta elements, links, times, JSON-LD, as names and values in page order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from generator.model.seeds import Statement, fold_blanks
from generator.readers.web import signers, stamps
from generator.readers.web.elements import STATING, Looked
from generator.readers.web.trails import UNSEEN

_TOP = 4096
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(https?://[^\s>]{1,2000})")
_SINGLE_FILE = re.compile(r"<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(https?://[^\s>]{1,2000})")
_SAVED_DATE = re.compile(r"<!--\s{0,9}Page saved with SingleFile[^>]{0,2100}?saved date:\s{1,9}(\w[^\n>(]{5,60})")
# Meta names that tell of the article; the others are of verification, layout and advertising.
_PREFIXES = ("og:", "article:", "dc.", "dc:", "dcterms.", "citation_", "parsely-", "sailthru.", "twitter:", "rnews:")
_NAMES = frozenset({
    "author", "authors", "byl", "creator", "publisher", "application-name", "copyright", "source", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publicationdate",
    "published", "datepublished", "date_published", "date-published", "displaydate", "article.published",
    "article_date_original", "article.created", "originalpublicationdate", "created", "datecreated", "issue_date",
    "description", "keywords", "news_keywords", "language", "content-language", "title", "headline", "robots",
    "last-modified", "datemodified", "lastmod", "modified", "bt:pubdate", "ptime",
    "cxenseparse:recs:publishtime",
})  # fmt: skip
_ITEMPROPS = frozenset({"headline", "datepublished", "datecreated", "datemodified", "author", "name", "inlanguage"})
_MAX_VALUE = 2000
_MOST_PIECES = 20


def of_page(
    root: etree._Element, source: str, looked: Looked, scripted: Sequence[tuple[str, str]]
) -> tuple[Statement, ...]:
    """Return all statements of a page; `source` is its text, for what browsers write above the first element.

    `scripted` is what its JSON-LD states: its scripts are taken out of it before its text is read.

    `looked` is what was looked at for the page's text: what is never shown, as a template, signs nothing.

    Names: those of meta elements in small letters (`og:title`, `author`), `link:canonical`, `html:lang`,
    `jsonld:headline` and such, `time:datetime`, `time:published` (marked as the day of publication),
    `itemprop:datepublished`, `title`, `h1`, `h1:part` (each piece of a heading that has several), `rel:author` and
    `class:author` (elements that the page marks so), `saved-from`, `saved-date`.
    """
    found = [*_of_saving(source[:_TOP]), *_of_elements(root, looked), *scripted]
    found += stamps.of_elements(root, _is_known)
    if not any(name == "jsonld:datePublished" for name, _ in found):
        found += stamps.of_scripts(source)
    return tuple(Statement(name, value[:_MAX_VALUE]) for name, text in found if (value := fold_blanks(text)))


def _of_saving(top: str) -> Iterator[tuple[str, str]]:
    for name, pattern in (("saved-from", _SAVED_FROM), ("saved-from", _SINGLE_FILE), ("saved-date", _SAVED_DATE)):
        match = pattern.search(top)
        if match:
            yield name, match.group(1)


def _of_elements(root: etree._Element, looked: Looked) -> Iterator[tuple[str, str]]:
    if root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang"):
        yield "html:lang", root.get("lang") or root.get("xml:lang") or ""
    titles = (element for element in root.iter("title") if not any(a.tag in UNSEEN for a in element.iterancestors()))
    yield from (("title", _text(element)) for element in islice(titles, 1))
    for element, traits in looked.stating:
        if traits.tag in STATING:
            yield from _READ[traits.tag](element)
        else:
            if "itemprop" in traits.told or traits.tag == "abbr":
                yield from _of_item(element)
            yield from signers.of_element(element)


def _is_known(name: str) -> bool:
    return name in _NAMES or name.startswith(_PREFIXES)


def _of_meta(element: etree._Element) -> Iterator[tuple[str, str]]:
    content = element.get("content") or ""
    for attribute in ("property", "name", "http-equiv"):
        for name in (element.get(attribute) or "").casefold().split():
            if _is_known(name):
                yield name, content
                return
    yield from _of_item(element)


def _of_link(element: etree._Element) -> Iterator[tuple[str, str]]:
    if "canonical" in (element.get("rel") or "").casefold().split():
        yield "link:canonical", element.get("href") or ""


def _of_time(element: etree._Element) -> Iterator[tuple[str, str]]:
    if stamps.is_elsewhere(element):
        return
    value = element.get("datetime") or _text(element)
    prop = (element.get("itemprop") or "").casefold()
    classes = (element.get("class") or "").casefold().split()
    is_first = "entry-date" in classes or {"published", "updated"}.issubset(classes)
    if prop == "datepublished" or element.get("pubdate") is not None or is_first:
        yield "time:published", value
    elif prop == "datemodified" or "updated" in classes:
        yield "time:modified", value
    else:
        yield "time:datetime", value


def _of_heading(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield a heading, and its pieces where it has several: the words above a headline are often inside its `<h1>`."""
    if any(ancestor.tag in UNSEEN for ancestor in element.iterancestors()):
        return
    yield "h1", _text(element)
    pieces = [text for one in islice(element.itertext(), _MOST_PIECES) if (text := fold_blanks(str(one)))]
    if len(pieces) > 1:
        yield from (("h1:part", piece) for piece in pieces)


def _of_item(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield a microdata property, or a day that old blogs hide in a `title` (hAtom's `abbr.published`)."""
    for prop in (element.get("itemprop") or "").casefold().split():
        if prop in _ITEMPROPS and not (prop == "author" and signers.is_of_answer(element)):
            yield f"itemprop:{prop}", element.get("content") or _text(_named(element) if prop == "author" else element)
    if element.tag == "abbr" and "published" in (element.get("class") or "").casefold().split():
        yield "time:published", element.get("title") or ""


def _named(element: etree._Element) -> etree._Element:
    """Return the element inside that holds the name; itself where none does."""
    inside = islice(element.iterdescendants(), _MOST_PIECES)
    return next((one for one in inside if "name" in (one.get("itemprop") or "").split()), element)


def _text(element: etree._Element) -> str:
    """Return the first words inside an element; no more than a value can hold, as elements can be nested deep."""
    gathered: list[str] = []
    length = 0
    for text in element.itertext():
        gathered.append(str(text))
        length += len(text)
        if length > _MAX_VALUE:
            break
    return "".join(gathered)


_READ = {"meta": _of_meta, "link": _of_link, "time": _of_time, "h1": _of_heading}
"""Elements that are read whatever their attributes."""
