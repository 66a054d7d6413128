"""Numbers that go on with what the figure before them counts: `ne ha stanziati 3`, `1,400 are to go`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.facts import cues, manner, wordings
from generator.facts.figures import counted, durations
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters before a number in which `ne ha già stanziati` has room.
_REACH = 40
_YEAR = re.compile(r"19\d\d|20\d\d")
_SIGN = re.compile(r"[,;:.()«»“”!?](?!\d)")
_ENDS = re.compile(r"\s*(?:[,;:.)»”\"!?]|\Z)")
_STOPS = re.compile(r"[»”\"!?]|\s*[,;:.)]|\Z")
_OPENS = frozenset(';:.,(—–!?”»"')
_WORD = re.compile(r"\w+")
# Of two digits on: `1,400 are to go`, not `3 are`.
_FEWEST = 10
# So many in words: `nine have been released`.
_FEW = 3
# Characters of `nella ` behind a number, and of one item of a list.
_LONGEST_LINK = 8
_LONGEST_ITEM = 70
_ITEM_ENDS = frozenset(",;")
# The words behind the last number of a stretch that no full stop ends.
_LAST_NUMBER = re.compile(r"\d ([^\d.:]*)\Z")


def goes_on(folded: str, number: NumberMention, told: int, language: Language) -> bool:
    """Return whether a number without a noun counts what the figure before it does; `told` are the sentence's cues."""
    if number.unit or number.low is None or number.low in (0, 1) or _YEAR.fullmatch(number.words):
        return False
    before = folded[max(0, number.start - _REACH) : number.start]
    behind = folded[number.end : number.end + _REACH]
    last, following = before.rsplit(None, 1)[-1:], behind.split(None, 1)[:1]
    if following and durations.is_time(following[0].rstrip(",.;:"), language):
        return False
    more = number.low >= _FEWEST and not wordings.words(language, "measures", "further").isdisjoint(last)
    if more or _of_those(language).match(behind):
        return True
    if not number.words[0].isdigit() and flag(language, "measures", "plural_heads"):
        told &= ~cues.OF_THEM
    free = number.low >= _FEWEST and _is_free(behind, following, language)
    if told & (cues.OF_THEM | cues.COMPARED) and _is_linked(before, behind, told, language):
        return True
    if free and (_leads(language).search(before) or (told & cues.OF_THEM and _is_of_them(before, language))):
        return True
    if not number.words[0].isdigit():
        return _is_since(before, language) or (number.low >= _FEW and _is_done(before, behind, language))
    if told & cues.ACCORDING and _source(language).match(behind):
        return True
    if number.low < _FEWEST and number.low == int(number.low):
        return False
    sourced = told & (cues.ACCORDING | cues.COUNTERS) and _ENDS.match(behind) and _sourced(language).search(before)
    return bool(sourced) or (
        _is_done(before, behind, language)
        or _is_against(before, behind, language)
        or (bool(told & (cues.ESTIMATES | cues.PUTS)) and _is_gapped(before, behind, language))
        or _is_listed(folded, number, language)
    )


@cache
def _of_those(language: Language) -> re.Pattern[str]:
    """Return a pattern for those of whom a number is a part, right behind it: `40,000 of them bought in`."""
    return re.compile(rf" {wordings.pattern(language, 'measures', 'out_of_them').pattern}")


def _is_free(behind: str, following: Sequence[str], language: Language) -> bool:
    """Return whether nothing stands behind a number that it could count: a sign, a small word or a verb."""
    if _STOPS.match(behind):
        return True
    small = wordings.words(language, "words", "stopwords") - wordings.words(language, "measures", "before_noun")
    small |= wordings.words(language, "measures", "passives", "modals")
    if wordings.pattern(language, "measures", "parts_of").match(behind.lstrip()):
        return False
    return not (small | awaited(language)).isdisjoint(following)


@cache
def _leads(language: Language) -> re.Pattern[str]:
    """Return a pattern for what leads to a number that somebody counts or that something comes to: `si ferma a`."""
    told, estimates, are, moves, to, of_those, compared = (
        wordings.pattern(language, *keys).pattern
        for keys in (
            ("measures", "told_by"),
            ("measures", "estimates"),
            ("measures", "they_are"),
            ("numbers", "moves"),
            ("measures", "levels"),
            ("measures", "of_them"),
            ("measures", "compared"),
        )
    )
    stops, articles = (wordings.pattern(language, "measures", key).pattern for key in ("stops", "articles"))
    to = rf"(?:{moves}|{stops}) (?:[^\W\d_]+ )?{to}"
    led = rf"{told}(?: that)?|{estimates}|{are}|{to}|{of_those},|{compared}"
    return re.compile(rf"(?:{led}) (?:{articles} )?{counted.exactly(language)}\Z")


def _is_gapped(before: str, behind: str, language: Language) -> bool:
    """Return whether those who say a number stand before it without a verb: `…, gli organizzatori di 12.000`."""
    return _ENDS.match(behind) is not None and _gap(language).search(before) is not None


@cache
def _gap(language: Language) -> re.Pattern[str]:
    articles, nouns, at = (
        wordings.pattern(language, *keys).pattern
        for keys in (("measures", "articles"), ("measures", "sayers"), ("measures", "puts_at"))
    )
    of = wordings.pattern(language, "names", "of").pattern
    return re.compile(rf"[,;] (?:[^\W\d_]{{1,3}} )?(?:{articles} ?)?{nouns}(?: [^\W\d_]+)? (?:{at}|{of}) ?\Z")


@cache
def _source(language: Language) -> re.Pattern[str]:
    """Return a pattern for a source right behind a number: `5 mila secondo la questura`."""
    according, articles = (
        wordings.pattern(language, *keys).pattern for keys in (("quotes", "according"), ("measures", "articles"))
    )
    return re.compile(rf",? {according} (?:{articles}|[^\W\d_]{{3}})")


@cache
def _sourced(language: Language) -> re.Pattern[str]:
    """Return a pattern for a source right before a number: `…; per i sindacati sono 410`, `…, laut Polizei 5.000`."""
    lists = (("quotes", "according"), ("quotes", "for"), ("measures", "articles"), ("measures", "copulas"))
    according, link, articles, copulas = (wordings.pattern(language, *keys).pattern for keys in lists)
    noun = rf"(?:{articles} ?)?[^\W\d_]+(?: [^\W\d_]+)?"
    return re.compile(rf"[,;] (?:[^\W\d_]{{1,3}} )?(?:{according}|{link}) {noun}(?: {copulas})? ?\Z")


def _is_done(before: str, behind: str, language: Language) -> bool:
    """Return whether a number opens its clause and a verb tells what is done: `1,400 are to go`, `65 should go`."""
    verbs = wordings.words(language, "measures", "passives", "modals", "aux")
    if verbs.isdisjoint(behind.split(None, 1)[:1]):
        return False
    if not wordings.words(language, "measures", "articles").isdisjoint(before.split()[-1:]):
        return False
    before = before[: manner.bare_start(before, len(before), language)].rstrip()
    return (
        not before
        or before[-1] in _OPENS
        or not _ands(language).isdisjoint(before.split()[-1:])
        or _is_told(before, language)
    )


def _is_told(before: str, language: Language) -> bool:
    """Return whether the words before a number end with a verb of saying: `the ministry said 210`."""
    told = wordings.pattern(language, "measures", "told_by")
    return any(match.end() == len(before) for match in told.finditer(before))


def _is_since(before: str, language: Language) -> bool:
    """Return whether a number is the state before that which was told: `up from seven`, `il giorno prima erano due`."""
    since = wordings.pattern(language, "measures", "since")
    if not since.search(before):
        return False
    before = before[: manner.bare_start(before, len(before), language)].rstrip()
    return any(match.end() == len(before) for match in since.finditer(before))


def _is_against(before: str, behind: str, language: Language) -> bool:
    """Return whether a number is another state of what was counted before: `up from 48`, `oggi sono 1.120`."""
    if _is_since(before, language) or _ENDS.match(behind) is None:
        return _is_since(before, language)
    before = before[: manner.bare_start(before, len(before), language)].rstrip()
    now = wordings.pattern(language, "measures", "now")
    return any(match.end() == len(before) for match in now.finditer(before))


def _is_listed(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether a number goes on a list by the same preposition: `40 letti in medicina, 22 in chirurgia`."""
    behind = folded[number.end : number.end + _LONGEST_LINK].split()[:1]
    if wordings.words(language, "measures", "list_links").isdisjoint(behind):
        return False
    before = folded[max(0, number.start - _LONGEST_ITEM) : number.start].rstrip()
    joined = before[-1:] in _ITEM_ENDS or not _ands(language).isdisjoint(before.split()[-1:])
    earlier = _LAST_NUMBER.search(before) if joined else None
    return earlier is not None and f" {behind[0]} " in f" {earlier[1]} "


def _is_linked(before: str, behind: str, told: int, language: Language) -> bool:
    """Return whether the words before a number take up what another one counts: `ne`, `rispetto ai`, `fala em`."""
    if told & cues.OF_THEM and any(match.end() == len(before.rstrip()) for match in _of_them(language, before)):
        return True
    ends = _ENDS.match(behind) is not None
    done = not ends and not awaited(language).isdisjoint(_WORD.findall(behind)[:2])
    if (ends or done) and told & cues.OF_THEM and _is_of_them(before, language):
        return True
    if not done or not told & cues.COMPARED:
        return False
    compared = wordings.pattern(language, "measures", "compared")
    return any(not before[match.end() :].strip() for match in compared.finditer(before))


def _ands(language: Language) -> frozenset[str]:
    return wordings.words(language, "names", "and")


def awaited(language: Language) -> frozenset[str]:
    """Return the words behind a number that tell no thing: `i 7 chiesti`, `0,35 attesi`."""
    return wordings.words(language, "measures", "awaited")


def _of_them(language: Language, before: str) -> Iterator[re.Match[str]]:
    """Give the words in some others that take up what is counted: `di cui`."""
    return (match for match in wordings.pattern(language, "measures", "of_them").finditer(before) if " " in match[0])


def _is_of_them(before: str, language: Language) -> bool:
    of_them = wordings.pattern(language, "measures", "of_them")
    if not of_them.search(before):
        return False
    sign = max((match.end() for match in _SIGN.finditer(before)), default=0)
    return of_them.search(before, sign) is not None


def is_total(noun: str, language: Language) -> bool:
    """Return whether a noun only says that something is counted: `the number is 180`."""
    return evenfold(noun) in wordings.words(language, "measures", "totals")


def is_further(leading: str, language: Language) -> bool:
    """Return whether the words before a number take up money: `ne`, `another`."""
    words = evenfold(leading)
    further = wordings.words(language, "measures", "further")
    return _is_of_them(words[-_REACH:], language) or not further.isdisjoint(words.split()[-2:])
