"""Shares told in words: `un terzo degli abitanti`, `two thirds of the staff`, `un paziente su cinque`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.facts import manner, wordings
from generator.facts.figures import counted, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.model.facts import Qualifier
from generator.text import cuts
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

_MOST_AMONG = 100
# Characters before a fraction in which stands what changed by it.
_REACH = 40
_STOP = re.compile(r"[,;:.!?)»”]|\Z")
_TEN = 10
# Signs that may stand right before a word.
_OPENING = "«“„‘\"'(’-–—"
_CLOSING = ',;:.!?)»”"'
_WORD = re.compile(r" (\w+)")
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
        span = match.span("fraction")
        rough = manner.qualifier(text, *span, known.language) is not Qualifier.EXACT
        if _is_whole(match, known, rough=rough) if match["of"] else _is_alone(match, known, rough=rough):
            found.append(_share(text, span, fractions.percent[match["fraction"]], about=True))
    return found


def _is_whole(match: re.Match[str], known: Vocabulary, *, rough: bool) -> bool:
    """Return whether what a fraction is of can have one: several things, or all of something."""
    before, noun = match.string[: match.start()].rsplit(None, 1)[-1:], match["noun"]
    if not rough and not known.words["no_fractions"].isdisjoint(before):  # `nella metà dei`, `the second half of`
        return False
    single = match["single"] or (known.plural_heads and not counted.is_plural(noun, known))
    whole = not single or noun in known.words["fraction_wholes"]
    return whole and noun not in known.words["not_counted"]


def _is_alone(match: re.Match[str], known: Vocabulary, *, rough: bool) -> bool:
    """Return whether a fraction tells a share of those before it, or by how much something changed: `by a third`."""
    if match["them"]:
        return True
    links = known.words["by_so_much"] or known.words["sums_of"]
    before, _, last = match.string[max(0, match.start() - _REACH) : match.start()].rstrip().rpartition(" ")
    if rough and last not in known.words["levels numbers.range_to"] and _STOP.match(match.string, match.end()):
        return True
    changes = measures.hits(before, known)[-1:] if last in links else ()
    return any(not measures.CHANGES.isdisjoint(hit.concepts) for hit in changes)


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
    several = match["noun"] or part > 1
    if several and number.low % _TEN and number.low > _TEN:  # `sette campioni su 38` are so many
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
    behind = _WORD.match(spot.behind)
    if behind is None or behind[1] in spot.known.words["words.stopwords"]:
        return noun in times
    return noun in times or behind[1] in times or behind[1].endswith(things)


@cache
def _among(known: Vocabulary) -> _Fractions:
    """Return a pattern for a number in words with what leads to the one that it is of, and the numbers."""
    table = known.language.section("numbers").fields("words")
    values = {evenfold(word): Decimal(key) for key in table for word in table.texts(key) if Decimal(key) in _PARTS}
    values["1"] = Decimal(1)
    noun = r"(?:(?P<noun>[^\W\d_]{3,}) )?"
    pattern = re.compile(rf"(?P<part>{wordings.choice(values)})(?: |(?<=')){noun}{known.pattern('among')} \Z")
    return _Fractions(pattern, values, frozenset(evenfold(phrase.split()[-1]) for phrase in known.texts["among"]))


@cache
def _fractions(known: Vocabulary) -> _Fractions:
    table = known.language.section("measures").fields("fractions")
    percent = {evenfold(phrase): Decimal(key) for key in table for phrase in table.texts(key)}
    of = rf"(?:{known.pattern('fractions_of')}|(?P<single>{known.pattern('fractions_of_one')}))"
    them = rf"(?P<them> {known.pattern('out_of_them')})"
    noun = rf"(?P<of> {of} ?(?:\d[\d.,]* )?(?P<noun>[^\W\d_]{{3,}}))"
    pattern = rf"(?P<fraction>{wordings.choice(percent)})(?:{them}|{noun})?"
    words = {phrase.split()[-1] for key in table for phrase in table.texts(key)}
    words |= {evenfold(word) for word in words}
    words |= {word.capitalize() for word in words} | {word.upper() for word in words}
    pieces = (f"{sign}{word}{end}" for sign in ("", *_OPENING) for word in words for end in ("", *_CLOSING))
    return _Fractions(re.compile(pattern), percent, frozenset(pieces))
