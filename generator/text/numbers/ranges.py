"""Two numbers that are one: `tra 3 e 5 milioni`, `3-5%`, `3 milioni e 400 mila`; what moves from … to … is no range."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers.parts import UNITS, Parts, Quantity, listed, tidy

# Tokens before a range in which a verb can tell that it is a change.
_REACH = 16
# How many times as much the first of two numbers may be that share a size: `da 5 a 3 milioni`, not `da 800 a 2 mila`.
_ALIKE = 20
_HUNDRED = 100
_THOUSAND = 1000
_MILLION = 1_000_000


def read(parts: Parts, unit: str | None) -> Quantity | None:
    """Return a range; only `tra … e …`, `da … a …`, a dash or `o` make one, and only upwards.

    What moves from one to the other is no range: the first of the two is returned, with the size and unit of both.
    """
    if (parts.has("and") and not parts.has("between")) or (parts.has("from") and not parts.has("to")):
        return None
    if parts.has("to") and not parts.has("from") and parts.has("low_unit") and not parts.has("unit"):
        return None
    low, high = parts.number("low"), parts.number("number")
    if low is None or high is None or _units_differ(parts):
        return None
    low_size, high_size = parts.size("low_size"), parts.size("size")
    alike = low_size == 1 and low.value < 1000
    size = high_size if high_size > 1 else _attached(parts)
    least = high.value * high_size / size
    moves = alike and parts.has("from") and _moves(parts, parts.match.start())
    falls = alike and size > 1 and least <= low.value < _ALIKE * least and (high_size > 1 or moves)
    if parts.has("from") and (falls or moves):
        return _first_of_two(parts, tidy(low.value * (size if falls else high_size)), unit)
    if low_size == 1 and low.value < high.value:
        low_size = size if high_size != 1 or low.value * size < high.value else Decimal(1)
    ends = tidy(low.value * low_size), tidy(high.value * high_size)
    led = parts.has("between") or parts.has("from")
    if parts.has("to") and not led and not _spans(parts, ends, unit):
        return None
    if alike and ends[0] >= ends[1] and parts.has("from"):
        return _first_of_two(parts, tidy(low.value * high_size), unit)
    if ends[0] >= ends[1] or (ends[1] > 100 * ends[0] and not led):
        return None
    if parts.has("from") and _moves(parts, parts.match.start()):
        return None
    return Quantity(parts.match.start(), parts.match.end(), *ends, unit, low.about or high.about)


def _attached(parts: Parts) -> Decimal:
    """Return the size that both ends share where it is written to the second: `tra i 6 e gli 8mila`."""
    first, last = parts.roles("low")[0], parts.roles("number")[0]
    alone = "attached" not in first and "signed" not in first
    return Decimal(last.get("attached", last.get("signed", "1"))) if alone else Decimal(1)


def added(parts: Parts, unit: str | None) -> Quantity | None:
    """Return a number in two sizes, `3 milioni e 400 mila euro`, `11 mila e 500 euro`: the second less than the first.

    With `and` between only where the language says so (`million_needs_of`): `sold 3 million and 400 thousand copies`.
    """
    whole, rest, size = parts.number("whole"), parts.number("number"), parts.size("whole_size")
    first = parts.match.start()
    roles = parts.reading.tokens.roles(first - 1).keys() if first else ()
    if whole is None or rest is None or not {"range_first", "range_from"}.isdisjoint(roles):
        return None
    joined = not parts.has("also") or parts.language.section("numbers").flag("million_needs_of")
    less = rest.value * parts.size("size")
    least = _THOUSAND if size >= _MILLION else _HUNDRED
    if not joined or not least <= less < size or whole.about or rest.about:
        return None
    if size < _MILLION and not parts.has("also"):
        return None
    return Quantity(first, parts.match.end(), tidy(whole.value * size + less), None, unit, about=False)


def _spans(parts: Parts, ends: tuple[Decimal, Decimal], unit: str | None) -> bool:
    """Return whether `3 to 5 percent`, without a `from`, is a range: not `shares rose $2 to $15`.

    Where nothing is measured a noun must follow (`242 to 330 passengers`), and the language have such ranges.
    """
    first = parts.match.start()
    if (unit is None and not _counts(parts)) or ends[1] > 10 * ends[0]:
        return False
    if first and "range_from" in parts.reading.tokens[first - 1].roles:
        return False
    return unit == "%" or not _moves(parts, first)


def _counts(parts: Parts) -> bool:
    """Return whether a word stands behind a range that it can count, and no verb of a score before it."""
    numbers, tokens, last = parts.language.section("numbers"), parts.reading.tokens, parts.match.end()
    if not numbers.flag("bare_ranges") or last >= len(tokens) or not tokens.word(last).isalpha():
        return False
    before = parts.match.start() - 1
    if before >= 0 and (tokens.word(before) in listed(parts.language, "scores") or tokens.roles(before)):
        return False
    return not tokens.roles(last) and tokens.word(last) not in _small(parts.language)


@cache
def _small(language: Language) -> frozenset[str]:
    return frozenset(map(evenfold, language.section("words").texts("stopwords")))


def _first_of_two(parts: Parts, low: Decimal, unit: str | None) -> Quantity:
    start = parts.match.start("lead1") if parts.has("lead1") else parts.match.start("low")
    last = parts.match.end("low_unit") if parts.has("low_unit") else parts.match.end("low_size")
    return Quantity(start, last, low, None, unit, about=False)


def _units_differ(parts: Parts) -> bool:
    """Return whether the two ends of a range are of different money: `rose 2% to $1.45 billion`."""
    named = {parts.worth(group) for group in UNITS if parts.has(group)}
    return len(named) > 1


def _moves(parts: Parts, place: int) -> bool:
    """Return whether a word of change stands shortly before a place: `è passata da 3 a 5 milioni`."""
    whole, stems = _verbs(parts.language)
    for number in range(place - 1, max(0, place - _REACH) - 1, -1):
        word = parts.reading.tokens.word(number)
        if word in (".", ";"):
            return False
        if word in whole or word.startswith(stems):
            return True
    return False


@cache
def _verbs(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the verbs of change: whole words, and beginnings."""
    verbs = listed(language, "moves")
    return frozenset(v for v in verbs if v[-1] != "*"), tuple(v[:-1] for v in verbs if v[-1] == "*")
