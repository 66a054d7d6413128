"""Text formats: a seed with the YAML fence that an editor may put on top of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator import yamltext
from generator.errors import ContentError, SeedError
from generator.model.files import File
from generator.model.found import Basis
from generator.model.headers import canonical
from generator.model.problems import Problem
from generator.model.seeds import Block, BlockKind, Declaration, Seed, SeedFormat
from generator.readers import declarations, encoding, lines
from generator.readers.lines import Line

MARK = "---"
MAX_LINES = 40
"""Lines within which a fence must close, both marks counted."""

# Characters that can hold a fence.
_REACH = 100_000
_KEY = re.compile(r"([\w:.]{1,40})[ \t]*:(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in a fence, and how much of the text it takes; all empty where there is none."""

    blocks: tuple[Block, ...] = ()
    declared: tuple[Declaration, ...] = ()
    problems: tuple[Problem, ...] = ()
    characters: int = 0
    lines: int = 0


def read(file: File, kind: SeedFormat, blocks: Callable[[str, int], tuple[Block, ...]]) -> Seed:
    """Decode a file, take its fence off, and cut the rest by the format's own `blocks`. Raises SeedError."""
    decoded = encoding.decode(file)
    top = _header(decoded.text, file.path)
    return Seed(
        path=file.path,
        format=kind,
        encoding=decoded.encoding,
        blocks=(*top.blocks, *blocks(decoded.text[top.characters :], top.lines + 1)),
        declared=top.declared,
        problems=(*decoded.problems, *top.problems),
    )


def _header(text: str, path: str) -> Header:
    """Read the fence on top of a text.

    A fence begins on line 1 with exactly `---`, closes within 40 lines and has a key that is known; anything else
    is text. Raises SeedError when its YAML is broken, a value is of the wrong type, or nothing stands below it.
    """
    top = lines.split(text[:_REACH] if text.startswith(MARK) else "")
    close = next((i for i, line in enumerate(top[1:MAX_LINES], 1) if line.text == MARK), None)
    if not top or top[0].raw.rstrip("\r\n") != MARK or close is None or not _has_known_key(top[1:close]):
        return Header()
    try:
        fields = yamltext.load("".join(line.raw for line in top[1:close]), path=path, line=2)
        declared, problems = declarations.declare(fields, Basis.HEADER)
    except ContentError as error:
        raise SeedError(error.message, path=error.path, line=error.line, hint=error.hint) from error
    end = sum(len(line.raw) for line in top[: close + 1])
    blank = _leading_blank(text[end:])
    if end + blank == len(text):
        hint = f"put the article below the closing `{MARK}`"
        raise SeedError("nothing below the header", path=path, line=close + 1, hint=hint)
    raw = text[: end + blank]
    return Header((Block(raw=raw, kind=BlockKind.FENCE),), declared, problems, len(raw), len(lines.split(raw)))


def _leading_blank(text: str) -> int:
    """Return how many characters the blank lines at the start of a text take."""
    count = 0
    for line in lines.split(text):
        if not line.is_blank:
            break
        count += len(line.raw)
    return count


def _has_known_key(inside: list[Line]) -> bool:
    keys = (_KEY.match(line.raw) for line in inside)
    return any(canonical(match.group(1)) for match in keys if match)
