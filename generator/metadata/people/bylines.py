"""Lines that sign an article: who wrote it and when, around its title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.metadata.dates import daylines, days
from generator.metadata.evidence import Evidence
from generator.model.cleantext import Role, Verdict
from generator.model.dates import Precision
from generator.model.seeds import Block, BlockKind

LONGEST = 160
"""Characters above which a line is no byline."""

# Blocks above the first long paragraph among which a byline is looked for, whatever cleaning took them for.
_REACH = 10
# Blocks above it among which its title stands: all below that are looked at.
_FARTHEST = 25
_PARAGRAPH_WORDS = 25
# Lines below the title, and below the text, among which one that says `by` signs.
_BELOW_TITLE, _BELOW_TEXT = 12, 4
_ELSEWHERE = frozenset({Role.COMMENTS, Role.ADVERT, Role.EMBED, Role.CAPTION})
_OTHERS = frozenset({
    Role.TEASER, Role.COMMENTS, Role.ADVERT, Role.NOTICE, Role.EMBED, Role.MASTHEAD, Role.MARKER, Role.HEADER,
})  # fmt: skip


def find(evidence: Evidence) -> Iterator[Block]:
    """Yield the lines above the first long paragraph that sign by their form, then those judged to be bylines."""
    signed = [block for block in near(evidence) if signs(block.text, evidence)]
    yield from signed
    yield from (block for block, _ in evidence.judged(Role.BYLINE) if all(block is not other for other in signed))


def signs(line: str, evidence: Evidence) -> bool:
    """Whether a line is a day of publication with at most a time, a place and names beside it."""
    if len(line) > LONGEST:
        return False
    found = [day for day in days.written(line, evidence.language) if day.date.precision is Precision.DAY]
    return bool(found) and daylines.is_bare(line, found, evidence, most_names=1)


def near(evidence: Evidence) -> Iterator[Block]:
    """Yield the blocks closely above the first long paragraph, or the first at all, without teasers and such.

    What was judged to be the page's head counts below the title: `Delta Post | 13 March 2025 | By Ann Carter`.
    """
    judged = list(zip(evidence.clean.blocks, evidence.clean.verdicts, strict=True))
    first = next((i for i, (_, verdict) in enumerate(judged) if verdict.keep and verdict.role is Role.BODY), 0)
    end = next((i for i, (b, v) in enumerate(judged) if is_paragraph(b, v)), first)
    titles = (i for i, (_, verdict) in enumerate(judged[:end]) if verdict.role is Role.TITLE)
    title = next((i for i in titles if i >= end - _FARTHEST), end)
    for place in range(max(0, min(title, end - _REACH)), end):
        block, verdict = judged[place]
        below = place > title and verdict.role is Role.HEADER
        if (below or verdict.role not in _OTHERS) and block.kind is not BlockKind.TITLE:
            yield block


def around(evidence: Evidence) -> Iterator[Block]:
    """Yield the short lines below the title and right below the text, whatever cleaning took them for.

    A standfirst may stand between title and byline.
    """
    shown = evidence.shown
    title = next((n for n, (_, verdict) in enumerate(shown) if verdict.role is Role.TITLE), len(shown))
    last = max((n for n, (_, verdict) in enumerate(shown) if verdict.keep), default=len(shown))
    for block, verdict in (*shown[title + 1 : title + 1 + _BELOW_TITLE], *shown[last + 1 : last + 1 + _BELOW_TEXT]):
        if verdict.role not in _ELSEWHERE and len(block.raw) <= LONGEST:
            yield block


def is_paragraph(block: Block, verdict: Verdict) -> bool:
    """Whether a block is a long one of the article's text."""
    may_be = verdict.keep and verdict.role is Role.BODY and len(block.raw) > 2 * _PARAGRAPH_WORDS
    return may_be and len(block.raw[:2000].split()) >= _PARAGRAPH_WORDS
