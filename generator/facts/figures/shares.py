"""Shares told in words: `un terzo degli abitanti`, `two thirds of the staff`, `un paziente su cinque`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.figures import counted, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text import cuts
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

_MOST_AMONG = 100
# Signs that may stand right before a word.
_OPENING = "«“„‘\"'(’-–—"
_WORD = re.compile(r"\w+")
_PARTS = frozenset(map(Decimal, range(1, 11)))


class _Fractions(NamedTuple):
    pattern: re.Pattern[str]
    """A fraction, the words that lead to what it is of, and its noun."""
    percent: Mapping[str, Decimal]
    last: frozenset[str]
    """The pieces of a text of which one closes each fraction, as they may be written; or what ends before a number."""


def find(text: str, line: cuts.Line, known: Vocabulary) -> list[NumberMention]:
    """Return the shares of a sentence in percent.

    Only of things that are counted, in the plural, or of all of them, such as `the population`; thirds are rounded, so
    all are `about`. Linear in the text.
    """
    fractions = _fractions(known)
    if fractions.last.isdisjoint(line.pieces):
        return []
    found = []
    for match in fractions.pattern.finditer(line.folded):
        before, noun = line.folded[: match.start()].rsplit(None, 1)[-1:], match["noun"]
        single = match["single"] or (known.plural_heads and not counted.is_plural(noun, known))
        whole = not single or noun in known.words["fraction_wholes"] or measures.is_counted(noun, known)
        part = not known.words["no_fractions"].isdisjoint(before)  # `nella metà dei`, `the second half of`
        if whole and not part and noun not in known.words["not_counted"]:
            percent = fractions.percent[match["fraction"]]
            found.append(_share(text, match.span("fraction"), percent, about=True))
    return found


def among(spot: Spot) -> NumberMention | None:
    """Return the share that a number tells of another, in percent: `un paziente su cinque`, `one in five`.

    No times are, and no marks: `due volte su tre`, `one in three years`, `four stars out of five`. Rounded ones are
    `about`.
    """
    known, number = _among(spot.known), spot.number
    if spot.last not in known.last or number.low is None or not 1 < number.low <= _MOST_AMONG or number.high:
        return None
    match = known.pattern.search(spot.before)
    part = known.percent[match["part"]] if match else 0
    if not match or not part or part >= number.low or _counts(spot, match["noun"]):
        return None
    percent = round(100 * part / number.low, 1)
    start = spot.start - len(spot.before) + match.start("part")
    return _share(spot.text, (start, spot.end), percent, about=percent * number.low != 100 * part)


def _share(text: str, span: tuple[int, int], percent: Decimal, *, about: bool) -> NumberMention:
    start, end = span
    return NumberMention(start=start, end=end, words=text[start:end], low=percent, high=None, unit="%", about=about)


def _counts(spot: Spot, noun: str | None) -> bool:
    """Return whether times or other things are counted, by the noun before the second number or behind it."""
    times, things = spot.known.words["not_counted ratings numbers.times"], spot.known.texts["among_things"]
    behind = _WORD.search(spot.behind)
    return noun in times or (behind is not None and (behind[0] in times or behind[0].endswith(things)))


@cache
def _among(known: Vocabulary) -> _Fractions:
    """Return a pattern for a number in words with what leads to the one that it is of, and the numbers."""
    table = known.language.section("numbers").fields("words")
    values = {evenfold(word): Decimal(key) for key in table for word in table.texts(key) if Decimal(key) in _PARTS}
    values["1"] = Decimal(1)
    noun = r"(?:(?P<noun>[^\W\d_]{3,}) )?"
    pattern = re.compile(rf"(?P<part>{wordings.choice(values)}) {noun}{known.pattern('among')} \Z")
    return _Fractions(pattern, values, frozenset(evenfold(phrase.split()[-1]) for phrase in known.texts["among"]))


@cache
def _fractions(known: Vocabulary) -> _Fractions:
    table = known.language.section("measures").fields("fractions")
    percent = {evenfold(phrase): Decimal(key) for key in table for phrase in table.texts(key)}
    of = rf"(?:{known.pattern('fractions_of')}|(?P<single>{known.pattern('fractions_of_one')}))"
    pattern = rf"(?P<fraction>{wordings.choice(percent)}) {of} ?(?:\d[\d.,]* )?(?P<noun>[^\W\d_]{{3,}})"
    words = {phrase.split()[-1] for key in table for phrase in table.texts(key)}
    words |= {evenfold(word) for word in words}
    words |= {word.capitalize() for word in words} | {word.upper() for word in words}
    return _Fractions(
        re.compile(pattern), percent, frozenset(f"{sign}{word}" for sign in ("", *_OPENING) for word in words)
    )
