"""Datelines: the place, the day and the agency with which a newsroom's text opens, before its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters of a text in which a dateline is looked for.
_REACH = 140
_DASH = r"(?:\s*\.?\s?[-–—―]{1,2}(?=[\s«“\"„]|\Z)|\s[-–—―]{1,2}(?=\w)|\s?\|(?=\s))"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^\W\d_][\w .]{1,25}/)"
_CAPITALISED = r"[^\W\d_a-zß-ÿ][^\W\d_]*"
# `Israel`, `Wash.`, `D.C.`
_REGION = rf"(?:(?:[A-Z]\.){{2}}|{_CAPITALISED}(?:[ ][^\W\d_]+){{0,2}}\.?)"
_PLACE = (
    rf"{_CAPITALISED}(?:[ '’.-]{{1,2}}[^\W\d_]+){{0,4}}(?:(?:,[ ]|/){_REGION}(?!\.?[ ]\d))?"
    r"(?:[ ]\([^\W\d_][^\W\d_ ]*\)(?=,[ ]))?"
    r"(?=[\s,.(/|–—―-])"
)
_WORD = r"[^\W\d_]{2,12}\.?"
_OF = r"(?:(?:de|di|del|of)[ ])?"
_DAY = (
    rf"(?:(?P<weekday>{_WORD}),?[ ])?(?:\d{{1,2}}(?:\.|º|°|er|st|nd|rd|th)?[ ]{_OF}(?P<month>{_WORD})"
    rf"|(?P<first>{_WORD})[ ]\d{{1,2}}(?!\d))(?:,?[ ]{_OF}\d{{4}})?"
)
_FORM = rf"""(?x)\s*
    (?P<signed>{_AGENCY}(?:{_DASH}\s*(?=\w))?)?
    (?P<place>PLACE)?
    (?:,?[ ]?(?:{_DAY}|(?P<figures>\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})|\d{{1,2}}(?=[ ]?\()))?
    (?:,?[ ]\d\d?[:.]\d\d(?:[ ]?(?:Uhr|h))?)?
    (?:[ ]?(?P<agency>{_AGENCY}))?
    {_DASH}\s*
    """
_LINE = re.compile(_FORM.replace("PLACE", _PLACE))
_WITHOUT_PLACE = re.compile(_FORM.replace("PLACE", "(?!)"))
_ANOTHER_DASH = re.compile(r"\s[-–—―]{1,2}\s")
_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST_CAPITALS = 3
# A place or a rubric in capitals, with a full stop.
_CAPITALS = r"[^\W\d_a-zß-ÿ]+"
_ALONE = re.compile(rf"\s*({_CAPITALS}(?:[ '’/-]{{1,2}}{_CAPITALS}){{0,4}})\.\s+")
_FIRST_WORDS = 2


def length(text: str, language: Language) -> int:
    """Return how many characters at the start of a text are its dateline and the blanks behind it: 0 for none.

    `ROMA, 21 GEN (Nova) - `, `ATRI (TERAMO), 2 MAG - `, `Milano, 30 luglio 2025 – `, `(Alpina) - BELLUNO, 17 MAR - `,
    `LONDON — `. A dash closes it; an agency, a day or a place in capitals stands before the dash. Not
    `NATO – the alliance – said`. So do words in capitals with a full stop: `TRIESTE. `, `SONDAGGIO. `.
    """
    alone = _ALONE.match(text)
    if alone and _is_followed(alone[1], text[alone.end() :]):
        return alone.end()
    if not _may_open(text):
        return 0
    found = (pattern.match(text, 0, _REACH) for pattern in (_LINE, _WITHOUT_PLACE))
    return next((match.end() for match in found if match and _is_dateline(match, language)), 0)


def _is_dateline(match: re.Match[str], language: Language) -> bool:
    place, month, rest = match["place"] or "", match["month"] or match["first"], match.string[match.end() :]
    if (rest and not _begins(rest)) or not (_is_place(place, language) if place else match["weekday"] is None):
        return False
    if month is not None:
        return evenfold(month).rstrip(".") in _months(language)
    if match["signed"] or match["figures"] or (place and match["agency"]):
        return True
    town = place.partition(",")[0]
    told = town.isupper() and sum(map(str.isalpha, town)) >= _FEWEST_CAPITALS
    # One word may be an acronym that a dash explains; several are none.
    return told and bool(rest) and (" " in town or not _ANOTHER_DASH.search(rest[:_REACH]))


def _is_followed(name: str, rest: str) -> bool:
    """Return whether a sentence that is not in capitals stands behind a name in capitals: not `LIVE. SCROLL DOWN`."""
    opening = " ".join(rest.split()[:_FIRST_WORDS])
    return sum(map(str.isalpha, name)) >= _FEWEST_CAPITALS and _begins(rest) and any(map(str.islower, opening))


def _is_place(name: str, language: Language) -> bool:
    """Return whether a name can be a place's: not a small word, `Dal 3 marzo – `, nor a day, `Sabato 24 maggio – `."""
    small = _small(language)
    words = _WORDS.findall(name)
    last = evenfold(words[-1])
    named = all(word[0].isupper() or evenfold(word) in small for word in words)
    return named and not any(last in known for known in (small, _days(language), _months(language)))


def _may_open(text: str) -> bool:
    """Return whether a dash or a bar stands near the start; without one there is no dateline."""
    opening = text[:_REACH]
    return any(sign in opening for sign in "-–—―|")


def _begins(rest: str) -> bool:
    """Return whether words begin as sentences do: with a capital, a number, or a mark before one."""
    first = rest.lstrip("«“„\"'‘’([¿¡*_ \u00a0")[:1]
    return first.isupper() or first.isdigit()


@cache
def _months(language: Language) -> frozenset[str]:
    """Return the names of the months, whole and short, in a language and in English."""
    shorter = language.section("dates").fields("month_short")
    own = (evenfold(name) for number in shorter for name in shorter.texts(number))
    return frozenset((*own, *_named(language.code, "months"), *_named("en", "months")))


@cache
def _days(language: Language) -> frozenset[str]:
    return frozenset((*_named(language.code, "days"), *_named("en", "days")))


@cache
def _small(language: Language) -> frozenset[str]:
    texts = (language.section("words").texts("stopwords"), language.section("sentences").texts("particles"))
    return frozenset(evenfold(word) for words in texts for word in words)


def _named(code: str, kind: str) -> Iterator[str]:
    """Give the names of months or days in a language, by CLDR; none in one that it lacks."""
    try:
        table = getattr(Locale.parse(code), kind)
    except (UnknownLocaleError, ValueError):
        return
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            yield from (evenfold(name).rstrip(".") for name in table[context][width].values())
