"""Slugs: the part of an address that a title gives."""

from __future__ import annotations

import re
from collections.abc import Container

from generator.text.words import fold

MAX_CHARACTERS = 60

_OTHER = re.compile(r"[^a-z0-9]+")
_EXTRA_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def slug(text: str, *, fallback: str = "senza-titolo") -> str:
    """Return lower-case ASCII with hyphens, at most 60 characters, cut between words.

    `fallback` is for a text without one Latin letter or digit.
    """
    whole = _OTHER.sub("-", fold(text).translate(_EXTRA_LETTERS)).strip("-")
    if len(whole) > MAX_CHARACTERS:
        cut = whole[: MAX_CHARACTERS + 1]
        whole = cut.rpartition("-")[0] or cut[:MAX_CHARACTERS]
    return whole or fallback


def unique(wanted: str, taken: Container[str]) -> str:
    """Return the slug, with `-2`, `-3`, … when it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted[: MAX_CHARACTERS - 5]}-{number}" in taken:
        number += 1
    return f"{wanted[: MAX_CHARACTERS - 5]}-{number}"
