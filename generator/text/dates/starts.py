"""With which tokens a pattern can begin, so that only the rules are tried that can match at a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIECE = re.compile(r"\(\?P<\w+>|\(\?:|\(\?[=!]|\)|\||<[\w|]+>|\?|\{\d+,\d+\}|\$")


def roles(template: str) -> frozenset[str]:
    """Return the roles of which the first token of a match has at least one; for templates as the rules have them."""
    return _alternatives(_PIECE.findall(template), 0)[0]


def _alternatives(pieces: Sequence[str], place: int) -> tuple[frozenset[str], bool, int]:
    """Return the roles with which one of some sequences can begin, whether one can be empty, and where they end."""
    found, empty, place = _sequence(pieces, place)
    while place < len(pieces) and pieces[place] == "|":
        more, also_empty, place = _sequence(pieces, place + 1)
        found, empty = found | more, empty or also_empty
    return found, empty, place


def _sequence(pieces: Sequence[str], place: int) -> tuple[frozenset[str], bool, int]:
    found, empty = frozenset[str](), True
    while place < len(pieces) and pieces[place] not in ("|", ")"):
        more, optional, place = _one(pieces, place)
        if place < len(pieces) and pieces[place][0] in "?{":
            optional = optional or pieces[place] == "?" or pieces[place].startswith("{0")
            place += 1
        found = found | more if empty else found
        empty = empty and optional
    return found, empty, place


def _one(pieces: Sequence[str], place: int) -> tuple[frozenset[str], bool, int]:
    piece = pieces[place]
    if piece[0] == "<":
        return frozenset(piece[1:-1].split("|")), False, place + 1
    if piece == "$":
        return frozenset(), True, place + 1
    found, empty, place = _alternatives(pieces, place + 1)
    looks_around = piece in ("(?=", "(?!")
    return frozenset() if looks_around else found, empty or looks_around, place + 1
