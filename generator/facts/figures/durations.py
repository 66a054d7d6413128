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
from generator.text import cuts, numberwords
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

# Characters before a number in which what lasts so long has room, and those in which the words that lead to a term do.
_REACH = 80
_BEFORE = 48
_IN_YEAR = 12
_CENTS = Decimal("0.01")
_MOST_YEARS = 200
# Units of which sixty are one of the unit before them, by their first letters.
_SIXTIETHS, _SIXTY = ("minut", "sec", "seg", "sek"), 60


class _Words(NamedTuple):
    joined: re.Pattern[str]
    goes_on: re.Pattern[str]
    """How much longer it is, behind a length of time, `and a half`, and what leads to that: `six hours and`."""
    half: re.Pattern[str]
    dates: re.Pattern[str]
    """Behind a length of time these tell a date or an age: `fa`, `years old`."""
    placed: re.Pattern[str]
    """Before it they tell when something is: `dopo tre giorni`, `the last two weeks`."""
    after: re.Pattern[str]
    """Those of them that do so only where nothing that lasts is told behind: `dopo sei ore di trattativa`."""
    content: re.Pattern[str]
    """What lasts, behind it: `ore di sciopero`."""
    passed: re.Pattern[str]
    """It was lost, or lacked something: `late`, `senza telefonate`."""
    given: re.Pattern[str]
    task: re.Pattern[str]
    """Before it and behind it: `gave it [20 days] to answer`."""
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


def halves(text: str, line: cuts.Line, known: Vocabulary) -> list[NumberMention]:
    """Return the articles that count one unit of time and a half: `a year and a half`."""
    if not any(half in text for half in known.texts["span_halves"]):
        return []
    spans = [match.span("one") for match in _words(known).half.finditer(line.folded)]
    return [
        NumberMention(start=start, end=end, words=text[start:end], low=Decimal(1), high=None, unit=None)
        for start, end in spans
    ]


def whole(spot: Spot, thing: counted.Counted) -> tuple[counted.Counted, NumberMention]:
    """Return a unit of time with what goes on behind it, and both together: `six hours and ten minutes`."""
    known, low = spot.known, spot.number.low
    match = _words(known).joined.match(spot.folded, thing.end)
    if match is None or low is None:
        return thing, spot.number
    if match["half"]:
        return counted.Counted(thing.noun, match.end()), replace(spot.number, low=low + Decimal("0.5"))
    digits, unit = match["more"], match["unit"]
    more = Decimal(digits) if digits.isdigit() else numberwords.value(digits, known.language)
    years = evenfold(thing.noun) in known.words["term_years"] and unit in known.words["term_months"]
    size = _IN_YEAR if years else _SIXTY if unit.startswith(_SIXTIETHS) else None
    if more is None or size is None:
        return thing, spot.number
    unit = spot.text[match.start("unit") : match.end()]
    return counted.Counted(unit, match.end()), replace(spot.number, low=low * size + more)


def lasting(spot: Spot, thing: counted.Counted, low: Decimal | None) -> str | None:
    """Return what takes so much time, in the words of its sentence; empty where they tell none.

    None where the time only tells when something is, or how old: `nove giorni fa`, `a boy of six`.
    """
    known, words, before = spot.known, _words(spot.known), spot.far(_REACH)
    if low is None or low <= 1 or words.dates.match(spot.folded, thing.end) or words.goes_on.search(before):
        return None
    if (plain := _plainly(spot, thing.end, words)) is not None:
        return plain
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
        aged = spot.last in known.words["names.of"] and evenfold(thing.noun) in known.words["long_spans"]
        if told is None and low != int(low) and not (aged or is_time(spot.last.rstrip(","), known)):
            return ""  # `gli 1,8 secondi promessi`: no date is so exact
        return None if told is None or "age" in measures.named(before[: told.start()], known) else ""
    vague = lead["noun"] is None or lead["noun"] in known.words["totals mere_sums"]
    return "" if vague else spot.written(lead.span("noun"), _REACH)


def _plainly(spot: Spot, end: int, words: _Words) -> str | None:
    """Return what tells of so much time that it was lost or lacked something; empty where it is given for a task."""
    if passed := words.passed.match(spot.folded, end):
        return spot.text[passed.start("what") : passed.end()]
    return "" if words.task.match(spot.folded, end) and words.given.search(spot.far(_REACH)) else None


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
    units = wordings.choice(known.texts["spans"] + known.texts["long_spans"])
    joint, half = wordings.choice(known.words["names.and"]), wordings.choice(known.texts["span_halves"])
    rough, word = known.exactly, r"[^\W\d_]{3,}"
    with_article = rf"(?:{articles} ?)?{rough}"
    years, months = known.pattern("term_years"), known.pattern("term_months")
    return _Words(
        re.compile(rf" {joint} (?:(?P<half>{half})|(?P<more>\w+) (?P<unit>{units}))"),
        re.compile(rf" {units} {joint} \Z"),
        re.compile(rf"(?<!\w)(?P<one>{known.pattern('numbers.articles')}) ?{units} {joint} {half}"),
        re.compile(rf",? {dates}"),
        re.compile(rf"{placed} ?{with_article}\Z"),
        re.compile(rf"{after} ?{with_article}\Z"),
        re.compile(rf" {of} ?({word})(?: ({word}))?"),
        re.compile(rf" (?P<what>{known.pattern('span_passed')})"),
        re.compile(rf"{known.pattern('span_given')}(?: [\w'’]+){{0,4}} {rough}\Z"),
        re.compile(rf" {known.pattern('aims')} [^\W\d_]{{2,}}"),
        re.compile(
            rf"(?:{during} {rough}|(?P<noun>{nouns})(?: (?:[^\W\d_]{{1,5}}['’])?[^\W\d_]+){{0,4}} {with_article})\Z"
        ),
        re.compile(rf"{known.pattern('span_told')} {rough}\Z"),
        re.compile(rf"(?P<noun>{word}) {of} {with_article}\Z"),
        re.compile(rf" (?P<word>(?P<years>{years})|(?P<months>{months}))(?:,? {joint} )?"),
        re.compile(rf"{known.pattern('term_leads')} {known.pattern('term_rough')}?\Z"),
        re.compile(rf"['’]? {known.pattern('term_of')}"),
    )
