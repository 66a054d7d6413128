"""Figures read for comparing: what a number is a number of, as far as its sentence tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from generator.model.articles import Card
from generator.model.facts import Figure, Modality, Qualifier
from generator.text.languages import language
from generator.text.words import words
from generator.topics import likeness
from generator.topics.concepts import OF_PEOPLE
from generator.topics.surroundings import Surroundings, contrasts, is_part, look_around, moments, names, rates

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")
# The concept that figures carry which their sentence calls a part.
_PART = "part"
_SIGNS = frozenset({"%", "‰", "x"})


class Kind(StrEnum):
    """What a unit is."""

    NONE = "none"
    NOUN = "noun"
    """What is counted."""
    MONEY = "money"
    CODE = "code"
    """The name of a model."""
    SIGN = "sign"


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
    """Years and quarters that the sentence names."""
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
    alone: bool = False
    """No other figure of the article has the same concepts and unit."""
    part: bool = False
    """A part of a total that the sentence gives before."""
    contrast: Figure | None = None
    """The figure that the same sentence sets against it: `50.000, not the 10.000 that they claim`."""


def kind(unit: str | None, lang: str | None) -> Kind:
    """Tell what a unit is; codes of currencies are those that `numbers.yml` of the language, or of English, knows."""
    if not unit:
        return Kind.NONE
    if unit in _SIGNS:
        return Kind.SIGN
    if unit in _currencies(lang):
        return Kind.MONEY
    return Kind.CODE if all(any(c.isdigit() for c in part) for part in unit.split()) else Kind.NOUN


def read(card: Card, figures: Sequence[Figure], known: Collection[str]) -> list[Claimed]:
    """Read the figures of one article that have a value; `known` are folded words of names.

    A figure that its sentence sets against the one before takes over what it does not say itself.
    """
    claimed: dict[int, Claimed] = {}
    sentences: dict[str, likeness.Likeness] = {}
    raws: dict[str, str] = {}
    article_words = _article_words(card, figures)
    event_days = _event_days(card)
    for figure in figures:
        raws[figure.text] = f"{raws.get(figure.text, '')} {figure.raw}"
    for figure, place in zip(figures, look_around(figures), strict=True):
        if figure.value is None or figure.qualifier is Qualifier.VAGUE:
            continue
        if figure.text not in sentences:
            sentences[figure.text] = likeness.read(figure.text, card.lang, known, raws[figure.text])
        before = claimed.get(id(place.previous))
        part = is_part(place, card.lang, previous_is_part=before is not None and before.part)
        new = _read(card, figure, place, known)
        new = replace(
            new,
            words=sentences[figure.text],
            part=part or _PART in figure.concepts,
            article_words=article_words,
            event_days=event_days,
        )
        claimed[id(figure)] = _against(new, before) if before and contrasts(place, card.lang) else new
    counts = Counter((c.concepts, c.unit) for c in claimed.values())
    return [replace(c, alone=counts[c.concepts, c.unit] == 1) for c in claimed.values()]


@cache
def _currencies(lang: str | None) -> frozenset[str]:
    return frozenset(key for code in (lang, "en") for key in language(code).section("numbers").fields("currencies"))


@cache
def _things(lang: str | None) -> frozenset[str]:
    return _unit_list(lang, "things")


@cache
def _claiming(lang: str | None) -> frozenset[str]:
    return _unit_list(lang, "claiming")


def _unit_list(lang: str | None, key: str) -> frozenset[str]:
    return frozenset(w for text in language(lang).section("topics").texts(key) for w in unit_words(text))


def unit_words(unit: str | None) -> frozenset[str]:
    """Return the words of a unit for comparing: `GPUs` and `GPU`, `morto` and `morti` are one."""
    if unit in _SIGNS:
        return frozenset({unit or ""})
    return frozenset(_singular(part) for part in words(unit or ""))


def _singular(word: str) -> str:
    bare = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return bare[:-1] if len(bare) > 4 and bare[-1] in "aeio" else bare


def _read(card: Card, figure: Figure, place: Surroundings, known: Collection[str]) -> Claimed:
    around = f"{place.before} . {place.after}"
    years = frozenset(_YEAR.findall(around))
    return Claimed(
        card=card,
        figure=figure,
        unit=unit_words(figure.unit),
        kind=kind(figure.unit, card.lang),
        concepts=_concepts(figure, card.lang),
        about=tuple(words(figure.about or "")),
        measure=likeness.read(figure.measure or "", card.lang, known).stems,
        others=names(place, card.lang, known),
        sentence_words=frozenset(words(around)),
        years=years,
        event_years=_event_years(frozenset(_YEAR.findall(place.clause)), years, card),
        rates=rates(place, card.lang),
        moments=moments(place, card.lang),
    )


def _concepts(figure: Figure, lang: str | None) -> frozenset[str]:
    """Return what a figure measures; money and lengths count nobody who died or fled: `280 millimetri caduti`."""
    concepts = frozenset(figure.concepts)
    if kind(figure.unit, lang) is Kind.MONEY or unit_words(figure.unit) & _things(lang):
        return concepts - OF_PEOPLE
    return concepts


def _event_years(own: frozenset[str], sentence: frozenset[str], card: Card) -> frozenset[str]:
    """Return the years of what a clause tells: those it names, else the article's where its sentence names none."""
    if own or sentence or card.date is None:
        return own
    return frozenset({str(card.date.anchor.year)})


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
    return frozenset(day for day in days if published is None or day < published)


def _against(new: Claimed, before: Claimed) -> Claimed:
    """Let a figure take over what the one before says, unless it names something else."""
    named = new.others - before.others - new.unit - set(before.about)
    if named and not new.unit <= _claiming(new.card.lang):
        return new
    names_who_says_it = bool(new.unit) and new.unit <= _claiming(new.card.lang)
    return replace(
        new,
        contrast=before.figure,
        unit=before.unit if names_who_says_it else new.unit,
        kind=before.kind if names_who_says_it else new.kind,
        concepts=new.concepts or before.concepts,
        about=new.about or before.about,
        measure=new.measure or before.measure,
    )
