"""The noun phrases of a passage as speakers: names, and what somebody is called without one."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from generator.facts import wordings
from generator.facts.quotes import nouns
from generator.facts.quotes.extents import LONGEST_COMPLETED, LONGEST_PHRASE, OFFICES, Extents
from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import ANAPHORIC, UNKNOWN, Speaker
from generator.model.facts import EntityKind
from generator.text import languages
from generator.text.evenfold import evenfold

_OPENING = ("starters", "prepositions", "and", "like", "calendar")
# Words of a name that is not known.
NAME_WORDS = (2, 3)
# Letters of a body's initials.
_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Phrases(Extents):
    """Reads the noun phrases of one passage."""

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
            or (named.kind is not EntityKind.PERSON and self.is_kind(place))
            or (named.kind is not EntityKind.PERSON and self._is_part(place))
            or (self.is_office(tokens[place + 1].key) and self._is_part(place))
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
        if not place or not self.lexicon.has("of", tokens[place].key) or not self.is_office(tokens[place - 1].key):
            return False
        matter = tokens[place + 1]
        return place + 1 < name and matter.capital and matter.is_word and not self.is_office(matter.key)

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
            office = self.is_office(head) and self.lexicon.has("prepositions", word)
            owner = tokens[before - 1].key if before > floor else ""
            if office and not (self.lexicon.has("of", word) and self.is_office(owner)):
                return True
        return False

    def _is_part(self, place: int) -> bool:
        """Whether a word with a capital before a name may be part of it: `Justice [Alliance]`; not `On Monday X`."""
        token = self.passage.tokens[place]
        named = place + 1 in self.passage.last_at or self.lexicon.has("calendar", token.key)
        return token.capital and not named and not self.lexicon.capitalised_nouns

    def _unnamed(self, first: int, last: int) -> Speaker:
        """Return a phrase as speaker: a person whom the text has called that, or the words."""
        tokens = self.passage.tokens
        start = first + 1 if self.lexicon.has("articles", tokens[first].key) else first
        while last > start and self.lexicon.has("prepositions", tokens[last - 1].key):
            last -= 1
        behind = tokens[last - 1].key if last > start else ""
        if self.speech.has("that", behind) and not self.lexicon.has("of", behind):
            return UNKNOWN
        small = all(self.lexicon.has("starters", token.key) for token in tokens[start:last])
        if small and not (last > start and nouns.can_speak(tokens[last - 1].key, self.lexicon)):
            return UNKNOWN
        person = self._titled(start, last)
        if person is not None:
            return self.by_name(person)
        words = self.passage.words(start, last)
        indefinite = start > first and tokens[first].key in self.indefinite()
        known = None if indefinite else self.roles.get(words.casefold())
        told = self.by_words(first, last)
        return replace(told, name=known) if known and told.at is not None else told

    def is_thing(self, words: str) -> bool:
        """Whether words for a speaker tell of nobody whom a personal pronoun can mean: `this strong showing`.

        A body is a thing in English, which has `it` for one.
        """
        keys = words.casefold().replace("'", "' ").replace("-", " ").split()
        person = any(self.lexicon.in_any(("roles", "people", "titles"), key) for key in keys)
        sayers = wordings.words(languages.language(self.lexicon.code), "measures", "sayers")
        body = not self.speech.passive_be and any(evenfold(key) in sayers for key in keys)
        return not (person or body or words.istitle() or any(self.speech.has("persons", key) for key in keys))

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
            return self.by_words(self._listed_from(other, floor), named.last)
        if self.is_free(named, floor):
            return self.by_name(named)
        return self._phrase_with(named, floor)

    def _listed_from(self, named: Named, floor: int) -> int:
        """Return where a list begins whose names commas alone part: `Fim, [Fiom] e Uilm`."""
        before = self._ending_at(named.first - 1) if named.first > floor else None
        listed = before is not None and self.passage.tokens[named.first - 1].text == ","
        return self._listed_from(before, floor) if before is not None and listed else named.first

    def _phrase_with(self, named: Named, floor: int) -> Speaker:
        """Return the noun that a name completes: `un portavoce di Google`, the person of `X from Acme in London`."""
        place = max(floor, named.first - 1)
        tokens = self.passage.tokens
        while named.first - place < LONGEST_COMPLETED:
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
        initials = len(tokens) == 1 and tokens[0].text.isupper() and len(tokens[0].text) >= _INITIALS
        fits = large and (len(tokens) in NAME_WORDS or initials) and not self.lexicon.has("starters", tokens[0].key)
        return self.by_words(first, last) if fits and not self.lexicon.capitalised_nouns else None

    def _is_other(self, article: int, place: int) -> bool:
        """Whether a small word stands between an article and an office: `un altro testimone`, `il primo cittadino`."""
        if place != article + 1 or place + 1 >= len(self.passage.tokens):
            return False
        noun = self.passage.tokens[place + 1].key
        sayers = wordings.words(languages.language(self.lexicon.code), "measures", "sayers")
        known = self.lexicon.has("roles", noun) or evenfold(noun) in sayers
        office = self.passage.words(place, place + 2).casefold()
        return known or office in self.roles or self.lexicon.has("roles", office)

    def _owns(self, place: int, ceiling: int) -> bool:
        """Whether a word leads from a noun to a name whose it is: `un comunicato diramato dal [Comune]`."""
        word = self.passage.tokens[place].key
        linked = self.lexicon.has("of", word) or self.lexicon.has("by", word)
        return linked and place + 1 < ceiling and self.passage.tokens[place + 1].capital

    def is_pronoun(self, place: int) -> bool:
        """Whether a word for a person told of before stands at a token: `he`, `her`."""
        return self.speech.has("he", self.passage.tokens[place].key)

    def pronoun(self, place: int) -> Speaker:
        """Return a pronoun as speaker: whom it means is told before it."""
        word, at = self.passage.tokens[place].key, self.passage.place(place, place + 1)
        told = self.speech.has("he", word) or self.speech.has("it", word)
        return Speaker(anaphoric=True, pronoun=word, at=at) if told else Speaker(at=at)

    def owns(self, place: int, ceiling: int) -> bool:
        """Whether `his` or `her` stands before what somebody is to another: `her husband X`."""
        if place + 1 >= ceiling or not self.lexicon.has("determiners", self.passage.tokens[place].key):
            return False
        word = self.passage.tokens[place + 1].key
        return self.lexicon.has("roles", word) or self.lexicon.has("person_of", word)

    def _joint(self, place: int, last: int, floor: int) -> Speaker:
        """Return two subjects that `and` at a token joins: `Indian police and medics`; nobody where a clause ends."""
        named = self._ending_at(place)
        if named is not None:
            return self.by_words(named.first, last) if self.is_free(named, floor) else UNKNOWN
        if not nouns.can_speak(self.passage.tokens[place - 1].key, self.lexicon):
            return self._unled(floor)
        return self.by_words(self.noun_start(place, floor), last)
