"""Whether a date without its year is past or still to come, by the verbs around it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from generator.facts import manner, wordings
from generator.model.dates import Edtf, Precision, unit
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Words behind a weekday among which its verb stands (`giovedì sera ci sarà`), or from one in the past to its date.
_FEW = 3
# Characters behind a date in which stands the verb of a clause that it opens.
_NEAR = 40
_FEWEST_LETTERS = 2
# Words of a subject between a date that opens a clause and its verb.
_MOST_BEFORE_VERB = 6


def resolved(
    mention: DateMention, text: str, clause: tuple[int, int], reference: Edtf | None, spoken: Language
) -> Edtf | None:
    """Return the date of a mention in a clause of a text.

    A weekday or month behind a verb in the future is the next one (`partirà a settembre`), and what is put off to a day
    is on the next such day. A day or month that could be of this year or the next is past where the verb is. A weekday
    behind `would` may be either, and is none.
    """
    today = reference.last_day if reference else None
    before = text[clause[0] : mention.start]
    when = mention.date
    if today is None:
        return when
    if _lacks_year(mention, spoken):
        if _is_put_off(before, spoken):
            return _after(mention.named[0].date, today)
        if when and when.is_unit and when.anchor.first_day > today and _is_past(mention, text, clause, spoken):
            return _in_year(when, when.anchor.year - 1)
    return _still_to_come(mention, _verbs_around(mention, text, clause), today, spoken)


def _lacks_year(mention: DateMention, spoken: Language) -> bool:
    """Return whether a mention is one day or month whose year nothing in it tells: not `June of next year`."""
    if mention.kind is not DateKind.CALENDAR or mention.explicit or len(mention.named) != 1:
        return False
    steps = wordings.words(spoken, "dates", "next") | wordings.words(spoken, "dates", "last")
    return steps.isdisjoint(evenfold(mention.words).split())


def _still_to_come(mention: DateMention, before: str, today: date, spoken: Language) -> Edtf | None:
    when = mention.date
    if when is None or not when.is_unit:
        return when
    point = when.anchor
    if point.last_day > today or point.month is None or any(map(str.isdigit, mention.words[-4:])):
        return when
    weekday = mention.kind is DateKind.WEEKDAY and point.day is not None
    if weekday and wordings.pattern(spoken, "measures", "future_in_past").search(evenfold(before)):
        return None
    towards = weekday and _is_towards(f"{before} {mention.words}", spoken)
    if not (towards or manner.is_future(before, spoken)) or not (weekday or mention.kind is DateKind.CALENDAR):
        return when
    later = point.last_day + timedelta(days=7)
    if weekday:
        return unit(later.year, later.month, later.day)
    return unit(point.year + 1, point.month) if point.day is None else when


def _verbs_around(mention: DateMention, text: str, clause: tuple[int, int]) -> str:
    """Return the words before a date in its clause; those right behind it where it opens one: `giovedì ci sarà`."""
    before = text[clause[0] : mention.start]
    behind = text[mention.end : min(clause[1], mention.end + _NEAR)].split()[:_FEW]
    return before if before.strip() else " ".join(behind)


def _is_towards(told: str, spoken: Language) -> bool:
    """Return whether a weekday stands behind a word of what is to come: `ha convocato il Consiglio per giovedì`."""
    return not wordings.words(spoken, "events", "towards").isdisjoint(evenfold(told).split()[-2:-1])


def _is_put_off(before: str, spoken: Language) -> bool:
    return wordings.pattern(spoken, "events", "put_off").search(evenfold(before)) is not None


def _is_past(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether the verb of a date's clause is past, and nothing in it tells of what was still to come."""
    before, behind = text[clause[0] : mention.start], text[mention.end : clause[1]]
    leading = evenfold(f"{before} {mention.words}").split()
    towards = wordings.words(spoken, "events", "towards")
    day = [place for place, word in enumerate(leading) if any(map(str.isdigit, word))][-1:]
    if not towards.isdisjoint(leading[max(0, (day[0] if day else len(leading)) - 2) :]):
        return False
    told = f"{before} , {behind}"
    folded = evenfold(told)
    if manner.is_future(told, spoken) or wordings.pattern(spoken, "events", "arranged").search(folded):
        return False
    if _to_do(spoken).search(told.lower()):
        return False
    ends = [match.end() for match in _past(spoken).finditer(before.lower())]
    if ends:
        return len(before[ends[-1] :].split()) <= _FEW
    first = _past(spoken).search(behind.lower())
    return first is not None and len(behind[: first.start()].split()) <= _MOST_BEFORE_VERB


@cache
def _past(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for verbs in the past, over small letters with their accents."""
    section = spoken.section("events")
    words = wordings.choice(section.texts("past_words"))
    auxiliaries = wordings.choice(section.texts("auxiliaries"))
    ending, participle = (_endings(section.texts(key)) for key in ("past_endings", "participles"))
    return re.compile(rf"{words}|{ending}|{auxiliaries} (?:[^\W\d_]+ ){{0,2}}{participle}")


@cache
def _to_do(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for an infinitive."""
    section = spoken.section("events")
    return re.compile(rf"{wordings.choice(section.texts('infinitive_words'))}|{_endings(section.texts('infinitives'))}")


def _endings(endings: tuple[str, ...]) -> str:
    joined = "|".join(map(re.escape, endings))
    return rf"(?<![^\W\d_])[^\W\d_]{{{_FEWEST_LETTERS},20}}(?:{joined})(?![^\W\d_])" if endings else "(?!)"


def _in_year(when: Edtf, year: int) -> Edtf | None:
    """Return the same day or month of another year; None for a 29 February that it has not."""
    point = when.anchor
    if point.precision not in (Precision.DAY, Precision.MONTH):
        return when
    try:
        return unit(year, point.month, point.day)
    except ValueError:
        return None


def _after(when: Edtf | None, today: date) -> Edtf | None:
    """Return the next day or month after a day that is so named."""
    return _in_year(when, when.anchor.year + 1) if when and when.is_unit and when.anchor.last_day <= today else when
