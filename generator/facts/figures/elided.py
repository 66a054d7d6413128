"""People told by a number alone: by what befell them, or by those who count them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.facts import cues, manner, wordings
from generator.facts.figures import measures
from generator.model.facts import Qualifier
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters around a number in which stands what befell people.
_TOLD = 40
_GOES_ON = re.compile(r"[ \u00a0-]?[^\W_]|%")


class People(NamedTuple):
    """People without a noun of their own."""

    unit: str | None
    """What befell them, or a word for people; None where the figure before may tell who they are."""


def people(text: str, folded: str, number: NumberMention, language: Language) -> People | None:
    """Return a number of people told only by what befell them; its unit is the word for that, where it stands behind.

    `128 ficaram feridos`, `and infected more than 900`; nothing may be counted by the words beside it.
    """
    counter = _counter(language).match(folded, number.end)
    if not cues.of(text, language) & cues.SUFFERED:
        return People(None) if counter else None
    kept = wordings.words(language, "measures", "suffered")
    passive = _passive(language)
    behind = folded[number.end : number.end + _TOLD]
    led = not passive.isdisjoint(behind.split(None, 1)[:1])
    hit = next(iter(measures.hits(behind, language)), None) if led else None
    between = behind[: hit.start].split() if hit else []
    if hit and not kept.isdisjoint(hit.concepts) and passive.issuperset(between):
        end = number.end + hit.end
        return People(text[number.end + hit.start : end])
    if counter:
        return People(None)
    if _GOES_ON.match(folded, number.end) and not _is_followed(folded, number, language):
        return None
    return _befallen(text, folded, number, language)


def _befallen(text: str, folded: str, number: NumberMention, language: Language) -> People | None:
    """Return a number of people behind the verb that tells what befell them: `killed at least 12`."""
    kept = wordings.words(language, "measures", "suffered")
    start = manner.bare_start(folded, number.start, language)
    before = folded[max(0, start - _TOLD) : start].rstrip()
    verb = measures.hits(before, language)[-1:]
    if not verb or verb[0].end != len(before) or kept.isdisjoint(verb[0].concepts):
        return None
    small = folded[start : number.start].strip()
    rough = not small or manner.qualifier(text, number.start, number.end, language) is not Qualifier.EXACT
    return People(next(iter(language.section("measures").texts("crowd")), None) if rough else None)


def _is_followed(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether a conjunction or a preposition stands right behind a number: `killed 12 in Ohio`, or `others`."""
    following = folded[number.end : number.end + _TOLD].split(None, 2)[:2]
    if not wordings.words(language, "measures", "others").isdisjoint(word.strip(",.;") for word in following[:1]):
        return True
    links = wordings.words(language, "names", "and") | wordings.words(language, "measures", "list_links")
    return len(following) > 1 and following[0] in links and following[1].isalpha()


@cache
def _passive(language: Language) -> frozenset[str]:
    return wordings.words(language, "measures", "passives", "aux")


@cache
def _counter(language: Language) -> re.Pattern[str]:
    """Return a pattern for those who count right behind their number: `9.000 per gli organizzatori`."""
    link = wordings.pattern(language, "quotes", "for").pattern
    articles, nouns = (wordings.pattern(language, "measures", key).pattern for key in ("articles", "counters"))
    return re.compile(rf" {link} {articles} ?{nouns}")
