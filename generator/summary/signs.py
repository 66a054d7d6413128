"""What a sentence's own words say for and against showing it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from generator.text import numberwords
from generator.text.languages import Language

REST = 0.4
"""The first figure counts most: each leaves this share of the sign to the ones after it."""
# How old somebody is, between commas.
_AGE = re.compile(r",\s\d\d?(?:\s[^\W\d_]+)?,")
# Numbers to call, the time of day and years are no figures: `0800 555 0142`, `20:30`, `8am`.
_NO_FIGURES = re.compile(
    r"(?<!\w)[+0]\d[\d ()./-]{5,}\d"
    r"|\b\d\d?(?::\d\d(?: ?[ap]\.?m\b)?| ?[ap]\.?m\b)"
    r"|(?<![\d.,/-])(?:19|20)\d\d(?![\w%]|[.,]\d)"
)
# What a number word is worth that counts: `one` says nothing.
_COUNTS = 2
# Names beyond these add nothing.
_MOST_NAMES = 3
# The blank and the apostrophe come first, so that the search leaps from one to the next.
_NAME = re.compile(r" (?<=[\w,;:] )[\"“«(]?[^\W\d_a-zß-ÿ]\w|[’'][^\W\d_a-zß-ÿ]\w")
_WORD = re.compile(r"\w+")
# The search leaps from one digit to the next.
NUMBER = re.compile(r"\d(?<!\w\d)\d*(?:[.,]\d+)*")
"""A number with its separators, as `figures` counts them."""
# Words up to which an opening without a verb and a name is a teaser: `Da sei anni a tre.`
_TEASER = 16
# Letters above which a word with the ending of a verb is one.
_ENDED = 4
# Characters that hold the first words of a sentence.
_BEGINNING = 40
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")


def figures(text: str, words: list[str], language: Language) -> frozenset[str]:
    """Return the figures of a sentence as written; how old somebody is, when and whom to call say nothing.

    No sentence begins with a digit: there a number word counts, but in `Forty years later`.
    """
    found = NUMBER.findall(_NO_FIGURES.sub(" ", _AGE.sub(",", text)))
    if words and _is_number(words[0], language) and not says(words[1:4], language, "afterwards"):
        found.append(words[0])
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _is_number(word: str, language: Language) -> bool:
    return word.isalpha() and (numberwords.value(word, language) or 0) >= _COUNTS


def names(text: str, language: Language) -> float:
    """Return how much a sentence says of somebody, 0 to 1; 0 in languages that write all nouns with a capital."""
    if capital_nouns(language):
        return 0.0
    return min(len(_NAME.findall(text)), _MOST_NAMES) / _MOST_NAMES


@cache
def capital_nouns(language: Language) -> bool:
    """Return whether a language writes all nouns with a capital."""
    return language.section("summary").flag("capital_nouns")


def quoted(text: str) -> float:
    """Return the share of a sentence's characters in quotation marks."""
    return sum(map(len, _QUOTED.findall(text))) / len(text)


def teases(text: str, language: Language) -> bool:
    """Return whether a short sentence has no verb, as far as its helping verbs show, and names nobody."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) > _TEASER or names(text, language) or not helping(language).isdisjoint(words):
        return False
    endings = language.section("summary").texts("verb_endings")
    return bool(endings) and not any(word.endswith(endings) and len(word) > _ENDED for word in words)


def says(words: Sequence[str], language: Language, key: str) -> bool:
    """Return whether a sentence's folded words hold one of a list's words or phrases (`data/languages`)."""
    return key in said(words, language, (key,))


def said(words: Sequence[str], language: Language, keys: Sequence[str]) -> set[str]:
    """Return of which lists a sentence's folded words hold a word or phrase."""
    spaced = f" {' '.join(words)} "
    found = set()
    for key in keys:
        single, phrases = _cues(language, key)
        if not single.isdisjoint(words):
            found.add(key)
            continue
        for phrase in phrases:
            if phrase in spaced:
                found.add(key)
                break
    return found


def contradicts(text: str, language: Language) -> bool:
    """Return whether a sentence begins with words that take back the one before: `But`, `That is not`."""
    begun = " ".join(_WORD.findall(text[:_BEGINNING].casefold())) + " "
    return begun.startswith(_contrasts(language))


@cache
def helping(language: Language) -> frozenset[str]:
    """Return the forms of `have`, `be` and their like that a language's quotes know."""
    quotes = language.section("quotes")
    return frozenset((*quotes.texts("auxiliaries"), *quotes.texts("passive")))


@cache
def _contrasts(language: Language) -> tuple[str, ...]:
    return tuple(
        f"{' '.join(_WORD.findall(cue.casefold()))} " for cue in language.section("summary").texts("contrasts")
    )


@cache
def _cues(language: Language, key: str) -> tuple[frozenset[str], tuple[str, ...]]:
    cues = [" ".join(_WORD.findall(cue.casefold())) for cue in language.section("summary").texts(key)]
    return frozenset(cue for cue in cues if " " not in cue), tuple(f" {cue} " for cue in cues if " " in cue)
