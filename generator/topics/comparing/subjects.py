"""What a row of figures is called: what is measured of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.model.facts import EntityKind
from generator.text.languages import language
from generator.text.words import fold, words
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import BESIDE_OTHERS, COUNTED, EXTENTS, OF_PEOPLE, TWO_SIDED, specific
from generator.topics.comparing.measured import named
from generator.topics.comparing.naming import is_noun, phrases_of
from generator.topics.comparing.surroundings import calendar_stems
from generator.topics.comparing.units import Kind, people, unit_words
from generator.topics.likeness import stem

_WORD = re.compile(r"[^\W\d_]{4,}")


def subject(readings: Sequence[Claimed], lang: str) -> str:
    """Say what is measured of what: `costo dell'addestramento · DeepSeek`; a noun that says it alone: `customers`."""
    noun, what = _noun(readings, lang), _label(readings, lang) or _own(readings)
    counted = frozenset[str]().union(*(r.concepts for r in readings)) & COUNTED
    itself = bool(noun) and any(_names_itself(noun or "", r) for r in readings)
    if noun and what and counted:
        same = len({r.figure.unit for r in readings}) == 1
        general = unit_words(noun) & people(readings[0].card.lang)
        noun = noun if same and not general and not (itself and counted & OF_PEOPLE) else None
        what = None if noun and counted.isdisjoint(OF_PEOPLE) else what
    elif itself:
        what = None
    parts: list[str] = []
    for part in (
        noun,
        what if noun else _called(readings, what, lang),
        about(readings) if what else _any_name(readings),
    ):
        if part and not (words(part) and set(words(part)) <= set(words(" ".join(parts)))):
            parts.append(part)
    year = _other_year(readings)
    if year and parts:
        parts.append(year)
    return " · ".join(parts)


def _called(readings: Sequence[Claimed], label: str | None, lang: str) -> str:
    """Call what is no number of things by the label of its measure, or by the articles' own noun where it says more.

    Where neither tells, the unit does: `sum of money`, `percentage`.
    """
    if label and (len({r.figure.unit for r in readings}) > 1 or any(specific(r.concepts) for r in readings)):
        return label
    own = phrases_of(readings)
    topics = language(lang).section("topics")
    if readings[0].kind is Kind.SIGN:
        sign = readings[0].figure.unit
        share = topics.text("percentage") if sign == "%" and not own else None
        return " · ".join(filter(None, dict.fromkeys((label or share or sign, own))))
    if own or label:
        return own or label or ""
    money = any(r.kind is Kind.MONEY for r in readings)
    if money and all(r.asked for r in readings):
        return topics.fields("measures").text("ransom") or ""
    shared = None if _any_name(readings) else _shared_noun(readings)
    return " · ".join(filter(None, (topics.text("sum") if money else None, shared)))


def shared_words(readings: Sequence[Claimed]) -> list[str]:
    """Return the words of the sentences of two articles, as first written; those beside the figures first."""
    first = readings[0]
    others = [r for r in readings if r.card.id != first.card.id]
    told = [r.words.stems & first.words.stems - r.words.numbers - r.words.names for r in others]
    counted = frozenset(map(stem, first.unit)) | calendar_stems(first.card.lang)
    shared = frozenset(word for stems in told for word in stems) - counted
    beside = frozenset(word for r in others for word in r.near & first.near)
    found = [token for token in _WORD.findall(first.figure.text) if stem(fold(token)) in shared]
    return sorted(found, key=lambda token: stem(fold(token)) not in beside)


def _shared_noun(readings: Sequence[Claimed]) -> str | None:
    """Return the first noun that the sentences of two articles have, beside their figures if any: what they are about.

    It tells what is measured where nothing else does: `i 41 milioni per il trasporto pubblico`.
    """
    told = (word for word in shared_words(readings) if stem(fold(word)) not in readings[0].bystanders)
    return next((word for word in told if is_noun(word, readings)), None)


def _names_itself(noun: str, reading: Claimed) -> bool:
    """Tell whether a noun says what is measured: `customers`, but not `miles`."""
    own = reading.concepts - BESIDE_OTHERS
    return bool(own) and not own & EXTENTS and own <= named(noun, reading.card.lang)


def _noun(readings: Sequence[Claimed], lang: str) -> str | None:
    """Return the noun that is counted: in the reader's language, `patients` sooner than `people`, the commonest."""
    readings = [r for r in readings if r.card.lang == lang and r.kind is Kind.NOUN] or readings
    nouns = [r.figure.unit for r in readings if r.figure.unit and r.kind is Kind.NOUN]
    own = [r.figure.unit for r in readings if r.figure.unit in nouns and r.figure.unit in r.figure.raw]
    general = people(readings[0].card.lang)
    counts = Counter(own or nouns)
    return min(counts, key=lambda noun: (unit_words(noun) <= general, -counts[noun], len(noun)), default=None)


def _other_year(readings: Sequence[Claimed]) -> str | None:
    """Return the year that all readings are of, where it is not that of any of their articles: `morti · 1966`."""
    years = {r.event_years or (r.years if _stands_alone(r) else frozenset()) for r in readings}
    if len(years) != 1 or len(one := next(iter(years))) != 1:
        return None
    (year,) = one
    own = any(r.card.date and str(r.card.date.anchor.year) == year for r in readings)
    dated = all(r.card.date for r in readings)
    return year if dated and not own and year.isdigit() else None


def _stands_alone(claimed: Claimed) -> bool:
    """Tell a figure that is the only one of its sentence: a year anywhere in it is then the figure's."""
    return sum(f.sentence == claimed.figure.sentence for f in claimed.card.figures) == 1


def measure(readings: Sequence[Claimed], lang: str) -> str | None:
    """Name a measure by its concepts in the topic's language; without words for them, as the first article has it."""
    return _label(readings, lang) or next((r.figure.measure for r in readings if r.figure.measure), None)


def _own(readings: Sequence[Claimed]) -> str | None:
    """Return what the articles call a measure, where it is a noun."""
    own = (r.figure.measure for r in readings if r.figure.measure)
    return next((word for word in own if is_noun(word, readings)), None)


def _label(readings: Sequence[Claimed], lang: str) -> str | None:
    labels = language(lang).section("topics").fields("measures")
    if all(r.kind is Kind.SIGN and r.concepts == {"loss"} for r in readings):
        return labels.text("fall")
    sets: Counter[tuple[str, ...]] = Counter()
    for reading in readings:  # what an article's own words call a measure tells more than what stands around
        sets[tuple(sorted(reading.concepts))] += 1 + bool(reading.figure.measure)
    for concepts in sorted(sets, key=lambda c: (-sets[c], -len(c), c)):
        if together := labels.text("+".join(concepts)):
            return together
        single = [label for concept in concepts if (label := labels.text(concept))]
        if single and len(single) == len(concepts):
            own = [labels.text(concept) for concept in concepts if concept not in BESIDE_OTHERS]
            return ", ".join(filter(None, own)) or ", ".join(single)
    return None


def about(readings: Sequence[Claimed]) -> str | None:
    """Return the name that most readings are said of; of equally frequent ones the first.

    None where most name nothing, or where it is the name of somebody who only says the number.
    """
    named_at_all = sum(1 for r in readings if r.figure.about)
    return _any_name(readings) if 2 * named_at_all >= len(readings) else None


def _any_name(readings: Sequence[Claimed]) -> str | None:
    counts = Counter(r.figure.about for r in readings if r.figure.about)
    name = max(counts, key=lambda name: counts[name], default=None)
    return None if name is None or any(_only_speaks(name, r) for r in readings) else name


def _only_speaks(name: str, reading: Claimed) -> bool:
    """Tell who gives the number: a person, or an office that the article is not about."""
    own = set(words(name))
    people_named = (words(e.name) for e in reading.card.entities if e.kind is EntityKind.PERSON)
    if any(own <= set(person) for person in people_named):
        return own <= set(words(reading.figure.by or ""))
    if reading.concepts & TWO_SIDED:
        return False
    stems = {stem(word) for word in own}
    return stems <= reading.bystanders and not stems <= reading.affair.head
