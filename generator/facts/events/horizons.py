"""How long a plan runs: `investirà 90 milioni nei prossimi tre anni`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts import wordings
from generator.model.dates import Edtf, Point
from generator.text import cuts, numberwords
from generator.text.languages import Language


def find(text: str, spoken: Language, reference: Edtf | None) -> Iterator[tuple[int, int, Edtf | None]]:
    """Give from where to where a sentence tells a number of years, and when they are, from the day of writing on."""
    if not any(letters in text for letters in spoken.section("events").texts("horizon_letters")):
        return
    for match in _pattern(spoken).finditer(cuts.line(text).folded):
        written = match["behind"] or match["ahead"]
        count = int(written) if written.isdecimal() else numberwords.value(written, spoken)
        if count:
            year = reference.anchor.year if reference and reference.is_unit else None
            yield *match.span(), Edtf(Point(year), Point(year + int(count))) if year else None


@cache
def _pattern(spoken: Language) -> re.Pattern[str]:
    dates = spoken.section("dates")
    opening = wordings.choice(spoken.section("events").texts("horizons"))
    following = wordings.choice(dates.texts("next"))
    years = wordings.choice(dates.fields("units").texts("year"))
    number = r"(?:\d{1,2}|[^\W\d_]{1,14})"
    return re.compile(rf"{opening} ?(?:{following} (?P<behind>{number})|(?P<ahead>{number}) {following}) {years}")
