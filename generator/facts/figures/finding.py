"""Figures: the numbers that an article states, with what they measure, of whom, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator.facts import attribution, cues, manner, wordings
from generator.facts.figures import (
    carrying,
    continuing,
    counted,
    currency,
    dropped,
    grammar,
    measures,
    reported,
    subjects,
    written,
)
from generator.facts.figures.carrying import CHANGES
from generator.facts.figures.clauses import Clause, clauses
from generator.facts.figures.companies import Companies
from generator.facts.figures.measures import Hit
from generator.facts.figures.nouns import Subject
from generator.facts.figures.written import Written
from generator.facts.lines import LONGEST, Line, Lines
from generator.facts.named import Names
from generator.facts.names import shorts
from generator.facts.said import Voices
from generator.model.cleantext import Prose, Sentence
from generator.model.facts import Entity, Figure, Modality, Qualifier, Quote
from generator.text.evenfold import evenfold
from generator.text.languages import Language, language

# Characters from a figure beyond which a word no longer says what it measures.
_NEAR = 90
# What is measured in units of its own is no number of people.
_MEASURED = frozenset({"volume", "area", "distance", "weight", "temperature", "magnitude", "speed"})
_OF_MONEY = frozenset({"cost", "salary"})
# What befalls people, of whom no teller speaks as his own.
_SUFFERED = frozenset({"deaths", "injured", "missing", "infected", "arrests", "displaced"})
_DEALS = frozenset({"purchase", "sale"})
# From here on a number says something without its unit.
_LARGE = 1_000_000
_LONGEST_DEAL = 16
# Characters of `morti e feriti` between the two.
_JOINED = 4


@dataclass(frozen=True, slots=True)
class _Article:
    """What the figures of an article have in common."""

    language: Language
    companies: Companies
    voices: Voices
    """Who says what stands between quotation marks."""


class _Place(NamedTuple):
    """A sentence as its figures see it."""

    sentence: Sentence
    folded: str
    said: Line
    hits: Sequence[Hit]
    subjects: Sequence[Subject | None]


def find(prose: Prose, entities: Sequence[Entity], quotes: Sequence[Quote] = ()) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text, headings included.

    Whoever says the words of a quote says their figures. `raw` and `measure` are verbatim. Dates, durations, ordinals
    and parts of names are no figures, nor is a small number that counts nothing.
    """
    spoken, texts = language(prose.lang), [sentence.text for sentence in prose.sentences]
    kinds = counted.Kinds(texts, spoken)
    written_in = {n: written.find(text, spoken, kinds) for n, text in enumerate(texts) if len(text) <= LONGEST}
    if not any(written_in.values()):
        return ()
    names = Names(entities, shorts.read(prose) if entities else None)
    article = _Article(spoken, Companies(names, texts, spoken), Voices(prose, quotes))
    lines = Lines(prose, names)
    found: list[Figure] = []
    for place, numbers in written_in.items():
        if numbers:
            found.extend(_figures(prose.sentences[place], numbers, lines.at(place), article, tuple(found[-1:])))
    return currency.completed(found, spoken)


def _figures(
    sentence: Sentence, found: Sequence[Written], said: Line, article: _Article, earlier: Sequence[Figure]
) -> Iterator[Figure]:
    """Give the figures of a sentence; `earlier` is the one before it, if there is any."""
    folded = said.folded
    place = _Place(sentence, folded, said, measures.hits(folded, article.language), _subjects(said, found))
    parts = clauses(sentence.text, [(one.start, one.end) for one in found], article.language)
    last: Figure | None = None
    told_here: list[Figure] = []
    last_end = 0
    for one, clause in zip(found, parts, strict=True):
        leading = sentence.text[: one.start]
        near = continuing.fitting(one.number, [*earlier, *told_here], last)
        source = continuing.before(earlier, near, sentence.number, leading, article.language) if one.again else last
        if one.again and source is None and earlier:
            continue
        told = _told(one, clause, place, article, source)
        if last:
            told = carrying.carried(told, last, said, (last_end, one.start))
        if told.unit is None and told.value is not None and told.value < _LARGE:
            continue
        if not carrying.is_restated(told, last, said, (last_end, one.start)):
            last, last_end = told, one.end
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
    return Qualifier.ABOUT if one.number.about else manner.qualifier(place.sentence.text, one.start, one.end, spoken)


def _told(one: Written, clause: Clause, place: _Place, article: _Article, last: Figure | None) -> Figure:
    """Return a figure with what the words around it say of it; one set against another takes over what it lacks."""
    spoken, text = article.language, place.sentence.text
    compared = last if clause.compared else None
    unit = _unit(one, clause, last, spoken)
    near = _near(one, clause._replace(wide=clause.start) if one.again else clause, place, spoken)
    keys = _of_unit(measures.concepts(near, spoken, money=one.is_money), unit, spoken)
    measure = measures.words(text, [hit for hit in near if hit in place.hits], (one.start, one.end), spoken)
    by = _speaker(one, place, article)
    about = subjects.find(
        place.said, (one.start, one.end), clause, (place.subjects, place.hits), (by, article.companies)
    )
    about = None if about == by and not _SUFFERED.isdisjoint(keys) else about
    subject = place.subjects[place.said.behind(one.start)]
    if one.is_money and "salary" in keys and subjects.earns(place.said, subject, about):
        keys = tuple(sorted({"profit", *keys} - {"salary"}))
    modality = reported.modality(place.said, text, (clause.start, clause.end), (one.start, one.end))
    if compared and compared.unit == unit:
        keys = tuple(sorted({*keys, *compared.concepts}))
    times = continuing.size(one.number, last) if last and (one.again or compared) else Decimal(1)
    return Figure(
        raw=text[one.start : one.end],
        value=one.number.low if one.number.low is None else one.number.low * times,
        high=one.number.high,
        unit=unit,
        qualifier=_qualifier(one, place, spoken),
        sentence=place.sentence.number,
        text=text,
        measure=measure,
        concepts=keys,
        about=about or (compared.about if compared else None),
        by=by if not compared or modality is Modality.DENIED or article.voices.at(place.sentence, one.start) else None,
        modality=modality,
    )


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


def _of_unit(keys: tuple[str, ...], unit: str | None, spoken: Language) -> tuple[str, ...]:
    """Return the concepts that a unit can have: money counts nobody's suffering, and what costs jobs loses them."""
    if unit is None or unit in ("%", "x"):
        return keys
    suffered = wordings.words(spoken, "measures", "suffered")
    if not measures.is_currency(unit):
        people = evenfold(unit.split()[-1]) in wordings.words(spoken, "measures", "persons")
        beside = CHANGES if people and not suffered.isdisjoint(keys) else frozenset()
        if "employees" in keys:
            keys = tuple(sorted({"loss" if key == "cost" else key for key in keys} - _DEALS))
        return tuple(key for key in keys if key not in _OF_MONEY and key not in beside)
    return tuple(key for key in keys if key not in suffered)


def _near(one: Written, clause: Clause, place: _Place, spoken: Language) -> tuple[Hit, ...]:
    """Return the words that say what a figure measures, from its clause, or else from the part before."""
    inside = [hit for hit in place.hits if _belongs(hit, one, clause.start, clause.end)]
    inside = [hit for hit in inside if not (CHANGES.issuperset(hit.concepts) and _reaches(hit, one, place, spoken))]
    inside += [hit for hit in (_have(one, place, spoken), _deal(one, place, spoken)) if hit]
    costly = wordings.words(spoken, "measures", "money")
    told = {concept for hit in inside for concept in hit.concepts}
    if (not told or (one.is_money and not told & costly)) and not _contrasts(clause, place, spoken):
        inside += [hit for hit in place.hits if _belongs(hit, one, clause.wide, clause.start)]
    if not one.is_money and any(_MEASURED.issuperset(hit.concepts) for hit in inside if hit.end <= one.end):
        counted_things = wordings.words(spoken, "measures", "units")
        inside = [hit for hit in inside if hit.start >= one.start or not counted_things.issuperset(hit.concepts)]
    if place.said.cues & cues.SUFFERED:
        inside = list(_suffered_once(inside, one, spoken))
    return tuple(sorted(inside, key=lambda hit: hit.start))


def _suffered_once(hits: Sequence[Hit], one: Written, spoken: Language) -> Iterator[Hit]:
    """Yield the words of a figure with one of what people suffer: its own noun, the first behind, the last before.

    In `tre operai sono morti e altri quattro feriti` the three are not injured; `12 tra morti e feriti` are both.
    """
    suffered = wordings.words(spoken, "measures", "suffered")
    told = [hit for hit in hits if not suffered.isdisjoint(hit.concepts)]
    own = next((hit for hit in told if one.start <= hit.start and hit.end <= one.end), None)
    behind = min((hit for hit in told if hit.start >= one.end), key=lambda hit: hit.start, default=None)
    main = own or behind or max(told, key=lambda hit: hit.start, default=None)
    for hit in hits:
        beside = main is not None and -_JOINED <= hit.start - main.end <= _JOINED
        if hit not in told or hit is main or (beside and hit.start > one.end):
            yield hit


def _contrasts(clause: Clause, place: _Place, spoken: Language) -> bool:
    """Return whether a clause is set against the part before it: `non ci sono vittime, ma 240 persone`."""
    if not place.said.cues & cues.CONTRASTS:
        return False
    opening = place.folded[clause.start : clause.end].lstrip()
    return wordings.pattern(spoken, "measures", "contrasts").match(opening) is not None


def _belongs(hit: Hit, one: Written, start: int, end: int) -> bool:
    """Return whether a word stands in a stretch, near the figure, and is no part of its number."""
    if hit.start < one.number.end and hit.end > one.start:
        return False
    return start <= hit.start and hit.end <= end and one.start - hit.end <= _NEAR and hit.start - one.end <= _NEAR


def _reaches(hit: Hit, one: Written, place: _Place, spoken: Language) -> bool:
    """Return whether a change tells a level: `il bilancio sale a 5.000 morti`."""
    between = place.folded[hit.end : one.start].split()
    return bool(between) and between[0] in wordings.words(spoken, "measures", "levels")


def _have(one: Written, place: _Place, spoken: Language) -> Hit | None:
    """Return the verb of `ha circa 50.000 GPU`: right before a number of things, having is possession."""
    if one.number.unit is not None or one.unit is None or not place.said.cues & cues.HAVE:
        return None
    start = manner.bare_start(place.folded, one.start, spoken)
    words = place.folded[:start].rsplit(None, 1)
    if not words or words[-1] not in wordings.words(spoken, "measures", "have"):
        return None
    end = len(place.folded[:start].rstrip())
    return Hit(end - len(words[-1]), end, ("possession",))


def _deal(one: Written, place: _Place, spoken: Language) -> Hit | None:
    """Return the noun of `the £1.25bn deal`: right behind a sum it is what was bought for it."""
    if not one.is_money or not place.folded.startswith(" ", one.end):
        return None
    word = place.folded[one.end + 1 : one.end + 1 + _LONGEST_DEAL].partition(" ")[0].rstrip(",.;:")
    found = word in wordings.words(spoken, "measures", "deals")
    return Hit(one.end + 1, one.end + 1 + len(word), ("purchase",)) if found else None
