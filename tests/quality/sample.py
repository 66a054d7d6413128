"""The sample: pages written for it, each line marked by a person, and what there is to find in them.

A `.page` file has a head (YAML, see `Gold`), a line `---`, and the page with a mark and a space before each line:

    +   the article          must stay
    -   the page around it   must go
    =   the title            may stay or go
        (two spaces)         markup that shows no words

Nobody and nothing in them is real.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from generator.model.files import File

FOLDER = Path(__file__).parent / "pages"
FORMS = ("html", "pasted", "pasted_window")
"""A saved page, the whole visible text of one, the part of it around the article."""
MARKS = {"+": True, "-": False}
_TAG = re.compile(r"<[^>]*>")


class Spoken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of somebody's own; `by` is the name in full."""

    by: str
    text: str


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What there is to find in a page."""

    form: Literal["html", "pasted", "pasted_window"]
    lang: str
    title: str
    date: str
    """Of publication, a day."""
    authors: tuple[str, ...]
    figures: tuple[str, ...]
    """Some of the article's figures: `3,8 milioni di euro = 3800000 EUR`, a range as `3000..3500 visitatori`."""
    quotes: tuple[Spoken, ...]
    """All quotes of the article."""
    times: tuple[str, ...]
    """Some of the times that it tells, in EDTF: `il mese prossimo = 2025-11`."""
    kind: str = "article"
    """One of generator.model.pagekinds."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `stays` is None where either will do."""

    text: str
    stays: bool | None

    @property
    def words(self) -> str:
        """What of it a reader sees."""
        return unescape(_TAG.sub(" ", self.text)).strip()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the sample."""

    name: str
    gold: Gold
    lines: tuple[Line, ...]

    @property
    def file(self) -> File:
        """The page as a seed; its name tells nothing of it."""
        suffix = "html" if self.gold.form == "html" else "txt"
        return File(f"seeds/page.{suffix}", "".join(f"{line.text}\n" for line in self.lines).encode())

    def words(self, *, stays: bool | None) -> str:
        """Return the lines of one mark as a reader sees them."""
        return "\n".join(line.words for line in self.lines if line.stays is stays)

    def figures(self) -> Iterator[tuple[str, Decimal, Decimal | None, str]]:
        """Yield the words of each figure, its value, the high end of a range, its unit."""
        for figure in self.gold.figures:
            words, _, worth = figure.rpartition(" = ")
            number, _, unit = worth.partition(" ")
            low, _, high = number.partition("..")
            yield words, Decimal(low), Decimal(high) if high else None, unit

    def times(self) -> Iterator[tuple[str, str]]:
        """Yield the words of each time and what they mean."""
        for time in self.gold.times:
            words, _, meant = time.rpartition(" = ")
            yield words, meant


def pages() -> tuple[Page, ...]:
    """Return the sample in the order of the names."""
    return tuple(parse(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.page")))


def parse(name: str, text: str) -> Page:
    """Read one page."""
    head, _, body = text.partition("\n---\n")
    gold = msgspec.convert(yaml.load(head, yaml.BaseLoader), Gold)  # every scalar a string, and no object of Python's
    return Page(name, gold, tuple(_line(line) for line in body.splitlines()))


def _line(line: str) -> Line:
    assert not line.strip() or line[:2] in ("+ ", "- ", "= ", "  "), f"no mark before {line!r}"
    return Line(line[2:], MARKS.get(line[:1]))
