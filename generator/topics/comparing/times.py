"""Of which time a figure is, as its sentence tells: years and parts of a year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.dates import Precision
from generator.model.facts import Event
from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing.surroundings import Surroundings, keyed

YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")
"""A year, not a part of a larger number."""

# An opening phrase with a year, up to its comma: `Founded in 1951, `.
_OPENING = re.compile(r"\A\W*(?P<first>\w+)[^,.;:]{1,60}\b(?:1[89]|20)\d\d\b[^,.;:]{0,40},\s")


# Words of `la ditta che` up to what makes it a clause told by the way.
_MOST_LED = 3


def years(place: Surroundings, events: Sequence[Event], published: int | None, lang: str | None) -> frozenset[str]:
    """Return the years of a figure: those named between the figures beside it, else those named before.

    `events` are those of its sentence: `last year` is the one before the article's. The article's own year tells
    nothing that needs to be told, a century is no year, and none of them is a deadline (`1,400 jobs by the end of
    2027`) or the year in which something began (`Founded in 1951, it has 4,900 employees`).
    """
    deadlines = [e.words for e in events if e.date and e.date.first_day is None]
    dated = [
        (e.words, str(e.date.anchor.year))
        for e in events
        if e.date and e.date.first_day and e.date.precision >= Precision.YEAR and e.date.anchor.year != published
    ]
    before = _plain(place.before[_started(place, lang) :], lang, ",")
    gap = before if len(place.gap) == len(place.before) else _plain(place.gap, lang, ",")
    near = f"{gap} . {_plain(place.following, lang, ',|$')}"
    for deadline in deadlines:
        near, before = near.replace(deadline, " "), before.replace(deadline, " ")
    return _years(near, dated) or _years(before, dated)


def _started(place: Surroundings, lang: str | None) -> int:
    """Return the characters of an opening phrase that a participle begins, with a year in it."""
    opening = _OPENING.match(place.before)
    endings = language(lang).section("events").texts("participles")
    first = opening["first"].lower() if opening else ""
    begun = first.endswith(endings) or f"{first[:-1]}o".endswith(endings)  # `fundada` as `fundado`
    return opening.end() if opening and begun else 0


def _plain(text: str, lang: str | None, end: str) -> str:
    """Return a text without what is told by the way of something in it: `, which opened in 1998,`, `, built in 1998,`.

    `end` is a pattern for what closes it.
    """
    endings = language(lang).section("events").texts("participles")
    relatives = frozenset(
        word for phrase in language(lang).section("measures").texts("relatives") for word in words(phrase)
    )

    def cut(aside: re.Match[str]) -> str:
        told = words(aside[1])
        begun = told and told[0].endswith(endings)
        return " " if begun or not relatives.isdisjoint(told[:_MOST_LED]) else aside[0]

    return re.sub(rf",\s([^,;:]*)(?={end})", cut, text)


def periods(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the parts of a year that a figure is of, by keys that no language changes: `q3`, `h1`."""
    own = [*place.gap_words, *place.following_words]
    return frozenset(key for key, named in keyed(lang, "periods").items() if named.found(own))


def _years(text: str, dated: Sequence[tuple[str, str]]) -> frozenset[str]:
    return frozenset((*YEAR.findall(text), *(year for when, year in dated if when in text)))
