"""Seeds as sequences of blocks, whatever their format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

import msgspec

from generator.model.found import Basis
from generator.model.problems import Problem

_ASCII_BLANKS = " \t\r\n\f\v"
_BLANKS = re.compile(f"[{_ASCII_BLANKS}]+")
_PART = re.compile(r"(.+)#[a-z0-9-]+")


def fold_blanks(text: str) -> str:
    """Return the text with each run of ASCII white space as one space, none at the ends.

    Non-breaking spaces are characters of the text and stay.
    """
    text = text.strip(_ASCII_BLANKS)
    return text if "  " not in text and text.isprintable() else _BLANKS.sub(" ", text)


def part_path(path: str, key: str) -> str:
    """Return the path of one article in a file that holds several: `seeds/feed.xml#budget-3f2a1c`.

    `key` is of small ASCII letters, digits and hyphens, so that no name of a file with a suffix looks like one.
    """
    return f"{path}#{key}"


def file_of(path: str) -> str:
    """Return the file that a seed's path names: `seeds/feed.xml` of `seeds/feed.xml#budget-3f2a1c`."""
    match = _PART.fullmatch(path)
    return match.group(1) if match else path


def part_key(path: str) -> str:
    """Return the key of one article in a file that holds several; empty for a file of one."""
    return path[len(file_of(path)) + 1 :]


def declaring(path: str, line: str) -> str:
    """Say where an editor writes what a seed does not tell: ``write `date: …` into a.txt.meta.yml beside it``.

    Of one article among several in a file, a sidecar cannot speak.
    """
    if not part_key(path):
        return f"write `{line}` into {PurePosixPath(path).name}.meta.yml beside it"
    if line.startswith("kind:"):
        return f"save its page as a seed of its own, with `{line}` in a sidecar"
    return f"write `{line}` into its file in content/articles/"


def removable(path: str) -> str:
    """Name what an editor takes away to be rid of a seed: its file, or an entry in it."""
    key = part_key(path)
    return f"the entry #{key} in {file_of(path)}" if key else path


class SeedFormat(StrEnum):
    """What kind of text a seed is: the text part of a mail is TEXT, a page out of an archive is HTML."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


class BlockKind(StrEnum):
    """What a block is by its form, before anyone judges its content."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """An item of a list."""
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    CODE = "code"
    MENU = "menu"
    """Saved pages only: a text among links, buttons and options that stand side by side, with hardly a word between."""
    FENCE = "fence"
    """The YAML header that an editor put on top."""
    TITLE = "title"
    """The `<title>` of a saved page: said by the page, not shown in it."""


class Block(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A piece of a seed: a pasted paragraph, an element of a saved page.

    The `raw` of all blocks of a seed, joined, is the seed's text to the character. A struct: pages have hundreds of
    blocks, and a frozen dataclass takes ten times as long to make.
    """

    raw: str
    """Exact characters, line ends and blank lines around it included."""
    kind: BlockKind = BlockKind.PARAGRAPH
    line: int = 1
    """Line of the seed's file on which its first visible character stands, from 1."""
    level: int = 0
    """Level of a heading from 1, depth of a list item from 1; else 0."""
    link_share: float = 0.0
    """Share of its characters inside links, 0 to 1; always 0 in pasted text."""
    trail: str = ""
    """Saved pages only: the elements around it, `article.post > div#body > p`."""
    links: int = 0
    """Saved pages only: how many links stand in it, 1 for a part of a link."""
    bold_share: float = 0.0
    """Saved pages only: share of its characters in `<b>` and `<strong>`, 0 to 1."""
    element: str = ""
    """Saved pages only: the block element that its text stands in: `p`, `li`, `div`, `td`."""
    home: int = 0
    """Saved pages only: number of the element that holds it, or holds its `p`, `li` or heading; siblings share it."""
    witness: float | None = None
    """Share of its words that the page's JSON-LD repeats in `articleBody`, 0 to 1; None where it states no body."""
    words: str | None = None
    """What a reader sees where the raw characters hide it (tags, emphasis marks, entities); None where they do not."""

    @property
    def text(self) -> str:
        """Its words, with white space folded."""
        return fold_blanks(self.raw if self.words is None else self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One key that an editor wrote in a header fence or a sidecar, by its canonical name."""

    key: str
    value: str | tuple[str, ...]
    basis: Basis
    path: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a saved page says of itself: `og:title`, `jsonld:datePublished`, `html:lang` and such."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A raw article, read but not judged."""

    path: str
    """Relative to the digest's folder: `seeds/000.txt`; of one among several in a file see `part_path`."""
    format: SeedFormat
    encoding: str
    blocks: tuple[Block, ...]
    declared: tuple[Declaration, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The seed's text: all blocks joined."""
        return "".join([block.raw for block in self.blocks])


@dataclass(frozen=True, slots=True)
class Packet:
    """What one file holds: one article, or as many as a feed or an archive has."""

    seeds: tuple[Seed, ...]
    problems: tuple[Problem, ...] = ()
    """Of the file as a whole, and of parts that could not be read, by their own paths."""
