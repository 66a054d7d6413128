"""Which part of a sentence speaks of which of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.facts import wordings
from generator.text.evenfold import evenfold
from generator.text.languages import Language

Span = tuple[int, int]

_HARD = re.compile(r"[;()\[\]—–!?]|(?<!\d)[.](?!\d)|[:,](?=\s)")


class Clause(NamedTuple):
    """Where one figure's words stand in a sentence."""

    start: int
    end: int
    wide: int
    """Start of the part before, up to which to look when the clause itself says nothing."""
    compared: bool
    """The figure is set against the one before it: `nulla in confronto agli altri 100 milioni`."""


def clauses(folded: str, figures: Sequence[Span], language: Language) -> tuple[Clause, ...]:
    """Return the clause of each figure of a folded sentence, in order."""
    signs = _signs(folded, language)
    result = []
    for number, figure in enumerate(figures):
        before = figures[number - 1] if number else None
        after = figures[number + 1] if number + 1 < len(figures) else None
        signs_before = [s for s in signs if s < figure[0]]
        start = signs_before[-1] + 1 if signs_before else 0
        wide = signs_before[-2] + 1 if len(signs_before) > 1 else 0
        compared = _compared(folded, before[1] if before else None, figure, language)
        if before:
            start = max(start, _break(folded, before, figure, language))
            wide = max(wide, before[1])
        result.append(Clause(start, _end(folded, figure, after, signs, language), min(wide, start), compared))
    return tuple(result)


def _signs(folded: str, language: Language) -> list[int]:
    """Return where the parts of a sentence end; what only names a source is none: `i danni, secondo X, sono`."""
    signs = [match.start() for match in _HARD.finditer(folded)]
    according = wordings.pattern(language, "quotes", "according")
    inserted = [
        place
        for place, (one, two) in enumerate(pairwise(signs))
        if folded[one] == folded[two] == "," and according.match(folded, one + 2)
    ]
    put_in = {place + step for place in inserted for step in (0, 1)}
    return [sign for place, sign in enumerate(signs) if place not in put_in] if put_in else signs


def _end(folded: str, figure: Span, after: Span | None, signs: Sequence[int], language: Language) -> int:
    end = next((s for s in signs if s >= figure[1]), len(folded))
    if after:
        end = min(end, _break(folded, figure, after, language))
    cut = wordings.pattern(language, "measures", "compared").search(folded, figure[1], end)
    end = cut.start() if cut else end
    relative = wordings.pattern(language, "measures", "relatives").search(folded, figure[1], end)
    end = relative.start() if relative else end
    again = _verb_again(language).search(folded, figure[1], end)
    return again.start() if again else end


@cache
def _verb_again(language: Language) -> re.Pattern[str]:
    """Return a pattern for `and` with a verb or a noun of its own: `e ne investirà altri 800`, `e i feriti 17`."""
    breaks = wordings.pattern(language, "measures", "breaks").pattern
    aux = wordings.pattern(language, "measures", "aux").pattern
    endings = language.section("measures").texts("future")
    future = rf"|(?<!\w)[^\W\d_]{{2,20}}(?:{'|'.join(map(evenfold, endings))})(?!\w)" if endings else ""
    article = wordings.pattern(language, "measures", "articles").pattern
    another = rf"|{article} ?[^\W\d_]{{3,20}} \d"
    return re.compile(rf"{breaks} (?:(?:[^\W\d_]{{2,3}} )?(?:{aux}{future}){another})")


def _break(folded: str, one: Span, two: Span, language: Language) -> int:
    """Return where the words of one figure end and those of the next begin."""
    sign = _HARD.search(folded, one[1], two[0])
    if sign:
        return sign.start()
    for key in ("compared", "breaks", "relatives"):
        match = wordings.pattern(language, "measures", key).search(folded, one[1], two[0])
        if match:
            return match.start()
    return one[1]


def _compared(folded: str, since: int | None, figure: Span, language: Language) -> bool:
    if since is None:
        return False
    return wordings.pattern(language, "measures", "compared").search(folded, since, figure[0]) is not None
