"""Whose claim an event is: the speaker's inside his quote, nobody's in what the narrator adds to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.facts import cues
from generator.facts.lines import Line, Lines
from generator.facts.named import Names
from generator.facts.names import shorts
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import speech
from generator.facts.voices import attribution, remarks
from generator.model.cleantext import Prose, Sentence
from generator.model.facts import Entity, Quote
from generator.text.languages import language

# Words of `the paper` between a verb and the time at which it tells; of `at Monday's hearing in the town hall`.
_MOST_HEARERS = 4
_LONGEST_OCCASION = 9
# Words of `early last Monday morning`, and those before such a time that opens its sentence.
_LONGEST_TIME = 4
_MOST_BEFORE = 3


class Span(NamedTuple):
    """Quoted words in one sentence: its characters `start` up to `end`."""

    start: int
    end: int
    quote: Quote


class Voices:
    """The sentences of an article with their words and names, and the quotes that stand in each."""

    def __init__(self, prose: Prose, entities: Sequence[Entity], quotes: Sequence[Quote]) -> None:
        """Take an article, whom it names, and its quotes."""
        self.language = language(prose.lang)
        self.names = Names(entities, shorts.read(prose) if entities else None)
        self._lines = Lines(prose, self.names)
        self._places = {sentence.number: place for place, sentence in enumerate(prose.sentences)}
        self._spans: dict[int, list[Span]] = {}
        for quote in quotes:
            for number, span in _spans(quote, prose.sentences[self._places[quote.sentence] :]):
                self._spans.setdefault(number, []).append(span)

    def line(self, sentence: Sentence) -> Line:
        """Return a sentence with its words and names."""
        return self._lines.at(self._places[sentence.number])

    def at(self, sentence: Sentence, place: int) -> Span | None:
        """Return the quoted words in which a character of a sentence stands."""
        for span in self._spans.get(sentence.number, ()):
            if span.start <= place < span.end:
                return span
        return None

    def speaker(self, sentence: Sentence, place: int, *, recent: bool | None = None) -> str | None:
        """Return whose claim stands at a place of a sentence; None for the article's own.

        `recent` is for a time near the day of writing, on which a source itself may have come out or been asked; None
        where no time stands there.
        """
        span = self.at(sentence, place)
        if span is not None:
            return span.quote.by or span.quote.role
        said = self.line(sentence)
        spans = self._spans.get(sentence.number)
        closed = sorted((s for s in spans if s.end <= place), key=lambda s: s.end) if spans else []
        if closed and _is_remark(said, closed[-1], place):
            return None
        if recent is not None and _is_of_telling(said, place):
            return None
        if recent and (_is_of_source(said, place) or _opens_telling(said, said.behind(place))):
            return None
        return attribution.speaker(said, place, timed=recent is not None)


@lru_cache(maxsize=1)
def read(prose: Prose, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> Voices:
    """Return who says what in an article; its figures and its events ask for the same."""
    return Voices(prose, entities, quotes)


def _spans(quote: Quote, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Span]]:
    """Give where a quote stands, in one sentence or in several that follow one another, with the sentences' numbers."""
    rest, start = quote.text, -1
    for sentence in sentences:
        text = sentence.text
        if start < 0:
            start = text.find(rest)
            if start >= 0:
                yield sentence.number, Span(start, start + len(rest), quote)
                return
            start = next(
                (p for p in range(max(0, len(text) - len(rest)), len(text)) if rest.startswith(text[p:])), len(text)
            )
        else:
            start = 0
        length = len(rest) if text.startswith(rest) else len(text) - start
        if length:
            yield sentence.number, Span(start, start + length, quote)
            rest = rest[length:].lstrip()
        if not rest:
            return


def _is_remark(said: Line, span: Span, place: int) -> bool:
    """Return whether the narrator goes on behind a quote and its speaker: `«Sì», ha detto Rossi, eletto nel 2019`.

    Not where the speaker does: `aggiungendo che nel 2019`, `“a shambles” and said`, nor where the words around the
    quote are already his.
    """
    words = speech(said.language.code)
    first, last = said.behind(span.end), said.before(place)
    of = lexicon(said.language.code).sets["of"]
    if any(words.has("that", key) and key not in of for key in said.keys[first:last]):
        return False
    word = next((token for token in range(first, last) if said.tokens[token].is_word), last)
    joined = word < last and said.keys[word] in lexicon(said.language.code).sets["and"]
    if joined and any(verb.finite and verb.first == word + 1 for verb in said.verbs):
        return False
    told = said.text[span.end : place]
    return any(first <= verb.first < last for verb in said.verbs) or (span.quote.verb or "\n") in told


def _is_of_telling(said: Line, place: int) -> bool:
    """Return whether a time is that of its verb of speech: `told the paper last month that`, `ha detto ieri: «`."""
    first = said.behind(place)
    verb = next((v for v in reversed(said.verbs) if v.finite and v.last <= first), None)
    if verb is None or first - verb.last > _MOST_HEARERS:
        return False
    words = speech(said.language.code)
    of = lexicon(said.language.code).sets["of"]
    comma = said.keys.index(",", first) if "," in said.keys[first:] else len(said.keys)
    last = max(first + _LONGEST_TIME, min(comma, first + _LONGEST_OCCASION))
    for key in said.keys[verb.last : last]:
        if words.has("that", key) and key not in of:
            return key not in said.keys[verb.last : first]
    return False


def _opens_telling(said: Line, first: int) -> bool:
    """Return whether a time opens the sentence of a verb of speech: `On Tuesday, Rossi said the mill would close`.

    Not where that verb closes or is put into what is told: `In May, sales fell, Rossi said`, `By 2030, says Rossi,`.
    """
    comma = next((p for p in range(first, min(len(said.keys), first + _LONGEST_TIME)) if said.keys[p] == ","), None)
    verb = next((v for v in said.verbs if v.finite), None)
    if comma is None or verb is None or first > _MOST_BEFORE or verb.first < comma:
        return False
    behind = said.keys[verb.last] if verb.last < len(said.keys) else "."
    if not behind[:1].isalnum() or remarks.goes_on(said, verb) is False:
        return False
    return said.keys[verb.first - 1] == "," or "," not in said.keys[comma + 1 : verb.first]


def _is_of_source(said: Line, place: int) -> bool:
    """Return whether a time dates the source itself: `according to a study published on Wednesday`."""
    if not said.cues & cues.ACCORDING or said.language.section("events").flag("sources_before_times"):
        return False
    words = speech(said.language.code)
    openings, last = words.openings["according"], said.before(place)
    for token in range(1, last):
        if said.keys[token] in openings and words.source(said.tokens, token):
            return "," not in said.keys[token:last]
    return False
