"""Whether a number with a noun counts something: no time, no part of a name, no `tre motivi`."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.facts import manner
from generator.facts.figures import counted, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.model.facts import Qualifier
from generator.text.evenfold import evenfold

# Below this a number may be part of a name.
_SMALL = 100
# From here on a number in words (`undici`) is a figure; below, of people and places, of things that are not known
# already, and of what is kept.
_SEVERAL_THINGS = 11
_SEVERAL_OF_ANY = 5
_SEVERAL_PEOPLE = 3
_SEVERAL = 2
_LARGE_WORD = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ]")
_AIRLINER = re.compile(r"7[0-8]7")
# Behind one of these a word is large because it begins a quote.
_OPENS = '«“„"'
_NAME_BEFORE = re.compile(r"[A-Z][\w-]{0,30} \Z")
_OWNERS = ("'s", "s'")


def counts(spot: Spot, noun: str) -> bool:
    """Return whether a number with a noun is a figure: no time, no name with a number, no `tre motivi`."""
    low = spot.number.low
    if not can_count(spot, noun):
        return False
    if spot.digits or low is None or low >= _SEVERAL_THINGS or spot.number.about:
        return True
    return measures.is_kept(noun, spot.known) or _are_several(spot, low, noun)


def can_count(spot: Spot, noun: str) -> bool:
    """Return whether so many of something may be told: it is no time, and the number no part of a name."""
    known, low = spot.known, spot.number.low
    if (
        counted.is_uncounted(noun, known)
        or (low is not None and low >= _SEVERAL and is_singular(noun, known))
        or spot.last in known.words["numbered"]
    ):
        return False
    if (spot.is_year and _is_year(spot, noun)) or _is_time(spot, noun):
        return False
    before = _NAME_BEFORE.search(spot.text, max(0, spot.start - 32), spot.start)
    inside = before is not None and before.start() > 0 and spot.text[before.start() - 1] not in _OPENS
    return not ((inside and low is not None and low < _SMALL) or _is_in_name(spot, inside=inside))


def are_things(noun: str, known: Vocabulary) -> bool:
    """Return whether a noun is one of several things that can be told apart, and no `motivi`."""
    last = evenfold(noun.rsplit(maxsplit=1)[-1])
    return last not in known.words["uncounted_things"] and last.endswith(known.texts["plural_endings"])


def _are_several(spot: Spot, low: Decimal, noun: str) -> bool:
    """Return whether a few are counted: people and places, or more of what can be seen and touched.

    Those of whom is known already are not: `i tre ragazzi`, `the first three states`.
    """
    known = spot.known
    before = spot.last.lstrip(_OPENS)
    if before in known.words["plural_articles known ordered each"] or before.endswith(_OWNERS):
        return False
    last = evenfold(noun.rsplit(maxsplit=1)[-1])
    if any(
        f" {joint} {half}" in spot.behind for joint in known.words["names.and"] for half in known.texts["span_halves"]
    ):
        return False  # `due gradi e mezzo`
    plain = "-" not in last and (noun.islower() or known.capitalised_nouns)
    if last in known.words["sites"] or (plain and not measures.MEASURED.isdisjoint(measures.named(last, known))):
        return low >= _SEVERAL
    if low >= _SEVERAL_PEOPLE and last in known.words["persons"]:
        return True
    return low >= _SEVERAL_OF_ANY and noun[0].islower() and are_things(noun, known)


def is_singular(noun: str, known: Vocabulary) -> bool:
    """Return whether a noun is surely no plural: `il forno 3 salta in aria`, `il treno 1211 partito da Pavia`."""
    ends = noun.islower() and noun.endswith(known.texts["singular_endings"] or ("\n",))
    return ends and evenfold(noun) not in known.words["plurals"]


def _is_in_name(spot: Spot, *, inside: bool) -> bool:
    """Return whether a number stands before a large word and is part of its name: `LC 500 Convertible`, `1977 Star`.

    Behind another large word (`inside`), or where years stand before nouns and it may be one.
    """
    if spot.known.capitalised_nouns or not _LARGE_WORD.match(spot.text, spot.end):
        return False
    return inside or (spot.is_year and _leads_nouns(spot)) or _AIRLINER.fullmatch(spot.number.words) is not None


def _leads_nouns(spot: Spot) -> bool:
    """Return whether years stand before nouns in the language: `its 2025 sales`."""
    return spot.known.language.section("events").flag("years_before_nouns")


def _is_year(spot: Spot, noun: str) -> bool:
    """Return whether what may be a year stands as one before a noun: `its 2025 sales`, `the Worlds 2023 playoffs`.

    Of people and the like so many may be counted, and of all things when the number is round or told as rough.
    """
    if not _leads_nouns(spot):
        return False
    if spot.last in spot.known.words["articles possessives"] or spot.last.endswith(_OWNERS):
        return True
    rough = manner.qualifier(spot.text, spot.start, spot.end, spot.known.language) is not Qualifier.EXACT
    return not (rough or spot.number.words.endswith("00") or measures.is_counted(noun, spot.known))


def _is_time(spot: Spot, noun: str) -> bool:
    """Return whether a few times are told of, or the hour at some place: `in four cases`, `alle 18 locali`."""
    words, low, word = spot.known.words, spot.number.low, evenfold(noun)
    if word in words["local_time"]:
        return spot.last in words["hours_before"]
    return word in words["occasions"] and spot.last in words["names.in"] and low is not None and low < _SMALL
