"""Which words lead to a figure: those alone that grammar joins to it tell what it measures.

Before it a noun or verb with nothing but small words between (`costs about`), a noun with what it is of and a verb of
being so much (`il prezzo del grano è arrivato a`), or a word that such a word takes up (`sales rose by`). Behind it
what it is of (`in revenue`), what was done (`were arrested`), or the noun of which it is an adjective (`a $3m fine`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts import wordings
from generator.facts.figures import linkedbehind, linkwords
from generator.facts.figures.carrying import CHANGES
from generator.facts.figures.linkwords import Words
from generator.facts.figures.measures import Hit
from generator.facts.figures.written import Written
from generator.facts.lines import Line

# A hit that begins before it has no word before it.
_SECOND = 2
_OPENERS = frozenset("(:")
# Words of what a noun is of, up to its verb, or up to `by`; and adjectives behind a noun.
_LONGEST = 8
_LONGEST_OWNER = 4
_ADJECTIVES = 2
# Characters in which the words beside a figure stand.
_NEXT = 24
# What parts of a compound tell beside its head: `training costs`, `share price`.
_MODIFIERS = frozenset({"training", "development", "operating", "hardware", "share-price", "market-value"})
_PURPOSES = frozenset({"training", "development"})
_DEALS = frozenset({"purchase", "sale", "training", "development"})


def linked(found: Sequence[Hit], one: Written, said: Line) -> list[Hit]:
    """Return the words that lead to a figure, and those inside it."""
    if not found:
        return []
    before = [hit for hit in found if hit.end <= one.start]
    behind = [hit for hit in found if hit.start >= one.end]
    own = [hit for hit in found if hit not in before and hit not in behind]
    if len(own) == len(found):
        return own
    attributive = _is_attributive(one, said)
    other = attributive or _is_comparative(one, said)
    return [
        *(() if other else _before(before, one, said)),
        *own,
        *linkedbehind.behind(behind, one, said, attributive=attributive),
    ]


def _is_comparative(one: Written, said: Line) -> bool:
    """Return whether a share tells by how much something differs: `il 90% più basse`."""
    following = linkwords.pieces(said, one.end, one.end + _NEXT)[:1]
    differs = linkwords.words_of(said.language).differs
    if one.number.unit != "%":
        return False
    before = linkwords.pieces(said, max(0, one.start - 2 * _NEXT), one.start)
    return not differs.isdisjoint(following) or any(
        piece in differs and after in linkwords.words_of(said.language).contents for piece, after in pairwise(before)
    )


def _is_attributive(one: Written, said: Line) -> bool:
    """Return whether a sum or share tells what another thing is like: `a $23m renovation`."""
    words = linkwords.words_of(said.language)
    if not words.compounds or one.number.unit is None:
        return False
    last = linkwords.pieces(said, max(0, one.start - _NEXT), one.start)[-1:]
    following = linkwords.pieces(said, one.end, one.end + _NEXT)[:1]
    led = bool(last) and (last[0] in words.articles or last[0] == "s" or last[0].endswith("s'"))
    return led and linkwords.is_noun(following, words)


def _before(hits: Sequence[Hit], one: Written, said: Line) -> Iterator[Hit]:
    """Give the words before a figure that lead to it, the nearest first."""
    words, nearer, level = linkwords.words_of(said.language), None, False
    counts = one.number.unit is None and one.unit is not None
    for hit in reversed(hits):
        if _is_verbs(hit, said, words):
            continue
        gap = linkwords.pieces(said, hit.end, one.start)
        leads = _leads(gap, words, counts=counts)
        if leads is None and one.is_money and not _DEALS.isdisjoint(hit.concepts):
            leads = _paid(gap, words)
        if leads is None and (nearer is None or not _takes_up(hit, nearer, one, said, level=level)):
            continue
        changes = not CHANGES.isdisjoint(hit.concepts)
        if leads and not changes and leads[0] in words.by:
            nearer = hit
            continue
        ending = [*linkwords.pieces(said, hit.start, hit.end)[1:], *leads] if changes and leads is not None else leads
        level = _is_level(ending, words) if ending is not None else level
        if not (changes and level):
            yield hit
        nearer = hit


def _is_verbs(hit: Hit, said: Line, words: Words) -> bool:
    """Return whether `up` belongs to a verb: `pick up`; not so in `sales up`, `the Dow down`, `were up`."""
    if not linkwords.is_particle(hit, said):
        return False
    before = said.text[: hit.start].rsplit(None, 1)[-1:]
    if not before or hit.start < _SECOND or not before[0].islower():
        return False
    return before[0][-1].isalpha() and not before[0].endswith("s") and before[0] not in words.clear


def _paid(gap: Sequence[str], words: Words) -> Sequence[str] | None:
    """Return the small words that lead to what was paid for what a deal is of: `bought the mill for`."""
    end = len(gap)
    while end and linkwords.is_clear(gap[end - 1], words) and gap[end - 1] not in words.priced:
        end -= 1
    paid = end > 0 and gap[end - 1] in words.priced and _is_complement(gap[:end], words)
    return gap[end - 1 :] if paid else None


def _leads(gap: Sequence[str], words: Words, *, counts: bool) -> Sequence[str] | None:
    """Return the small words that lead from a noun or verb, or what it is of, to a figure; None where others do."""
    end = len(gap)
    verb = False
    if end and gap[-1] in _OPENERS:
        end, verb = end - 1, True
    never = words.settings if counts else words.settings - words.priced
    while end and linkwords.is_clear(gap[end - 1], words) and gap[end - 1] not in never:
        end -= 1
        verb = verb or gap[end] in words.verbs
    rest, tail = _without_adjectives(gap[:end], words), gap[end:]
    of = bool(tail) and tail[0] in words.contents
    if not rest:
        return tail if end == 0 or verb or of or words.compounds else None
    if rest[0] not in words.prepositions or not _is_complement(rest, words):
        return None
    owned = rest[0] in words.contents and len(rest) <= _LONGEST_OWNER and bool(tail) and not counts
    return tail if verb or owned else None


def _without_adjectives(gap: Sequence[str], words: Words) -> Sequence[str]:
    """Return the words behind a noun without its adjectives or its measure: `costo complessivo`, `tax rate`."""
    start = 0
    if words.compounds:
        while start < len(gap) and gap[start] in words.rates:
            start += 1
        return gap[start:]
    while (
        start < min(len(gap), _ADJECTIVES)
        and gap[start] not in words.prepositions
        and linkwords.is_plain([gap[start]], words)
    ):
        start += 1
    return gap if any(piece.endswith(words.gerunds) for piece in gap[:start]) else gap[start:]


def _is_complement(rest: Sequence[str], words: Words) -> bool:
    """Return whether some words behind a noun may tell what it is of, and hold no verb."""
    if not words.parting.isdisjoint(rest) or len(rest) > _LONGEST or rest[-1].endswith(words.gerunds):
        return False
    return all(piece[0].isalnum() or piece in linkwords.QUOTES for piece in rest)


def _is_level(tail: Sequence[str], words: Words) -> bool:
    """Return whether a change leads to a level: `sale a 5.000`, `fell below $3`; `rises of up to` does not."""
    for place, piece in enumerate(tail):
        if piece in words.levels and words.verbs.isdisjoint(tail[place + 1 : place + 2]):
            return True
        if piece in words.prepositions and piece not in words.levels:
            return False
    return False


def _is_means(gap: list[str], nearer: Hit, said: Line) -> bool:
    """Return whether something is done with what a figure is of: `addestrare il modello usando`, `con un budget di`."""
    words, last = linkwords.words_of(said.language), len(gap)
    while last and gap[last - 1] in words.articles:
        last -= 1
    used = said.folded[nearer.start : nearer.end].endswith(words.gerunds) and "use" in nearer.concepts
    led = last > 0 and gap[last - 1] in wordings.words(said.language, "measures", "withs")
    made = gap[: last - led]
    parted = words.prepositions.isdisjoint(made) and words.parting.isdisjoint(made)
    plain = [piece for piece in made if piece not in words.small]
    return (used or led) and parted and 0 < len(plain) <= _ADJECTIVES + 1 and linkwords.is_plain(plain, words)


def _takes_up(hit: Hit, nearer: Hit, one: Written, said: Line, *, level: bool) -> bool:
    """Return whether a word leads to one that leads to a figure: `sales rose by`, `aumento dei prezzi del`."""
    words = linkwords.words_of(said.language)
    gap = linkwords.pieces(said, hit.end, nearer.start)
    changes = not CHANGES.isdisjoint(nearer.concepts)
    if not _PURPOSES.isdisjoint(hit.concepts) and _is_means(gap, nearer, said):
        return True
    if changes and one.is_money and words.compounds and not level:
        return False
    if not gap and one.is_money and words.compounds:
        return changes or not _MODIFIERS.isdisjoint(hit.concepts)
    if all(piece in words.prepositions or piece in words.articles for piece in gap):
        return changes or not CHANGES.isdisjoint(hit.concepts) or not gap or gap[0] in words.prepositions
    if not changes:
        return False
    if all(linkwords.is_clear(piece, words) for piece in gap):
        return True
    end = len(gap)
    while end and linkwords.is_clear(gap[end - 1], words) and gap[end - 1] not in words.prepositions:
        end -= 1
    rest = _without_adjectives(gap[:end], words)
    return not rest or (rest[0] in words.prepositions and _is_complement(rest, words))
