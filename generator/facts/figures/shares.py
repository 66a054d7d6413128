"""Shares told in words: `un terzo degli abitanti`, `two thirds of the staff`, `un paziente su cinque`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.figures import counted
from generator.text import cuts
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Characters before a number in which `sette italiani su` has room, and the numbers that a share is told with.
_REACH = 40
_MOST_AMONG = 100
# Signs that may stand right before a word.
_OPENING = "«“„‘\"'(’-–—"
_WORD = re.compile(r"\w+")
_PARTS = frozenset(map(Decimal, range(1, 11)))


class _Fractions(NamedTuple):
    pattern: re.Pattern[str]
    """A fraction, the words that lead to what it is of, and its noun."""
    percent: Mapping[str, Decimal]
    links: tuple[str, ...] = ()
    """The ends of what it finds, where they are few."""
    last: frozenset[str] = frozenset()
    """The pieces of a text of which one closes each fraction, as they may be written."""


def find(text: str, language: Language) -> list[tuple[NumberMention, int]]:
    """Return the shares of a sentence in percent, each with the end of what it is a share of.

    Only of things that are counted, in the plural; thirds are rounded, so all are `about`. Linear in the text.
    """
    known = _fractions(language)
    if known is None or known.last.isdisjoint(cuts.line(text).pieces):
        return []
    folded = cuts.line(text).folded
    never, found = wordings.words(language, "measures", "not_counted"), []
    parts = wordings.words(language, "measures", "no_fractions")
    for match in known.pattern.finditer(folded):
        before = folded[: match.start()].rsplit(None, 1)[-1:]
        single = language.section("measures").flag("plural_heads") and not counted.is_plural(match["noun"], language)
        if single or match["noun"] in never or (before and match.start() and before[0] in parts):
            continue
        start, end = match.span("fraction")
        share = NumberMention(
            start=start,
            end=end,
            words=text[start:end],
            low=known.percent[match["fraction"]],
            high=None,
            unit="%",
            about=True,
        )
        found.append((share, match.end()))
    return found


def among(text: str, found: Sequence[NumberMention], language: Language) -> list[tuple[NumberMention, int]]:
    """Return the shares that a number tells of another, in percent: `un paziente su cinque`, `one in five`.

    No times are, and no marks: `due volte su tre`, `one in three years`, `four stars out of five`. Rounded ones are
    `about`.
    """
    told: list[tuple[NumberMention, int]] = []
    few = [n for n in found if n.low is not None and 1 < n.low <= _MOST_AMONG and not n.unit and not n.high]
    known, folded = _among(language), cuts.line(text).folded if few else ""
    for number in few if known else ():
        if known is None or number.low is None or not folded.endswith(known.links, 0, number.start):
            continue
        before = folded[max(0, number.start - _REACH) : number.start]
        match = known.pattern.search(before)
        part = match and known.percent[match["part"]]
        if not match or not part or part >= number.low or _counts(text, number, match["noun"], language):
            continue
        start = number.start - len(before) + match.start("part")
        percent = round(100 * part / number.low, 1)
        share = NumberMention(
            start=start,
            end=number.end,
            words=text[start : number.end],
            low=percent,
            high=None,
            unit="%",
            about=percent * number.low != 100 * part,
        )
        told.append((share, number.end))
    return told


def _counts(text: str, number: NumberMention, noun: str | None, language: Language) -> bool:
    """Return whether times or other things are counted, by the noun before the second number or behind it."""
    times = wordings.words(language, "measures", "not_counted", "ratings") | wordings.words(
        language, "numbers", "times"
    )
    behind = _WORD.search(evenfold(text[number.end : number.end + _REACH]))
    things = language.section("measures").texts("among_things")
    counted_behind = behind is not None and (behind[0] in times or (bool(things) and behind[0].endswith(things)))
    return counted_behind or (noun is not None and noun in times)


@cache
def _among(language: Language) -> _Fractions | None:
    """Return a pattern for a number in words with what leads to the one that it is of, and the numbers."""
    links = wordings.pattern(language, "measures", "among")
    if links is wordings.NOTHING:
        return None
    table = language.section("numbers").fields("words")
    values = {evenfold(word): Decimal(key) for key in table for word in table.texts(key) if Decimal(key) in _PARTS}
    values["1"] = Decimal(1)
    noun = r"(?:(?P<noun>[^\W\d_]{3,}) )?"
    ends = tuple(f"{evenfold(phrase)} " for phrase in language.section("measures").texts("among"))
    return _Fractions(re.compile(rf"(?P<part>{wordings.choice(values)}) {noun}{links.pattern} \Z"), values, ends)


@cache
def _fractions(language: Language) -> _Fractions | None:
    table = language.section("measures").fields("fractions")
    percent = {evenfold(phrase): Decimal(key) for key in table for phrase in table.texts(key)}
    if not percent:
        return None
    of = wordings.pattern(language, "measures", "fractions_of").pattern
    pattern = re.compile(rf"(?P<fraction>{wordings.choice(percent)}) {of} (?P<noun>[^\W\d_]{{3,}})")
    words = {phrase.split()[-1] for key in table for phrase in table.texts(key)}
    words |= {evenfold(word) for word in words}
    words |= {word.capitalize() for word in words} | {word.upper() for word in words}
    return _Fractions(pattern, percent, last=frozenset(f"{sign}{word}" for sign in ("", *_OPENING) for word in words))
