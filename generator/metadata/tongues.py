"""Which language an article is in."""

from __future__ import annotations

import re

from generator.metadata.evidence import Evidence
from generator.model.found import Basis, Found
from generator.text.languages import UNKNOWN

_STATED = (
    "html:lang",
    "jsonld:inLanguage",
    "og:locale",
    "content-language",
    "dc.language",
    "dcterms.language",
    "language",
)
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]{1,20})?(?:\.[\w-]{1,10})?")
# Languages whose writing differs by script or country: their codes keep the rest.
_WITH_SCRIPT = ("zh", "sr")


def find(evidence: Evidence) -> Found[str] | None:
    """Return the language: declared; stated by the page, unless its text is plainly in another; read from the text."""
    declared = evidence.text_of("lang")
    if declared:
        return declared
    detected = evidence.clean.lang
    for statement in evidence.stated(*_STATED):
        match = _CODE.fullmatch(statement.value.strip())
        if not match:
            continue
        primary = match.group(1).lower()
        if detected in (UNKNOWN, primary):
            code = statement.value.strip().replace("_", "-") if primary in _WITH_SCRIPT else primary
            return Found(value=code, basis=Basis.METADATA, evidence=statement.value)
    if detected == UNKNOWN:
        return None
    first = evidence.first_sentence()
    return Found(value=detected, basis=Basis.TEXT, evidence=first.text[:80] if first else "")
