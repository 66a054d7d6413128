"""Finding dates proper, `27 gennaio 2025` or `tre giorni fa`, without the words in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.text.dates import absolute, relative
from generator.text.dates.lexicon import lexicon
from generator.text.dates.values import Context, Core, Maker
from generator.text.languages import Language

_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Placed:
    """A core and its tokens: `first` up to, not with, `last`."""

    first: int
    last: int
    core: Core


@dataclass(frozen=True, slots=True)
class _Rules:
    any: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], Maker], ...]


def find(context: Context) -> tuple[Placed, ...]:
    """Return the cores of a text in their order; where several rules match, the longest match wins."""
    return tuple(_find(context, _rules(context.language)))


def _find(context: Context, rules: _Rules) -> Iterator[Placed]:
    symbols = context.reading.symbols
    place = 0
    while start := rules.any.search(symbols, place):
        found = _longest(context, rules, start.start())
        if found:
            yield found
        place = found.last if found else start.start() + 1


def _longest(context: Context, rules: _Rules, place: int) -> Placed | None:
    symbols = context.reading.symbols
    matches = [(match, maker) for pattern, maker in rules.each if (match := pattern.match(symbols, place))]
    for match, maker in sorted(matches, key=lambda m: -m[0].end()):
        core = maker(match, context)
        if core:
            return Placed(place, match.end(), core)
    return None


@cache
def _rules(language: Language) -> _Rules:
    words = lexicon(language)
    rules = (*absolute.RULES, *relative.RULES)
    loose = "|".join(_GROUP.sub("(?:", template) for template, _ in rules)
    return _Rules(words.pattern(loose), tuple((words.pattern(template), maker) for template, maker in rules))
