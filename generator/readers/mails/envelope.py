"""The heads of mails: encoded words read, replies and forwards taken off subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache

from generator.model.seeds import fold_blanks
from generator.text.languages import known, language

# Characters of a header that are read: no subject is longer, and decoding takes time by their square.
LONGEST = 2000
# Headers that programs for newsletters write and people do not.
_OF_LISTS = ("list-id", "list-unsubscribe", "list-post", "feedback-id")
_PREFIX = re.compile(r"\s*([^\W\d_](?:[^\W\d_]| ){0,29}?)(?:\[\d{1,3}\])?(?:\s?:|(?<=[^\W_]{5}) [|–—-] )\s*")
_LIST_NAME = re.compile(r"\A\s*\[[^\]\n]{1,40}\]\s+")


def header(message: Message, name: str) -> str:
    """Return a header's words on one line, encoded ones decoded; empty where there is none."""
    raw = next((str(value) for key, value in message.raw_items() if key.casefold() == name), "")
    value = raw[:LONGEST]
    try:
        pieces = decode_header(value)
    except HeaderParseError:
        pieces = [(value, None)]
    return fold_blanks("".join(_decoded(piece, charset) for piece, charset in pieces))


def _decoded(piece: bytes | str, charset: str | None) -> str:
    """Decode a piece by its charset; bytes that nobody names are UTF-8 or what Western Windows writes."""
    body = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
    for codec in (charset, "utf-8", "cp1252"):
        try:
            return body.decode(codec or "utf-8")
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return body.decode("latin-1")


def subject(message: Message) -> str:
    """Return a mail's subject without the marks of replies, forwards and lists: `R: I: [stampa] Titolo` -> `Titolo`."""
    return bare_subject(header(message, "subject"))


def bare_subject(words: str) -> str:
    """Take `Re:`, `Fwd:`, `Press release:` and such, and a list's name in brackets, off the front of a subject."""
    marks = words_of("replies") | words_of("forwards") | words_of("releases")
    while True:
        match = _PREFIX.match(words)
        if match and match.group(1).casefold() in marks and words[match.end() :]:
            words = words[match.end() :]
            continue
        shorter = _LIST_NAME.sub("", words, count=1)
        if shorter == words or not shorter:
            return words
        words = shorter


def is_forward(message: Message) -> bool:
    """Whether a mail's subject says that it passes another one on."""
    match = _PREFIX.match(header(message, "subject"))
    return bool(match) and match is not None and match.group(1).casefold() in words_of("forwards")


@cache
def words_of(key: str) -> frozenset[str]:
    """Return the words that mail programs of all known languages write, in small letters."""
    return frozenset(word.casefold() for code in known() for word in language(code).section("mail").texts(key))


def statements(message: Message) -> Iterator[tuple[str, str]]:
    """Yield what a mail's head tells of it.

    `mail:subject`; `mail:date`, the day in the sender's own zone; `mail:from`, the name under which a list sends, or
    `mail:author`, the name under which one mail is written; `mail:mailbox`, its address; `mail:list`, what the list is
    called; `mail:organization`; `mail:address`, where it stands on the web.
    """
    yield "mail:subject", subject(message)
    yield "mail:date", day(header(message, "date"))
    name, mailbox = parseaddr(header(message, "from"))
    is_list = any(header(message, key) for key in _OF_LISTS) or header(message, "precedence") in ("bulk", "list")
    yield ("mail:from" if is_list else "mail:author"), name
    yield "mail:mailbox", mailbox.casefold()
    yield "mail:list", header(message, "list-id").rpartition("<")[0].strip(' "')
    yield "mail:organization", header(message, "organization")
    yield "mail:address", header(message, "archived-at").strip("<>")
    yield "content-language", header(message, "content-language").partition(",")[0]


def day(words: str) -> str:
    """Return the day of a mail's date as `2025-01-27`, in the zone that it names; empty when it is no date."""
    try:
        return parsedate_to_datetime(words[:100]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
