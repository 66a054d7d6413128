"""Words by which a page is known that is no article, from `data/languages/CODE/pagekinds.yml`.

Sections: `errors` and `robots` begin a line of an error page or a robot guard; `consent` stands in a request to accept
cookies, and nowhere in a report about them; `locked` bars the way to the rest of a text, `members` asks who has a key;
`live` stands in titles of live reports; `stamp` before the time of one of their entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.text.languages import known, language
from generator.text.words import fold

_LINGUA_FRANCA = "en"
_WORD = re.compile(r"\w+")
_CLOCK = r"(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?:[:.][0-5]\d)?(?!\d|[.:]\d|\s?%|\s?[€$])"
_AFTER_CLOCK = r"(?:\s?(?:uhr|[ap]\.?m\.?|[a-z]{2,4}t))?\s*(?:$|[-–—|:,.•·/]\s?|\s(?=\S))"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """All phrases as folded words with single spaces."""

    errors: tuple[str, ...]
    robots: tuple[str, ...]
    consent: tuple[str, ...]
    locked: tuple[str, ...]
    members: tuple[str, ...]
    live: tuple[str, ...]
    stamp: re.Pattern[str]
    """Finds the time with which an entry of a live report begins, in small letters."""


def page_words(code: str) -> PageWords:
    """Return the words of a language and of English; where the language has none, of all that have."""
    own = language(code).code
    return _page_words((own, _LINGUA_FRANCA) if own in known() else known())


def all_words() -> PageWords:
    """Return the words of all languages: pages of a few words do not tell theirs."""
    return _page_words(known())


def bare(text: str) -> str:
    """Return the folded words of a text with single spaces, one at each end."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def found(phrases: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the phrases that stand in a `bare` text as whole words."""
    return tuple(phrase for phrase in phrases if phrase in text and f" {phrase} " in text)


@cache
def _page_words(codes: tuple[str, ...]) -> PageWords:
    sections = [language(code).section("pagekinds") for code in codes]

    def phrases(key: str) -> tuple[str, ...]:
        bared = (bare(text).strip() for section in sections for text in section.texts(key))
        return tuple(dict.fromkeys(phrase for phrase in bared if phrase))

    before = "|".join(sorted(map(re.escape, phrases("stamp")), key=len, reverse=True))
    return PageWords(
        errors=phrases("errors"),
        robots=phrases("robots"),
        consent=phrases("consent"),
        locked=phrases("locked"),
        members=phrases("members"),
        live=phrases("live"),
        stamp=re.compile(rf"\W{{0,3}}(?:(?:{before})\W{{1,3}})?({_CLOCK}){_AFTER_CLOCK}"),
    )
