"""Numbers whose sign a word tells, and words of number that are none: `31 gradi sotto zero`, `no one`."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from generator.facts import wordings
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters of `no ` before a number.
_SHORT = 8


def is_nobody(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether `one` is part of a word for nobody: `no one has died`."""
    before = folded[max(0, number.start - _SHORT) : number.start].split()[-1:]
    return not wordings.words(language, "measures", "no_ones").isdisjoint(before)


def below_zero(folded: str, number: NumberMention, end: int, language: Language) -> tuple[NumberMention, int]:
    """Return a number and the end of its noun, both with the words behind that that tell it is less than nothing."""
    if number.low is None or number.high is not None or not folded.startswith(_below(language), end):
        return number, end
    last = next(end + len(phrase) for phrase in _below(language) if folded.startswith(phrase, end))
    return replace(number, low=-abs(number.low)), last


@cache
def _below(language: Language) -> tuple[str, ...]:
    return tuple(f" {evenfold(phrase)}" for phrase in language.section("measures").texts("below_zero"))
