"""Whom a line of rights names: `© 2025 The Quayside Courier, all rights reserved`."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 300
"""Characters above which a line is not looked at."""

_SIGN = re.compile(r"©|\(c\)|\bcopyright\b", re.I)
_SIGNS = ("©", "(c)", "copyright")
_YEAR = r"(?:19|20)\d\d"
# What stands between the sign and the name: signs, years, `by`.
_LEAD = re.compile(rf"(?:[\s,:©®|–—-]|\(c\)|copyright\b|{_YEAR}|(?<=[-–—])\s?(?:\d\d\b)?|by\s)*", re.I)
# Where the sign and its year end what is said of the rights: `Courier LLC © 2025 – Terms – Privacy`.
_CLOSED = re.compile(rf"(?<=\w\s)©\s?{_YEAR}\s+[–—|·-]")
_DATED = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_RESERVED = re.compile(
    r"\brights\s+reserved|\bdiritti\s+riservati|riproduzione\s+riservata|\brechte\s+vorbehalten|droits\s+réservés|"
    r"derechos\s+reservados|direitos\s+reservados|registered\s+(?:office|in)\b|sede\s+legale|\bp\.?\s?iva\b",
    re.I,
)
_END = re.compile(
    rf"\s*(?:[|·•;:()\[\]®™»\n]|(?<=\w{{3}})/|\s/|\s[–—-]+\s|\s[–—-]+\Z|,?\s*\b{_YEAR}|"
    r"[.,]?\s*\b(?:all|tutti|alle|tous|todos)\s+(?:(?:the|i|os|los)\s+)?"
    r"(?:rights|diritti|rechte|droits|derechos|direitos)\b|[.,]\s|,\Z|\.\Z|"
    r"\s+(?:©|\(c\)|copyright)|\s+riproduzione\b|\s+theme\b|\s+powered\b|\s+an? |\s+is )",
    re.I,
)
_TRADING = re.compile(r"\b(?:trading\s+as|t/a)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the rights of a page."""

    name: str
    is_of_page: bool
    """Whether a year, words of the law or a company's seat stand beside the name: a picture's owner often has none."""


def holder(line: str) -> Holder | None:
    """Return who a line says to hold the rights, without the form of its company after a comma; None for nobody.

    The name stands behind the sign, the year and such words, or else before them.
    """
    if len(line) > LONGEST:
        return None
    small = line.casefold()
    sign = _SIGN.search(line) if any(one in small for one in _SIGNS) else None
    if sign is None:
        return None
    of_page = bool(_DATED.search(line) or _RESERVED.search(line))
    trading = _TRADING.search(line, sign.end())
    lead = _LEAD.match(line, sign.start())
    rest = line[trading.end() if trading else lead.end() if lead else sign.end() :]
    end = _END.search(rest)
    name = rest[: end.start()] if end else rest
    if not name.strip() or _CLOSED.match(line, sign.start()):
        before = re.split(r"[|·•;]|\.\s|\s[–—-]\s", line[: sign.start()])[-1]
        name = before.rstrip(" ,-–—")
    name = name.strip(" ,.\"“”«»'")
    return Holder(name, of_page) if name else None
