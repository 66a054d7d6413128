"""What a number counts: money, things, models, shares of a hundred."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache, lru_cache

from generator.text.languages import known, language
from generator.text.words import words

_SIGNS = frozenset({"%", "‰", "x"})
# Units whose words are kept in mind.
_KNOWN_UNITS = 10_000
# Letters that cognates begin with and have at least, and how alike all are, 0 to 1: not `militari` and `militants`.
_LIKE_FIRST = 4
_FEWEST_LETTERS = 6
_LIKE = 0.88


class Kind(StrEnum):
    """What a unit is."""

    NONE = "none"
    NOUN = "noun"
    """What is counted."""
    MONEY = "money"
    CODE = "code"
    """The name of a model."""
    SIGN = "sign"


def kind(unit: str | None, lang: str | None) -> Kind:
    """Tell what a unit is; codes of currencies are those that `numbers.yml` of the language, or of English, knows."""
    if not unit:
        return Kind.NONE
    if unit in _SIGNS:
        return Kind.SIGN
    if unit in _currencies(lang):
        return Kind.MONEY
    return Kind.CODE if all(any(c.isdigit() for c in part) for part in unit.split()) else Kind.NOUN


@cache
def _currencies(lang: str | None) -> frozenset[str]:
    return frozenset(key for code in (lang, "en") for key in language(code).section("numbers").fields("currencies"))


@cache
def things(lang: str | None) -> frozenset[str]:
    """Return the words of units of which nobody dies, is hurt or flees: `metres`."""
    return _unit_list(lang, "things") | _unit_list(lang, "buildings")


@cache
def extents(lang: str | None) -> frozenset[str]:
    """Return those of them in which one thing is measured, and of which it has many: no `homes`."""
    return things(lang) - _unit_list(lang, "buildings")


@cache
def spans(lang: str | None) -> frozenset[str]:
    """Return the words of lengths of time: `minutes`."""
    measures = language(lang).section("measures")
    return frozenset(w for key in ("spans", "long_spans") for text in measures.texts(key) for w in unit_words(text))


@cache
def totals(lang: str | None) -> frozenset[str]:
    """Return the words of nouns that count what was counted before: `the number was 15,000`."""
    return _unit_list(lang, "totals")


@cache
def people(lang: str | None) -> frozenset[str]:
    """Return the words of nouns that only say that people are counted: `people`."""
    return _unit_list(lang, "people")


@cache
def households(lang: str | None) -> frozenset[str]:
    """Return the words of nouns that count people by the family: `households`."""
    return _unit_list(lang, "households")


@cache
def bodies(lang: str | None) -> tuple[str, ...]:
    """Return public bodies, of which many speak in every affair: `the Council`."""
    return language(lang).section("topics").texts("bodies")


def _unit_list(lang: str | None, key: str) -> frozenset[str]:
    return frozenset(w for text in language(lang).section("topics").texts(key) for w in unit_words(text))


@lru_cache(maxsize=_KNOWN_UNITS)
def unit_words(unit: str | None) -> frozenset[str]:
    """Return the words of a unit for comparing: `GPUs` and `GPU`, `morto` and `morti` are one."""
    if unit in _SIGNS:
        return frozenset({unit or ""})
    singular = [_singular(part) for part in words(unit or "")]
    return frozenset(_forms().get(part, part) for part in singular)


def are_cognates(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell units of two languages that are one word spelled in two ways: `parametri` and `parameters`."""
    return any(_is_cognate(one, other) for one in some for other in others)


@lru_cache(maxsize=_KNOWN_UNITS)
def _is_cognate(one: str, other: str) -> bool:
    if one[:_LIKE_FIRST] != other[:_LIKE_FIRST] or min(len(one), len(other)) < _FEWEST_LETTERS:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


@cache
def signs() -> frozenset[str]:
    """Return the signs of units: `gb`."""
    return frozenset(_forms().values())


@cache
def _forms() -> dict[str, str]:
    """Return the signs of units by their words in all languages: `gigabytes` and `GB` are one."""
    tables = [language(code).section("topics").fields("unit_signs") for code in known()]
    return {_singular(w): sign for table in tables for sign in table for text in table.texts(sign) for w in words(text)}


def _singular(word: str) -> str:
    bare = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return bare[:-1] if len(bare) > 4 and bare[-1] in "aeio" else bare
