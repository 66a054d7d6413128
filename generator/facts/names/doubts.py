"""Mentions that are told as no name of their own, whatever their kind seems to be: a street's, a race's, a title's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.facts.names.lexicon import Lexicon, key
from generator.facts.names.mentions import Mention
from generator.model.cleantext import Prose
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import language

_DIGIT = re.compile(r"\d")
_NEAR = 60
_PAIR = 2
# Letters of initials, at most.
_INITIALS = 3
_NUMERALS = frozenset("IVX")


@cache
def _feasts(code: str) -> frozenset[str]:
    feasts = language(code).section("dates").fields("holiday")
    return frozenset(evenfold(name) for day in feasts for name in feasts.texts(day))


@dataclass(frozen=True, slots=True)
class Doubts:
    """Tells by the sentences of an article which mentions not to tell."""

    words: Lexicon
    texts: Mapping[int, str]
    whole: str
    """All sentences, for words that the article also writes small."""
    common: dict[str, bool] = field(default_factory=dict)
    """Which names are such words, as far as was asked."""

    def holds(self, mention: Mention) -> bool:
        """Say whether nothing should be told of a mention: it is part of another name, or of more than one kind."""
        if mention.name not in self.common:
            self.common[mention.name] = self._is_common(mention)
        if self.common[mention.name]:
            return True
        if mention.kind is EntityKind.ORGANISATION:
            return self._is_field(mention)
        last = _before(self.texts[mention.sentence], mention.start)
        if mention.kind is EntityKind.PERSON:
            return self._is_street(last) or self._is_goods(mention)
        if mention.kind is EntityKind.PLACE and evenfold(mention.name) in _feasts(self.words.code):
            return True  # `a Ferragosto`
        return mention.kind is EntityKind.PLACE and self._is_race(mention, last)

    def _is_common(self, mention: Mention) -> bool:
        """Whether the article writes the same words small elsewhere: `Vegetable Gardens`, `Sviluppo`."""
        name, words = key(mention.name), self.words
        if mention.kind is EntityKind.PERSON and name.split()[0] in words.given:
            return False
        if (
            words.capitalised_nouns
            or mention.role
            or words.is_known(name)
            or words.has_any("joined_bodies", name.split())
        ):
            return False
        small = mention.name.casefold()
        if not mention.name[0].isupper() or mention.name.isupper():
            return False
        # A plain search is quick; most names are nowhere small.
        return small in self.whole and re.search(rf"(?<![\w.@/-]){re.escape(small)}(?![\w@/-])", self.whole) is not None

    def _is_street(self, last: str) -> bool:
        """Whether a person's name is that of the street or place behind whose noun it stands: `Corso X`."""
        word, words = key(last), self.words
        return words.has("place_words", word) and not words.in_any(("roles", "saints", "titles"), word)

    def _is_goods(self, mention: Mention) -> bool:
        """Whether a person's name has a number or initials as no person's has: `Bench X-300`, `Alexandria IP`."""
        parts, words = mention.name.split(), self.words
        if _DIGIT.search(mention.name):
            return True
        initials = parts[-1].isalpha() and parts[-1].isupper() and not mention.name.isupper()
        short = words.code == "en" and len(parts) == _PAIR and 1 < len(parts[-1]) <= _INITIALS
        return short and initials and not set(parts[-1]) <= _NUMERALS

    def _is_field(self, mention: Mention) -> bool:
        """Whether what seems a body is what somebody heads, or is: `head of Retail Research at`, `Tax Analyst`."""
        name, text, words = key(mention.name), self.texts[mention.sentence], self.words
        if words.code != "en" or " " not in name or name in words.organisations:
            return False
        parts = name.split()
        if words.has("roles", parts[-1]) and "of" not in parts:
            return True
        if not text.startswith(" at ", mention.end):
            return False
        before = [key(part) for part in text[max(0, mention.start - _NEAR) : mention.start].split()[-_PAIR:]]
        return len(before) == _PAIR and before[1] == "of" and words.has("roles", before[0])

    def _is_race(self, mention: Mention, last: str) -> bool:
        """Whether a town has an article that makes it a race or a club, or is two: `la Sanremo`, `Milano-Sanremo`."""
        name, words = key(mention.name), self.words
        if words.has("race_articles", key(last)) and words.has("cities", name):
            return True
        parts = name.split("-")
        return len(parts) == _PAIR and all(part in words.places for part in parts) and name not in words.places


def _before(text: str, start: int) -> str:
    """Return the word before a name, without what is elided before it: `la`, `all'`."""
    near = text[max(0, start - _NEAR) : start].replace("’", "'")
    if near and not near[-1].isspace():
        return near[:-1].rpartition(" ")[2].rpartition("'")[2] + "'"
    return near.rpartition(" ")[0].rpartition(" ")[2].rpartition("'")[2]


def read(prose: Prose, words: Lexicon) -> Doubts:
    """Return what tells which mentions of an article not to tell."""
    texts = {sentence.number: sentence.text for sentence in prose.sentences}
    return Doubts(words, texts, "\n".join(texts.values()))
