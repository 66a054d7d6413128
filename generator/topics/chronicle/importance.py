"""Which events of a long timeline come first, when not all can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.model.dates import Point
from generator.model.facts import Modality
from generator.model.topics import Telling, TimelineEntry
from generator.text.languages import language
from generator.text.similarity import Idf, content_words, unit
from generator.topics.chronicle.choosing import Candidate, choose
from generator.topics.chronicle.days import Mention, weights

ALL_READ = 40
"""Dated entries up to which all are shown open: three or four screens."""

MOST_A_DAY = 3
"""Entries of one day, month or year among those shown open."""

_UNSURE = (Modality.POSSIBLE, Modality.DENIED)


def with_importance(entries: Sequence[TimelineEntry], names_topic: Callable[[str], bool]) -> tuple[TimelineEntry, ...]:
    """Return the entries in their order; beyond `ALL_READ`, the less important ones are marked as minor.

    The days that most articles speak of come first, each with the sentences that tell it best; what an editor added is
    always important. Takes time linear in the entries.
    """
    if len(entries) <= ALL_READ:
        return tuple(entries)
    own = {place for place, entry in enumerate(entries) if not entry.tellings}
    major = own | set(_chosen(entries, names_topic, ALL_READ - len(own)))
    return tuple(replace(entry, major=place in major) for place, entry in enumerate(entries))


def _chosen(entries: Sequence[TimelineEntry], names_topic: Callable[[str], bool], room: int) -> Iterator[int]:
    """Give the places of the chosen entries: a second one of a day needs twice the weight of another day's first."""
    by_time: dict[Point, list[int]] = {}
    for place, entry in enumerate(entries):
        if entry.date and entry.tellings:
            by_time.setdefault(_time(entry), []).append(place)
    matter = _weights(entries, names_topic)
    heaviest = sorted(by_time, key=lambda when: (-matter[when], when.first_day, when.precision))[: max(0, room)]
    found: list[tuple[float, int]] = []
    for when, candidates in zip(
        heaviest, _candidates(entries, [by_time[w] for w in heaviest], names_topic), strict=True
    ):
        best = choose(candidates, MOST_A_DAY)
        found.extend((-matter[when] / (order + 1), by_time[when][place]) for order, place in enumerate(best))
    yield from (place for _, place in sorted(found)[: max(0, room)])


def _time(entry: TimelineEntry) -> Point:
    assert entry.date is not None, "undated entries stand apart"
    return replace(entry.date.anchor, mark="")


def _weights(entries: Sequence[TimelineEntry], names_topic: Callable[[str], bool]) -> dict[Point, float]:
    by_article: dict[str, list[Mention]] = {}
    for entry in entries:
        for telling in entry.tellings:
            when = telling.card.date
            published = when.anchor.first_day if when else None
            mention = Mention(_time(entry), published, names_topic(telling.event.text))
            by_article.setdefault(telling.card.id, []).append(mention)
    return weights(by_article.values())


def _candidates(
    entries: Sequence[TimelineEntry], days: Sequence[Sequence[int]], names_topic: Callable[[str], bool]
) -> Iterator[list[Candidate]]:
    """Give the entries of each day as they are chosen from; the words of all tellings of one are its words."""
    read = [[_words(entries[place].tellings) for place in places] for places in days]
    idf = Idf.of(words for day in read for words in day)
    for places, day in zip(days, read, strict=True):
        yield [
            Candidate(
                unit(idf.weigh(words)),
                len(entries[place].tellings[0].event.text.split()),
                _rank(entries[place].tellings, names_topic),
            )
            for place, words in zip(places, day, strict=True)
        ]


def _words(tellings: Sequence[Telling]) -> list[str]:
    return [word for t in tellings for word in content_words(t.event.text, language(t.card.lang))]


def _rank(tellings: Sequence[Telling], names_topic: Callable[[str], bool]) -> int:
    """Put what names the topic before what does not, and both before what is only possible or is denied."""
    if all(telling.event.modality in _UNSURE for telling in tellings):
        return 2
    return 0 if any(names_topic(telling.event.text) for telling in tellings) else 1
