"""Words: folded for comparing, cut out of text for counting."""

from __future__ import annotations

import re
import unicodedata

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " "}
# Accents as decomposed letters of Europe have them (the joiner among them, U+034F, is none), and what else may be one:
# nothing below and no general punctuation is.
_ACCENT = re.compile(r"[\u0300-\u034e\u0350-\u036f]+")
_MAY_BE_ACCENT = re.compile(r"[\u0370-\u1fff\u20d0-\U0010ffff]+")
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text for comparing: no case, no accents, one kind of apostrophe, single spaces."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    for sign, plain in _SAME.items():
        text = text.replace(sign, plain)
    bare = _MAY_BE_ACCENT.sub(_without_accents, _ACCENT.sub("", unicodedata.normalize("NFKD", text)))
    return " ".join(bare.casefold().split())


def words(text: str) -> list[str]:
    """Return the folded words of a text; an apostrophe parts words: `dell'IA` is `dell`, `ia`."""
    return _WORD.findall(fold(text))


def _without_accents(found: re.Match[str]) -> str:
    return "".join(c for c in found.group() if not unicodedata.combining(c))
