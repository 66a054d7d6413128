"""What figures of one article tell of each other: rivals, contrasts, what one takes over from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from generator.topics.comparing.amounts import ratio
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.signs import continues, contrasts, is_contested, is_replaced
from generator.topics.comparing.surroundings import Surroundings
from generator.topics.comparing.units import Kind

# Other numbers of an article that a figure is weighed against; keeps the cost linear.
_MAX_RIVALS = 12
# Numbers farther apart are no two ends of a change.
_MAX_RATIO = 10


def of_article(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Give each figure of an article what its other figures tell of it."""
    return _with_rivals(_with_changes(claimed))


def _with_changes(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Give both ends of a change each other."""
    other = {id(one.moved): one.figure for one in claimed if one.moved}
    return [replace(one, moved=other[id(one.figure)]) if id(one.figure) in other else one for one in claimed]


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
    if contrasts(place, lang) and (before.unit or not new.unit):  # no `6.200, …, e non operati: 1.330 persone`
        return _against(new, before, told=is_contested(place, lang))
    if new.unit != before.unit or not new.concepts <= before.concepts:
        return new
    was = is_replaced(place, lang) or continues(place, lang, "from")
    if was or (before.baseline and continues(place, lang, "to")):
        moved = before.figure if ratio(new.figure, before.figure) <= _MAX_RATIO else None
        return replace(new, concepts=before.concepts, about=new.about or before.about, baseline=was, moved=moved)
    return new


def answering(new: Claimed, before: Claimed, voice: str) -> Claimed:
    """Return a number of which nothing is said but who gives it: it counts what the one before does."""
    return replace(
        new,
        contrast=before.figure,
        voice=voice,
        unit=before.unit if new.kind is Kind.NOUN else new.unit,
        concepts=before.concepts,
        about=before.about,
        measure=before.measure,
        rates=before.rates,
        years=before.years,
        event_years=before.event_years,
        asked=before.asked,
        baseline=False,
        increment=False,
        former=False,
    )


def _against(new: Claimed, before: Claimed, *, told: bool) -> Claimed:
    """Let a figure take over what the one before says, unless it names something else than who gave it."""
    named = new.others - before.others - new.unit - set(before.about)
    other = new.unit != before.unit if told else bool(named and new.unit)
    if other:
        return new
    return replace(
        new,
        contrast=before.figure,
        baseline=new.baseline and not told,
        concepts=new.concepts or before.concepts,
        about=new.about or before.about,
        measure=new.measure or before.measure,
    )
