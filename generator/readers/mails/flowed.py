"""Mails whose lines flow: a space before a line's end means that the paragraph goes on (RFC 3676)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.seeds import Block, BlockKind, fold_blanks
from generator.readers import lines
from generator.readers.lines import Line

_QUOTED = re.compile(r">*")
_SIGNATURE = "-- "


@dataclass(frozen=True, slots=True)
class _Flow:
    """What the marks of one line say."""

    depth: int
    """Of quotation."""
    words: str
    is_soft: bool


def blocks(text: str, *, joins_words: bool) -> tuple[Block, ...]:
    """Cut a flowed text into paragraphs whose `raw` joined are the text; `joins_words` is its `DelSp`."""
    all_lines = lines.split(text)
    flows = [_flow(line) for line in all_lines]
    starts = [i for i, line in enumerate(all_lines) if not line.is_blank and _begins(all_lines, flows, i)]
    ends = [*starts[1:], len(all_lines)]
    pieces = lines.tile(all_lines, starts)
    return tuple(
        _block(line, raw, flows[start:end], joins_words)
        for start, end, (line, raw) in zip(starts, ends, pieces, strict=True)
    )


def _flow(line: Line) -> _Flow:
    bare = line.raw.rstrip("\r\n")
    depth = len(_QUOTED.match(bare).group())  # type: ignore[union-attr]
    words = bare[depth:].removeprefix(" ")
    return _Flow(depth, words, words.endswith(" ") and words != _SIGNATURE)


def _begins(all_lines: list[Line], flows: list[_Flow], index: int) -> bool:
    before = index - 1
    goes_on = index and flows[before].is_soft and flows[before].depth == flows[index].depth
    return not goes_on or all_lines[before].is_blank


def _block(line: Line, raw: str, flows: list[_Flow], joins_words: bool) -> Block:  # noqa: FBT001
    parts = [flow.words[:-1] if joins_words and flow.is_soft else flow.words for flow in flows]
    words = fold_blanks("".join(part if flow.is_soft else f"{part}\n" for part, flow in zip(parts, flows, strict=True)))
    kind = BlockKind.QUOTE if flows[0].depth else BlockKind.PARAGRAPH
    return Block(raw=raw, kind=kind, line=line.number, words=None if words == fold_blanks(raw) else words)
