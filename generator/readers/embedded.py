"""Pages and texts inside another format: a part of a mail, an entry of a feed, a record of an archive."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from dataclasses import replace

from msgspec import structs

from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat, Statement, fold_blanks
from generator.readers.texts import plain
from generator.readers.web import page as html

Place = Callable[[int], int]
"""Gives the line of the file for a line of what stands inside it."""

_LONGEST_STATEMENT = 2000


def page(markup: str, path: str, place: Place) -> Seed:
    """Read markup as a saved page is read, with the lines of the file around it. Raises SeedError."""
    try:
        # The mark says that the bytes are UTF-8, whatever charset the markup gives itself.
        seed = html.read(File(path, codecs.BOM_UTF8 + markup.encode("utf-8", "replace")))
    except SeedError as error:
        raise SeedError(error.message, path=path, line=place(error.line or 1), hint=error.hint) from error
    return replace(seed, encoding="utf-8", blocks=moved(seed.blocks, place))


def text(words: str, path: str, place: Place) -> Seed:
    """Cut text into blocks as a pasted text is cut, with the lines of the file around it."""
    return Seed(path=path, format=SeedFormat.TEXT, encoding="utf-8", blocks=moved(plain.blocks(words), place))


def moved(blocks: tuple[Block, ...], place: Place) -> tuple[Block, ...]:
    """Return blocks with the lines of the file."""
    return tuple(structs.replace(block, line=place(block.line)) for block in blocks)


def titled(seed: Seed, title: str, line: int) -> Seed:
    """Return a seed with the title that the format around it tells, as its first block; as it is where there is none.

    What the markup inside calls itself, if anything, gives way: a newsletter's `<title>` names its template.
    """
    words = fold_blanks(title)
    if not words:
        return seed
    block = Block(raw=f"{words}\n", kind=BlockKind.TITLE, line=line)
    others = (block for block in seed.blocks if block.kind is not BlockKind.TITLE)
    said = tuple(statement for statement in seed.statements if statement.name != "title")
    return replace(seed, blocks=(block, *others), statements=said)


def stated(seed: Seed, said: Iterable[tuple[str, str]]) -> Seed:
    """Return a seed with what the format around it says, before what the markup inside says of itself."""
    folded = ((name, fold_blanks(value)[:_LONGEST_STATEMENT]) for name, value in said)
    outer = tuple(Statement(name, value) for name, value in folded if value)
    return replace(seed, statements=(*outer, *seed.statements))
