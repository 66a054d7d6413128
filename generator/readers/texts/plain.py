"""Plain text, mostly pasted from a browser: one block a line."""

from __future__ import annotations

import re

from generator.model.files import File
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat
from generator.readers import lines
from generator.readers.lines import Line
from generator.readers.texts import fence, wrapping

_ITEM = re.compile(r"[ \t]*(?:[-*•·▪◦‣●○■►✓➢][ \t]+|\d{1,2}[.)][ \t]+(?=[^\W\d]|[\"'“«‘(]))")
_DASH_ITEM = re.compile(r"[ \t]*–[ \t]+")
_QUOTE = re.compile(r"[ \t]*>[ \t]")
_DEEPEST = 6


def read(file: File) -> Seed:
    """Read a text file: one block a line, its blank lines behind it, hard-wrapped lines joined. Raises SeedError.

    There are no headings here: pasted text shows none, and cleaning finds out which lines are.
    """
    return fence.read(file, SeedFormat.TEXT, blocks)


def blocks(text: str, first: int = 1) -> tuple[Block, ...]:
    """Cut text into blocks whose `raw` joined are the text; `first` is the number of its first line."""
    all_lines = lines.split(text, first)
    runs = list(lines.runs(all_lines))
    going_on = wrapping.continues([[line.text for line in all_lines[a:b]] for a, b in runs])
    starts: list[int] = []
    for (start, end), flags in zip(runs, going_on, strict=True):
        starts += [i for i in range(start, end) if i == start or not flags[i - start - 1]]
    firsts = [all_lines[i] for i in starts]
    return tuple(
        _block(line, raw, _has_dash_neighbour(firsts, number))
        for number, (line, raw) in enumerate(lines.tile(all_lines, starts))
    )


def _block(line: Line, raw: str, in_dash_list: bool) -> Block:  # noqa: FBT001
    kind, level = BlockKind.PARAGRAPH, 0
    if _ITEM.match(line.raw) or in_dash_list:
        kind, level = BlockKind.ITEM, min(1 + line.indent // 2, _DEEPEST)
    elif _QUOTE.match(line.raw):
        kind = BlockKind.QUOTE
    return Block(raw=raw, kind=kind, line=line.number, level=level)


def _has_dash_neighbour(firsts: list[Line], number: int) -> bool:
    """Whether a line that begins with an en dash has another such line beside it: one alone is no list."""
    if not _DASH_ITEM.match(firsts[number].raw):
        return False
    beside = firsts[max(0, number - 1) : number] + firsts[number + 1 : number + 2]
    return any(_DASH_ITEM.match(line.raw) for line in beside)
