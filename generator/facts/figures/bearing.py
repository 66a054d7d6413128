"""Which of the words around a figure tell what it measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.facts import cues, manner, wordings
from generator.facts.figures import linking, measures, terms
from generator.facts.figures.carrying import CHANGES
from generator.facts.figures.clauses import Clause, inserted
from generator.facts.figures.measures import MEASURED, Hit
from generator.facts.figures.written import Written
from generator.facts.lines import Line
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters from a figure beyond which a word no longer says what it measures.
_NEAR = 90
_OF_MONEY = frozenset({"cost", "salary"})
# What no number of things is: it has a level. Nor is it money, but what is done to things as to money.
_LEVELS = frozenset({"share", "sentence", "interest", "inflation", "gdp"})
# What sums of money measure beside what is measured in money alone.
_OF_SUMS = frozenset({"training", "development", "hardware", "operating", "share", "part", "emissions", "energy"})
# What no share tells, and what no things do that are counted.
_NO_SHARES = frozenset(
    {"funding", "training", "development", "hardware", "operating", "efficiency", "accused", "weapons", "aid"}
)
_NO_THINGS = frozenset({"hardware", "efficiency", "operating", "poll", "turnout", "unemployment", "energy"})
# What befalls people: of `210 millimetri caduti` nobody fell.
_BEFALLEN = frozenset({"deaths", "injured", "missing", "infected", "displaced", "arrests", "hospitalised"})
# Of which a share is a measure itself: `il 30% dei voti`.
_SHARED = frozenset({"poll", "votes", "seats", "share", "turnout"})
# People who are told by their own noun alone: in `for its customers it hired 300 nurses` no customers are counted.
_PEOPLE = frozenset({"population", "attendance", "users"})
# No share of a thing grows: `growing 90% of the fruit`.
_GROWTH = frozenset({"growth"})
_POSSESSION = frozenset({"possession"})
_DEALS = frozenset({"purchase", "sale"})
_DONE = _DEALS | {"use"}
_VERBS = _DONE | CHANGES
_DONE_TO_THINGS = _VERBS | {"donation", "theft"}
# What is told of one share or one person, and comes to no millions.
_OF_ONE = frozenset({"share-price"})
_LARGE = 1_000_000
_VOTED = frozenset({"votes", "seats", "points"})
_LONGEST_DEAL = 16
# Characters of `morti e feriti` between the two.
_JOINED = 4


def near(one: Written, clause: Clause, said: Line, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the words that say what a figure measures: those that lead to it from its clause, or the part before."""
    if one.lasting is not None:
        return ()
    behind = inserted(said.folded, one.end, said.language)
    hits = [hit for hit in hits if not one.end <= hit.start < behind]
    if is_none_or_difference(one, said):
        return tuple(hit for hit in hits if one.start <= hit.start < one.end)
    inside = [hit for hit in hits if _belongs(hit, one, clause.wide, clause.end)]
    inside += [hit for hit in (_have(one, said), _deal(one, said)) if hit]
    inside = linking.linked(sorted(inside, key=lambda hit: hit.start), one, said)
    if not one.is_money and any(MEASURED.issuperset(hit.concepts) for hit in inside if hit.end <= one.end):
        counted_things = wordings.words(said.language, "measures", "units")
        inside = [hit for hit in inside if hit.start >= one.start or not counted_things.issuperset(hit.concepts)]
    inside = sorted(inside, key=lambda hit: hit.start)
    kept = wordings.words(said.language, "measures", "units")
    if any(not kept.isdisjoint(hit.concepts) for hit in inside):
        inside = [hit for hit in inside if not _POSSESSION.issuperset(hit.concepts)]
    if said.cues & cues.SUFFERED:
        inside = list(_suffered_once(inside, one, said))
    return tuple(inside)


def is_none_or_difference(one: Written, said: Line) -> bool:
    """Return whether what is told is not told of so many: `nessuno dei 212`, `£9 million more than it forecast`."""
    if said.folded.endswith(_none_of(said.language), 0, one.start):
        return True
    if one.unit in ("%", "x") or not said.folded.startswith(" ", one.end):
        return False
    return wordings.pattern(said.language, "measures", "differences").match(said.folded, one.end + 1) is not None


@cache
def _none_of(language: Language) -> tuple[str, ...]:
    return tuple(f"{evenfold(phrase)} " for phrase in language.section("measures").texts("none_of"))


def fitting(found: Sequence[Hit], one: Written, unit: str | None, said: Line) -> tuple[Hit, ...]:
    """Return the words that a figure of a unit can be told by: no money is a population, no number of things a price.

    Of a share of something only the words before it tell what is measured: `il 30% dei ricavi`, `30% off a ticket`.
    """
    costly = wordings.words(said.language, "measures", "money")
    if unit == "%":
        found = [hit for hit in found if not _NO_SHARES.issuperset(hit.concepts)]
        shared = _is_share(one, said) and not any(hit.end <= one.start and CHANGES & {*hit.concepts} for hit in found)
        if _is_share(one, said):
            found = [hit for hit in found if hit.end > one.start or not _GROWTH.issuperset(hit.concepts)]
        return tuple(hit for hit in found if hit.start < one.end or not shared or _SHARED & {*hit.concepts})
    if unit is None and any(not costly.isdisjoint(hit.concepts) for hit in found):
        return tuple(hit for hit in found if not _BEFALLEN.issuperset(hit.concepts))
    if unit is None or unit == "x":
        return tuple(found)
    if one.number.unit is not None or (one.unit is None and measures.is_currency(unit)):
        sums = costly | _OF_SUMS
        sums -= _OF_ONE if one.number.low is not None and one.number.low >= _LARGE else frozenset()
        return tuple(hit for hit in found if not sums.isdisjoint(hit.concepts))
    hired = any("employees" in hit.concepts for hit in found)
    never = _LEVELS | _NO_THINGS | costly - _DONE_TO_THINGS
    never -= _OF_MONEY if hired else frozenset()
    own, own_never = range(one.start, one.end), never & (_LEVELS | _OF_ONE)
    never |= _BEFALLEN if measures.is_of_nobody(unit, said.language) else frozenset()
    found = [hit for hit in found if not (own_never if hit.start in own else never).issuperset(hit.concepts)]
    return tuple(hit for hit in found if not _is_apart(hit, one, unit, said))


def _is_apart(hit: Hit, one: Written, unit: str, said: Line) -> bool:
    """Return whether a word tells of other things or people than are counted."""
    if MEASURED.issuperset(hit.concepts):
        return hit.end <= one.start or one.end <= hit.start
    if _VOTED.issuperset(hit.concepts):
        return one.end <= hit.start
    word = said.folded[hit.start : hit.end]
    people = _PEOPLE.issuperset(hit.concepts) or word in wordings.words(said.language, "measures", "persons")
    return people and word not in evenfold(unit)


def _is_parted(hit: Hit, one: Written, said: Line) -> bool:
    """Return whether a conjunction or a relative stands between a figure and a word behind it."""
    parts = (wordings.words(said.language, "measures", key) for key in ("breaks", "relatives"))
    between = said.folded[one.end : hit.start].split()
    return any(not words.isdisjoint(between) for words in parts)


def _is_share(one: Written, said: Line) -> bool:
    """Return whether what a figure is a share of stands right behind it."""
    return wordings.pattern(said.language, "measures", "wholes").match(said.folded[one.end :].lstrip()) is not None


def concepts(found: Sequence[Hit], one: Written, unit: str | None, spoken: Language) -> tuple[str, ...]:
    """Return the concepts that a unit can have: money counts nobody's suffering, and what costs jobs loses them."""
    keys = measures.concepts(found, spoken, money=one.is_money)
    if unit is None or unit in ("%", "x"):
        return keys
    if one.lasting is None and terms.is_term(unit, spoken):
        return ("sentence",)
    suffered = wordings.words(spoken, "measures", "suffered")
    if not measures.is_currency(unit) and one.number.unit is None:
        if not keys and measures.is_kept(unit, spoken):
            keys = measures.concepts(measures.hits(evenfold(unit), spoken), spoken, money=False)
        people = evenfold(unit.split()[-1]) in wordings.words(spoken, "measures", "persons")
        beside = CHANGES if people and not suffered.isdisjoint(keys) else frozenset()
        if "employees" in keys:
            keys = tuple(sorted({"loss" if key == "cost" else key for key in keys} - _DEALS))
        return tuple(key for key in keys if key not in _OF_MONEY and key not in beside)
    return tuple(key for key in keys if key not in suffered)


def _suffered_once(hits: Sequence[Hit], one: Written, said: Line) -> Iterator[Hit]:
    """Yield the words of a figure with one of what people suffer: its own noun, the first behind, the last before.

    In `tre operai sono morti e altri quattro feriti` the three are not injured; `12 tra morti e feriti` are both.
    """
    suffered = wordings.words(said.language, "measures", "suffered")
    told = [hit for hit in hits if not suffered.isdisjoint(hit.concepts)]
    own = next((hit for hit in told if one.start <= hit.start and hit.end <= one.end), None)
    behind = next((hit for hit in told if hit.start >= one.end and not _is_parted(hit, one, said)), None)
    main = own or behind or max(told, key=lambda hit: hit.start, default=None)
    for hit in hits:
        beside = main is not None and -_JOINED <= hit.start - main.end <= _JOINED
        if hit not in told or hit is main or (beside and hit.start > one.end):
            yield hit


def _belongs(hit: Hit, one: Written, start: int, end: int) -> bool:
    """Return whether a word stands in a stretch, near the figure, and is no part of its number."""
    if hit.start < one.number.end and hit.end > one.start:
        return False
    return start <= hit.start and hit.end <= end and one.start - hit.end <= _NEAR and hit.start - one.end <= _NEAR


def _have(one: Written, said: Line) -> Hit | None:
    """Return the verb of `ha circa 50.000 GPU`: right before a number of things, having is possession."""
    if one.number.unit is not None or one.unit is None or not said.cues & cues.HAVE:
        return None
    start = manner.bare_start(said.folded, one.start, said.language)
    if evenfold(one.unit.split()[-1]) in wordings.words(said.language, "measures", "persons"):
        return None
    words = said.folded[:start].rsplit(None, 1)
    if not words or words[-1] not in wordings.words(said.language, "measures", "have"):
        return None
    end = len(said.folded[:start].rstrip())
    return Hit(end - len(words[-1]), end, ("possession",))


def _deal(one: Written, said: Line) -> Hit | None:
    """Return the noun of `the £1.25bn deal`: right behind a sum it is what was bought for it."""
    if not one.is_money or not said.folded.startswith(" ", one.end):
        return None
    word = said.folded[one.end + 1 : one.end + 1 + _LONGEST_DEAL].partition(" ")[0].rstrip(",.;:")
    found = word in wordings.words(said.language, "measures", "deals")
    return Hit(one.end + 1, one.end + 1 + len(word), ("purchase",)) if found else None
