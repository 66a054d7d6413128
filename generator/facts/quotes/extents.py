"""Where the nouns of a passage begin and end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon
from generator.facts.quotes import nouns
from generator.facts.quotes.passages import Passage
from generator.facts.speech import Speech
from generator.text import languages

LONGEST_PHRASE = 9
"""Words of `la direttrice dell'assessorato alla Sanità della contea`, at most."""

OFFICES = ("articles", "titles", "roles", "role_adjectives")
"""Lists of the words of an office before a name."""
# Behind one of these a full stop is part of an abbreviation: `(R-Fla.)`.
_WITHIN = frozenset("),;:")
# How an English word ends that tells what was done to a noun before it, or what it does.
_VERBAL = ("ed", "ing")
LONGEST_COMPLETED = 16
"""Words from `a woman` to the name of `a woman in the audience at a campaign event in Ohio`."""


@dataclass(frozen=True, slots=True)
class Extents:
    """Finds the bounds of the nouns and sentences of one passage."""

    passage: Passage
    lexicon: Lexicon
    speech: Speech
    roles: Mapping[str, str]
    """Names of people by what they are: `presidente` -> `Sergio Mattarella`."""

    def ends_sentence(self, place: int) -> bool:
        """Whether a token ends a sentence; dots of abbreviations are part of their words."""
        tokens = self.passage.tokens
        if tokens[place].text not in (".", "!", "?", "…"):
            return False
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.is_word:
            return following is None or following.text[0].isupper()
        return following.text not in _WITHIN

    def is_relative(self, place: int) -> bool:
        """Whether a relative clause begins at a token: `who`, `che`."""
        relatives = wordings.words(languages.language(self.lexicon.code), "measures", "relatives")
        return place < len(self.passage.tokens) and self.passage.tokens[place].key in relatives

    def is_kind(self, place: int) -> bool:
        """Whether a small word tells what a name is of: `the journal [Nature]`, `the company [X]`."""
        word = self.passage.tokens[place].key
        listed = self.lexicon.has("organisation_nouns", word) or self.lexicon.has("organisation_words", word)
        return listed and not self.passage.tokens[place].capital

    def is_office(self, word: str) -> bool:
        """Whether a word is a role or title."""
        return self.lexicon.has("roles", word) or self.lexicon.has("titles", word)

    def is_nominal(self, place: int) -> bool:
        """Whether a word may be part of a noun: no small one."""
        token = self.passage.tokens[place]
        if not token.is_word or self.lexicon.has("starters", token.key) or self.lexicon.has("and", token.key):
            return False
        return token.capital or not self.lexicon.has("prepositions", token.key)

    def is_article(self, place: int) -> bool:
        """Whether an article, or a word such as `his` or `these`, stands at a token."""
        return self.lexicon.has("articles", self.passage.tokens[place].key) or self.lexicon.has(
            "determiners", self.passage.tokens[place].key
        )

    def is_small(self, place: int) -> bool:
        """Whether a word before a name tells only what it is a name of: an article, an office, `the company [X]`."""
        return any(self.lexicon.has(name, self.passage.tokens[place].key) for name in OFFICES) or self.is_kind(place)

    def noun_end(self, place: int, ceiling: int) -> int:
        """Return where the noun ends that begins at a token: before a sign, a verb, or an article nothing leads to."""
        tokens, last, led = self.passage.tokens, place, True
        ceiling = min(ceiling, place + LONGEST_COMPLETED) if not self._is_bare(place, ceiling) else place
        while last < ceiling and not self._is_verbal(last):
            named = self.passage.first_at.get(last)
            if named is None and last > place and not self._is_part_of_noun(place, last, ceiling, led=led):
                break
            last = named.last if named is not None else last + 1
            led = self.is_article(last - 1) or self.lexicon.has("prepositions", tokens[last - 1].key)
        while last > place and (self.lexicon.has("prepositions", tokens[last - 1].key) or self.is_article(last - 1)):
            last -= 1
        return last

    def _is_bare(self, place: int, ceiling: int) -> bool:
        """Whether no noun begins at a token: `che`, `si`, `lui`, or `la sua analisi`, which is of somebody told of."""
        key = self.passage.tokens[place].key if place < ceiling else ""
        small = any(self.speech.has(name, key) for name in ("that", "clitics", "he"))
        return place >= ceiling or (small and not self.is_article(place))

    def _is_part_of_noun(self, place: int, last: int, ceiling: int, *, led: bool) -> bool:
        """Whether a word goes on with the noun that begins at token `place`; `led` by an article or preposition."""
        tokens, word = self.passage.tokens, self.passage.tokens[last].key
        if word in "'’" and tokens[last - 1].key.endswith("s"):
            return True
        if not tokens[last].is_word or (word[0].isdigit() and not tokens[last - 1].capital):
            return False
        if self.lexicon.has("prepositions", word):
            return self.lexicon.has("of", word) or self._is_linked(place, last, ceiling)
        if led:
            return True
        small = self.lexicon.has("starters", word) and not nouns.can_speak(word, self.lexicon)
        if small or self.is_article(last):
            return False
        if self.speech.passive_be:
            return not word.endswith(_VERBAL)
        first = place + self.is_article(place)
        headed = last > first + 1 or nouns.can_speak(tokens[last - 1].key, self.lexicon)
        return not headed or self._completes(last, ceiling)

    def _is_verbal(self, place: int) -> bool:
        """Whether a finite verb, `who` or a time stands at a token, with which another clause begins."""
        token, spoken = self.passage.tokens[place], self.speech
        if token.capital:
            return self.lexicon.has("calendar", token.key)
        finite = token.key in spoken.forms["finite"] and not spoken.has("nouns", token.key)
        measures = languages.language(self.lexicon.code).section("measures")
        endings = measures.texts("future") + measures.texts("imperfect") if spoken.drops_subject else ()
        known = any(spoken.has(name, token.key) for name in ("auxiliaries", "is", "not")) or self.is_relative(place)
        return finite or known or token.key.endswith(endings) or self.lexicon.has("calendar", token.key)

    def _is_linked(self, place: int, link: int, ceiling: int) -> bool:
        """Whether a preposition goes on with a noun: before a name, or of an office: `l'assessora [ai] trasporti`."""
        tokens = self.passage.tokens
        following = link + 1 + (link + 1 < ceiling and self.is_article(link + 1))
        named = following < ceiling and tokens[following].capital and not self.lexicon.has("by", tokens[link].key)
        return named or any(self.is_office(token.key) for token in tokens[place:link])

    def _completes(self, place: int, ceiling: int) -> bool:
        """Whether a word goes on with a noun for who can speak: a name, an adjective or noun that ends the phrase."""
        token = self.passage.tokens[place]
        following = self.passage.tokens[place + 1] if place + 1 < ceiling else None
        known = self.lexicon.has("role_adjectives", token.key) or nouns.can_speak(token.key, self.lexicon)
        ends = following is None or not following.is_word or self.lexicon.has("of", following.key)
        return token.capital or known or ends

    def noun_start(self, place: int, floor: int) -> int:
        """Return where the nearest noun phrase before a verb begins: at its article, else behind a sign or `and`."""
        first = place - 1
        while first > floor and place - first < LONGEST_PHRASE and not self.is_article(first):
            if self._parts(first):
                return first + 1
            first -= 1
        return self._whole_start(first, floor)

    def _parts(self, place: int) -> bool:
        """Whether a sign, or a word such as `and` or `but`, parts a noun phrase from what stands before it."""
        token = self.passage.tokens[place]
        if token.text == "-" and not self.passage.text[token.start - 1].isspace():
            return False
        return not token.is_word or self.lexicon.has("and", token.key) or self.speech.has("but", token.key)

    def _whole_start(self, first: int, floor: int) -> int:
        """Return where the noun begins that `of the …` completes: `A spokesman for the Home Office`."""
        tokens = self.passage.tokens
        place = first - 1
        if place <= floor or not self.lexicon.has("of", tokens[place].key) or not self.is_article(first):
            return first
        while place > floor and first - place < LONGEST_PHRASE and not self.is_article(place):
            place -= 1
        nouns = (
            tokens[place + self.is_article(place)].key,
            tokens[first - 2].key,
            tokens[first - 2].key.removesuffix("s"),
        )
        return place if any(self.lexicon.has(name, noun) for name in ("roles", "people") for noun in nouns) else first

    def indefinite(self) -> frozenset[str]:
        """Return the articles of what has not been told of before: `a minister` is not the one who was named."""
        return wordings.words(languages.language(self.lexicon.code), "measures", "indefinite")
