"""Numbers that are no figures: days and years, times that only tell how often, words of number that are none."""

from __future__ import annotations

import re
from functools import cache

from generator.facts.figures import measures
from generator.facts.figures.spots import Spot, is_year
from generator.facts.figures.vocabulary import Vocabulary
from generator.text import languages
from generator.text.numbers import NumberMention

# Digits of a year, and of the last day of a month; characters in which the words beside a number stand.
_DIGITS = 4
_DAY_DIGITS = 2
_NEXT = 24
# Numbers beyond these are part of no date.
_LAST_SHORT = 99
_FIRST_YEAR = 1000
_LAST_YEAR = 9999
_MANY_TIMES = 1000  # so often something is done, and not multiplied
# The last hour of a day.
_HOURS = 24
_SIGNS = ".,;:)"


def is_plainly(folded: str, number: NumberMention, known: Vocabulary) -> bool:
    """Return whether a number is plainly no figure: part of a date, `one` alone, the torn end of a number.

    A year is, with nothing behind it that it could count, and a day beside its month: `5 febbraio`, `4 de enero`,
    `January 23.`, `nel 2019 la società`. In a language without word lists every number is that can be a year.
    """
    words = number.words
    if number.unit:
        return False
    # `000` are the last digits of a number that blanks have torn apart: `50, 000`.
    if (number.low == 1 and not words[-1].isalpha()) or (words[0] == "0" and words[1:2].isdecimal()):
        return True
    if not words.isdigit() or len(words) > _DIGITS:
        return False
    following = [word for word in folded[number.end : number.end + _NEXT].split(None, 3)[:3] if word != "."]
    first = following[0].strip(_SIGNS) if following else ""
    small = not first.isalpha() or first in known.words["words.stopwords"]
    if len(words) < _DIGITS:
        if first in known.calendar:
            return True
        if len(words) > _DAY_DIGITS:
            return False
        if first in known.words["names.of"] and following[1:] and following[1].strip(_SIGNS) in known.calendar:
            return True
    elif not is_year(number) or small or known.language.code not in languages.known():
        return is_year(number)
    before = folded[max(0, number.start - _NEXT) : number.start].rsplit(None, 1)[-1:]
    return (small or len(words) == _DIGITS) and before != [] and before[0].rstrip(_SIGNS) in known.calendar


def is_hour(spot: Spot) -> bool:
    """Return whether a number behind a word of hours is one of a day: `300 persone alle 18, 500 alle 20`."""
    low = spot.number.low
    return spot.digits and low is not None and low <= _HOURS and spot.last in spot.known.words["hours_before"]


def is_age(spot: Spot) -> bool:
    """Return whether a number is another age behind one: `two men aged 24 and 31`."""
    return spot.last in spot.known.words["names.and"] and _ages(spot.known).search(spot.before) is not None


@cache
def _ages(known: Vocabulary) -> re.Pattern[str]:
    ages = r" \d{1,3}(?:, \d{1,3})*,? "
    return re.compile(rf"{known.pattern('concepts.age')}{ages}{known.pattern('names.and')} ?\Z")


def may_be_dated(number: NumberMention) -> bool:
    """Return whether a number can be part of a date: a day or year, short or whole, or a range of those."""
    low = number.low
    if low is None or number.high is not None:
        return True
    return (low <= _LAST_SHORT or _FIRST_YEAR <= low <= _LAST_YEAR) and low == int(low)


def times(spot: Spot) -> str | None:
    """Return the word for times of which so many, or so few, are told: `six million times`, `due volte soltanto`."""
    told, low = spot.number.words.rsplit(None, 1)[-1], spot.number.low or 0
    many = low >= _MANY_TIMES or (low > 1 and spot.known.words["mere_times"] & {spot.last, spot.next})
    return told if many and told.isalpha() else None


def multiplies(spot: Spot) -> bool:
    """Return whether a number of times is a size: something is compared behind it, or changed before it.

    A fraction is, and where a language has no words for that, every number; `per tre volte` only tells how often.
    """
    number, compared = spot.number, spot.known.patterns["multiples"]
    whole = number.low is not None and number.low == int(number.low)
    if number.low == 1 or not spot.known.texts["multiples"]:
        return number.low != 1
    if not whole or number.words.endswith(("x", "fold")):
        return True
    behind = spot.behind.lstrip()
    if compared.match(behind):
        return True
    return any(not measures.CHANGES.isdisjoint(hit.concepts) for hit in measures.hits(spot.before, spot.known))
