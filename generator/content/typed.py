"""Values of front matter with their types: dates, numbers, closed choices."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from generator.model import dates
from generator.model.dates import Edtf
from generator.yamltext import Fields, near_miss

Choice = TypeVar("Choice", bound=StrEnum)

_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}")
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?")


def date(fields: Fields, key: str) -> Edtf | None:
    """Return an EDTF date. Raises ContentError on anything else."""
    text = fields.text(key)
    if text is None:
        return None
    try:
        return dates.parse(text)
    except ValueError as error:
        hint = "write year-month-day, such as 2025-02-05, or less: 2025-02, 2025"
        raise fields.error(key, f"{key} is no day: {text!r}", hint) from error


def lang(fields: Fields) -> str | None:
    """Return the language, a BCP 47 code; None for what is none."""
    text = fields.text("lang")
    return text if text and _LANG.fullmatch(text) else None


def decimal(fields: Fields, key: str) -> Decimal | None:
    """Return a number with all its digits: 5600000, -3.5. Raises ContentError on anything else."""
    text = fields.text(key)
    if text is None:
        return None
    if not _PLAIN_NUMBER.fullmatch(text):
        raise fields.error(key, f"`{key}` is no number: {text!r}", "write digits only, such as 5600000 or 5.6")
    return Decimal(text)


def choice(fields: Fields, key: str, choices: type[Choice]) -> Choice | None:
    """Return one of a closed set of words. Raises ContentError on any other."""
    text = fields.text(key)
    if text is None:
        return None
    words = [str(word) for word in choices]
    if text not in words:
        near = near_miss(text, words)
        hint = f"did you mean `{near}`?" if near else f"write one of: {', '.join(words)}"
        raise fields.error(key, f"`{key}` knows no {text!r}", hint)
    return choices(text)
