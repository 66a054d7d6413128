"""Events: what the article says happened, or will, at a time that it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.facts import cues, manner
from generator.facts.events import (
    asides,
    background,
    borne,
    denials,
    horizons,
    landmarks,
    misdated,
    moments,
    opendays,
    passing,
    posts,
    tense,
    timing,
)
from generator.facts.events.timing import Way
from generator.facts.events.told import Told, is_meant_for, lacks_verb, lacks_year
from generator.facts.lines import LONGEST
from generator.facts.voices import said
from generator.facts.voices.said import Voices
from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf
from generator.model.facts import Entity, Event, Modality, Quote
from generator.model.found import Found
from generator.text.dates import DateKind, DateMention

_TOLD_IN = frozenset({SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST})
_NEAR_WRITING = (DateKind.WEEKDAY, DateKind.DAY)
# Years before the article's own time from which a date is history.
_HISTORY_YEARS = 25
_OPEN = (Modality.POSSIBLE, Modality.PLANNED)
_Dated = tuple[Told | None, Event]


def find(
    prose: Prose, published: Found[Edtf] | None, entities: Sequence[Entity] = (), quotes: Sequence[Quote] = ()
) -> tuple[Event, ...]:
    """Return the events that the body of an article dates, in the order of the text.

    `published` resolves `ieri` and `il giorno di Natale`; without it they are events without a date. Headings, vague
    times (`di recente`) and durations make none. What stands in one of the `quotes` is its speaker's claim. A post
    that the article embeds is an event of the day that it bears: its text is the post's first sentence, and the words
    of its date stand in the signature under it. Where the text itself proves `published` wrong, nothing counts from it.
    """
    reference = published.value if published else None
    voices = said.read(prose, tuple(entities), tuple(quotes))
    found = _told(prose, reference, voices)
    if misdated.is_misdated(prose, found, reference):
        reference = None
        found = _told(prose, reference, voices)
    found.extend(posts.find(prose, voices.language))
    return _with_history(sorted(found, key=lambda event: event.sentence), reference)


def _told(prose: Prose, reference: Edtf | None, voices: Voices) -> list[Event]:
    """Return the events that the sentences of an article tell; an aside is none of a day of which another tells."""
    found: list[_Dated] = []
    for sentence in prose.sentences:
        if sentence.kind in _TOLD_IN and len(sentence.text) <= LONGEST:
            mentions = moments.find(sentence.text, voices.language, reference)
            found.extend(_events(sentence, mentions, reference, voices))
    told_of = [(one, event) for one, event in found if event.date and not event.background]
    days = Counter(event.date for _, event in told_of)
    beside = [e for one, e in told_of if one and e.date and days[e.date] > 1 and asides.is_subordinate(one, e.date)]
    days.subtract(event.date for event in beside)
    return [replace(e, background=True) if e in beside and days[e.date] else e for _, e in found]


def _events(
    sentence: Sentence, mentions: Sequence[DateMention], reference: Edtf | None, voices: Voices
) -> Iterator[_Dated]:
    """Give the events of a sentence: by its dates, by how long a plan runs, else by other events beside it."""
    found = list(_paired(_event(mention, sentence, reference, voices) for mention in mentions))
    found.extend((None, event) for event in _planned(sentence, reference, voices))
    if all(event.background for _, event in found):
        found.extend((None, event) for event in _beside(sentence, reference, voices))
    yield from found


def _paired(told: Iterable[tuple[Told, Event] | None]) -> Iterator[_Dated]:
    """Give events with their times; two of one verb are one: `a luglio e agosto`; one without a verb is as the last."""
    last: tuple[Told, Event] | None = None
    for one in told:
        if one is None or last is None:
            last = one or last
            continue
        (before, earlier), (after, event) = last, one
        if earlier.modality in _OPEN and lacks_verb(after) and _is_behind(event, earlier):
            event = replace(event, modality=earlier.modality, background=earlier.background)
        text, when = before.text, moments.unbroken(earlier.date, event.date)
        same = replace(earlier, date=event.date, words=event.words) == event and (when or earlier.date is event.date)
        if same and moments.are_joined(before.mention, after.mention, text, before.spoken):
            last = before, replace(event, date=when, words=text[before.mention.start : after.mention.end])
            continue
        yield last
        last = after, event
    if last:
        yield last


def _is_behind(one: Event, other: Event) -> bool:
    """Return whether an event is not before another, as far as their dates are known."""
    if one.date is None or other.date is None:
        return one.date is other.date
    return one.date.sort_key >= other.date.sort_key


def _event(
    mention: DateMention, sentence: Sentence, reference: Edtf | None, voices: Voices
) -> tuple[Told, Event] | None:
    """Return a time of a sentence and what it tells; None where nothing happened at it."""
    text, spoken, place = sentence.text, voices.language, (mention.start, mention.end)
    span = voices.at(sentence, mention.start)
    clause = timing.clause(text, place, span and (span.start, span.end))
    told = Told(mention, text, clause, spoken, quoted=span is not None)
    by = voices.speaker(sentence, mention.start, recent=mention.kind in _NEAR_WRITING)
    when = tense.resolved(told, reference)
    modality = _modality(told, when, reference)
    aside = background.is_background(mention, text, clause, spoken) or asides.is_aside(told, when, reference)
    denied = modality is Modality.DENIED and by is None and not denials.is_disputed(text, clause, place[0], spoken)
    talked = when is None and opendays.is_talk(mention, text, clause, quoted=span is not None, aside=aside)
    named = aside and borne.owns(mention, text)  # `on this year's stock`
    unsaid = named or asides.is_dropped(told) or (modality is Modality.PLANNED and asides.is_called_off(told))
    if modality is Modality.PLANNED:
        when, modality = tense.upcoming(told, when, reference)
    unsaid = unsaid or (_is_late(told, modality) and tense.is_gone(when, reference))
    if denied or talked or unsaid or tense.is_length(told, reference, possible=modality is Modality.POSSIBLE):
        return None
    return told, Event(
        date=when,
        words=mention.words,
        text=text,
        by=by,
        modality=modality,
        background=aside or passing.is_passing(told, when, modality),
        lasting=when is not None and when.start is None and told.begins("up_to"),
        sentence=sentence.number,
    )


def _is_late(told: Told, modality: Modality) -> bool:
    """Return whether what a time tells is still to come by its verb: `kicks off on 9 October`, whatever the day."""
    if told.behind or not (lacks_year(told) or (modality is Modality.PLANNED and told.way is Way.AHEAD)):
        return False
    return told.way is Way.AHEAD or is_meant_for(told)


def _modality(told: Told, when: Edtf | None, reference: Edtf | None) -> Modality:
    """Return whether what a time tells is told as happened, possible, planned or denied."""
    text, clause, spoken, place = told.text, told.clause, told.spoken, (told.mention.start, told.mention.end)
    modality = Modality.PLANNED if told.promised else _of_words(told, manner.MODALITIES)
    denied = denials.is_denied(text, clause, place, spoken) or denials.is_disputed(text, clause, place[0], spoken)
    if (denied or modality is Modality.DENIED) and tense.is_earliest(told):
        return Modality.PLANNED
    if denied:
        return Modality.DENIED
    if modality is Modality.DENIED:
        modality = _of_words(told, _OPEN)
    ahead = told.ahead or (_is_ahead(when, reference) if reference else told.coming)
    if modality is Modality.HAPPENED and (ahead or told.has_verb("meant")) and not told.behind:
        return Modality.PLANNED
    if modality is Modality.HAPPENED and is_meant_for(told):
        return Modality.PLANNED
    if modality is Modality.HAPPENED and told.has_verb("reported"):
        return Modality.POSSIBLE
    over = modality is Modality.PLANNED and told.over and not _is_ahead(when, reference)
    return Modality.HAPPENED if over else modality


def _of_words(told: Told, asked: Sequence[Modality]) -> Modality:
    """Return what the words that tell it make of what a time tells."""
    if not manner.may_be_more(told.text, told.spoken):
        return Modality.HAPPENED
    found = (manner.modality(told.text, clause, place, told.spoken, asked) for clause, place in told.predicates)
    return next((modality for modality in found if modality is not Modality.HAPPENED), Modality.HAPPENED)


def _beside(sentence: Sentence, reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give what a sentence tells beside another event, or on a day with a name of its own."""
    text, spoken = sentence.text, voices.language
    black = opendays.black(text, spoken, reference) if cues.of(text, spoken) & cues.BLACK_DAYS else None
    if black is not None:
        yield Event(date=black[1], words=black[0], text=text, sentence=sentence.number)
        return
    for place in landmarks.find(text, spoken):
        clause = timing.clause(text, place)
        done = manner.modality(text, clause, place, spoken) is Modality.HAPPENED
        if done and not voices.at(sentence, place[0]):
            by = voices.speaker(sentence, place[0])
            yield Event(date=None, words=text[slice(*place)], text=text, by=by, sentence=sentence.number)
            return


def _planned(sentence: Sentence, reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give the plans of a sentence that tell how long they run: `investirà 90 milioni nei prossimi tre anni`."""
    text, spoken = sentence.text, voices.language
    for start, end, when in horizons.find(text, spoken, reference):
        clause = timing.clause(text, (start, end))
        modality = manner.modality(text, clause, (start, end), spoken)
        if modality is Modality.PLANNED:
            by = voices.speaker(sentence, start)
            yield Event(date=when, words=text[start:end], text=text, by=by, modality=modality, sentence=sentence.number)


def _is_ahead(when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a date lies wholly after the article, or is a term that ends after it: `entro giugno 2025`."""
    if when is None or reference is None or reference.last_day is None:
        return False
    if when.first_day is not None:
        return when.first_day > reference.last_day
    return when.last_day is not None and when.last_day > reference.last_day


def _with_history(events: Sequence[Event], reference: Edtf | None) -> tuple[Event, ...]:
    """Return the events with those of long before the article's own time as background."""
    days = [e.date.anchor.first_day for e in events if e.date and e.modality is Modality.HAPPENED]
    latest = (reference and reference.last_day) or max(days, default=date.min)
    return tuple(replace(e, background=e.background or _is_history(e.date, latest)) for e in events)


def _is_history(when: Edtf | None, latest: date) -> bool:
    return when is not None and latest.year - when.anchor.last_day.year >= _HISTORY_YEARS
