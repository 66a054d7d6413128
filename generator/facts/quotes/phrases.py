"""The noun phrases of a passage as speakers: names, and what somebody is called without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon
from generator.facts.quotes import nouns
from generator.facts.quotes.passages import Named, Passage
from generator.facts.quotes.saying import ANAPHORIC, UNKNOWN, Speaker
from generator.facts.speech import Speech
from generator.model.facts import EntityKind
from generator.text import languages
from generator.text.evenfold import evenfold

LONGEST_PHRASE = 9
"""Words of `la direttrice dell'assessorato alla Sanità della contea`, at most."""

OFFICES = ("articles", "titles", "roles", "role_adjectives")
"""Lists of the words of an office before a name."""
_OPENING = ("starters", "prepositions", "and", "like", "calendar")
# Words of a name that is not known.
NAME_WORDS = (2, 3)
# Behind one of these a full stop is part of an abbreviation: `(R-Fla.)`.
_WITHIN = frozenset("),;:")
# Words from `a woman` to the name of `a woman in the audience at a campaign event in Ohio`.
_LONGEST_COMPLETED = 16


@dataclass(frozen=True, slots=True)
class Phrases:
    """Reads the noun phrases of one passage."""

    passage: Passage
    lexicon: Lexicon
    speech: Speech
    roles: Mapping[str, str]
    """Names of people by what they are: `presidente` -> `Sergio Mattarella`."""

    def by_name(self, named: Named) -> Speaker:
        """Return a name as speaker; one that `the` makes a noun as words: `the Dane`."""
        single = named.last - named.first == 1 and (named.is_person or not (named.kind or named.name.isupper()))
        if single and named.first and self._is_noun(named.first - 1):
            words = self.passage.words(named.first - 1, named.last)
            return Speaker(words=words, at=self.passage.place(named.first - 1, named.last))
        return Speaker(name=named.name, at=self.passage.place(named.first, named.last))

    def _is_noun(self, article: int) -> bool:
        """Whether an article stands at a token, where none stands before a name."""
        named = self.speech.drops_subject or self.lexicon.capitalised_nouns
        return not named and self.lexicon.has("articles", self.passage.tokens[article].key)

    def with_other(self, named: Named) -> Speaker:
        """Return a name as speaker, and the one that `and` joins to it: nobody by name then, but the words."""
        tokens = self.passage.tokens
        joined = named.last < len(tokens) and self.lexicon.has("and", tokens[named.last].key)
        other = self.passage.first_at.get(named.last + 1) if joined else None
        return self.by_name(named) if other is None else self.by_words(named.first, other.last)

    def ends_sentence(self, place: int) -> bool:
        """Whether a token ends a sentence; dots of abbreviations are part of their words."""
        tokens = self.passage.tokens
        if tokens[place].text not in (".", "!", "?", "…"):
            return False
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.is_word:
            return following is None or following.text[0].isupper()
        return following.text not in _WITHIN

    def is_free(self, named: Named, floor: int, links: str = "prepositions") -> bool:
        """Whether a name is no complement: no preposition or bracket before it, articles, titles and roles left out.

        Nor before the one that `and` joins to it: `i conflitti tra Occidente e Islam`.
        """
        place = named.first - 1
        tokens = self.passage.tokens
        owner = named.last < len(tokens) and tokens[named.last].key == "'s"
        if owner or (place >= floor and tokens[place].text == "("):
            return False
        while place >= floor and (
            any(self.lexicon.has(name, tokens[place].key) for name in OFFICES)
            or (named.kind is not EntityKind.PERSON and self._is_kind(place))
            or (named.kind is not EntityKind.PERSON and self._is_part(place))
            or self._is_portfolio(place, named.first)
        ):
            place -= 1
        while place > floor and self.lexicon.has("and", tokens[place].key) and tokens[place - 1].capital:
            place -= 1
            while place > floor and tokens[place].capital:
                place -= 1
        if place >= floor and self.lexicon.has(links, tokens[place].key):
            return False
        return not self._is_led_to(named, floor)

    def _is_portfolio(self, place: int, name: int) -> bool:
        """Whether `of` stands inside the office before a name, at token `name`: `Secretary of State X`."""
        tokens = self.passage.tokens
        if not place or not self.lexicon.has("of", tokens[place].key) or not self._is_office(tokens[place - 1].key):
            return False
        matter = tokens[place + 1]
        return place + 1 < name and matter.capital and matter.is_word and not self._is_office(matter.key)

    def _is_led_to(self, named: Named, floor: int) -> bool:
        """Whether a name between commas tells of a noun that is no subject: `critiche dal sindaco di X, Anna Roth,`."""
        tokens, place = self.passage.tokens, named.first - 1
        closed = named.last < len(tokens) and tokens[named.last].text in (",", "(")
        if place <= floor or tokens[place].text != "," or not closed or self.is_relative(named.last + 1):
            return False
        for before in range(place - 1, max(floor, place - LONGEST_PHRASE) - 1, -1):
            word = tokens[before].key
            led = before > floor and self.lexicon.has("prepositions", tokens[before - 1].key)
            if self.lexicon.has("articles", word) and not led:
                return False
            head = tokens[before + 1 + self.lexicon.has("articles", tokens[before + 1].key)].key
            office = self._is_office(head) and self.lexicon.has("prepositions", word)
            owner = tokens[before - 1].key if before > floor else ""
            if office and not (self.lexicon.has("of", word) and self._is_office(owner)):
                return True
        return False

    def is_relative(self, place: int) -> bool:
        """Whether a relative clause begins at a token: `who`, `che`."""
        relatives = wordings.words(languages.language(self.lexicon.code), "measures", "relatives")
        return place < len(self.passage.tokens) and self.passage.tokens[place].key in relatives

    def _is_kind(self, place: int) -> bool:
        """Whether a small word tells what a name is of: `the journal [Nature]`, `the company [X]`."""
        word = self.passage.tokens[place].key
        listed = self.lexicon.has("organisation_nouns", word) or self.lexicon.has("organisation_words", word)
        return listed and not self.passage.tokens[place].capital

    def _is_office(self, word: str) -> bool:
        return self.lexicon.has("roles", word) or self.lexicon.has("titles", word)

    def _is_part(self, place: int) -> bool:
        """Whether a word with a capital before a name may be part of it: `Justice [Alliance]`; not `On Monday X`."""
        token = self.passage.tokens[place]
        named = place + 1 in self.passage.last_at or self.lexicon.has("calendar", token.key)
        return token.capital and not named and not self.lexicon.capitalised_nouns

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

    def _unnamed(self, first: int, last: int) -> Speaker:
        """Return a phrase as speaker: a person whom the text has called that, or the words."""
        tokens = self.passage.tokens
        start = first + 1 if self.lexicon.has("articles", tokens[first].key) else first
        while last > start and self.lexicon.has("prepositions", tokens[last - 1].key):
            last -= 1
        behind = tokens[last - 1].key if last > start else ""
        if self.speech.has("that", behind) and not self.lexicon.has("of", behind):
            return UNKNOWN
        if all(self.lexicon.has("starters", token.key) for token in tokens[start:last]):
            return UNKNOWN
        person = self._titled(start, last)
        if person is not None:
            return self.by_name(person)
        words = self.passage.words(start, last)
        indefinite = start > first and tokens[first].key in self.indefinite()
        known = None if indefinite else self.roles.get(words.casefold())
        told = self.by_words(first, last)
        return replace(told, name=known) if known and told.at is not None else told

    def indefinite(self) -> frozenset[str]:
        """Return the articles of what has not been told of before: `a minister` is not the one who was named."""
        return wordings.words(languages.language(self.lexicon.code), "measures", "indefinite")

    def _titled(self, first: int, last: int) -> Named | None:
        """Return the person whom a phrase names behind his office and before other words: `Minister X on Monday`."""
        named = next((n for n in self.passage.names(first, last) if n.is_person and n.last < last), None)
        if named is None:
            return None
        office = self.passage.tokens[first : named.first]
        known = ("roles", "titles", "role_adjectives")
        bare = all(t.capital or any(self.lexicon.has(name, t.key) for name in known) for t in office)
        led = self.lexicon.has("prepositions", self.passage.tokens[named.last].key)
        return named if bare and led and not self.lexicon.capitalised_nouns else None

    def by_words(self, first: int, last: int) -> Speaker:
        """Return a phrase as speaker, a time at its end left out; nobody where its words are no noun."""
        while last > first and self.lexicon.has("calendar", self.passage.tokens[last - 1].key):
            last -= 1
        if not nouns.is_whole(self.passage.tokens[first:last], self.lexicon, self.speech):
            return UNKNOWN
        return Speaker(words=self.passage.words(first, last), at=self.passage.place(first, last))

    def _ending_at(self, place: int) -> Named | None:
        return self.passage.last_at.get(place)

    def _subject(self, named: Named, floor: int) -> Speaker:
        """Return a name right before a verb, or the noun that it completes: `un portavoce di Google`."""
        place = named.first - 1
        tokens = self.passage.tokens
        joined = place >= floor and self.lexicon.has("and", tokens[place].key)
        other = self._ending_at(place) if joined else None
        if other is not None:
            return self.by_words(other.first, named.last)
        if self.is_free(named, floor):
            return self.by_name(named)
        return self._phrase_with(named, floor)

    def _phrase_with(self, named: Named, floor: int) -> Speaker:
        """Return the noun that a name completes: `un portavoce di Google`, the person of `X from Acme in London`."""
        place = max(floor, named.first - 1)
        tokens = self.passage.tokens
        while named.first - place < _LONGEST_COMPLETED:
            if not tokens[place].is_word or self.speech.has("auxiliaries", tokens[place].key):
                return UNKNOWN
            led = self.lexicon.has("prepositions", tokens[place].key)
            whole = self._ending_at(place) if led else None
            if whole is not None and whole.kind is EntityKind.PERSON:
                return self.by_name(whole)
            if place == floor:
                return self._dropped() if led else self._unnamed(place, named.last)
            if self.is_article(place) and not self.lexicon.has("prepositions", tokens[place - 1].key):
                return self._unnamed(place, named.last)
            place -= 1
        return UNKNOWN

    def _dropped(self) -> Speaker:
        return ANAPHORIC if self.speech.drops_subject else UNKNOWN

    def _unled(self, floor: int) -> Speaker:
        """Return that nobody is named in a clause that a small word opens; else it is not known who speaks."""
        key = self.passage.tokens[floor].key
        led = any(self.lexicon.has(name, key) for name in _OPENING) or self.speech.has("between", key)
        return self._dropped() if led or self.speech.has("that", key) else UNKNOWN

    def _stranger(self, first: int, last: int) -> Speaker | None:
        """Return a name that is not known as one, as words: `the council's head, Grainia Long, said`."""
        tokens = self.passage.tokens[first:last]
        known = ("roles", "titles", "role_adjectives", "calendar", "organisation_words")
        large = all(t.capital and t.is_word and not any(self.lexicon.has(k, t.key) for k in known) for t in tokens)
        fits = large and len(tokens) in NAME_WORDS and not self.lexicon.has("starters", tokens[0].key)
        return self.by_words(first, last) if fits and not self.lexicon.capitalised_nouns else None

    def _is_other(self, article: int, place: int) -> bool:
        """Whether a small word stands between an article and an office: `un altro testimone`, `il primo cittadino`."""
        if place != article + 1 or place + 1 >= len(self.passage.tokens):
            return False
        noun = self.passage.tokens[place + 1].key
        sayers = wordings.words(languages.language(self.lexicon.code), "measures", "sayers")
        known = self.lexicon.has("roles", noun) or evenfold(noun) in sayers
        return known or self.passage.words(place, place + 2).casefold() in self.roles

    def _owns(self, place: int, ceiling: int) -> bool:
        """Whether a word leads from a noun to a name whose it is: `un comunicato diramato dal [Comune]`."""
        word = self.passage.tokens[place].key
        linked = self.lexicon.has("of", word) or self.lexicon.has("by", word)
        return linked and place + 1 < ceiling and self.passage.tokens[place + 1].capital
