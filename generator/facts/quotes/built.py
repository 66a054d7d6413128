"""Who speaks by how a sentence is built, whatever its verb: `«We are lost», fumes X`, `«…». So says X`."""

from __future__ import annotations

from generator.facts.marks import Marked
from generator.facts.quotes.around import Around
from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import UNKNOWN, Saying, Speaker
from generator.model.facts import EntityKind

# Words of a quote from which it is a statement and no title, where no verb of speech tells.
_FEWEST_TOLD = 3
# Words that may stand between an unknown verb and its subject: `winkt ab`, `sbotta a fine gara`.
_MOST_BETWEEN = 3
_LONGEST_SUBJECT = 12
# Words between a pointing noun and whose it is: `è la richiesta unanime di X`.
_MOST_QUALIFYING = 2
_COMMAS = frozenset(",–—")
_STOPS = frozenset(".!?…:;")
_FULL_STOPS = (".", "!", "?", "…")
_LEADS = ("articles", "roles", "titles", "organisation_nouns")
_SMALL = ("prepositions", "articles", "and", "of", "starters", "determiners", "roles", "titles", "people")


class Built(Around):
    """Reads the sentences around the quotes of one passage by their build."""

    def of(self, marked: Marked, floor: int, ceiling: int, limit: int) -> Saying | None:
        """Return who is told behind a whole quoted sentence, closed and with a capital, to say it.

        Its own sentence goes from token `floor` to `ceiling`; the next quote begins at token `limit`.
        """
        first, place = self.passage.token_at(marked.start), self.passage.token_at(marked.end)
        text = self.passage.text[marked.first : marked.last].rstrip("'’\"”»")
        opens = first == floor or self.tokens[first - 1].text in (*_STOPS, *_COMMAS)
        if place >= limit or not opens:
            return None
        whole = len(text.split()) >= _FEWEST_TOLD
        sign = self.tokens[place].text
        if sign in _COMMAS or (sign == ":" and whole):
            told = self._remark(place + 1, ceiling, whole=whole and sign != ":")
            return told or (self._pointed(place + 1, limit) if sign == ":" else None)
        if text.endswith(","):
            return self._remark(place, ceiling, whole=whole)
        if sign not in _FULL_STOPS and not text.endswith(_FULL_STOPS):
            return None
        return self._pointed(place + (sign in _FULL_STOPS), limit)

    def _remark(self, place: int, ceiling: int, *, whole: bool) -> Saying | None:
        """Read what follows a quote in its sentence: `…, è la richiesta di X`, `…, fumes X`."""
        if place >= ceiling:
            return None
        named = self._noun(place, ceiling) or self._leading(place, ceiling, "remarks")
        if named is not None or not whole:
            return named
        return self._inverted(place, ceiling) or self._straight(place, ceiling)

    def _pointed(self, place: int, limit: int) -> Saying | None:
        """Read a next sentence that points back: `Lo sostiene X`, `That is the view of X`; not `Così X: «`."""
        end = place
        while end < limit and self.tokens[end].text not in _STOPS:
            end += 1
        if place >= end or (end < len(self.tokens) and self.tokens[end].text == ":"):
            return None
        length = self.speech.phrase(self.tokens, place, "points")
        if length and place + length < end:
            verb = self.speech.verb(self.tokens, place + length)
            if verb is not None and verb.finite and verb.last <= end:
                return self._saying(self._subject(self._past_clitics(verb.last, end), end), place, verb.last, end)
            if verb is None and length > 1:
                return self._inverted(place + length, end)
        return self._noun(place, end) or self._leading(place, end, "remarks")

    def _leading(self, place: int, ceiling: int, name: str) -> Saying | None:
        """Read a wording that leads to who speaks: `parola di X`, `ne è convinta X`, `is how X put it`."""
        length = self.speech.phrase(self.tokens, place, name)
        if not length or place + length >= ceiling or not self._begins(place + length):
            return None
        return self._saying(self._subject(place + length, ceiling, reach=0), place, place + length, ceiling)

    def _noun(self, place: int, ceiling: int) -> Saying | None:
        """Read a noun for what was said, and whose it is: `questo il commento di X`, `was the verdict of X`."""
        start = place
        while place < ceiling and place - start < _MOST_BETWEEN and self._points(place):
            place += 1
        if place > start and place + 1 < ceiling and self._may_be_verb(place):
            place += self.speech.has("statements", self.tokens[place + 1].key)
        if place == start or place >= ceiling or not self.speech.has("statements", self.tokens[place].key):
            return None
        last = place + 1
        while last < ceiling and last - place <= _MOST_QUALIFYING and not self._links(last):
            if not self.tokens[last].is_word or self.tokens[last].capital:
                return None
            last += 1
        if last >= ceiling or not self._links(last):
            return None
        return self._saying(self._subject(last + 1, ceiling, reach=0), start, last, ceiling)

    def _points(self, place: int) -> bool:
        """Whether a word may stand before a pointing noun: `questo`, `è`, `la`."""
        word = self.tokens[place].key
        return self.speech.has("pointing", word) or self.lexicon.has("articles", word)

    def _links(self, place: int) -> bool:
        return self.lexicon.has("of", self.tokens[place].key) or self.lexicon.has("by", self.tokens[place].key)

    def _inverted(self, place: int, ceiling: int) -> Saying | None:
        """Read any verb with its subject behind it: `fumes X`, `si sfoga la preside X`, `l'ha bollata X`."""
        first = place
        while place < ceiling and self._is_helping(place):
            place += 1
        if place + 1 >= ceiling or not self._may_be_verb(place):
            return None
        return self._saying(self._subject(place + 1, ceiling), first, place + 1, ceiling)

    def _straight(self, place: int, ceiling: int) -> Saying | None:
        """Read a person and any verb that ends the remark: `Askew beamed.`, `Askew beamed on Monday`."""
        named = self.passage.first_at.get(place)
        pronoun = self.finder.is_pronoun(place)
        pronoun = pronoun and not self.finder.is_article(place) and not self.finder.is_relative(place)
        person = named is not None and named.is_person
        if self.speech.drops_subject or not (person or pronoun):
            return None
        verb = named.last if named is not None else place + 1
        if verb + 1 > ceiling or verb >= len(self.tokens) or not self._may_be_verb(verb):
            return None
        behind = self.tokens[verb + 1] if verb + 1 < len(self.tokens) else None
        parted = behind is None or not behind.is_word or self.lexicon.has("prepositions", behind.key)
        if not parted:
            return None
        if named is None:
            return Saying(self.finder.pronoun(place), self.passage.words(verb, verb + 1), verb + 1, built=True)
        return self._saying(self.finder.by_name(named), verb, verb + 1, ceiling)

    def _is_helping(self, place: int) -> bool:
        token = self.tokens[place]
        helping = self.speech.stands_between(token) or self.speech.has("auxiliaries", token.key)
        return not token.capital and (helping or self.speech.has("clitics", token.key))

    def _past_clitics(self, place: int, ceiling: int) -> int:
        while place < ceiling and self.speech.has("clitics", self.tokens[place].key):
            place += 1
        return place

    def _may_be_verb(self, place: int) -> bool:
        """Whether a word may be a verb as far as lists tell: a small word of no other kind."""
        token = self.tokens[place]
        known = any(self.lexicon.has(name, token.key) for name in _SMALL) or self.speech.has("that", token.key)
        return token.text.isalpha() and token.text.islower() and not known

    def _subject(self, place: int, ceiling: int, reach: int = _MOST_BETWEEN) -> Speaker:
        """Return the person or office that begins within some words of a place, before token `ceiling`."""
        if self.lexicon.capitalised_nouns:
            return self.finder.after(place, ceiling)
        last = min(ceiling, place + reach + 1)
        while place < last and self.tokens[place].is_word:
            if self.lexicon.has("prepositions", self.tokens[place].key) and reach:
                place = self._past(place + 1, ceiling)
                last = min(ceiling, place + reach)
            elif self._begins(place):
                return self._phrase(place, ceiling)
            else:
                place += 1
        return UNKNOWN

    def _past(self, place: int, ceiling: int) -> int:
        """Return the token behind what a preposition leads to: `a [fine gara]`, `à [l'AFP]`; a number of days too."""
        while place < ceiling and any(
            self.lexicon.has(name, self.tokens[place].key) for name in ("articles", "determiners")
        ):
            place += 1
        named = self.passage.first_at.get(place)
        return named.last if named is not None else place + 1

    def _begins(self, place: int) -> bool:
        if place in self.passage.first_at:
            return True
        word = self.tokens[place].key
        return any(self.lexicon.has(name, word) for name in _LEADS)

    def _phrase(self, start: int, ceiling: int) -> Speaker:
        """Return the person that a phrase names, one comma before the name at most; else its office."""
        office: Named | None = None
        for place in range(start, min(ceiling, start + _LONGEST_SUBJECT)):
            named = self.passage.first_at.get(place)
            if named is not None and named.kind is EntityKind.PERSON and self.finder.is_free(named, start):
                return self.finder.with_other(named)
            if named is not None and office is None and not self._is_inside(start, place):
                office = named
            token = self.tokens[place]
            following = self.passage.first_at.get(place + 1)
            if not token.is_word and (token.text != "," or following is None or not following.is_person):
                break
        if office is not None and office.kind is not EntityKind.PLACE:
            return self.finder.by_name(office)
        return self.finder.office(start, ceiling)

    def _is_inside(self, start: int, place: int) -> bool:
        """Whether a preposition leads from a phrase to what stands at a place: `il comitato di X`."""
        return any(self.lexicon.has("prepositions", token.key) for token in self.tokens[start:place])

    def _saying(self, speaker: Speaker, first: int, last: int, ceiling: int) -> Saying | None:
        if speaker.at is None or speaker.anaphoric:
            return None
        return Saying(speaker, self.passage.words(first, last), self.clause_end(last, ceiling), built=True)
