"""When an article was published: the day, the month, or the days between which it must have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.metadata import addresses, bylines, days
from generator.metadata.days import Day
from generator.metadata.evidence import Evidence, phrases
from generator.model import dates as edtf
from generator.model.cleantext import Role
from generator.model.dates import Edtf, Precision, not_after, not_before
from generator.model.found import Basis, Found
from generator.model.problems import Problem
from generator.model.seeds import Block
from generator.text.words import fold

# What pages call the day of publication, the most exact names first; never the day of a change.
_STATED = (
    "jsonld:datePublished", "article:published_time", "og:article:published_time", "og:published_time",
    "itemprop:datepublished", "time:published", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.date.created", "dcterms.created",
    "dc.date", "dcterms.date", "dc:date", "rnews:datepublished", "article.published", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "publicationdate", "published", "datepublished",
    "date_published", "date-published", "pubdate", "bt:pubdate", "ptime", "cxenseparse:recs:publishtime",
    "displaydate", "originalpublicationdate", "article_date_original", "issue_date", "date", "jsonld:dateCreated",
    "jsonld-page:datePublished", "article:published", "article.created", "created", "datecreated",
    "itemprop:datecreated",
)  # fmt: skip
_CHANGED = ("jsonld:dateModified", "article:modified_time", "og:updated_time", "time:modified", "datemodified")
_WEAK_STATED = ("time:datetime",)
# Characters of a line within which words such as «aggiornato il» must stand before their date.
_BEFORE = 40
_SHORT_LINE = 200
_SIGNATURE = re.compile(r"\A\s*[—–-]|@\w")
_DATELINE_END = re.compile(r"\s{0,3}[.,]?\s{0,2}\)?\s{0,3}[–—-]")
_DATELINE_REACH = 80
_STRENGTH = tuple(Basis)


def find(evidence: Evidence, url: str | None) -> tuple[Found[Edtf] | None, tuple[Problem, ...]]:
    """Return the date of publication with its basis, and findings on witnesses that contradict each other.

    Declared, stated by the page, in its address, in a byline, a loose marker, a dateline or the file's name: the
    strongest counts. Where none tells a day or month, the day of the visit (a masthead) is the latest possible, the day
    of a quoted post the earliest. Running text is never asked: what it tells is when things happened.
    """
    declared = evidence.declared("date")
    if declared and isinstance(declared.value, str):
        date = edtf.parse(declared.value)
        return Found(value=date, basis=declared.basis, evidence=declared.value, line=declared.line), ()
    exact = _finest(_exact(evidence, url))
    after = max(_earliest(evidence), key=lambda f: f.value.anchor.first_day, default=None)
    before = min(_latest(evidence), key=lambda f: f.value.anchor.last_day, default=None)
    if exact is None and not (after or before):
        exact = _of_filename(evidence.clean.seed.path)
    if exact:
        problems = (_conflict(evidence, exact, bound) for bound in (after, before) if bound)
        return exact, tuple(problem for problem in problems if problem)
    return _between(evidence, after, before)


def _finest(found: Iterator[Found[Edtf]]) -> Found[Edtf] | None:
    """Return the strongest witness, or a weaker one that names a day within the strongest's month or year."""
    strongest = next(found, None)
    if strongest is None or strongest.value.precision is Precision.DAY:
        return strongest
    first, last = strongest.value.anchor.first_day, strongest.value.anchor.last_day
    finer = (f for f in found if f.value.precision is Precision.DAY and first <= f.value.anchor.first_day <= last)
    return next(finer, strongest)


def _exact(evidence: Evidence, url: str | None) -> Iterator[Found[Edtf]]:
    """Yield the witnesses that name a day or month of publication, the strongest first."""
    yield from _of_statements(evidence, *_STATED)
    in_address = addresses.day(url) if url else None
    if in_address:
        yield Found(value=in_address[0], basis=Basis.URL, evidence=in_address[1])
    for block in bylines.find(evidence):
        yield from _of_byline(evidence, block, says_so=False)
    for block, _ in evidence.judged(Role.MASTHEAD):
        yield from _of_byline(evidence, block, says_so=True)
    for block, _ in evidence.judged(Role.MARKER):
        for day in days.written(block.text, evidence.language):
            yield _found(day, Basis.MARKER, block)
    yield from _of_dateline(evidence)
    yield from _only_time(evidence)


def _of_statements(evidence: Evidence, *names: str) -> Iterator[Found[Edtf]]:
    for statement in evidence.stated(*names):
        date = days.stamped(statement.value, evidence.language)
        if date:
            yield Found(value=date, basis=Basis.METADATA, evidence=statement.value)


def _only_time(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield the first of the page's times, which mostly stands under the title: lists of other articles follow."""
    yield from list(_of_statements(evidence, *_WEAK_STATED))[:1]


def _of_byline(evidence: Evidence, block: Block, *, says_so: bool) -> Iterator[Found[Edtf]]:
    """Yield the days in a byline that are no changes; with `says_so` only those after a word for publishing."""
    line = block.text[:_SHORT_LINE]
    for day, said in _labelled(evidence, line):
        if said == "published" or (said is None and not says_so and day.date.precision is Precision.DAY):
            yield _found(day, Basis.BYLINE, block)


def _labelled(evidence: Evidence, line: str) -> Iterator[tuple[Day, str | None]]:
    """Yield each date of a line with what the words before it make of it: `published`, `updated` or nothing."""
    position = 0
    for day in days.written(line, evidence.language):
        before = f" {fold(line[max(position, day.start - _BEFORE) : day.start])} {fold(day.words)}"
        said = {
            key: max(before.rfind(f" {p}") for p in phrases(evidence.language, key)) for key in ("published", "updated")
        }
        position = day.end
        last = max(said, key=lambda key: said[key])
        yield day, last if said[last] >= 0 else None


def _of_dateline(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield the day of an agency's dateline at the very start: `ROMA, 27 GEN 2025 (ANSA) -`."""
    first = evidence.first_sentence()
    if first is None:
        return
    for day in days.written(first.text[:_DATELINE_REACH], evidence.language):
        place = first.text[: day.start].strip(" (),.-–—")
        ended = _DATELINE_END.match(first.text, day.end) or first.text[day.end :].lstrip().startswith("(")
        if (
            day.date.precision is Precision.DAY
            and ended
            and place.istitle() | place.isupper()
            and len(place.split()) <= 4
        ):
            yield Found(value=day.date, basis=Basis.TEXT, evidence=day.words, line=first.line)
        return


def _latest(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield days on which the article was there already: of the visit, of saving, of a change."""
    for block, _ in evidence.judged(Role.MASTHEAD):
        for day, said in _labelled(evidence, block.text[:_SHORT_LINE]):
            if day.date.precision is Precision.DAY and said != "published":
                yield _found(day, Basis.MASTHEAD, block)
    for block in bylines.find(evidence):
        for day, said in _labelled(evidence, block.text[:_SHORT_LINE]):
            if said == "updated":
                yield _found(day, Basis.BYLINE, block)
    yield from _of_statements(evidence, *_CHANGED, "saved-date")


def _earliest(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield the days that quoted posts are signed with."""
    for block, _ in evidence.judged(Role.EMBED):
        if _SIGNATURE.search(block.text):
            for day in days.written(block.text[-_SHORT_LINE:], evidence.language):
                if day.date.precision is Precision.DAY:
                    yield _found(day, Basis.EMBED, block)


def _of_filename(path: str) -> Found[Edtf] | None:
    found = addresses.day(PurePosixPath(path).name)
    return Found(value=found[0], basis=Basis.FILENAME, evidence=found[1]) if found else None


def _between(
    evidence: Evidence, after: Found[Edtf] | None, before: Found[Edtf] | None
) -> tuple[Found[Edtf] | None, tuple[Problem, ...]]:
    """Combine bounds; where the lower is later than the upper, the stronger witness counts."""
    if after and before:
        stronger, weaker = sorted((after, before), key=lambda f: _STRENGTH.index(f.basis))
        if after.value.anchor.first_day <= before.value.anchor.last_day:
            span = Edtf(after.value.anchor, before.value.anchor)
            words = f"{after.evidence} / {before.evidence}"
            return Found(value=span, basis=stronger.basis, evidence=words, line=stronger.line), ()
        problem = _conflict(evidence, stronger, weaker)
        after, before = (after, None) if stronger is after else (None, before)
        return _between(evidence, after, before)[0], (problem,) if problem else ()
    bound = after or before
    if bound is None:
        return None, ()
    value = not_before(bound.value) if bound is after else not_after(bound.value)
    return Found(value=value, basis=bound.basis, evidence=bound.evidence, line=bound.line), ()


def _conflict(evidence: Evidence, kept: Found[Edtf], other: Found[Edtf]) -> Problem | None:
    """Return a finding when two witnesses cannot both be right; `other` is a bound."""
    earliest, latest = kept.value.anchor.first_day, kept.value.anchor.last_day
    is_upper = other.basis is not Basis.EMBED
    if (earliest <= other.value.anchor.last_day) if is_upper else (latest >= other.value.anchor.first_day):
        return None
    return Problem(
        code="date-conflict",
        message=f"dates contradict: {kept.evidence!r} ({kept.basis}) and {other.evidence!r} ({other.basis})",
        path=evidence.clean.seed.path,
        line=other.line or kept.line,
        hint=f"{kept.value} counts; add `date:` if it is wrong",
    )


def _found(day: Day, basis: Basis, block: Block) -> Found[Edtf]:
    return Found(value=day.date, basis=basis, evidence=day.words, line=block.line)
