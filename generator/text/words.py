"""Words: folded for comparing, cut out of text for counting."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " "})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text for comparing: no case, no accents, one kind of apostrophe, single spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = _NOT_ASCII.sub(_without_accents, plain)
    return " ".join(bare.casefold().split())


def words(text: str) -> list[str]:
    """Return the folded words of a text; an apostrophe parts words: `dell'IA` is `dell`, `ia`."""
    return _WORD.findall(fold(text))


def _without_accents(found: re.Match[str]) -> str:
    return "".join(c for c in found.group() if not unicodedata.combining(c))
