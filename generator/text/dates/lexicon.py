"""The words of dates: months and weekdays from CLDR, the rest from data/languages/CODE/dates.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.text import numberwords
from generator.text.dates import numerals
from generator.text.evenfold import evenfold
from generator.text.grammar import NO_ROLES, Lexicon, Reading, Roles, marks
from generator.text.languages import Language

_SIGNS = {",": "comma", "-": "dash", ".": "dot", "/": "slash", "'": "apostrophe"}
_SIGNS |= dict.fromkeys("([", "open") | dict.fromkeys(")]", "close")
# Keys of dates.yml that are lists of phrases; the key is the role.
_LISTS = (
    *("about", "ad", "after", "ago", "ago_first", "and", "bc", "before", "between", "day_end", "decades_the", "every"),
    *("first", "from", "hence", "in", "in_a_row", "last", "next", "not_dates", "of", "of_year", "or", "part"),
    *(
        "hour",
        "once",
        "planned",
        "part_of_day",
        "since",
        "street",
        "sure_holiday",
        "the",
        "the_year",
        "this",
        "to",
        "until",
        "year_in",
    ),
)
# Keys that are tables from a value to its phrases.
_TABLES = (
    *("month_short", "weekday_short", "relative_day", "relative_year", "that", "that_after", "that_behind", "later"),
    *("unit", "units", "decade", "decade_adjective", "century_name", "season", "holiday"),
)
_OTHERS = ({"number", "cardinal"}, {"roman"}, {"quarter_of"})
# Months of the year's quarters (q, in Romance languages t) and halves.
_QUARTERS = {f"{letter}{n}": f"{3 * n - 2}-{3 * n}" for letter in "qt" for n in range(1, 5)}
_QUARTERS |= {"h1": "1-6", "h2": "7-12"}
# Roles of which at least one is in every date.
_CORES = (
    *("month", "month_short", "month_weak", "weekday", "weekday_short", "weekday_weak", "season", "holiday"),
    *("relative_day", "relative_year", "unit", "units", "decade", "decade_adjective", "century_name", "tens", "two"),
    *("year", "years", "days", "full", "month_of_year", "day_month", "ad"),
)
_ROMAN = re.compile(r"[ivx]{1,6}(?:e|eme)?")


@cache
def lexicon(language: Language) -> Lexicon:
    """Return all words and phrases that the dates of a language are made of."""

    def other(word: str) -> Roles:
        if word[0].isdigit():
            return numerals.roles(word, language)
        if word in _QUARTERS:
            return {"quarter_of": _QUARTERS[word]}
        if _ROMAN.fullmatch(word):
            return {"roman": word}
        number = numberwords.value(word.rstrip("'"), language) if len(word) > 2 else None
        return NO_ROLES if number is None else {"number": str(number), "cardinal": str(number)}

    return Lexicon(_entries(language), other, (*numerals.ROLE_SETS, *_OTHERS), marks(language))


def read(text: str, language: Language) -> Reading | None:
    """Return a text as tokens that know what part of a date they can be; None for one that can have no dates."""
    return lexicon(language).read(text, _telling(language))


@cache
def _telling(language: Language) -> re.Pattern[str]:
    """Return what finds a token of which dates have at least one; most sentences have none."""
    return re.compile(f"[{lexicon(language).having(_CORES)}]")


def _entries(language: Language) -> Iterator[tuple[str, str, str]]:
    words, numbers = language.section("dates"), language.section("numbers")
    yield from ((sign, role, sign) for sign, role in _SIGNS.items())
    yield from _calendar(language)
    for name in _LISTS:
        yield from ((phrase, name, phrase) for phrase in words.texts(name))
    for name in _TABLES:
        table = words.fields(name)
        yield from ((phrase, name, key) for key in table for phrase in table.texts(key))
    cardinals = numbers.fields("words")
    for ordinals in (numbers.fields("ordinals"), words.fields("ordinals")):
        yield from ((phrase, "ordinal", key) for key in ordinals for phrase in ordinals.texts(key))
    for role in ("number", "cardinal"):
        yield from ((phrase, role, key) for key in cardinals for phrase in cardinals.texts(key))
    for kind in ("magnitudes", "currencies"):
        table = numbers.fields(kind)
        yield from ((phrase, "quantity", key) for key in table for phrase in table.texts(key) if len(phrase) > 1)
    for kind in ("percent", "times"):
        yield from ((phrase, "quantity", kind) for phrase in numbers.texts(kind))
    yield from ((sign, "quantity", "") for sign in "$€£¥₹₽₩%‰°")
    yield from ((phrase, "one", "1") for phrase in numbers.texts("articles"))


def _calendar(language: Language) -> Iterator[tuple[str, str, str]]:
    """Give the months and weekdays of CLDR; `weak` ones mean something else too, `short` ones need a number."""
    try:
        locale = Locale.parse(language.code)
    except (UnknownLocaleError, ValueError):
        return
    section = language.section("dates")
    glued = section.texts("part_of_day") if section.flag("glued_days") else ()
    for name, table in (("month", locale.months), ("weekday", locale.days)):
        weak = {evenfold(word) for word in section.texts(f"weak_{name}")}
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, word in sorted(table[context][width].items()):
                    folded = evenfold(word).rstrip(".")
                    if len(folded) < 2 or any(c.isdigit() for c in folded):
                        continue
                    if name == "weekday" and width == "wide":
                        yield from ((folded + part, name, str(number)) for part in glued)
                    role = f"{name}_weak" if folded in weak else name if width == "wide" else f"{name}_short"
                    yield folded, role, str(number)
