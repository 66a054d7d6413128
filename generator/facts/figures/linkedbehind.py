"""Which words behind a figure it belongs to: what it is of, what was done, the noun of which it is an adjective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from generator.facts.figures import clauses
from generator.facts.figures.linkwords import Links
from generator.facts.figures.measures import CHANGES, Hit
from generator.facts.figures.written import Written

# Adjectives between a figure and its noun.
_ADJECTIVES = 2
_PART = frozenset({"part"})
# What is weighed and measured: `3 tonnes of CO2`.
_CONTENTS = frozenset({"emissions", "energy"})
# `ha perso il 13% nel pre-market`, `wiped $3bn off its market value`.
_TRADED = frozenset({"share-price", "market-value"})
# What something is for: `necessari per addestrare`.
_PURPOSES = frozenset({"training", "development"})


def behind(hits: Sequence[Hit], one: Written, links: Links, *, attributive: bool) -> Iterator[Hit]:
    """Give the words behind a figure that it belongs to, the nearest first."""
    nearer = None
    start = clauses.inserted(links.said.folded, one.end, links.known)
    for hit in hits:
        if nearer is None:
            gap = links.pieces(start, hit.start)
            joined = _joins(gap, hit, one, links) or (attributive and len(gap) <= _ADJECTIVES and links.is_plain(gap))
        else:
            gap = links.pieces(nearer.end, hit.start)
            joined = all(piece in links.known.words["contents"] or piece in links.articles for piece in gap)
        if joined and _is_head(hit, one, links):
            yield hit
            nearer = hit
        elif not joined:
            return


def _joins(gap: Sequence[str], hit: Hit, one: Written, links: Links) -> bool:
    """Return whether the words between a figure and one behind it join the two."""
    words, counts = links.known.words, one.number.unit is None and one.unit is not None
    if _PART.issuperset(hit.concepts):
        return False
    if not gap:
        return not counts or _is_told(hit, links)
    if gap[0] in words["contents"]:
        inner = [piece for piece in gap[1:] if piece not in links.articles]
        held = not counts or not _CONTENTS.isdisjoint(hit.concepts)
        return held and len(inner) <= _ADJECTIVES and links.is_plain(inner)
    told = links.said.folded[hit.start : hit.end]
    helping = words["passives aux modals"]
    if told in words["dying"] and not helping.isdisjoint(gap):
        return _is_passive(gap, helping, links)
    if not words["passives"].isdisjoint(gap):
        done = CHANGES.isdisjoint(hit.concepts) or (counts and not links.is_particle(hit))
        return done and not told.endswith(links.active) and _is_passive(gap, helping, links)
    bare = [piece for piece in gap if piece not in links.articles]
    if not bare:
        return not links.known.plural_heads
    if one.number.unit == "x" and words["comparatives"].issuperset(bare):
        return True
    if len(bare) <= _ADJECTIVES and bare[-1] in words["aims"]:
        return not _PURPOSES.isdisjoint(hit.concepts)
    led = _TRADED | _PURPOSES if one.is_money else _TRADED
    return links.small.prepositions.issuperset(bare) and not led.isdisjoint(hit.concepts)


def _is_passive(gap: Sequence[str], passives: Set[str], links: Links) -> bool:
    """Return whether the words between a figure and what was done are a verb's: `erano stati invece`."""
    return sum(1 for piece in gap if piece not in passives and piece not in links.small.small) <= 1


def _is_told(hit: Hit, links: Links) -> bool:
    """Return whether a word right behind a number of people or things tells what was done to them, and nothing else.

    `300 workers laid off`; neither `plants growing` nor `two men killed a guard`.
    """
    if links.said.folded[hit.start : hit.end].endswith(links.active):
        return False
    following = links.following(hit.end)
    return not following.isalpha() or following in links.small.ends


def _is_head(hit: Hit, one: Written, links: Links) -> bool:
    """Return whether a noun behind a figure is no part of another one's name: `in tax scams`, `to hedge fund`."""
    if not links.known.plural_heads or one.number.unit is None:
        return True
    following = links.following(hit.end)
    rate = following in links.known.words["rates"]
    return rate or not links.is_noun(following) or following.endswith(("ed", "ly"))
