"""What day the words of an event mean, by the verbs around them: `sabato` is the last one or the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.facts import manner, wordings
from generator.facts.events.timing import Way
from generator.facts.events.told import Told, has_step, is_past, is_towards, lacks_year
from generator.model.dates import Edtf, Point, Precision, not_after, not_before, unit
from generator.model.facts import Modality, Qualifier
from generator.text import cuts, dates
from generator.text.dates import DateKind
from generator.text.evenfold import evenfold

# Characters before a time in which stands what denies it: `non riaprirà prima di marzo`.
_DENIED_WITHIN = 70
# Days after which what is told as still to come is of the next year, and not merely late or compared with.
_LATE = 92
_YEAR = 365
_MONTH = 31
_OCTOBER, _DECEMBER = 10, 12
_WEEK, _ALMOST_A_WEEK = 7, 6


def resolved(told: Told, reference: Edtf | None) -> Edtf | None:
    """Return the date that a time means, `reference` being the day of writing.

    A weekday is the last one behind a verb in the past, the next one behind a modal or a future; where the verbs do not
    tell, it has no date: a present tense may tell a story. A day or month without its year is of the year that its verb
    asks for, what is put off to a day is on the next such day, what holds `since` a day holds already. What is not to
    be before a day is from that day on.
    """
    today = reference.last_day if reference else None
    when = told.mention.date and _end_of_year(told.mention.date, told)
    if is_earliest(told):
        first = told.mention.named[0].date
        if told.mention.kind is DateKind.WEEKDAY and first and today and first.anchor.last_day <= today:
            first = _days_later(first.anchor.last_day, _WEEK)
        first = _coming(first, today) if today and lacks_year(told) else first
        return not_before(_end_of_year(first, told)) if first else None
    if when is None or today is None:
        return when
    if told.mention.kind is DateKind.WEEKDAY:
        return _weekday(told, when, today)
    season = told.now and when.precision is Precision.MONTH
    if season or told.mention.kind in (DateKind.RELATIVE, DateKind.DAY):
        return _counted(told, when, today)
    if told.mention.kind is DateKind.HOLIDAY and not told.mention.explicit:
        return _feast(told, when, today)
    moved = _year_less(told, when, today) if lacks_year(told) else when
    opening = told.text[told.mention.named[0].start :].split()[0].lower()
    dated = moved != when and any(m.kind is DateKind.WEEKDAY for m in dates.find(f"{opening},", told.spoken))
    return None if dated else moved  # a weekday is of the year that was found first


def upcoming(told: Told, when: Edtf | None, reference: Edtf | None) -> tuple[Edtf | None, Modality]:
    """Return the date of a plan, and whether it is one still: a future that names no year is of the next such day.

    What lies some weeks behind was planned and is late. What lies behind and has its verb of the past behind it has
    happened: `Norvali in September broke ground on`.
    """
    sign, now = told.sign, reference.first_day if reference else None
    if now is None or told.mention.explicit or not is_gone(when, reference):
        return when, Modality.PLANNED
    if told.way is Way.AHEAD:
        if when and when.last_day and (now - when.last_day).days <= _LATE:  # `, planned for 24 September, was put off`
            return when, Modality.PLANNED
        later = now + timedelta(days=_YEAR)
        return next((m.date for m in dates.find(told.mention.words, told.spoken, later)), None), Modality.PLANNED
    past = told.way is Way.PAST and sign is not None and not is_towards(told)
    return when, Modality.HAPPENED if past else Modality.PLANNED


def is_gone(when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a date lies wholly before the article: nothing can be planned for it."""
    last, now = when.last_day if when else None, reference.first_day if reference else None
    return last is not None and now is not None and last < now


def is_length(told: Told, reference: Edtf | None, *, possible: bool) -> bool:
    """Return whether words that may count on from now tell how long something took: `her third title in five years`.

    So they do where it is only `possible`: `more than I could do in a week`; and `for the next year` anywhere.
    """
    when, now = told.mention.date, reference and reference.last_day
    if told.mention.kind not in (DateKind.DAY, DateKind.RELATIVE) or not when or not when.first_day or not now:
        return False
    hence = told.words.split()[0]
    if hence not in wordings.words(told.spoken, "dates", "hence") or when.first_day <= now:
        return False
    both = hence in wordings.words(told.spoken, "dates", "in", "year_in")
    return possible or told.way is Way.PAST or (both and told.way is not Way.AHEAD)


def is_earliest(told: Told) -> bool:
    """Return whether a time is denied up to a day: `non prima di marzo`, `will not open until October`."""
    mention, spoken, named = told.mention, told.spoken, told.mention.named[0]
    if named.date is None or not named.date.is_unit or told.way is Way.PAST:
        return False
    if mention.date is None or mention.date.start is not None:
        return False
    opens = _opens(told, "before") or (spoken.section("events").flag("until_denied") and _opens(told, "until"))
    first = max(told.clause[0], mention.start - _DENIED_WITHIN)
    folded = cuts.line(told.text).folded
    return opens and wordings.pattern(spoken, "events", "negations").search(folded, first, mention.start) is not None


def _opens(told: Told, role: str) -> bool:
    return wordings.pattern(told.spoken, "dates", role).match(told.words) is not None


def _end_of_year(when: Edtf, told: Told) -> Edtf:
    """Return a date; the last three months of a year for its end: `alla fine del 2026`."""
    named = told.mention.named[0]
    if not when.is_unit or when.precision is not Precision.YEAR or when.anchor.mark:
        return when
    words = evenfold(told.text[named.start : named.end]).split()
    if wordings.words(told.spoken, "events", "ends").isdisjoint(words):
        return when
    year = when.anchor.year
    first, last = (Point(year, month, precision=Precision.MONTH) for month in (_OCTOBER, _DECEMBER))
    return Edtf(first, last)


def _counted(told: Told, when: Edtf, today: date) -> Edtf | None:
    """Return about the day, month or year that lies so many back: `vent'anni fa`, `over 15 days ago`.

    What a verb of the past puts on a day to come is not known: `questo fine settimana si è tenuta`, on a Tuesday.
    """
    if told.now and told.way is Way.PAST and when.first_day is not None and when.first_day > today:
        return None
    if wordings.words(told.spoken, "dates", "ago").isdisjoint(told.words.split()) or not when.is_unit:
        return when
    if when.precision is Precision.DAY and _is_exact(told):
        return when
    point = replace(when.anchor, mark="~")
    return Edtf(point, point)


def _is_exact(told: Told) -> bool:
    """Return whether nothing says `about` or `over` before a number of days."""
    start, end = told.mention.start, told.mention.end
    digit = next((place for place in range(start, end) if told.text[place].isdigit()), start)
    return manner.qualifier(told.text, digit, end, told.spoken) is Qualifier.EXACT


def _weekday(told: Told, when: Edtf, today: date) -> Edtf | None:
    alone = len(told.mention.named) == 1 and not any(map(str.isdigit, told.mention.words))
    if when.start is None:
        late = (
            told.sign is not None and told.way is Way.PAST and when.anchor.last_day > today
        )  # `restored it by Monday`
        return not_after(_days_later(when.anchor.last_day, -_WEEK)) if late else when
    last = when.start.last_day
    if has_step(told) or not alone:
        return when
    if when.end is None and told.begins("since"):
        return when
    leading = evenfold(told.text[: told.mention.named[0].start]).split()[-1:]
    if told.put_off and last <= today and not wordings.words(told.spoken, "events", "put_to").isdisjoint(leading):
        return _days_later(last, _WEEK)  # not `come anticipato venerdì`
    if told.way is Way.AHEAD and _was_called_off(told):
        return None
    ahead = told.way is Way.AHEAD or is_towards(told) or (told.way is None and told.quoted)
    if ahead:
        same = last == today and told.spoken.section("events").flag("names_today")
        return when if same else _shifted(when, _days_later(last, _WEEK))
    if told.way is Way.PAST:  # tomorrow's weekday may be tomorrow all the same: `issued a warning for Saturday`
        return when if (today - last).days < _ALMOST_A_WEEK else None
    same = last == today and told.spoken.section("events").flag("names_today")
    return when if told.way is None and same else None


def _was_called_off(told: Told) -> bool:
    """Return whether a time is told of what had ended before: `in programma domenica, era stato cancellato`.

    Nobody says then whether that was the last such day.
    """
    folded = cuts.line(told.text).folded
    behind = told.mention.end + len(folded[told.mention.end :]) - len(folded[told.mention.end :].lstrip(", "))
    return wordings.pattern(told.spoken, "events", "pluperfect").match(folded, behind) is not None


def _days_later(day: date, days: int) -> Edtf:
    later = day + timedelta(days=days)
    return unit(later.year, later.month, later.day)


def _shifted(when: Edtf, day: Edtf) -> Edtf:
    """Return a day as open as a date was."""
    return not_before(day) if when.end is None else day


def _year_less(told: Told, when: Edtf, today: date) -> Edtf | None:
    if told.put_off:
        return _coming(told.mention.named[0].date, today)
    point = when.anchor
    if point.first_day > today:
        if when.end is None and told.way is None and (point.first_day - today).days > _MONTH:
            return None  # `da gennaio`: since then, or from then on, and no verb says which
        held = when.end is None and (told.begins("since") or told.way is Way.PAST)
        past = when.is_unit and is_past(told)
        if past and (point.first_day - today).days <= _MONTH:
            return None  # a day soon to come, with a verb of the past: nobody says which
        return _in_year(when, -1) if held or past else when
    if when.end is None or point.last_day >= today:
        return when
    if when.start is None:
        if told.way is None and told.begins("up_to"):
            return None  # `resta chiusa fino a giugno`, `i ricavi fino a giugno`: no verb says which
        until = wordings.pattern(told.spoken, "dates", "until").match(told.words) and not told.begins("up_to")
        due = until and told.way in (None, Way.UNSURE)  # `i primi li spendiamo entro dicembre`
        return _in_year(when, 1) if due or told.way is Way.AHEAD else when
    coming = told.way is Way.AHEAD and (today - point.last_day).days > _LATE
    return _in_year(when, 1) if coming else when


def _feast(told: Told, when: Edtf, today: date) -> Edtf | None:
    """Return a feast; the last one behind a verb of the past: `ha chiuso a Natale`, written in November."""
    first = when.first_day
    if first is None or first <= today or has_step(told) or not is_past(told):
        return when
    if (first - today).days <= _MONTH:
        return None
    earlier = unit(today.year - 1, today.month, 1)
    return next((mention.date for mention in dates.find(told.mention.words, told.spoken, earlier)), None)


def _coming(when: Edtf | None, today: date) -> Edtf | None:
    """Return the next day or month after a day that is so named."""
    return _in_year(when, 1) if when and when.is_unit and when.anchor.last_day <= today else when


def _in_year(when: Edtf, steps: int) -> Edtf | None:
    """Return the same day, month or months so many years later; None for a 29 February that the year has not."""
    try:
        start, end = (p and unit(p.year + steps, p.month, p.day).anchor for p in (when.start, when.end))
    except ValueError:
        return None
    return Edtf(start, end)
