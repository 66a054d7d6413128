"""Mails passed on inside another: the lines in which a mail program repeats the first sender, day and subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from generator.model.seeds import Block, BlockKind
from generator.readers.mails import envelope
from generator.text import dates, languages

# How far down a mail such lines are looked for, and how many of them there are at most.
_REACH = 30
_MOST_LINES = 10
_LONGEST_LINE = 300
_LABEL = re.compile(r"[>*\s]*([^\W\d_][^:*\n]{0,24})\*?:\*?\s*(\S.*)")
_KEYS = ("from", "to", "date", "subject")
# Characters that may stand above a mail which is only passed on: «Per conoscenza, ciao».
_LONGEST_COVER = 400
# Such lines that make a mail of a pasted text: a decree has `Date` and `Subject` too.
_FEWEST_PASTED = 3


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above a mail passed on say of it."""

    statements: dict[str, str]
    is_marked: bool
    """A line such as «---------- Forwarded message ---------» stands above."""
    is_first: bool
    """Nothing else stands above, and there are three such lines or more."""
    blocks: int
    """How many blocks it fills, with what is written above it."""


def head(blocks: Sequence[Block]) -> Head | None:
    """Return what a mail repeats of the one that it passes on; None where it writes at length itself, or repeats none.

    Two of sender, day and subject must be there.
    """
    said: dict[str, str] = {}
    cover, marked, seen, end, is_over = 0, False, 0, 0, False
    for number, line in _lines(blocks):
        key, value = _labelled(line)
        seen += bool(said)
        if key:
            said.setdefault(key, value)
            end = end if is_over else number + 1
        elif _is_mark(line):
            marked = True
        elif not said:
            cover += len(line)
        elif seen > _MOST_LINES or len(line) > _LONGEST_LINE:
            break
        else:
            end, is_over = min(end, number), True
    telling = [key for key in ("from", "date", "subject") if key in said]
    if len(telling) < 2 or cover > _LONGEST_COVER:
        return None
    is_first = not cover and len(said) >= _FEWEST_PASTED
    return Head(dict(_statements(said)), marked, is_first, end)


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Yield the first lines, each with the number of its block."""
    count = 0
    for number, block in enumerate(blocks):
        for line in block.raw.splitlines() if block.kind is not BlockKind.TITLE else ():
            if line.strip():
                yield number, line[: _LONGEST_LINE + 1]
                count += 1
            if count >= _REACH:
                return


def _labelled(line: str) -> tuple[str, str]:
    """Return the kind and the value of a line such as `Oggetto: Il mulino riapre`; empty ones for any other."""
    match = _LABEL.fullmatch(line.rstrip())
    if match:
        label = match.group(1).strip().casefold()
        for key in _KEYS:
            if label in envelope.words_of(key):
                return key, match.group(2).strip()
    return "", ""


def _is_mark(line: str) -> bool:
    return line.strip(" ->*_:").casefold() in envelope.words_of("passed_on")


def _statements(said: dict[str, str]) -> Iterator[tuple[str, str]]:
    if "from" in said:
        name, mailbox = parseaddr(said["from"].replace("[mailto:", "<").replace("]", ">"))
        yield "mail:author", name if "@" not in name else ""
        yield "mail:mailbox", mailbox.casefold()
    if "subject" in said:
        yield "mail:subject", envelope.bare_subject(said["subject"])
    if "date" in said:
        yield "mail:date", _day(said["date"])


def _day(words: str) -> str:
    """Read the day that a mail program wrote in its own language: `lunedì 27 gennaio 2025 10:15`."""
    day = envelope.day(words)
    if day:
        return day
    for code in languages.known():
        for mention in dates.find(words[:100], languages.language(code)):
            date = mention.date
            if date and mention.explicit and date.is_unit and len(str(date)) == len("2025-01-27"):
                return str(date)
    return ""
