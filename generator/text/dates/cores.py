"""Finding dates proper, `27 gennaio 2025` or `tre giorni fa`, without the words in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.text.dates import days, feasts, relative, starts, years
from generator.text.dates.clock import Clock
from generator.text.dates.lexicon import lexicon
from generator.text.dates.values import Context, Core, Maker, Standing
from generator.text.languages import Language

# What may follow a date behind a hyphen: `gennaio-marzo`.
_BEHIND = frozenset(
    {"month", "month_short", "month_weak", "weekday", "weekday_short", "part_of_day", "season", "holiday"}
)
_TYING = frozenset({"dash", "dot"})
_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Placed:
    """A core and its tokens: `first` up to, not with, `last`."""

    first: int
    last: int
    core: Core


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules that can match where a token of one kind stands."""

    any: re.Pattern[str]
    each: tuple[tuple[re.Pattern[str], Maker], ...]


@dataclass(frozen=True, slots=True)
class _Grammar:
    beginning: re.Pattern[str]
    """Finds a token with which a rule can begin."""
    rules: Mapping[str, _Rules]
    """By the symbol of that token."""


def find(context: Context) -> tuple[Placed, ...]:
    """Return the cores of a text in their order; where several rules match, the longest match wins."""
    return tuple(_counted_on(context.clock, _find(context, _grammar(context.language))))


def _counted_on(clock: Clock, found: Iterator[Placed]) -> Iterator[Placed]:
    """Give `l’anno precedente` its value: counted from the date before it in the text, or from the day of writing."""
    for placed in found:
        core = placed.core
        if core.again:
            yield replace(placed, core=replace(core, value=core.again(clock)))
            continue
        if core.standing is Standing.SURE and core.value and core.value.is_unit:
            clock = Clock(core.value.anchor)
        yield placed


def _find(context: Context, grammar: _Grammar) -> Iterator[Placed]:
    symbols, place = context.reading.symbols, 0
    while start := grammar.beginning.search(symbols, place):
        place = start.start()
        rules = grammar.rules[symbols[place]]
        found = _longest(context, rules, place) if rules.any.match(symbols, place) else None
        if found and found.core.parts:
            for part in found.core.parts:
                yield Placed(part.first, part.last, replace(found.core, value=part.value, parts=()))
        elif found and not _is_compound(context, found.first, found.last):
            yield found
        place = found.last if found else place + 1


def _is_compound(context: Context, first: int, last: int) -> bool:
    """Return whether a sign ties tokens to a word that is no date: `MIP-Montag`, `Mar-a-Lago`, `Monday.com`."""
    tokens, text = context.reading.tokens, context.reading.text
    if first > 1 and "dash" in tokens[first - 1].roles and not tokens[first - 2].roles:
        return not any(c.isspace() for c in text[tokens[first].start - 2 : tokens[first].start])
    if last + 1 >= len(tokens) or _TYING.isdisjoint(tokens[last].roles):
        return False
    sign, word = tokens[last], tokens[last + 1]
    if not word.word.isalpha() or any(c.isspace() for c in text[sign.start - 1 : word.start]):
        return False
    return text[word.start].islower() if "dot" in sign.roles else _BEHIND.isdisjoint(word.roles)


def _longest(context: Context, rules: _Rules, place: int) -> Placed | None:
    symbols = context.reading.symbols
    matches = [(match, maker) for pattern, maker in rules.each if (match := pattern.match(symbols, place))]
    for match, maker in sorted(matches, key=lambda m: -m[0].end()):
        core = maker(match, context)
        if core:
            return Placed(place, match.end(), core)
    return None


@cache
def _grammar(language: Language) -> _Grammar:
    words = lexicon(language)
    templates = (*days.RULES, *years.RULES, *feasts.RULES, *relative.RULES)
    rules = [(template, words.pattern(template), make) for template, make in templates]
    beginnings = [words.having(starts.roles(template)) for template, _ in templates]
    by_symbol: dict[str, _Rules] = {}
    by_numbers: dict[tuple[int, ...], _Rules] = {}
    for symbol in words.symbols.values():
        here = tuple(number for number, symbols in enumerate(beginnings) if symbol in symbols)
        if here and here not in by_numbers:
            loose = "|".join(_GROUP.sub("(?:", rules[number][0]) for number in here)
            by_numbers[here] = _Rules(words.pattern(loose), tuple(rules[number][1:] for number in here))
        if here:
            by_symbol[symbol] = by_numbers[here]
    return _Grammar(re.compile(f"[{''.join(by_symbol)}]" if by_symbol else "(?!)"), by_symbol)
