"""Patterns of written quantities: ranges, magnitudes, money, percentages, sizes without a number."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from generator.text.choices import Choices
from generator.text.grammar import Lexicon, Reading, Token
from generator.text.languages import Language
from generator.text.numbers import ranges, standing
from generator.text.numbers.lexicon import lexicon
from generator.text.numbers.parts import Parts, Quantity, Shape, amount, product, tidy

_WORDS = "<cardinal>(?:(?:<dash>|(?<=<round>)<inside>)?<cardinal>){0,7}(?:(?<=<round>)<inside><one>)?"
_PLAIN = "<cardinal>(?:<dash>?<cardinal>){0,7}"
_DOZENS = "(?:<one|cardinal|figure>|<one>?<share>)?<dozen>"
_NUMBER = f"(?:{_DOZENS}|<figure>?<fraction>|<figure>|<one>?{_WORDS}|<share><one>?|<one>?<pair>|<one>)"
_SIZE = "<magnitude|short>{0,2}"
_UNIT = "(?P<unit><of>?<currency|minor>|<percent>|<times>)?"
# The longest readings first: each is tried where the one before it did not hold.
_READINGS = (
    f"""
    (?P<lead><currency>)? (?:(?P<between><range_first>)|(?P<from><range_from>))? (?P<lead1><currency>)?
    (?P<low>{_NUMBER}) (?P<low_size>{_SIZE}) (?P<low_unit><of>?<currency>|<percent>)?
    (?:(?P<and><range_middle>)|(?P<to><range_to>)|(?P<or><range_or|dash>)) (?P<lead2><currency>)?
    (?P<number>{_NUMBER}) (?P<size>{_SIZE}) {_UNIT}
    """,
    f"""
    (?P<lead><currency>)? (?P<number>{_NUMBER}) (?P<size>) (?P<unit><of>?<currency>)?
    <range_middle|comma|with_coins>? (?P<small><figure>|{_WORDS}|<one>|(?P<coins><coins>)) (?P<coin><minor>)?
    """,
    f"""
    (?P<lead><currency>)? (?P<whole>{_NUMBER}) (?P<whole_size><magnitude>) (?P<also><range_middle>)?
    (?P<number>{_NUMBER}) (?P<size><magnitude>?) {_UNIT}
    """,
    f"(?P<number>{_NUMBER}) (?P<unit><currency>) (?P<size><magnitude|short>)",
    f"(?P<lead><currency>)? (?P<number>(?P<stray><figure>)(?P<sign><comma|dot>)<whole>) (?P<size><magnitude>) {_UNIT}",
    f"""
    (?P<lead><currency>)? (?P<number>(?P<grouped><figure>)(?:<three>{{1,4}}<tail>?|<tail>)) (?P<size>{_SIZE}) {_UNIT}
    """,
    f"""
    (?P<lead><currency>)? (?P<number>{_NUMBER}|<span>|<fold>) (?P<half><and_a_half>)?
    (?:<dash>(?=<magnitude>))?
    (?P<size>{_SIZE}) (?P<half1><and_a_half>)? {_UNIT} (?P<half2><and_a_half>)? (?P<odd><dash><odd>)?
    """,
    f"(?P<number><one>?{_PLAIN}) (?P<size>{_SIZE}) {_UNIT}",
    f"(?P<vague><vague>) {_UNIT}",
)
# An article, a half or a pair begins a quantity only where something follows that can be part of it.
# It begins with the signs that a match can begin with, so that other places are passed over quickly.
_CORE = """
    (?: <figure|fraction|cardinal|dozen|span|fold> | <one> (?=ROLES)
      | <share> (?= <one>? <magnitude|short|minor|dozen>) | <pair> (?= <magnitude|short|of|currency|minor>) )
"""
_ANYWHERE = f"""
    <currency|range_first|range_from|figure|fraction|cardinal|dozen|span|fold|one|share|pair|vague>
    (?: (?<=<figure|fraction|cardinal|dozen|span|fold|vague>) | (?<=<one>) (?=ROLES)
      | (?<=<share>) (?= <one>? <magnitude|short|minor|dozen>)
      | (?<=<pair>) (?= <magnitude|short|of|currency|minor>)
      | (?<=<currency>) <range_first|range_from>? <currency>? {_CORE}
      | (?<=<range_first|range_from>) (?=ROLES*?<range_middle|range_to|range_or|dash>) <currency>? {_CORE} )
"""
# Behind money with its hundredths: `It costs 15 dollars 50 and …`, never `15 dollars 50 years ago`.
_CLOSING = frozenset({"range_middle", "comma", "dot"})
_SIGNS = frozenset("%$€£¥°/-")
# What joins a number to something behind it; before a word that means nothing here it does not.
_JOINTS = frozenset(
    {"comma", "dot", "dash", "inside", "of", "range_first", "range_from", "range_middle", "range_or", "range_to"}
)
_HALVES = ("half", "half1", "half2")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Patterns:
    anywhere: re.Pattern[str]
    """Where a quantity can begin."""
    bare: re.Pattern[str]
    """A number, in digits or one word, behind which nothing stands that could be part of a quantity: as most are."""
    usual: re.Pattern[str]
    """A number in digits with a size, a unit or both, likewise: no other reading can hold of its words."""
    readings: Choices[Shape]


def read(text: str, language: Language) -> Reading | None:
    """Return a text as tokens that know what part of a number they can be; None where no quantity can begin."""
    return lexicon(language).read(text, _patterns(language).anywhere)


def find(reading: Reading, language: Language) -> list[Quantity]:
    """Return the quantities of a text in order."""
    patterns, symbols = _patterns(language), reading.symbols
    found: list[Quantity] = []
    place = 0
    while start := patterns.anywhere.search(symbols, place):
        place = start.start()
        if patterns.bare.match(symbols, place):
            roles = reading.tokens.roles(place)
            worth = amount(roles.get("figure") or roles["cardinal"])
            found.append(Quantity(place, place + 1, worth, None, None, about=False))
            place += 1
            continue
        match = patterns.usual.match(symbols, place)
        quantity = _usual(match, reading) if match else None
        quantity = quantity or _first(patterns, place, reading, language)
        place = quantity.last if quantity else place + 1
        if quantity:
            weighs = quantity.unit is not None and standing.weighs(quantity, reading, language)
            found.append(replace(quantity, last=quantity.last - 1, unit=None) if weighs else quantity)
    return found


@cache
def _patterns(language: Language) -> _Patterns:
    words = lexicon(language)
    numbers = ({"figure"}, {"figure", "three"}, {"figure", "whole"}, {"cardinal"})
    alone = "".join(words.symbols[frozenset(roles)] for roles in numbers)
    plain = words.symbols[frozenset()]
    anywhere = words.pattern(_ANYWHERE.replace("ROLES", f"[^{plain}]"))
    bare = words.pattern(rf"[{alone}](?={_ending(words)}|<comma|dot>[{alone}](?!<magnitude>))")
    readings = [words.pattern(template) for template in _READINGS]
    choices = [(pattern, Shape.of(pattern)) for pattern in readings]
    return _Patterns(anywhere, bare, _usually(words), Choices(plain, choices, longest=False))


def _ending(words: Lexicon) -> str:
    """Return a pattern for what may stand behind a quantity that goes no farther."""
    plain = words.symbols[frozenset()]
    joints = "".join(symbol for roles, symbol in words.symbols.items() if roles <= _JOINTS)
    return rf"[{joints}]?(?:{plain}|\Z)"


def _usually(words: Lexicon) -> re.Pattern[str]:
    """Return the pattern of usual quantities, of words that can be nothing else where they stand."""

    def one(*choices: Set[str]) -> str:
        symbols = "".join(symbol for roles, symbol in words.symbols.items() if roles in choices)
        return f"[{symbols}]" if symbols else "(?!)"

    digits, size = one({"figure"}, {"figure", "three"}, {"figure", "whole"}), one({"magnitude"}, {"magnitude", "vague"})
    unit = f"(?:{one({'of'}, {'of', 'range_from'})})?{one({'currency'})}|{one({'percent'})}"
    return re.compile(rf"{digits}(?P<size>{size})?(?P<unit>{unit})?(?={_ending(words)})")


def _usual(match: re.Match[str], reading: Reading) -> Quantity | None:
    """Return a number with a size or a unit; None where a number stands right behind, whose the money may be."""
    (first, last), tokens = match.span(), reading.tokens
    unit = None
    if match.start("unit") >= 0:
        if last < len(tokens) and tokens.word(last)[0].isdigit():
            return None
        unit = tokens.roles(last - 1).get("currency", "%")
    size = tokens.roles(first + 1)["magnitude"] if match.start("size") >= 0 else "1"
    return Quantity(first, last, product(tokens.roles(first)["figure"], size), None, unit, about=False)


def _first(patterns: _Patterns, place: int, reading: Reading, language: Language) -> Quantity | None:
    """Return the quantity at a place by the first of the readings that holds."""
    symbols = reading.symbols
    for pattern, shape in patterns.readings.at(symbols, place):
        match = pattern.match(symbols, place)
        quantity = _read(Parts(match, shape, reading, language)) if match else None
        if quantity:
            return quantity
    return None


def _read(parts: Parts) -> Quantity | None:
    unit = parts.unit()
    groups = parts.shape.groups
    if "vague" in groups:
        if parts.match.end() < len(parts.reading.tokens) and parts.reading.tokens[parts.match.end()].word[0].isdigit():
            return Quantity(parts.match.start(), parts.match.end("vague"), None, None, None, about=True)
        return Quantity(parts.match.start(), parts.match.end(), None, None, unit, about=True)
    if not standing.may_stand(parts, unit):
        return None
    if "low" in groups:
        return ranges.read(parts, unit)
    if "small" in groups:
        return _with_coins(parts, unit)
    if "whole" in groups:
        return ranges.added(parts, unit)
    return _single(parts, unit)


def _with_coins(parts: Parts, unit: str | None) -> Quantity | None:
    """Return money with its hundredths: `3 dollars 50 cents`, `15 dollari e 15`; nothing may be counted behind it."""
    whole, small = parts.number("number"), parts.number("small")
    if whole is None or small is None or unit is None or whole.about:
        return None
    if not (whole.value == int(whole.value) and small.value == int(small.value) and small.value < 100):
        return None
    if not parts.has("coin") and not parts.has("coins"):
        tokens, behind = parts.reading.tokens, parts.match.end()
        parted = tokens.word(parts.match.start("small") - 1) == ","
        closed = behind >= len(tokens) or _closes(tokens[behind])
        if parts.has("lead") or not parts.has("unit") or parted or not closed:
            return None
    return Quantity(
        parts.match.start(), parts.match.end(), tidy(whole.value + small.value / 100), None, unit, about=False
    )


def _closes(token: Token) -> bool:
    """Return whether a sentence, or a part of it, ends before a token."""
    return not token.roles.keys().isdisjoint(_CLOSING) or not (token.word[0].isalnum() or token.word[0] in _SIGNS)


def _single(parts: Parts, unit: str | None) -> Quantity | None:
    roles = parts.roles("number")[0]
    if "span" in roles:
        low, _, high = roles["span"].partition("/")
        size = parts.size("size")
        return Quantity(
            parts.match.start(),
            parts.match.end(),
            tidy(Decimal(low) * size),
            tidy(Decimal(high) * size),
            unit,
            about=False,
        )
    part = parts.number("number")
    if part is None:
        return None
    size = parts.size("size")
    if parts.has("unit") and standing.is_anothers(parts):
        own = parts.worth("lead") if parts.has("lead") else None
        alone = own is None and roles.keys() == {"one"}
        last, value = parts.match.start("unit"), tidy(part.value * size)
        return None if alone else Quantity(parts.match.start(), last, value, None, own, part.about)
    halved = parts.has_any(_HALVES)
    about = part.about or parts.has("odd")
    value = tidy((part.value + _HALF if halved else part.value) * size)
    return Quantity(parts.match.start(), parts.match.end(), value, None, "x" if "fold" in roles else unit, about)
