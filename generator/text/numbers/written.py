"""Digits as a language writes them: `50.000` is fifty thousand in Italian, `1.6` no thousand anywhere."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.text.languages import Language

# Characters of the longest number that is read; longer runs are serial numbers.
LONGEST = 24

_SHAPE = re.compile(r"\d+(?:[.,']\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:'\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+")
_DECIMAL = re.compile(r"(.*)[.,](\d+)")


def value(digits: str, language: Language) -> Decimal | None:
    """Return what a run of digits and separators is worth; None when it is no number, such as `10.4.1`.

    A group of three digits is read by the language's own signs, but `50,000` is never fifty: nobody writes three
    zeros behind a decimal comma.
    """
    if len(digits) > LONGEST or not _SHAPE.fullmatch(digits):
        return None
    if _PLAIN.fullmatch(digits):
        return Decimal(digits)
    if _GROUPS.fullmatch(digits) and (_is_group(digits, language) or digits.count(digits[-4]) > 1):
        return Decimal(re.sub(r"\D", "", digits))
    if _INDIAN.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    match = _DECIMAL.fullmatch(digits)
    if not match:
        return None
    whole, fraction = match.groups()
    sign = digits[len(whole)]
    if _PLAIN.fullmatch(whole):
        return Decimal(f"{whole}.{fraction}")
    if _GROUPS.fullmatch(whole) and sign not in whole:
        return Decimal(re.sub(r"\D", "", whole) + "." + fraction)
    return None


def _is_group(digits: str, language: Language) -> bool:
    """Return whether three digits behind a sign are a group and no fraction."""
    decimal = language.section("numbers").text("decimal")
    return digits[-4] != decimal or digits.endswith("000")
