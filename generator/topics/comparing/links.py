"""What figures of one article tell of each other: rivals, contrasts, answers, what one was before the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from generator.text.words import words
from generator.topics.comparing import speaking
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import COUNTED, OF_PEOPLE, of_one_event
from generator.topics.comparing.signs import continues, contrasts, opposes
from generator.topics.comparing.surroundings import Surroundings
from generator.topics.comparing.units import Kind, bodies, claiming, households, people, totals

# Other numbers of an article that a figure is weighed against; keeps the cost linear.
_MAX_RIVALS = 12


def of_article(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Give each figure of an article what its other figures tell of it."""
    return _with_rivals(_with_revised(_with_tolls(claimed)))


def holding(before: Claimed, part: Claimed) -> Claimed:
    """Return a figure with a part of it, and what is left without that, which the next one of its sentence tells."""
    a, b = before.figure.value, part.figure.value
    if a is None or b is None or not part.part or not before.kind is part.kind is Kind.NOUN:
        return before
    return replace(before, holds=before.holds | {b, a - b})


def _with_tolls(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Let an article's only number of dead, or hurt, count just these, whatever its noun: `four workers killed`."""
    nouns: dict[tuple[frozenset[str], frozenset[str]], set[frozenset[str]]] = {}
    for one in claimed:
        if one.concepts <= OF_PEOPLE and not one.part:
            nouns.setdefault((one.concepts, one.event_years), set()).add(one.unit - one.concepts)
    return [
        replace(one, unit=one.concepts)
        if len(one.concepts) == 1
        and one.kind is Kind.NOUN
        and len(nouns.get((one.concepts, one.event_years), ())) == 1
        and not one.unit & households(one.card.lang)
        else one
        for one in claimed
    ]


def _with_revised(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Let what was said before be the earlier number of the one that its article gives of the same thing."""
    return [_revising(one, claimed) if one.former and not _is_linked(one) else one for one in claimed]


def _revising(former: Claimed, claimed: Iterable[Claimed]) -> Claimed:
    later = [c for c in claimed if _may_revise(c, former)]
    values = {c.figure.value for c in later}
    return replace(former, revised=later[0].figure) if len(values) == 1 else former


def _may_revise(now: Claimed, former: Claimed) -> bool:
    if now.former or now.part or now.baseline or now.increment or now.figure.value == former.figure.value:
        return False
    same = (
        now.kind is former.kind
        and now.kind is not Kind.SIGN
        and now.unit == former.unit
        and bool(now.concepts & former.concepts)
    )
    return same and now.years == former.years and (not now.about or not former.about or now.about == former.about)


def _is_linked(claimed: Claimed) -> bool:
    return any((claimed.contrast, claimed.revised, claimed.opposes))


def _with_rivals(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Give each figure the other numbers of its article that count the same and may measure the same."""
    alike: dict[tuple[Kind, frozenset[str]], dict[tuple[object, ...], Claimed]] = {}
    for one in claimed:
        alike.setdefault((one.kind, one.unit), {}).setdefault((one.figure.value, one.concepts, one.years), one)
    found = []
    for one in claimed:
        others = (o for o in alike[one.kind, one.unit].values() if o.figure.value != one.figure.value and not o.part)
        rivals = tuple(
            islice((o for o in others if o.concepts & one.concepts or not (o.concepts and one.concepts)), _MAX_RIVALS)
        )
        found.append(replace(one, rivals=rivals) if rivals else one)
    return found


def beside(new: Claimed, before: Claimed, place: Surroundings) -> Claimed:
    """Return a figure with what it takes over from the one before it in its sentence."""
    lang = new.card.lang
    if new.increment and new.concepts and before.concepts and not new.concepts & before.concepts:
        new = replace(new, increment=False)
    if contrasts(place, lang):
        return _against(new, before)
    if continues(place, lang) and not new.concepts and new.unit == before.unit:
        return replace(new, concepts=before.concepts, about=new.about or before.about, baseline=not before.baseline)
    if (
        not new.concepts
        and new.figure.unit == before.figure.unit
        and (of_one_event(before.concepts) or (before.kind is Kind.NOUN and opposes(place, lang)))
        and speaking.answers_briefly(place, lang)
    ):
        return replace(
            new,
            unit=before.unit,
            concepts=before.concepts,
            rates=before.rates,
            opposes=before.figure,
        )
    if not before.concepts & COUNTED or not opposes(place, lang):
        return new
    if not new.concepts and new.unit <= totals(lang):
        new = replace(new, concepts=before.concepts, unit=before.unit, kind=before.kind)
    return replace(new, opposes=before.figure)


def behind(new: Claimed, last: Claimed | None) -> Claimed:
    """Let a figure that names no noun of its own count what the last one of the sentence before does.

    `In piazza 12.000 persone, dicono gli organizzatori. La questura ne ha contate 5.000.` `They asked for 6 million.
    Earlier reports put the figure at 4 million.`
    """
    if last is None or new.concepts or last.part:
        return new
    if new.figure.sentence != last.figure.sentence + 1 or new.figure.unit != last.figure.unit:
        return new
    if not _counts_as_before(new, last):
        return new
    return replace(
        new,
        concepts=last.concepts,
        unit=last.unit,
        kind=last.kind,
        opposes=last.figure,
        asked=last.asked,
        former=False,
    )


def _counts_as_before(new: Claimed, last: Claimed) -> bool:
    told_itself = set(words(new.figure.unit or "")) & set(words(new.figure.raw))
    counted = last.concepts & COUNTED or (not last.concepts and last.unit & people(last.card.lang))
    if told_itself or new.kind is not Kind.NOUN or not counted:
        return False
    offices = {word for body in bodies(new.card.lang) for word in words(body)}
    return bool(last.voice) and bool(new.voice or offices & new.sentence_words)


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
