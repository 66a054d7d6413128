"""Subjects in a language that writes its nouns large: the phrase around a verb that can be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.facts.names.lexicon import Lexicon
from generator.facts.quotes.passages import Named, Passage
from generator.facts.quotes.saying import ANAPHORIC, UNKNOWN, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Speech, Verb
from generator.model.facts import EntityKind

_REACH = 24
_LONGEST = 9
_PARTING = frozenset(",;:–—-(")
_ENDS = frozenset(".!?…:;")


def finder(
    passage: Passage, lexicon: Lexicon, speech: Speech, roles: Mapping[str, str], verbs: Sequence[Verb] | None = None
) -> Finder:
    """Return what finds speakers in a passage of a language, of which the verbs may be known."""
    kind = NounFinder if lexicon.capitalised_nouns else Finder
    told = speech.verbs(passage.tokens, 0, len(passage.tokens)) if verbs is None else verbs
    return kind(passage, lexicon, speech, roles, told)


@dataclass(frozen=True, slots=True)
class NounFinder(Finder):
    """Finds speakers where every noun has a capital and the verb stands second: German."""

    def before(self, verb: Verb, floor: int) -> Speaker:
        """Return the subject that stands before a verb; nobody where something else stands there."""
        start = verb.first
        while start > floor and self.passage.tokens[start - 1].text not in _PARTING:
            start -= 1
        tokens = self.passage.tokens
        if any(token.key == self.speech.impersonal for token in tokens[start : verb.first]):
            return self._document(start, verb.first)
        if verb.last < len(tokens) and tokens[verb.last].key == self.speech.impersonal:
            return self._document(start, verb.first)
        found = self._first(start, verb.first) or self._particled(start, verb)
        if found is None and start == verb.first:
            found = self._apposed(floor, start)
        return self._speaker(found) if found is not None else ANAPHORIC

    def _particled(self, start: int, verb: Verb) -> tuple[int, int] | None:
        """Return a name that begins as a phrase with a preposition does: `Von der Leyen betonte,`."""
        tokens = self.passage.tokens
        if start >= verb.first or not self.lexicon.has("particles", tokens[start].key):
            return None
        followed = verb.last < len(tokens) and tokens[verb.last].is_word and self._begins(verb.last)
        whole = self._end(start + 1, verb.first) == verb.first
        return (start, verb.first) if whole and not followed else None

    def _apposed(self, floor: int, comma: int) -> tuple[int, int] | None:
        """Return the subject before a comma and its verb: `Anna Roth, die Ministerin,` and `Die Chefin, Anna Roth,`."""
        tokens = self.passage.tokens
        opening = self._first(floor, comma)
        if opening is not None and tokens[opening[1]].text in _PARTING:
            return opening
        start = comma - 1
        while start > floor and tokens[start - 1].text not in _PARTING:
            start -= 1
        inner = self._first(start, comma - 1) if start > floor else None
        return inner if inner == (start, comma - 1) else None

    def after(self, place: int, ceiling: int) -> Speaker:
        """Return the subject that follows a verb: objects and places between are passed over."""
        limit = min(ceiling, place + _REACH)
        while place < limit:
            token = self.passage.tokens[place]
            if token.key == self.speech.impersonal:
                return self._document(place + 1, limit)
            if token.text in _ENDS or (token.text == "," and place + 1 < limit and not self._begins(place + 1)):
                return UNKNOWN
            if self._is_led(place):
                place = max(place + 1, self._end(place + 1, limit))
            elif self.speech.stands_between(token) or not token.is_word:
                place += 1
            elif self._begins(place):
                end = self._end(place, limit)
                return self._speaker((place, end)) if end > place else UNKNOWN
            else:
                place += 1
        return UNKNOWN

    def behind(self, verb: Verb, ceiling: int) -> Speaker:
        """Return the subject that follows a verb."""
        return self.after(verb.last, ceiling)

    def opening(self, floor: int, ceiling: int) -> Speaker:
        """Return the subject of a whole sentence without a verb of speech, where it opens with one."""
        found = self._first(floor, ceiling)
        return self._speaker(found) if found is not None else UNKNOWN

    def led(self, place: int, ceiling: int) -> Speaker:
        """Return the phrase behind a preposition: `laut dem Minister`, `nach Angaben der Polizei`."""
        end = self._end(place, min(ceiling, place + _REACH))
        return self._speaker((place, end)) if end > place else UNKNOWN

    def _document(self, place: int, ceiling: int) -> Speaker:
        """Return what says something where nobody does: `heißt es in einer Mitteilung`."""
        while place < ceiling and not self.lexicon.has("prepositions", self.passage.tokens[place].key):
            if not self.passage.tokens[place].is_word:
                return UNKNOWN
            place += 1
        return self.led(place + 1, ceiling) if place < ceiling else UNKNOWN

    def _first(self, start: int, last: int) -> tuple[int, int] | None:
        """Return the phrase that opens a clause, where it can be its subject."""
        tokens = self.passage.tokens
        while start < last and (
            self.lexicon.has("and", tokens[start].key) or self.speech.stands_between(tokens[start])
        ):
            start += 1
        if start >= last or self._is_led(start) or not self._begins(start):
            return None
        end = self._end(start, last)
        return (start, end) if end > start else None

    def _is_led(self, place: int) -> bool:
        """Whether a preposition or an article of another case begins a phrase that is no subject."""
        word = self.passage.tokens[place].key
        return self.lexicon.has("prepositions", word) or self.speech.has("oblique", word)

    def _begins(self, place: int) -> bool:
        token = self.passage.tokens[place]
        return (
            self.is_article(place)
            or self.speech.has("pronouns", token.key)
            or self.lexicon.has("role_adjectives", token.key)
            or (token.capital and not self.lexicon.has("starters", token.key))
        )

    def _end(self, place: int, limit: int) -> int:
        """Return where a phrase ends: behind its noun and the names that stand beside it; its start if it has none."""
        tokens = self.passage.tokens
        if place < limit and self.speech.has("pronouns", tokens[place].key):
            following = place + 1 < limit and tokens[place + 1].capital
            if not following:
                return place + 1
        end = place + (place < limit and self.is_article(place))
        while end < limit and end - place < _LONGEST and self._is_adjective(end):
            end += 1
        head = end
        if end + 2 < limit and tokens[end + 1].text == "-" and self.lexicon.has("and", tokens[end + 2].key):
            end += 3
        while end < limit and (tokens[end].capital or tokens[end].text in '„“"' or self._is_particle(end)):
            end += 1
        if end - head == 1 and tokens[head].text.endswith("s") and end < limit and self._is_adjective(end):
            owned = self._end(end, limit)
            end = owned if owned > end else end
        return end if end > head else place

    def _is_adjective(self, place: int) -> bool:
        token = self.passage.tokens[place]
        return token.is_word and not token.capital and not self._is_led(place)

    def _is_particle(self, place: int) -> bool:
        tokens = self.passage.tokens
        following = place + 1 < len(tokens) and tokens[place + 1].capital
        return following and self.lexicon.has("particles", tokens[place].key) and not self.is_article(place)

    def _speaker(self, span: tuple[int, int]) -> Speaker:
        first, last = span
        if last - first == 1 and self.speech.has("pronouns", self.passage.tokens[first].key):
            return self.pronoun(first)
        named = self._best(first, last)
        return self.by_name(named) if named is not None else self._unnamed(first, last)

    def _best(self, first: int, last: int) -> Named | None:
        """Return the person in a phrase, or another name that is all of it."""
        found = self.passage.names(first, last)
        person = next((n for n in found if n.kind is EntityKind.PERSON), None)
        tokens = self.passage.tokens
        start = first + self.is_article(first)
        while start < last and not tokens[start].capital:
            start += 1
        whole = next((n for n in found if n.first == start and n.last == last), None)
        return person or whole
