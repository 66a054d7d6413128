"""Where the original stands on the web, and the day that its address tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from generator.metadata.evidence import Evidence
from generator.model.dates import Edtf, unit
from generator.model.found import Basis, Found

_STATED = ("link:canonical", "og:url", "saved-from", "jsonld:url")
_ADDRESS = re.compile(r"(?:[^\W\d]{2,12}:?\s{1,3})?(https?://[^\s<>\"«»“”]{4,1500})")
# What services for newsletters and networks put behind an address to count who comes from where.
_TRACKING = re.compile(r"(?<=[?&])(?:utm_\w{1,20}|fbclid|gclid|mc_[ce]id|igshid)=[^&#]*(?:&|(?=#|\Z))")
_EMPTY = re.compile(r"[?&]+(?=#|\Z)")
_NEAR_TOP, _NEAR_END = 4, 3
_YEARS = r"((?:19[89]|20\d)\d)"
# /2025/01/27/…  /2025-01-27-…  /20250127/…: no day among the digits of a longer number.
_DAY = re.compile(rf"(?<![\d.]){_YEARS}([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
# A2025012714320005196: day and time of day, and a number. What is a whole folder tells when an archive saved a page.
_STAMP = re.compile(
    rf"(?<![\d.]){_YEARS}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d\d{{1,8}}(?!\d|(?:\w\w_)?/)"
)
# /2025/1/27/…: without zeros only between slashes.
_SHORT_FIGURES = re.compile(rf"/{_YEARS}/(1[0-2]|[1-9])/([12]\d|3[01]|[1-9])(?=/)")
_MONTH = re.compile(rf"/{_YEARS}[-/](0[1-9]|1[0-2])(?=/(?!\d\d?(?:/|\Z)))")
# /2020/oct/02/…
_NAMED_DAY = re.compile(rf"/{_YEARS}[-/]([a-z]{{3}})[a-z]{{0,6}}[-/](0[1-9]|[12]\d|3[01])(?!\d)")
# /29-01-2025: which figure is the day must be plain.
_DAY_FIRST = re.compile(rf"(?<![\d-])(1[3-9]|2\d|3[01])-(0[1-9]|1[0-2])-{_YEARS}(?!\d)")
_SHORT_DAY = re.compile(r"/(\d\d)_([a-z]{3,9})_(\d\d)/")
_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def find(evidence: Evidence) -> Found[str] | None:
    """Return the address of the original: declared, stated by the page, or pasted on a line of its own."""
    declared = evidence.text_of("url")
    if declared:
        return declared
    base = next((s.value for s in evidence.stated("saved-from")), "")
    for statement in evidence.stated(*_STATED):
        address = _whole(statement.value, base)
        if address and (_leads_inside(address) or not _leads_inside(base)):
            return Found(value=address, basis=Basis.METADATA, evidence=statement.value)
    return _pasted(evidence)


def untracked(address: Found[str]) -> Found[str]:
    """Return an address without what only counts its readers: `utm_source=…`."""
    bare = _TRACKING.sub("", address.value)
    return address if bare == address.value else replace(address, value=_EMPTY.sub("", bare))


def day(address: str) -> tuple[Edtf, str] | None:
    """Return the day or month in the path of an address, and the words that tell it: `/2025/01/27/`."""
    path = urlsplit(address).path[:1000] if "://" in address else address
    for match, year, month, day_of_month in _dates(path):
        try:
            return unit(int(year), int(month), int(day_of_month) if day_of_month else None), match
        except ValueError:
            continue
    return None


def _dates(path: str) -> Iterator[tuple[str, str, str, str]]:
    for match in _DAY.finditer(path):
        yield match.group(), match.group(1), match.group(3), match.group(4)
    for match in (*_STAMP.finditer(path), *_SHORT_FIGURES.finditer(path)):
        yield match.group(), match.group(1), match.group(2), match.group(3)
    for match in _SHORT_DAY.finditer(path):
        if match.group(2)[:3] in _MONTHS:
            yield match.group(), f"20{match.group(1)}", str(_MONTHS.index(match.group(2)[:3]) + 1), match.group(3)
    for match in _NAMED_DAY.finditer(path):
        for months in (_ENGLISH, _MONTHS):
            if match.group(2) in months:
                yield match.group(), match.group(1), str(months.index(match.group(2)) + 1), match.group(3)
    for match in _DAY_FIRST.finditer(path):
        yield match.group(), match.group(3), match.group(2), match.group(1)
    for match in _MONTH.finditer(path):
        yield match.group(), match.group(1), match.group(2), ""


def _whole(value: str, base: str) -> str | None:
    """Return an absolute web address, a relative one joined to the address that the page was saved from."""
    try:
        address = urljoin(base, value.strip())
        return address if urlsplit(address).scheme in ("http", "https") and urlsplit(address).netloc else None
    except ValueError:
        return None


def _leads_inside(address: str) -> bool:
    """Whether an address names a page and not only a site."""
    return bool(urlsplit(address).path.strip("/") or urlsplit(address).query)


def _pasted(evidence: Evidence) -> Found[str] | None:
    """Return an address that stands alone on a line at the top or the end: `Fonte: https://…`."""
    blocks = evidence.clean.blocks
    for block in (*blocks[:_NEAR_TOP], *blocks[-_NEAR_END:]):
        match = _ADDRESS.fullmatch(block.text[:1600]) if not block.trail else None
        if match and _whole(match.group(1), "") and _leads_inside(match.group(1)):
            return Found(value=match.group(1), basis=Basis.TEXT, evidence=block.text, line=block.line)
    return None
