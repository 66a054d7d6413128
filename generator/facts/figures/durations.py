"""Lengths of time that are told of something: `otto ore di sciopero`, `an outage of nine days`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.figures import counted
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters before a number in which what lasts so long has room.
_REACH = 80


class _Words(NamedTuple):
    dates: re.Pattern[str]
    """Behind a length of time these tell a date or an age: `fa`, `years old`."""
    placed: re.Pattern[str]
    """Before it they tell when something is: `dopo tre giorni`, `the last two weeks`."""
    after: re.Pattern[str]
    """Those of them that do so only where nothing that lasts is told behind: `dopo sei ore di trattativa`."""
    content: re.Pattern[str]
    """What lasts, behind it: `ore di sciopero`."""
    leads: re.Pattern[str]
    """What lasts, or a verb or preposition that tells it, before it."""
    of: re.Pattern[str]
    """A noun before it; a noun of years may tell an age."""


def is_time(unit: str, language: Language) -> bool:
    """Return whether a unit is one of time."""
    return evenfold(unit) in wordings.words(language, "measures", "spans", "long_spans")


def lasting(text: str, folded: str, number: NumberMention, thing: counted.Counted, language: Language) -> str | None:
    """Return what takes so much time, in the words of its sentence; empty where they tell none.

    None where the time only tells when something is, or how old: `nove giorni fa`, `a boy of six`.
    """
    words = _words(language)
    before = folded[max(0, number.start - _REACH) : number.start]
    if number.low is None or number.low <= 1 or words.dates.match(folded, thing.end) or words.placed.search(before):
        return None
    content = _content(folded, thing.end, words, language)
    if content is None and words.after.search(before):
        return None
    if content and text[content[0]].islower() and not counted.is_uncounted(text[slice(*content)], language):
        return text[slice(*content)]
    lead = words.leads.search(before)
    if lead is None and evenfold(thing.noun) not in wordings.words(language, "measures", "long_spans"):
        lead = words.of.search(before)
        if lead and lead["noun"] in wordings.words(language, "words", "stopwords"):
            return None
    if lead is None:
        return None
    if lead["noun"] is None or lead["noun"] in wordings.words(language, "measures", "totals", "mere_sums"):
        return ""
    offset = number.start - len(before)
    return text[offset + lead.start("noun") : offset + lead.end("noun")]


def _content(folded: str, end: int, words: _Words, language: Language) -> tuple[int, int] | None:
    """Return where the noun stands of what lasts so long: `sciopero`, `credit monitoring`."""
    small = wordings.words(language, "words", "stopwords") | wordings.words(language, "measures", "no_nouns")
    match = words.content.match(folded, end)
    if match is None or match[1] in small:
        return None
    pair = flag(language, "measures", "plural_heads") and match[2] and match[2] not in small
    return match.start(1), match.end(2 if pair else 1)


@cache
def _words(language: Language) -> _Words:
    keys = ("span_dates", "span_placed", "span_after", "lasting", "during", "sums_of", "articles")
    dates, placed, after, nouns, during, of, articles = (
        wordings.pattern(language, "measures", key).pattern for key in keys
    )
    measures = language.section("measures")
    halves, units = measures.texts("span_halves"), measures.texts("spans") + measures.texts("long_spans")
    joint = wordings.choice(wordings.words(language, "names", "and"))
    rough, word = counted.exactly(language), r"[^\W\d_]{3,}"
    with_article = rf"(?:{articles} ?)?{rough}"
    return _Words(
        re.compile(rf",? {dates}| {joint} (?:{wordings.choice(halves)}|\S+ {wordings.choice(units)})"),
        re.compile(rf"{placed} ?{with_article}\Z"),
        re.compile(rf"{after} ?{with_article}\Z"),
        re.compile(rf" {of} ?({word})(?: ({word}))?"),
        re.compile(rf"(?:{during} {rough}|(?P<noun>{nouns})(?: [^\W\d_]+){{0,4}} {with_article})\Z"),
        re.compile(rf"(?P<noun>{word}) {of} {with_article}\Z"),
    )
