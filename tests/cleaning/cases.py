"""Golden cases of cleaning: what stays and what goes, block by block, for a person to read.

    title: the form for comments goes
    seed: 000_ffb0b2ec4fe2a8c3.txt
    lang: it

    + body         structure.article        Gli investitori in intelligenza artificiale …
    - comments     comments.form            Lascia un commento

Sign, role, rule, and the first 100 characters of the block.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.cleantext import CleanText

FOLDER = Path(__file__).parent.parent / "cases"
SEEDS = Path(__file__).parent.parent.parent / "seeds"
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Case:
    title: str
    seed: str
    lang: str
    lines: tuple[str, ...]


def read(path: Path) -> Case:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    keys = dict(line.split(": ", 1) for line in head.splitlines())
    return Case(keys["title"], keys["seed"], keys["lang"], tuple(body.splitlines()))


def lines(clean: CleanText) -> tuple[str, ...]:
    """What a case says of a cleaned seed."""
    return tuple(
        f"{'+' if verdict.keep else '-'} {verdict.role:<12} {verdict.rule:<24} {_shown(block.text)}"
        for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)
    )


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} …"
