"""Formats that are text with a header fence on top: pasted text and Markdown."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.files import File
from generator.model.seeds import Block, Seed, SeedFormat
from generator.readers import encoding
from generator.readers.texts import fence


def read(file: File, kind: SeedFormat, blocks: Callable[[str, int], tuple[Block, ...]]) -> Seed:
    """Decode a file, take its fence off, and cut the rest by the format's own `blocks`. Raises SeedError."""
    decoded = encoding.decode(file)
    header = fence.read(decoded.text, file.path)
    return Seed(
        path=file.path,
        format=kind,
        encoding=decoded.encoding,
        blocks=(*header.blocks, *blocks(decoded.text[header.characters :], header.lines + 1)),
        declared=header.declared,
        problems=(*decoded.problems, *header.problems),
    )
