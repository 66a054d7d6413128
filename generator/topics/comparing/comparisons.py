"""Figures of one measure side by side, within and across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, islice

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.problems import Problem
from generator.model.topics import Agreement, Comparison, Reading, TopicFile
from generator.topics.comparing import desk
from generator.topics.comparing.affairs import affairs
from generator.topics.comparing.amounts import digits
from generator.topics.comparing.barriers import answers
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import of_one_event
from generator.topics.comparing.desk import ORDER, Entry
from generator.topics.comparing.reading import read
from generator.topics.comparing.reserves import reserves
from generator.topics.comparing.rows import pairs, sort_into_rows
from generator.topics.comparing.scoring import is_rival
from generator.topics.comparing.singles import best, fold_repeats, is_prominent, nearest_first
from generator.topics.comparing.subjects import about, measure, shared_words
from generator.topics.comparing.subjects import subject as call
from generator.topics.comparing.surroundings import listed
from generator.topics.comparing.units import Kind, signs, things
from generator.topics.comparing.verdicts import judge

# Figures of one article alone that a topic shows: a page is for reading, and the articles have them all.
_MAX_SINGLES = 12


# Digits of a length that tell what it is of, where nothing else does: 6.8 degrees, not 400 metres.
_TELLING = 2

# Share of the words of two sentences that both have, from which on one is a copy of the other.
_COPIED = 0.7

# Sentences of a row that are looked at two by two.
_MAX_SENTENCES = 40

Beside = Mapping[int, Sequence[Claimed]]
"""Figures by the identity of the one with which they were compared."""

Pairs = frozenset[frozenset[tuple[str, int]]]
"""Sentences by article and number, two by two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """Rows, conflicts first, figures that stand alone last; what an editor's file says in vain."""

    rows: tuple[Comparison, ...] = ()
    problems: tuple[Problem, ...] = ()


def compare(
    figures: Sequence[tuple[Card, Sequence[Figure]]],
    known: Collection[str],
    subject: Collection[str],
    file: TopicFile | None,
    lang: str,
) -> Comparisons:
    """Compare the figures of articles, oldest first.

    `known` are folded words of names, `subject` those of the topic's own, `lang` the
    language in which rows are called. A row needs two articles, or two figures
    that one article sets against each other; what stands in none follows, without a verdict, at most `_MAX_SINGLES`.
    Anchors come from unit, measure and name, not from values.
    """
    file = file or TopicFile(slug="", path="")
    told = claims(figures, known)
    tried = list(pairs(told))
    worthy, copied, left = _sifted(sort_into_rows(told, tried=tried))
    compared = [r for readings in (*worthy, *copied) for r in readings]
    alone = [g for g in (*copied, *fold_repeats(left, compared)) if measure(g, lang) or is_prominent(g)]
    named = desk.entries(worthy, nearest_first(alone, compared, subject))
    entries = desk.joined(named, file)
    shown = list(_rows((e for e in entries if not e.is_single), file, lang, _beside(told, tried)))
    shown.sort(key=lambda c: ORDER.index(c.agreement))
    singles = islice(_singles((e for e in entries if e.is_single), file, lang), _MAX_SINGLES)
    return Comparisons(rows=(*shown, *singles), problems=tuple(desk.problems(file, named)))


def claims(figures: Sequence[tuple[Card, Sequence[Figure]]], known: Collection[str]) -> list[Claimed]:
    """Read the figures of articles as they are compared; `known` are folded words of names."""
    told = affairs([card for card, _ in figures], known)
    named = frozenset(known) | {word for code in {card.lang for card, _ in figures} for word in listed(code, "compass")}
    return [c for card, own in figures for c in read(card, own, named, told[card.id])]


def sentences(rows: Iterable[Comparison]) -> Pairs:
    """Return which sentences measure one thing: article and number, two by two.

    A row of very many articles gives none: what it measures is told everywhere.
    """
    pairs: set[frozenset[tuple[str, int]]] = set()
    for row in rows:
        told = [(reading.card.id, reading.figure.sentence) for reading in row.readings]
        if len(told) <= _MAX_SENTENCES:
            pairs.update(frozenset(pair) for pair in combinations(told, 2))
    return frozenset(pairs)


def _rows(entries: Iterable[Entry], file: TopicFile, lang: str, beside: Beside) -> Iterator[Comparison]:
    """Yield figures side by side, where the editor leaves something to compare."""
    for entry in entries:
        left = desk.left(entry, file)
        if not (left if entry.is_joined else _is_worth_showing(left)):
            continue
        verdict = judge(left)
        if verdict[0] is Agreement.AGREE and not entry.is_joined and _is_open(left, beside):
            verdict = (Agreement.SAME, "same-number")
        once = sorted(_once(left), key=lambda r: -(r.figure.value or Decimal(0)))
        yield desk.edited(_comparison(entry, left, once, verdict, lang), file)


def _singles(entries: Iterable[Entry], file: TopicFile, lang: str) -> Iterator[Comparison]:
    """Yield what one article alone says each, where the editor does not hide it."""
    for entry in entries:
        if desk.left(entry, file):
            verdict = (Agreement.SINGLE, "one-article")
            yield desk.edited(_comparison(entry, entry.readings, [best(entry.readings)], verdict, lang), file)


def _comparison(
    entry: Entry, readings: Sequence[Claimed], once: Sequence[Claimed], verdict: tuple[Agreement, str], lang: str
) -> Comparison:
    return Comparison(
        anchor=entry.anchor,
        other_anchors=entry.others,
        subject=call(readings, lang),
        unit=next((r.figure.unit for r in once if r.figure.unit), None),
        readings=tuple(Reading(card=r.card, figure=r.figure) for r in once),
        agreement=verdict[0],
        reason=verdict[1],
        concepts=tuple(dict.fromkeys(c for r in readings for c in r.figure.concepts)),
        about=about(readings),
        reserves=reserves(readings),
    )


def _beside(told: Sequence[Claimed], tried: Iterable[tuple[int, int]]) -> Beside:
    """Return the figures with which each was compared."""
    beside: dict[int, list[Claimed]] = {}
    for a, b in tried:
        beside.setdefault(id(told[a]), []).append(told[b])
        beside.setdefault(id(told[b]), []).append(told[a])
    return beside


def _is_open(readings: Sequence[Claimed], beside: Beside) -> bool:
    """Tell whether a number that differs, and stands in another sentence, might be of the same thing."""
    return any(
        (other.card.id, other.figure.sentence) != (reading.card.id, reading.figure.sentence)
        and is_rival(reading, other)
        for reading in readings[:_MAX_SENTENCES]
        for other in beside.get(id(reading), ())
    )


def _sifted(rows: Iterable[list[Claimed]]) -> tuple[list[list[Claimed]], list[list[Claimed]], list[Claimed]]:
    """Return the rows to show, those that only say one sentence again, and the figures of the others."""
    worthy: list[list[Claimed]] = []
    copied: list[list[Claimed]] = []
    others: list[list[Claimed]] = []
    for readings in rows:
        shown = worthy if not _is_one_text(readings) else copied
        (shown if _is_worth_showing(readings) else others).append(readings)
    return worthy, copied, [r for readings in others for r in readings]


def _is_one_text(readings: Sequence[Claimed]) -> bool:
    """Tell a number that articles give in one sentence, copied from each other or from one agency: no two sources."""
    if len({r.figure.value for r in readings}) > 1:
        return False
    first = readings[0].sentence_words if readings else frozenset()
    return all(len(first & r.sentence_words) >= _COPIED * len(first | r.sentence_words) for r in readings)


def _is_worth_showing(readings: Sequence[Claimed]) -> bool:
    if not readings:
        return False
    counting = any(r.kind is not Kind.NONE for r in readings)
    if counting and {id(r.contrast) for r in readings} & {id(r.figure) for r in readings}:
        return True
    named = any(r.figure.about or r.concepts or r.figure.measure for r in readings)
    if not (named or _is_one_count(readings) or shared_words(readings)):
        return False
    if len({r.card.id for r in readings}) > 1:
        return True
    told = [r for r in readings[:_MAX_SENTENCES] if of_one_event(r.concepts) or (r.voice and r.kind is Kind.NOUN)]
    return any(answers(a, b) for a, b in combinations(told, 2) if a.figure.value != b.figure.value)


def _is_one_count(readings: Sequence[Claimed]) -> bool:
    """Tell a number of things that two articles give in words of their own: `22 stations`, not a wire's `1930 CDT`."""
    counting = [r for r in readings if r.kind is not Kind.NONE]
    if any(not ((r.figure.unit or "").islower() or r.unit & signs()) for r in counting):
        return False
    if any(r.unit & things(r.card.lang) and digits(r.figure) < _TELLING for r in readings):
        return False
    return {r.kind for r in counting} == {Kind.NOUN} and len({r.sentence_words for r in readings}) > 1


def _once(readings: Sequence[Claimed]) -> list[Claimed]:
    """Keep one of the readings in which an article says the same again: one that measures what most do, or names who.

    `Trained for 6 million` tells more of a row of such costs than `a budget of 6 million` does.
    """
    common = Counter(r.concepts for r in readings).most_common(1)[0][0]
    kept: dict[tuple[object, ...], Claimed] = {}
    for reading in readings:
        figure = reading.figure
        said = (reading.card.id, figure.value, figure.high, figure.modality)
        if said not in kept or _telling(reading, common) > _telling(kept[said], common):
            kept[said] = reading
    return list(kept.values())


def _telling(reading: Claimed, common: frozenset[str]) -> tuple[bool, bool]:
    return reading.concepts == common, bool(reading.figure.by)
