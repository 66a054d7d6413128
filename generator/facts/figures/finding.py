"""Figures: the numbers that an article states, with what they measure, of whom, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.facts import cues, manner
from generator.facts.figures import bearing, carrying, grammar, measures, reported, sources, subjects, written
from generator.facts.figures.clauses import Clause, clauses
from generator.facts.figures.codes import Codes
from generator.facts.figures.measures import Hit
from generator.facts.figures.nouns import Subject
from generator.facts.figures.spots import LARGE
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.figures.written import Written
from generator.facts.lines import LONGEST, Line
from generator.facts.voices import attribution, given, said
from generator.facts.voices.said import Voices
from generator.model.cleantext import Prose, Sentence
from generator.model.facts import Entity, Figure, Modality, Qualifier, Quote
from generator.text.evenfold import evenfold
from generator.text.languages import language
from generator.text.numbers.parts import tidy

# What befalls people, of whom no teller speaks as his own.
_SUFFERED = frozenset({"deaths", "injured", "missing", "infected", "arrests", "displaced"})
# Behind one of these a number may count what follows: `“eight million” people`.
_CLOSING = frozenset('”»"')
_SIGNS = frozenset(",.;:()")
# Figures before a sentence of which one may tell what a number in it counts.
_NEAR = 3
# Below this a number may tell of so many millions.
_OWN_SIZE = 1000


@dataclass(frozen=True, slots=True)
class _Article:
    """What the figures of an article have in common."""

    known: Vocabulary
    voices: Voices
    """Who says what in it."""
    texts: Sequence[str]

    def is_of_illness(self) -> bool:
        """Return whether it tells of an illness, so that its `cases` are infections."""
        known, texts = self.known, map(evenfold, self.texts)
        return not known.texts["illness"] or any(map(known.patterns["illness"].search, texts))


class _Place:
    """A sentence as its figures see it."""

    def __init__(self, sentence: Sentence, said: Line, found: Sequence[Written], known: Vocabulary) -> None:
        """Take a sentence and its figures."""
        self.sentence = sentence
        self.said = said
        self.known = known
        self.hits: Sequence[Hit] = measures.hits(said.folded, known)
        self._last = found[-1].start

    @cached_property
    def _subjects(self) -> Sequence[Subject | None]:
        return grammar.subjects(self.said, self.said.behind(self._last))

    def subject(self, one: Written) -> Subject | None:
        """Return the subject of the clause of a figure; the sentence is read when it is first asked for."""
        return self._subjects[self.said.behind(one.start)]


def find(prose: Prose, entities: Sequence[Entity], quotes: Sequence[Quote] = ()) -> tuple[Figure, ...]:
    """Return the figures of an article in the order of its text, headings included.

    Whoever says the words of a quote says their figures. `raw` and `measure` are verbatim. Dates, ages, ordinals
    and parts of names are no figures, nor is a number that counts nothing; a length of time is one of what lasts.
    """
    known, texts = vocabulary(language(prose.lang)), [sentence.text for sentence in prose.sentences]
    product_codes = Codes(texts, known)
    written_in = {n: written.find(text, known, product_codes) for n, text in enumerate(texts) if len(text) <= LONGEST}
    if not any(written_in.values()):
        return ()
    article = _Article(known, said.read(prose, tuple(entities), tuple(quotes)), texts)
    found: list[Figure] = []
    for number, figures in written_in.items():
        if figures:
            sentence = prose.sentences[number]
            place = _Place(sentence, article.voices.line(sentence), figures, known)
            found.extend(_figures(place, figures, article, tuple(found[-_NEAR:])))
    return _with_currency(found, known)


def _figures(place: _Place, found: Sequence[Written], article: _Article, earlier: Sequence[Figure]) -> Iterator[Figure]:
    """Give the figures of a sentence; `earlier` are those right before it."""
    parts = clauses(place.said.text, [(one.start, one.end) for one in found], place.known)
    here: list[Figure] = []
    end = 0
    for one, clause in zip(found, parts, strict=True):
        last = here[-1] if here else None
        source = last
        opposed = last is None and _is_opposed(one, place)
        if one.again and not opposed and not (clause.compared and last and sources.fits(one.number, last, place.known)):
            source = sources.before(one.number, place.sentence, earlier, here, place.known)
        told = _told(one, clause, place, article, source)
        if last and not (one.whole or one.differs):
            told = carrying.carried(told, last, place.said, (end, one.start))
        if told.unit is None and told.value is not None and told.value < LARGE and not _is_sure(one, [*earlier, *here]):
            continue
        if one.differs and one.lasting is None and not measures.is_currency(told.unit or ""):
            told = replace(told, unit=told.unit if (told.unit or "\n") in told.raw else None, concepts=(), measure=None)
        here.append(told)
        end = one.end
        yield told


def _is_opposed(one: Written, place: _Place) -> bool:
    """Return whether a number is set against what its own sentence tells: `after 11 minutes, not the 19 reported`."""
    before, known = place.said.folded[: one.start].rsplit(None, 2)[-2:], place.known
    return (
        before[:1] != [] and before[0] in known.words["nots"] and before[-1] in known.words["articles plural_articles"]
    )


def _is_sure(one: Written, earlier: Sequence[Figure]) -> bool:
    """Return whether a number without a unit tells so many, and not so many millions as those before it."""
    small = one.number.low is not None and one.number.low < _OWN_SIZE
    return one.sure and not (small and any(figure.value and figure.value >= LARGE for figure in earlier))


def _told(one: Written, clause: Clause, place: _Place, article: _Article, last: Figure | None) -> Figure:
    """Return a figure with what the words around it say of it; one set against another takes over what it lacks."""
    text, said, known, span = place.said.text, place.said, place.known, (one.start, one.end)
    compared = last if clause.compared else None
    unit = _unit(one, clause, last, known)
    near = bearing.near(one, clause._replace(wide=clause.start) if one.again else clause, said, place.hits)
    by, costly = (None if _is_anothers(one, place) else _speaker(one, place, article)), known.words["money"]
    near = bearing.fitting(near, one, unit, said)
    keys = bearing.concepts(near, one, unit, known)
    keys = keys if last else tuple(key for key in keys if key != "part")
    if "infected" in keys and not article.is_of_illness():
        keys = tuple(key for key in keys if key != "infected")
    telling = [hit for hit in near if hit in place.hits and not {*keys}.isdisjoint(hit.concepts)]
    about = _about(one, clause, place, article, (by, telling)) if one.lasting is None else None
    if last and about is None and "part" in keys:
        about = last.about
    if (about == by or said.cues & cues.ANNOUNCES) and not _SUFFERED.isdisjoint(keys):
        about = None
    modality, qualifier = reported.told(said, clause, span, _qualifier(one, place))
    if modality is Modality.DENIED and by is not None and by == given.giver(said, one.start):
        modality = Modality.HAPPENED  # `not the £38m claimed by management`: who claims it does not deny it
    if compared and compared.unit == unit and (not keys or (one.unit is None and not costly & {*keys})):
        keys = tuple(sorted({*keys, *compared.concepts}))
    low = one.number.low
    if last and low is not None and one.number.unit is None and (one.again or compared):
        low = tidy(low * sources.size(one.number, last.raw, last.value, known))
    return Figure(
        raw=text[one.start : one.end],
        value=low,
        high=one.number.high,
        unit=unit,
        qualifier=qualifier,
        sentence=place.sentence.number,
        text=place.sentence.text,
        measure=_measure(one, telling, place),
        concepts=keys,
        about=about or (compared.about if compared else None),
        by=None if compared and modality is not Modality.DENIED and _is_beside(one, place, article) else by,
        modality=modality,
    )


def _is_beside(one: Written, place: _Place, article: _Article) -> bool:
    """Return whether what a figure is set against may be the article's own: behind a source, or `compared with our 5`.

    Who tells a clause or speaks in quotes tells all of it.
    """
    last = place.said.folded[: one.start].split()[-1]
    own = last in place.known.words["possessives"] or place.said.cues & cues.ACCORDING
    return bool(own) and article.voices.at(place.sentence, one.start) is None


def _about(
    one: Written, clause: Clause, place: _Place, article: _Article, told: tuple[str | None, Sequence[Hit]]
) -> str | None:
    """Return of whom a figure is said; `told` is who says it and the words that tell what it measures."""
    by, telling = told
    whom = (lambda: place.subject(one), telling), (by, article.voices.names.main)
    return subjects.find(place.said, (one.start, one.end), clause, *whom)


def _qualifier(one: Written, place: _Place) -> Qualifier:
    """Return how exactly a figure is meant, by its own words or those beside them; `oltre ai 300` means no more."""
    if one.number.low is None:
        return Qualifier.VAGUE
    if one.number.about:
        return Qualifier.ABOUT
    qualifier = manner.qualifier(place.said.text, one.start, one.end, place.known.language)
    besides = qualifier is not Qualifier.EXACT and " ".join(place.said.folded[: one.start].rsplit(None, 2)[-2:])
    return Qualifier.EXACT if besides in place.known.words["besides"] else qualifier


def _is_anothers(one: Written, place: _Place) -> bool:
    """Return whether it is compared with a figure that another gave: `more than the €5m the firm had admitted`."""
    said, relatives = place.said, place.known.words["relatives"]
    if not place.known.ends(said.folded[: one.start].rstrip(), "events.yardstick"):
        return False
    first = said.behind(one.end)
    if said.keys[first : first + 1] == [","] and not relatives.isdisjoint(said.words[first + 1 : first + 2]):
        return True
    last = next((n for n in range(first, len(said.keys)) if said.keys[n] in _SIGNS), len(said.keys))
    return any(first < verb.first and verb.last <= last for verb in said.verbs)


def _measure(one: Written, telling: Sequence[Hit], place: _Place) -> str | None:
    """Return the words that tell what a figure measures; of a sum the noun that leads to it will do."""
    if one.lasting is not None:
        return one.lasting or None
    text, known = place.said.text, place.known
    told = measures.words(text, telling, (one.start, one.end), known)
    return told or (measures.leading(text, place.said.folded, one.start, known) if one.is_money else None)


def _speaker(one: Written, place: _Place, article: _Article) -> str | None:
    """Return who says a figure: in a quote the source that its speaker names himself, else the speaker."""
    span = article.voices.at(place.sentence, one.start)
    source = attribution.speaker(place.said, one.start) if span else None
    if span and source is not None and source in span.quote.text:
        return source
    told = article.voices.speaker(place.sentence, one.start)
    opening = told.split(" ", 1)[0] if told else ""
    words = place.known.words
    parted = opening in words["subordinators relatives"] and opening not in words["articles"]
    return None if parted or opening[:1].isdigit() else told


def _unit(one: Written, clause: Clause, last: Figure | None, known: Vocabulary) -> str | None:
    """Return the unit of a number; one without takes over that before it: `497 aircraft, compared with 291`."""
    if last is None or last.unit is None:
        return one.unit
    if one.again:
        return last.unit
    if one.elided:
        people = evenfold(last.unit.split()[-1]) in known.words["persons"]
        return last.unit if people else one.unit
    share = last.unit == "%" and one.number.low is not None and one.number.low >= LARGE
    if one.unit is None and not share and (clause.compared or measures.is_currency(last.unit)):
        return last.unit
    return one.unit


def _with_currency(found: Sequence[Figure], known: Vocabulary) -> tuple[Figure, ...]:
    """Return the figures; money without its currency has the article's, if it has one and tells it before."""
    units = {figure.unit for figure in found if figure.unit}
    only = next((unit for unit in units if measures.is_currency(unit)), None)
    if only is None or sum(map(measures.is_currency, units)) > 1:
        return tuple(found)
    first = next(figure.sentence for figure in found if figure.unit == only)
    worth = {figure.value for figure in found if figure.unit == only}
    things = any(f.value and f.value >= LARGE and f.unit and not measures.is_currency(f.unit) for f in found)
    return tuple(
        replace(figure, unit=only)
        if figure.unit is None
        and (figure.value is None or figure.value >= LARGE)
        and (figure.sentence >= first or figure.value in worth)
        and (not known.words["money"].isdisjoint(figure.concepts) or not (things or figure.concepts))
        and figure.text.partition(figure.raw)[2][:1] not in _CLOSING
        else figure
        for figure in found
    )
