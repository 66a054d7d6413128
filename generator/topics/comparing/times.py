"""Of which time a figure is, as its sentence tells: years, parts of a year, moments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.model.dates import Precision
from generator.model.facts import Event
from generator.text.languages import language
from generator.topics.comparing.surroundings import Surroundings, joints, keyed, part_words, phrases

YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")
"""A year, not a part of a larger number."""

# Words of `the catering firm` before a relative clause.
_APPOSITION_WORDS = 4
_OUT_OF_BRACKETS = re.compile(r"\A.*\((?=[^()]*\Z)", re.DOTALL)
# An opening phrase with a year, up to its comma: `Founded in 1951, `.
_OPENING = re.compile(r"\A\W*(?P<first>\w+)[^,.;:]{1,60}\b(?:1[89]|20)\d\d\b[^,.;:]{0,40},\s")
_COMMA = re.compile(r",\s(?P<next>\w+)")


def years(place: Surroundings, events: Sequence[Event], published: int | None, lang: str | None) -> frozenset[str]:
    """Return the years of a figure: those named between the figures beside it, else those named before.

    `events` are those of its sentence: `last year` is the one before the article's. The article's own year tells
    nothing that needs to be told, a century is no year, a deadline is none of them (`1,400 jobs by the end of 2027`),
    and neither is one that the sentence tells of something else by the way (`X, which Y bought in 2021, lost 5
    million`), or out of brackets in which the figure stands.
    """
    deadlines = [e.words for e in events if e.date and e.date.first_day is None]
    dated = [
        (e.words, str(e.date.anchor.year))
        for e in events
        if e.date and e.date.first_day and e.date.precision >= Precision.YEAR and e.date.anchor.year != published
    ]
    aside = _asides(lang)
    opened = next((m for m in aside.finditer(place.before) if m.end() > len(place.before) - len(place.gap)), None)
    behind = place.before[opened.end() :] if opened else place.gap
    started = _started(place, lang)
    behind = behind[started:] if len(behind) == len(place.before) else behind
    gap, before = (_OUT_OF_BRACKETS.sub(" ", aside.sub(" ", text)) for text in (behind, place.before[started:]))
    near = f"{gap} . {aside.sub(' ', _of_its_own(place, lang))}"
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


def _of_its_own(place: Surroundings, lang: str | None) -> str:
    """Return what follows on a figure itself: not on a part of it, nor on the next figure behind `, while`."""
    text = place.following
    part = part_words(lang).search(text)
    text = text[: part.start()] if part else text
    if place.following == place.after:
        return text
    return next((text[: m.start()] for m in _COMMA.finditer(text) if m["next"].lower() in joints(lang)), text)


def periods(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the parts of a year that a figure is of, by keys that no language changes: `q3`, `h1`."""
    own = [*place.gap_words, *place.following_words]
    return frozenset(key for key, named in keyed(lang, "periods").items() if named.found(own))


def _years(text: str, dated: Sequence[tuple[str, str]]) -> frozenset[str]:
    return frozenset((*YEAR.findall(text), *(year for when, year in dated if when in text)))


def moments(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the words around a figure that tell one moment among others: `attualmente`, `pre-market`."""
    return frozenset(phrases(lang, "moments").found(place.words))


@cache
def _asides(lang: str | None) -> re.Pattern[str]:
    """Return what finds relative clauses between commas, and those of a last apposition: `, the firm that X bought`."""
    relatives = "|".join(map(re.escape, language(lang).section("measures").texts("relatives"))) or "(?!)"
    between = rf",\s(?:{relatives})\b(?:[^,;:.!?]|[.,](?=\d)){{1,200}},"
    last = rf",\s(?:[\w'’-]+\s){{1,{_APPOSITION_WORDS}}}(?:{relatives})\b[^,;:!?]{{1,200}}\Z"
    return re.compile(f"{between}|{last}", re.IGNORECASE)
