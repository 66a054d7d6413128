"""Participles beside a time, which no other verb need govern: `eletta a giugno`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.text.languages import Language

# Characters of a participle and a small word behind it, at most.
_ADJACENT = 48
# Endings of what stands between an auxiliary and its participle.
_ADVERBS = ("mente", "ment")


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
    small = rf"(?!{wordings.choice(section.texts('openers'))})[^\W\d_]{{1,5}}"
    return re.compile(rf"(?<![^\W\d_]){verb} (?:{small} )?\Z")


def are_apart(text: str, end: int, start: int, spoken: Language) -> bool:
    """Return whether a noun parts a verb from a participle: `arriverà il relitto recuperato`; not `sarà venduto`."""
    small = wordings.words(spoken, "words", "stopwords")
    between = (word.lower() for word in text[end:start].split())
    return any(word.isalpha() and word not in small and not word.endswith(_ADVERBS) for word in between)
