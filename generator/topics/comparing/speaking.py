"""Who says a figure, as its sentence tells: a source that it names, or a name right before a verb."""

from __future__ import annotations

import re
from functools import cache

from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing.surroundings import Surroundings

# Words of a name before a verb: `Reggio Emilia dice`.
_NAME_WORDS = 3
# Words of a source: `il presidente della Regione Livia Sordi`.
_SOURCE_WORDS = 8


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


@cache
def _speaker(lang: str | None) -> re.Pattern[str]:
    """Return what finds a name right before a verb of saying: `Confindustria parla invece di`."""
    saying = "|".join(sorted(map(re.escape, language(lang).section("topics").texts("saying")))) or "(?!)"
    return re.compile(rf"((?:[A-Z]\w*\s){{1,{_NAME_WORDS}}})(?:{saying})\b")


@cache
def _voices(lang: str | None) -> frozenset[str]:
    return frozenset(" ".join(words(text)) for text in language(lang).section("topics").texts("voices"))


@cache
def _first_words(lang: str | None) -> frozenset[str]:
    return frozenset(voice.split(" ")[0] for voice in _voices(lang))
