"""Days in short lines: stamps that machines write, dates that mastheads and bylines show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import dates as edtf
from generator.model.dates import Edtf, Precision
from generator.text import dates
from generator.text.languages import Language, known, language

# Days before this are placeholders or faults of a content system: 0001-01-01, 1601-01-01.
_EARLIEST_YEAR = 1700
# The day from which computers count: an empty field.
_EMPTY_DAY = "1970-01-01"
_LONGEST = 600
_WHOLE_YEAR = re.compile(r"\d{4}")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}(?!\d)")
# Libraries and archives write `2024 Jun 30`.
_YEAR_FIRST = re.compile(r"\A([12]\d{3})[ -]([^\W\d_]{3,10})\.?[ -](\d{1,2})\Z")


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a line, with its place and words."""

    date: Edtf
    words: str
    start: int
    end: int


def stamped(text: str, spoken: Language) -> Edtf | None:
    """Read the day of a value in a page's markup: a time stamp, EDTF, or the words of a known language."""
    text = _YEAR_FIRST.sub(r"\3 \2 \1", text.strip())
    for read in (edtf.parse_stamp, edtf.parse):
        try:
            date = read(text)
        except ValueError:
            continue
        return date if date.is_unit and _is_likely(date) else None
    return next((day.date for day in written(text, spoken)), None)


def written(text: str, spoken: Language) -> Iterator[Day]:
    """Yield the months and days with their year in a short line.

    Where the line's language tells none, the others that are known are tried: a site's template need not be in the
    language of its articles. Figures alone (`03/04/2025`) are read by the line's own language only.
    """
    text = text[:_LONGEST]
    if not any(c.isdigit() for c in text):
        return
    own = list(_days(text, spoken))
    yield from own
    if not own:
        for code in known():
            others = [d for d in _days(text, language(code)) if any(c.isalpha() for c in d.words)]
            if others:
                yield from others
                return


def _days(text: str, spoken: Language) -> Iterator[Day]:
    for mention in dates.find(text, spoken):
        date = mention.date
        is_fine = mention.explicit and date and date.is_unit and date.precision >= Precision.MONTH
        if is_fine and date and _is_likely(date) and not _is_ambiguous(mention.words, date, spoken):
            yield Day(date, mention.words, mention.start, mention.end)


def _is_ambiguous(words: str, date: Edtf, spoken: Language) -> bool:
    """Whether a figure may be another: `Apr 28` a day or a year, `06/01/2026` in English, written with either first."""
    if date.precision is Precision.MONTH:
        return not _WHOLE_YEAR.search(words)
    match = _FIGURES.search(words)
    if not match or spoken.section("dates").text("order") != "mdy":
        return False
    first, second = int(match.group(1)), int(match.group(2))
    return first != second and max(first, second) <= 12


def _is_likely(date: Edtf) -> bool:
    return date.anchor.year >= _EARLIEST_YEAR and str(date) != _EMPTY_DAY
