"""The words of a sentence that date something: each time once, what stands in one row or names one day as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from generator.facts import wordings
from generator.facts.events import background, opendays
from generator.model.dates import Edtf, Precision
from generator.text import dates
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_NEAR_WRITING = frozenset({DateKind.WEEKDAY, DateKind.DAY})
_FROM_NOW = _NEAR_WRITING | {DateKind.RELATIVE}
# What parts the cells of a table, of which two make a row: it tells of nothing that happens.
_CELL = " | "
_FEWEST_CELLS = 2
# Words that a sentence must have beside its date, one less where it ends as one: `Roma, 27 gennaio` tells nothing.
_FEWEST_WORDS = 4
_FULL_STOPS = (".", "!", "?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BRACKETS = re.compile(r"\([^()]*\)")


def find(text: str, spoken: Language, reference: Edtf | None) -> tuple[DateMention, ...]:
    """Return the words of a sentence that date something, each time once."""
    mentions = dates.find(text, spoken, reference)
    if not mentions:
        return ()
    count = len(_WORD.findall(text)) - sum(len(_WORD.findall(m.words)) for m in mentions)
    row = text.count(_CELL) >= _FEWEST_CELLS
    if row or count < _FEWEST_WORDS - text.endswith(_FULL_STOPS) or background.is_caption(text, spoken):
        return ()
    days = [m.end for m in mentions if m.kind is DateKind.CALENDAR and m.date and m.date.precision is Precision.DAY]
    known = reference is not None and reference.is_unit
    telling = (m for m in mentions if m.date is not None or not (known and m.kind is DateKind.RELATIVE))
    sure = [m for m in telling if _tells(m, text, spoken, days) and not background.names(m, text, spoken)]
    told = _named_once(sure, text)
    times = {str(mention.date or mention.words): mention for mention in reversed(told)}
    return tuple(_joined(sorted(times.values(), key=lambda mention: mention.start), text, spoken))


def are_joined(one: DateMention, other: DateMention, text: str, spoken: Language) -> bool:
    """Return whether nothing but `and` stands between two times: `a luglio (nei fine settimana) e agosto`."""
    between = _BRACKETS.sub("", text[one.end : other.start])
    return evenfold(between).strip(" ,") in wordings.words(spoken, "dates", "and")


def _tells(mention: DateMention, text: str, spoken: Language, days: Sequence[int]) -> bool:
    """Return whether words tell when something happened; from one of the `days` before, `six days later` counts."""
    until = wordings.pattern(spoken, "dates", "until").match(evenfold(mention.words)) is not None
    until_now = mention.kind is DateKind.DAY and (mention.date.start is None if mention.date else until)
    if mention.kind is DateKind.ANAPHORIC or until_now:
        between = text[max((place for place in days if place < mention.start), default=mention.start) : mention.start]
        return mention.date is not None and any(map(str.isalpha, between))
    if mention.date is not None:
        return True
    counted = mention.kind is DateKind.RELATIVE and not opendays.names_day(mention, spoken)
    return not (mention.today or counted) or opendays.is_main(mention, text, spoken)


def _named_once(mentions: Iterable[DateMention], text: str) -> list[DateMention]:
    """Return the times, those as one of which the second tells the day of the first: `domani, lunedì 19 dicembre,`."""
    named: list[DateMention] = []
    for mention in mentions:
        if named and _is_again(named[-1], mention, text):
            first, last = named[-1].start, mention.end + text[mention.start - 1 : mention.start].count("(")
            named[-1] = structs.replace(mention, start=first, end=last, words=text[first:last])
        else:
            named.append(mention)
    return named


def _is_again(one: DateMention, other: DateMention, text: str) -> bool:
    """Return whether a day of the calendar stands right behind a day that is near the day of writing."""
    if one.kind not in _FROM_NOW or other.kind not in (DateKind.CALENDAR, DateKind.WEEKDAY):
        return False
    if one.kind in _NEAR_WRITING and other.date is not None and not other.date.is_unit:
        return False
    if not any(map(str.isdigit, other.words)):
        return False
    between = text[one.end : other.start].strip(" ,")
    return between == "(" or (not between and one.kind in _NEAR_WRITING)


def _joined(mentions: Sequence[DateMention], text: str, spoken: Language) -> list[DateMention]:
    """Return the times; those that stand in one row are one: `nel 2019, nel 2020 e nel 2022`."""
    joined = list(mentions[:1])
    for mention in mentions[1:]:
        last = joined[-1]
        row = _in_a_row(last, mention, text, spoken)
        if row:
            words, named = text[last.start : mention.end], (*last.named, *mention.named)
            joined[-1] = structs.replace(last, end=mention.end, words=words, date=row, named=named)
        else:
            joined.append(mention)
    return joined


def _in_a_row(one: DateMention, other: DateMention, text: str, spoken: Language) -> Edtf | None:
    """Return the stretch from one day, month or year to another, where nothing but `and` stands between them."""
    if not (one.explicit and other.explicit):
        return None
    if text[one.end : other.start].strip(" ,") and not are_joined(one, other, text, spoken):
        return None
    return _stretch(one.date, other.date)


def unbroken(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return the time of two days, months or years of which one follows right on the other; None if it does not."""
    whole = _stretch(first, last)
    days = whole and first and last and (last.anchor.first_day - first.anchor.last_day).days
    return whole if days == 1 else None


def _stretch(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return the time from one day, month or year to a later one; None where the second is not later."""
    if first is None or last is None or not last.is_unit or first.start is None:
        return None
    if first.end is None or first.precision is not last.precision or first.end.last_day >= last.anchor.first_day:
        return None
    return Edtf(first.start, last.end)
