"""Which of the words around a figure tell what it measures."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import cues, manner
from generator.facts.figures import durations, linking, measures
from generator.facts.figures.clauses import Clause, inserted
from generator.facts.figures.measures import CHANGES, MEASURED, Hit
from generator.facts.figures.spots import LARGE
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.figures.written import Written
from generator.facts.lines import Line
from generator.text.evenfold import evenfold

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
# Of which a share is a measure itself: `il 30% dei voti`.
_SHARED = frozenset({"poll", "votes", "seats", "share", "turnout"})
# People who are told by their own noun alone: in `for its customers it hired 300 nurses` no customers are counted.
_PEOPLE = frozenset({"population", "attendance", "users"})
# No share of a thing grows: `growing 90% of the fruit`.
_GROWTH = frozenset({"growth"})
_POSSESSION = frozenset({"possession"})
_DEALS = frozenset({"purchase", "sale"})
_DONE_TO_THINGS = _DEALS | CHANGES | {"use", "donation", "theft"}
# What is told of one share or one person, and comes to no millions.
_OF_ONE = frozenset({"share-price"})
# Letters of the sign of a unit: `km/h`, no `kg/m³`.
_LONGEST_SIGN = 4


def near(one: Written, clause: Clause, said: Line, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the words that say what a figure measures: those that lead to it from its clause, or the part before."""
    if one.lasting is not None or one.whole:
        return ()
    known = vocabulary(said.language)
    if one.differs:
        return tuple(hit for hit in hits if one.start <= hit.start < one.end)
    behind = inserted(said.folded, one.end, known)
    inside = [hit for hit in hits if _belongs(hit, one, clause.wide, clause.end) and not one.end <= hit.start < behind]
    inside += filter(None, [_have(one, said, known)])
    inside = linking.linked(sorted(inside, key=_start), one, said) if inside else inside
    led = {*said.folded[clause.wide : clause.start].split(None, 1)[:1]}
    aside = led & known.words["names.prepositions names.in further_prepositions"]
    if aside and not said.folded[clause.start : one.start].strip():  # `employed, until that morning, 2,300 people`
        inside += [hit for hit in hits if hit.end == clause.wide - 1]
    kept = known.words["units"]
    if any(not kept.isdisjoint(hit.concepts) for hit in inside):
        inside = [hit for hit in inside if not _POSSESSION.issuperset(hit.concepts)]
    return tuple(sorted(inside, key=_start))


def _start(hit: Hit) -> int:
    return hit.start


def fitting(found: Sequence[Hit], one: Written, unit: str | None, said: Line) -> tuple[Hit, ...]:
    """Return the words that a figure of a unit can be told by: no money is a population, no number of things a price.

    Of a share of something only the words before it tell what is measured: `il 30% dei ricavi`, `30% off a ticket`.
    """
    if not found or unit == "x":
        return tuple(found)
    known = vocabulary(said.language)
    costly = known.words["money"]
    if unit == "%":
        return _of_share([hit for hit in found if not _NO_SHARES.issuperset(hit.concepts)], one, said, known)
    if unit is None:
        money = any(not costly.isdisjoint(hit.concepts) for hit in found)
        return tuple(hit for hit in found if not money or known.words["suffered"].isdisjoint(hit.concepts))
    if one.number.unit is not None or (one.unit is None and measures.is_currency(unit)):
        sums = costly | _OF_SUMS
        sums -= _OF_ONE if one.number.low is not None and one.number.low >= LARGE else frozenset()
        return tuple(hit for hit in found if not sums.isdisjoint(hit.concepts))
    never = _LEVELS | _NO_THINGS | costly - _DONE_TO_THINGS
    never -= _OF_MONEY if any("employees" in hit.concepts for hit in found) else frozenset()
    never |= known.words["suffered"] if measures.is_of_nobody(unit, known) else frozenset()
    own, own_never = range(one.start, one.end), never & (_LEVELS | _OF_ONE)
    found = [hit for hit in found if not (own_never if hit.start in own else never).issuperset(hit.concepts)]
    return tuple(hit for hit in found if not _is_apart(hit, one, unit, said))


def _of_share(found: Sequence[Hit], one: Written, said: Line, known: Vocabulary) -> tuple[Hit, ...]:
    """Return the words that a share can be told by; what it is a share of may stand right behind it."""
    if known.patterns["wholes"].match(said.folded[one.end : one.end + _NEAR].lstrip()) is None:
        return tuple(found)
    changed = any(hit.end <= one.start and CHANGES & {*hit.concepts} for hit in found)
    found = [hit for hit in found if hit.end > one.start or not _GROWTH.issuperset(hit.concepts)]
    return tuple(hit for hit in found if hit.start < one.end or changed or _SHARED & {*hit.concepts})


def _is_apart(hit: Hit, one: Written, unit: str, said: Line) -> bool:
    """Return whether a word tells of other things or people than are counted."""
    word = said.folded[hit.start : hit.end]
    known = vocabulary(said.language)
    if word in known.words["occupying"]:
        return known.words["persons"].isdisjoint(evenfold(unit).split())
    if MEASURED.issuperset(hit.concepts):
        return hit.end <= one.start or one.end <= hit.start
    times = evenfold(unit) in known.words["numbers.times"]  # `downloaded 6.8 million times`
    return not times and _PEOPLE.issuperset(hit.concepts) and word not in evenfold(unit)


def concepts(found: Sequence[Hit], one: Written, unit: str | None, known: Vocabulary) -> tuple[str, ...]:
    """Return the concepts that a unit can have: what costs jobs loses them, and a term of prison is nothing else."""
    keys = measures.concepts(found, known, money=one.is_money)
    if unit is None or unit in ("%", "x"):
        return keys
    if one.lasting is None and durations.is_term(evenfold(unit), known):
        return ("sentence",)
    if one.number.unit is not None or measures.is_currency(unit):
        return tuple(key for key in keys if key not in known.words["suffered"])
    own = measures.named(unit, known)
    if not keys and ((own <= MEASURED and len(unit) <= _LONGEST_SIGN) or measures.is_kept(unit, known)):
        keys = tuple(sorted(own))
    if "employees" in keys:
        keys = tuple(sorted({"loss" if key == "cost" else key for key in keys} - _DEALS))
    return tuple(key for key in keys if key not in _OF_MONEY)


def _belongs(hit: Hit, one: Written, start: int, end: int) -> bool:
    """Return whether a word stands in a stretch, near the figure, and is no part of its number."""
    if hit.start < one.number.end and hit.end > one.start:
        return False
    return start <= hit.start and hit.end <= end and one.start - hit.end <= _NEAR and hit.start - one.end <= _NEAR


def _have(one: Written, said: Line, known: Vocabulary) -> Hit | None:
    """Return the verb of `ha circa 50.000 GPU`: right before a number of things, having is possession."""
    if one.number.unit is not None or one.unit is None or not said.cues & cues.HAVE:
        return None
    if evenfold(one.unit.split()[-1]) in known.words["persons"]:
        return None
    before = said.folded[: manner.bare_start(said.folded, one.start, said.language)].rstrip()
    word = before.rsplit(None, 1)[-1] if before else ""
    return Hit(len(before) - len(word), len(before), ("possession",)) if word in known.words["have"] else None
