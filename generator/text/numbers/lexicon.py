"""The words of numbers: from data/languages/CODE/numbers.yml; for languages without one their magnitudes from CLDR."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.text import languages, numberwords
from generator.text.evenfold import evenfold
from generator.text.grammar import NO_ROLES, Lexicon, Roles, marks
from generator.text.languages import Language
from generator.text.numbers import money, written

_LISTS = (
    *("vague", "and_a_half", "of", "percent", "times", "minor", "inside", "with_coins", "no_money", "odd"),
    *("range_first", "range_middle", "range_or", "range_from", "range_to"),
)
_TABLES = {
    "magnitudes": "magnitude",
    "sign_magnitudes": "short",
    "dozens": "dozen",
    "shares": "share",
    "pairs": "pair",
    "currencies": "currency",
}
_ATTACHED = re.compile(r"(\d[\d.,']*)(?:-(\d[\d.,']*))?([^\W\d_]+|[°º])?")
# Letters of the shortest word for so many times as much: `B` may be anything.
_SHORTEST = 2
_TAIL = re.compile(r"\d{3}[.,]\d{1,2}")
# Of a picture: `1080p` are no pence.
_LINES = frozenset(map(Decimal, (240, 360, 480, 576, 720, 1080, 1440, 2160)))
_FRACTION = re.compile(r"(\d{1,2})/(2|3|4|5|8|16|32)")
_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
# Signs of measures that may stand right behind digits: none that ends the name of a product or a network, `5G`, `3D`.
_MEASURES = frozenset(
    (
        *("km", "kmh", "kmq", "cm", "mm", "nm", "ft", "kg", "mg", "lb", "lbs", "oz", "ml", "cl", "hl", "cc", "ha"),
        *("mq", "sqm", "sqft", "kw", "mw", "gw", "tw", "kwh", "mwh", "gwh", "twh", "kv", "kj", "kcal", "hp", "bhp"),
        *("db", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "pb", "kbps", "mbps", "gbps", "bps", "mph", "kph"),
        *("rpm", "ppm", "°", "º"),
    )
)
_OTHERS = (
    {"figure"},
    {"figure", "three"},
    {"figure", "whole"},
    {"figure", "attached"},
    {"figure", "signed"},
    {"cardinal"},
    {"span"},
    {"fold"},
    {"coins"},
    {"fraction"},
    {"figure", "tail"},
    {"figure", "priced"},
    {"coins", "figure", "priced"},
    {"figure", "measured"},
    {"span", "measured"},
    {"span", "signed"},
)


@cache
def lexicon(language: Language) -> Lexicon:
    """Return all words and phrases that the numbers of a language are made of."""

    def other(word: str) -> Roles:
        if word[0].isdigit():
            return _digits(word, language)
        number = numberwords.value(word.rstrip("'"), language) if len(word) > 2 else None
        return NO_ROLES if number is None else {"cardinal": str(number)}

    return Lexicon(_entries(language), other, _OTHERS, marks(language))


def _entries(language: Language) -> Iterator[tuple[str, str, str]]:
    numbers = language.section("numbers")
    yield from (("%", "percent", "%"), (",", "comma", ","), (".", "dot", "."), ("-", "dash", "-"))
    for name in _LISTS:
        yield from ((phrase, name, phrase) for phrase in numbers.texts(name))
    for name, role in _TABLES.items():
        table = numbers.fields(name)
        yield from ((phrase, role, key) for key in table for phrase in table.texts(key))
    yield from ((phrase, "currency", code) for phrase, code in money.signs())
    yield from ((phrase, "magnitude", size) for phrase, size in _common_magnitudes(language.code))
    names = language.section("currencies")
    yield from ((phrase, "currency", code) for code in names for phrase in names.texts(code))
    articles = {evenfold(word) for word in numbers.texts("articles")}
    cardinals = numbers.fields("words")
    round_from = numbers.number("inside_from", default=100)
    for key in cardinals:
        for word in cardinals.texts(key):
            yield word, "one" if evenfold(word) in articles else "cardinal", key
            if int(key) >= round_from:
                yield word, "round", key
    ordinals = numbers.fields("ordinals")
    yield from ((phrase, "ordinal", key) for key in ordinals for phrase in ordinals.texts(key))


def _common_magnitudes(code: str) -> Iterator[tuple[str, str]]:
    """Give the words that make a number so many times as much in a language without word lists: `miljoen`, `tys.`."""
    if code in languages.known():
        return
    try:
        formats = Locale.parse(code).compact_decimal_formats
    except (UnknownLocaleError, ValueError):
        return
    plurals = [forms.items() for patterns in formats.values() for forms in patterns.values()]
    for size, form in itertools.chain.from_iterable(plurals):
        zeros, _, words = form.pattern.replace("'", "").replace("\u00a0", " ").partition(" ")
        if len(words) >= _SHORTEST and set(zeros) == {"0"}:
            yield from ((written, str(10 ** (len(size) - len(zeros)))) for written in (words, words.rstrip(".")))


def _digits(word: str, language: Language) -> Roles:
    """Return what digits with separators, and letters behind them, can be: `2.048`, `300mila`, `5bn`, `50x`, `5-6`."""
    number = written.value(word, language)
    if number is not None:
        if word.isdigit():
            role = "three" if len(word) == 3 else "whole"
            return {"figure": str(number), role: word}
        return (
            {"figure": str(number), "tail": word.replace(",", ".")}
            if _TAIL.fullmatch(word)
            else {"figure": str(number)}
        )
    if match := _FRACTION.fullmatch(word):
        return {"fraction": str(Decimal(match[1]) / Decimal(match[2]))} if int(match[1]) < int(match[2]) else NO_ROLES
    match = _ATTACHED.fullmatch(word)
    low = written.value(match[1], language) if match else None
    if match is None or low is None:
        return NO_ROLES
    if match[2] is None:
        return _lettered(low, match[3], language)
    high = written.value(match[2], language)
    return _spanning(low, high, match[3], language) if high is not None and low < high else NO_ROLES


def _spanning(low: Decimal, high: Decimal, letters: str | None, language: Language) -> Roles:
    """Return what a range can be, with letters right behind it or none: `20-30`, `20-30mila`, `3-5bn`, `10-15km`."""
    of_each = _lettered(high, letters, language) if letters else {"figure": str(high), "attached": "1"}
    if not of_each.keys() & {"attached", "signed", "measured"}:
        return NO_ROLES
    size = Decimal(of_each["figure"]) / high
    kept = {role: of_each[role] for role in ("signed", "measured") if role in of_each}
    return {"span": f"{low * size}/{high * size}", **kept}


def _lettered(number: Decimal, letters: str, language: Language) -> Roles:
    """Return what a number with letters right behind it can be."""
    if letters in _MEASURES:
        return {"figure": str(number), "measured": letters}
    if letters in _PARTS:
        return {"figure": str(number + Decimal(_PARTS[letters]))}
    if letters == "x":
        return {"fold": str(number)}
    if letters == "pc":
        return {"figure": str(number), "priced": "%"}
    if letters.upper() in money.CODES:
        return {"figure": str(number), "priced": letters.upper()}
    numbers = language.section("numbers")
    for name in ("magnitudes", "sign_magnitudes"):
        table = numbers.fields(name)
        size = next((key for key in table if letters in map(evenfold, table.texts(key))), None)
        if size:
            role = "attached" if name == "magnitudes" else "signed"
            return {"figure": str(number * Decimal(size)), role: size}
    if letters not in map(evenfold, numbers.texts("minor_letters")):
        return NO_ROLES
    coin = numbers.fields("minor_letters_alone").text(letters) if number not in _LINES else None
    return {"coins": str(number), "figure": str(number), "priced": coin} if coin else {"coins": str(number)}
