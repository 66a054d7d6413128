"""Who says a figure, as its sentence tells: a source that it names, an office, a voice that answers another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile

from generator.text.languages import language
from generator.text.words import fold, words
from generator.topics.comparing.surroundings import Surroundings

# Words of the name of a seat: `Reggio Emilia`.
_SEAT_WORDS = 3
# Words of a source: `il presidente della Regione Livia Sordi`.
_SOURCE_WORDS = 8
# Words of an answer that leaves out what it is about: `, secondo la questura`.
_BRIEF_WORDS = 8
# Sentences that are kept in mind: one is asked for with each of its figures.
_KNOWN_SENTENCES = 1_000

_TOKEN = re.compile(r"\w+")


def source(place: Surroundings, lang: str | None) -> list[str]:
    """Return the folded words by which the sentence names its source: `secondo la questura`; none where it does not."""
    for told in (place.gap_words, place.following_words):
        for at in (n for n, word in enumerate(told) if word in _first_words(lang)):
            behind = next((n for n in (1, 2, 3) if " ".join(told[at : at + n]) in _voices(lang)), None)
            if behind:
                return told[at + behind : at + behind + _SOURCE_WORDS]
    speaker = _speaker(lang).search(place.gap)
    if not speaker and place.following == place.after:
        speaker = _speaker(lang).search(place.after)
    return words(speaker[1]) if speaker else []


@lru_cache(maxsize=_KNOWN_SENTENCES)
def seats(text: str, lang: str | None) -> frozenset[str]:
    """Return the folded words of names that only say which office is meant: `la procura di Belluno`."""
    found: set[str] = set()
    tokens = _TOKEN.findall(text)
    folded = [fold(token) for token in tokens]
    for at in (n for n, word in enumerate(folded) if word in _offices(lang)):
        for parts in (p for p in _offices(lang)[folded[at]] if tuple(folded[at : at + len(p)]) == p):
            seat = at + len(parts)
            seat += any(word in _of(lang) for word in folded[seat : seat + 1])
            for token in takewhile(lambda token: token[0].isupper(), tokens[seat : seat + _SEAT_WORDS]):
                found.update(words(token))
    return frozenset(found)


def answers_briefly(place: Surroundings, lang: str | None) -> bool:
    """Tell a number of which nothing is said but whose it is: `a turnout of 80%, the company of 35%`."""
    for told in (place.gap_words, place.behind):
        if len(told) <= _BRIEF_WORDS and not _sayers(lang).isdisjoint(told):
            return True
    return False


@cache
def _speaker(lang: str | None) -> re.Pattern[str]:
    """Return what finds a name right before a verb of saying: `Confindustria parla invece di`."""
    saying = "|".join(sorted(map(re.escape, language(lang).section("topics").texts("saying")))) or "(?!)"
    return re.compile(rf"((?:[A-Z]\w*\s){{1,{_SEAT_WORDS}}})(?:{saying})\b")


@cache
def _voices(lang: str | None) -> frozenset[str]:
    return frozenset(" ".join(words(text)) for text in language(lang).section("topics").texts("voices"))


@cache
def _first_words(lang: str | None) -> frozenset[str]:
    return frozenset(voice.split(" ")[0] for voice in _voices(lang))


@cache
def _sayers(lang: str | None) -> frozenset[str]:
    return frozenset(word for text in language(lang).section("measures").texts("sayers") for word in words(text))


@cache
def _offices(lang: str | None) -> dict[str, list[tuple[str, ...]]]:
    """Return the words of offices by their first."""
    offices: dict[str, list[tuple[str, ...]]] = {}
    for text in language(lang).section("topics").texts("offices"):
        parts = tuple(words(text))
        offices.setdefault(parts[0], []).append(parts)
    return offices


@cache
def _of(lang: str | None) -> frozenset[str]:
    return frozenset(word for text in language(lang).section("topics").texts("of") for word in words(text))
