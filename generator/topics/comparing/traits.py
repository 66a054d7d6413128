"""What is seen of two figures: what speaks for it that they are of one thing, and what against.

Each trait is weighed once for all numbers, and once more for those that agree, or differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from generator.model.facts import Modality
from generator.topics.comparing import affairs
from generator.topics.comparing.amounts import Relation, digits, ratio, relate
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import contradict, of_one_event, specific
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, people, signs, things
from generator.topics.likeness import stem

Traits = dict[str, float]

# Words, and rivals, beyond which more of them tell no more; how many times the larger number holds the smaller.
_MOST_WORDS = 4.0
_MOST_RIVALS = 3
_MOST_TIMES = 10
_MOST_ALIKE = 0.4
# What may be one thing though their sentences share no word.
_TELLING = ("unit: one noun", "measure: of an event", "measure: same", "one article")
# Digits of a number from which on two articles hardly have it by chance.
_TELLING_DIGITS = 2
_UNTELLING = frozenset({"unit: unsaid", "unit: people", "unit: people or noun", "years"})
"""Beside these a number that two articles give may be of two things."""
_MARKS = ("average", "increment", "baseline")


def traits(one: Claimed, other: Claimed) -> Traits:
    """Return what is seen of two figures, by name; empty where nothing tells that they are of one thing."""
    relation = relate(one.figure, other.figure)
    seen = dict(_told(one, other))
    if _tells_nothing(seen, one, other, relation):
        return {}
    way = "differ" if relation is Relation.DIFFERENT else "agree"
    again = {f"{way}, {name}": worth for name, worth in seen.items()}
    return {"bias": 1.0} | seen | again | dict(_of_the_numbers(one, other, relation))


def _tells_nothing(seen: Traits, one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell figures whose sentences share no word, single digits that are everywhere, and two of many lengths."""
    if "no word" in seen and not any(name in seen for name in _TELLING):
        return not _is_one_number(seen, one, relation)
    known = "measure: same" in seen or "measure: of an event" in seen
    alone = "measure: general" in seen and not seen["rivals"] and "distance" not in one.concepts
    if relation is Relation.DIFFERENT:
        return "unit: extent" in seen and not (known or alone)
    return "measure: unknown" in seen and max(digits(c.figure) for c in (one, other)) < 1


def _is_one_number(seen: Traits, one: Claimed, relation: Relation) -> bool:
    """Tell a number that two articles give, and that says something where each has few others of its kind."""
    if relation is not Relation.EQUAL or digits(one.figure) < _TELLING_DIGITS or one.kind is Kind.SIGN:
        return False
    return seen["rivals"] <= _MOST_RIVALS and seen.keys().isdisjoint(_UNTELLING)


def _told(one: Claimed, other: Claimed) -> Iterator[tuple[str, float]]:
    yield f"unit: {_of_the_unit(one, other)}", 1.0
    yield f"measure: {_of_the_measure(one, other)}", 1.0
    yield from _of_the_words(one, other)
    yield "rivals", float(sum(min(len(c.rivals), _MOST_RIVALS) for c in (one, other)))
    yield "opening", (_opens(one) + _opens(other)) / 2
    yield "affair", min(affairs.share(one.affair, other.affair), _MOST_ALIKE)
    seen = {
        "one head": affairs.of_one_head(one.affair, other.affair),
        "one name": bool(one.about and other.about),
        "one article": one.card.id == other.card.id,
        "years": one.years != other.years,
        "plan": (one.figure.modality is Modality.HAPPENED) is not (other.figure.modality is Modality.HAPPENED),
        "one voice": bool(one.voice) and one.voice == other.voice,
        "two voices": bool(one.voice and other.voice) and one.voice != other.voice,
    }
    yield from ((name, 1.0) for name, told in seen.items() if told)
    yield from ((name, 1.0) for name in _MARKS if getattr(one, name) is not getattr(other, name))


def _opens(claimed: Claimed) -> bool:
    return claimed.figure.text in (claimed.card.title, claimed.card.lead)


def _of_the_numbers(one: Claimed, other: Claimed, relation: Relation) -> Iterator[tuple[str, float]]:
    if relation is Relation.DIFFERENT:
        yield "differ", 1.0
        yield "times", math.log(min(float(ratio(one.figure, other.figure)), _MOST_TIMES))
        return
    near = "equal" if relation is Relation.EQUAL else "near"
    yield near, 1.0
    yield f"{near}, digits", min(digits(one.figure), digits(other.figure))


def _of_the_unit(one: Claimed, other: Claimed) -> str:
    general = people(one.card.lang)
    if one.kind is not other.kind:
        return "unsaid"
    if one.kind is not Kind.NOUN:
        return str(one.kind)
    if one.unit & (things(one.card.lang) | signs()):
        return "extent"
    if one.unit == other.unit:
        return "people" if one.unit & general else "one noun"
    if one.unit <= other.unit or other.unit <= one.unit:
        return "noun within"
    return "people or noun" if (one.unit | other.unit) & general else "other noun"


def _of_the_measure(one: Claimed, other: Claimed) -> str:
    if not (one.concepts and other.concepts):
        return "unknown of one" if one.concepts or other.concepts else "unknown"
    if contradict(one.concepts, other.concepts):
        return "other"
    if one.concepts != other.concepts:
        return "shared"
    if of_one_event(one.concepts):
        return "of an event"
    return "same" if specific(one.concepts) else "general"


def _of_the_words(one: Claimed, other: Claimed) -> Iterator[tuple[str, float]]:
    """Weigh the words that both sentences have: by how few others of the topic do, and how near the number."""
    counted = {stem(word) for word in (*one.unit, *other.unit)} | calendar_stems(one.card.lang)
    told = (one.words.stems & other.words.stems) - one.words.numbers - counted
    near = one.near & other.near & told
    yield "words near", _weighed(one, near)
    yield "words", _weighed(one, told - near)
    yield "overlap", one.words.overlap(other.words)
    if not told:
        yield "no word", 1.0


def _weighed(one: Claimed, shared: frozenset[str]) -> float:
    return min(sum(one.affair.rarity.get(word, 1.0) for word in sorted(shared)), _MOST_WORDS)
