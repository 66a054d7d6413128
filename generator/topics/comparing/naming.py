"""What articles themselves call the thing of which a figure is: `un sequestro preventivo di 3 milioni`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from generator.text.languages import language
from generator.text.similarity import small_words
from generator.text.words import fold, words
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.surroundings import listed, relatives
from generator.topics.comparing.units import Kind
from generator.topics.grouping.matters import fact_texts
from generator.topics.grouping.phrasing import before_nouns

# Small words between a noun and its figure: `una penale fino a un massimo di 45 mila euro` has more.
_MOST_BETWEEN = 3
# Words of a noun and what goes with it: `sequestro preventivo`; of three before an English one the first may be a verb.
_MOST_WORDS = 3
# Languages in which most adjectives stand before their nouns.
_ADJECTIVES_FIRST = ("en", "de")
_STOP = re.compile(r"[^\w'’\s-]|\d")
_TOKEN = re.compile(r"[^\W\d_]+")


def phrases_of(readings: Sequence[Claimed]) -> str | None:
    """Return the noun of which most readings have the figure; of equally frequent ones the first."""
    counts = Counter(phrase for r in readings if (phrase := _phrase(r)))
    return max(counts, key=counts.__getitem__, default=None)


def is_noun(word: str, readings: Sequence[Claimed]) -> bool:
    """Tell whether an article stands before a word in a sentence of fact, and behind it no noun of its own."""
    cards = {reading.card.id: reading.card for reading in readings}
    return any(_stands_alone(word, " . ".join(fact_texts(card)), card.lang) for card in cards.values())


def _stands_alone(word: str, text: str, lang: str | None) -> bool:
    if word not in text:
        return False
    adjectives_first = lang in _ADJECTIVES_FIRST
    before = before_nouns(lang) | (_of(lang, "names") if adjectives_first else frozenset())
    small = small_words(language(lang))
    for found in re.finditer(rf"([^\W\d_]+)[ '’]{word}\b(?: ([^\s.,;:]+))?", text):
        if fold(found[1]) in before and not (adjectives_first and found[2] and fold(found[2]) not in small):
            return True
    return False


@cache
def _of(lang: str | None, section: str) -> frozenset[str]:
    return frozenset(word for text in language(lang).section(section).texts("of") for word in words(text)[-1:])


def _phrase(reading: Claimed) -> str | None:
    text, raw = reading.figure.text, reading.figure.raw
    place = text.find(raw)
    if place < 0:
        return None
    before = _TOKEN.findall(_STOP.split(text[:place])[-1])
    noun = None if reading.kind is Kind.SIGN else _before(before, reading.card.lang)
    return noun or _behind(text[place + len(raw) :], reading)


def _before(told: Sequence[str], lang: str | None) -> str | None:
    """Return the noun before `of` and a figure, from its article on; None where it has a name."""
    small = small_words(language(lang))
    between = list(takewhile(lambda word: fold(word) in small, reversed(told)))
    if not between or len(between) > _MOST_BETWEEN or fold(between[-1]) not in _of(lang, "topics") & _of(lang, "names"):
        return None
    left = told[: len(told) - len(between)]
    near = left[-_MOST_WORDS - 1 :]
    first = max((n for n, word in enumerate(near) if fold(word) in before_nouns(lang)), default=None)
    phrase = near[first + 1 :] if first is not None else []
    saying = listed(lang, "giving") | listed(lang, "saying")  # `the council speaks of 28 million`
    if not phrase or not all(word.islower() and fold(word) not in small | saying for word in phrase):
        return None
    return phrase[-1] if len(phrase) == _MOST_WORDS and lang in _ADJECTIVES_FIRST else " ".join(phrase)


def _behind(text: str, reading: Claimed) -> str | None:
    """Return the noun of which a figure is a share or an amount: `96% of its members voted`."""
    lang = reading.card.lang
    told = _TOKEN.findall(_STOP.split(text)[0])
    if not told or fold(told[0]) not in _of(lang, "topics") & _of(lang, "names"):
        return None
    if any(fold(word) in relatives(lang) for word in told[1:2]):
        return None  # `i 48 mila di cui parla il sindaco`, `90 milioni, dei quali 30 arrivano`
    small = small_words(language(lang))
    own = told[1 + sum(1 for _ in takewhile(lambda word: fold(word) in small, told[1:])) :]
    noun = list(takewhile(lambda word: fold(word) not in small, own))
    return noun[0] if noun and (len(noun) == 1 or lang not in _ADJECTIVES_FIRST) and noun[0].islower() else None
