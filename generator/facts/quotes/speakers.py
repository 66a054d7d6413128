"""Who says something: the subject of a verb of speech."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts import relatives
from generator.facts.quotes.extents import LONGEST_PHRASE, OFFICES
from generator.facts.quotes.passages import FIRST, LAST, Named
from generator.facts.quotes.phrases import Phrases
from generator.facts.quotes.saying import ANAPHORIC, UNKNOWN, Speaker
from generator.facts.speech import Verb
from generator.model.facts import EntityKind
from generator.text import languages

_REACH_BACK = 40
_REACH_AHEAD = 16
LEADING = (*OFFICES, "starters")
"""Lists of the words that may stand before a name: of its office, or small ones."""
_OPENINGS = (",", "(", ";", "–", "—")
_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION, None)


@dataclass(frozen=True, slots=True)
class Finder(Phrases):
    """Finds speakers in one passage."""

    told: Sequence[Verb] = ()
    """All verbs of speech of the passage, in order."""

    def verbs(self, first: int, last: int) -> Sequence[Verb]:
        """Return the verbs of speech among tokens `first` up to `last` (not included)."""
        return self.told[bisect_left(self.told, first, key=FIRST) : bisect_right(self.told, last, key=LAST)]

    def before(self, verb: Verb, floor: int) -> Speaker:
        """Return the subject that stands before a verb, not further back than token `floor`."""
        clause = self._skip_back(verb.first, floor)
        place = self._skip_relative(clause, floor)
        if place <= floor:
            return self._dropped()
        token = self.passage.tokens[place - 1]
        if self.speech.has("pronouns", token.key):
            return self.pronoun(place - 1)
        if self.lexicon.has("and", token.key) or self.speech.has("but", token.key):
            return self._joined(place - 1, floor)
        if token.text in (",", ")", "-", "–", "—"):
            return self._before_comma(place - 1, floor)
        named = self._ending_at(place)
        if place < clause and named is not None and named.is_person and self.is_free(named, floor, "of"):
            return self.by_name(named)
        first = named.first - 1 if named is not None else self.noun_start(place, floor)
        if floor <= first and self.speech.disagrees(self.passage.tokens, verb, first):
            return UNKNOWN
        return self._subject(named, floor) if named is not None else self._common_before(first, place, floor)

    def _joined(self, place: int, floor: int) -> Speaker:
        """Return the subject of a verb that `and` at a token joins to one before: `Rossi refused it and said`."""
        before = [verb for verb in self.verbs(floor, place) if verb.finite and not verb.passive]
        if before:
            return self.before(before[-1], floor)
        named = self.passage.first_at.get(floor)
        return self.by_name(named) if named is not None and named.is_person else self._unled(floor)

    def after(self, place: int, ceiling: int) -> Speaker:
        """Return the subject that follows a verb at token `place`, before token `ceiling`."""
        tokens = self.passage.tokens
        while place < ceiling and self._is_passed(place):
            place += 1
        if place >= ceiling:
            return self._dropped()
        if self.speech.has("pronouns", tokens[place].key) and not self.owns(place, ceiling):
            return self.pronoun(place)
        limit = min(ceiling, place + _REACH_AHEAD)
        led = self.lexicon.has("prepositions", tokens[place].key)
        for named in self.passage.names(place, limit):
            apart = led and not named.is_person and any(token.text == "," for token in tokens[place : named.first])
            if self.is_free(named, place) and not apart and (named.kind in _SPEAKING or named.first == place):
                return self.by_name(self._officer(named, limit))
        return self._common_after(place, limit)

    def _is_passed(self, place: int) -> bool:
        """Whether a word between a verb and its subject says nothing of who speaks."""
        token = self.passage.tokens[place]
        kept = token.capital or self.lexicon.has("articles", token.key) or self.is_pronoun(place)
        return self.speech.stands_between(token) and not kept

    def behind(self, verb: Verb, ceiling: int) -> Speaker:
        """Return the subject that follows a verb, or stands inside it; of `si legge` who signed what it is read in."""
        inside = (place for place in range(verb.first + 1, verb.last) if self.is_pronoun(place))
        pronoun = next(inside, None)
        if pronoun is not None:
            return self.pronoun(pronoun)
        read = self.speech.has("read", " ".join(t.key for t in self.passage.tokens[verb.first : verb.last]))
        return self._document(verb.last, ceiling) if read else self.after(verb.last, ceiling)

    def _document(self, place: int, ceiling: int) -> Speaker:
        tokens = self.passage.tokens
        if place >= ceiling or not self.lexicon.has("prepositions", tokens[place].key):
            return UNKNOWN
        first = place + 1
        last = first + (first < ceiling and self.is_article(first))
        while last < ceiling and last - first < LONGEST_PHRASE and (self.is_nominal(last) or self._owns(last, ceiling)):
            last += 1
        signed = last < ceiling and self.lexicon.has("by", tokens[last].key)
        writer = self.led(last + 1, ceiling) if signed else UNKNOWN
        if writer.name is not None:
            return writer
        return self.by_words(first, last) if last > first else UNKNOWN

    def led(self, place: int, ceiling: int) -> Speaker:
        """Return whom a wording such as `secondo` names behind it, from token `place` on: a noun, whatever it is."""
        tokens = self.passage.tokens
        first = next((n for n in range(place, ceiling) if not self.is_small(n)), place)
        named = self.passage.first_at.get(first)
        if named is not None and tokens[named.last : named.last + 1] and tokens[named.last].key != "'s":
            return self.by_name(self._officer(named, ceiling))
        if place < ceiling and self.speech.has("pronouns", tokens[place].key) and not self.is_article(place):
            return self.pronoun(place)
        last = self.noun_end(place, ceiling)
        for named in self.passage.names(place, last):
            if named.is_person and self.is_free(named, place):
                return self.by_name(named)
        if last < ceiling and tokens[last].key == "'s" and last + 1 in self.passage.first_at:
            return self.by_name(self.passage.first_at[last + 1])
        return self._unnamed(place, last) if last > place else self._dropped()

    def _officer(self, named: Named, limit: int) -> Named:
        """Return the person whose role begins with a name, `said SFO director Nick Ephgrave`; else the name itself."""
        following = next(iter(self.passage.names(named.last, limit)), None)
        if following is None or following.kind is not EntityKind.PERSON or named.kind is EntityKind.PERSON:
            return named
        between = self.passage.tokens[named.last : following.first]
        roles = [t for t in between if self.lexicon.has("roles", t.key) or self.lexicon.has("role_adjectives", t.key)]
        return following if between and len(roles) == len(between) else named

    def main_subject(self, floor: int, ceiling: int, *, person: bool = False) -> Speaker:
        """Return the subject of a clause that a gerund goes on: its first free person, else organisation."""
        free = [named for named in self.passage.names(floor, ceiling) if self.is_free(named, floor)]
        for kind in (EntityKind.PERSON,) if person else (EntityKind.PERSON, EntityKind.ORGANISATION):
            for named in free:
                if named.kind is kind:
                    return self.by_name(named)
        return self.unsaid(floor, ceiling)

    def unsaid(self, floor: int, ceiling: int) -> Speaker:
        """Return a pronoun that opens a clause, or that nobody is named where it opens with its verb."""
        tokens = self.passage.tokens
        while floor < ceiling and (self.speech.stands_between(tokens[floor]) or not tokens[floor].is_word):
            floor += 1
        if floor >= ceiling:
            return ANAPHORIC
        if self.speech.has("he", tokens[floor].key):
            return self.pronoun(floor)
        if self.is_article(floor) and floor + 1 < ceiling:
            office = self.office(floor, ceiling)
            return office if office.at is not None else Speaker(at=self.passage.place(floor, floor + 2))
        verb = self.speech.has("auxiliaries", tokens[floor].key) or self.speech.verb(tokens, floor) is not None
        return self._dropped() if verb else UNKNOWN

    def opening(self, floor: int, ceiling: int) -> Speaker:
        """Return the subject of a whole sentence without a verb of speech: its opening, or the only person in it."""
        named = next(iter(self.passage.names(floor, min(ceiling, floor + LONGEST_PHRASE))), None)
        if named is not None and named.kind is EntityKind.PERSON and self.is_free(named, floor):
            return self.by_name(named)
        people = [n for n in self.passage.names(floor, ceiling) if n.kind is EntityKind.PERSON]
        only = people[0] if len(people) == 1 else None
        return self.by_name(only) if only is not None and self.is_subject(only, floor) else UNKNOWN

    def is_subject(self, named: Named, floor: int) -> bool:
        """Whether a person stands alone or behind an office; not `il capo della propaganda nazista X`."""
        before = self.passage.tokens[named.first - 1]
        office = any(self.lexicon.has(name, before.key) for name in LEADING) or self.speech.has("that", before.key)
        return self.is_free(named, floor) and (named.first == floor or office or not before.is_word)

    def office(self, place: int, ceiling: int) -> Speaker:
        """Return somebody who is called by an office alone, from token `place` on: `il ministro`, `the mayor`."""
        start = place + (place < ceiling and self.is_article(place))
        known = start < ceiling and self.lexicon.has("roles", self.passage.tokens[start].key)
        return self._common_after(place, ceiling) if known else UNKNOWN

    def agent(self, first: int, last: int) -> Speaker:
        """Return who does what a passive verb tells: `wurde von Kritikern als „…“ bezeichnet`."""
        for place in range(first, last - 1):
            gerund = self.speech.passive_be and self.passage.tokens[place + 1].key.endswith("ing")
            if self.lexicon.has("by", self.passage.tokens[place].key) and not gerund:
                return self.led(place + 1, last)
        return UNKNOWN

    def _skip_back(self, place: int, floor: int) -> int:
        tokens = self.passage.tokens
        while place > floor and not tokens[place - 1].capital and self._is_helping(place - 1):
            place -= 1
        return place

    def _is_helping(self, place: int) -> bool:
        """Whether a small word, an auxiliary or a clitic stands at a token: `l'[aveva definita]`."""
        token = self.passage.tokens[place]
        helping = self.speech.has("auxiliaries", token.key) or self.speech.has("clitics", token.key)
        return helping or self.speech.stands_between(token)

    def _skip_relative(self, place: int, floor: int) -> int:
        """Return where the words before `che`, `il quale` or `, che` end, of which a relative clause tells."""
        tokens = self.passage.tokens
        if place - 1 <= floor or not self.speech.has("who", tokens[place - 1].key):
            return place
        place -= 1
        if place - 1 > floor and self.is_article(place - 1):
            place -= 1
        return place - 1 if place - 1 > floor and tokens[place - 1].text == "," else place

    def _before_comma(self, comma: int, floor: int) -> Speaker:
        """Return the subject before `…,` and the verb: `L'analista, Mario Rossi,` or `Tim Cook, CEO di Apple,`."""
        tokens = self.passage.tokens
        opens = self.apposed(floor)
        if opens is not None:
            return opens
        clause = relatives.opening(tokens, comma + 1, languages.language(self.lexicon.code))
        opening = comma - 1 if clause is None or clause < floor else clause
        while opening > floor and comma - opening < _REACH_BACK and tokens[opening].text not in _OPENINGS:
            opening -= 1
        named = self._ending_at(comma) if clause is None else None
        if named is not None and named.kind is EntityKind.PERSON and self.is_free(named, floor):
            return self.by_name(named)
        if tokens[opening].text in (",", "(", "–", "—") and opening > floor:
            outer = self._ending_at(opening)
            if outer is not None and self.is_free(outer, floor, "of" if outer.is_person else "prepositions"):
                return self.by_name(outer)
            whole = self._phrase_with(outer, floor) if outer is not None else UNKNOWN
            if whole.name is not None:
                return whole
        if named is not None and named.kind is not EntityKind.PLACE and self.is_free(named, floor):
            return self.by_name(named)
        stranger = self._stranger(opening + 1, comma) or self._stranger(floor, opening)
        return stranger or self._opening_noun(floor, opening)

    def apposed(self, floor: int) -> Speaker | None:
        """Return the person who opens a clause, where a comma or bracket tells more of him: `Rossi, sindaco di X,`."""
        begins = self.passage.first_at.get(floor)
        if begins is None or begins.kind is not EntityKind.PERSON or begins.last >= len(self.passage.tokens):
            return None
        return self.by_name(begins) if self.passage.tokens[begins.last].text in (",", "(") else None

    def _opening_noun(self, floor: int, comma: int) -> Speaker:
        """Return the noun that opens a clause before a comma: `L'ex premier, prima di dimettersi, ha detto`."""
        tokens = self.passage.tokens
        if self.speech.has("pronouns", tokens[floor].key) and not self.speech.drops_subject:
            return self.pronoun(floor)
        whole = floor + 1 < comma <= floor + LONGEST_PHRASE and self.is_article(floor)
        words = whole and tokens[comma].text == "," and all(token.is_word for token in tokens[floor:comma])
        if words:
            return self._unnamed(floor, comma)
        known = {place for named in self.passage.names(floor, comma) for place in range(named.first, named.last)}
        foreign = any(tokens[place].capital and place not in known for place in range(floor + 1, comma))
        return UNKNOWN if foreign else self._unled(floor)

    def _common_before(self, first: int, place: int, floor: int) -> Speaker:
        """Return a subject without a name before a verb: `gli analisti`, `the company`."""
        tokens = self.passage.tokens
        led = first - 1 > floor and self.lexicon.has("prepositions", tokens[first - 1].key)
        if first < place and (led or self.lexicon.has("prepositions", tokens[first].key)):
            return UNKNOWN
        clause = next((n for n in range(first - 1, floor, -1) if not tokens[n].is_word), floor)
        if any(self.speech.has("who", token.key) for token in tokens[clause : max(0, first - 1)]):
            return UNKNOWN
        if first - 1 > floor and self.lexicon.has("and", tokens[first - 1].key):
            return self._joint(first - 1, place, floor)
        owner = self._ending_at(first - 1) if first - 1 > floor and tokens[first - 1].key == "'s" else None
        if owner is not None:
            led = self.lexicon.has("of", tokens[owner.first - 1].key)
            return self.by_words(self.noun_start(owner.first - 1, floor) if led else owner.first, place)
        if first < place and (self.is_article(first) or first == floor or not tokens[first - 1].is_word):
            return self._unnamed(first, place)
        return self._unled(floor)

    def _common_after(self, place: int, limit: int) -> Speaker:
        """Return a subject without a name behind a verb: `il portavoce di Google`, `the commission`."""
        tokens = self.passage.tokens
        word = tokens[place].key
        if not self.is_article(place) and not self.lexicon.has("roles", word):
            beside = tokens[place + 1].is_word if place + 1 < limit else False
            alone = self.speech.drops_subject and tokens[place].text.islower() and not beside
            small = alone or not tokens[place].is_word or self.lexicon.has("starters", word)
            led = self.lexicon.has("prepositions", word)
            return self._dropped() if small or led else UNKNOWN
        last = place + 1
        while last < limit and last - place < LONGEST_PHRASE and tokens[last].is_word:
            word = tokens[last].key
            if word in self.speech.forms["finite"] or self.speech.has("auxiliaries", word):
                break
            leads_on = self.lexicon.has("of", word) or self.is_article(last) or self._is_other(place, last)
            small = self.lexicon.has("prepositions", word) or self.lexicon.has("starters", word)
            named = self.speech.drops_subject and last in self.passage.last_at
            if (small or (named and not tokens[last].capital)) and not leads_on:
                break
            last += 1
        return self._unnamed(place, last) if last > place + self.is_article(place) else UNKNOWN
