"""Figures read for comparing: what a number is a number of, as far as its sentence tells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from generator.model.articles import Card
from generator.model.dates import Precision
from generator.model.facts import EntityKind, Event, Figure, Modality, Qualifier
from generator.text.words import words
from generator.topics import likeness
from generator.topics.comparing import affairs, measured, speaking, surroundings
from generator.topics.comparing.affairs import Affair
from generator.topics.comparing.concepts import COUNTED, OF_PEOPLE, of_one_event
from generator.topics.comparing.measured import Measured
from generator.topics.comparing.surroundings import (
    Surroundings,
    continues,
    contrasts,
    is_marked,
    is_part,
    look_around,
    moments,
    names,
    opposes,
    rates,
)
from generator.topics.comparing.units import Kind, bodies, claiming, kind, things, totals, unit_words

# The concept that figures carry which their sentence calls a part.
_PART = "part"
# Other numbers of an article that a figure is weighed against; keeps the cost linear.
_MAX_RIVALS = 12
# Words that tell one source from another: `la questura`, `a university`.
_VOICE_WORDS = 2
# What happened longer before is not what an article reports.
_NEWS_DAYS = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One figure of one article with all that says what it measures."""

    card: Card
    figure: Figure
    unit: frozenset[str]
    """Folded words of the unit, in the singular; empty when it counts nothing named."""
    kind: Kind
    concepts: frozenset[str]
    about: tuple[str, ...]
    """Folded words of the name that it is said of; empty when none stands near."""
    measure: frozenset[str]
    """Stems of what is measured."""
    words: likeness.Likeness = likeness.NOTHING
    """Of the whole sentence, its figures left out."""
    others: frozenset[str]
    """Words of the names in the figure's own clause."""
    sentence_words: frozenset[str]
    years: frozenset[str]
    """Years that are told of it: those that stand next to it in the sentence."""
    days: frozenset[date] = frozenset()
    """Days on which its sentence says that something happened."""
    periods: frozenset[str] = frozenset()
    """Quarters and halves of a year."""
    moments: frozenset[str]
    """Words for the moment: `attualmente`, `pre-market`."""
    rates: frozenset[str] = frozenset()
    """What it is an amount for: `day`, `head`; empty for a total."""
    event_years: frozenset[str] = frozenset()
    """Years that its own clause names, else the article's; empty when they are unknown."""
    article_words: frozenset[str] = frozenset()
    """Of the article's title, first sentence and facts: names that both articles speak of part nothing."""
    event_days: frozenset[date] = frozenset()
    """Days before its own on which the article tells that something happened."""
    affair: Affair = affairs.UNKNOWN
    """What the article tells."""
    rivals: tuple[Claimed, ...] = ()
    """Other numbers of the article that could be of the same measure."""
    part: bool = False
    """A part of a total that the sentence gives before."""
    baseline: bool = False
    """What another number is measured against, or where a change sets out: `from 62 to 84`."""
    increment: bool = False
    """What comes on top of another number: `altri 9 milioni`."""
    former: bool = False
    """What was said before, and is so no longer: `the police had earlier spoken of 80`."""
    asked: bool = False
    """What somebody asks for, paid by nobody yet: `chiede 12 milioni`."""
    bystanders: frozenset[str] = frozenset()
    """Stems of names that it is not said of: who speaks, people where none are counted, public bodies."""
    measuring: frozenset[str] = frozenset()
    """Stems of the words by which sentences of its language tell what it measures."""
    voice: str = ""
    """Who says it, folded; empty for the article itself."""
    opposes: Figure | None = None
    """The figure before in its sentence, of the same people: `40,000, while the police said the number was 15,000`."""
    contrast: Figure | None = None
    """The figure that the same sentence sets against it: `50.000, not the 10.000 that they claim`."""


def read(
    card: Card, figures: Sequence[Figure], known: Collection[str], affair: Affair = affairs.UNKNOWN
) -> list[Claimed]:
    """Read the figures of one article that have a value; `known` are folded words of names, `affair` is what it tells.

    A figure that its sentence sets against the one before takes over what it does not say itself.
    """
    claimed: dict[int, Claimed] = {}
    sentences: dict[str, likeness.Likeness] = {}
    raws: dict[str, str] = {}
    article_words = _article_words(card, figures)
    event_days = _event_days(card)
    events: dict[str, list[Event]] = {}
    last: Claimed | None = None
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
        part = is_part(place, card.lang, previous_is_part=before is not None and before.part)
        new = _read(card, figure, place, known, events.get(figure.text, ()))
        new = replace(
            new,
            words=sentences[figure.text],
            part=part or _PART in figure.concepts,
            article_words=article_words,
            event_days=event_days,
            affair=affair,
        )
        claimed[id(figure)] = _beside(new, before, place) if before else _behind(new, last)
        last = claimed[id(figure)]
    return _with_rivals(list(claimed.values()))


def _with_rivals(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Give each figure the other numbers of its article that count the same and may measure the same."""
    alike: dict[tuple[Kind, frozenset[str]], dict[tuple[object, ...], Claimed]] = {}
    for one in claimed:
        alike.setdefault((one.kind, one.unit), {}).setdefault((one.figure.value, one.concepts, one.years), one)
    found = []
    for one in claimed:
        others = (o for o in alike[one.kind, one.unit].values() if o.figure.value != one.figure.value and not o.part)
        rivals = (o for o in others if o.concepts & one.concepts or not (o.concepts and one.concepts))
        found.append(replace(one, rivals=tuple(islice(rivals, _MAX_RIVALS))))
    return found


def _read(card: Card, figure: Figure, place: Surroundings, known: Collection[str], events: Sequence[Event]) -> Claimed:
    around = f"{place.before} . {place.after}"
    what = kind(figure.unit, card.lang)
    told = _measured(figure, place, what, card.lang)
    named = speaking.source(place, card.lang)
    source = words(figure.by) if figure.by else named
    published = card.date.anchor.year if card.date else None
    years = surroundings.years(place, events, published, card.lang)
    return Claimed(
        card=card,
        figure=figure,
        unit=told.unit or unit_words(figure.unit),
        kind=what,
        concepts=told.concepts,
        about=tuple(words(figure.about or "")),
        measure=likeness.read(figure.measure or "", card.lang, known).stems,
        others=names(place, card.lang, known),
        sentence_words=frozenset(words(around)),
        years=years,
        days=frozenset(e.date.anchor.first_day for e in events if e.date and e.date.precision is Precision.DAY),
        periods=surroundings.periods(place, card.lang),
        event_years=_event_years(years, around, published),
        rates=rates(place, card.lang),
        moments=moments(place, card.lang),
        baseline=is_marked(place, card.lang, "baselines") or surroundings.leaves(place, card.lang),
        increment=is_marked(place, card.lang, "increments"),
        former=surroundings.is_former(place, card.lang),
        asked=surroundings.is_asked(place, card.lang),
        bystanders=_bystanders(card, told, (*source, *named, *speaking.seats(figure.text, card.lang))),
        measuring=measured.wording(told.concepts, card.lang),
        voice=" ".join(source[:_VOICE_WORDS]),
    )


def _measured(figure: Figure, place: Surroundings, what: Kind, lang: str | None) -> Measured:
    """Return what a figure measures; money and lengths count nobody who died or fled: `280 millimetri caduti`."""
    if what is Kind.MONEY:
        return measured.of_money(figure, place, lang)
    if unit_words(figure.unit) & things(lang):
        return Measured(frozenset(figure.concepts) - OF_PEOPLE)
    if what is Kind.NOUN:
        return measured.of_a_count(figure, place, lang)
    if figure.unit == "%":
        return measured.of_a_share(figure, place, lang)
    return Measured(frozenset(figure.concepts))


def _bystanders(card: Card, told: Measured, speaking: Sequence[str]) -> frozenset[str]:
    """Return the stems of names that a figure is not said of; `speaking` are words of who speaks, and of offices."""
    names = [*speaking, *bodies(card.lang)]
    if not told.concepts & OF_PEOPLE:
        names += [e.name for e in card.entities if e.kind is EntityKind.PERSON]
    return frozenset(likeness.stem(word) for name in names for word in words(name))


def _event_years(own: frozenset[str], sentence: str, published: int | None) -> frozenset[str]:
    """Return the years of what a clause tells: those it names, else the article's where its sentence names none."""
    if own or published is None or surroundings.YEAR.search(sentence):
        return own
    return frozenset({str(published)})


def _article_words(card: Card, figures: Sequence[Figure]) -> frozenset[str]:
    texts = dict.fromkeys((card.title or "", card.lead, *(f.text for f in figures), *(e.text for e in card.events)))
    return frozenset(word for text in texts for word in words(text))


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


def _beside(new: Claimed, before: Claimed, place: Surroundings) -> Claimed:
    """Return a figure with what it takes over from the one before it in its sentence."""
    lang = new.card.lang
    if contrasts(place, lang):
        return _against(new, before)
    if continues(place, lang) and not new.concepts and new.unit == before.unit:
        return replace(new, concepts=before.concepts, about=new.about or before.about, baseline=not before.baseline)
    if (
        not new.concepts
        and new.unit == before.unit
        and of_one_event(before.concepts)
        and speaking.answers_briefly(place, lang)
    ):
        return replace(new, concepts=before.concepts, measuring=before.measuring, opposes=before.figure)
    if not before.concepts & COUNTED or not opposes(place, lang):
        return new
    if not new.concepts and new.unit <= totals(lang):
        new = replace(new, concepts=before.concepts, unit=before.unit, kind=before.kind)
    return replace(new, opposes=before.figure)


def _behind(new: Claimed, last: Claimed | None) -> Claimed:
    """Let a figure that names no noun of its own count what the last one of the sentence before does.

    `In piazza 12.000 persone, dicono gli organizzatori. La questura ne ha contate 5.000.`
    """
    if last is None or new.concepts or not last.concepts & COUNTED or last.part:
        return new
    told_itself = set(words(new.figure.unit or "")) & set(words(new.figure.raw))
    follows = new.figure.sentence == last.figure.sentence + 1 and new.figure.unit == last.figure.unit
    if told_itself or not follows or new.kind is not Kind.NOUN:
        return new
    offices = {word for body in bodies(new.card.lang) for word in words(body)}
    if not last.voice or not (new.voice or offices & new.sentence_words):
        return new
    return replace(
        new,
        concepts=last.concepts,
        unit=last.unit,
        kind=last.kind,
        measuring=last.measuring,
        opposes=last.figure,
    )


def _against(new: Claimed, before: Claimed) -> Claimed:
    """Let a figure take over what the one before says, unless it names something else."""
    named = new.others - before.others - new.unit - set(before.about)
    if named and not new.unit <= claiming(new.card.lang):
        return new
    names_who_says_it = bool(new.unit) and new.unit <= claiming(new.card.lang)
    return replace(
        new,
        contrast=before.figure,
        unit=before.unit if names_who_says_it else new.unit,
        kind=before.kind if names_who_says_it else new.kind,
        concepts=new.concepts or before.concepts,
        about=new.about or before.about,
        measure=new.measure or before.measure,
    )
