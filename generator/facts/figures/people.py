"""People told by what befell them: `128 ficaram feridos`, `killed at least 12`, `tre operai sono morti`."""

from __future__ import annotations

import re

from generator.facts import cues, manner
from generator.facts.figures import clauses, measures
from generator.facts.figures.counted import Counted
from generator.facts.figures.spots import Spot
from generator.model.facts import Qualifier
from generator.text.evenfold import evenfold

# Characters around a number in which stands what befell people.
_TOLD = 40
_GOES_ON = re.compile(r"[ \u00a0-]?[^\W_]|%")
_SIGN = re.compile(r"[,;:.()«»“”!?]|\Z")


def alone(spot: Spot) -> str | None:
    """Return the unit of a number of people told only by what befell them: the word for that, or one for people.

    `128 ficaram feridos`, `and infected more than 900`; nothing may be counted by the words beside it. Empty where the
    figure before may tell who they are.
    """
    if not spot.cues & cues.SUFFERED:
        return None
    passive = spot.known.words["passives aux"]
    hits = measures.hits(spot.behind, spot.known) if spot.next in passive else ()
    if hits and _befalls(hits[0], spot) and passive.issuperset(spot.behind[: hits[0].start].split()):
        return spot.text[spot.end + hits[0].start : spot.end + hits[0].end]
    if _GOES_ON.match(spot.folded, spot.end) and not _is_followed(spot):
        return None
    return _befallen(spot)


def _befalls(hit: measures.Hit, spot: Spot) -> bool:
    """Return whether words tell what befalls people."""
    return not spot.known.words["suffered"].isdisjoint(hit.concepts)


def _befallen(spot: Spot) -> str | None:
    """Return the unit of a number of people behind the verb that tells what befell them: `killed at least 12`."""
    bare = spot.bare
    before = bare[-_TOLD:]
    verb = measures.hits(before, spot.known)[-1:]
    if not verb or verb[0].end != len(before) or not _befalls(verb[0], spot):
        return None
    small = spot.folded[len(bare) : spot.start].strip()
    rough = not small or manner.qualifier(spot.text, spot.start, spot.end, spot.known.language) is not Qualifier.EXACT
    return (spot.known.crowd if rough else None) or ""


def _is_followed(spot: Spot) -> bool:
    """Return whether a conjunction or a preposition stands right behind a number: `killed 12 in Ohio`, or `others`."""
    if spot.next in spot.known.words["others"]:
        return True
    following = spot.behind.split(None, 2)[1:2]
    return spot.next in spot.known.words["names.and list_links"] and following != [] and following[0].isalpha()


def are_told(spot: Spot, thing: Counted) -> bool:
    """Return whether a few people are told to be dead, injured or arrested: `tre operai sono morti`, `killed two men`.

    Only in the passive behind them, right behind them, or by a verb such as `died`; who does it to others is not.
    """
    words, low = spot.known.words, spot.number.low
    if low is None or low < 1 or evenfold(thing.noun.split()[-1]) not in words["persons"]:
        return False
    start = clauses.inserted(spot.folded, thing.end, spot.known)
    sign = _SIGN.search(spot.folded, start)
    behind = spot.folded[start : min(sign.start() if sign else start, start + _TOLD)]
    for hit in measures.hits(behind, spot.known):
        between = behind[: hit.start].split()
        told = not words["passives"].isdisjoint(between) or behind[hit.start : hit.end] in words["dying"]
        if _befalls(hit, spot) and (told or (not between and _ends(behind[hit.end :], spot))):
            return True
    before = spot.before.rstrip()
    last = measures.hits(before, spot.known)[-1:]
    return any(hit.end == len(before) and _befalls(hit, spot) for hit in last)


def _ends(behind: str, spot: Spot) -> bool:
    """Return whether nobody is named behind `two children hurt` to whom it would be done."""
    following = behind.split(None, 1)[:1]
    return not following or following[0] in spot.known.words["words.stopwords"] - spot.known.words["articles"]
