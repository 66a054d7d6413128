"""The noun phrases of a passage as speakers: names, and what somebody is called without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from generator.facts.names.lexicon import Lexicon
from generator.facts.quotes.passages import Named, Passage
from generator.facts.quotes.saying import ANAPHORIC, UNKNOWN, Speaker
from generator.facts.speech import Speech
from generator.model.facts import EntityKind

LONGEST_PHRASE = 9
"""Words of `la direttrice dell'assessorato alla Sanità della contea`, at most."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads the noun phrases of one passage."""

    passage: Passage
    lexicon: Lexicon
    speech: Speech
    roles: Mapping[str, str]
    """Names of people by what they are: `presidente` -> `Sergio Mattarella`."""

    def by_name(self, named: Named) -> Speaker:
        """Return a name as speaker."""
        return Speaker(name=named.name, at=self.passage.place(named.first, named.last))

    def with_other(self, named: Named) -> Speaker:
        """Return a name as speaker, and the one that `and` joins to it: nobody by name then, but the words."""
        tokens = self.passage.tokens
        joined = named.last < len(tokens) and self.lexicon.has("and", tokens[named.last].key)
        other = self.passage.first_at.get(named.last + 1) if joined else None
        return self.by_name(named) if other is None else self._by_words(named.first, other.last)

    def clause_end(self, place: int, ceiling: int) -> int:
        """Return where a wording behind a quote ends, so that it is not read as one of the next."""
        tokens = self.passage.tokens
        while place < ceiling and tokens[place].text not in (",", ":", ";", "–", "—"):
            if self.speech.verb(tokens, place) is not None:
                return place
            place += 1
        return place

    def _named(self, first: int, last: int) -> Sequence[Named]:
        return self.passage.names(first, last)

    def is_free(self, named: Named, floor: int, links: str = "prepositions") -> bool:
        """Whether a name is no complement: no preposition before it, articles, titles and roles left out."""
        place = named.first - 1
        tokens = self.passage.tokens
        if named.last < len(tokens) and tokens[named.last].key == "'s":
            return False
        while place >= floor and (
            self.lexicon.has("articles", tokens[place].key)
            or self.lexicon.has("titles", tokens[place].key)
            or self.lexicon.has("roles", tokens[place].key)
            or self.lexicon.has("role_adjectives", tokens[place].key)
        ):
            place -= 1
        return place < floor or not self.lexicon.has(links, tokens[place].key)

    def _is_nominal(self, place: int) -> bool:
        token = self.passage.tokens[place]
        if not token.is_word or self.lexicon.has("starters", token.key) or self.lexicon.has("and", token.key):
            return False
        return token.capital or not self.lexicon.has("prepositions", token.key)

    def _is_article(self, place: int) -> bool:
        return self.lexicon.has("articles", self.passage.tokens[place].key) or self.lexicon.has(
            "determiners", self.passage.tokens[place].key
        )

    def _noun_start(self, place: int, floor: int) -> int:
        """Return where the nearest noun phrase before a verb begins: at its article, else behind a sign or `and`."""
        first = place - 1
        while first > floor and place - first < LONGEST_PHRASE and not self._is_article(first):
            if self._parts(first):
                return first + 1
            first -= 1
        return self._whole_start(first, floor)

    def _parts(self, place: int) -> bool:
        """Whether a sign, or a word such as `and` or `but`, parts a noun phrase from what stands before it."""
        token = self.passage.tokens[place]
        return not token.is_word or self.lexicon.has("and", token.key) or self.speech.has("but", token.key)

    def _whole_start(self, first: int, floor: int) -> int:
        """Return where the noun begins that `of the …` completes: `A spokesman for the Home Office`."""
        tokens = self.passage.tokens
        place = first - 1
        if place <= floor or not self.lexicon.has("of", tokens[place].key) or not self._is_article(first):
            return first
        while place > floor and first - place < LONGEST_PHRASE and not self._is_article(place):
            if self._parts(place):
                return first
            place -= 1
        noun = tokens[place + 1].key if self._is_article(place) else tokens[place].key
        return place if self.lexicon.has("roles", noun) or self.lexicon.has("people", noun) else first

    def _unnamed(self, first: int, last: int) -> Speaker:
        """Return a phrase as speaker: a person whom the text has called that, or the words."""
        tokens = self.passage.tokens
        start = first + 1 if self.lexicon.has("articles", tokens[first].key) else first
        while last > start and self.lexicon.has("prepositions", tokens[last - 1].key):
            last -= 1
        behind = tokens[last - 1].key if last > start else ""
        if self.speech.has("that", behind) and not self.lexicon.has("of", behind):
            return ANAPHORIC
        if all(self.lexicon.has("starters", token.key) for token in tokens[start:last]):
            return ANAPHORIC
        if tokens[start].text.isdigit() and start + 1 < last and self.lexicon.has("calendar", tokens[start + 1].key):
            return UNKNOWN
        person = self.passage.first_at.get(start)
        if person is not None and person.kind is EntityKind.PERSON and person.last < last:
            return self.by_name(person)
        words = self.passage.words(start, last)
        known = self.roles.get(words.casefold())
        return replace(self._by_words(first, last), name=known) if known else self._by_words(first, last)

    def _by_words(self, first: int, last: int) -> Speaker:
        return Speaker(words=self.passage.words(first, last), at=self.passage.place(first, last))
