"""Lines that are the name of a person and no more: under a title, or in an element that is called after authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.people import names
from generator.model.seeds import Block, BlockKind
from generator.text.languages import known, language
from generator.text.words import fold

_MOST_BLOCKS = 1500
_LONGEST = 80
_PARAGRAPH = 300
# Blocks below the first heading among which a bare name signs the article.
_BELOW = 25
_SIGNING = re.compile(r"author|byline|autor|auteur|verfasser|writer", re.I)
_AWAY = re.compile(
    r"(?<![a-z])(?:nav|menu|breadcrumbs?|tags?|categor(?:y|ies)|comments?|commentlist|related|recommended|teasers?|"
    r"popular|latest|recent|caption|figcaption|button|copyright|social|share)(?![a-z])",
    re.I,
)
_REACH, _CLOSE = 5, 3
_BETWEEN = re.compile(r"\s*/\s*|\s*,\s*")


def find(evidence: Evidence) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield names, their line, and how they stand: `bare-author` by class, `bare-one` alone under the title, `bare`."""
    blocks = evidence.clean.seed.blocks[:_MOST_BLOCKS]
    first = next((n for n, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == 1), None)
    under: list[tuple[tuple[str, ...], str]] = []
    begun = first is None
    called = False
    for number, block in enumerate(blocks):
        begun = begun or (first is not None and number > first and len(block.raw) > _PARAGRAPH)
        if len(block.raw) > _LONGEST * 4 or block.kind is BlockKind.TITLE or (block.level == 1 and not under):
            continue
        is_called = not called and _is_called(block.trail)
        is_under = first is not None and not begun and first < number <= first + _BELOW
        found = alone(block, evidence) if is_called or is_under else ()
        if found and is_called:
            called = True
            yield found, block.text, "bare-author"
        elif found and are_known(found):
            under.append((found, block.text))
    mark = "bare-one" if len({found for found, _ in under}) == 1 else "bare"
    yield from ((found, text, mark) for found, text in under[:2])


def alone(block: Block, evidence: Evidence) -> tuple[str, ...]:
    """Return the people whose names a line is, and no more; none where it says anything else."""
    text = block.text if len(block.raw) <= _LONGEST or block.words is not None else ""
    if not text[:1].isupper() or len(text) > _LONGEST or " " not in text or _is_away(block.trail):
        return ()
    parts = [part for piece in _BETWEEN.split(text) for part in names.split_and(piece, evidence)]
    people = tuple(names.trimmed(part, evidence) for part in parts)
    return people if people and all(_is_person(one, evidence) for one in people) else ()


def are_known(people: Sequence[str]) -> bool:
    """Whether all begin with a given name: menus and subjects have the form of names as well, `Cloud Computing`."""
    return all(fold(name.split()[0]) in _given() for name in people)


def in_office(block: Block, evidence: Evidence) -> tuple[str, ...]:
    """Return the person whose name a line is, an office of the press behind it: `Jane Doe, Crime Correspondent`."""
    name, comma, office = block.text.partition(",") if len(block.raw) <= _LONGEST else ("", "", "")
    tokens = {fold(token).strip(".,") for token in office.split()}
    is_office = len(tokens) <= names.MOST_WORDS and not tokens.isdisjoint(phrase_set(evidence.language, "pressmen"))
    return (name.strip(),) if comma and is_office and _is_person(name.strip(), evidence) else ()


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(name) for code in known() for name in language(code).section("names").texts("given"))


def _is_person(text: str, evidence: Evidence) -> bool:
    if not names.looks_like_name(text):
        return False
    offices = phrase_set(evidence.language, "offices")
    telling = [token for token in text.split() if fold(token) not in names.PARTICLES]
    return not any(evidence.is_small(token) or fold(token) in offices for token in telling)


# Texts side by side have the same elements around them.
@lru_cache(maxsize=64)
def _is_away(trail: str) -> bool:
    return bool(_AWAY.search(" > ".join(trail.rsplit(" > ", _REACH)[-_REACH:])))


@lru_cache(maxsize=64)
def _is_called(trail: str) -> bool:
    return bool(_SIGNING.search(" ".join(trail.rsplit(" > ", _CLOSE)[-_CLOSE:])))
