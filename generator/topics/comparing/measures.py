"""Whether two figures measure the same thing. To compare what is not the same is worse than not to compare."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from enum import IntEnum

from generator.topics.comparing import affairs
from generator.topics.comparing.amounts import Relation, ratio, relate
from generator.topics.comparing.barriers import linked, names_agree, same_unit
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import EXTENTS, of_a_state, of_one_event, specific
from generator.topics.comparing.pairing import of_one_affair, telling
from generator.topics.comparing.units import Kind
from generator.topics.likeness import stem

# Numbers so far apart are hardly of one thing, unless one sentence sets them against each other.
_MAX_RATIO = Decimal(10)
_MAX_RATIO_OF_ONE_THING = Decimal(3)
# Words besides names and numbers that two sentences share when they speak of one matter. On the newspaper articles of
# Timeline17 two of them let distances, crowds and tolls of different things conflict.
_MIN_SHARED_WORDS = 3
# Of figures that only events have, and that count the same, two words tell the event: `bilancio` and `prefettura`.
_MIN_SHARED_WORDS_OF_ONE_EVENT = 2
_DAYS_OF_ONE_EVENT = 10
# Share of the shorter sentence that the other must say too, where only a general concept and a name are the same.
_LIKE_SENTENCES = 0.5


class Bond(IntEnum):
    """How sure it is that two figures measure one thing."""

    NONE = 0
    LOOSE = 1
    """Enough to show that they agree; not enough to say that they conflict."""
    STRONG = 2


def bond(one: Claimed, other: Claimed, subject: Collection[str]) -> Bond:
    """Tell how surely two figures that nothing excludes are of one thing; `subject` are words of the topic's name."""
    if linked(one, other):
        return Bond.STRONG
    relation = relate(one.figure, other.figure)
    if of_one_affair(one, other, subject) or _on_one_event(one, other, relation):
        return Bond.STRONG
    if _of_other_affairs(one, other):
        return Bond.NONE
    if same_unit(one, other) and _same_concept(one, other) and _same_thing(one, other, subject):
        if relation is Relation.DIFFERENT:
            near = ratio(one.figure, other.figure) <= _MAX_RATIO_OF_ONE_THING
            return Bond.STRONG if near and _same_matter(one, other, subject) else Bond.NONE
        if one.kind is Kind.SIGN and relation is Relation.BOUND and not _share_words(one, other):
            return Bond.NONE
        if specific(one.concepts) or _counts_things(one) or _share_words(one, other):
            return Bond.STRONG
    if relation not in (Relation.EQUAL, Relation.ROUNDED) or not telling(one) or not telling(other):
        return Bond.NONE
    if not _likely_unit(one, other) or not _likely_thing(one, other, subject):
        return Bond.NONE
    return Bond.LOOSE if _likely_concept(one, other, subject, equal=relation is Relation.EQUAL) else Bond.NONE


def _of_other_affairs(one: Claimed, other: Claimed) -> bool:
    """Tell tolls, turnouts and damages that no name tells apart, of articles that share nothing else."""
    if not of_one_event(one.concepts) or (one.about and other.about):
        return False
    return not affairs.alike(one.affair, other.affair)


def _on_one_event(one: Claimed, other: Claimed, relation: Relation) -> bool:
    """Tell tolls, turnouts and damages of one event, that no name stands beside: of one year, and told in like words.

    Different numbers must stand beside the same names, so that a part of an event never goes with the whole; equal ones
    may stand beside names of which both articles speak.
    """
    if one.card.id == other.card.id or not of_one_event(one.concepts) or one.concepts != other.concepts:
        return False
    if not same_unit(one, other) or not one.event_years & other.event_years:
        return False
    if relation is Relation.DIFFERENT:
        agreed = one.others == other.others and ratio(one.figure, other.figure) <= _MAX_RATIO
        agreed = agreed and (_soon_after(one, other) or _share_words(one, other))
    else:
        agreed = one.others <= other.article_words and other.others <= one.article_words
    return agreed and _shared_words(one, other) >= _MIN_SHARED_WORDS_OF_ONE_EVENT


def _soon_after(one: Claimed, other: Claimed) -> bool:
    first, second = one.card.date, other.card.date
    if first is None or second is None:
        return False
    return abs((first.anchor.first_day - second.anchor.first_day).days) <= _DAYS_OF_ONE_EVENT


def _same_matter(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Tell whether two different numbers of one concept cannot both be right: a state of one thing, or one event."""
    both_named = bool(one.about and other.about)
    if both_named and (of_a_state(one.concepts) or _counts_things(one)):
        return True
    extent = bool(one.concepts & EXTENTS) and not specific(one.concepts)
    if extent or not (both_named or of_a_state(one.concepts)):
        return False
    if _other_names(one, other, subject) or not _share_words(one, other):
        return False
    return bool(of_a_state(one.concepts)) or _told_in_like_words(one, other)


def _told_in_like_words(one: Claimed, other: Claimed) -> bool:
    """Tell whether one sentence says half of what the other does: two distances or polls share a subject, no more."""
    return one.words.overlap(other.words) >= _LIKE_SENTENCES


def _counts_things(claimed: Claimed) -> bool:
    """Tell things that somebody has: of them there is one number at a time."""
    return "possession" in claimed.concepts and claimed.kind in (Kind.NOUN, Kind.CODE)


def _other_names(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Tell whether the sentences name different things besides what the figures are said of."""
    known = {stem(word) for word in (*subject, *one.about, *other.about, *one.unit, *other.unit)}
    a, b = one.words.names - known, other.words.names - known
    return bool(a) and bool(b) and not a & b


def _share_words(one: Claimed, other: Claimed) -> bool:
    """Tell whether their sentences share words besides names and numbers."""
    return _shared_words(one, other) >= _MIN_SHARED_WORDS


def _shared_words(one: Claimed, other: Claimed) -> int:
    a, b = one.words, other.words
    return len((a.stems & b.stems) - a.names - b.names - a.numbers)


def _likely_unit(one: Claimed, other: Claimed) -> bool:
    """Equal numbers may also be of a model and of its kind, where their concepts say the same."""
    return same_unit(one, other) or bool(one.concepts and one.concepts == other.concepts)


def _same_concept(one: Claimed, other: Claimed) -> bool:
    if one.concepts or other.concepts:
        return one.concepts == other.concepts
    return bool(one.measure) and one.measure == other.measure


def _likely_concept(one: Claimed, other: Claimed, subject: Collection[str], *, equal: bool) -> bool:
    """Share a telling concept, measure or words; or state the same number of one general concept and name one thing."""
    if specific(one.concepts) & specific(other.concepts) or one.measure & other.measure or _share_words(one, other):
        return True
    if equal and _counts_things(one) and _counts_things(other):
        return True
    known = {stem(word) for word in subject}
    return equal and bool(one.concepts & other.concepts) and bool((one.words.names & other.words.names) - known)


def _same_thing(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Both name it; or the one that does not names nothing else, and the other speaks of the topic's own subject."""
    if one.about and other.about:
        return names_agree(one, other)
    about = set(one.about or other.about) or set(subject)
    silent = [c for c in (one, other) if not c.about]
    is_subject = bool(about & set(subject)) and bool(subject)
    return is_subject and all(not c.others - about - set(subject) - c.unit for c in silent)


def _likely_thing(one: Claimed, other: Claimed, subject: Collection[str]) -> bool:
    """Both name it; or the sentence of the one that does not names it; or nothing but the subject is named."""
    if one.about and other.about:
        return names_agree(one, other)
    about, silent = (one.about, other) if one.about else (other.about, one)
    if about and set(about) & silent.others:
        return True
    return _same_thing(one, other, subject) or (bool(about) and _named(silent, about))


def _named(silent: Claimed, about: tuple[str, ...]) -> bool:
    return any(word in silent.sentence_words for word in about)
