"""Numbers that go on with what the figure before them counts: `ne ha stanziati 3`, `1,400 are to go`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache

from generator.facts import cues, manner, wordings
from generator.facts.figures import measures
from generator.model.facts import Figure
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters before a number in which `ne ha già stanziati` has room.
_REACH = 40
_YEAR = re.compile(r"19\d\d|20\d\d")
_SIGN = re.compile(r"[,;:.()«»“”!?](?!\d)")
_ENDS = re.compile(r"\s*(?:[,;:.)»”\"!?]|\Z)")
_OPENS = frozenset(';:.,(—–!?”»"')
_WORD = re.compile(r"\w+")
_PARTED = re.compile(r"[:;«“”»\"]")
_MANTISSA = re.compile(r"\d+(?:[.,]\d+)*")
_MAGNITUDES = frozenset({Decimal(10) ** 3, Decimal(10) ** 6, Decimal(10) ** 9, Decimal(10) ** 12})
# From here on a number has a size of its own.
_OWN_SIZE = 1000
# Of two digits on: `1,400 are to go`, not `3 are`.
_FEWEST = 10
# Sentences back in which the figure before may stand.
_NEAR = 1
# From here on a figure says something without its unit.
_LARGE = 1_000_000
_SHARES = frozenset({"%", "x"})
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
    last = before.rsplit(None, 1)[-1:]
    if number.low >= _FEWEST and not wordings.words(language, "measures", "further").isdisjoint(last):
        return True
    if not number.words[0].isdigit() and flag(language, "measures", "plural_heads"):
        told &= ~cues.OF_THEM
    if told & (cues.OF_THEM | cues.COMPARED | cues.ESTIMATES) and _is_linked(before, behind, told, language):
        return True
    if not number.words[0].isdigit():
        return _is_since(before, language)
    if told & cues.ACCORDING and _source(language).match(behind):
        return True
    if number.low < _FEWEST and number.low == int(number.low):
        return False
    sourced = told & (cues.ACCORDING | cues.COUNTERS) and _ENDS.match(behind) and _sourced(language).search(before)
    return bool(sourced) or (
        _is_done(before, behind, language)
        or _is_against(before, behind, language)
        or _is_listed(folded, number, language)
        or (bool(told & (cues.ESTIMATES | cues.PUTS)) and _is_gapped(before, behind, language))
    )


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


def _is_done(before: str, behind: str, language: Language) -> bool:
    """Return whether a number opens its clause and a verb tells what is done: `1,400 are to go`, `65 should go`."""
    verbs = wordings.words(language, "measures", "passives", "modals")
    if verbs.isdisjoint(behind.split(None, 1)[:1]):
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
    if _is_since(before, language):
        return True
    if _ENDS.match(behind) is None:
        return False
    before = before[: manner.bare_start(before, len(before), language)].rstrip()
    now = wordings.pattern(language, "measures", "now")
    return _is_told(before, language) or any(match.end() == len(before) for match in now.finditer(before))


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
    if done and told & cues.COMPARED:
        compared = wordings.pattern(language, "measures", "compared")
        return any(not before[match.end() :].strip() for match in compared.finditer(before))
    if ends and told & cues.ESTIMATES:
        estimates = wordings.pattern(language, "measures", "estimates")
        return any(not before[match.end() :].strip() for match in estimates.finditer(before))
    return False


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


def before(
    found: Sequence[Figure], last: Figure | None, sentence: int, leading: str, language: Language
) -> Figure | None:
    """Return the figure that a number goes on from: the last of the sentence, or of the one before it.

    `leading` are the sentence's words before the number; a sign in them may part it from the sentence before. What was
    money there is money here only behind `ne` or `another`: `residents say 65 should go` tells of no pounds.
    """
    near = last
    if near is None and not _PARTED.search(leading):
        near = next((one for one in reversed(found) if 0 <= sentence - one.sentence <= _NEAR), None)
        if near is not None and near.unit and measures.is_currency(near.unit) and not _is_further(leading, language):
            return None
    if near is None or near.value is None or near.unit in _SHARES:
        return None
    return near if near.unit or near.value >= _LARGE else None


def _is_further(leading: str, language: Language) -> bool:
    words = evenfold(leading)
    further = wordings.words(language, "measures", "further")
    return _is_of_them(words[-_REACH:], language) or not further.isdisjoint(words.split()[-2:])


def fitting(number: NumberMention, told: Sequence[Figure], last: Figure | None) -> Figure | None:
    """Return the figure that a number can go on from: one with a fraction counts no things, so the last sum of money.

    `a 64 posti letto, ne ha offerti 1,1` behind `3,2 milioni di euro`.
    """
    if last is None or number.low is None or number.low == int(number.low):
        return last
    if last.value is not None and last.value != int(last.value):
        return last
    sums = [one for one in told if one.value is not None and one.unit and measures.is_currency(one.unit)]
    return last if not sums or (last.unit and measures.is_currency(last.unit)) else sums[-1]


def size(number: NumberMention, source: Figure) -> Decimal:
    """Return by how much a number is multiplied: `ne ha stanziati 3` behind `5 milioni` tells of millions."""
    mantissa = _MANTISSA.search(source.raw)
    if number.low is None or number.low >= _OWN_SIZE or number.words[-1].isalpha() or mantissa is None:
        return Decimal(1)
    ratios = [ratio for ratio in (_ratio(source, digits) for digits in _readings(mantissa[0])) if ratio is not None]
    if 1 in ratios or source.raw == mantissa[0]:
        return Decimal(1)
    return Decimal(int(next((ratio for ratio in ratios if ratio in _MAGNITUDES), 1)))


def _readings(digits: str) -> tuple[str, ...]:
    """Return the ways in which digits with signs can be read: `1.400` with a fraction or as one number."""
    bare = digits.replace(".", "").replace(",", "")
    return bare, digits.replace(".", "").replace(",", "."), digits.replace(",", ""), digits.replace(",", ".")


def _ratio(source: Figure, digits: str) -> Decimal | None:
    try:
        return (source.value or Decimal(0)) / Decimal(digits)
    except (InvalidOperation, ZeroDivisionError):
        return None


def is_total(noun: str, language: Language) -> bool:
    """Return whether a noun only says that something is counted: `the number is 180`."""
    return evenfold(noun) in wordings.words(language, "measures", "totals")
