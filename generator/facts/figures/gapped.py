"""Numbers whose unit stands only at the one before: `il 62% secondo X, il 38 secondo Y`, `540 operai, a Rovigo 290`."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from generator.facts.figures import continuing, measures, sources
from generator.facts.figures.spots import LARGE, Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text import dates
from generator.text.numbers import NumberMention

# Characters from the first number to the second, and what no such two stand on both sides of.
_REACH = 80
_PARTED = re.compile(r"[:.()\[\]«»“”!?\"](?!\d)")
# How many times as much the one may be as the other.
_FARTHEST = 50
_WHOLE = 100


def like(spot: Spot, first: NumberMention, end: int) -> NumberMention | None:
    """Return a number with the unit and the size of the one before it in its sentence, which ends at `end`.

    The same word stands before both, it is told not to be the first, or it is the next of a list: `410 milioni di
    integrazione, 280 di risparmi`.
    """
    low, share = spot.number.low, first.unit == "%"
    if low is None or first.low is None or spot.number.high or not continuing.is_free(spot):
        return None
    sized = first.low >= LARGE and first.words[-1].isalpha()
    measured = share or sized or (first.unit is not None and measures.is_currency(first.unit))
    goal = measured and not sized and _goals(spot.known).fullmatch(spot.folded, end, spot.start)
    if not goal and not (measured and _is_alike(spot, first, end)) and not _is_item(spot, end, share=share):
        return None
    value = low if share else low * sources.size(spot.number, first.words, first.low, spot.known)
    fits = (
        value <= _WHOLE
        if share
        else value <= first.low * _FARTHEST and (first.low <= value * _FARTHEST or not measured)
    )
    days = dates.find(spot.text, spot.known.language) if fits and not goal else ()
    if not fits or any(day.start < spot.end and spot.start < day.end for day in days):
        return None
    return replace(spot.number, low=value, unit=first.unit)


def _is_alike(spot: Spot, first: NumberMention, end: int) -> bool:
    """Return whether two numbers stand behind the same small word."""
    if spot.start - end > _REACH or _PARTED.search(spot.folded, end, spot.start):
        return False
    leading = spot.folded[: first.start].rsplit(None, 1)[-1:]
    return leading == [spot.last] and spot.last in spot.known.words["words.stopwords"]


@cache
def _goals(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern from a share or a price to what it is set against: `64,8%, sotto l'obiettivo del 70`."""
    leads = known.pattern("names.of", "levels", "count_copulas")
    goals = rf"[^:.()«»“”!?\"]{{1,50}}{known.pattern('goals')}"
    return re.compile(rf"{goals}(?: [^\W\d_]+){{0,2}}(?:, [^,]*,)? (?:{leads}) ?")


def _is_item(spot: Spot, end: int, *, share: bool) -> bool:
    """Return whether a number is the next of a list, each with what it is for or where, or not the one before it."""
    match = _items(spot.known).fullmatch(spot.folded, end, spot.start)
    if match is None or match["denied"]:
        return match is not None
    if match["place"]:
        return spot.text[match.start("place")].isupper() and not spot.behind[:1].isspace()
    return not share and spot.next in spot.known.words["list_links quotes.for sums_of"]


@cache
def _items(known: Vocabulary) -> re.Pattern[str]:
    links, joint, nots, articles = map(known.pattern, ("list_links", "names.and", "nots", "plural_articles"))
    told = rf"(?P<denied>{nots} (?:{articles} )?)|{links} (?P<place>[^\W\d_]+(?: [^\W\d_]+)?) "
    return re.compile(rf"[^:;.()\d]{{0,40}}?(?:[,;]|[,;]? {joint}) (?:{told})?")
