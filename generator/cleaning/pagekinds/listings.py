"""Lists of other articles: home pages, sections, search results, headlines without their texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from urllib.parse import urlsplit

from generator.cleaning.pagekinds.outline import Line, Outline
from generator.model.cleantext import CleanText, Role
from generator.model.pagekinds import PageKind, PageVerdict
from generator.text.words import fold

# All limits were chosen on the dev half of the extraction corpus: of 2,300 saved and pasted pages four are refused,
# two front pages, a table and a page of offers; of lists made of the corpus's own headlines and leads, half are known.
# Characters of prose in one stretch from which a page has an article whatever else it has.
_ARTICLE_RUN = 450
# The same for the front page of a site, which introduces itself.
_FRONT_PAGE_RUN = 700
# Headlines that make a list, where nothing beside them is longer than a line.
_HEADLINES = 10
_LINE_CHARS = 100
# Of lines as long as headlines, the share that has the form of one: less are verses, notes, tables.
_HEADLINE_SHARE = 0.75
# Headlines with a teaser of their own that make a list.
_ENTRIES = 5
_TEASER_CHARS = 420
# Lines that are nothing but an address that make a list, and their share of all lines.
_ADDRESSES = 3
_ADDRESS_SHARE = 0.3
# Share of prose that stands alone below a headline.
_ALONE_SHARE = 0.6
# How much longer than the usual one the longest teaser may be: an article among teasers stands out.
_STANDS_OUT = 3
# Share of an entry's long words that another entry holds too: below, each tells of something else. In articles with
# one paragraph below each heading it is .25 and more, in lists of teasers .18 and less.
_SHARED_WORDS = 0.2
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
# Headlines and teasers on a front page: fewer may be a letter or a poster.
_FRONT_PAGE_ENTRIES = 6
_ARTICLE_TYPES = ("article", "posting", "report")
_PAGE_ADDRESSES = ("link:canonical", "og:url")
_SILENT_ROLES = (Role.SUBSCRIPTION, Role.COMMENTS, Role.NOTICE)


def judge(clean: CleanText, outline: Outline) -> PageVerdict | None:
    """Return the verdict on a page that lists articles and is none; None for all others, and where it cannot tell."""
    if outline.run >= _FRONT_PAGE_RUN or not outline.is_spaced:
        return None
    lines = [line for line in outline.lines if line.role not in _SILENT_ROLES]
    headlines = [line for line in lines if line.is_headline]
    entries = _entries(lines)
    root = _root_address(clean)
    if _says_article(clean):
        return None
    if root and len(headlines) >= _FRONT_PAGE_ENTRIES and (len(entries) > 1 or not outline.prose):
        return PageVerdict(kind=PageKind.HOME, evidence=f"{root} is a site's front page: {len(headlines)} headlines")
    if outline.run >= _ARTICLE_RUN:
        return None
    if found := _addresses(lines):
        return found
    kind = PageKind.HOME if root else PageKind.LINKS
    if _are_headlines_alone(lines, headlines):
        return PageVerdict(
            kind=kind, evidence=f"{len(headlines)} headlines and no running text", line=headlines[0].line
        )
    if _are_teasers(lines, entries):
        evidence = f"{len(entries)} headlines with a teaser each, about different things, and no running text"
        return PageVerdict(kind=kind, evidence=evidence, line=entries[0][0].line)
    return None


def _addresses(lines: Sequence[Line]) -> PageVerdict | None:
    """Return the verdict on lines that are addresses of pages, whose texts an editor may expect to be fetched."""
    addresses = [line for line in lines if _ADDRESS.match(line.text)]
    alone = addresses and len(addresses) == len(lines)
    if not alone and len(addresses) < max(_ADDRESSES, _ADDRESS_SHARE * len(lines)):
        return None
    evidence = f"{addresses[0].text[:60]} is an address, and no page is fetched: save it, or paste its text"
    return PageVerdict(kind=PageKind.LINKS, evidence=evidence, line=addresses[0].line)


def _root_address(clean: CleanText) -> str | None:
    """Return the address of the page where it is a site's own: no path, no query."""
    declared = [d.value for d in clean.seed.declared if d.key == "url"]
    said = [s.value for s in clean.seed.statements if s.name in _PAGE_ADDRESSES]
    for value in (*declared, *said)[:1]:
        parts = urlsplit(str(value))
        if parts.netloc and not parts.path.strip("/") and not parts.query and not parts.fragment:
            return str(value)
    return None


def _says_article(clean: CleanText) -> bool:
    """Whether the page's own markup calls it an article."""
    types = (s.value.casefold() for s in clean.seed.statements if s.name in ("og:type", "jsonld-kind:type"))
    return any(name.endswith(_ARTICLE_TYPES) for name in types)


def _are_headlines_alone(lines: Sequence[Line], headlines: Sequence[Line]) -> bool:
    if len(headlines) < _HEADLINES:
        return False
    longest = max((len(line.text) for line in lines if line.is_prose), default=0)
    shortest = min(len(line.text) for line in headlines)
    alike = sum(len(line.text) >= shortest and " " in line.text for line in lines if not line.is_prose)
    return longest < _LINE_CHARS and len(headlines) >= _HEADLINE_SHARE * alike


def _entries(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Return headlines with the first prose below them, where that is all the prose up to the next headline."""
    found: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if line.is_headline:
            found.append((line, []))
        elif line.is_prose and found:
            found[-1][1].append(line)
    return [(head, below[0]) for head, below in found if len(below) == 1]


def _are_teasers(lines: Sequence[Line], entries: Sequence[tuple[Line, Line]]) -> bool:
    sizes = [len(line.text) for line in lines if line.is_prose]
    if len(entries) < _ENTRIES or len(entries) < _ALONE_SHARE * len(sizes):
        return False
    teasers = [len(below.text) for _, below in entries]
    if max(sizes) > _TEASER_CHARS or max(sizes) > _STANDS_OUT * median(teasers):
        return False
    return _shared_words(entries) < _SHARED_WORDS


def _shared_words(entries: Sequence[tuple[Line, Line]]) -> float:
    """Return the mean share of an entry's long words that other entries hold too, 0 to 1."""
    vocabularies = [set(_LONG_WORD.findall(fold(f"{head.text} {below.text}"))) for head, below in entries]
    spread = Counter(word for vocabulary in vocabularies for word in vocabulary)
    shares = [sum(spread[w] > 1 for w in v) / len(v) for v in vocabularies if v]
    return sum(shares) / len(shares) if shares else 1.0
