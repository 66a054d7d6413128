"""Times told in passing: how long a thing is so, by when it is due, of which year a number is, what merely may be.

Each way of telling a time is trusted as far as it was right on news that nobody had read before. Full days, days near
the day of writing and months tell what happened. A year, or a stretch of months, does so only where the verb of a main
clause says it and no number is of it; what is so since a day, what merely may be and what is told of `this year` or of
`ten years ago` is told in passing more often than not.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from generator.facts import wordings
from generator.facts.events import looseyears, timing
from generator.facts.events.timing import Way
from generator.facts.events.told import Told, has_step, is_towards
from generator.model.dates import Edtf, Precision
from generator.model.facts import Modality
from generator.text import cuts
from generator.text.dates import DateKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_FAR = (DateKind.CALENDAR, DateKind.RELATIVE)
_NAMED = (DateKind.CALENDAR, DateKind.WEEKDAY)
# What ends the words of a question, or parts them from what they stand beside.
_END = re.compile(r"[.!?…:;](?=[\s»”\"’')\]]|\Z)|[«“]")
_MARKS = "«“\"'‘ "
_ACCENTED = re.compile(r"[àèéìòù]")


def is_passing(told: Told, when: Edtf | None, modality: Modality) -> bool:
    """Return whether a time is only told in passing, and nothing of the story happened at it.

    `when` is the date that it means.
    """
    remarks = (
        _is_asked(told),
        _is_supposed(told),
        _is_opinion(told),
        _is_span(told),
        _is_able(told),
        _is_reckoned(told, when),
    )
    if modality is Modality.POSSIBLE or any(remarks) or _is_present(told, modality):
        return True
    if when is None and told.mention.kind in _NAMED and told.way is None and _lacks_verbs(told):
        return True
    since = wordings.pattern(told.spoken, "dates", "since").match(told.words) and len(told.mention.named) == 1
    if since or (when is not None and when.end is None):
        return _is_state(told, modality)
    before = wordings.pattern(told.spoken, "dates", "before").match(told.words)
    if before or told.begins("up_to") or (when is not None and when.start is None):
        return _is_term(told, when, modality)
    if told.mention.kind is DateKind.HOLIDAY:
        return _is_named(told)
    if told.mention.kind not in _FAR:
        return False
    if when is not None and when.precision is Precision.DAY:
        return False
    if when is None or (when.precision is Precision.MONTH and when.is_unit):
        return _is_bare(told, modality)
    return looseyears.is_loose(told, when, modality)


def _is_able(told: Told) -> bool:
    """Return whether a verb tells what can be done at any such time: `volunteers can help on Friday`."""
    return told.has_verb("able") and not told.mention.explicit


def _is_reckoned(told: Told, when: Edtf | None) -> bool:
    """Return whether a time is the day on which books were made up: `debts of 185 million at 31 December`."""
    if when is None or not when.is_unit or when.precision is not Precision.DAY or told.way is Way.AHEAD:
        return False
    return (when.anchor.last_day + timedelta(days=1)).day == 1 and told.begins("as_of")


def _is_bare(told: Told, modality: Modality) -> bool:
    """Return whether nothing tells that something happened in a month: `in May` alone, or `stood at 88 in May`."""
    alone = told.mention.kind is DateKind.CALENDAR and not told.mention.explicit and not has_step(told)
    past = modality is not Modality.HAPPENED or told.way is Way.PAST or is_towards(told)
    if alone and not past and not any(map(str.isdigit, told.mention.words)):
        return True
    return _stood(told)


def _stood(told: Told) -> bool:
    """Return whether a verb tells how things were in a month: `stood at 88 in May`, `goods sold in May were`."""
    sign = told.sign
    if sign is not None and sign.start == told.mention.end + 1:
        return looseyears.is_state(told, sign)  # `pulp in March stood at 1,210`
    if sign is not None and sign.start < told.mention.start:
        later = (one for one in timing.signs(told.text, told.spoken) if one.start == told.mention.end + 1)
        return looseyears.stands(told) or any(looseyears.is_state(told, one) for one in later)
    return False


def _lacks_verbs(told: Told) -> bool:
    """Return whether no verb looks back on a day: `Sunday sauce`, `8 p.m. Saturday: they lost`, `plays on Friday`."""
    first, last = timing.part(told.text, (told.mention.start, told.mention.end))
    past = (sign for sign in timing.signs(told.text, told.spoken) if sign.way is Way.PAST)
    return told.spoken.section("events").flag("told_in_past") or not any(first <= s.start < last for s in past)


def _is_opinion(told: Told) -> bool:
    """Return whether somebody tells how things were on a day: `"The price was right on Thursday"`."""
    return told.quoted and told.mention.kind in (DateKind.DAY, DateKind.WEEKDAY) and looseyears.stands(told)


def _is_asked(told: Told) -> bool:
    """Return whether a time stands in a question."""
    if "?" not in told.text:
        return False
    end = _END.search(told.text, told.mention.end)
    return end is not None and end[0] == "?"


def _is_supposed(told: Told) -> bool:
    """Return whether its clause tells a condition: `if you worked in 2024`, `whether they had a job tomorrow`."""
    folded, place = cuts.line(told.text).folded, told.mention.start
    first = timing.part(told.text, (place, place))[0]
    opening = wordings.pattern(told.spoken, "events", "suppositions").match(folded, first)
    terms = told.mention.date is not None and told.mention.date.start is None  # `will not open before July`
    if first < told.clause[0] and not told.before.strip():
        first = timing.clause(told.text, (told.clause[0] - 1, told.clause[0] - 1))[0]  # `se non paga, entro maggio,`
    elif terms or not (told.way is Way.UNSURE or (opening and told.way is not Way.PAST)):
        first = told.clause[0]
    for match in wordings.pattern(told.spoken, "events", "suppositions").finditer(folded, first, place):
        if not _ACCENTED.search(told.text, *match.span()):
            although = told.spoken.section("events").texts("although")
            return not any(folded.endswith(f"{word} ", 0, match.start()) for word in although)
    return False


def _is_present(told: Told, modality: Modality) -> bool:
    """Return whether a present tells how things are in a month or year: `what caterers offer in May 2025`.

    It does in a language that tells what happened in the past, as English; not where the time opens the sentence.
    """
    if modality is not Modality.HAPPENED or told.mention.kind not in _FAR or told.mention.date is None:
        return False
    if told.mention.date.precision is Precision.DAY and told.mention.date.is_unit:
        return False
    opens = not told.text[: told.mention.start].strip(_MARKS)
    past = told.behind or told.way is not None or (opens and told.mention.explicit)
    return told.spoken.section("events").flag("told_in_past") and not past


def _is_span(told: Told) -> bool:
    """Return whether words tell of all the time up to now, or of the present one where no verb is of the past.

    `nell'ultimo anno`, `over the past year`; `rates may rise this year`.
    """
    if told.mention.kind is not DateKind.RELATIVE or any(map(str.isdigit, told.mention.words)):
        return False
    if _trailing(told.spoken).match(told.words):
        when = told.mention.date
        return when is None or when.precision is not Precision.DAY or told.way is not Way.PAST
    sign, (first, last) = told.sign, told.clause
    inside = sign is not None and first <= sign.start < last
    rest = told.text[first : told.mention.start] + told.text[told.mention.end : last]
    words = evenfold(rest).strip(_MARKS).split()
    past = told.way is Way.PAST and (inside or len(words) <= 1)
    return told.now and not past and not _is_plan(told)


def _is_plan(told: Told) -> bool:
    """Return whether a verb of the future tells of the present week: `arriverà questa settimana`; not of the year."""
    return told.way is Way.AHEAD and told.mention.date is not None and told.mention.date.precision > Precision.YEAR


@cache
def _trailing(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for words that open a stretch of time that ends now."""
    dates = spoken.section("dates")
    small = wordings.choice((*dates.texts("in"), *dates.texts("year_in"), *dates.texts("since"), "over", "for"))
    return re.compile(rf"(?:{small} ?)?(?:(?:l'|lo |la )?{wordings.choice(dates.texts('trailing'))})")


def _is_state(told: Told, modality: Modality) -> bool:
    """Return whether a thing was so all the time since: `chiuso da maggio`; not `limiti a partire dal 2022`."""
    if modality is not Modality.HAPPENED:
        return told.way is None or looseyears.is_forecast(told)  # `the first win since 2008`
    return not told.begins("starting") or looseyears.stands(told) or looseyears.is_number(told)


def _is_term(told: Told, when: Edtf | None, modality: Modality) -> bool:
    """Return whether a time is how long a thing goes on (`fino a marzo`), or a year by which much may come about."""
    if told.begins("up_to"):
        return not told.put_off
    before = wordings.pattern(told.spoken, "dates", "before").match(told.words)
    if before and told.way not in (Way.AHEAD, Way.UNSURE):
        return True  # `the act prohibits burning before 10 May`
    if modality is Modality.HAPPENED and told.mention.kind is not DateKind.CALENDAR:
        return True  # `by Thursday they were friends`
    if when is None or when.precision > Precision.MONTH:
        return False
    if modality is Modality.HAPPENED:
        return when.precision <= Precision.YEAR or looseyears.stands(told) or looseyears.is_number(told)
    ahead = told.way in (Way.AHEAD, Way.UNSURE) or told.vows
    return when.precision <= Precision.YEAR and (not ahead or looseyears.is_forecast(told))


def _is_named(told: Told) -> bool:
    """Return whether a feast is only talked of: `Happy Thanksgiving`, `Il giorno di Natale verrà ricordato`."""
    mention, text = told.mention, told.text
    if is_towards(told):
        return True  # `fresh fish for Easter`
    if mention.start == mention.named[0].start and told.spoken.section("events").flag("told_in_past"):
        return True
    return any(sign.start == mention.end + 1 for sign in timing.signs(text, told.spoken))
