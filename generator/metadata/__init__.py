"""Metadata: what is known of a seed's publication, each value with the words that prove it."""

from __future__ import annotations

from generator.metadata import addresses, creditlines, envelopes, senders, tongues
from generator.metadata.dates import publication
from generator.metadata.evidence import Evidence
from generator.metadata.naming import publishers, titles
from generator.metadata.people import authors
from generator.model.articles import Metadata, Rights
from generator.model.cleantext import CleanText, Prose
from generator.model.problems import Problem, Severity
from generator.text.slugs import slug

__all__ = ["read"]


def read(clean: CleanText, prose: Prose) -> Metadata:
    """Return title, date, source, address, authors and language of a seed, and what an editor declared besides.

    Force: sidecar, fence, the head of a mail or the entry of a feed, the page's markup, its address, then what the page
    shows. All blocks are read, kept or not: the only date of a pasted page may stand in its masthead. What nothing
    proves is None.
    """
    evidence = Evidence(clean, prose)
    stands = envelopes.address(evidence) or addresses.find(evidence)
    url = addresses.untracked(stands) if stands else None
    dated = envelopes.date(evidence)
    credit = creditlines.find(evidence)
    pasted = None if clean.seed.statements else credit
    date, problems = (dated, ()) if dated else publication.find(evidence, url.value if url else None, pasted)
    title = envelopes.title(evidence) or titles.find(evidence)
    people = envelopes.authors(evidence) or authors.find(evidence, credit)
    source = envelopes.source(evidence) or publishers.find(evidence, credit, people.value if people else ())
    if people and source and not senders.may_sign(people, source):
        people = None
    missing = [("title", title), ("date", date), ("source", source)]
    return Metadata(
        title=title,
        date=date,
        source=source,
        url=url,
        authors=people,
        lang=tongues.find(evidence),
        topics=tuple(dict.fromkeys(slug(topic) for topic in _list(evidence, "topics"))),
        tags=tuple(dict.fromkeys(_list(evidence, "tags"))),
        draft=_word(evidence, "draft") == "true",
        rights=Rights(_word(evidence, "rights") or Rights.QUOTE),
        problems=(*problems, *(_missing(evidence, key) for key, value in missing if value is None)),
    )


def _list(evidence: Evidence, key: str) -> tuple[str, ...]:
    declared = evidence.declared(key)
    if declared is None:
        return ()
    return (declared.value,) if isinstance(declared.value, str) else declared.value


def _word(evidence: Evidence, key: str) -> str | None:
    declared = evidence.declared(key)
    return declared.value if declared and isinstance(declared.value, str) else None


def _missing(evidence: Evidence, key: str) -> Problem:
    reason = publication.unread(evidence) if key == "date" else ""
    return Problem(
        code=f"{key}-missing",
        message=f"no {key} found: {reason}" if reason else f"no {key} found",
        path=evidence.clean.seed.path,
        hint=evidence.hint(key),
        severity=Severity.NOTE,
    )
