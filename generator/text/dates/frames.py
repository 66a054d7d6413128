"""The words around a date that change it: `entro`, `dal`, `fino al`, `tra … e …`, `inizio`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache

import msgspec

from generator.model.dates import Edtf, Precision, not_after, not_before
from generator.text.dates.clock import shifted
from generator.text.dates.cores import Placed
from generator.text.dates.lexicon import lexicon
from generator.text.dates.values import Context, DateKind, DateMention, Named, Standing
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Symbols of cores, by their standing, among the symbols of the words around.
_SYMBOLS = {Standing.SURE: "@", Standing.WEAK: "~", Standing.YEAR: "#", Standing.NONE: "!"}
_DATE = "[@~#]"
_PREPOSITION = "<in|year_in|since|until|before|after|between|from|about>"
_PART = "(?:<part>|<ordinal|last|next><unit|units|weekday>)<of|of_year|the|the_year|dash>{0,2}"
# Tokens in front of a date that may belong to it: preposition, article, part, number, unit, two small words.
_FARTHEST = 8
_NONE: Set[str] = frozenset()
# What `evenfold` makes an apostrophe.
_APOSTROPHES = frozenset("'’‘ʼ`´′")
# A year beyond it without a word in front is a number: `Postfach 2142`.
_LATEST_BARE = 2100
_GOVERN_YEARS = frozenset({"year_in", "since", "until", "before", "after", "between", "from", "about"}) | {
    *("the_year", "of_year")
}


class _Line(msgspec.Struct, frozen=True, gc=False):
    """The tokens of a text with each core as one symbol."""

    context: Context
    symbols: str
    firsts: Sequence[int]
    """Number of the first token of each symbol; one more at the end."""
    cores: dict[int, Placed]
    """By place in the symbols."""

    def roles(self, place: int) -> Set[str]:
        """Return the roles of the word at a place; none for a core, or beyond the ends."""
        return self.context.reading.kinds.get(self.symbols[place], _NONE) if 0 <= place < len(self.symbols) else _NONE


def find(context: Context, placed: Sequence[Placed]) -> tuple[DateMention, ...]:
    """Return the dates of a text: ranges as one, single ones if they have what they need around them."""
    found: list[DateMention] = []
    line = _line(context, placed)
    last_year = -_FARTHEST
    first, last = next(iter(line.cores)), next(reversed(line.cores))
    for match in _pattern(context.language).finditer(line.symbols, max(0, first - _FARTHEST), last + 1):
        joined = match.start("two") >= 0
        if joined and (stretch := _range(match, line)):
            found.append(stretch)
            continue
        for group in ("one", "two") if joined else ("one",):
            place = match.start(group)
            symbol = line.symbols[place]
            if symbol != "@" and not _stands(match, group, line, last_year):
                continue
            if symbol == "#":
                last_year = place
            found.append(_single(match, group, line))
    return tuple(found)


def _line(context: Context, placed: Sequence[Placed]) -> _Line:
    all_symbols = context.reading.symbols
    symbols: list[str] = []
    firsts: list[int] = []
    by_place: dict[int, Placed] = {}
    token = 0
    for core in placed:
        symbols += all_symbols[token : core.first], _SYMBOLS[core.core.standing]
        firsts.extend(range(token, core.first + 1))
        by_place[len(firsts) - 1] = core
        token = core.last
    symbols.append(all_symbols[token:])
    firsts.extend(range(token, len(all_symbols) + 1))
    return _Line(context, "".join(symbols), firsts, by_place)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    return lexicon(language).pattern(
        f"""
        (?P<preposition>{_PREPOSITION})? (?P<article><the|the_year|to>)? (?P<part>{_PART})? (?P<one>{_DATE})
        (?:
            (?:(?P<to><to|until>)|(?P<and><and>)|(?P<dash><dash>))
            (?P<article2><the|the_year|year_in>)? (?P<two>{_DATE})
        )?
        """
    )


def _range(match: re.Match[str], line: _Line) -> DateMention | None:
    """Return `dal 2019 al 2021`, `tra il 2019 e il 2021`, `2019 - 2021` as one date; None when it is none."""
    before = line.roles(match.start("preposition"))
    joined = (
        (match.start("to") >= 0 and not before.isdisjoint({"since", "from", "between", "year_in"}))
        or (match.start("and") >= 0 and "between" in before)
        or match.start("dash") >= 0
    )
    one, two = line.cores[match.start("one")], line.cores[match.start("two")]
    bare = line.context.flag("bare_years")
    joined = joined or (match.start("to") >= 0 and _is_told(one, bare=bare) and _is_told(two, bare=bare))
    if not joined or _counted(line, match.start("two")):
        return None
    start, end = one.core.value, two.core.value
    value = Edtf(start.start, end.end) if start and end else None
    backward = value and value.start and value.end and value.start.first_day > value.end.last_day
    told = one.core.explicit or two.core.explicit
    if backward and not told and one.core.kind is two.core.kind is DateKind.CALENDAR:
        value = None  # `from March to June`: of which year they do not say
    if value and (not value.start or not value.end or value.start.first_day > value.end.last_day):
        return None
    named = (_named(match, "one", line), _named(match, "two", line))
    return _mention(line, match.start(), value, (one, two), named)


def _is_told(placed: Placed, *, bare: bool) -> bool:
    """Return whether a date is told by its own words: `June 2023 to May 2024`; `1926 bis 1995` where years are bare."""
    core = placed.core
    if not core.explicit or core.value is None:
        return False
    return bare or (core.standing is Standing.SURE and core.value.anchor.month is not None)


def _stands(match: re.Match[str], group: str, line: _Line, last_year: int) -> bool:
    """Return whether a date that is not sure has what it needs around it."""
    place = match.start(group)
    symbol = line.symbols[place]
    first = group == "one"
    before = line.roles(match.start("preposition")) if first else _NONE
    article = line.roles(match.start("article" if first else "article2"))
    part = first and match.start("part") >= 0
    if symbol == "~":
        feast = line.cores[place].core.kind is DateKind.HOLIDAY
        if not first and not feast:
            return True
        return bool(before) or part or ("the" in article and not feast)
    if _counted(line, place):
        return False
    listed = place - last_year == 2 and not line.roles(place - 1).isdisjoint({"comma", "and"})
    governed = not _GOVERN_YEARS.isdisjoint(before | article) or "of_year" in line.roles(match.start() - 1)
    bracketed = "open" in line.roles(place - 1) and not line.roles(place + 1).isdisjoint({"close", "comma", "dash"})
    value = line.cores[place].core.value
    bare = line.context.flag("bare_years") and value and value.anchor.year <= _LATEST_BARE
    return part or listed or bracketed or bool(bare) or (governed and first) or bool(article)


def _single(match: re.Match[str], group: str, line: _Line) -> DateMention:
    core = line.cores[match.start(group)]
    named = (_named(match, group, line),)
    if group == "two":
        first = match.start("article2") if match.start("article2") >= 0 else match.start("two")
        return _mention(line, first, core.core.value, (core,), named)
    roles = line.roles(match.start("preposition"))
    value, relative = core.core.value, core.core.kind is not DateKind.CALENDAR
    if roles and value and (relative or value.is_unit or value.precision is Precision.MONTH):
        part = match.start("part") >= 0 or "part" in line.context.reading.can(core.first)
        value = _moved(value, roles, whole=not part)
    return _mention(line, match.start(), value, (core,), named)


def _mention(
    line: _Line, first: int, value: Edtf | None, placed: Sequence[Placed], named: tuple[Named, ...]
) -> DateMention:
    """Return a date, or a stretch from one to the other, with its words from a place in the symbols on."""
    reading, last = line.context.reading, placed[-1].last - 1
    start, end = reading.tokens.start(line.firsts[first]), named[-1].end
    return DateMention(
        start=start,
        end=end,
        words=reading.text[start:end],
        date=value,
        explicit=placed[0].core.explicit and placed[-1].core.explicit,
        kind=placed[0].core.kind,
        today="relative_day" in reading.can(last) and reading.value(last, "relative_day") == "0",
        named=named,
    )


def _named(match: re.Match[str], group: str, line: _Line) -> Named:
    """Return a date without its preposition, but with `la fine del` and an article that stands alone."""
    place, tokens = match.start(group), line.context.reading.tokens
    core, part = line.cores[place], match.start("part") if group == "one" else -1
    first = part if part >= 0 else place
    start, end = tokens.stretch(line.firsts[first], core.last - 1)
    if first and line.roles(first - 1) and _takes_article(core, line.context):
        start = _article(line.context, line.firsts[first - 1], start)
    return Named(start, _trimmed(line.context.reading.text, end), core.core.value)


def _takes_article(placed: Placed, context: Context) -> bool:
    """Return whether an article can belong to a date: not to `today`, and to a year only where years have theirs."""
    if "relative_day" in context.reading.can(placed.first):
        return False
    return placed.core.standing is not Standing.YEAR or context.flag("articled_years")


def _trimmed(text: str, end: int) -> int:
    """Return where words end that a token with an apostrophe ends: `Monday` in `Monday’s`."""
    return end - 1 if text[end - 1] in _APOSTROPHES and text[end : end + 1].isalpha() else end


def _article(context: Context, token: int, start: int) -> int:
    """Return where the article begins that a token is, or ends in (`entro il`); `start` when there is none."""
    tokens, text = context.reading.tokens, context.reading.text
    last = tokens.words(token)[-1]
    if last not in _articles(context.language):
        return start
    end = tokens.end(token)
    return start if text[end:start].strip() else end - len(last)


@cache
def _articles(language: Language) -> frozenset[str]:
    words = language.section("dates")
    return frozenset(evenfold(word) for word in (*words.texts("the"), *words.texts("the_year")))


def _moved(value: Edtf, roles: Set[str], *, whole: bool) -> Edtf | None:
    """Return what a preposition makes of a date; `whole` when it is the date itself and no part of it."""
    if "until" in roles:
        return not_after(value)
    if "since" in roles:
        return not_before(value)
    if "before" in roles:
        earlier = shifted(value, -1) if whole else value
        return not_after(earlier) if earlier else None
    if "after" in roles:
        later = shifted(value, 1) if whole else value
        return not_before(later) if later else None
    if "about" in roles and value.is_unit:
        point = replace(value.anchor, mark="~")
        return Edtf(point, point)
    return value


def _counted(line: _Line, place: int) -> bool:
    """Return whether a year is a number of something: `2000 GPU`, `2000 euro`, `2000 o 3000`, `tra il 40 e il 60%`."""
    if line.symbols[place] != "#":
        return False
    after = place + 1
    if not line.roles(after).isdisjoint({"and", "or", "to", "dash"}):
        after += 1
        short = "two" in line.context.reading.can(line.firsts[place])
        if short and not line.roles(after).isdisjoint({"the", "the_year"}):
            after += 1
        if "number" in line.roles(after) and "one" not in line.roles(after):
            return True
        after += line.symbols[after : after + 1] == "#"
    if "quantity" in line.roles(after):
        return True
    if line.context.flag("articled_years"):
        return False
    value = line.cores[place].core.value
    return value is not None and value.anchor.year % 100 == 0 and _is_word(line, place + 1)


def _is_word(line: _Line, place: int) -> bool:
    """Return whether a word stands at a place that could be what a number counts: small, or a noun with a capital."""
    if place >= len(line.symbols) or place in line.cores or line.roles(place):
        return False
    token, context = line.firsts[place], line.context
    return context.reading.tokens.word(token)[0].isalpha() and (
        context.flag("bare_years") or not context.capital(token)
    )
