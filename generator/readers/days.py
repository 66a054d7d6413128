"""Days as editors write them in a header."""

from __future__ import annotations

from generator.model import dates as edtf
from generator.model.dates import Edtf, Precision
from generator.text import dates, languages


def declared(text: str) -> Edtf | None:
    """Read a declared date: EDTF, a time stamp (the day of its own zone), or a day in words in any known language.

    None if it is no date, or one whose day and month could be exchanged: `05/02/2025`.
    """
    for read in (edtf.parse, edtf.parse_stamp):
        try:
            return read(text)
        except ValueError:
            continue
    return _in_words(text.strip())


def _in_words(text: str) -> Edtf | None:
    """Read `5 febbraio 2025` or `Feb 5, 2025`: letters say which number is the day."""
    if len(text) > 60 or not any(c.isalpha() for c in text):
        return None
    for code in languages.known():
        for mention in dates.find(text, languages.language(code)):
            date = mention.date
            if (
                mention.words == text
                and mention.explicit
                and date
                and date.is_unit
                and date.precision >= Precision.MONTH
            ):
                return date
    return None
