"""Times that multiply, and times that only tell how often: `tre volte più caro`, `per tre volte`."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.figures import measures
from generator.facts.figures.carrying import CHANGES
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters before a number in which `è aumentato di` has room.
_REACH = 40


def multiplies(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether a number of times is a size: something is compared behind it, or changed before it.

    A fraction is, and where a language has no words for that, every number.
    """
    compared = wordings.pattern(language, "measures", "multiples")
    whole = number.low is not None and number.low == int(number.low)
    if compared is wordings.NOTHING or not whole or number.words[-1:] == "x" or number.words.endswith("fold"):
        return True
    behind = folded[number.end : number.end + _REACH].lstrip()
    if wordings.pattern(language, "measures", "frequencies").match(behind):
        return False
    if compared.match(behind):
        return True
    before = folded[max(0, number.start - _REACH) : number.start]
    return any(not CHANGES.isdisjoint(hit.concepts) for hit in measures.hits(before, language))
