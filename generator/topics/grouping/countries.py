"""Names of countries and parts of the world: much happens in each, and seldom one thing."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from generator.text.languages import UNKNOWN, language
from generator.text.words import words
from generator.topics.grouping.candidates import Candidate


def is_country(candidate: Candidate) -> bool:
    """Tell whether what a candidate is called stands among the world's territories."""
    languages = dict.fromkeys(card.lang or UNKNOWN for card in candidate.cards.values())
    return any(" ".join(words(candidate.title)) in territories(code) for code in languages)


@cache
def territories(code: str) -> frozenset[str]:
    """Return the folded names of the world's territories in a language: the Unicode CLDR's, and our own."""
    own = language(code).section("topics").texts("countries")
    try:
        names = tuple(Locale(code if code.isalpha() and code != UNKNOWN else "en").territories.values())
    except UnknownLocaleError:
        names = ()
    return frozenset(" ".join(words(name)) for name in (*own, *names))
