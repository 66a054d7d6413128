"""Tolls that follow one another: articles on one disaster begin with the dead, the injured and the missing so far."""

from __future__ import annotations

import re
from datetime import timedelta

from generator.text.evenfold import evenfold
from generator.text.languages import language
from generator.topics.comparing import affairs
from generator.topics.comparing.claimed import Claimed

# What reports on one disaster count again from day to day; the first only rises.
_RISING = "deaths"
_COUNTED = frozenset({_RISING, "injured", "missing"})
_FARTHEST = timedelta(days=14)
_FEWEST_NAMES = 2
_WORD = re.compile(r"[^\W\d_]+")


def follow(one: Claimed, other: Claimed) -> bool:
    """Return whether two articles of one affair begin with the same toll, the later one no smaller number of dead.

    The later sentence calls it a toll, or tells the day of what the earlier article reported; a day after that is of
    another disaster.
    """
    first, later = sorted((one, other), key=lambda claim: (claim.affair.day is None, claim.affair.day or 0))
    if one.card.id == other.card.id or first.affair.day is None or later.affair.day is None:
        return False
    near = later.affair.day - first.affair.day <= _FARTHEST
    counted = _COUNTED & one.concepts & other.concepts
    if not near or not counted or not (_opens(one) and _opens(other)) or one.part or other.part:
        return False
    days = later.event_days or (_is_total(later) and {first.affair.day}) or ()
    if not days or any(day > first.affair.day for day in days) or not _is_one_affair(first, later):
        return False
    return _RISING not in counted or _number(later) >= _number(first)


def _opens(claim: Claimed) -> bool:
    """Whether a figure stands in the title or the first sentence of its article."""
    return claim.figure.text in (claim.card.title, claim.card.lead)


def _is_total(claim: Claimed) -> bool:
    """Whether a sentence calls its numbers a toll: `il bilancio`, `the toll`."""
    totals = language(claim.card.lang or "").section("measures").texts("totals")
    return not frozenset(_WORD.findall(evenfold(claim.figure.text))).isdisjoint(totals)


def _number(claim: Claimed) -> float:
    return float(claim.figure.value or 0)


def _is_one_affair(first: Claimed, later: Claimed) -> bool:
    names = first.affair.names & later.affair.names
    return affairs.alike(first.affair, later.affair) or len(names) >= _FEWEST_NAMES
