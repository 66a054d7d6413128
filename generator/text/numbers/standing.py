"""Whether the parts of a quantity may stand together, and whose a word of money is."""

from __future__ import annotations

from itertools import pairwise

from generator.text.grammar import Reading
from generator.text.languages import Language
from generator.text.numbers import money
from generator.text.numbers.parts import Parts, Quantity, listed

_MONEY = frozenset("$€£¥₹₽₩₺")
# Tokens before a weight in which its verb stands.
_NEAR = 6
# Below this a word of money of little worth is another word.
_LEAST = 1000
_SPACES = frozenset("\u00a0\u202f\u2009")


def may_stand(parts: Parts, unit: str | None) -> bool:
    """Return whether the parts of a reading may stand together."""
    number, groups = parts.roles("number"), parts.shape.groups
    first, sized = number[0], parts.filled("size")
    if "sign" in groups:
        decimal = parts.language.section("numbers").text("decimal") or "."
        before, sign = parts.tokens("number")[:2]
        whole = "attached" not in first and "." not in first["figure"]
        return sign.word == decimal and before.end == sign.start and whole
    if "grouped" in groups:
        return _grouped(parts, measured=sized or unit is not None)
    if "signed" in first or (sized and any("short" in roles for roles in parts.roles("size"))):
        led = parts.has_any(("lead", "lead1", "lead2")) or _counts_millions(parts)
        return led or (unit is not None and unit.isupper())
    if parts.has("lead") and not _may_lead(parts):
        return False
    if "one" in first and "cardinal" not in first and len(number) == 1:
        return sized or (unit is not None and parts.reading.tokens[parts.match.end() - 1].word.isalpha())
    if "pair" in number[-1] or "fraction" in first:
        return sized or unit is not None
    if "share" not in first or sized or "dozen" in number[-1]:
        return True
    return unit is not None and "minor" in parts.reading.tokens.roles(parts.match.end() - 1)


def _counts_millions(parts: Parts) -> bool:
    """Return whether a size is told by its letter before what is counted in millions: `3.1m customers`."""
    tokens, behind = parts.reading.tokens, parts.match.end()
    return behind < len(tokens) and tokens.word(behind) in listed(parts.language, "counted_in_millions")


def _may_lead(parts: Parts) -> bool:
    """Return whether money may stand before its number: a sign or code may, a word only when no other follows."""
    first, last = parts.reading.tokens[parts.match.start("lead")], parts.reading.tokens[parts.match.end("lead") - 1]
    words = parts.reading.text[first.start : last.end]
    number = parts.reading.tokens[parts.match.start("number")]
    if not words.replace(" ", "").isalpha() or words.isupper() or words.upper() in money.CODES:
        return True
    if last.end == number.start:  # `NKr95mn`
        return True
    if first.word in listed(parts.language, "never_before"):
        return False
    if first.word in listed(parts.language, "titles") and number.word.isdigit() and len(number.word) in (1, 4):
        return False
    return (
        parts.match.end() == len(parts.reading.tokens) or not parts.reading.tokens[parts.match.end()].word[0].isalpha()
    )


def is_anothers(parts: Parts) -> bool:
    """Return whether money belongs to the number behind it: `a us $ 150 million loan`, `1 $10 bill`, `$ 20 $ 30`."""
    place = parts.match.end("unit")
    if place >= len(parts.reading.tokens) or not parts.reading.tokens[place].word[0].isdigit():
        return False
    sign, number = parts.reading.tokens[place - 1], parts.reading.tokens[parts.match.start("number")]
    is_sign = parts.reading.text[sign.end - 1] in _MONEY
    glued = parts.reading.tokens[place].start == sign.end and parts.reading.text[sign.start - 1] == " "
    if (is_sign and glued) or number.roles.keys() == {"one"}:
        return True
    return parts.has("lead") and (is_sign or sign.word.upper() in money.CODES)


def _grouped(parts: Parts, *, measured: bool) -> bool:
    """Return whether a number is written in groups of three with blanks: `10 000`.

    A plain blank may as well part two numbers, or those of a telephone, `800 555 010`; not where something is measured,
    it ends with three zeros, or a language always writes so.
    """
    tokens = parts.tokens("number")
    if len(tokens[0].word) > 3 or not tokens[0].word.isdigit():
        return False
    blanks = {parts.reading.text[one.end : two.start] for one, two in pairwise(tokens)}
    one_number = measured or _groups_by_blanks(parts.language) or tokens[-1].word == "000"
    return blanks <= _SPACES or (blanks <= {" ", *_SPACES} and one_number)


def _groups_by_blanks(language: Language) -> bool:
    return language.section("numbers").text("group") == " "


def weighs(quantity: Quantity, reading: Reading, language: Language) -> bool:
    """Return whether a word of money is no money here: `2,000 pounds of flour`, `14 won`."""
    tokens = reading.tokens
    last = tokens.word(quantity.last - 1)
    if last in listed(language, "large_money"):
        return quantity.high is None and quantity.low is not None and quantity.low < _LEAST
    if last not in listed(language, "weights"):
        return False
    if quantity.last < len(tokens) and tokens.word(quantity.last) in listed(language, "weight_of"):
        return True
    if quantity.low is None or quantity.low >= _LEAST:
        return False
    before = (tokens.word(n) for n in range(max(0, quantity.first - _NEAR), quantity.first))
    return not set(before).isdisjoint(listed(language, "weighing"))
