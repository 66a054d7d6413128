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
# Few signs of most texts are no plain ones; these alone are looked up.
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def evenfold(text: str) -> str:
    """Return the text without case and accents, with one kind of apostrophe, dash and space, as long as before.

    What would change its length (`ß`, `ﬁ`) stays as it is, and so do digits of other scripts.
    """
    if not text.isascii():
        known = _table()
        for sign in set(_FOREIGN.findall(text)):
            text = text.replace(sign, known[sign])
    return text.lower().replace("`", "'")


class _Table(dict[str, str]):
    """Folded characters, each worked out when it is first met; folded again it stays the same."""

    def __missing__(self, sign: str) -> str:
        folded = self[sign] = _fold(sign)
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
