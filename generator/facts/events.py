"""Events: what the article says happened, or will, at a time that it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from generator.facts import horizons, manner, tense, wordings
from generator.facts.lines import LONGEST, Line, Lines
from generator.facts.named import Names
from generator.facts.names.lexicon import lexicon
from generator.facts.said import Span, Voices
from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf, Precision
from generator.model.facts import Entity, Event, Modality, Quote
from generator.model.found import Found
from generator.text import cuts, dates
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language, language

_TOLD_IN = frozenset({SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST})
# Times that say when something happened even where nothing tells the day: `il giorno di Natale`, `lunedì`.
_TELLING = frozenset({DateKind.CALENDAR, DateKind.HOLIDAY, DateKind.WEEKDAY, DateKind.DAY})
_NEAR_WRITING = (DateKind.WEEKDAY, DateKind.DAY)
# Words that a sentence must have beside its date, one less where it ends as one: `Roma, 27 gennaio` tells nothing.
_FEWEST_WORDS = 4
_FULL_STOPS = (".", "!", "?")
# Characters before a date in which a word such as `paragonando` makes it a comparison.
_REACH = 120
# Characters around a date in which stands the noun before it, or the verb behind `oggi`.
_NEAR = 40
# Years before the article's own time from which a date is history.
_HISTORY_YEARS = 25
# Words for who speaks.
_WHO = ("roles", "role_adjectives", "titles", "people", "of", "articles")
_OPENING = ("«", "“", '"', ":")
_CLAUSE = re.compile(r"[;:()—–]|,(?=\s)")
_MONTH_BEFORE = re.compile(r"\b(?:the|this|its|their|his|her|our|a) [^\W\d_]+\Z", re.IGNORECASE)
_NAMED_BEHIND = re.compile(r" [^\W\d_]{2,}(?:-|[^\W\d_])")
_NOUN_BEHIND = re.compile(r" [^\W\d_]{3,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGNATURE = re.compile(r"\s*[—–-]+\s*[*_]*(?P<name>[^\W\d_][^(@*_\n]{1,58}?)[*_\s]*\(@\w{1,20}\)")


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
        if sentence.kind not in _TOLD_IN or len(sentence.text) > LONGEST:
            continue
        mentions = _telling(sentence.text, spoken, reference)
        said = told.at(place) if mentions else None
        if said and not _only_says(said, mentions):
            found.extend(_event(mention, sentence, said, reference, voices) for mention in mentions)
        found.extend(_planned(sentence, partial(told.at, place), reference, voices))
    found.extend(_posts(prose, spoken))
    return _with_history(sorted(found, key=lambda event: event.sentence), reference)


def _telling(text: str, spoken: Language, reference: Edtf | None) -> tuple[DateMention, ...]:
    """Return the words of a sentence that date something, each time once."""
    mentions = dates.find(text, spoken, reference)
    count = len(_WORD.findall(text)) - sum(len(_WORD.findall(m.words)) for m in mentions)
    if count < _FEWEST_WORDS - text.endswith(_FULL_STOPS):
        return ()
    told = [mention for mention in reversed(mentions) if _tells(mention) and not _names(mention, text, spoken)]
    times = {str(mention.date or mention.words): mention for mention in told}
    return tuple(sorted(times.values(), key=lambda mention: mention.start))


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


def _tells(mention: DateMention) -> bool:
    """Return whether words tell when something happened."""
    until_now = mention.kind is DateKind.DAY and mention.date is not None and mention.date.start is None
    if mention.kind is DateKind.ANAPHORIC or until_now:
        return False
    return mention.date is not None or (mention.kind in _TELLING and not mention.today)


def _names(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time only tells which thing is meant: `il bilancio 2010`, `the May election`, `year to June`."""
    named = mention.named[0]
    folded = cuts.line(text).folded
    first = max(0, named.start - _NEAR)
    if _is_label(mention, spoken) or _periods(spoken).search(folded, first, named.start):
        return True
    if mention.kind is DateKind.WEEKDAY:
        return wordings.pattern(spoken, "events", "named_days").search(folded, first, named.end + _NEAR) is not None
    month = mention.date is not None and mention.date.precision is Precision.MONTH and not mention.explicit
    if not month or not spoken.section("events").flag("months_before_nouns"):
        return False
    article = _MONTH_BEFORE.search(text[max(0, named.end - _NEAR) : named.end])
    return article is not None and _NAMED_BEHIND.match(text, named.end) is not None


@cache
def _periods(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for what makes a date the end of what a figure is of: `in the year to`."""
    phrases = spoken.section("events").texts("periods")
    prepositions = wordings.choice(
        word for key in ("in", "year_in", "the_year", "the", "until") for word in spoken.section("dates").texts(key)
    )
    return re.compile(rf"{wordings.choice(phrases)}(?: {prepositions})?\s*\Z") if phrases else wordings.NOTHING


def _is_label(mention: DateMention, spoken: Language) -> bool:
    """Return whether a year only names what a noun before it speaks of: `il bilancio 2010`, `esercizio 2023`."""
    return evenfold(mention.words).split()[0] in wordings.words(spoken, "events", "labelled")


def _event(mention: DateMention, sentence: Sentence, said: Line, reference: Edtf | None, voices: Voices) -> Event:
    text, spoken = sentence.text, said.language
    folded = said.folded
    before = folded[max(0, mention.start - _REACH) : mention.start + len(mention.words.split()[0])]
    span = voices.at(sentence, mention.start)
    clause = _clause(text, (mention.start, mention.end), span)
    modality = manner.modality(text, clause, (mention.start, mention.end), spoken)
    told = tense.Told(mention, text, clause, spoken, quoted=span is not None)
    when = tense.resolved(told, reference)
    coming = told.ahead or _is_ahead(when, reference)
    if (modality is Modality.HAPPENED and coming) or (modality is Modality.DENIED and tense.is_earliest(told)):
        modality = Modality.PLANNED
    elif modality is Modality.PLANNED and told.over:
        modality = Modality.HAPPENED
    return Event(
        date=when,
        words=mention.words,
        text=text,
        by=voices.speaker(sentence, said, mention.start, recent=mention.kind in _NEAR_WRITING),
        modality=modality,
        background=wordings.pattern(spoken, "events", "background").search(before) is not None
        or _is_yardstick(folded[clause[0] : mention.start], spoken)
        or _is_epithet(mention, text, spoken)
        or _is_of_time(mention, folded, spoken)
        or (mention.today and _is_state(folded, mention.end, spoken))
        or (mention.date is not None and mention.date.precision < Precision.YEAR),
        sentence=sentence.number,
    )


def _clause(text: str, place: tuple[int, int], span: Span | None = None) -> tuple[int, int]:
    """Return from where to where the clause goes in which words stand; a quote's ends with the quote."""
    signs = [match.start() for match in _CLAUSE.finditer(text)]
    first = max((s + 1 for s in signs if s < place[0]), default=0)
    last = min((s for s in signs if s >= place[1]), default=len(text))
    return (max(first, span.start), min(last, span.end)) if span else (first, last)


def _planned(sentence: Sentence, line: Callable[[], Line], reference: Edtf | None, voices: Voices) -> Iterator[Event]:
    """Give the plans of a sentence that tell how long they run: `investirà 90 milioni nei prossimi tre anni`."""
    text, spoken = sentence.text, voices.language
    for horizon in horizons.find(text, spoken):
        span = (horizon.start, horizon.end)
        modality = manner.modality(text, _clause(text, span), span, spoken)
        if modality is Modality.PLANNED:
            by = voices.speaker(sentence, line(), horizon.start)
            words, when = text[horizon.start : horizon.end], horizon.date(reference)
            yield Event(date=when, words=words, text=text, by=by, modality=modality, sentence=sentence.number)


def _is_epithet(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a year stands as an adjective before its noun: `the 2004 sales`, `the 2008 financial crisis`."""
    if mention.kind is not DateKind.CALENDAR or not spoken.section("events").flag("years_before_nouns"):
        return False
    words = evenfold(mention.words).split()
    bare = words[-2:-1] == ["the"] and words[-1].isdecimal()
    return bare and _NOUN_BEHIND.match(text, mention.end) is not None


def _is_of_time(mention: DateMention, folded: str, spoken: Language) -> bool:
    """Return whether a year or month only tells which of its kind a noun is: `proteste del 2011`, `voto di maggio`."""
    when = mention.date
    if when is None or not when.is_unit or when.precision not in (Precision.YEAR, Precision.MONTH):
        return False
    if when.precision is Precision.MONTH and (mention.explicit or mention.kind is not DateKind.CALENDAR):
        return False
    before = folded[max(0, mention.start - _NEAR) : mention.start]
    return _of_year(spoken).search(before) is not None


@cache
def _of_year(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a noun and the word that joins a year to it."""
    section = spoken.section("dates")
    links = wordings.choice((*section.texts("of_year"), *section.texts("of")))
    units = (word for key in section.fields("unit") for word in section.fields("unit").texts(key))
    times = wordings.choice((*section.texts("part"), *section.texts("part_of_day"), *units))
    return re.compile(rf"(?<![^\W\d_])(?!{times})[^\W\d_]{{3,}} {links} ?\Z")


def _is_state(folded: str, end: int, spoken: Language) -> bool:
    """Return whether `oggi` tells how things are nowadays and nothing that happens: `oggi è uno dei più noti`."""
    return wordings.pattern(spoken, "events", "states").search(folded, end, end + _NEAR) is not None


def _is_yardstick(before: str, spoken: Language) -> bool:
    """Return whether a date only tells of when a figure to compare with is: `contro il 26% del 2022`."""
    patterns = (wordings.pattern(spoken, "measures", "compared"), wordings.pattern(spoken, "events", "yardstick"))
    compared = (match for pattern in patterns if (match := pattern.search(before)))
    return any(any(map(str.isdigit, before[match.end() :])) for match in compared)


def _is_ahead(when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a date lies wholly after the article, or is a term that ends after it: `entro giugno 2025`."""
    if when is None or reference is None or reference.last_day is None:
        return False
    if when.first_day is not None:
        return when.first_day > reference.last_day
    return when.last_day is not None and when.last_day > reference.last_day


def _posts(prose: Prose, spoken: Language) -> Iterator[Event]:
    """Give each dated post that the article embeds."""
    post: list[Sentence] = []
    for sentence in prose.sentences:
        if sentence.kind is not SentenceKind.EMBED:
            post = []
            continue
        signed = _SIGNATURE.match(sentence.text)
        if not signed:
            post.append(sentence)
            continue
        days = [m for m in dates.find(sentence.text, spoken) if m.date and m.date.precision is Precision.DAY]
        if post and days:
            first = next((s for s in post if not s.text.isupper() and not _shouts(s.text)), post[0])
            name = signed["name"].strip()
            yield Event(date=days[0].date, words=days[0].words, text=first.text, by=name, sentence=first.number)
        post = []


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2


def _with_history(events: Sequence[Event], reference: Edtf | None) -> tuple[Event, ...]:
    """Return the events with those of long before the article's own time as background."""
    days = [e.date.anchor.first_day for e in events if e.date]
    known = reference.last_day or reference.first_day if reference else None
    latest = max([*days, *([known] if known else [])], default=date.min)
    return tuple(replace(e, background=e.background or _is_history(e.date, latest)) for e in events)


def _is_history(when: Edtf | None, latest: date) -> bool:
    return when is not None and latest.year - when.anchor.last_day.year >= _HISTORY_YEARS
