"""Who published an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from generator.metadata.evidence import Evidence
from generator.metadata.naming import headlines, mastheads, sites
from generator.model.found import Basis, Found
from generator.text.languages import known, language
from generator.text.words import fold

_STATED = ("og:site_name", "jsonld:publisher", "jsonld-site:name", "dc.publisher", "citation_publisher", "publisher")
_WEAK = ("application-name",)
_LONGEST = 80
# An agency signs at the very start, «ROMA, 27 GEN (ANSA) -», with a dash after its name or the place after that.
_REACH = 90
_SIGNED = re.compile(r"\(([^()]{2,30})\)(?=[^–—-]{0,40}[–—-])")
_ADDRESS = re.compile(r"\w+://|^@|^\d+$")


def find(evidence: Evidence) -> Found[str] | None:
    """Return the publication's name: declared, stated by the page, named in a pasted text, or that of its agency.

    An agency is the publication only where nothing else names one. A name that merely stands in a site's top line is no
    proof, an address is no name: unknown stays unknown. What stands beside the title in `<title>` is the name where the
    page's address confirms it.
    """
    declared = evidence.text_of("source")
    if declared:
        return declared
    titles = {fold(statement.value.strip()) for statement in evidence.stated("title", "og:title")}
    for statement in evidence.stated(*_STATED, *_WEAK):
        if len(statement.value) <= _LONGEST and _is_a_name(statement.value, titles, evidence):
            name = _without_slogan(statement.value, evidence)
            return Found(value=name, basis=Basis.METADATA, evidence=statement.value)
    pasted = None if evidence.clean.seed.statements else mastheads.find(evidence)
    return pasted or next(_beside_titles(evidence), None) or next(agencies(evidence), None)


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
    hosts = sites.hosts(evidence)
    for statement in evidence.stated("title", "og:title"):
        parts = headlines.SEPARATOR.split(statement.value[: headlines.MOST_CHARACTERS * 2])
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
            if sites.is_name(part, hosts) and len(part) <= _LONGEST:
                yield Found(value=part.strip(), basis=Basis.METADATA, evidence=statement.value)


def agencies(evidence: Evidence) -> Iterator[Found[str]]:
    """Yield the agencies that sign the first sentence in brackets: `ROMA, 27 GEN (ANSA) -`."""
    sentence = evidence.first_sentence()
    if sentence is None:
        return
    names = _known_agencies()
    for match in _SIGNED.finditer(evidence.opening(sentence)[: _REACH + 45]):
        name = names.get(fold(match.group(1)))
        if name and match.start() < _REACH:
            yield Found(value=name, basis=Basis.TEXT, evidence=match.group(), line=sentence.line)


@cache
def _known_agencies() -> dict[str, str]:
    """Return the names of news agencies of all languages with data, by their folded form."""
    return {fold(name): name for code in known() for name in language(code).section("metadata").texts("agencies")}
