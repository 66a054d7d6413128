"""Who wrote an article: names alone, without dates, offices and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from generator.metadata import trust
from generator.metadata.creditlines import Credit
from generator.metadata.evidence import Evidence, phrases
from generator.metadata.naming import publishers
from generator.metadata.people import barenames, bylines, names, signatures
from generator.model.cleantext import Role
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.words import fold

_LONGEST_LINE = 200
_BARS = re.compile(r"\s*[|•·]\s*")


def find(evidence: Evidence, credit: Credit | None = None) -> Found[tuple[str, ...]] | None:
    """Return the authors: declared, chosen among what a saved page offers, or of a byline («di Mario Rossi»)."""
    declared = evidence.declared("author")
    if declared and declared.value:
        found = (declared.value,) if isinstance(declared.value, str) else declared.value
        return Found(value=found, basis=declared.basis, evidence=", ".join(found), line=declared.line)
    return _of_markup(evidence, credit) if evidence.clean.seed.statements else _of_bylines(evidence, credit)


def _of_markup(evidence: Evidence, credit: Credit | None) -> Found[tuple[str, ...]] | None:
    chosen = trust.best(signatures.gather(evidence), "authors")
    outlet = credit.outlet if credit and credit.outlet else ""
    if chosen is None or not chosen.names or chosen.names[0] in outlet:
        return None
    basis = Basis.METADATA if signatures.is_stated(chosen) else Basis.BYLINE
    return Found(value=chosen.names, basis=basis, evidence=chosen.evidence, line=evidence.line_of(chosen.evidence))


def _of_bylines(evidence: Evidence, credit: Credit | None) -> Found[tuple[str, ...]] | None:
    signed = _nearest(_signed(evidence, credit), evidence)
    if signed is None:
        return _of_agency(evidence)
    return Found(value=signed[1], basis=Basis.BYLINE, evidence=signed[0].text, line=signed[0].line)


def _nearest(
    signed: Iterator[tuple[Block, tuple[str, ...]]], evidence: Evidence
) -> tuple[Block, tuple[str, ...]] | None:
    """Return the first byline below the title, else the first of all: above it others sign what they are linked to."""
    title = next((block for block, _ in evidence.judged(Role.TITLE)), None)
    first = next(signed, None)
    below = (one for one in chain([first] if first else [], signed) if title is not None and one[0].line > title.line)
    return next(below, first)


def _of_agency(evidence: Evidence) -> Found[tuple[str, ...]] | None:
    """Return the agency that signs the first sentence, where no person or desk signs."""
    signed = next(publishers.agencies(evidence), None)
    if signed is None:
        return None
    return Found(value=(signed.value,), basis=signed.basis, evidence=signed.evidence, line=signed.line)


def _signed(evidence: Evidence, credit: Credit | None) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield bylines with their names; then lines close to the article that are names and no more, with «di» or not."""
    told = (credit.block, credit.people) if credit and credit.people else None
    named = credit.block if credit and credit.outlet else None
    if told and named:
        yield told
    close = [block for block in bylines.near(evidence) if block is not named]
    for block in bylines.find(evidence):
        if block is named:
            continue
        found = _of_byline(block, evidence, bare=any(block is other for other in close))
        if found:
            yield block, found
    yield from _labelled(close, evidence)
    yield from _labelled_above(evidence, close)
    yield from _bare(evidence, close)
    yield from (one for one in _labelled(bylines.around(evidence), evidence) if barenames.are_known(one[1]))
    if told:
        yield told


def _labelled(lines: Iterable[Block], evidence: Evidence) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield short lines that begin with a word such as «di», or with one glued to a known name: `ByJane Doe`."""
    for block in lines:
        tokens = _BARS.split(_line(block), maxsplit=1)[0].split()
        begins = names.label_length(tokens, evidence) or _unglued(" ".join(tokens), evidence)
        found = _of_byline(block, evidence, bare=False) if begins and len(tokens) <= names.MOST_WORDS * 2 else ()
        if found:
            yield block, found


def _labelled_above(evidence: Evidence, close: Sequence[Block]) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield lines that are names of people and no more, below a line that is a word such as «di» and no more."""
    labels = phrases(evidence.language, "by")
    for before, block in pairwise(close):
        found = barenames.alone(block, evidence) if fold(before.text).strip(" :") in labels else ()
        if found:
            yield block, found


def _bare(evidence: Evidence, close: Sequence[Block]) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield lines that are a person's name, with an office or not, below title or standfirst, or beside the day."""
    title = next((block for block, _ in evidence.judged(Role.TITLE)), None)
    heads = (title, *(block for block, _ in evidence.judged(Role.STANDFIRST)))
    for before, block, after in zip((None, *close), close, (*close[1:], None), strict=False):
        is_headed = any(before is head for head in heads)
        dated = [other for other in (before, after) if other is not None and bylines.signs(other.text, evidence)]
        found = barenames.alone(block, evidence)
        if not found or not barenames.are_known(found):
            found = barenames.in_office(block, evidence)
        if found and (is_headed or dated):
            yield block, found


def _of_byline(block: Block, evidence: Evidence, *, bare: bool) -> tuple[str, ...]:
    """Return the names of a byline: all after a word such as «di», else, `bare`, the first part if it is a name."""
    if len(block.raw) > bylines.LONGEST:
        return ()
    line = names.undated(_line(block), evidence)
    after = names.after_label(line, evidence) or _unglued(line, evidence)
    parts = [part for part in names.PARTS.split(after or line) if part.strip()]
    found: list[str] = []
    if after is None:
        parts = [part for part in parts[: int(bare)] if not evidence.is_small(part.split()[0])]
    for part in parts:
        each = [_named(one, evidence) for one in names.split_and(part, evidence)]
        authors = list(takewhile(lambda name: _is_author(name, evidence), each))
        if not authors:
            break
        found += authors
    found = [name for name in found if fold(name) not in phrases(evidence.language, "desks")] or found
    return tuple({fold(name): name for name in reversed(found)}.values())[::-1]


def _line(block: Block) -> str:
    """Return a line without bars before it and spaces before its colons: `| Auteur : Anne Martin`."""
    return " ".join(block.text[:_LONGEST_LINE].split()).replace(" :", ":").lstrip("| ")


def _unglued(line: str, evidence: Evidence) -> str | None:
    """Return what follows a label that a known name is glued to: `ByJane Doe`."""
    is_glued = any(map(str.isupper, line.partition(" ")[0][1:]))
    rest = names.unlabelled(line, evidence) if is_glued else None
    return rest if rest and barenames.are_known((rest,)) else None


def _named(part: str, evidence: Evidence) -> str:
    """Return a part of a byline without the office or desk behind a name: `Anna Greco e della redazione`."""
    if _is_author(part, evidence):
        return names.unstopped(part)
    name = names.trimmed(part, evidence)
    rest = part.removeprefix(name).strip()
    offices = phrases(evidence.language, "offices")
    tells = not rest[:1].isalnum() or any(fold(word).strip(".,:;()") in offices for word in rest.split())
    is_person = names.looks_like_name(name) and barenames.are_known((name,))
    return name if is_person and tells and part.startswith(name) else part


def _is_author(text: str, evidence: Evidence) -> bool:
    """Whether words of a byline name a person or a desk; `About Us` and `News Editor` do not."""
    if fold(text) in phrases(evidence.language, "desks") or fold(text) in phrases(evidence.language, "agencies"):
        return True
    offices = phrases(evidence.language, "offices")
    telling = [token for token in text.split() if fold(token) not in names.PARTICLES]
    rest = telling[1:] if barenames.are_known((text,)) else telling
    if fold(text) in phrases(evidence.language, "sections") or not names.looks_like_name(text):
        return False
    return not any(evidence.is_small(t) or fold(t) in offices for t in rest)
