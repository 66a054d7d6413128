"""Figures: the numbers that an article states, with what they measure, of whom, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator.facts import cues, manner, wordings
from generator.facts.figures import (
    bearing,
    carrying,
    codes,
    currency,
    dropped,
    grammar,
    measures,
    reported,
    sources,
    subjects,
    written,
)
from generator.facts.figures.clauses import Clause, clauses
from generator.facts.figures.companies import Companies
from generator.facts.figures.measures import Hit
from generator.facts.figures.nouns import Subject
from generator.facts.figures.written import Written
from generator.facts.lines import LONGEST, Line, Lines
from generator.facts.named import Names
from generator.facts.names import shorts
from generator.facts.voices import attribution
from generator.facts.voices.said import Voices
from generator.model.cleantext import Prose, Sentence
from generator.model.facts import Entity, Figure, Modality, Qualifier, Quote
from generator.text.evenfold import evenfold
from generator.text.languages import Language, language
from generator.text.numbers.parts import tidy

# What befalls people, of whom no teller speaks as his own.
_SUFFERED = frozenset({"deaths", "injured", "missing", "infected", "arrests", "displaced"})
# From here on a number says something without its unit.
_LARGE = 1_000_000
# Figures before a sentence of which one may tell what a number in it counts.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Article:
    """What the figures of an article have in common."""

    language: Language
    companies: Companies
    voices: Voices
    """Who says what stands between quotation marks."""
    texts: Sequence[str]
    """Its sentences."""


class _Place(NamedTuple):
    """A sentence as its figures see it."""

    sentence: Sentence
    folded: str
    said: Line
    hits: Sequence[Hit]
    subjects: Sequence[Subject | None]


def find(prose: Prose, entities: Sequence[Entity], quotes: Sequence[Quote] = ()) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text, headings included.

    Whoever says the words of a quote says their figures. `raw` and `measure` are verbatim. Dates, ages, ordinals
    and parts of names are no figures, nor is a number that counts nothing; a length of time is one of what lasts.
    """
    spoken, texts = language(prose.lang), [sentence.text for sentence in prose.sentences]
    kinds = codes.Kinds(texts, spoken)
    written_in = {n: written.find(text, spoken, kinds) for n, text in enumerate(texts) if len(text) <= LONGEST}
    if not any(written_in.values()):
        return ()
    names = Names(entities, shorts.read(prose) if entities else None)
    article = _Article(spoken, Companies(names, texts, spoken), Voices(prose, quotes), texts)
    lines = Lines(prose, names)
    found: list[Figure] = []
    for place, numbers in written_in.items():
        if numbers:
            found.extend(_figures(prose.sentences[place], numbers, lines.at(place), article, tuple(found[-_NEAR:])))
    return currency.completed(found, spoken)


def _figures(
    sentence: Sentence, found: Sequence[Written], said: Line, article: _Article, earlier: Sequence[Figure]
) -> Iterator[Figure]:
    """Give the figures of a sentence; `earlier` are those right before it."""
    folded = said.folded
    place = _Place(sentence, folded, said, measures.hits(folded, article.language), _subjects(said, found))
    parts = clauses(sentence.text, [(one.start, one.end) for one in found], article.language)
    last: Figure | None = None
    whole: tuple[Figure | None, int] = None, 0
    told_here: list[Figure] = []
    last_end = 0
    for one, clause in zip(found, parts, strict=True):
        leading = sentence.text[: one.start]
        if one.again and whole[0]:
            last, last_end = whole
        near = sources.fitting(one.number, [*earlier, *told_here], last, article.language)
        before = [figure for figure in earlier if sources.fits(one.number, figure, article.language)]
        source = sources.before(before, near, sentence.number, leading, article.language) if one.again else last
        if one.again and source is None and not sources.is_large(one.number):
            continue
        told = _told(one, clause, place, article, source)
        if last and not bearing.is_none_or_difference(one, said):
            told = carrying.carried(told, last, said, (last_end, one.start))
        if told.unit is None and told.value is not None and told.value < _LARGE:
            continue
        if not carrying.is_restated(told, last, said, (last_end, one.start)):
            last, last_end = told, one.end
            whole = whole if "part" in told.concepts else (last, last_end)
        told_here.append(told)
        yield told


def _subjects(said: Line, found: Sequence[Written]) -> Sequence[Subject | None]:
    """Return the subjects of a sentence up to its last figure; none is looked for where no name can be told."""
    told = said.names or said.cues & cues.SUBJECTS or dropped.may_go_on(said)
    last = said.behind(max([one.start for one in found]))
    return grammar.subjects(said, last) if told else (None,) * (last + 1)


def _qualifier(one: Written, place: _Place, spoken: Language) -> Qualifier:
    """Return how exactly a figure is meant, by its own words or those beside them."""
    if one.number.low is None:
        return Qualifier.VAGUE
    before = place.folded[: one.start].rsplit(None, 2)[-2:]
    if one.number.unit is None and not wordings.words(spoken, "measures", "rough_sums").isdisjoint(before[-1:]):
        return Qualifier.EXACT
    if " ".join(before) in wordings.words(spoken, "measures", "besides"):
        return Qualifier.EXACT
    return Qualifier.ABOUT if one.number.about else manner.qualifier(place.sentence.text, one.start, one.end, spoken)


def _told(one: Written, clause: Clause, place: _Place, article: _Article, last: Figure | None) -> Figure:
    """Return a figure with what the words around it say of it; one set against another takes over what it lacks."""
    spoken, text = article.language, place.sentence.text
    compared = last if clause.compared else None
    unit = _unit(one, clause, last, spoken)
    near = bearing.near(one, clause._replace(wide=clause.start) if one.again else clause, place.said, place.hits)
    near = bearing.fitting(near, one, unit, place.said)
    keys = _concepts(near, one, unit, place, article)
    keys = keys if last else tuple(key for key in keys if key != "part")
    telling = [hit for hit in near if hit in place.hits and not {*keys}.isdisjoint(hit.concepts)]
    measure = _measure(one, telling, place, spoken)
    by = _speaker(one, place, article)
    about = subjects.behind(place.said, one.end) if one.unit is None else None
    about = about or subjects.find(
        place.said, (one.start, one.end), clause, (place.subjects, telling), (by, article.companies)
    )
    about = last.about if last and about is None and "part" in keys else about if one.lasting is None else None
    told_only = about == by or place.said.cues & cues.ANNOUNCES
    about = None if told_only and not _SUFFERED.isdisjoint(keys) else about
    subject = place.subjects[place.said.behind(one.start)]
    if one.is_money and "salary" in keys and subjects.earns(place.said, one.end, subject, about):
        keys = tuple(sorted({"profit", *keys} - {"salary"}))
    modality, qualifier = reported.told(place.said, text, clause, (one.start, one.end), _qualifier(one, place, spoken))
    keys = _compared(keys, one, unit, compared, spoken) if compared else keys
    bare = last is not None and one.number.unit is None and (one.again or compared)
    times = sources.size(one.number, last) if last and bare else Decimal(1)
    low = one.number.low if one.number.low is None or times == 1 else tidy(one.number.low * times)
    return Figure(
        raw=text[one.start : one.end],
        value=low,
        high=one.number.high,
        unit=unit,
        qualifier=qualifier,
        sentence=place.sentence.number,
        text=text,
        measure=measure,
        concepts=keys,
        about=about or (compared.about if compared else None),
        by=by if not compared or modality is Modality.DENIED or article.voices.at(place.sentence, one.start) else None,
        modality=modality,
    )


def _compared(
    keys: tuple[str, ...], one: Written, unit: str | None, other: Figure, spoken: Language
) -> tuple[str, ...]:
    """Return the concepts of a figure with those of the one that it is set against, where it tells none itself."""
    costly = wordings.words(spoken, "measures", "money")
    if other.unit != unit or (keys and (one.unit is not None or not costly.isdisjoint(keys))):
        return keys
    return tuple(sorted({*keys, *other.concepts}))


def _concepts(near: Sequence[Hit], one: Written, unit: str | None, place: _Place, article: _Article) -> tuple[str, ...]:
    """Return the concepts of a figure; victims of whom no word of the article tells that they died are not dead."""
    keys = bearing.concepts(near, one, unit, article.language)
    victims = wordings.words(article.language, "measures", "victims")
    dead = {place.folded[hit.start : hit.end] for hit in near if "deaths" in hit.concepts}
    if not dead or not dead <= victims or any(_mourns(text, article.language) for text in article.texts):
        return keys
    return tuple(key for key in keys if key != "deaths")


def _mourns(text: str, spoken: Language) -> bool:
    """Return whether a sentence tells of dead people by another word than victims."""
    folded, victims = evenfold(text), wordings.words(spoken, "measures", "victims")
    hits = measures.hits(folded, spoken)
    return any("deaths" in hit.concepts and folded[hit.start : hit.end] not in victims for hit in hits)


def _measure(one: Written, telling: Sequence[Hit], place: _Place, spoken: Language) -> str | None:
    """Return the words that tell what a figure measures; of a sum the noun that leads to it will do."""
    if one.lasting is not None:
        return one.lasting or None
    told = measures.words(place.sentence.text, telling, (one.start, one.end), spoken)
    return told or (measures.leading(place.sentence.text, place.folded, one.start, spoken) if one.is_money else None)


def _speaker(one: Written, place: _Place, article: _Article) -> str | None:
    """Return who says a figure: in a quote the source that its speaker names himself, else the speaker."""
    span = article.voices.at(place.sentence, one.start)
    source = attribution.speaker(place.said, one.start) if span else None
    if span and source is not None and source in span.quote.text:
        return source
    return article.voices.speaker(place.sentence, place.said, one.start)


def _unit(one: Written, clause: Clause, last: Figure | None, spoken: Language) -> str | None:
    """Return the unit of a number; one without takes over that before it: `497 aircraft, compared with 291`."""
    if last is None or last.unit is None:
        return one.unit
    if one.again:
        return last.unit
    if one.elided:
        if one.unit is None:
            return last.unit if last.unit[0].islower() and last.unit != "x" else None
        people = evenfold(last.unit.split()[-1]) in wordings.words(spoken, "measures", "persons")
        return last.unit if people else one.unit
    share = last.unit == "%" and one.number.low is not None and one.number.low >= _LARGE
    if one.unit is None and not share and (clause.compared or measures.is_currency(last.unit)):
        return last.unit
    return one.unit
