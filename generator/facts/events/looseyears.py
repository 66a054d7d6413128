"""Years of which a number is, in which a thing was so, or that are only spoken of: nothing happened in them."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.facts.events import timing
from generator.facts.events.timing import Way
from generator.facts.events.told import Told, has_step
from generator.model.dates import Edtf, Precision
from generator.model.facts import Modality
from generator.text import cuts
from generator.text.dates import DateKind
from generator.text.languages import Language

# Words before a sum in which stands what makes it a price, and behind a verb in which stands its participle.
_LEADING = 2
_MARKS = "«“\"'‘ "
_THOUSAND = len("1000")


def is_loose(told: Told, when: Edtf, modality: Modality) -> bool:
    """Return whether nothing is told to have happened in a year, or some months: a number is of it, a thing was so.

    What a verb says of a year counts in a main clause alone: not `since he joined in 2003`, nor `the year when`. Of the
    present year and of one `ten years ago` nothing counts.
    """
    if is_number(told) or (told.mention.kind is DateKind.RELATIVE and _is_vague(told, when)):
        return True
    months = when.precision is Precision.MONTH
    if not (when.is_unit or months):
        return True
    opens = not told.text[told.clause[0] : told.mention.start].strip(_MARKS)
    if modality is not Modality.HAPPENED:
        if not opens and told.way is Way.UNSURE and told.sign is not None and told.sign.start > told.mention.start:
            return True  # `a boat in 2028 does not pay my bills`
        return not months and (told.way not in (Way.AHEAD, Way.UNSURE) or is_forecast(told))
    if told.way is not Way.PAST:
        return told.spoken.section("events").flag("told_in_past") or not opens
    return stands(told) or told.has_verb("careers")


def _is_vague(told: Told, when: Edtf) -> bool:
    """Return whether words name the present year as a whole, or one so many years ago or ahead."""
    parts = wordings.words(told.spoken, "dates", "part")
    counted = when.precision is Precision.YEAR and not has_step(told)
    return counted or (told.now and parts.isdisjoint(told.words.split()))


def stands(told: Told) -> bool:
    """Return whether the verb of a time tells how things were: `vent'anni fa era`; not a passive, `fu poi venduta`."""
    return told.sign is not None and told.way is Way.PAST and is_state(told, told.sign)


def is_state(told: Told, sign: timing.Sign) -> bool:
    """Return whether a verb of a clause tells how things were, and is no part of another: `had`, not `had gone`."""
    folded, spoken = cuts.line(told.text).folded, told.spoken
    standing = wordings.pattern(spoken, "events", "standing")
    if not timing.is_standing(told.text, sign, spoken) or not standing.fullmatch(folded[sign.start : sign.end]):
        return timing.is_standing(told.text, sign, spoken)
    leading = folded[: sign.start].split()[-1:]
    if leading and standing.fullmatch(leading[0]):
        return False  # `was named`
    last = timing.clause(told.text, (sign.start, sign.end))[1]
    following = folded[sign.end : last].split()[:_LEADING]
    section = spoken.section("events")
    irregular = wordings.words(spoken, "events", "past_words") - wordings.words(spoken, "events", "standing")
    return not any(word.endswith(section.texts("participles")) or word in irregular for word in following)


def is_number(told: Told) -> bool:
    """Return whether a clause tells a share or a sum, and no price: `generated $72 billion in revenue in 2023`."""
    words, prices = _clause(told), wordings.words(told.spoken, "events", "prices")
    found = (match.start() for match in _sums(told.spoken).finditer(words))
    return any(prices.isdisjoint(words[:place].split()[-_LEADING:]) for place in found)


@cache
def _sums(spoken: Language) -> re.Pattern[str]:
    numbers = spoken.section("numbers")
    magnitudes = numbers.fields("magnitudes")
    large = wordings.choice(word for key in magnitudes if len(key) > _THOUSAND for word in magnitudes.texts(key))
    share = wordings.choice(numbers.texts("percent"))
    counted = wordings.choice(spoken.section("events").texts("tallies"))
    return re.compile(
        rf"\d ?(?:%|{share})|(?:[€$£]?\d[\d.,]* ?)?{large}|\d[.,]\d{{3}}(?!\d)|{counted} (?:[^\W\d_]+ ){{0,3}}[€$£]?\d"
    )


def _clause(told: Told) -> str:
    """Return the words of its clause, without its own; with the next one's where it has no others: `In 2018, …`."""
    folded, (first, last) = cuts.line(told.text).folded, told.clause
    if last < len(folded) and not folded[first : told.mention.start].strip("«“\"' "):
        alone = not any(map(str.isalpha, folded[told.mention.end : last]))
        last = timing.clause(told.text, (last + 1, last + 1))[1] if alone else last
    return f"{folded[first : told.mention.start]}, {folded[told.mention.end : last]}"


def is_forecast(told: Told) -> bool:
    """Return whether a clause tells how things go by themselves: `expected to grow by 5% by 2030`."""
    return wordings.pattern(told.spoken, "events", "lasting").search(_clause(told)) is not None
