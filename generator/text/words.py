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
    return " ".join(bare(text).split())


def bare(text: str) -> str:
    """Return text as `fold` does, but with its white space: the bare forms of its characters, one behind the other."""
    if text.isascii():
        return text.replace("`", "'").lower()
    for sign, plain in _SAME.items():
        text = text.replace(sign, plain)
    text = _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return text.lower() if text.isascii() else _MAY_BE_ACCENT.sub(_without_accents, text).casefold()


def words(text: str) -> list[str]:
    """Return the folded words of a text; an apostrophe parts words: `dell'IA` is `dell`, `ia`."""
    return _WORD.findall(fold(text))


def _without_accents(found: re.Match[str]) -> str:
    return "".join(c for c in found.group() if not unicodedata.combining(c))
