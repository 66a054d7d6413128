"""Lines that are a day and little else: a time, a place, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.metadata.dates.days import Day
from generator.metadata.evidence import Evidence, phrases
from generator.text.languages import Language
from generator.text.words import fold

CLOCK = re.compile(r"(?<!\d)\d{1,2}(?:[:.h]\d\d(?::\d\d)?|(?=\s?(?:[ap]\.?m\b|uhr)))", re.I)
"""A time of day."""

_SEPARATOR = re.compile(r"[|·•;()\t–—»⋅]|\s[-/]\s|,\s|:\s|\s{3}")
_WORD = re.compile(r"[^\W\d_]+")
_ZONE = re.compile(r"[A-Z]{1,5}")
_DATE = "\u0001"
_MOST_PART_WORDS = 5
# Words that say what is done by whom, the last a word such as «by»; those of shared posts are more.
_MOST_DOING_WORDS = 3
_LONGEST_NAME = 20
# Scripts that are written without spaces, in which a longer word is a sentence.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u3400-\u4dbf\u0e00-\u0e7f]")
_LONGEST_UNSPACED = 8


def is_bare(line: str, dated: Sequence[Day], evidence: Evidence, most_names: int = _MOST_PART_WORDS) -> bool:
    """Whether a line is a day with at most a time, a place and names beside it.

    `most_names`: words right beside the day, where none such as «by» is among them.
    """
    if line.rstrip().endswith((".", "!", "?")) and line.rstrip()[-40:].count(" ") > 1 and not _ends_dated(line, dated):
        return False
    for day in reversed(dated):
        line = f"{line[: day.start]} {_DATE} {line[day.end :]}"
    parts = [part for part in _SEPARATOR.split(CLOCK.sub(" ", line)) if part.strip()]
    if fold(parts[0]) in phrases(evidence.language, "others"):
        return False
    return all(_is_dated(part, evidence, most_names) if _DATE in part else _is_short(part, evidence) for part in parts)


def _is_short(part: str, evidence: Evidence) -> bool:
    """Whether a part without a day is a few words beside times, labels and what is done: `Medically reviewed by`."""
    tokens = _unlabelled(f" {' '.join(map(fold, _WORD.findall(part)))} ", evidence.language).split()
    signed = (n for n, token in enumerate(tokens[:_MOST_DOING_WORDS]) if token in phrases(evidence.language, "by"))
    return len(tokens) - next(signed, -1) - 1 <= _MOST_PART_WORDS


def _ends_dated(line: str, dated: Sequence[Day]) -> bool:
    """Whether nothing but a time or an abbreviation follows the last day: `5 gennaio 2025 ore 15`."""
    return len(line[dated[-1].end :].split()) <= _MOST_PART_WORDS


def _is_dated(part: str, evidence: Evidence, most_names: int) -> bool:
    """Whether a part holds nothing beside its date but labels, small words and few names."""
    written = {fold(word): word for word in _WORD.findall(part)}
    folded = f" {' '.join(map(fold, _WORD.findall(part)))} "
    if any(f" {label} " in folded for label in phrases(evidence.language, "others")):
        return False
    signed = [label for label in phrases(evidence.language, "by") if f" {label} " in folded]
    left = _unlabelled(folded, evidence.language)
    small = evidence.small_words
    telling = [word for f in left.split() if f not in small and not _ZONE.fullmatch(word := written.get(f, f))]
    if any(len(word) > (_LONGEST_UNSPACED if _UNSPACED.search(word) else _LONGEST_NAME) for word in telling):
        return False
    if not _has_words(evidence.language):
        return len(telling) <= _MOST_PART_WORDS
    nicks = {word for word in telling for label in signed if f" {label} {fold(word)} " in folded}
    most = _MOST_PART_WORDS if signed else most_names
    return len(telling) <= most and all(word[:1].isupper() or word in nicks for word in telling)


def _unlabelled(folded: str, spoken: Language) -> str:
    """Return folded words without those that announce a day or stand beside a time."""
    for key in ("published", "updated", "clock"):
        for label in phrases(spoken, key):
            folded = folded.replace(f" {label} ", " ")
    return folded


@cache
def _has_words(spoken: Language) -> bool:
    return bool(spoken.section("words").texts("stopwords"))
