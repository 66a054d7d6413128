"""Participles beside a time, which no other verb need govern: `eletta a giugno`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.text.languages import Language

# Characters of a participle and a small word behind it, at most.
_ADJACENT = 48


def adjacent(text: str, before: tuple[int, int], spoken: Language) -> re.Match[str] | None:
    """Return a participle right before a time, which no other verb need govern: `eletta a giugno`.

    The time begins where the characters `before` it end.
    """
    return _adjacent(spoken).search(text.lower(), max(before[0], before[1] - _ADJACENT), before[1])


@cache
def _adjacent(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a participle, and a small word behind it, at the end of what is searched."""
    section = spoken.section("events")
    endings = "|".join(map(re.escape, section.texts("adjacent")))
    if not endings:
        return wordings.NOTHING
    barred = "|".join(map(re.escape, section.texts("not_participles"))) or "(?!)"
    verb = rf"(?=[^\W\d_]{{4}})(?!(?:{barred})(?![^\W\d_]))[^\W\d_]{{0,20}}(?:{endings})"
    dates = spoken.section("dates")
    barring = wordings.choice((*section.texts("openers"), *dates.texts("of"), *dates.texts("of_year")))
    small = rf"(?!{barring})[^\W\d_]{{1,5}}"  # not `nella seduta del 12 marzo`
    parts = wordings.choice((*section.texts("hours"), *dates.texts("part_of_day")))
    joint = wordings.choice((*dates.texts("of"), *dates.texts("of_year")))  # `aggredito la notte del 3 maggio`
    return re.compile(rf"(?<![^\W\d_]){verb} (?:(?:{small} )?{parts} (?:{joint} )?|{small} )?\Z")
