"""The numbers of a sentence that count or measure something, with what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from generator.facts import cues, wordings
from generator.facts.figures import (
    changes,
    codes,
    continuing,
    counted,
    counting,
    dated,
    durations,
    elided,
    grouped,
    measures,
    multiples,
    predicates,
    shares,
    signs,
    sources,
    suffering,
    terms,
)
from generator.facts.speech import speech
from generator.text import cuts, dates, numbers
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.numbers import NumberMention

# Below this a number counts things that can be told apart: no `motivi`.
_SEVERAL = 11
# The last digits of a number that blanks have torn apart: `000` of `50, 000`.
_GROUP = re.compile(r"0\d")
_YEAR = re.compile(r"19\d\d|20\d\d")
# What finds a noun that stands apart from its number, by the cues without which there is none.
_PARTED = (
    (cues.COPULAS, predicates.noun_before),
    (cues.RANGE_FROM, changes.noun_moved),
    (cues.PUTS, counted.noun_put),
    (cues.CROWD_VERBS, counted.crowd),
    (cues.COPULAS, counted.noun_behind),
    (cues.COPULAS, counted.noun_after_verb),
)
_PARTING = cues.COPULAS | cues.RANGE_FROM | cues.PUTS | cues.CROWD_VERBS


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

    lasting: str | None = None
    """Of a length of time, what lasts so long; empty where no noun tells it."""

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.number.unit is not None and measures.is_currency(self.number.unit)


def find(text: str, language: Language, kinds: Callable[[], Mapping[str, str]]) -> tuple[Written, ...]:
    """Return the figures of a sentence as they are written; `kinds` gives what product codes are, if any is met."""
    told = numbers.find(text, language)
    parts = [(share, "%", end) for share, end in shares.find(text, language)]
    if told:
        parts += [(share, "%", end) for share, end in shares.among(text, told, language)]
    elif not parts:
        return ()
    found = tuple(_find(text, told, language))
    parts += [(term, unit, term.end) for term, unit in terms.find(text, told, language)]
    found = _with_parts(found, parts) if parts else found
    for one in found:
        if one.unit and codes.is_code(one.unit):
            return tuple(msgspec.structs.replace(one, unit=_kind(one, found, kinds())) for one in found)
    return found


def _with_parts(found: Sequence[Written], parts: Sequence[tuple[NumberMention, str, int]]) -> tuple[Written, ...]:
    """Return figures with the shares and terms that words tell among them, in order: `due terzi dei dipendenti`."""
    others = [one for one in found if all(one.end <= part.start or end <= one.start for part, _, end in parts)]
    told = [Written(part.start, part.end, part, unit) for part, unit, _ in parts]
    return tuple(sorted([*others, *told], key=lambda one: one.start))


def _find(text: str, found: Sequence[NumberMention], language: Language) -> Iterator[Written]:
    """Give the figures of a sentence; of a change from one number to the other both, with one unit."""
    last: Written | None = None
    bare: NumberMention | None = None
    for number, one in _read(text, found, language):
        told = one
        if bare and one and _shares_unit(text, bare, one, language):
            yield Written(bare.start, bare.end, bare, one.unit)
        elif last and not one and changes.is_start(text, (last.end, number.start), number, language):
            told = Written(number.start, number.end, number, None, again=True)
        elif (
            last
            and not one
            and not _YEAR.fullmatch(number.words)
            and changes.is_change(text, (last.end, number.start), language)
            and (last.number.unit != "%" or changes.is_from(text, last.start, language))
        ):
            told = Written(number.start, number.end, number, last.unit)
        if told:
            yield told
        last, bare = told, None if told else number


def _shares_unit(text: str, bare: NumberMention, one: Written, language: Language) -> bool:
    """Return whether a number has the unit of the next: it changes to that, or is so many of those."""
    if _YEAR.fullmatch(bare.words):
        return False
    if one.number.unit is None and changes.is_part(text, bare, one.start, language):
        return True
    return changes.is_change(text, (bare.end, one.number.start), language) and changes.is_from(
        text, bare.start, language
    )


def _read(
    text: str, found: Sequence[NumberMention], language: Language
) -> Iterator[tuple[NumberMention, Written | None]]:
    """Give the numbers of a sentence, each as a figure or with None where it counts nothing; a date is no figure."""
    folded = cuts.line(text).folded
    days: list[tuple[int, int]] | None = None
    for number in found:
        if number.unit == "x" and (number.low == 1 or not multiples.multiplies(folded, number, language)):
            continue
        if number.unit:
            yield number, Written(number.start, number.end, number, number.unit)
            continue
        if dated.is_plainly(folded, number, language):
            yield number, None
            continue
        one = _counting(text, folded, number, language)
        if one is None or one.unit is None:
            again = continuing.goes_on(folded, number, cues.of(text, language), language)
            one = Written(number.start, number.end, number, None, again=True) if again else one
            who = grouped.people(text, folded, number, language)
            one = Written(number.start, number.end, number, who) if who else one
        if one is None:
            yield number, None
            continue
        if one.lasting is None and days is None and dated.may_be(number):
            days = [(m.start, m.end) for m in dates.find(text, language)]
        if one.lasting is not None or not any(start < number.end and number.start < end for start, end in days or ()):
            yield number, one


def _counting(text: str, folded: str, number: NumberMention, language: Language) -> Written | None:
    """Return a number with what it counts, which may stand before it; None when it counts nothing."""
    if _is_nothing(folded, number, language):
        return None
    told = cues.of(text, language)
    apart = _apart(text, folded, number, language)
    if apart:
        return apart
    thing = counted.noun(text, folded, number, language)
    if thing and not _is_done(thing.noun, language):
        return _with_noun(text, folded, number, thing, language)
    before = _noun_before(text, folded, number, language) if told & cues.NOUNS_BEFORE else None
    if before:
        return before
    noun = _noun_apart(folded, text, number, language) or grouped.noun(text, folded, number, language)
    if noun and not _is_uncounted(noun, number, language):
        return Written(number.start, number.end, number, noun, again=continuing.is_total(noun, language))
    against = told & cues.COMPARED and wordings.pattern(language, "measures", "compared").search(
        folded, max(0, number.start - 24), number.start
    )
    if sources.is_large(number) or (against and not folded[against.end() : number.start].strip()):
        return Written(number.start, number.end, number, None)
    return None


def _with_noun(
    text: str, folded: str, number: NumberMention, thing: counted.Counted, language: Language
) -> Written | None:
    """Return a number with the noun behind it; None where that tells a date, a size or a name and is not counted."""
    sized = _sized(text, number, thing, language) if number.about else None
    if sized:
        return sized
    if durations.is_time(thing.noun, language):
        lasting = durations.lasting(text, folded, number, thing, language)
        return None if lasting is None else Written(number.start, thing.end, number, thing.noun, lasting=lasting)
    if sources.is_large(number) and measures.is_sum(thing.noun, language):
        return Written(number.start, number.end, number, None)
    counts = counting.counts(text, number, thing.noun, language) or suffering.told_of(folded, number, thing, language)
    noun = _noun_of_people(folded, text, number, thing, language) or (thing.noun if counts else None)
    number, end = signs.below_zero(folded, number, thing.end, language)
    return Written(number.start, end, number, noun) if noun else None


def _is_nothing(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether words of number tell no number: an article, part of `no one`, the torn end of a long number."""
    if number.low == 1 and (not number.words[-1].isalpha() or signs.is_nobody(folded, number, language)):
        return True
    return _GROUP.match(number.words) is not None


def _is_uncounted(noun: str, number: NumberMention, language: Language) -> bool:
    """Return whether a noun apart from its number is not what that counts: money, days, a few of `motivi`."""
    if sources.is_large(number) and measures.is_sum(noun, language):
        return True
    if evenfold(noun) not in continuing.awaited(language) and counted.is_uncounted(noun, language):
        return True
    if number.low is not None and number.low < _SEVERAL and not number.words[0].isdigit() and not number.about:
        vague = wordings.words(language, "measures", "uncounted_things")
        kept = measures.is_kept(noun, language)
        return not kept and (number.low == 1 or not vague or evenfold(noun) in vague)
    return False


def _noun_of_people(
    folded: str, text: str, number: NumberMention, thing: counted.Counted, language: Language
) -> str | None:
    """Return what a few people are told to be before them: `il numero delle vittime è di otto persone`."""
    if evenfold(thing.noun) not in wordings.words(language, "measures", "persons"):
        return None
    noun = _noun_apart(folded, text, number, language)
    return noun if noun and measures.is_kept(noun, language) else None


def _noun_before(text: str, folded: str, number: NumberMention, language: Language) -> Written | None:
    """Return a number with the noun right before it: `magnitudo 5,2`."""
    size = wordings.pattern(language, "measures", "nouns_before")
    for match in size.finditer(folded, max(0, number.start - 20), number.start):
        if not folded[match.end() : number.start].strip():
            return Written(match.start(), number.end, number, text[match.start() : match.end()])
    return None


def _sized(text: str, number: NumberMention, thing: counted.Counted, language: Language) -> Written | None:
    """Return a number of sizes with its own size: `una decina di milioni`; None where a noun is none."""
    size = counted.magnitude(thing.noun, language)
    if size is None or number.low is None:
        return None
    words = text[number.start : thing.end]
    whole = msgspec.structs.replace(number, low=number.low * size, end=thing.end, words=words)
    return Written(number.start, thing.end, whole, None)


def _is_done(noun: str, language: Language) -> bool:
    """Return whether what stands behind a number is no noun but tells what was done: `i 7 chiesti`, `169 sono`."""
    word = evenfold(noun)
    told = word in speech(language.code).forms["participle"] or word in continuing.awaited(language)
    return told or word in wordings.words(language, "measures", "copulas")


def _apart(text: str, folded: str, number: NumberMention, language: Language) -> Written | None:
    """Return a number of what stands before it, or of people told only by what befell them."""
    told = cues.of(text, language)
    found = _beside(text, folded, number, language) if told & cues.KEPT else None
    may_be_elided = found is None and told & (cues.COUNTERS | cues.SUFFERED)
    people = elided.people(text, folded, number, language) if may_be_elided else None
    return Written(number.start, number.end, number, people.unit, elided=True) if people else found


def _beside(text: str, folded: str, number: NumberMention, language: Language) -> Written | None:
    """Return a number right behind what it counts: `i morti sono due, i feriti 14`."""
    noun = counted.noun_beside(folded, text, number, language)
    return Written(number.start, number.end, number, noun) if noun else None


def _noun_apart(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return the noun that a number counts where a verb or an article parts them."""
    told = cues.of(text, language)
    for needed, find_noun in _PARTED if told & _PARTING else ():
        if told & needed and (noun := find_noun(folded, text, number, language)):
            return noun
    noun = counted.noun_with_article(folded, text, number, language) if told & cues.KEPT else None
    return noun if noun and measures.is_kept(noun, language) else None


def _kind(one: Written, found: Sequence[Written], kinds: Mapping[str, str]) -> str | None:
    """Return a figure's unit; of a product code what it is, by the text or by the figure beside it."""
    if one.unit is None or not codes.is_code(one.unit):
        return one.unit
    if one.unit in kinds:
        return kinds[one.unit]
    place = found.index(one)
    beside = [w.unit for w in (*found[:place][::-1], *found[place + 1 :]) if w.unit and w.number.unit is None]
    return next((unit for unit in beside if not codes.is_code(unit)), one.unit)
