"""How a text stands to what it tells: denies it, doubts it, plans it, has it from somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from generator.text.languages import Language
from generator.text.words import fold, words


class Bearing(StrEnum):
    """What must not be lost, or added, when a sentence is told in other words."""

    DENIED = "denied"
    POSSIBLE = "possible"
    """Possible or planned: not happened yet, or not for sure."""
    DISPUTED = "disputed"
    """Doubted, rejected, called false."""
    ATTRIBUTED = "attributed"
    """Somebody says so."""


NEVER_NEW = frozenset((Bearing.DENIED, Bearing.DISPUTED))
"""What a text in other words must not show where its source does not."""


def bearings(text: str, language: Language) -> frozenset[Bearing]:
    """Return the bearings that the words of a text show.

    They are told by a language's `modality` of measures, `disputes` of summaries, and words of speech of quotes.
    """
    said = words(text)
    spoken = f" {' '.join(said)} "
    return frozenset(bearing for bearing in Bearing if _shows(spoken, said, *_signs(language, bearing)))


def _shows(spoken: str, said: list[str], phrases: frozenset[str], stems: tuple[str, ...]) -> bool:
    if not phrases.isdisjoint(said) or any(word.startswith(stems) for word in said if stems):
        return True
    return any(f" {phrase} " in spoken for phrase in phrases if " " in phrase)


@cache
def _signs(language: Language, bearing: Bearing) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words and phrases of a bearing, and beginnings of words (`nega*`); folded, as `words` cuts them."""
    written = tuple(_written(language, bearing))
    phrases = {" ".join(words(entry)) for entry in written if not entry.endswith("*")}
    stems = tuple(fold(entry.rstrip("*")) for entry in written if entry.endswith("*"))
    return frozenset(phrases - {""}), stems


def _written(language: Language, bearing: Bearing) -> Iterator[str]:
    if bearing is Bearing.ATTRIBUTED:
        yield from _attributions(language)
        return
    if bearing is Bearing.DISPUTED:
        for key in ("disputes", "charges"):
            yield from language.section("summary").texts(key)
        return
    modality = language.section("measures").fields("modality")
    for key in ("denied",) if bearing is Bearing.DENIED else ("possible", "planned"):
        # `n't` is cut off its verb: what is left of `didn't` is `t`.
        yield from (entry.removeprefix("n'") for entry in modality.texts(key))


def speech_forms(language: Language, *kinds: str) -> Iterator[str]:
    """Yield the forms of these kinds of the verbs with which somebody says something: `finite` is `spiega`."""
    quotes = language.section("quotes")
    for kind in kinds:
        yield from quotes.fields("forms").texts(kind)
        for key in quotes.fields("verbs"):
            endings = quotes.fields("endings").fields(key).texts(kind)
            yield from (stem + ending for stem in _stems(language, key) for ending in endings)


def _attributions(language: Language) -> Iterator[str]:
    """Yield the words of speech, without those that have other lives too (`weak`)."""
    quotes = language.section("quotes")
    weak = frozenset(map(fold, quotes.texts("weak")))
    yield from quotes.texts("according")
    forms = quotes.fields("forms")
    stemmed = (_bent(stem, key, language) for key in quotes.fields("verbs") for stem in _stems(language, key))
    spelled = (forms.texts(kind) for kind in ("finite", "participle"))
    for group in (*stemmed, *spelled):
        yield from (form for form in group if fold(form) not in weak)


def _stems(language: Language, key: str) -> tuple[str, ...]:
    return language.section("quotes").fields("verbs").texts(key)


def _bent(stem: str, key: str, language: Language) -> Iterable[str]:
    endings = language.section("quotes").fields("endings").fields(key)
    return [stem + ending for kind in ("finite", "participle") for ending in endings.texts(kind)]
