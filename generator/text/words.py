"""Words: folded for comparing, cut out of text for counting."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " "})
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text for comparing: no case, no accents, one kind of apostrophe, single spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def words(text: str) -> list[str]:
    """Return the folded words of a text; an apostrophe parts words: `dell'IA` is `dell`, `ia`."""
    return _WORD.findall(fold(text))
