"""The words between a figure and what it measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.facts import cues
from generator.facts.figures.measures import Hit
from generator.facts.figures.smallwords import IS, small_words
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.lines import Line
from generator.text.evenfold import evenfold

# An apostrophe behind a vowel and before a blank stands for an accent: `e' stato`.
_PIECE = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?:['’](?=[^\W_]|\Z)|(?<=\be)['’])?|[^\w\s]")
_IS = frozenset({IS, "e'", "e’"})
QUOTES = frozenset("\"“”«»'’`-")
# Characters in which the word behind another stands.
_NEXT = 24


class Links:
    """A sentence with what is asked of the small words in it."""

    def __init__(self, said: Line) -> None:
        """Take a sentence."""
        self.said = said
        self.known = known = vocabulary(said.language)
        self.small = small_words(known)
        self.articles = known.words["articles plural_articles possessives"]
        self.gerunds = known.texts["gerunds"]
        self.active = (*known.texts["gerunds"], *known.texts["active_endings"])
        """Endings of verbs that tell what those who are counted do: `3 Paesi uccidono`."""

    def is_noun(self, word: str) -> bool:
        """Return whether a word may be a noun."""
        return word.isalpha() and word not in self.small.small

    def is_clear(self, piece: str) -> bool:
        """Return whether a word parts no noun or verb from its figure."""
        return piece in self.small.clear or piece in QUOTES or piece.endswith(self.known.texts["adverbs"])

    def is_plain(self, pieces: Sequence[str]) -> bool:
        """Return whether some words may be adjectives."""
        never = self.small.no_adjectives
        return all((piece[0].isalnum() and piece not in never) or piece in QUOTES for piece in pieces)

    def is_particle(self, hit: Hit) -> bool:
        """Return whether a word tells a change only right beside its figure: `up`."""
        return self.said.folded[hit.start : hit.end] in self.known.words["particles"]

    def following(self, place: int) -> str:
        """Return the first word or sign behind a place; nothing at the end."""
        return next(iter(self.pieces(place, place + _NEXT)), "")

    def pieces(self, start: int, end: int) -> list[str]:
        """Return the words and signs of a stretch, folded, without the source that is put in between.

        `è` keeps its accent, for it is no `and`.
        """
        text = self.said.text[start:end]
        if self.said.cues & cues.ACCORDING and text.count(",") > 1:
            text = _source(self.known).sub(" ", text)
        if IS not in text and "e'" not in text and "e’" not in text:
            return _PIECE.findall(evenfold(text))
        return [IS if piece in _IS else evenfold(piece) for piece in _PIECE.findall(text)]


@cache
def _source(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf", {known.pattern('quotes.according')} [^,;:()]{{1,60}},", re.IGNORECASE)
