"""Patterns of written quantities: ranges, magnitudes, money, percentages, sizes without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from generator.text import numberwords
from generator.text.grammar import Reading, Token
from generator.text.languages import Language
from generator.text.numbers.lexicon import lexicon

_WORDS = "<cardinal>(?:<dash>?<cardinal>){0,5}"
_NUMBER = f"(?:<figure>|<one>?{_WORDS}|<half_a><one>?|<one>?<dozen>|<one>)"
_SIZE = "<magnitude|short>{0,2}"
_UNIT = "(?P<unit><of>?<currency>|<percent>|<times>)?"
# The longest readings first: each is tried where the one before it did not hold.
_READINGS = (
    f"""
    (?P<lead><currency>)? (?P<between><range_first>)? (?P<lead1><currency>)?
    (?P<low>{_NUMBER}) (?P<low_size>{_SIZE}) (?P<low_unit><of>?<currency>|<percent>)?
    (?:(?P<and><range_middle>)|(?P<or><range_or|dash>)) (?P<lead2><currency>)?
    (?P<number>{_NUMBER}) (?P<size>{_SIZE}) {_UNIT}
    """,
    f"(?P<lead><currency>)? (?P<number>(?P<stray><figure>)(?P<sign><comma|dot>)<whole>) (?P<size><magnitude>) {_UNIT}",
    f"(?P<lead><currency>)? (?P<number>(?P<grouped><figure>)<three>{{1,4}}) (?P<size>{_SIZE}) {_UNIT}",
    f"(?P<lead><currency>)? (?P<number>{_NUMBER}|<span>|<fold>) (?P<size>{_SIZE}) (?P<half><and_a_half>)? {_UNIT}",
    f"(?P<vague><vague>) {_UNIT}",
)
_SPACES = frozenset("\u00a0\u202f\u2009")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A written quantity: tokens `first` up to, not with, `last`."""

    first: int
    last: int
    low: Decimal | None
    """None: a size without a number, `decine di migliaia`."""
    high: Decimal | None
    unit: str | None
    about: bool


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal
    about: bool = False


def find(reading: Reading, language: Language) -> Iterator[Quantity]:
    """Give the quantities of a text in order."""
    anywhere, readings = _patterns(language)
    place = 0
    while start := anywhere.search(reading.symbols, place):
        quantity = next(filter(None, (_read(p, start.start(), reading, language) for p in readings)), None)
        place = quantity.last if quantity else start.start() + 1
        if quantity:
            yield quantity


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    words = lexicon(language)
    anywhere = words.pattern("<figure|cardinal|half_a|dozen|one|span|fold|vague|currency|range_first>")
    return anywhere, tuple(words.pattern(template) for template in _READINGS)


def _read(pattern: re.Pattern[str], place: int, reading: Reading, language: Language) -> Quantity | None:
    match = pattern.match(reading.symbols, place)
    if not match:
        return None
    unit = _unit(match, reading)
    if _has(match, "vague"):
        return Quantity(place, match.end(), None, None, unit, about=True)
    if not _may_stand(match, reading, language, unit):
        return None
    if _has(match, "low"):
        return _range(match, reading, unit)
    return _single(match, reading, unit)


def _single(match: re.Match[str], reading: Reading, unit: str | None) -> Quantity | None:
    roles = reading.tokens[match.start("number")].roles
    if "span" in roles:
        low, _, high = roles["span"].partition("/")
        size = _size(match, "size", reading)
        return Quantity(match.start(), match.end(), _whole(low, size), _whole(high, size), unit, about=False)
    part = _number(match, "number", reading)
    if part is None:
        return None
    size = _size(match, "size", reading)
    value = _tidy((part.value + (Decimal("0.5") if _has(match, "half") else 0)) * size)
    return Quantity(match.start(), match.end(), value, None, "x" if "fold" in roles else unit, part.about)


def _range(match: re.Match[str], reading: Reading, unit: str | None) -> Quantity | None:
    """Return a range; only `tra … e …`, a dash or `o` make one, and only upwards."""
    if _has(match, "and") and not _has(match, "between"):
        return None
    low, high = _number(match, "low", reading), _number(match, "number", reading)
    if low is None or high is None:
        return None
    low_size, high_size = _size(match, "low_size", reading), _size(match, "size", reading)
    if low_size == 1 and low.value < 1000 and low.value < high.value:
        low_size = high_size
    ends = _tidy(low.value * low_size), _tidy(high.value * high_size)
    if ends[0] >= ends[1] or (ends[1] > 100 * ends[0] and not _has(match, "between")):
        return None
    return Quantity(match.start(), match.end(), *ends, unit, low.about or high.about)


def _may_stand(match: re.Match[str], reading: Reading, language: Language, unit: str | None) -> bool:
    """Return whether the parts of a reading may stand together."""
    first = reading.tokens[match.start("number")]
    sized = match.start("size") < match.end("size")
    led = _has(match, "lead") or _has(match, "lead1") or _has(match, "lead2")
    if _has(match, "sign"):
        decimal = language.section("numbers").text("decimal") or "."
        sign = reading.tokens[match.start("sign")]
        return sign.word == decimal and first.end == sign.start and "attached" not in first.roles
    if _has(match, "grouped"):
        return _grouped(match, reading, measured=sized or unit is not None)
    if "signed" in first.roles or "short" in {r for t in _tokens(match, "size", reading) for r in t.roles}:
        return led
    if "one" in first.roles and "cardinal" not in first.roles and match.end("number") == match.start("number") + 1:
        return sized or (unit is not None and reading.tokens[match.end() - 1].word.isalpha())
    return "half_a" not in first.roles or sized


def _grouped(match: re.Match[str], reading: Reading, *, measured: bool) -> bool:
    """Return whether a number is written in groups of three with blanks: `10 000`."""
    tokens = _tokens(match, "number", reading)
    if len(tokens[0].word) > 3 or not tokens[0].word.isdigit():
        return False
    blanks = {reading.text[one.end : two.start] for one, two in pairwise(tokens)}
    return blanks <= _SPACES or (blanks == {" "} and measured)


def _number(match: re.Match[str], group: str, reading: Reading) -> _Part | None:
    tokens = _tokens(match, group, reading)
    roles = tokens[0].roles
    if "half_a" in roles:
        return _Part(Decimal("0.5"))
    if "dozen" in tokens[-1].roles:
        return _Part(Decimal(tokens[-1].roles["dozen"]), about=True)
    if "fold" in roles:
        return _Part(Decimal(roles["fold"]))
    if group == "number" and (_has(match, "sign") or _has(match, "grouped")):
        point = "." if _has(match, "sign") else ""
        return _Part(Decimal(roles["figure"] + point + "".join(t.word for t in tokens[1:] if t.word.isdigit())))
    if "figure" in roles:
        return _Part(Decimal(roles["figure"]))
    values = [int(t.roles["cardinal"]) for t in tokens if "cardinal" in t.roles]
    number = numberwords.combine(values) if values else 1
    return None if number is None else _Part(Decimal(number))


def _size(match: re.Match[str], group: str, reading: Reading) -> Decimal:
    size = Decimal(1)
    for token in _tokens(match, group, reading):
        size *= Decimal(token.roles.get("magnitude") or token.roles["short"])
    return size


def _unit(match: re.Match[str], reading: Reading) -> str | None:
    for group in ("unit", "low_unit", "lead", "lead1", "lead2"):
        if _has(match, group) and match.start(group) < match.end(group):
            roles = reading.tokens[match.end(group) - 1].roles
            return roles.get("currency") or ("%" if "percent" in roles else "x")
    return None


def _tokens(match: re.Match[str], group: str, reading: Reading) -> tuple[Token, ...]:
    return reading.tokens[match.start(group) : match.end(group)]


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match.start(group) >= 0


def _whole(number: str, size: Decimal) -> Decimal:
    return _tidy(Decimal(number) * size)


def _tidy(number: Decimal) -> Decimal:
    """Return a number without zeros behind the point, never with an exponent."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number.normalize()
