"""Times told on the side: of a relative clause, of what is compared with, of a plan called off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.facts import wordings
from generator.facts.events import timing
from generator.facts.events.timing import Way
from generator.facts.events.told import Told
from generator.model.dates import Edtf, Precision, unit
from generator.model.facts import Event
from generator.text import cuts
from generator.text.dates import DateKind, DateMention

# Days before the day of writing up to which what an aside tells may be the news: `Rossi, who died on Sunday, was`.
_LATELY = 31
# Words of a clause in which stands what opens an aside: `of which`, `including`.
_OPENING = 2
# Characters behind a time in which stands what puts it off.
_NEAR = 40
_COMMAS = frozenset(",(–—")
_DAYS = (DateKind.CALENDAR, DateKind.WEEKDAY)
_FAR = (DateKind.CALENDAR, DateKind.RELATIVE)


def is_aside(told: Told, when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a time belongs to a remark and not to the story: `Raman, who took over in January, said`."""
    mention = told.mention
    if mention.kind not in _FAR or len(mention.named) > 1:
        return False
    return (_is_remark(told) and _is_far(when, reference)) or _is_compared(told)


def is_called_off(told: Told) -> bool:
    """Return whether what was to be at a time is called off: `ha annullato il concerto previsto per sabato`."""
    if _is_given_up(told):
        return True
    off = wordings.pattern(told.spoken, "events", "called_off")
    verbs = [match.end() for match in off.finditer(cuts.line(told.text).folded, told.clause[0], told.mention.start)]
    if not verbs:
        return told.mention.kind is DateKind.WEEKDAY and _is_put_off(told)
    later = (sign for sign in timing.signs(told.text, told.spoken) if verbs[-1] <= sign.start < told.mention.start)
    return not any(timing.is_future(told.text, sign, told.spoken) for sign in later)


def _is_given_up(told: Told) -> bool:
    """Return whether another time stands in place of this one: `on 31 March and no longer at the end of the year`."""
    start = told.mention.start
    given_up = wordings.pattern(told.spoken, "events", "given_up")
    return any(
        not told.text[match.end() : start].strip()
        for match in given_up.finditer(cuts.line(told.text).folded, max(told.clause[0], start - _NEAR), start)
    )


def _is_put_off(told: Told) -> bool:
    """Return whether what was arranged for a weekday is put off behind it: `planned for Monday, but was put back`."""
    off, end = wordings.pattern(told.spoken, "events", "put_off"), told.mention.end
    return told.way is not Way.AHEAD and off.search(cuts.line(told.text).folded, end, end + _NEAR) is not None


def is_fragment(told: Told) -> bool:
    """Return whether a time stands in words of a quote that tell nothing: `No. Not this year.`."""
    (first, last), text = told.clause, told.text
    if not told.quoted or text[first - 1 : first] in _COMMAS or text[last : last + 1] in _COMMAS:
        return False
    rest = text[first : told.mention.start] + text[told.mention.end : last]
    return sum(word.isalpha() for word in rest.split()) <= 1


def said_then(
    told: Sequence[tuple[DateMention, Event]], quoted: Callable[[int], object], reference: Edtf | None
) -> Iterator[tuple[DateMention, Event]]:
    """Give the times of a sentence; `today` in a quote is the day of the saying: `"It ends today," he said on Friday`.

    `quoted` tells whether a place of the sentence stands in a quote.
    """
    now = reference.first_day if reference else None
    days = {e.date for m, e in told if e.date and m.kind in _DAYS and not m.today and not quoted(m.start)}
    said = days.pop() if len(days) == 1 else None
    first = said.first_day if said and said.is_unit else None
    for mention, event in told:
        when = event.date
        counted = mention.kind is DateKind.DAY and when is not None and when.is_unit and quoted(mention.start)
        if not counted or when is None or first is None or now is None or first > now:
            yield mention, event
            continue
        day = first + (when.anchor.first_day - now)
        yield mention, replace(event, date=unit(day.year, day.month, day.day))


def _is_remark(told: Told) -> bool:
    """Return whether the clause of a time, parted off by commas, is relative."""
    text, (first, last), spoken = told.text, told.clause, told.spoken
    if text[:first].rstrip()[-1:] not in _COMMAS:
        return False
    words = cuts.line(text).folded[first:last].split()[:_OPENING]
    openers = wordings.words(spoken, "measures", "relatives") | wordings.words(spoken, "events", "asides")
    which = wordings.words(spoken, "events", "which")
    return bool(words) and (words[0] in openers or (len(words) > 1 and words[1] in which))


def _is_far(when: Edtf | None, reference: Edtf | None) -> bool:
    now, last = reference.first_day if reference else None, when.last_day if when else None
    if now is None or when is None or last is None:
        return False
    return when.precision is not Precision.DAY and (now - last).days > _LATELY


def _is_compared(told: Told) -> bool:
    """Return whether something is compared with what was so at a time: `more than it forecast two weeks ago`."""
    than = wordings.pattern(told.spoken, "events", "than")
    return than.search(cuts.line(told.text).folded, told.clause[0], told.mention.start) is not None
