"""Prose: the kept blocks of a seed as numbered sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from generator.model.cleantext import CleanText, Dateline, Prose, Role, Sentence, SentenceKind
from generator.model.seeds import Block, BlockKind, fold_blanks
from generator.text import datelines, endings, sentences
from generator.text.languages import Language, language

_OPENINGS = (SentenceKind.PROSE, SentenceKind.STANDFIRST)
_KINDS = {
    Role.HEADING: SentenceKind.HEADING,
    Role.TITLE: SentenceKind.HEADING,
    Role.EMBED: SentenceKind.EMBED,
    Role.STANDFIRST: SentenceKind.STANDFIRST,
}
_ITEM_MARKER = re.compile(r"\s*(?:[-*+•·▪◦‣–—]|\d{1,3}[.)])\s+")
# Paragraphs at the beginning among which one opens with the dateline.
_MOST_OPENINGS = 4


class _Piece(NamedTuple):
    """One sentence of a block: characters `start` to `end` of the block."""

    start: int
    end: int
    line: int
    text: str


def read(clean: CleanText) -> Prose:
    """Return the sentences of the kept blocks in order, numbered from 1, headings counted.

    Places are characters of the seed's text. A block whose form hides its words (`words` is set) is split by its
    words, and each of its sentences has the block's whole place. A sentence that a line end cut in two is one.
    """
    spoken = language(clean.lang)
    found: list[Sentence] = []
    offset = 0
    paragraph = 0
    previous: Block | None = None
    opened = _dateline(clean, spoken)
    dateline: Dateline | None = None
    for place, (block, verdict) in enumerate(zip(clean.blocks, clean.verdicts, strict=True)):
        if verdict.keep and block.text:
            paragraph += 1
            kind = _kind(verdict.role, block.kind)
            skipped = 0
            if opened is not None and opened[0] == place:
                skipped = opened[1]
                text = fold_blanks((block.raw if block.words is None else block.words)[:skipped])
                dateline = Dateline(text=text, sentence=len(found) + 1, line=block.line)
            for piece in _pieces(block, kind, spoken, skipped):
                sentence = Sentence(
                    number=len(found) + 1,
                    text=piece.text,
                    kind=kind,
                    paragraph=paragraph,
                    start=offset + piece.start,
                    end=offset + piece.end,
                    line=piece.line,
                )
                if previous is not None and found and _goes_on(found[-1], sentence, previous, block):
                    sentence = _joined(found.pop(), sentence)
                found.append(sentence)
                previous = None
            previous = block
        elif previous is not None and block.text:
            previous = None
        offset += len(block.raw)
    cut = endings.cut(found, spoken)
    return Prose(lang=clean.lang, sentences=tuple(found), dateline=dateline, truncated=cut is not None, cut=cut)


def _dateline(clean: CleanText, spoken: Language) -> tuple[int, int] | None:
    """Return the place of the block that opens with the dateline, and the dateline's characters; None without one."""
    told = (
        (place, block)
        for place, (block, verdict) in enumerate(zip(clean.blocks, clean.verdicts, strict=True))
        if verdict.keep and block.text and _kind(verdict.role, block.kind) in _OPENINGS
    )
    for place, block in islice(told, _MOST_OPENINGS):
        length = datelines.length(block.raw if block.words is None else block.words, spoken)
        if length:
            return place, length
    return None


def _goes_on(cut: Sentence, rest: Sentence, before: Block, block: Block) -> bool:
    """Whether a line end cut one sentence in two: `Alcuni ricercatori di IA` / `guadagnano oltre`."""
    together = {cut.kind, rest.kind} == {SentenceKind.PROSE} and before.words is None and block.words is None
    return together and cut.text[-1:].isalnum() and rest.text[:1].islower()


def _joined(cut: Sentence, rest: Sentence) -> Sentence:
    return replace(cut, text=f"{cut.text} {rest.text}", end=rest.end)


def _kind(role: Role, form: BlockKind) -> SentenceKind:
    if role in _KINDS:
        return _KINDS[role]
    if form is BlockKind.HEADING:
        return SentenceKind.HEADING
    return SentenceKind.ITEM if form is BlockKind.ITEM else SentenceKind.PROSE


def _pieces(block: Block, kind: SentenceKind, spoken: Language, skipped: int) -> Iterator[_Piece]:
    """Yield the sentences of a block behind its first characters, which are skipped."""
    first = len(block.raw) - len(block.raw.lstrip())
    if block.words is not None:
        for start, end in _spans(block.words, kind, spoken, skipped):
            yield _Piece(first, len(block.raw.rstrip()), block.line, fold_blanks(block.words[start:end]))
        return
    line, reached = block.line, first
    for start, end in _spans(block.raw, kind, spoken, skipped):
        line += _line_ends(block.raw, reached, start)
        reached = start
        yield _Piece(start, end, line, fold_blanks(block.raw[start:end]))


def _line_ends(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def _spans(text: str, kind: SentenceKind, spoken: Language, skipped: int) -> Iterator[tuple[int, int]]:
    marker = _ITEM_MARKER.match(text) if kind is SentenceKind.ITEM else None
    skipped = marker.end() if marker else skipped
    if kind is SentenceKind.HEADING:
        body = text.strip()
        start = text.find(body)
        spans: tuple[tuple[int, int], ...] = ((start, start + len(body)),)
    else:
        spans = sentences.split(text[skipped:], spoken)
    for start, end in spans:
        if any(map(str.isalnum, text[skipped + start : skipped + end])):
            yield skipped + start, skipped + end
