"""Numbers that go on with what the figure before them counts: `ne ha stanziati 3`, `1,400 are to go`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from generator.facts import cues, wordings
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


def goes_on(folded: str, number: NumberMention, told: int, language: Language) -> bool:
    """Return whether a number without a noun counts what the figure before it does; `told` are the sentence's cues."""
    if number.unit or number.low is None or number.low in (0, 1) or _YEAR.fullmatch(number.words):
        return False
    before = folded[max(0, number.start - _REACH) : number.start]
    behind = folded[number.end : number.end + _REACH]
    if number.low >= _FEWEST and not wordings.words(language, "measures", "further").isdisjoint(before.split()[-1:]):
        return True
    if not number.words[0].isdigit() and flag(language, "measures", "plural_heads"):
        told &= ~cues.OF_THEM
    if told & (cues.OF_THEM | cues.COMPARED | cues.ESTIMATES) and _is_linked(before, behind, told, language):
        return True
    passives = wordings.words(language, "measures", "passives")
    if not number.words[0].isdigit() or passives.isdisjoint(behind.split(None, 1)[:1]):
        return False
    last = before.rstrip()[-1:]
    opens = not last or last in _OPENS or not _ands(language).isdisjoint(before.split()[-1:])
    few = number.low < _FEWEST and number.low == int(number.low)
    return opens and not few


def _is_linked(before: str, behind: str, told: int, language: Language) -> bool:
    """Return whether the words before a number take up what another one counts: `ne`, `rispetto ai`, `fala em`."""
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


def _is_of_them(before: str, language: Language) -> bool:
    sign = max((match.end() for match in _SIGN.finditer(before)), default=0)
    return wordings.pattern(language, "measures", "of_them").search(before, sign) is not None


def before(found: Sequence[Figure], last: Figure | None, sentence: int, leading: str) -> Figure | None:
    """Return the figure that a number goes on from: the last of the sentence, or of the one before it.

    `leading` are the sentence's words before the number; a sign in them may part it from the sentence before.
    """
    near = last
    if near is None and not _PARTED.search(leading):
        near = next((one for one in reversed(found) if 0 <= sentence - one.sentence <= _NEAR), None)
    if near is None or near.value is None or near.unit in _SHARES:
        return None
    return near if near.unit or near.value >= _LARGE else None


def fitting(number: NumberMention, told: Sequence[Figure], last: Figure | None) -> Figure | None:
    """Return the figure that a number can go on from: one with a fraction counts no things, so the last sum of money.

    `a 64 posti letto, ne ha offerti 1,1` behind `3,2 milioni di euro`.
    """
    if last is None or number.low is None or number.low == int(number.low):
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
