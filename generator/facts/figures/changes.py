"""Numbers from which and to which something changes: `da 320 a 210`, `a 96 milioni dai 74`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.facts.figures import counted
from generator.text import dates
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters before a number in which its noun and a verb have room.
_REACH = 80
_LONGEST_WORD = 24
# Characters of `of the resort's` between a part and the number that it is of.
_LONGEST_PART = 32
_SIGN = re.compile(r"[,;:.()«»“”]")
_YEAR = re.compile(r"19\d\d|20\d\d")


def is_change(text: str, between: tuple[int, int], language: Language) -> bool:
    """Return whether only `to` stands between two numbers."""
    if not 0 < between[1] - between[0] < _LONGEST_WORD:
        return False
    words = evenfold(text[slice(*between)]).strip()
    return words in wordings.words(language, "numbers", "range_to")


def is_part(text: str, part: NumberMention, whole: int, language: Language) -> bool:
    """Return whether a number is so many of those that the next one counts: `330 of the resort's 397 rooms`."""
    if not part.words[0].isdigit() or part.unit or _YEAR.fullmatch(part.words) or whole - part.end > _LONGEST_PART:
        return False
    words = evenfold(text[part.end : whole]).strip()
    match = wordings.pattern(language, "measures", "parts_of").match(words)
    return match is not None and _SIGN.search(words, match.end()) is None


def is_start(text: str, between: tuple[int, int], number: NumberMention, language: Language) -> bool:
    """Return whether a number is where the change to the sum right before it began: `a 96 milioni dai 74 del 2023`."""
    if (
        not 0 < between[1] - between[0] < _LONGEST_WORD
        or not number.words[0].isdigit()
        or _YEAR.fullmatch(number.words)
    ):
        return False
    words = evenfold(text[slice(*between)]).strip(" ,")
    if words not in wordings.words(language, "numbers", "range_from"):
        return False
    return not any(number.start < m.end and m.start < number.end for m in dates.find(text, language))


def is_from(text: str, start: int, language: Language) -> bool:
    """Return whether `from` stands before a number."""
    word = evenfold(text[max(0, start - _LONGEST_WORD) : start]).split()[-1:]
    return not wordings.words(language, "numbers", "range_from").isdisjoint(word)


def noun_moved(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what changes from a number on: `i posti letto sono passati da 320 a 210`."""
    before = folded[max(0, number.start - _REACH) : number.start]
    if wordings.words(language, "numbers", "range_from").isdisjoint(before.rsplit(None, 1)[-1:]):
        return None
    match = _moved(language).search(before) or _changed(folded, before, number, language)
    if not match or match[1] in wordings.words(language, "words", "stopwords"):
        return None
    offset = number.start - len(before)
    head = text[offset + match.start(1) : offset + match.end("within")]
    return counted.plural_of(head, language) if flag(language, "measures", "plural_heads") else head.split()[0]


def _changed(folded: str, before: str, number: NumberMention, language: Language) -> re.Match[str] | None:
    """Return what somebody changes, in front of both numbers: `ridurre gli esuberi da 312 a 240`."""
    to = _to(language).match(folded, number.end)
    if to is None or (to[1] and to[1] not in wordings.words(language, "words", "stopwords")):
        return None
    match = _from(language).search(before)
    moves = wordings.pattern(language, "numbers", "moves")
    return match if match and moves.search(before, 0, match.start()) else None


@cache
def _from(language: Language) -> re.Pattern[str]:
    owners = wordings.choice(wordings.words(language, "measures", "plural_articles", "possessives"))
    since = wordings.pattern(language, "numbers", "range_from").pattern
    return re.compile(rf"{owners} ?([^\W\d_]{{3,}})(?P<within>) {since} ?\Z")


@cache
def _to(language: Language) -> re.Pattern[str]:
    return re.compile(rf" {wordings.pattern(language, 'numbers', 'range_to').pattern} \d[\d.,]*(?: ([^\W\d_]+)|\Z)?")


@cache
def _moved(language: Language) -> re.Pattern[str]:
    articles, counts = (
        wordings.pattern(language, "measures", key).pattern for key in ("plural_articles", "count_nouns")
    )
    moves, since = (wordings.pattern(language, "numbers", key).pattern for key in ("moves", "range_from"))
    within = r"(?P<within>(?:, [^\W\d_]+,)?(?: [^\W\d_]+){0,4}?)"
    return re.compile(rf"(?:{counts}|{articles}) ?([^\W\d_]{{3,}}){within} {moves}[,:]? {since} ?\Z")
