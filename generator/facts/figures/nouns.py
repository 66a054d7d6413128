"""Nouns with what belongs to them, read from a token of a sentence on: whom they name as the subject of a clause."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts.figures import measures
from generator.facts.figures.smallwords import noun_words
from generator.facts.figures.vocabulary import Vocabulary
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.model.facts import EntityKind

# Words of `i ricavi netti consolidati` up to a name or the owner.
_LONGEST = 6
# Words of `del gruppo bancario` between `of` and its name.
_LONGEST_LINK = 3
# Digits of a year.
_YEAR = 4


class Subject(NamedTuple):
    """Of whom a clause speaks."""

    name: Name | None
    """None where a noun tells of somebody or something without a name."""
    company: bool = False
    """The noun is `the company`: that of the article."""
    office: bool = False
    """The noun is an office: `its chairman`."""
    end: int = 0
    """The character behind the noun that tells no name."""
    topic: Name | None = None
    """Whose the noun is, though nothing measured is said of it: `la risposta della Cina`."""

    @property
    def is_nobody(self) -> bool:
        """Whether it is some noun, neither a name nor one that leads to a name."""
        return self.name is None and not self.company and not self.office


NOBODY = Subject(None)
NULL = Subject(None, office=True)
"""The verb opens the clause and has no subject of its own."""


class Read(NamedTuple):
    """What begins at a token: the subject that it tells, if it is one, and the token from which to read on."""

    subject: Subject | None
    end: int
    whole: int = 0
    """The token behind all that belongs to the subject, where that is farther: `of X`."""


class Nouns:
    """The nouns of one sentence."""

    def __init__(self, said: Line, known: Vocabulary) -> None:
        """Take a sentence and the vocabulary of its language."""
        self.said = said
        self.known = known
        self.words = noun_words(known)
        self.auxiliaries = known.speech.sets["auxiliaries"]
        self._ends = {name.start: said.before(name.end) for name in said.names}
        places = ((said.behind(name.start), name) for name in said.names)
        # A name that is only a part of a word, `das mit NBA-Kalibern gespickte Team`, is no noun.
        self.at = {place: name for place, name in places if place < self.end(name)}
        self.ending = {self.end(name): name for name in self.at.values()}

    def end(self, name: Name) -> int:
        """Return the token behind a name."""
        return self._ends[name.start]

    def is_article(self, place: int) -> bool:
        """Return whether an article or the like stands at a token."""
        return self.said.keys[place] in self.words.articles

    def is_preposition(self, place: int) -> bool:
        """Return whether a preposition stands at a token."""
        return self.said.keys[place] in self.words.prepositions

    def is_number(self, place: int) -> bool:
        """Return whether digits stand at a token."""
        return self.said.keys[place][:1].isdigit() or not self.said.tokens[place].is_word

    def counts(self, place: int) -> bool:
        """Return whether a number of things stands at a token, with its article or without: no time, and no year."""
        place += self.is_article(place)
        if place + 1 >= len(self.said.tokens) or not self.said.keys[place][:1].isdigit():
            return False
        number, behind = self.said.keys[place], self.said.words[place + 1]
        return not (number.isdigit() and len(number) == _YEAR) and behind not in self.words.times

    def is_and(self, place: int) -> bool:
        """Return whether a word that joins stands at a token."""
        return self.said.keys[place] in self.known.lexicon.sets["and"]

    def acts(self, place: int) -> bool:
        """Return whether a word that may be a verb stands at a token."""
        if place >= len(self.said.tokens) or not self.said.tokens[place].is_word or self.is_number(place):
            return False
        plain = self.said.tokens[place].text.islower() and not self.is_article(place)
        return plain and not self.is_preposition(place) and not self.is_and(place)

    def read(self, place: int) -> Read:
        """Read what begins at a token where a clause has no subject yet."""
        name = self.at.get(place)
        if name:
            return self._with_possessive(name, ())
        if self.is_preposition(place):
            return Read(None, self._led(place + 1))
        source = self._source(place)
        if source:
            return Read(None, self._led(place + source))
        if self.is_article(place):
            return self._noun(place + 1)
        key, token, words = self.said.keys[place], self.said.tokens[place], self.words
        if self.known.speech.drops_subject and key in self.auxiliaries:
            return Read(NULL, place + 1)
        passed = key in words.passed or self.is_number(place)
        if passed or key.endswith(("mente", "ment", "ly")):
            return Read(None, place + 1)
        if token.capital and not token.initial and not words.bare:
            return Read(Subject(None), place + 1)
        if words.bare and (token.capital or not self.known.lexicon.capitalised_nouns):
            participle = token.text.islower() or token.initial
            return Read(None, place + 1) if participle and key.endswith(("ed", "ing")) else self._noun(place)
        return Read(NULL if self.known.speech.drops_subject else None, place + 1)

    def _source(self, place: int) -> int:
        """Return how many tokens a wording has that names a source: `secondo`."""
        spoken = self.known.speech
        opens = self.said.keys[place] in spoken.openings["according"]
        return spoken.source(self.said.tokens, place) if opens else 0

    def _led(self, place: int) -> int:
        """Return the token behind what a preposition leads."""
        first = place
        while place < len(self.said.tokens) and self.is_article(place):
            place += 1
        whole = time = False
        while place < len(self.said.tokens) and place - first <= _LONGEST:
            name = self.at.get(place)
            if name:
                joined = self.is_and(place - 1) and place - 1 in self.ending
                if whole and not joined and (time or not self._is_beside(place)):
                    break
                place, whole, time = self.end(name), True, False
                while place < len(self.said.tokens) and self.said.keys[place] == "'s":
                    place, whole = place + 2, True
                continue
            if self._ends_noun(place):
                break
            time = self.is_number(place) or self.said.words[place] in self.words.times
            whole = True
            place += 1
        return place

    def _ends_noun(self, place: int) -> bool:
        """Return whether a noun's words end before a token."""
        key = self.said.keys[place]
        sign = not self.said.tokens[place].is_word and not key[:1].isdigit()
        return sign or key in self.known.words["relatives"] or self.is_preposition(place) or self.is_article(place)

    def _is_beside(self, place: int) -> bool:
        """Return whether the word before a name tells more of it: `il gruppo X`."""
        return self.said.keys[place - 1] in self.words.beside_names or self.said.tokens[place - 1].capital

    def _noun(self, place: int) -> Read:
        """Read a noun from its first word behind the article, with the name beside it or its owner."""
        first = place
        while place < len(self.said.tokens) and place - first < _LONGEST:
            name = self.at.get(place)
            if name:
                return self._beside(name, first, place)
            if self.said.keys[place] == "'s":
                return Read(self._plain(first, place), place + 1)
            if place == first and self.is_number(place):
                return Read(None, place + 1)
            if self.is_preposition(place):
                return self._owned(first, place)
            if self._ends_noun(place) or self.is_number(place) or self.said.keys[place] in self.auxiliaries:
                break
            place += 1
        return Read(self._plain(first, place), max(place, first))

    def _plain(self, first: int, last: int) -> Subject:
        """Return the subject that a noun without a name is."""
        head = self.said.words[first:last]
        new = first > 0 and self.said.words[first - 1] in self.known.words["indefinite"]
        company = (
            not new and not self.known.words["subjects"].isdisjoint(head) and self.said.tokens[first].text.islower()
        )
        office = not self.words.offices.isdisjoint(self.said.keys[first:last])
        return Subject(None, company=company, office=office, end=self.said.tokens[max(first, last - 1)].end)

    def _beside(self, name: Name, first: int, place: int) -> Read:
        """Read a name behind its article, or behind the noun that tells more of it."""
        near = place - first <= 1 or self._is_beside(place)
        if not near:
            return Read(self._plain(first, place), place)
        return self._with_possessive(name, self.said.keys[first:place])

    def _with_possessive(self, name: Name, before: list[str] | tuple[str, ...]) -> Read:
        end = self.end(name)
        if name.kind is not EntityKind.PERSON and not self.words.people.isdisjoint(before):
            return Read(NOBODY, end)
        if end >= len(self.said.tokens) or self.said.keys[end] != "'s":
            theirs = end < len(self.said.tokens) and self.words.bare and self._is_people(end)
            return Read(NOBODY if theirs and name.kind is not EntityKind.PERSON else Subject(name), end)
        last = end + 1
        while last < len(self.said.tokens) and last - end <= _LONGEST_LINK and not self._ends_noun(last):
            last += 1
        return Read(self._owner(name, end + 1, last), min(end + 2, len(self.said.tokens)))

    def _is_people(self, place: int) -> bool:
        """Return whether a noun of people stands at a token: `X shareholders`."""
        key, word = self.said.keys[place], self.said.words[place]
        return word in self.words.people or (
            key in self.known.lexicon.sets["people"] and not measures.hits(word, self.known)
        )

    def _owned(self, first: int, place: int) -> Read:
        """Read the owner of a noun behind a preposition: `i ricavi netti di X`, `shares in X`."""
        plain, head = self._plain(first, place), place
        if plain.company:
            return Read(plain, place)
        links = self.known.lexicon.sets["of"] | self.known.lexicon.sets["in"]
        while place < len(self.said.tokens) and self.said.keys[place] in links:
            end = self._led(place + 1)
            name = next((self.at[at] for at in range(place + 1, end) if at in self.at), None)
            if name:
                return Read(self._owner(name, first, head), head, end)
            if self._is_company(place + 1, end) and self._belongs(first, head):
                return Read(Subject(None, company=True, end=self.said.tokens[end - 1].end), head, end)
            place = max(end, place + 1)
        return Read(plain, head, place)

    def _is_company(self, first: int, last: int) -> bool:
        """Return whether a noun behind `of` is the company of the article."""
        new = not self.known.words["indefinite"].isdisjoint(self.said.words[first:last])
        return not new and not self.known.words["subjects"].isdisjoint(self.said.words[first:last])

    def _belongs(self, first: int, last: int) -> bool:
        """Return whether a noun is a measure of its owner, or something that its owner has said."""
        if not self.known.words["claims"].isdisjoint(self.said.words[first:last]):
            return True
        head = self.said.folded[self.said.starts[first] : self.said.ends[last - 1]]
        return measures.is_owned(measures.hits(head, self.known))

    def _owner(self, name: Name, first: int, last: int) -> Subject:
        """Return a name as the owner of a noun that is measured of it."""
        head = self.said.keys[first:last]
        if not self.words.people.isdisjoint(head):
            return Subject(None, office=not self.words.offices.isdisjoint(head))
        return Subject(name) if first < last and self._belongs(first, last) else Subject(None, topic=name)
