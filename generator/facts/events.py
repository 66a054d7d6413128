"""Events: what the article says happened, or will, at a time that it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from msgspec import structs

from generator.facts import (
    background,
    cues,
    denials,
    horizons,
    landmarks,
    manner,
    opendays,
    posts,
    tense,
    timing,
    wordings,
)
from generator.facts.lines import LONGEST, Line, Lines
from generator.facts.named import Names
from generator.facts.names.lexicon import lexicon
from generator.facts.said import Voices
from generator.facts.timing import Way
from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf
from generator.model.facts import Entity, Event, Modality, Quote
from generator.model.found import Found
from generator.text import dates
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language, language

_TOLD_IN = frozenset({SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST})
# Times that say when something happened even where nothing tells the day: `il giorno di Natale`, `lunedì`.
_TELLING = frozenset({DateKind.CALENDAR, DateKind.HOLIDAY, DateKind.WEEKDAY, DateKind.DAY, DateKind.RELATIVE})
_NEAR_WRITING = (DateKind.WEEKDAY, DateKind.DAY)
# Words that a sentence must have beside its date, one less where it ends as one: `Roma, 27 gennaio` tells nothing.
_FEWEST_WORDS = 4
# Words between a verb of speech and its time: `told the paper on Tuesday`.
_MOST_BETWEEN = 3
_BESIDE = ("before", "after")
_FULL_STOPS = (".", "!", "?")
# Years before the article's own time from which a date is history.
_HISTORY_YEARS = 25
# Words for who speaks.
_WHO = ("roles", "role_adjectives", "titles", "people", "of", "articles")
_OPENING = ("«", "“", '"', ":")
_UNSURE = (Modality.POSSIBLE, Modality.DENIED)
_WORD = re.compile(r"[^\W\d_]{2,}")


def find(
    prose: Prose, published: Found[Edtf] | None, entities: Sequence[Entity] = (), quotes: Sequence[Quote] = ()
) -> tuple[Event, ...]:
    """Return the events that the body of an article dates, in the order of the text.

    `published` resolves `ieri` and `il giorno di Natale`; without it they are events without a date. Headings, vague
    times (`di recente`) and durations make none, but for how long a plan runs. What stands in one of the `quotes` is
    its speaker's claim. A post that the article embeds is an event of the day that it bears: its text is the post's
    first sentence, and the words of its date stand in the signature under it.
    """
    spoken = language(prose.lang)
    reference = published.value if published else None
    told = Lines(prose, Names(entities))
    voices = Voices(prose, quotes)
    found: list[Event] = []
    for place, sentence in enumerate(prose.sentences):
        if sentence.kind in _TOLD_IN and len(sentence.text) <= LONGEST:
            found.extend(_events(sentence, partial(told.at, place), reference, voices))
    found.extend(posts.find(prose, spoken))
    return _with_history(sorted(found, key=lambda event: event.sentence), reference)


def _events(sentence: Sentence, line: Callable[[], Line], reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give the events of a sentence: by its dates, by how long a plan runs, else by other events beside it."""
    mentions = _telling(sentence.text, voices.language, reference)
    found: list[Event] = []
    if mentions and not _only_says(line(), mentions):
        told = [(m, e) for m in mentions if (e := _event(m, sentence, line(), reference, voices)) is not None]
        sure = [m for m, e in told if e.date and e.date.start and e.date.end and not e.background]
        alone = len(told) == 1
        found.extend(event for mention, event in told if alone or not _is_tail(line(), mention, sure))
    found.extend(_planned(sentence, line, reference, voices))
    if all(event.background for event in found):
        found.extend(_beside(sentence, line, reference, voices))
    yield from found


def _telling(text: str, spoken: Language, reference: Edtf | None) -> tuple[DateMention, ...]:
    """Return the words of a sentence that date something, each time once."""
    mentions = dates.find(text, spoken, reference)
    if not mentions:
        return ()
    count = len(_WORD.findall(text)) - sum(len(_WORD.findall(m.words)) for m in mentions)
    if count < _FEWEST_WORDS - text.endswith(_FULL_STOPS) or background.is_caption(text, spoken):
        return ()
    told = [m for m in reversed(mentions) if _tells(m, text, spoken) and not background.names(m, text, spoken)]
    times = {str(mention.date or mention.words): mention for mention in told}
    return tuple(_joined(sorted(times.values(), key=lambda mention: mention.start), text, spoken))


def _joined(mentions: Sequence[DateMention], text: str, spoken: Language) -> Iterator[DateMention]:
    """Give each time; those that stand in one row are one: `nel 2019, nel 2020 e nel 2022`."""
    last: DateMention | None = None
    for mention in mentions:
        row = last and _in_a_row(last, mention, text, spoken)
        if last and row:
            words, named = text[last.start : mention.end], (*last.named, *mention.named)
            last = structs.replace(last, end=mention.end, words=words, date=row, named=named)
            continue
        if last and not _is_named_behind(last, mention, text):
            yield last
        last = mention
    if last:
        yield last


def _is_named_behind(one: DateMention, other: DateMention, text: str) -> bool:
    """Return whether a day that is not known is told again right behind: `Oggi, lunedì 19 dicembre,`."""
    return one.today and one.date is None and not text[one.end : other.start].strip(" ,")


def _in_a_row(one: DateMention, other: DateMention, text: str, spoken: Language) -> Edtf | None:
    """Return the stretch from one day, month or year to another, where nothing but `and` stands between them."""
    between = evenfold(text[one.end : other.start]).strip(" ,")
    if not (one.explicit and other.explicit) or between not in {"", *wordings.words(spoken, "dates", "and")}:
        return None
    first, last = one.date, other.date
    if first is None or last is None or one.kind is not other.kind or not last.is_unit or first.start is None:
        return None
    if first.end is None or first.precision is not last.precision or first.end.last_day >= last.anchor.first_day:
        return None
    return Edtf(first.start, last.end)


def _is_tail(said: Line, mention: DateMention, others: Sequence[DateMention]) -> bool:
    """Return whether a time is only that of who said what another time is of: `…, he said on Tuesday`."""
    first, last = timing.clause(said.text, (mention.start, mention.end))
    if not first or said.text[first - 1] != "," or any(map(str.isalnum, said.text[last:])):
        return False
    place = said.before(mention.start)
    near = (v for v in said.verbs if v.finite and not v.weak and first <= said.starts[v.first] and v.last <= place)
    beside = any(wordings.pattern(said.language, "dates", key).search(said.folded, first, last) for key in _BESIDE)
    ends = [said.ends[verb.last - 1] for verb in near if place - verb.last <= _MOST_BETWEEN and not verb.passive]
    openers = wordings.pattern(said.language, "events", "openers")
    if beside or all(openers.search(said.folded, end, mention.start) for end in ends):
        return False
    signs = timing.signs(said.text, said.language)
    for other in others:
        span = (other.start, other.end)
        sign = timing.verb(said.text, timing.clause(said.text, span), span, said.language)
        alone = not any(other.end <= later.start < first for later in signs if later != sign)
        if other.end <= first and sign and (sign.way is Way.AHEAD or (alone and sign.way is Way.PAST)):
            return True
    return False


def _only_says(said: Line, mentions: Sequence[DateMention]) -> bool:
    """Return whether a sentence says no more than that somebody said something: `Lo ha detto ieri il ministro`."""
    if not said.verbs or any(sign in said.text for sign in _OPENING):
        return False
    words = lexicon(said.language.code)
    small = wordings.words(said.language, "words", "stopwords")
    verbs = {place for verb in said.verbs for place in range(verb.first, verb.last)}
    dated = [(mention.start, mention.end) for mention in mentions]
    for place, token in enumerate(said.tokens):
        if place in verbs or not token.is_word or (token.capital and not token.initial) or said.words[place] in small:
            continue
        if token.key[-1] == "'" or any(words.has(name, token.key) for name in _WHO):
            continue
        if not any(start <= token.start < end for start, end in dated):
            return False
    return True


def _tells(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether words tell when something happened."""
    until_now = mention.kind is DateKind.DAY and mention.date is not None and mention.date.start is None
    if mention.kind is DateKind.ANAPHORIC or until_now or opendays.is_weekly(mention, text, spoken):
        return False
    if mention.date is not None or mention.kind not in _TELLING:
        return mention.date is not None
    return not (mention.today or mention.kind is DateKind.RELATIVE) or opendays.is_main(mention, text, spoken)


def _event(
    mention: DateMention, sentence: Sentence, said: Line, reference: Edtf | None, voices: Voices
) -> Event | None:
    """Return what a time of a sentence tells; None where nothing happened at it."""
    text, spoken, place = sentence.text, said.language, (mention.start, mention.end)
    span = voices.at(sentence, mention.start)
    clause = timing.clause(text, place, span and (span.start, span.end))
    told = tense.Told(mention, text, clause, spoken, quoted=span is not None)
    by = voices.speaker(sentence, said, mention.start, recent=mention.kind in _NEAR_WRITING)
    when = tense.resolved(told, reference)
    modality = _modality(told, when, reference)
    aside = background.is_background(mention, text, clause, spoken)
    denied = modality is Modality.DENIED and by is None and not denials.is_disputed(text, clause, place[0], spoken)
    talked = when is None and opendays.is_talk(mention, text, clause, quoted=span is not None, aside=aside)
    unsaid = denials.is_unconfirmed(text, clause, place[0], spoken) or horizons.is_musing(text, clause, spoken)
    if denied or talked or unsaid or tense.is_length(told, reference):
        return None
    if when is None and mention.today and reference and reference.is_unit and modality is Modality.HAPPENED:
        when = reference
    return Event(
        date=when,
        words=mention.words,
        text=text,
        by=by,
        modality=modality,
        background=aside,
        sentence=sentence.number,
    )


def _modality(told: tense.Told, when: Edtf | None, reference: Edtf | None) -> Modality:
    """Return whether what a time tells is told as happened, possible, planned or denied."""
    text, clause, spoken, place = told.text, told.clause, told.spoken, (told.mention.start, told.mention.end)
    modality = manner.modality(text, clause, place, spoken)
    denied = denials.is_denied(text, clause, place, spoken) or denials.is_disputed(text, clause, place[0], spoken)
    if (denied or modality is Modality.DENIED) and tense.is_earliest(told):
        return Modality.PLANNED
    if denied:
        return Modality.DENIED
    if modality is Modality.DENIED:
        modality = manner.modality(text, clause, place, spoken, (Modality.POSSIBLE, Modality.PLANNED))
    if modality is Modality.HAPPENED and (told.ahead or _is_ahead(when, reference)):
        return Modality.PLANNED
    return Modality.HAPPENED if modality is Modality.PLANNED and told.over else modality


def _beside(sentence: Sentence, line: Callable[[], Line], reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give what a sentence tells beside another event, or on a day with a name of its own."""
    text, spoken = sentence.text, voices.language
    if not cues.of(text, spoken) & (cues.BLACK_DAYS | cues.HAPPENINGS):
        return
    black = opendays.black(text, spoken, reference)
    if black is not None:
        words = text[black.start : black.end]
        yield Event(date=black.date, words=words, text=text, sentence=sentence.number)
        return
    for landmark in landmarks.find(text, spoken):
        place = (landmark.start, landmark.end)
        if voices.at(sentence, landmark.start) or _is_said(line(), landmark.verb):
            continue
        modality = manner.modality(text, landmark.clause, place, spoken)
        if modality in _UNSURE or denials.is_denied(text, landmark.clause, place, spoken):
            continue
        planned = modality is Modality.PLANNED
        if landmark.way is Way.AHEAD and (not planned or landmarks.is_guess(text, landmark, spoken)):
            continue
        by = voices.speaker(sentence, line(), landmark.start)
        words = text[landmark.start : landmark.end]
        yield Event(date=None, words=words, text=text, by=by, modality=modality, sentence=sentence.number)
        return


def _is_said(said: Line, place: int) -> bool:
    """Return whether the verb at a place of a sentence is one of speech."""
    return any(said.starts[verb.first] <= place < said.ends[verb.last - 1] for verb in said.verbs)


def _planned(sentence: Sentence, line: Callable[[], Line], reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give the plans of a sentence that tell how long they run: `investirà 90 milioni nei prossimi tre anni`."""
    text, spoken = sentence.text, voices.language
    for horizon in horizons.find(text, spoken):
        span = (horizon.start, horizon.end)
        modality = manner.modality(text, timing.clause(text, span), span, spoken)
        if modality is Modality.PLANNED and not horizons.is_lasting(text, timing.clause(text, span), spoken):
            by = voices.speaker(sentence, line(), horizon.start)
            words, when = text[horizon.start : horizon.end], horizon.date(reference)
            yield Event(date=when, words=words, text=text, by=by, modality=modality, sentence=sentence.number)


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
    known = reference.last_day or reference.first_day if reference else None
    latest = known or max(days, default=date.min)
    return tuple(replace(e, background=e.background or _is_history(e.date, latest)) for e in events)


def _is_history(when: Edtf | None, latest: date) -> bool:
    return when is not None and latest.year - when.anchor.last_day.year >= _HISTORY_YEARS
