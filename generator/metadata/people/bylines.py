"""Lines that sign an article: who wrote it and when, around its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.metadata.dates import days
from generator.metadata.dates.days import Day
from generator.metadata.evidence import Evidence, phrases
from generator.model.cleantext import Role, Verdict
from generator.model.dates import Precision
from generator.model.seeds import Block, BlockKind
from generator.text.words import fold

LONGEST = 160
"""Characters above which a line is no byline."""

# Blocks above the first long paragraph among which a byline is looked for, whatever cleaning took them for.
_REACH = 10
# Blocks above it among which its title stands: all below that are looked at.
_FARTHEST = 25
_PARAGRAPH_WORDS = 25
_MOST_DATED = 200
_OTHERS = frozenset({
    Role.TEASER, Role.COMMENTS, Role.ADVERT, Role.NOTICE, Role.EMBED, Role.MASTHEAD, Role.MARKER, Role.HEADER,
})  # fmt: skip
_SEPARATOR = re.compile(r"[|·•;/()\t]|\s[–—-]\s|,\s|\s{3}")
_WORD = re.compile(r"[^\W\d_]+")
_ZONE = re.compile(r"[A-Z]{1,5}")
_DATE = "\u0001"
_MOST_PART_WORDS = 5


def find(evidence: Evidence) -> Iterator[Block]:
    """Yield the lines above the first long paragraph that sign by their form, then those judged to be bylines.

    An article of several dated lines is a chronology: they sign nothing.
    """
    signed = [] if _is_chronology(evidence) else [b for b in near(evidence) if signs(b.text, evidence)]
    yield from signed
    yield from (block for block, _ in evidence.judged(Role.BYLINE) if all(block is not other for other in signed))


def signs(line: str, evidence: Evidence) -> bool:
    """Whether a line is a day of publication with at most a time, a place and names beside it."""
    if len(line) > LONGEST:
        return False
    found = [day for day in days.written(line, evidence.language) if day.date.precision is Precision.DAY]
    if not found or (line.rstrip().endswith((".", "!", "?")) and not found[-1].words.endswith(".")):
        return False
    parts = [part for part in _SEPARATOR.split(_with_marks(line, found)) if part.strip()]
    return all(_is_dated(part, evidence) if _DATE in part else len(part.split()) <= _MOST_PART_WORDS for part in parts)


def _with_marks(line: str, found: list[Day]) -> str:
    for day in reversed(found):
        line = f"{line[: day.start]} {_DATE} {line[day.end :]}"
    return line


def _is_dated(part: str, evidence: Evidence) -> bool:
    """Whether a part holds nothing beside its date but times, small words, labels, one place, or a name after «di»."""
    written = {fold(word): word for word in _WORD.findall(part)}
    folded = f" {' '.join(map(fold, _WORD.findall(part)))} "
    named = any(f" {label} " in folded for label in phrases(evidence.language, "by"))
    for key in ("published", "updated", "clock"):
        for label in phrases(evidence.language, key):
            folded = folded.replace(f" {label} ", " ")
    left = [word for word in folded.split() if word not in evidence.small_words]
    telling = [written.get(word, word) for word in left if not _ZONE.fullmatch(written.get(word, word))]
    return len(telling) <= (_MOST_PART_WORDS if named else 1) and all(word[:1].isupper() for word in telling)


def _is_chronology(evidence: Evidence) -> bool:
    lines = (b.text for b in evidence.clean.kept if len(b.raw) <= LONGEST and any(c.isdigit() for c in b.raw))
    dated = [
        next(days.written(line, evidence.language)) for line in islice(lines, _MOST_DATED) if signs(line, evidence)
    ]
    return len({day.date for day in dated}) > 1


def near(evidence: Evidence) -> Iterator[Block]:
    """Yield the blocks closely above the first long paragraph, or the first at all, without teasers and such.

    What was judged to be the page's head counts below the title: `Delta Post | 13 March 2025 | By Ann Carter`.
    """
    judged = list(zip(evidence.clean.blocks, evidence.clean.verdicts, strict=True))
    first = next((i for i, (_, verdict) in enumerate(judged) if verdict.keep and verdict.role is Role.BODY), 0)
    end = next((i for i, (b, v) in enumerate(judged) if _is_paragraph(b, v)), first)
    titles = (i for i, (_, verdict) in enumerate(judged[:end]) if verdict.role is Role.TITLE)
    title = next((i for i in titles if i >= end - _FARTHEST), end)
    for place in range(max(0, min(title, end - _REACH)), end):
        block, verdict = judged[place]
        below = place > title and verdict.role is Role.HEADER
        if (below or verdict.role not in _OTHERS) and block.kind is not BlockKind.TITLE:
            yield block


def _is_paragraph(block: Block, verdict: Verdict) -> bool:
    return verdict.keep and verdict.role is Role.BODY and len(block.raw[:2000].split()) >= _PARAGRAPH_WORDS
