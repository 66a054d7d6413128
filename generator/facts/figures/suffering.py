"""A few people who are told to be dead, injured or arrested: `tre operai sono morti`."""

from __future__ import annotations

import re

from generator.facts import wordings
from generator.facts.figures import clauses, measures
from generator.facts.figures.counted import Counted
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters around `tre operai` in which stands what befell them.
_TOLD = 40
_SIGN = re.compile(r"[,;:.()«»“”!?]")


def told_of(folded: str, number: NumberMention, thing: Counted, language: Language) -> bool:
    """Return whether a few people are told to be dead, injured or arrested: `tre operai sono morti`, `killed two men`.

    Only in the passive behind them, right behind them, or by a verb such as `died`; who does it to others is not.
    """
    people = wordings.words(language, "measures", "persons")
    if number.low is None or number.low < 1 or evenfold(thing.noun.split()[-1]) not in people:
        return False
    kept = wordings.words(language, "measures", "suffered")
    start = clauses.inserted(folded, thing.end, language)
    sign = _SIGN.search(folded, start)
    behind = folded[start : min(sign.start() if sign else len(folded), start + _TOLD)]
    passive, dying = (wordings.words(language, "measures", key) for key in ("passives", "dying"))
    for hit in measures.hits(behind, language):
        between = behind[: hit.start].split()
        told = not passive.isdisjoint(between) or behind[hit.start : hit.end] in dying
        told = told or (not between and _ends(behind[hit.end :], language))
        if told and not kept.isdisjoint(hit.concepts):
            return True
    before = folded[max(0, number.start - _TOLD) : number.start].rstrip()
    last = measures.hits(before, language)[-1:]
    return any(hit.end == len(before) and not kept.isdisjoint(hit.concepts) for hit in last)


def _ends(behind: str, language: Language) -> bool:
    """Return whether nobody is named behind `two children hurt` to whom it would be done."""
    following = behind.split()[:1]
    articles = wordings.words(language, "measures", "articles")
    small = wordings.words(language, "words", "stopwords") - articles
    return not following or following[0] in small
