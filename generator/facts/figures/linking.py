"""Which words lead to a figure: those alone that grammar joins to it tell what it measures.

Before it a noun or verb with nothing but small words between (`costs about`), a noun with what it is of and a verb of
being so much (`il prezzo del grano è arrivato a`), or a word that such a word takes up (`sales rose by`). Behind it
what it is of (`in revenue`), what was done (`were arrested`), or the noun of which it is an adjective (`a $3m fine`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.figures import linkedbehind, linkwords
from generator.facts.figures.linkwords import Links
from generator.facts.figures.measures import CHANGES, Hit
from generator.facts.figures.written import Written
from generator.facts.lines import Line

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
    before = [hit for hit in found if hit.end <= one.start]
    behind = [hit for hit in found if hit.start >= one.end]
    own = [hit for hit in found if hit not in before and hit not in behind]
    if len(own) == len(found):
        return own
    links = Links(said)
    attributive = _is_attributive(one, links)
    other = attributive or _is_comparative(one, links)
    return [
        *(() if other else _before(before, one, links)),
        *own,
        *linkedbehind.behind(behind, one, links, attributive=attributive),
    ]


def _is_comparative(one: Written, links: Links) -> bool:
    """Return whether a share tells by how much something differs: `il 90% più basse`."""
    if one.number.unit != "%":
        return False
    words = links.known.words
    before = links.pieces(max(0, one.start - 2 * _NEXT), one.start)
    return links.following(one.end) in words["comparatives"] or any(
        piece in words["comparatives"] and after in words["contents"] for piece, after in pairwise(before)
    )


def _is_attributive(one: Written, links: Links) -> bool:
    """Return whether a sum or share tells what another thing is like: `a $23m renovation`."""
    if not links.known.plural_heads or one.number.unit is None:
        return False
    last = links.pieces(max(0, one.start - _NEXT), one.start)[-1:]
    led = last == ["s"] or not links.articles.isdisjoint(last)
    return led and links.is_noun(links.following(one.end))


def _before(hits: Sequence[Hit], one: Written, links: Links) -> Iterator[Hit]:
    """Give the words before a figure that lead to it, the nearest first."""
    nearer, level = None, False
    counts = one.number.unit is None and one.unit is not None
    for hit in reversed(hits):
        if _is_verbs(hit, links):
            continue
        gap = links.pieces(hit.end, one.start)
        leads = _leads(gap, links, counts=counts)
        if leads is None and one.is_money and not _DEALS.isdisjoint(hit.concepts):
            leads = _paid(gap, links)
        if leads is None and one.is_money:
            leads = _put(gap, hit, links)
        if leads is None and (nearer is None or not _takes_up(hit, nearer, one, links, level=level)):
            continue
        changes = not CHANGES.isdisjoint(hit.concepts)
        if leads and counts and _is_doer(hit, leads, links):
            continue
        if leads and not changes and leads[0] in links.known.words["by_so_much"]:
            nearer = hit
            continue
        if leads is not None:
            level = _is_level([*links.pieces(hit.start, hit.end)[1:], *leads] if changes else leads, links)
        if not (changes and level):
            yield hit
        nearer = hit


def _is_doer(hit: Hit, leads: Sequence[str], links: Links) -> bool:
    """Return whether a word tells what those who are counted do to others: `uccisa da otto colpi`."""
    suffered = not links.known.words["suffered"].isdisjoint(hit.concepts)
    led = suffered and leads[0] in links.known.lexicon.sets["by"]
    return led and re.match(links.known.rough, " ".join(leads)) is None


def _is_verbs(hit: Hit, links: Links) -> bool:
    """Return whether `up` belongs to a verb: `pick up`; not so in `sales up`, `the Dow down`, `were up`."""
    if not links.is_particle(hit):
        return False
    before = links.said.text[: hit.start].rsplit(None, 1)[-1:]
    if not before or not before[0].islower():
        return False
    return before[0][-1].isalpha() and not before[0].endswith("s") and before[0] not in links.small.clear


def _paid(gap: Sequence[str], links: Links) -> Sequence[str] | None:
    """Return the small words that lead to what was paid for what a deal is of: `bought the mill for`."""
    end, priced = len(gap), links.known.words["priced"]
    while end and links.is_clear(gap[end - 1]) and gap[end - 1] not in priced:
        end -= 1
    return gap[end - 1 :] if end and gap[end - 1] in priced and _is_complement(gap[:end], links) else None


def _put(gap: Sequence[str], hit: Hit, links: Links) -> Sequence[str] | None:
    """Return the small words that lead to what somebody puts a sum at: `stima la spesa per la diga in`."""
    end, at = len(gap), links.known.words["puts_at"]
    while end and links.is_clear(gap[end - 1]) and gap[end - 1] not in at:
        end -= 1
    noun = links.said.behind(hit.start)
    if not end or gap[end - 1] not in at or all(verb.last > noun for verb in links.said.listed("estimates")):
        return None
    rest = _without_adjectives(gap[: end - 1], links)
    led = not rest or (rest[0] in links.small.prepositions and _is_complement(rest, links))
    return gap[end - 1 :] if led else None


def _leads(gap: Sequence[str], links: Links, *, counts: bool) -> Sequence[str] | None:
    """Return the small words that lead from a noun or verb, or what it is of, to a figure; None where others do."""
    end, verb, words = len(gap), False, links.known.words
    if end and gap[-1] in _OPENERS:
        end, verb = end - 1, True
    never = words["settings"] if counts else words["settings"] - words["priced"]
    while end and links.is_clear(gap[end - 1]) and gap[end - 1] not in never:
        end -= 1
        verb = verb or gap[end] in links.small.verbs
    rest, tail = _without_adjectives(gap[:end], links), gap[end:]
    of = bool(tail) and tail[0] in words["contents"]
    if not rest:
        return tail if end == 0 or verb or of or links.known.plural_heads else None
    if rest[0] not in links.small.prepositions or not _is_complement(rest, links):
        return None
    owned = rest[0] in words["contents"] and len(rest) <= _LONGEST_OWNER and bool(tail) and not counts
    return tail if verb or owned else None


def _without_adjectives(gap: Sequence[str], links: Links) -> Sequence[str]:
    """Return the words behind a noun without its adjectives or its measure: `costo complessivo`, `tax rate`."""
    start = 0
    if links.known.plural_heads:
        while start < len(gap) and gap[start] in links.known.words["rates"]:
            start += 1
        return gap[start:]
    most = min(len(gap), _ADJECTIVES)
    while start < most and gap[start] not in links.small.prepositions and links.is_plain([gap[start]]):
        start += 1
    return gap if any(piece.endswith(links.gerunds) for piece in gap[:start]) else gap[start:]


def _is_complement(rest: Sequence[str], links: Links) -> bool:
    """Return whether some words behind a noun may tell what it is of, and hold no verb."""
    if not links.small.parting.isdisjoint(rest) or len(rest) > _LONGEST or rest[-1].endswith(links.gerunds):
        return False
    return all(piece[0].isalnum() or piece in linkwords.QUOTES for piece in rest)


def _is_level(tail: Sequence[str], links: Links) -> bool:
    """Return whether a change leads to a level: `sale a 5.000`, `fell below $3`; `rises of up to` does not."""
    for piece, after in zip(tail, [*tail[1:], ""], strict=False):
        if piece in links.small.levels and after not in links.small.verbs:
            return True
        if piece in links.small.prepositions and piece not in links.small.levels:
            return False
    return False


def _is_means(gap: Sequence[str], nearer: Hit, links: Links) -> bool:
    """Return whether something is done with what a figure is of: `addestrare il modello usando`, `con un budget di`."""
    made = list(gap)
    while made and made[-1] in links.articles:
        made.pop()
    led = bool(made) and made[-1] in links.known.words["withs"]
    used = links.said.folded[nearer.start : nearer.end].endswith(links.gerunds) and "use" in nearer.concepts
    plain = [piece for piece in made[: len(made) - led] if piece not in links.small.small]
    return (used or led) and 0 < len(plain) <= _ADJECTIVES + 1 and links.is_plain(plain)


def _takes_up(hit: Hit, nearer: Hit, one: Written, links: Links, *, level: bool) -> bool:
    """Return whether a word leads to one that leads to a figure: `sales rose by`, `aumento dei prezzi del`."""
    prepositions, gap = links.small.prepositions, links.pieces(hit.end, nearer.start)
    changes = not CHANGES.isdisjoint(nearer.concepts)
    if not _PURPOSES.isdisjoint(hit.concepts) and _is_means(gap, nearer, links):
        return True
    if one.is_money and links.known.plural_heads and ((changes and not level) or not gap):
        return not gap and (level if changes else not _MODIFIERS.isdisjoint(hit.concepts))
    if all(piece in prepositions or piece in links.articles for piece in gap):
        return changes or not CHANGES.isdisjoint(hit.concepts) or not gap or gap[0] in prepositions
    if not changes:
        return False
    end = len(gap)
    while end and links.is_clear(gap[end - 1]) and gap[end - 1] not in prepositions:
        end -= 1
    rest = _without_adjectives(gap[:end], links)
    return not rest or (rest[0] in prepositions and _is_complement(rest, links))
