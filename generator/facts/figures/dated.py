"""Numbers that are days and years: no figures."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Digits of a year, characters in which the word beside a number stands, and signs behind a year alone.
_DIGITS = 4
_NEXT = 16
_ENDS = frozenset(",.;:)]»”")
# Numbers beyond it are part of no date.
_MOST_IN_DATES = 9999
_YEAR = re.compile(r"19\d\d|20\d\d")


def is_plainly(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether a number is plainly the day or year of a date: `5 febbraio`, `marzo 2024`, `nel 2019.`."""
    if not number.words.isdigit() or len(number.words) > _DIGITS:
        return False
    behind = folded[number.end : number.end + _NEXT].split(None, 1)[:1]
    if len(number.words) < _DIGITS:
        return behind != [] and behind[0].rstrip(",.;") in _calendar(language)
    if not _YEAR.fullmatch(number.words):
        return False
    before = folded[max(0, number.start - _NEXT) : number.start].rsplit(None, 1)[-1:]
    if before == [] or not before[0][-1].isalpha():
        return False
    ends = number.end == len(folded) or folded[number.end] in _ENDS
    return before[0] in _calendar(language) or (ends and before[0] in _year_leads(language))


@cache
def _calendar(language: Language) -> frozenset[str]:
    """Return the words of the calendar but those that are verbs too: `300 may go`."""
    return wordings.words(language, "names", "calendar") - wordings.words(language, "measures", "modals")


@cache
def _year_leads(language: Language) -> frozenset[str]:
    return wordings.words(language, "names", "in", "of")


def may_be(number: NumberMention) -> bool:
    """Return whether a number can be part of a date: no fraction is, and none beyond all years."""
    if number.low is None or number.high is not None:
        return True
    return number.low <= _MOST_IN_DATES and number.low == int(number.low)
