"""Rows of a corpus as the generator's own values: a saved or pasted page, a text, sentences already cut."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator import cleaning, readers
from generator.model.cleantext import CleanText, Prose, Role, Sentence, SentenceKind, Verdict
from generator.model.files import File
from generator.model.seeds import Block, Seed, SeedFormat
from generator.text import detect, prose

Row = dict[str, Any]
"""One line of JSON."""

_SUFFIXES = {"html": ".html"}


def cleaned(row: Row) -> CleanText:
    """Return the page of a row (`text`, or the file at `path`, gzipped or not), read and judged as a build does."""
    suffix = _SUFFIXES.get(row.get("input", ""), ".txt")
    seed = readers.read(File(f"seeds/row{suffix}", _body(row)))
    return cleaning.clean(seed, row.get("lang") or detect.detect(seed.text), (), ())


def _body(row: Row) -> bytes:
    if "text" in row:
        return str(row["text"]).encode()
    body = Path(row["path"]).read_bytes()
    return gzip.decompress(body) if row["path"].endswith(".gz") else body


def article(row: Row) -> Prose:
    """Return the `text` of a row as sentences; each line is a paragraph, and none is judged."""
    blocks = tuple(Block(raw=line) for line in row["text"].splitlines(keepends=True))
    seed = Seed(path="seeds/row.txt", format=SeedFormat.TEXT, encoding="utf-8", blocks=blocks)
    stays = Verdict(keep=True, role=Role.BODY, rule="given")
    clean = CleanText(seed=seed, lang=_lang(row, row["text"]), blocks=blocks, verdicts=(stays,) * len(blocks))
    return prose.read(clean)


def sentences(texts: Sequence[str], row: Row) -> Prose:
    """Return sentences that the corpus has cut already, each a paragraph."""
    found = tuple(
        Sentence(number=n, text=text, kind=SentenceKind.PROSE, paragraph=n, start=0, end=len(text), line=n)
        for n, text in enumerate(texts, 1)
    )
    return Prose(lang=_lang(row, "\n".join(texts)), sentences=found)


def _lang(row: Row, text: str) -> str:
    return row.get("lang") or detect.detect(text)


def place(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Return where words stand in a text from a character on, white space folded; None where they do not."""
    found = re.compile(r"\s*".join(map(re.escape, words.split()))).search(text, start)
    return found.span() if found else None
