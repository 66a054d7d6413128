"""Which words behind a figure it belongs to: what it is of, what was done, the noun of which it is an adjective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from generator.facts import wordings
from generator.facts.figures import clauses, linkwords
from generator.facts.figures.carrying import CHANGES
from generator.facts.figures.measures import Hit
from generator.facts.figures.written import Written
from generator.facts.lines import Line

# Adjectives between a figure and its noun, and characters in which the word behind that stands.
_ADJECTIVES = 2
_NEXT = 24
_PART = frozenset({"part"})
# What is weighed and measured: `3 tonnes of CO2`.
_CONTENTS = frozenset({"emissions", "energy"})
# `ha perso il 13% nel pre-market`, `wiped $3bn off its market value`.
_TRADED = frozenset({"share-price", "market-value"})
# What something is for: `necessari per addestrare`.
_PURPOSES = frozenset({"training", "development"})


def behind(hits: Sequence[Hit], one: Written, said: Line, *, attributive: bool) -> Iterator[Hit]:
    """Give the words behind a figure that it belongs to, the nearest first."""
    words, nearer = linkwords.words_of(said.language), None
    start = clauses.inserted(said.folded, one.end, said.language)
    for hit in hits:
        if nearer is None:
            gap = linkwords.pieces(said, start, hit.start)
            joined = _joins(gap, hit, one, said) or (attributive and _is_adjective(gap, words))
        else:
            gap = linkwords.pieces(said, nearer.end, hit.start)
            joined = all(piece in words.contents or piece in words.articles for piece in gap)
        if joined and _is_head(hit, one, said):
            yield hit
            nearer = hit
        elif not joined:
            return


def _is_adjective(gap: Sequence[str], words: linkwords.Words) -> bool:
    """Return whether nothing but adjectives stands between a figure and its noun: `a $200 filing fee`."""
    return bool(gap) and len(gap) <= _ADJECTIVES and linkwords.is_plain(gap, words)


def _joins(gap: Sequence[str], hit: Hit, one: Written, said: Line) -> bool:
    """Return whether the words between a figure and one behind it join the two."""
    words = linkwords.words_of(said.language)
    counts = one.number.unit is None and one.unit is not None
    if _PART.issuperset(hit.concepts):
        return False
    if not gap:
        return not counts or _is_told(hit, said)
    if gap[0] in words.contents:
        inner = [piece for piece in gap[1:] if piece not in words.articles]
        held = not counts or not _CONTENTS.isdisjoint(hit.concepts)
        return held and len(inner) <= _ADJECTIVES and linkwords.is_plain(inner, words)
    told = said.folded[hit.start : hit.end]
    dying = wordings.words(said.language, "measures", "dying")
    helping = wordings.words(said.language, "measures", "passives", "aux", "modals")
    if told in dying and not helping.isdisjoint(gap):
        return _is_passive(gap, helping, words)
    if not wordings.words(said.language, "measures", "passives").isdisjoint(gap):
        done = CHANGES.isdisjoint(hit.concepts) or (counts and not linkwords.is_particle(hit, said))
        return done and not told.endswith(words.active) and _is_passive(gap, helping, words)
    bare = [piece for piece in gap if piece not in words.articles]
    if not bare:
        return not words.compounds
    if one.number.unit == "x" and words.differs.issuperset(bare):
        return True
    led = _TRADED | _PURPOSES if one.is_money else _TRADED
    return _is_purpose(bare, hit, said) or (words.prepositions.issuperset(bare) and not led.isdisjoint(hit.concepts))


def _is_passive(gap: Sequence[str], passives: Set[str], words: linkwords.Words) -> bool:
    """Return whether the words between a figure and what was done are a verb's: `erano stati invece`."""
    others = [piece for piece in gap if piece not in passives and piece not in words.small]
    return len(others) <= 1 and words.openings.isdisjoint(gap) and all(piece.isalnum() for piece in others)


def _is_purpose(bare: Sequence[str], hit: Hit, said: Line) -> bool:
    """Return whether a word tells what a figure is for: `necessari per addestrare`."""
    aims = wordings.words(said.language, "measures", "aims")
    return len(bare) <= _ADJECTIVES and bare[-1] in aims and not _PURPOSES.isdisjoint(hit.concepts)


def _is_told(hit: Hit, said: Line) -> bool:
    """Return whether a word right behind a number of people or things tells what was done to them, and nothing else.

    `300 workers laid off`; neither `plants growing` nor `two men killed a guard`.
    """
    words = linkwords.words_of(said.language)
    if said.folded[hit.start : hit.end].endswith(words.active):
        return False
    following = linkwords.pieces(said, hit.end, hit.end + _NEXT)[:1]
    return not following or not following[0].isalpha() or following[0] in words.ends


def _is_head(hit: Hit, one: Written, said: Line) -> bool:
    """Return whether a noun behind a figure is no part of another one's name: `in tax scams`, `to hedge fund`."""
    words = linkwords.words_of(said.language)
    if not words.compounds or one.number.unit is None:
        return True
    following = linkwords.pieces(said, hit.end, hit.end + _NEXT)[:1]
    return not linkwords.is_noun(following, words) or following[0] in words.rates or following[0].endswith(("ed", "ly"))
