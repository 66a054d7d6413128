"""What a number counts that stands beside it, a comma or `of` between: `gli alunni, 298 secondo X`, `9 dei medici`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts.figures import counted, counting
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary

# Characters before a number in which its noun has room.
_REACH = 80
# A smaller number between commas may be an age: `the twins, 34, were`.
_OLDEST = 120
_FEWEST = 2


def apposed(spot: Spot) -> str | None:
    """Return what stands before a number put in between commas: `gli alunni, 298 secondo il ministero, tornano`."""
    known, low = spot.known, spot.number.low
    if not spot.bare.endswith(",") or spot.is_year or low is None:
        return None
    alone = low > _OLDEST and spot.behind.startswith(",")
    if not alone and not _given(known).match(spot.behind):
        return None
    match = _before_comma(known).search(spot.far(_REACH))
    if match is None:
        return None
    words = spot.written(match.span(1), _REACH)
    return counted.plural_of(words, known) if known.plural_heads else words.split(maxsplit=1)[0]


@cache
def _before_comma(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\A|[.;:] ){known.pattern('plural_articles')} ?([^\W\d_]{{3,}}(?: [^\W\d_]+){{0,4}}), {known.exactly}\Z"
    )


@cache
def _given(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf" {known.pattern('quotes.according')}[ '’][^,;.]{{3,60}},")


def of_whole(spot: Spot) -> str | None:
    """Return those of whom so many are told of: `4,200 of the system's nurses`, `nove dei lavoratori`."""
    known, low = spot.known, spot.number.low
    if low is None or low < _FEWEST or spot.number.high is not None or spot.is_year:
        return None
    match = _whole(known).match(spot.folded, spot.end) if spot.next in known.openings["parts_of"] else None
    words = spot.text[match.start("words") : match.end("words")] if match else ""
    if known.plural_heads:
        words = counted.plural_of(words, known) or ""
    if not words.islower() or not (known.plural_heads or words.endswith(known.texts["plural_endings"])):
        return None
    small = known.words["words.stopwords"] | known.numbers
    return words if words not in small and counting.counts(spot, words) else None


@cache
def _whole(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for what a number is a part of, right behind it."""
    owner, more = (r"(?:[^\W\d_]+['’]s? )?", r"(?: [^\W\d_]{3,}){0,2}") if known.plural_heads else ("", "")
    return re.compile(rf" {known.pattern('parts_of')} {owner}(?:\w*\d\w* )?(?P<words>[^\W\d_]{{3,}}{more})")
