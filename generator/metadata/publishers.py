"""Who published an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.metadata.evidence import Evidence
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
    """Return the publication's name: declared, stated by the page, or an agency that signs the dateline.

    A name that merely stands in a site's top line is no proof, an address is no name: unknown stays unknown.
    """
    declared = evidence.text_of("source")
    if declared:
        return declared
    for statement in evidence.stated(*_STATED, *_WEAK):
        if len(statement.value) <= _LONGEST and not _ADDRESS.search(statement.value):
            return Found(value=statement.value, basis=Basis.METADATA, evidence=statement.value)
    return next(_agencies(evidence), None)


def _agencies(evidence: Evidence) -> Iterator[Found[str]]:
    sentence = evidence.first_sentence()
    if sentence is None:
        return
    names = agencies()
    for match in _SIGNED.finditer(sentence.text[: _REACH + 45]):
        name = names.get(fold(match.group(1)))
        if name and match.start() < _REACH:
            yield Found(value=name, basis=Basis.TEXT, evidence=match.group(), line=sentence.line)


def agencies() -> dict[str, str]:
    """Return the names of news agencies of all languages that are known, by their folded form."""
    return {fold(name): name for code in known() for name in language(code).section("metadata").texts("agencies")}
