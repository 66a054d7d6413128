"""Folding that keeps every character's place: for finding words whose offsets matter."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SAME = {
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2009", " "),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
# Few letters of most texts are no plain ones; these alone are looked up.
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def evenfold(text: str) -> str:
    """Return the text without case and accents, with one kind of apostrophe, dash and space, as long as before.

    What would change its length (`ß`, `ﬁ`) stays as it is, and so do digits of other scripts.
    """
    plain = text if text.isascii() else _FOREIGN.sub(_folded, text)
    return plain.lower().replace("`", "'")


def _folded(found: re.Match[str]) -> str:
    return found[0].translate(_table())


class _Table(dict[int, str]):
    """Folded characters by code point, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold(chr(code))
        return folded


@cache
def _table() -> _Table:
    return _Table()


def _fold(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if not character.isalpha():
        return character
    plain = "".join(c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c)).casefold()
    return plain if len(plain) == 1 else character
