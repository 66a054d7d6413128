"""Finding dates proper, `27 gennaio 2025` or `tre giorni fa`, without the words in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from generator.text.choices import Choices
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
_GROUP = re.compile(r"\(\?P<(\w+)>")


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A core and its tokens: `first` up to, not with, `last`."""

    first: int
    last: int
    core: Core


class _Grammar(NamedTuple):
    beginning: re.Pattern[str]
    """Finds a token with which a rule can begin."""
    rules: Mapping[str, Choices[Maker]]
    """By the symbol of that token."""


def find(context: Context) -> list[Placed]:
    """Return the cores of a text in their order; where several rules match, the longest match wins."""
    found = _find(context, _grammar(context.language))
    for placed in found:
        if placed.core.again:
            return list(_counted_on(context.clock, found))
    return found


def _counted_on(clock: Clock, found: Iterable[Placed]) -> Iterator[Placed]:
    """Give `l’anno precedente` its value: counted from the date before it in the text, or from the day of writing."""
    for placed in found:
        core = placed.core
        if core.again:
            yield replace(placed, core=replace(core, value=core.again(clock)))
            continue
        if core.standing is Standing.SURE and core.value and core.value.is_unit:
            clock = Clock(core.value.anchor)
        yield placed


def _find(context: Context, grammar: _Grammar) -> list[Placed]:
    symbols, place = context.reading.symbols, 0
    cores: list[Placed] = []
    while start := grammar.beginning.search(symbols, place):
        place = start.start()
        for pattern, maker in grammar.rules[symbols[place]].at(symbols, place):
            match = pattern.match(symbols, place)
            core = maker(match, context) if match else None
            if match and core:
                _add(cores, Placed(place, match.end(), core), context)
                place = match.end()
                break
        else:
            place += 1
    return cores


def _add(cores: list[Placed], found: Placed, context: Context) -> None:
    """Add a core, or the dates that it is made of, to those before it."""
    core = found.core
    if core.parts:
        cores += [Placed(part.first, part.last, replace(core, value=part.value, parts=())) for part in core.parts]
    elif not _is_compound(context, found.first, found.last):
        cores.append(found)


def _is_compound(context: Context, first: int, last: int) -> bool:
    """Return whether a sign ties tokens to a word that is no date: `MIP-Montag`, `Mar-a-Lago`, `forty-two days ago`."""
    reading = context.reading
    tokens, text, can = reading.tokens, reading.text, reading.can
    if first > 1 and "dash" in can(first - 1):
        counts = "cardinal" in can(first - 2) and tokens.word(first - 2).isalpha()
        if counts or not can(first - 2):
            start = tokens.start(first)
            return not any(map(str.isspace, text[start - 2 : start]))
    if last + 1 >= len(reading.symbols) or _TYING.isdisjoint(can(last)):
        return False
    start = tokens.start(last + 1)
    if not tokens.word(last + 1).isalpha() or any(map(str.isspace, text[tokens.start(last) - 1 : start])):
        return False
    return text[start].islower() if "dot" in can(last) else _BEHIND.isdisjoint(can(last + 1))


@cache
def _grammar(language: Language) -> _Grammar:
    words = lexicon(language)
    templates = (*days.RULES, *years.RULES, *feasts.RULES, *relative.RULES)
    groups = dict.fromkeys(name for template, _ in templates for name in _GROUP.findall(template))
    rules = [(words.pattern(_with_all(template, groups)), make) for template, make in templates]
    beginnings = [words.having(starts.roles(template)) for template, _ in templates]
    plain = words.symbols[frozenset()]
    by_symbol: dict[str, Choices[Maker]] = {}
    alone: list[str] = []
    for symbol in words.symbols.values():
        here = [rule for rule, symbols in zip(rules, beginnings, strict=True) if symbol in symbols]
        if here:
            by_symbol[symbol] = Choices(plain, here, longest=True)
            alone += symbol if any(pattern.match(symbol + plain) for pattern, _ in here) else ""
    return _Grammar(re.compile(f"{_any(by_symbol)}(?:(?<={_any(alone)})|(?!{plain}))"), by_symbol)


def _with_all(template: str, groups: Iterable[str]) -> str:
    """Return a template with all groups of all rules, so that no maker need ask whether its own has one."""
    own = _GROUP.findall(template)
    others = "".join(f"(?P<{name}>)" for name in groups if name not in own)
    return f"(?:{template})(?:(?!){others})?"


def _any(symbols: Iterable[str]) -> str:
    """Return a pattern for one of some symbols."""
    joined = "".join(symbols)
    return f"[{joined}]" if joined else "(?!)"
