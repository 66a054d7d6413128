"""The outline of a page: which of its lines are prose and which are headlines, and how long its prose runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.cleantext import CleanText, Role, Verdict
from generator.model.seeds import Block, BlockKind

_CLOSERS = "\"'”“„’‘»«›‹)]* \u00a0"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
_QUESTIONS = ("?", "？", "؟")
_INNER_STOP = re.compile(r"[.!?]\s")
_BULLET = re.compile(r"[-–—*+•‣▪◦·»>#]\s")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Words of the shortest sentence that tells something, and of a line that is prose even without a full stop.
_SENTENCE_WORDS = 9
_LONG_WORDS = 28
# Words and characters of a headline.
_HEADLINE_WORDS = range(4, 23)
_HEADLINE_CHARS = range(24, 170)
# Share of characters of scripts without spaces above which words cannot be counted.
_UNSPACED_SHARE = 0.1
_SAMPLE, _SAMPLED_LINES = 200, 50
_SILENT = (BlockKind.FENCE, BlockKind.TITLE, BlockKind.MENU)
_NO_HEADLINES = (BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION)


class Line(NamedTuple):
    """One block with words in it: a tuple, because there are many and it is made in a third of the time."""

    text: str
    keep: bool
    role: Role
    line: int
    is_prose: bool
    """At least one whole sentence."""
    is_headline: bool
    """Has the form of a title: some words, a capital in front, no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """All visible lines of a page in their order."""

    lines: tuple[Line, ...]
    body: int
    """Characters of the kept lines, titles left out."""
    prose: int
    """Characters of the kept prose."""
    run: int
    """Characters of the longest stretch of kept prose that no headline parts."""

    @property
    def is_spaced(self) -> bool:
        """Whether its script parts words by spaces: else neither prose nor headlines can be told by their form."""
        text = "".join([line.text[:_SAMPLE] for line in self.lines[:_SAMPLED_LINES]])
        return text.isascii() or len(_UNSPACED.findall(text)) <= _UNSPACED_SHARE * len(text)


def draw(clean: CleanText) -> Outline:
    """Return the outline of a cleaned seed. Linear in the text."""
    lines = tuple(
        _line(text, block, verdict)
        for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)
        if block.kind not in _SILENT and (text := (block.raw if block.words is None else block.words).strip())
    )
    return Outline(
        lines=lines,
        body=sum(len(line.text) for line in lines if line.keep and line.role is not Role.TITLE),
        prose=sum(len(line.text) for line in lines if line.keep and line.is_prose),
        run=_longest_run(lines),
    )


def _line(text: str, block: Block, verdict: Verdict) -> Line:
    words = text.count(" ") + 1
    stops = text[-12:].rstrip(_CLOSERS).endswith(_STOPS)
    asks = text.endswith(_QUESTIONS) and words in _HEADLINE_WORDS and not _INNER_STOP.search(text)
    is_prose = words >= (_SENTENCE_WORDS if stops and not asks else _LONG_WORDS)
    is_headline = (
        not is_prose
        and words in _HEADLINE_WORDS
        and len(text) in _HEADLINE_CHARS
        and block.kind not in _NO_HEADLINES
        and not text[0].islower()
        and not text.endswith((",", ";", ":"))
        and not _BULLET.match(text)
    )
    return Line(text, verdict.keep, verdict.role, block.line, is_prose, is_headline)


def _longest_run(lines: Sequence[Line]) -> int:
    longest = current = 0
    for line in lines:
        if line.is_headline:
            current = 0
        elif line.keep and line.is_prose:
            current += len(line.text)
            longest = max(longest, current)
    return longest
