"""Which events of a long timeline come first, when not all can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.dates import Precision
from generator.model.facts import EntityKind, Modality
from generator.model.topics import Telling, TimelineEntry
from generator.text.words import words

ALL_READ = 30
"""Dated entries up to which all are shown open: two or three screens."""

_SEVERAL_SOURCES = 3.0
_MOST_SOURCES = 4
_FIGURE = 1.0
_ACTOR = 0.5
_MOST_OF_A_KIND = 2
_OPENING = 1.5
_OPENING_SENTENCES = 2
_HEADLINE = 1.0
_HEADLINE_WORDS = 2
_TO_THE_DAY = 0.5
_UNSURE = 1.0

_ACTORS = (EntityKind.PERSON, EntityKind.ORGANISATION)


def with_importance(entries: Sequence[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Return the entries in their order; beyond `ALL_READ`, the less important ones are marked as minor.

    What several articles tell comes first, then what opens an article or stands in its title, what states figures,
    names people and organisations, and is known to the day; what an editor added is always important.
    """
    if len(entries) <= ALL_READ:
        return tuple(entries)
    ranked = sorted(range(len(entries)), key=lambda n: (-weight(entries[n]), n))
    major = set(ranked[:ALL_READ])
    return tuple(replace(entry, major=n in major) for n, entry in enumerate(entries))


def weight(entry: TimelineEntry) -> float:
    """Return how much an entry matters: more is more; infinite for an editor's own."""
    if not entry.tellings:
        return float("inf")
    articles = len({telling.card.id for telling in entry.tellings})
    sources = _SEVERAL_SOURCES * (min(articles, _MOST_SOURCES) - 1)
    day = _TO_THE_DAY if entry.date and entry.date.precision is Precision.DAY else 0.0
    return sources + day + max(_weight(telling) for telling in entry.tellings)


def _weight(telling: Telling) -> float:
    card, event = telling.card, telling.event
    told = set(words(event.text))
    figures = sum(figure.sentence == event.sentence for figure in card.figures)
    actors = sum(e.kind in _ACTORS and set(words(e.name)) <= told for e in card.entities)
    headline = {word for word in words(card.title or "") if len(word) > 3}
    return (
        _FIGURE * min(figures, _MOST_OF_A_KIND)
        + _ACTOR * min(actors, _MOST_OF_A_KIND)
        + (_OPENING if event.sentence <= _OPENING_SENTENCES or event.text == card.lead else 0.0)
        + (_HEADLINE if len(headline & told) >= _HEADLINE_WORDS else 0.0)
        - (_UNSURE if event.modality in (Modality.POSSIBLE, Modality.DENIED) else 0.0)
    )
