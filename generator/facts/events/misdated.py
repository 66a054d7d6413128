"""Articles whose text tells, as past, of days after their date: the date cannot be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.events import timing
from generator.facts.events.told import Told, is_past
from generator.model.cleantext import Prose
from generator.model.dates import Edtf
from generator.model.facts import Event, Modality
from generator.model.found import Found
from generator.model.problems import Problem
from generator.model.seeds import declaring
from generator.text import dates
from generator.text.dates import DateKind
from generator.text.languages import Language, language

# One such day may be a slip of the pen, or the day of a thing that is sold, chosen, or given away beforehand.
_FEWEST_DAYS = 2


def is_misdated(prose: Prose, events: Sequence[Event], reference: Edtf | None) -> bool:
    """Return whether an article tells in the past of several days after its date, and of more than as still to come.

    Or whether it names a day near its own that is another by its date: `ieri, 3 maggio`, in an article of 9 May.
    `events` are those that it tells, by its date.
    """
    if reference is None:
        return False
    spoken, past, coming = language(prose.lang), set[str](), set[str]()
    if any(_is_contradicted(event, spoken, reference) for event in events):
        return True
    numbers = {event.sentence for event in events if event.date and _is_after(event.date, reference)}
    if len(numbers) < _FEWEST_DAYS:
        return False
    for sentence in prose.sentences:
        if sentence.number in numbers:
            for mention in dates.find(sentence.text, spoken, reference):
                if mention.explicit and mention.date and _is_after(mention.date, reference):
                    clause = timing.clause(sentence.text, (mention.start, mention.end))
                    over = mention.date.is_unit and is_past(Told(mention, sentence.text, clause, spoken))
                    told = past if over else coming
                    told.add(str(mention.date))
    return len(past) >= _FEWEST_DAYS and len(past) > len(coming - past)


def _is_contradicted(event: Event, spoken: Language, reference: Edtf) -> bool:
    """Return whether a day counted from the day of writing stands in the words of an event beside another day."""
    if event.words[0].isdigit() or not any(map(str.isdigit, event.words)):
        return False
    first = next(iter(dates.find(event.words, spoken, reference)), None)
    near = first.date if first and first.kind is DateKind.DAY else None
    if near is None or near.first_day is None or near.last_day is None:
        return False
    day = event.date.first_day if event.date else None
    return day is None or not near.first_day <= day <= near.last_day


def findings(path: str, events: Sequence[Event], published: Found[Edtf] | None) -> Iterator[Problem]:
    """Give what an editor should know of an article whose events are told as past after its date."""
    if published is None:
        return
    past = (event for event in events if event.modality is Modality.HAPPENED and event.date)
    late = next((event for event in past if event.date and _is_after(event.date, published.value)), None)
    if late:
        yield Problem(
            code="date-early",
            message=f"the text tells of {late.words!r} as past, which is after its date, {published.value}",
            path=path,
            line=published.line,
            hint=f"if it is wrong, {declaring(path, 'date: …')}",
        )


def _is_after(when: Edtf, reference: Edtf | None) -> bool:
    last = reference.last_day if reference else None
    return when.first_day is not None and last is not None and when.first_day > last
