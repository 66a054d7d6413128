"""Lengths of time that are told of something, and terms of prison: `otto ore di sciopero`, `jailed for six years`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from generator.facts import wordings
from generator.facts.figures import counted, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

# Characters before a number in which what lasts so long has room, and those in which the words that lead to a term do.
_REACH = 80
_BEFORE = 48
_IN_YEAR = 12
_CENTS = Decimal("0.01")
_MOST_YEARS = 200


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
    told: re.Pattern[str]
    """What leads to a time in which something is to be done, `entro`, or what tells that it was so long: `it was`."""
    of: re.Pattern[str]
    """A noun before it; a noun of years may tell an age."""
    term: re.Pattern[str]
    """Years or months behind a number, and what leads from years to months."""
    sentenced: re.Pattern[str]
    served: re.Pattern[str]
    """What leads to a term, and what follows it: `di reclusione`."""


def is_time(unit: str, known: Vocabulary) -> bool:
    """Return whether a unit, folded, is one of time."""
    return unit in known.words["spans long_spans"]


def lasting(spot: Spot, thing: counted.Counted) -> str | None:
    """Return what takes so much time, in the words of its sentence; empty where they tell none.

    None where the time only tells when something is, or how old: `nove giorni fa`, `a boy of six`.
    """
    known, low = spot.known, spot.number.low
    words, before = _words(known), spot.far(_REACH)
    if low is None or low <= 1 or words.dates.match(spot.folded, thing.end):
        return None
    told = words.told.search(before) if evenfold(thing.noun) not in known.words["span_short"] else None
    if told is None and words.placed.search(before):
        return None
    content = _content(spot, thing.end, words)
    if content is None and words.after.search(before):
        return None
    if content and content[0].islower() and not counted.is_uncounted(content, known):
        return content
    lead = words.leads.search(before)
    if lead is None and told is None and evenfold(thing.noun) not in known.words["long_spans"]:
        lead = words.of.search(before)
        if lead and lead["noun"] in known.words["words.stopwords"]:
            return None
    if lead is None:
        if told is None and low != int(low) and not is_time(spot.last.rstrip(","), known):
            return ""  # `gli 1,8 secondi promessi`: no date is so exact
        return None if told is None or "age" in measures.named(before[: told.start()], known) else ""
    vague = lead["noun"] is None or lead["noun"] in known.words["totals mere_sums"]
    return "" if vague else spot.written(lead.span("noun"), _REACH)


def _content(spot: Spot, end: int, words: _Words) -> str | None:
    """Return the noun of what lasts so long: `sciopero`, `credit monitoring`."""
    small = spot.known.words["words.stopwords no_nouns"]
    match = words.content.match(spot.folded, end)
    if match is None or match[1] in small:
        return None
    pair = spot.known.plural_heads and match[2] and match[2] not in small
    return spot.text[match.start(1) : match.end(2 if pair else 1)]


def terms(spots: Sequence[Spot]) -> list[tuple[NumberMention, str]]:
    """Return the prison terms among numbers with their units, years or months; other lengths of time are none."""
    told: list[tuple[NumberMention, str]] = []
    last = 0
    for spot, following in zip(spots, [*spots[1:], None], strict=False):
        low = spot.number.low
        if low is None or not is_term(spot.next, spot.known) or not 0 < low <= _MOST_YEARS or spot.start < last:
            continue
        words, folded = _words(spot.known), spot.folded
        match = words.term.match(folded, spot.end)
        if match is None:
            continue
        end = match.end("word")
        months = words.term.match(folded, following.end) if following and following.start == match.end() else None
        if following and following.number.low is not None and match["years"] and months and months["months"]:
            end, low = months.end("word"), (low + following.number.low / _IN_YEAR).quantize(_CENTS).normalize()
        if words.sentenced.search(spot.far(_BEFORE)) or words.served.match(folded, end):
            whole = replace(spot.number, end=end, words=spot.text[spot.start : end], low=low)
            told.append((whole, spot.text[match.start("word") : match.end("word")]))
            last = end
    return told


def is_term(unit: str, known: Vocabulary) -> bool:
    """Return whether a unit, folded, is that of a term: no figure has it but those."""
    return unit in known.words["term_years term_months"]


@cache
def _words(known: Vocabulary) -> _Words:
    dates, placed, after, nouns, during, of, articles = map(
        known.pattern, ("span_dates", "span_placed", "span_after", "lasting", "during", "sums_of", "articles")
    )
    halves, units = known.texts["span_halves"], known.texts["spans"] + known.texts["long_spans"]
    joint = wordings.choice(known.words["names.and"])
    rough, word = known.exactly, r"[^\W\d_]{3,}"
    with_article = rf"(?:{articles} ?)?{rough}"
    years, months = known.pattern("term_years"), known.pattern("term_months")
    return _Words(
        re.compile(rf",? {dates}| {joint} (?:{wordings.choice(halves)}|\S+ {wordings.choice(units)})"),
        re.compile(rf"{placed} ?{with_article}\Z"),
        re.compile(rf"{after} ?{with_article}\Z"),
        re.compile(rf" {of} ?({word})(?: ({word}))?"),
        re.compile(
            rf"(?:{during} {rough}|(?P<noun>{nouns})(?: (?:[^\W\d_]{{1,5}}['’])?[^\W\d_]+){{0,4}} {with_article})\Z"
        ),
        re.compile(rf"{known.pattern('span_told')} {rough}\Z"),
        re.compile(rf"(?P<noun>{word}) {of} {with_article}\Z"),
        re.compile(rf" (?P<word>(?P<years>{years})|(?P<months>{months}))(?:,? {joint} )?"),
        re.compile(rf"{known.pattern('term_leads')} {known.pattern('term_rough')}?\Z"),
        re.compile(rf"['’]? {known.pattern('term_of')}"),
    )
