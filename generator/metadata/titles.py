"""What an article is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.metadata import bylines, openings
from generator.metadata.evidence import Evidence
from generator.model.cleantext import Role, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block, BlockKind
from generator.text.words import words

_STATED = ("jsonld:headline", "og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline")
# Between a title and the name of its site or section: «Titolo | Sito», «Titolo - Sito», «Titolo :: Sito».
_SEPARATOR = re.compile(r"\s+(?:[|·•»›~–—-]|::|\|\|)\s+|\s*\|\s*")
# How much two titles must share to be the same one said twice (F1 of their words).
_SAME = 0.6
_MAX_CHARACTERS = 300
_MOST_PARTS = 8
# Words that a site's name behind an upright bar has at most, and the title before it at least.
_SITE_WORDS = 3
# A heading counts as the title when no more than this many paragraphs stand above it.
_PARAGRAPHS_ABOVE = 1


def find(evidence: Evidence) -> Found[str] | None:
    """Return the title: declared, of the page's markup, of a title or heading block, or the first sentence."""
    return evidence.text_of("title") or _of_markup(evidence) or _of_blocks(evidence) or openings.find(evidence)


def bare(title: str, others: Sequence[str]) -> str:
    """Return a `<title>` without the names of site and section, as far as another title of the page confirms it."""
    for other in others:
        parts = _SEPARATOR.split(title)
        for count in range(len(parts), 0, -1):
            whole = _head(title, count)
            if words(whole) == words(other) and whole:
                return whole
    return title


def same(first: str, second: str) -> float:
    """Return how much two titles share: F1 of their folded words, 0 to 1."""
    a, b = Counter(words(first)), Counter(words(second))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def _of_markup(evidence: Evidence) -> Found[str] | None:
    """Choose among the page's titles.

    The `<h1>` that the reader sees wins when any other title confirms it; titles for machines are often shortened,
    reworded for search engines, or carry the site's name.
    """
    stated = [s.value for s in evidence.stated(*_STATED)]
    page = [s.value for s in evidence.stated("title")]
    confirming = [*stated, *(_head(t, n) for t in page for n in range(1, _MOST_PARTS))]
    headings = [s.value for s in evidence.stated("h1") if 0 < len(s.value) <= _MAX_CHARACTERS]
    best = max(headings, key=lambda h: max((same(h, t) for t in confirming), default=0.0), default=None)
    if best and max((same(best, t) for t in confirming), default=0.0) >= _SAME:
        return _found(evidence, best)
    if stated:
        return _found(evidence, _without_site(stated[0], page, evidence))
    return _found(evidence, _without_site(page[0], headings, evidence)) if page else None


def _without_site(title: str, others: Sequence[str], evidence: Evidence) -> str:
    """Take a site's name off the end of a title: one that the page states, or what no other title of it has."""
    sites = [
        s.value for s in evidence.stated("og:site_name", "jsonld:publisher", "jsonld-site:name", "application-name")
    ]
    parts = _SEPARATOR.split(title)
    if len(parts) > 1:
        if any(words(parts[-1]) == words(site) for site in sites):
            return _head(title, len(parts) - 1)
        if any(words(parts[0]) == words(site) for site in sites):
            return _SEPARATOR.sub("\n", title, count=1).partition("\n")[2]
    confirmed = bare(title, others)
    head, bar, tail = confirmed.rpartition("|")
    is_site = bar and len(words(tail)) <= _SITE_WORDS <= len(words(head)) and "|" not in head
    return head.strip() if is_site else confirmed


def _head(title: str, count: int) -> str:
    """Return the first parts of a title, with the separators between them as they are."""
    ends = [match.start() for match in _SEPARATOR.finditer(title)]
    return title[: ends[count - 1]].strip() if 0 < count <= len(ends) else title.strip()


def _found(evidence: Evidence, title: str) -> Found[str]:
    return Found(value=title, basis=Basis.METADATA, evidence=title, line=evidence.line_of(title))


def _of_blocks(evidence: Evidence) -> Found[str] | None:
    block = next(_title_blocks(evidence), None)
    if block is None:
        return None
    return Found(value=block.text, basis=Basis.HEADING, evidence=block.text, line=block.line)


def _title_blocks(evidence: Evidence) -> Iterator[Block]:
    """Yield blocks judged to be the title, then a heading with no more than one paragraph above it."""
    for block, _ in evidence.judged(Role.TITLE):
        if 0 < len(block.text) <= _MAX_CHARACTERS and not bylines.signs(block.text, evidence):
            yield block
    above = 0
    for block, verdict in zip(evidence.clean.blocks, evidence.clean.verdicts, strict=True):
        if not verdict.keep or not block.text:
            continue
        if _is_heading(block, verdict):
            yield block
        above += 1
        if above > _PARAGRAPHS_ABOVE:
            return


def _is_heading(block: Block, verdict: Verdict) -> bool:
    heads = verdict.role is Role.HEADING or (verdict.role is Role.BODY and block.kind is BlockKind.HEADING)
    return heads and len(block.text) <= _MAX_CHARACTERS
