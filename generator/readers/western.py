"""CP1252 against MacRoman: which of the two gives words that people write."""

from __future__ import annotations

import codecs
from functools import cache

# CP1252 leaves five bytes open; browsers read them as control characters, and so nothing is refused.
_CP1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_SAMPLE = 200_000
# How much a character tells where its neighbours suit it: Italian and French accents and typographic apostrophes are
# by far the most frequent, small letters of neighbouring languages come next, capitals last.
_FREQUENT = frozenset("àèéìòùÈ")
_SMALL = frozenset("áâãäåæçêëíîïñóôõöøúûüœß")
_CAPITAL = frozenset("ÀÁÂÃÄÅÆÇÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŸÿ")
_SIGNS = frozenset("°€£§©®™·•ªº¿¡×½¼¾²³µ‘„‚‹›\u00a0\u00ad")
_OPENING = frozenset("“«‘„‹¿¡")
_CLOSING = frozenset("”»’“…›")
"""The German closing mark is the English opening one."""
_DASHES = frozenset("–—")
_BAD = -4
# Share of bytes above ASCII among letters from which a text is not written in Latin letters. German has 0.03, French
# 0.05, Russian in one byte a letter 0.95.
_FOREIGN_SHARE = 0.4


def choose(body: bytes) -> tuple[str, bool]:
    """Return `cp1252` or `mac-roman`, and whether its text is in Latin letters at all.

    Each byte above ASCII gets points for what it would be in either encoding, seen with the characters beside it:
    an accented letter belongs among letters of its case, an opening quotation mark before a letter.
    """
    sample = body[:_SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    letters = sum(1 for byte in sample if byte > 0x7F or chr(byte).isalpha())
    scores = {name: _score(sample, name) for name in ("cp1252", "mac-roman")}
    best = "mac-roman" if scores["mac-roman"] > scores["cp1252"] else "cp1252"
    return best, high < _FOREIGN_SHARE * letters


def decode(body: bytes, name: str) -> str:
    """Read bytes in an encoding by Python's name. Raises UnicodeDecodeError; never for CP1252 and MacRoman."""
    return codecs.charmap_decode(body, "strict", _CP1252)[0] if name == "cp1252" else body.decode(name)


def _score(sample: bytes, name: str) -> int:
    text = decode(sample, name)
    return sum(_points(text[i - 1 : i], c, text[i + 1 : i + 2]) for i, c in enumerate(text) if c > "\x7f")


@cache
def _points(before: str, char: str, after: str) -> int:
    alone = _is_gap(before) and _is_gap(after)
    if char in _FREQUENT or char in _SMALL or char in _CAPITAL:
        if _odd_case(before, char, after):
            return _BAD
        return 3 if char in _FREQUENT else 0 if alone or before.isdigit() else 2 if char in _SMALL else 1
    if char in _DASHES:
        return 2 if _is_gap(before) == _is_gap(after) else 0
    opens = char in _OPENING and not before.isalnum() and not _is_gap(after)
    if opens or (char in _CLOSING and not _is_gap(before)):
        return 3
    if char in _OPENING or char in _CLOSING:
        return 2 if char == "…" else 0
    if char in _SIGNS:
        return 0 if before.isalpha() and after.isalpha() else 1
    return _BAD


def _is_gap(beside: str) -> bool:
    return not beside or beside.isspace()


def _odd_case(before: str, char: str, after: str) -> bool:
    """Whether a letter's case does not go with its neighbours': `perchÈ`, `ìNon`."""
    if char.isupper():
        return before.islower()
    return (before.isupper() and after.isupper()) or (after.isupper() and not before.isalpha())
