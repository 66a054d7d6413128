"""Terms of prison as figures: `jailed for six years and three months`, `tre anni e due mesi di reclusione`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from generator.facts import wordings
from generator.text import cuts
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters before a term in which the words that lead to it stand.
_BEFORE = 48
_IN_YEAR = 12
_CENTS = Decimal("0.01")
_MOST_YEARS = 200


class _Words(NamedTuple):
    unit: re.Pattern[str]
    """Years or months behind a number, and what leads from years to months."""
    leads: re.Pattern[str]
    of: re.Pattern[str]


def find(text: str, found: Sequence[NumberMention], language: Language) -> list[tuple[NumberMention, str]]:
    """Return the prison terms of a sentence with their units, years or months; other lengths of time are none."""
    words = _words(language)
    if words is None:
        return []
    folded, told = cuts.line(text).folded, list[tuple[NumberMention, str]]()
    if not any(words.unit.match(folded, number.end) for number in found):
        return told
    numbers = [number for number in found if not number.unit and number.low is not None and number.high is None]
    last = 0
    for place, number in enumerate(numbers):
        match = words.unit.match(folded, number.end) if number.start >= last else None
        if match is None or number.low is None or not 0 < number.low <= _MOST_YEARS:
            continue
        end, low = match.end("word"), number.low
        following = numbers[place + 1 : place + 2] if match["years"] and match["and"] else []
        for months in following:
            more = words.unit.match(folded, months.end) if months.start == match.end() else None
            if more and more["months"] and months.low is not None:
                end, low = more.end("word"), (low + months.low / _IN_YEAR).quantize(_CENTS).normalize()
        led = words.leads.search(folded, max(0, number.start - _BEFORE), number.start)
        if led or words.of.match(folded, end):
            whole = replace(number, end=end, words=text[number.start : end], low=low)
            told.append((whole, text[match.start("word") : match.end("word")]))
            last = end
    return told


def is_term(unit: str, language: Language) -> bool:
    """Return whether a unit is that of a term: no figure has it but those."""
    return evenfold(unit) in wordings.words(language, "measures", "term_years", "term_months")


@cache
def _words(language: Language) -> _Words | None:
    keys = ("term_years", "term_months", "term_leads", "term_of")
    years, months, leads, of = (wordings.pattern(language, "measures", key) for key in keys)
    if years is wordings.NOTHING:
        return None
    joint = wordings.choice(wordings.words(language, "names", "and"))
    unit = rf" (?P<word>(?P<years>{years.pattern})|(?P<months>{months.pattern}))(?P<and>,? {joint} )?"
    return _Words(
        re.compile(unit),
        re.compile(rf"{leads.pattern} {wordings.pattern(language, 'measures', 'term_rough').pattern}?\Z"),
        re.compile(rf"['’]? {of.pattern}"),
    )
