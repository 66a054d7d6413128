"""Figures read for comparing: what a number is a number of, as far as its sentence tells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from generator.model.articles import Card
from generator.model.dates import Precision
from generator.model.facts import EntityKind, Event, Figure, Modality, Qualifier
from generator.text.words import words
from generator.topics import likeness
from generator.topics.comparing import affairs, answering, links, measured, signs, speaking, times
from generator.topics.comparing.affairs import Affair
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import OF_GROUPS, OF_PEOPLE, OF_THINGS_HELD
from generator.topics.comparing.measured import Measured
from generator.topics.comparing.senses import senses
from generator.topics.comparing.surroundings import Surroundings, elsewhere, look_around, names
from generator.topics.comparing.units import Kind, bodies, kind, things, unit_words

# The concept that figures carry which their sentence calls a part.
_PART = "part"
# Words that tell one source from another: `la questura`, `a university`.
_VOICE_WORDS = 2
# What happened longer before is not what an article reports.
_NEWS_DAYS = timedelta(days=30)
# Names whose stems are kept in mind: those of an article are asked for with each of its figures.
_KNOWN_NAMES = 10_000


def read(
    card: Card, figures: Sequence[Figure], known: Collection[str], affair: Affair = affairs.UNKNOWN
) -> list[Claimed]:
    """Read the figures of one article that have a value; `known` are folded words of names, `affair` is what it tells.

    A figure that its sentence sets against the one before takes over what it does not say itself.
    """
    claimed: dict[int, Claimed] = {}
    sentences: dict[str, likeness.Likeness] = {}
    told = _sentences(card)
    raws: dict[str, str] = {}
    event_days = _event_days(card)
    events: dict[str, list[Event]] = {}
    for event in card.events:
        events.setdefault(event.text, []).append(event)
    for figure in figures:
        raws[figure.text] = f"{raws.get(figure.text, '')} {figure.raw}"
    for figure, place in zip(figures, look_around(figures), strict=True):
        if figure.value is None or figure.qualifier is Qualifier.VAGUE:
            continue
        if figure.text not in sentences:
            sentences[figure.text] = likeness.read(figure.text, card.lang, known, raws[figure.text])
        before = claimed.get(id(place.previous))
        counted = senses(frozenset(map(likeness.stem, words(figure.unit or ""))), card.lang)
        new = replace(
            _read(card, figure, place, known, events.get(figure.text, ())),
            words=sentences[figure.text],
            senses=senses(sentences[figure.text].stems, card.lang) | counted,
            counted=counted,
            before=likeness.content(told.get(figure.sentence - 1, ""), card.lang).stems,
            part=_is_part(figure, place, card, before),
            event_days=event_days,
            affair=affair,
            elsewhere=elsewhere(place, card.lang) - affair.head,
        )
        new = replace(new, past=_is_past(new, place, card))
        said = answering.giving(place, card.lang)
        answered = answering.answered(new, said, list(claimed.values())) if said else None
        if said and answered:
            new = links.answering(new, answered, " ".join(said.source[:_VOICE_WORDS]))
        elif before:
            new = links.beside(new, before, place)
        claimed[id(figure)] = new
    return links.of_article(list(claimed.values()))


def _is_part(figure: Figure, place: Surroundings, card: Card, before: Claimed | None) -> bool:
    if signs.is_part(place, card.lang, previous_is_part=before is not None and before.part):
        return True
    if before is not None and signs.is_whole(place, card.lang) and (figure.unit or "") not in figure.raw:
        return True  # `226 ballots out of 13,000`: nothing else tells what the larger number is of
    return not OF_PEOPLE.isdisjoint(figure.concepts) and signs.is_part_of(place, figure.raw, card.lang)


def _read(card: Card, figure: Figure, place: Surroundings, known: Collection[str], events: Sequence[Event]) -> Claimed:
    what = kind(figure.unit, card.lang)
    told = _measured(figure, place, what, card.lang)
    named = speaking.source(place, card.lang)
    source = words(figure.by) if figure.by else named
    measure = likeness.read(figure.measure or "", card.lang, known).stems
    published = card.date.anchor.year if card.date else None
    years = times.years(place, events, published, card.lang)
    return Claimed(
        card=card,
        figure=figure,
        unit=told.unit or unit_words(figure.unit),
        kind=what,
        concepts=told.concepts,
        about=tuple(words(figure.about or "")),
        measure=measure,
        others=names(place, card.lang, known),
        sentence_words=frozenset(place.words),
        years=years,
        days=frozenset(e.date.anchor.first_day for e in events if e.date and e.date.precision is Precision.DAY),
        periods=times.periods(place, card.lang),
        event_years=_event_years(years, place, published),
        rates=signs.rates(place, figure.unit, card.lang),
        near=frozenset(likeness.stem(word) for side in place.clause for word in side) | measure,
        baseline=signs.is_baseline(place, card.lang),
        increment=signs.is_marked(place, card.lang, "increments"),
        former=signs.is_former(place, card.lang),
        running=signs.in_clause(place, card.lang, "running"),
        reached=signs.in_clause(place, card.lang, "reached"),
        now=signs.in_clause(place, card.lang, "now"),
        partly=signs.partly(place, card.lang),
        over="deaths" not in told.concepts and signs.is_over(place, card.lang),
        asked=signs.is_asked(place, card.lang),
        unreal=signs.is_unreal(place, card.lang),
        bystanders=_bystanders(card, figure, told, (*source, *named)),
        voice=" ".join(source[:_VOICE_WORDS]),
    )


def _sentences(card: Card) -> dict[int, str]:
    """Return the sentences of an article that its card has, by number."""
    told = {quote.sentence: quote.context for quote in card.quotes}
    return told | {event.sentence: event.text for event in card.events} | {f.sentence: f.text for f in card.figures}


def _is_past(new: Claimed, place: Surroundings, card: Card) -> bool:
    """Tell what its sentence, or the one before, tells of a precedent of another year."""
    if signs.is_bygone(place, card.lang):
        return True
    told = [e for e in card.events if e.sentence == new.figure.sentence and e.date]
    if not told and signs.goes_back(place, card.lang):
        told = [e for e in card.events if e.sentence == new.figure.sentence - 1 and e.date]
    year = card.date.anchor.year if card.date else 0
    return bool(told) and all(e.background and e.date and e.date.anchor.year < year for e in told)


def _measured(figure: Figure, place: Surroundings, what: Kind, lang: str | None) -> Measured:
    """Return what a figure measures; money and lengths count nobody who died or fled: `280 millimetri caduti`."""
    if what is Kind.MONEY:
        return measured.of_money(figure, place, lang)
    if unit_words(figure.unit) & things(lang):
        return Measured(frozenset(figure.concepts) - OF_PEOPLE - OF_THINGS_HELD)
    if what is Kind.NOUN:
        return measured.of_a_count(figure, place, lang)
    if figure.unit == "%":
        share = measured.of_a_share(figure, place, lang)
        return Measured(share.concepts | {"loss"}) if (figure.value or 0) < 0 else share
    return Measured(frozenset(figure.concepts))


def _bystanders(card: Card, figure: Figure, told: Measured, speaking: Sequence[str]) -> frozenset[str]:
    """Return the stems of names that a figure is not said of; `speaking` are words of who speaks."""
    names = [*speaking, *bodies(card.lang)]
    if not told.concepts & OF_PEOPLE:
        own = figure.about if told.concepts & OF_GROUPS else None
        names += [e.name for e in card.entities if e.kind is EntityKind.PERSON and e.name != own]
    return frozenset(stem for name in names for stem in _stems(name))


@lru_cache(maxsize=_KNOWN_NAMES)
def _stems(name: str) -> tuple[str, ...]:
    return tuple(likeness.stem(word) for word in words(name))


def _event_years(own: frozenset[str], place: Surroundings, published: int | None) -> frozenset[str]:
    """Return the years of what a clause tells: those it names, else the article's where its sentence names none."""
    if own or published is None or times.YEAR.search(place.before) or times.YEAR.search(place.after):
        return own
    return frozenset({str(published)})


def _event_days(card: Card) -> frozenset[date]:
    """Return the days, or nights between two days, of what an article tells that happened before it came out."""
    published = card.date.anchor.first_day if card.date else None
    days: set[date] = set()
    for event in card.events:
        when = event.date
        first, last = (when.first_day, when.last_day) if when else (None, None)
        told = event.modality is Modality.HAPPENED and not event.background
        if told and first and last and last - first <= timedelta(days=1):
            days |= {first, last}
    if published is None:
        return frozenset(days)
    return frozenset(day for day in days if published - _NEWS_DAYS <= day < published)
