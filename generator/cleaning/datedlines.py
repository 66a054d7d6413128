"""Lines that credit an article with a day among names: `The Pier | Monday 3 June 2025, 17:05 | Ann Ask`."""

from __future__ import annotations

import re

_LONGEST, _MOST_PART_WORDS, _MOST_BEHIND = 160, 5, 3
_YEAR = r"(?:19|20)\d\d"
_NAME = r"[^\W\d_]{3,12}\.?"
DAY = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}(?:st|nd|rd|th|er|[.°º])?[\s/.-]{{1,2}}(?:(?:of|de|di)\s)?(?:\d{{1,2}}|{_NAME})"
    rf"[\s/.,-]{{1,3}}(?:de\s)?{_YEAR}|{_NAME}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR}|{_YEAR}([-/.])\d\d?\1\d\d?)(?!\d)"
)
"""A day of a month and a year."""
_PARTS = re.compile(r"[|·•;,()]|\s[–—/-]\s")
_MARK = "\u0001"


def is_dated(text: str) -> bool:
    """Whether a line is a day, with a weekday at most before it, and short names beside it.

    A day alone, and one that words such as «published on» announce, is what rules know; a post's signature is none.
    """
    if len(text) > _LONGEST or not text[:1].isalnum() or "@" in text or not DAY.search(text):
        return False
    parts = [part.split() for part in _PARTS.split(DAY.sub(f" {_MARK} ", text)) if part.strip()]
    if len(parts) < 2:
        return False
    return all(_is_datepart(part) if _MARK in part else len(part) <= _MOST_PART_WORDS for part in parts)


def _is_datepart(part: list[str]) -> bool:
    place = part.index(_MARK)
    return place <= 1 and len(part) - place - 1 <= _MOST_BEHIND
