"""The numbers of a sentence that count or measure something, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from generator.facts import cues
from generator.facts.figures import (
    apart,
    changes,
    codes,
    continuing,
    counted,
    counting,
    durations,
    excluded,
    gapped,
    hyphened,
    measures,
    people,
    shares,
)
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text import cuts, dates, numbers
from generator.text.evenfold import evenfold
from generator.text.numbers import NumberMention

# Of more so many are told, of fewer a share: `14 torri su 37`.
_FEWEST = 10
# So many are no figure themselves behind `per`: `66 cases per 100,000 people`.
_ROUND = re.compile(r"1[0.,]*00(?: (?:mila|mil))?")


class Written(msgspec.Struct, frozen=True, gc=False):
    """A number with the noun that it counts: characters `start` to `end` of the sentence."""

    start: int
    end: int
    number: NumberMention
    unit: str | None
    """ISO 4217 code, `%`, `x`, or the noun; None for a large number alone, or one set against another."""
    elided: bool = False
    """It counts what the number before it counts: `e 128 sono rimasti feriti`, `and infected more than 900`."""

    again: bool = False
    """It goes on with what the figure before it counts, in its size too: `ne ha stanziati 3`."""

    sure: bool = False
    """It counts something, though no word may tell what: `the trust says 7,200 are queuing`."""

    lasting: str | None = None
    """Of a length of time, what lasts so long; empty where no noun tells it."""

    whole: bool = False
    """It is all there are of those of whom a part is told, and no more is told of it: `two of the six terminals`."""

    differs: bool = False
    """It tells by how much another number differs: `five more than last year`, `£9 million below the forecast`."""

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.number.unit is not None and measures.is_currency(self.number.unit)


def find(text: str, known: Vocabulary, product_codes: codes.Codes) -> tuple[Written, ...]:
    """Return the figures of a sentence as they are written; `product_codes` are its article's."""
    told, line = numbers.find(text, known.language), cuts.line(text)
    if halves := durations.halves(text, line, known):
        told = tuple(sorted([*told, *halves], key=lambda number: number.start))
    parts = [_part(share, "%") for share in shares.find(text, line, known)]
    for number, end, unit, lasting in hyphened.find(text, line.folded, known) if "-" in text else ():
        parts.append(Written(number.start, end, number, unit, lasting=lasting))
    folded = line.folded if told else ""
    spots = [Spot(text, folded, number, known) for number in told if not excluded.is_plainly(folded, number, known)]
    if not spots:
        return _with_parts((), parts) if parts else ()
    found = tuple([_whole(one, folded, known) for one in _find(spots)])
    alone = [spot for spot in spots if not spot.number.unit]
    parts += [_part(share, "%") for spot in alone if (share := shares.among(spot))]
    parts += [_part(*term) for term in durations.terms(alone)]
    found = _with_parts(found, parts) if parts else found
    if any(one.unit and codes.is_code(one.unit) for one in found):
        return tuple(msgspec.structs.replace(one, unit=_kind(one, found, product_codes.kinds)) for one in found)
    return found


def _whole(one: Written, folded: str, known: Vocabulary) -> Written:
    """Return a figure with the words behind it that tell for how much it is, or that it is a difference.

    `1,80 euro al litro`, `$59/month`; `cinque in più`.
    """
    alone = one.end == one.number.end
    more = None if one.unit in ("%", "x") else continuing.difference(folded, one.end, known, alone=alone)
    if more is not None:
        return msgspec.structs.replace(one, end=more if alone and not one.number.unit else one.end, differs=True)
    rate = _rates(known).match(folded, one.end)
    return msgspec.structs.replace(one, end=rate.end()) if rate else one


@cache
def _rates(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for what a figure is told for each of: `all'anno`, `per user per month`, `/month`."""
    leads, units, any_leads, never = map(known.pattern, ("per", "per_units", "per_any", "not_per"))
    noun = rf"(?:(?:{known.pattern('unit_adjectives', 'before_noun')}) )?[^\W\d_]{{3,}}(?![\w-])"
    many = rf"{known.pattern('per_many')} {_ROUND.pattern}(?: (?:{noun}|[cdkm]?[glm]\b))?"
    of_each = rf" {leads} ?{units}(?! (?:\d|{never}))|/{units}| {any_leads} (?:{units}|{noun})| {many}"
    return re.compile(rf"(?:{of_each}){{1,2}}")


def _part(number: NumberMention, unit: str) -> Written:
    return Written(number.start, number.end, number, unit)


def _with_parts(found: Sequence[Written], parts: Sequence[Written]) -> tuple[Written, ...]:
    """Return figures with the shares and terms that words tell among them, in order: `due terzi dei dipendenti`."""
    others = [one for one in found if all(one.end <= part.start or part.end <= one.start for part in parts)]
    return tuple(sorted([*others, *parts], key=lambda one: one.start))


def _find(spots: Sequence[Spot]) -> Iterator[Written]:
    """Give the figures of a sentence; of a change from one number to the other both, with one unit."""
    last: Written | None = None
    bare: Spot | None = None
    for spot, read in _read(spots):
        bare_read = not read or (not read.unit and (read.again or read.sure))
        goes_on = last if bare_read and not spot.is_year else None
        whole = changes.whole(bare, spot) if bare and read is None else None
        told = one = Written(spot.start, whole.end, spot.number, whole.noun, whole=True) if whole else read
        if bare and one and changes.shares_unit(bare, one.number):
            yield Written(bare.start, bare.end, bare.number, one.unit)
        elif goes_on and not whole:
            told = _like(spot, goes_on) or read
        if told:
            yield told
        last, bare = told, None if told else spot


def _like(spot: Spot, last: Written) -> Written | None:
    """Return a number that counts what the figure before it does; None where nothing tells so."""
    whole = _is_out_of(spot, last)
    changed = last.unit != "%" and changes.leads(spot, last.end, spot.start)
    if changed or whole:
        return Written(spot.start, spot.end, spot.number, last.unit, whole=whole)
    like = gapped.like(spot, last.number, last.end)
    unit = like.unit or last.unit if like else None
    again, sure = unit is None and last.again, unit is None and last.sure
    return Written(spot.start, spot.end, like, unit, again=again, sure=sure) if like else None


def _is_out_of(spot: Spot, last: Written) -> bool:
    """Return whether a number is all there are of those of whom the figure before tells: `14 torri su 37`."""
    words, low, part = spot.known.words, spot.number.low, last.number.low
    between = spot.folded[last.end : spot.start].strip(" ,")
    if between not in words["among"] - words["names.in"] or not words["each"].isdisjoint(between.split()):
        return False
    if last.unit is None or last.number.unit or last.lasting is not None or evenfold(last.unit) in words["ratings"]:
        return False
    return low is not None and part is not None and _FEWEST < low > part and low not in changes.RATES


def _read(spots: Sequence[Spot]) -> Iterator[tuple[Spot, Written | None]]:
    """Give the numbers of a sentence, each as a figure or with None where it counts nothing; a date is no figure."""
    days: list[tuple[int, int]] | None = None
    for spot in spots:
        number = spot.number
        if number.unit:
            if number.unit == "x" and not excluded.multiplies(spot):
                if times := excluded.times(spot):
                    yield spot, Written(spot.start, spot.end, msgspec.structs.replace(number, unit=None), times)
            else:
                yield spot, Written(spot.start, spot.end, number, number.unit)
            continue
        one = _counting(spot)
        if excluded.is_age(spot) or ((one is None or one.again) and excluded.is_hour(spot)):
            continue
        if one and one.lasting is None and excluded.may_be_dated(number):
            if days is None:
                days = [(found.start, found.end) for found in dates.find(spot.text, spot.known.language)]
            if any(start < spot.end and spot.start < end for start, end in days):
                continue
        yield spot, one


def _counting(spot: Spot) -> Written | None:
    """Return a number with what it counts, which may stand before it; None when it counts nothing."""
    number, known = spot.number, spot.known
    if number.low == 1 and spot.last in known.words["no_ones"]:
        return None
    if spot.last in known.words["per_many"] and _ROUND.fullmatch(number.words):
        return None
    one: Written | None
    befallen = people.alone(spot)
    thing = counted.noun(spot) if befallen is None and not continuing.acts(spot) else None
    if befallen is not None:
        one = Written(spot.start, spot.end, number, befallen or apart.noun(spot), elided=True)
    elif thing:
        one = _with_noun(spot, thing)
    else:
        one = _before(spot) if spot.cues & cues.NOUNS_BEFORE else None
        unit = apart.noun(spot) if one is None else None
        against = spot.cues & cues.COMPARED and known.ends(spot.before.rstrip(), "compared")
        if unit or (one is None and (spot.is_large or against)):
            one = Written(spot.start, spot.end, number, unit)
    if one is None or one.unit is None:
        sure = continuing.is_sure(spot)
        if continuing.goes_on(spot):
            return Written(spot.start, spot.end, number, continuing.crowd(spot), again=True, sure=sure)
        if sure and one is None:
            return Written(spot.start, spot.end, number, None, sure=True)
    return one


def _with_noun(spot: Spot, thing: counted.Counted) -> Written | None:
    """Return a number with the noun behind it; None where that tells a date, a size or a name and is not counted."""
    if durations.is_time(evenfold(thing.noun), spot.known):
        thing, number = durations.whole(spot, thing)
        lasting = durations.lasting(spot, thing, number.low)
        return None if lasting is None else Written(spot.start, thing.end, number, thing.noun, lasting=lasting)
    sum_alone = counting.is_singular(thing.noun, spot.known) or measures.SUMS & measures.named(thing.noun, spot.known)
    if spot.is_large and sum_alone:
        return Written(spot.start, spot.end, spot.number, None)
    number, end = _below_zero(spot, thing.end)
    if number is spot.number and not counting.counts(spot, thing.noun) and not people.are_told(spot, thing):
        return None
    return Written(spot.start, end, number, thing.noun)


def _below_zero(spot: Spot, end: int) -> tuple[NumberMention, int]:
    """Return a number and the end of its noun, both with the words behind that that tell it is less than nothing."""
    match = spot.known.patterns["below_zero"].match(spot.folded, end + 1)
    if match is None or spot.number.low is None:
        return spot.number, end
    return msgspec.structs.replace(spot.number, low=-abs(spot.number.low)), match.end()


def _before(spot: Spot) -> Written | None:
    """Return a number with the noun right before it: `magnitudo 5,2`."""
    for match in spot.known.patterns["nouns_before"].finditer(spot.folded, max(0, spot.start - 20), spot.start):
        if not spot.folded[match.end() : spot.start].strip():
            return Written(match.start(), spot.end, spot.number, spot.text[match.start() : match.end()])
    return None


def _kind(one: Written, found: Sequence[Written], kinds: Mapping[str, str]) -> str | None:
    """Return a figure's unit; of a product code what it is, by the text or by the figure beside it."""
    if one.unit is None or not codes.is_code(one.unit):
        return one.unit
    if one.unit in kinds:
        return kinds[one.unit]
    place = found.index(one)
    beside = [w.unit for w in (*found[:place][::-1], *found[place + 1 :]) if w.unit and w.number.unit is None]
    return next((unit for unit in beside if not codes.is_code(unit)), one.unit)
