"""The line at a title that credits an article to publication, day and author: `The Pier | 3 June 2025 | Ann Ask`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.metadata.dates import days
from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import forms, sites
from generator.metadata.people import barenames, bylines, names
from generator.model.cleantext import Role
from generator.model.dates import Precision
from generator.model.seeds import Block
from generator.text.words import fold

# Lines above the title and below it among which the credit stands.
_ABOVE, _BELOW = 2, 6
_PARTS = re.compile(r"\s*(?:[|·•⋅,;()\t]|(?:(?<=\s)|\A)[–—/-](?=\s|\Z))\s*")
_ELSEWHERE = frozenset({Role.EMBED, Role.COMMENTS, Role.CAPTION})


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that names the publication of an article, and the people in it."""

    block: Block
    outlet: str | None
    people: tuple[str, ...]


def find(evidence: Evidence) -> Credit | None:
    """Return the first line at the title of a paste with a day and one sure name of a publication, else with people.

    Sure is a name with a word that papers are called by or made as mastheads are, a site's address, and where somebody
    has posted: places and sections stand beside a day as well.
    """
    lines = list(_head(evidence))
    dated = [_is_dated(block.text, evidence) for block in lines]
    read = [_read(block, evidence) for block, is_dated in zip(lines, dated, strict=True) if is_dated]
    read += [_told(block, evidence) for block, is_over in zip(lines, dated[1:], strict=False) if is_over]
    return next((one for one in read if one.outlet), next((one for one in read if one.people), None))


def _is_dated(line: str, evidence: Evidence) -> bool:
    if not any(map(str.isdigit, line)):
        return False
    days_of_line = (day.date for day in days.written(line, evidence.language))
    return len({date for date in days_of_line if date.precision is Precision.DAY}) == 1


def _head(evidence: Evidence) -> Iterator[Block]:
    """Yield the short lines above the title and between it and the first paragraph."""
    judged = evidence.shown
    title = next((n for n, (_, verdict) in enumerate(judged) if verdict.role is Role.TITLE), None)
    if title is None:
        return
    for block, verdict in judged[max(0, title - _ABOVE) : title] + judged[title + 1 : title + 1 + _BELOW]:
        if bylines.is_paragraph(block, verdict):
            return
        if len(block.raw) <= bylines.LONGEST and verdict.role not in _ELSEWHERE:
            yield block


def _read(block: Block, evidence: Evidence) -> Credit:
    people: list[str] = []
    sure: list[str] = []
    agencies: list[str] = []
    last: str | None = None
    for part in filter(None, _PARTS.split(names.undated(block.text, evidence))):
        label = names.label_length(part.split(), evidence)
        if label:
            signed, outlet = _signed(part.split()[label:], evidence)
            people += signed
            sure += [outlet] if outlet else []
        elif _is_person(part, evidence):
            people.append(part)
        elif last and _tells_kind(part, evidence):
            sure.append(last)  # `Corto – il blog di chi viaggia`
        elif fold(part) in phrase_set(evidence.language, "agencies"):
            agencies.append(part)
        else:
            short = _without_office(part, evidence)
            last = _named(short, evidence)
            is_desk = short != part and last is not None and forms.is_formed(last)
            sure += [last] if last and (is_desk or _is_sure(last, evidence)) else []
    outlets = tuple(dict.fromkeys(sure or agencies))
    people = [name for name in people if not any(fold(token) in evidence.small_words for token in name.split()[-1:])]
    return Credit(block, outlets[0] if len(outlets) == 1 else None, tuple(dict.fromkeys(people)))


def _told(block: Block, evidence: Evidence) -> Credit:
    """Read a line over that of the day: a name, and behind a dash what it is: `Pier & Quay – all about ferries`."""
    name, *told = _PARTS.split(block.text)
    is_sure = len(told) == 1 and _named(name, evidence) and not _is_person(name, evidence)
    is_sure = is_sure and (_tells_kind(told[0], evidence) or (told[0][:1].islower() and forms.is_formed(name)))
    return Credit(block, name if is_sure else None, ())


def _tells_kind(part: str, evidence: Evidence) -> bool:
    """Whether a part says what a publication is: `il blog di chi viaggia`."""
    kinds = {"blog", *phrase_set(evidence.language, *forms.CALLED)}
    return part[:1].islower() and not kinds.isdisjoint(fold(part).split()[:2])


def _signed(tokens: Sequence[str], evidence: Evidence) -> tuple[list[str], str | None]:
    """Return who a part is by, and where it was posted: `Ann Ask on The Pier`; a publication may be who posted it."""
    part = " ".join(tokens)
    name = names.trimmed(part, evidence)
    people = [one for one in names.split_and(name, evidence) if names.looks_like_name(one)]
    rest = part.removeprefix(name).split()
    is_person = people and (rest or barenames.are_known(people))
    if not is_person and _is_sure(part, evidence):
        return [], _named(part, evidence)
    if not people or len(rest) < 2 or fold(rest[0]) not in evidence.small_words:
        return people, None
    return people, _named(" ".join(rest[1:]), evidence)


def _is_person(part: str, evidence: Evidence) -> bool:
    is_name = names.looks_like_name(part) and barenames.are_known((part,))
    return is_name and not forms.is_called(part, evidence.language)


def _named(words: str, evidence: Evidence) -> str | None:
    return forms.named(words, evidence, beside_day=True)


def _is_sure(name: str, evidence: Evidence) -> bool:
    """Whether a name is a publication's by its words or its form.

    A word such as papers are called by is none alone, and an article before one other word makes places too.
    """
    first, *rest = name.split()
    spoken = evidence.language
    is_word = fold(name) in phrase_set(spoken, *forms.CALLED)
    if forms.DOMAIN.fullmatch(name) or (forms.is_called(name, spoken) and not is_word):
        return True
    return len(rest) > 1 and first.casefold() in sites.ARTICLES


def _without_office(part: str, evidence: Evidence) -> str:
    """Return words without the office at their end: `Pier News Writer`."""
    tokens = part.split()
    offices = phrase_set(evidence.language, "pressmen")
    while len(tokens) > 1 and (
        fold(tokens[-1]) in offices or (tokens[-1].islower() and len(tokens) < len(part.split()))
    ):
        tokens.pop()
    return " ".join(tokens)
