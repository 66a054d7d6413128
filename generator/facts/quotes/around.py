"""What stands around the quotes of a passage: who looks for their speakers there has its words and names at hand."""

from __future__ import annotations

from functools import cache

from generator.facts import wordings
from generator.facts.marks import Marked
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb
from generator.text import languages


class Around:
    """Reads what stands around the quotes of one passage."""

    def __init__(self, finder: Finder) -> None:
        """Take the passage's finder."""
        self.finder = finder
        self.passage = finder.passage
        self.tokens = finder.passage.tokens
        self.speech = finder.speech
        self.lexicon = finder.lexicon

    def clause_end(self, place: int, ceiling: int) -> int:
        """Return where a wording behind a quote ends, so that it is not read as one of the next."""
        while place < ceiling and self.tokens[place].text not in (",", ":", ";", "–", "—"):
            if self.speech.verb(self.tokens, place) is not None:
                return place
            place += 1
        return place

    def is_title(self, floor: int, place: int) -> bool:
        """Whether a clause tells of a book or the like, whose title may follow: `Il libro di X: «…»`."""
        start = floor + self.lexicon.has("articles", self.tokens[floor].key)
        return start < place and self.speech.has("terms", self.tokens[start].key)

    def states(self, marked: Marked) -> bool:
        """Whether a few quoted words have a verb, or speak of who says them: no title; nor has one small letters."""
        keys = [t.key for t in self.tokens[self.passage.token_at(marked.start) : self.passage.token_at(marked.end)]]
        told = any(self.speech.has(name, key) for name in ("is", "auxiliaries", "speaking") for key in keys)
        return told and not self.lexicon.capitalised_nouns

    def contrasts(self) -> frozenset[str]:
        """Return the words that set a clause with a subject of its own against the one before: `mentre`, `while`."""
        return _contrasts(self.lexicon.code)

    def is_of_anybody(self, verb: Verb, floor: int) -> bool:
        """Whether a verb tells of nobody in particular: `anybody who complains`."""
        place = verb.first - 1
        if place <= floor or not (self.finder.is_relative(place) and self.finder.is_pronoun(place)):
            return False
        return self.tokens[place - 1].text != "," and place not in self.passage.last_at


@cache
def _contrasts(lang: str) -> frozenset[str]:
    contrasts, subordinators = (
        wordings.words(languages.language(lang), "measures", name) for name in ("contrasts", "subordinators")
    )
    return contrasts & subordinators
