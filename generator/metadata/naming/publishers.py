"""Who published an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from generator.metadata.creditlines import Credit
from generator.metadata.evidence import Evidence
from generator.metadata.naming import forms, headlines, mastheads, rights, sites
from generator.metadata.people import barenames, names
from generator.model.cleantext import SentenceKind
from generator.model.found import Basis, Found
from generator.text.languages import known, language
from generator.text.words import fold

_STATED = ("og:site_name", "jsonld:publisher", "jsonld-site:name", "dc.publisher", "citation_publisher", "publisher")
_WEAK = ("application-name",)
_LONGEST = 80
# An agency signs at the very start, «ROMA, 27 GEN (ANSA) -», with a dash after its name or the place after that.
_REACH = 90
# Words of the place before it, in capitals.
_MOST_PLACES = 4
_SIGNED = re.compile(r"\(([^()]{2,30})\)(?=[^–—-]{0,40}[–—-])")
_ADDRESS = re.compile(r"\w+://|^@|^\d+$")


def find(evidence: Evidence, credit: Credit | None = None, authors: Sequence[str] = ()) -> Found[str] | None:
    """Return the publication's name: declared, stated by the page, named in a pasted text, or that of its agency.

    An agency is the publication only where nothing else names one. A name that merely stands in a site's top line is no
    proof, an address is no name: unknown stays unknown. What stands beside the title in `<title>` is the name where the
    page's address, its first line or its rights confirm it. Of a person who wrote the article a paste may say that the
    rights are theirs.
    """
    declared = evidence.text_of("source")
    if declared:
        return declared
    titles = {fold(statement.value.strip()) for statement in evidence.stated("title", "og:title")}
    for statement in evidence.stated(*_STATED, *_WEAK):
        if len(statement.value) <= _LONGEST and _is_a_name(statement.value, titles, evidence):
            name = _without_slogan(statement.value, evidence)
            return Found(value=name, basis=Basis.METADATA, evidence=statement.value)
    beside = next(_beside_titles(evidence), None)
    named = mastheads.credited(credit)
    paper = named if named and sites.is_paper(named.value, evidence.language) else None
    pasted = beside or paper if evidence.clean.seed.statements else mastheads.find(evidence, credit)
    if pasted and pasted.value in authors and barenames.are_known((pasted.value,)):
        pasted = None
    return pasted or beside or next(_signing(evidence), None)


def _is_a_name(stated: str, titles: Set[str], evidence: Evidence) -> bool:
    """Whether a stated name is no address, and not the page's title by mistake of its template."""
    if _ADDRESS.search(stated):
        return False
    return fold(stated.strip()) not in titles or sites.is_name(stated, sites.hosts(evidence))


def _without_slogan(name: str, evidence: Evidence) -> str:
    """Return the part of a long name that the page's address confirms: «Il Sito» of «Il Sito - Notizie e video»."""
    parts = [part for part in headlines.SEPARATOR.split(name) if part.strip()]
    hosts = sites.hosts(evidence) if len(parts) > 1 else ()
    return next((part.strip() for part in parts if sites.is_name(part, hosts)), name)


def _beside_titles(evidence: Evidence) -> Iterator[Found[str]]:
    hosts, held = sites.hosts(evidence), _held(evidence)
    for statement in evidence.stated("title", "og:title"):
        parts = headlines.SEPARATOR.split(statement.value[: headlines.MOST_CHARACTERS * 2])
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
            is_held = sites.squash(sites.core(part)) in held and forms.named(part.strip(), evidence)
            if len(part) <= _LONGEST and (is_held or sites.is_name(part, hosts)):
                yield Found(value=part.strip(), basis=Basis.METADATA, evidence=statement.value)


def _held(evidence: Evidence) -> frozenset[str]:
    """Return the names that a page begins with, or that hold its rights."""
    lines = [block.text for block, _ in evidence.shown if len(block.raw) <= rights.LONGEST]
    held = (one.name for line in lines if (one := rights.holder(line)))
    return frozenset(sites.squash(sites.core(name)) for name in (*lines[:1], *held))


def agencies(evidence: Evidence) -> Iterator[Found[str]]:
    """Yield the known agencies that sign the first sentence in brackets: `ROMA, 27 GEN (ANSA) -`."""
    return (one for one in _signing(evidence) if fold(one.value) in _known_agencies())


def _signing(evidence: Evidence) -> Iterator[Found[str]]:
    """Yield what signs the text: agencies, and what is called as they are behind a place or a day alone."""
    first = evidence.first_sentence()
    prose = next((s for s in evidence.prose.sentences if s.kind is SentenceKind.PROSE), first)
    for sentence in {s.number: s for s in (first, prose) if s}.values():
        opening = evidence.opening(sentence)[: _REACH + 45]
        for match in _SIGNED.finditer(opening):
            if match.start() < _REACH and _is_agency(match[1], opening[: match.start()], evidence):
                name = _known_agencies().get(fold(match[1]), match[1])
                yield Found(value=name, basis=Basis.TEXT, evidence=match.group(), line=sentence.line)


def _is_agency(name: str, before: str, evidence: Evidence) -> bool:
    if fold(name) in _known_agencies():
        return True
    places = [token for part in names.PARTS.split(names.undated(before, evidence)) for token in part.split()]
    is_place = len(places) <= _MOST_PLACES and all(token.isupper() for token in places)
    return is_place and forms.is_called(name, evidence.language) and forms.named(name, evidence) is not None


@cache
def _known_agencies() -> dict[str, str]:
    """Return the names of news agencies of all languages with data, by their folded form."""
    return {fold(name): name for code in known() for name in language(code).section("metadata").texts("agencies")}
