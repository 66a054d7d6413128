"""The parts of a mail that show its text, decoded, each with where it stands in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from itertools import accumulate

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem
from generator.readers import encoding
from generator.readers.embedded import Place

# A header of such a length is an attack: its parts are told apart in time that grows by their square.
_LONGEST_HEADER = 8000
_CONTENT_HEADER = re.compile(rb"(?im)^content-[a-z-]{1,30}:[^\n]*(?:\n[ \t][^\n]*)*")
_SOFT_BREAK = re.compile(r"=[ \t]*\Z")
_HINT = "open it in your mail program and save it again, or paste its text into a .txt file"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a mail, decoded."""

    text: str
    is_html: bool
    is_flowed: bool
    """Lines that end with a space go on in the next one (RFC 3676)."""
    joins_words: bool
    """That space is none of the text (`DelSp`)."""
    encoding: str
    place: Place
    problems: tuple[Problem, ...] = ()


def parse(file: File) -> Message:
    """Parse a mail or web archive. Raises SeedError where its build is an attack."""
    longest = max((match.end() - match.start() for match in _CONTENT_HEADER.finditer(file.body)), default=0)
    if longest > _LONGEST_HEADER:
        raise SeedError(f"a header of {longest:,} characters", path=file.path, line=1, hint=_HINT)
    try:
        return BytesParser(policy=compat32).parsebytes(file.body)
    except RecursionError as error:
        raise SeedError("parts nested too deep", path=file.path, line=1, hint=_HINT) from error


def shown(message: Message) -> Iterator[Message]:
    """Yield the parts that a reader sees: of each choice the page, else the plain text; no attachments."""
    kind = message.get_content_type()
    if message.get_content_disposition() == "attachment" or kind == "message/rfc822":
        return
    if not message.is_multipart():
        if kind in ("text/html", "text/plain", "application/xhtml+xml"):
            yield message
        return
    parts = [part for part in message.get_payload() if isinstance(part, Message)]
    if kind == "multipart/alternative":
        yield from _best([list(shown(part)) for part in parts])
    elif kind == "multipart/related":
        yield from next((found for part in parts if (found := list(shown(part)))), [])
    else:
        for part in parts:
            yield from shown(part)


def _best(choices: list[list[Message]]) -> list[Message]:
    """Return the choice that is a page with words; else the first that has any."""
    full = [parts for parts in choices if any(_has_words(part) for part in parts)]
    pages = (parts for parts in full if any(part.get_content_type() != "text/plain" for part in parts))
    return next(pages, full[0] if full else [])


def _has_words(part: Message) -> bool:
    body = part.get_payload(decode=True)
    return isinstance(body, bytes) and bool(re.sub(rb"(?s)<[^>]*>|&nbsp;|\s", b"", body[:200_000]))


def attached(message: Message) -> Message | None:
    """Return the first mail that is attached to a mail."""
    for part in message.walk():
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inner = part.get_payload()
            return inner[0] if isinstance(inner, list) and isinstance(inner[0], Message) else None
    return None


def decoded(part: Message, file: File) -> Part | None:
    """Decode a part by its own charset, and find where it stands in the file; None when it is empty."""
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip():
        return None
    read = encoding.decode(File(file.path, body), str(part.get_content_charset() or ""))
    return Part(
        text=read.text.replace("\x00", "\ufffd"),
        is_html=part.get_content_type() != "text/plain",
        is_flowed=str(part.get_param("format", "")).casefold() == "flowed",
        joins_words=str(part.get_param("delsp", "")).casefold() == "yes",
        encoding=read.encoding,
        place=_place(part, body, file),
        problems=read.problems,
    )


def _place(part: Message, body: bytes, file: File) -> Place:
    """Return how lines of the decoded part become lines of the file: by its soft breaks; base64 has none to tell."""
    transfer = str(part.get("content-transfer-encoding", "")).strip().casefold()
    payload = part.get_payload()
    is_coded = transfer in ("quoted-printable", "base64") and isinstance(payload, str)
    raw = str(payload).encode("ascii", "replace") if is_coded else body
    start = max(0, file.body.find(raw.strip(b"\r\n")))
    first = file.body.count(b"\n", 0, start) + 1 - _leading_lines(raw)
    if not is_coded:
        return lambda line: first + line - 1
    if transfer == "base64":
        return lambda _: first
    hard_ends = list(accumulate(not _SOFT_BREAK.search(line[-40:]) for line in str(payload).splitlines()))
    return lambda line: first + (bisect_right(hard_ends, line - 2) + 1 if line > 1 else 0)


def _leading_lines(raw: bytes) -> int:
    """Return how many line ends stand before the first character of a part."""
    return raw[: len(raw) - len(raw.lstrip(b"\r\n"))].count(b"\n")
