"""Figures of one measure side by side, within and across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.problems import Problem
from generator.model.topics import Agreement, Comparison, Reading, TopicFile
from generator.text.slugs import slug, unique
from generator.text.words import words
from generator.topics import claimed as claims
from generator.topics.claimed import Claimed, Kind
from generator.topics.rows import sort_into_rows
from generator.topics.verdicts import judge

_ORDER = (
    Agreement.CONFLICT,
    Agreement.ROUNDED,
    Agreement.OTHER_MOMENT,
    Agreement.POSSIBLE,
    Agreement.AGREE,
    Agreement.SINGLE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """Rows, conflicts first; what an editor's file says in vain."""

    rows: tuple[Comparison, ...] = ()
    problems: tuple[Problem, ...] = ()


def compare(
    figures: Sequence[tuple[Card, Sequence[Figure]]],
    known: Collection[str],
    subject: Collection[str],
    file: TopicFile | None,
) -> Comparisons:
    """Compare the figures of articles, oldest first.

    `known` are folded words of names, `subject` those of the topic's own. A row needs two articles, or two figures
    that one article sets against each other. Anchors come from unit, measure and name, not from values.
    """
    file = file or TopicFile(slug="", path="")
    read = [c for card, own in figures for c in claims.read(card, own, known)]
    taken: set[str] = set()
    seen: set[str] = set()
    shown = []
    for row in sort_into_rows(read, subject):
        anchors = _anchors(row.readings)
        readings = _left(row.readings, anchors, file)
        if not _is_worth_showing(row.readings):
            continue
        seen.update(anchors)
        if _is_worth_showing(readings):
            comparison = _comparison(readings, anchors, taken)
            taken.add(comparison.anchor)
            seen.add(comparison.anchor)
            shown.append(_edited(comparison, file))
    shown.sort(key=lambda c: _ORDER.index(c.agreement))
    return Comparisons(rows=tuple(shown), problems=tuple(_problems(file, seen)))


def _anchors(readings: Sequence[Claimed]) -> list[str]:
    """Return each reading's own anchor, the most frequent and fullest first: `c-usd-cost-training-deepseek-r1`."""
    counts = Counter(_anchor(r) for r in readings)
    return sorted(counts, key=lambda anchor: (-counts[anchor], -len(anchor), anchor))


def _anchor(claimed: Claimed) -> str:
    unit = {"%": "percent", "x": "times"}.get(claimed.figure.unit or "", claimed.figure.unit or "number")
    measured = "-".join(sorted(claimed.concepts)) or claimed.figure.measure or ""
    return slug(f"c {unit} {measured} {' '.join(claimed.about)}", fallback="c")


def _left(readings: Sequence[Claimed], anchors: Sequence[str], file: TopicFile) -> list[Claimed]:
    """Leave out the articles that an editor takes apart from a row; all when the row is named alone."""
    left = list(readings)
    for anchor, *articles in filter(None, file.compare_apart):
        if anchor in anchors:
            left = [r for r in left if articles and r.card.id not in articles and r.card.slug not in articles]
    return left


def _is_worth_showing(readings: Sequence[Claimed]) -> bool:
    opposed = {id(r.contrast) for r in readings} & {id(r.figure) for r in readings}
    return bool(opposed) or len({r.card.id for r in readings}) > 1


def _comparison(readings: Sequence[Claimed], anchors: Sequence[str], taken: Collection[str]) -> Comparison:
    agreement, reason = judge(readings)
    once = _once(readings)
    once.sort(key=lambda r: -(r.figure.value or Decimal(0)))
    anchor = unique(anchors[0], taken)
    return Comparison(
        anchor=anchor,
        other_anchors=tuple(a for a in anchors if a != anchor),
        subject=_subject(readings),
        unit=_first(r.figure.unit for r in once),
        readings=tuple(Reading(card=r.card, figure=r.figure) for r in once),
        agreement=agreement,
        reason=reason,
        concepts=tuple(dict.fromkeys(c for r in readings for c in r.figure.concepts)),
        about=_first(r.figure.about for r in readings),
    )


def _once(readings: Sequence[Claimed]) -> list[Claimed]:
    """Keep one of the readings in which an article says the same again, one that names who says it if there is one."""
    kept: dict[tuple[object, ...], Claimed] = {}
    for reading in readings:
        figure = reading.figure
        said = (reading.card.id, figure.value, figure.high, figure.modality)
        if said not in kept or (figure.by and not kept[said].figure.by):
            kept[said] = reading
    return list(kept.values())


def _subject(readings: Sequence[Claimed]) -> str:
    """Say what is measured of what, in the first words found for it: `costo di formazione · DeepSeek R1`."""
    about = _first(r.figure.about for r in readings)
    measure = _first(r.figure.measure for r in readings)
    nouns = [r.figure.unit for r in readings if r.figure.unit and r.kind is Kind.NOUN]
    noun = min(nouns, key=len, default=None)
    parts = [measure] if measure else []
    if noun and not set(words(noun)) & set(words(measure or "")):
        parts.append(noun)
    if about and not set(words(about)) <= set(words(measure or "")):
        parts.append(about)
    return " · ".join(parts)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)


def _edited(comparison: Comparison, file: TopicFile) -> Comparison:
    """Give a row the subject and the verdict that an editor wrote for it."""
    anchors = {comparison.anchor, *comparison.other_anchors}
    for anchor, subject in file.compare_rename:
        if anchor in anchors:
            comparison = replace(comparison, subject=subject)
    for anchor, verdict in file.compare_verdict:
        if anchor in anchors and verdict in _ORDER:
            comparison = replace(comparison, agreement=Agreement(verdict), reason="editor")
    return comparison


def _problems(file: TopicFile, anchors: Collection[str]) -> Iterator[Problem]:
    for anchor, verdict in file.compare_verdict:
        if verdict not in _ORDER:
            yield Problem(
                code="verdict-unknown",
                message=f"`compare: verdict` of {anchor!r} is {verdict!r}",
                path=file.path,
                hint=f"write one of {', '.join(_ORDER)}",
            )
    named = [pair[0] for pair in (*file.compare_rename, *file.compare_verdict)] + [
        a[0] for a in file.compare_apart if a
    ]
    for anchor in dict.fromkeys(named):
        if anchor not in anchors:
            yield Problem(
                code="anchor-unknown",
                message=f"no comparison is called {anchor!r} any more",
                path=file.path,
                hint="take it out, or copy the anchor anew from the page of the topic",
            )
