"""Numbers in running text: what they are worth and, where it stands with them, of which money or measure."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from generator.text.languages import Language
from generator.text.numbers import quantities

__all__ = ["NumberMention", "find"]

_JOINTS = frozenset("-‐‑–_/#@.:+*\\^")
_AFTER = frozenset("°º_^")
_DEGREES = frozenset("°º")
# A number that begins with its point: ` .5 million`.
_POINTED = re.compile(r"(?<![^ ])\.(\d+)")
# Times of a race, `1'33"42`.
_CLOCKED = re.compile(r"\d['’′\"”″]\d")
_AIRLINER = re.compile(r"7[0-8]7-\d{1,3}(?!\d)")
_NAMED = re.compile(r"\d+-[A-Z][a-z]")  # `7-Eleven`: no range
# Sizes of displays, `4K`: no thousands.
_DISPLAYS = (2000, 4000, 8000)


class NumberMention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number with its magnitude and unit: characters `start` to `end` of the text."""

    start: int
    end: int
    words: str
    """Verbatim: `5, 6 milioni di dollari`, odd spaces and all."""
    low: Decimal | None
    """The number, or the low end of a range. None for a size without a number: `decine di migliaia`."""
    high: Decimal | None
    """The high end of a range; None when it is no range."""
    unit: str | None
    """ISO 4217 code, `%` or `x` (times); of small coins their name, `cents`; None where none of them stands with it."""
    about: bool = False
    """The words themselves are round: `una ventina`, `decine di migliaia`."""


def find(text: str, language: Language) -> tuple[NumberMention, ...]:
    """Return the numbers of a text in its order, not overlapping.

    Parts of names (`H100`, `GPT-4`), ordinals, scores and times of day are none. Years and days are numbers as well:
    whoever wants only figures leaves out what `dates.find` finds. Takes time linear in the text.
    """
    reading = quantities.read(text, language)
    if reading is None:
        return ()
    mentions = []
    for quantity in quantities.find(reading, language):
        tokens, first, last = reading.tokens, quantity.first, quantity.last - 1
        start, end = tokens.stretch(first, last)
        low = quantity.low
        alone = quantity.unit is None and start > 1 and text[start - 1] == " " == text[end : end + 1]  # as most are
        if (text[start] == "7" or not alone) and _in_name(text, start, end, quantity.unit, alone=alone):
            continue
        if (text[end - 1] == "K" and low in _DISPLAYS) or (quantity.high and _NAMED.match(text, start)):
            continue
        if not text[end - 1].isdigit() and (sign := tokens.roles(last).get("measured")):
            if sign in _DEGREES and text[end : end + 1] not in ("C", "F"):
                continue
            end -= len(sign)
        if low is not None and (pointed := _POINTED.match(text, max(0, start - 1))):
            start, low = start - 1, low.scaleb(-len(pointed[1]))
        elif low is not None and quantity.high is None and _negative(text, start):
            start, low = start - 1, -low
        mention = NumberMention(
            start=start,
            end=end,
            words=text[start:end],
            low=low,
            high=quantity.high,
            unit=quantity.unit,
            about=quantity.about,
        )
        mentions.append(mention)
    return tuple(mentions)


def _negative(text: str, start: int) -> bool:
    """Return whether a minus stands before a number: a dash with a blank or a bracket before it."""
    return start > 0 and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (\u00a0")


def _in_name(text: str, start: int, end: int, unit: str | None, *, alone: bool) -> bool:
    """Return whether a number is joined to a word before or behind it: `GPT-4`, `35-year-old`, `10.4.1`.

    One that stands `alone`, with blanks around it, can only be an aeroplane's.
    """
    if alone:
        return _AIRLINER.match(text, start) is not None
    if start and text[start - 1].isalpha() and text[start].isdigit():
        return True
    if start > 1 and text[start - 1] in _JOINTS and not text[start - 2].isspace() and text[start].isdigit():
        return True
    if _CLOCKED.match(text, start - 2 if start > 1 else start) or _CLOCKED.match(text, end - 1):
        return True
    if unit == "x" and (text[end - 1] == "X" or text[end : end + 1].isdigit()):  # `4x100`
        return True
    after = text[end : end + 2]
    if unit is None and _AIRLINER.match(text, start):
        return True
    if unit or not after:
        return False
    return after[0] in _AFTER or (after[0] == "-" and after[1:].isalpha())
