"""What is seen of two figures: what speaks for it that they are of one thing, and what against.

Each trait is weighed once for all numbers, and once more for those that agree, or differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from generator.model.facts import Modality
from generator.topics.comparing import affairs
from generator.topics.comparing.amounts import Relation, digits, ratio, relate
from generator.topics.comparing.barriers import other_years
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import OF_GROUPS, contradict, of_one_event, specific
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, are_cognates, extents, people, signs, spans
from generator.topics.likeness import stem

Traits = dict[str, float]

# Words beyond which more of them tell no more; how many times the larger number holds the smaller.
_MOST_WORDS = 4.0
_MOST_OF_CONTEXT = 3.0
_MOST_TIMES = 10
_ONE_WORD = 1.0
# Words beside two lengths of time from which on they are of one: `patients waited 71 minutes on average`.
_WORDS_OF_LENGTH = 2.5
_NEAR = {Relation.EQUAL: "equal", Relation.ROUNDED: "rounded", Relation.BOUND: "bound"}
# What may be one thing though their sentences share no word.
_TELLING = ("unit: one noun", "unit: kindred", "measure: of an event", "measure: same", "one article")
_BARE = frozenset({"unit: money", "unit: sign", "unit: unsaid"})
# Digits of a number from which on two articles hardly have it by chance.
_TELLING_DIGITS = 2
_UNTELLING = frozenset({"unit: unsaid", "unit: people", "unit: people or noun"})
"""Beside these a number that two articles give may be of two things."""
_MOST_RIVALS = 3


def traits(one: Claimed, other: Claimed) -> Traits:
    """Return what is seen of two figures, by name; empty where nothing tells that they are of one thing."""
    relation = relate(one.figure, other.figure)
    seen = dict(_told(one, other, relation))
    return {} if _tells_nothing(seen, one, other, relation) else _in_full(seen, one, other, relation)


def all_traits(one: Claimed, other: Claimed) -> Traits:
    """Return what is seen of two figures, also where nothing tells that they are of one thing."""
    relation = relate(one.figure, other.figure)
    return _in_full(dict(_told(one, other, relation)), one, other, relation)


def _in_full(seen: Traits, one: Claimed, other: Claimed, relation: Relation) -> Traits:
    way = "differ" if relation is Relation.DIFFERENT else "agree"
    again = {f"{way}, {name}": worth for name, worth in seen.items()}
    return {"bias": 1.0} | seen | again | dict(_of_the_numbers(one, other, relation))


def _tells_nothing(seen: Traits, one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell figures whose sentences share no word, single digits that are everywhere, two of many lengths or things.

    Two sums or shares that differ, and of which nothing says what they are, share more than a word in their clauses,
    and two numbers of people at least one: who came to a rally of patients are not the patients.
    Groups are a whole, and as often some of it: different numbers of employees share a word besides.
    """
    unknown, differ = "measure: unknown" in seen, relation is Relation.DIFFERENT
    if "unit: other noun" in seen and (unknown or differ):
        return True
    if relation is not Relation.EQUAL:
        bare = unknown and not _BARE.isdisjoint(seen) and seen["words near"] <= _ONE_WORD
        if bare or "unit: people or noun" in seen:
            return True
    if differ and "no word" in seen and one.concepts and one.concepts <= OF_GROUPS:
        return True
    shared = (one.senses & other.senses) - (one.counted & other.counted)
    if differ and unknown and "unit: people" in seen and not seen["words near"]:
        return True
    if "no word" in seen and not shared and not any(name in seen for name in _TELLING):
        return not _is_one_number(seen, one, other, relation)
    if differ:
        alone = "measure: general" in seen and not (one.rivals or other.rivals) and "distance" not in one.concepts
        told = alone or (seen["words near"] >= _WORDS_OF_LENGTH and bool(one.unit & spans(one.card.lang)))
        return "unit: extent" in seen and seen.keys().isdisjoint(_TELLING) and not told
    return unknown and max(digits(c.figure) for c in (one, other)) < 1


def _is_one_number(seen: Traits, one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell a number that two articles give, and that says something where each has few others of its kind."""
    if relation is not Relation.EQUAL or digits(one.figure) < _TELLING_DIGITS or one.kind is Kind.SIGN:
        return False
    few = len(one.rivals) + len(other.rivals) <= _MOST_RIVALS
    return few and one.years == other.years and seen.keys().isdisjoint(_UNTELLING)


def _told(one: Claimed, other: Claimed, relation: Relation) -> Iterator[tuple[str, float]]:
    yield f"unit: {_of_the_unit(one, other)}", 1.0
    yield f"measure: {_of_the_measure(one, other)}", 1.0
    yield from _of_the_words(one, other)
    seen = {
        "one head": affairs.of_one_head(one.affair, other.affair),
        "one article": one.card.id == other.card.id,
        "years": relation is Relation.DIFFERENT and other_years(one, other),
        "plan": (one.figure.modality is Modality.HAPPENED) is not (other.figure.modality is Modality.HAPPENED),
        "two voices": bool(one.voice and other.voice) and one.voice != other.voice,
    }
    yield from ((name, 1.0) for name, told in seen.items() if told)


def _of_the_numbers(one: Claimed, other: Claimed, relation: Relation) -> Iterator[tuple[str, float]]:
    if relation is Relation.DIFFERENT:
        yield "differ", 1.0
        yield "times", math.log(min(float(ratio(one.figure, other.figure)), _MOST_TIMES))
        return
    near = _NEAR[relation]
    yield near, 1.0
    yield f"{near}, digits", min(digits(one.figure), digits(other.figure))


def _of_the_unit(one: Claimed, other: Claimed) -> str:
    general = people(one.card.lang)
    if one.kind is not other.kind:
        return "unsaid"
    if one.kind is not Kind.NOUN:
        return str(one.kind)
    if one.unit & (extents(one.card.lang) | signs()):
        return "extent"
    if one.unit == other.unit:
        return "people" if one.unit & general else "one noun"
    if one.counted & other.counted or (one.card.lang != other.card.lang and are_cognates(one.unit, other.unit)):
        return "kindred"
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
    """Weigh the words that both sentences have: by how few others of the topic do; and what the one before has."""
    counted = {stem(word) for word in (*one.unit, *other.unit)} | calendar_stems(one.card.lang)
    told = (one.words.stems & other.words.stems) - one.words.numbers - counted
    yield "words near", _weighed(one, one.near & other.near & told, _MOST_WORDS)
    yield "overlap", one.words.overlap(other.words)
    if not told:
        yield "no word", 1.0
    around = (one.before & other.words.stems) | (other.before & one.words.stems)
    yield "context", _weighed(one, around - told - one.words.names - other.words.names, _MOST_OF_CONTEXT)


def _weighed(one: Claimed, shared: frozenset[str], most: float) -> float:
    return min(sum(one.affair.rarity.get(word, 1.0) for word in sorted(shared)), most)
