"""Who speaks by the words behind a quote: `», ha detto X`, `,” X said`, `“, so der Minister`."""

from __future__ import annotations

from generator.facts.marks import Marked
from generator.facts.quotes import nouns
from generator.facts.quotes.around import Around
from generator.facts.quotes.saying import Saying
from generator.facts.speech import Verb
from generator.model.facts import EntityKind

_MOST_AFTER = 14
_MOST_APPOSED = 30
_MOST_BEHIND_VERB = 5
# Words behind `and` in a subject up to the end of its name: `minister of mines and energy X`.
_MOST_JOINED = 5
# Words of a quote from which a verb right behind it is one of speech though no comma parts them.
_FEWEST_UNPARTED = 3
_DASHES = frozenset(",–—―-_")
_SIGNING = frozenset("–—―(")
_FULL_STOPS = frozenset(".!?…")
_CLOSING = frozenset(",.;!?…–—()")
_PARTING = (",", "!", "?", ".", "…")


class Behind(Around):
    """Reads the rest of a sentence behind the quotes of one passage."""

    def of(self, marked: Marked, ceiling: int) -> Saying | None:
        """Return who is told behind the quoted words to say them; the sentence ends before token `ceiling`."""
        place = self.passage.token_at(marked.end)
        text = self.passage.text[marked.first : marked.last].rstrip("'’\"”»")
        ended, parted = text.endswith((".", "…")), text.endswith(_PARTING)
        while place < ceiling and self.tokens[place].text in _DASHES:
            place += 1
            ended, parted = False, True
        signed = self._signature(place) if parted or text[:1].isupper() else None
        if signed is not None:
            return signed
        if place >= ceiling or not self.tokens[place].is_word or (ended and self.tokens[place].text[0].isupper()):
            return None
        found = self._told(place, ceiling) if parted else self._unparted(marked, place, ceiling)
        apart = place == self.passage.token_at(marked.end) and not text.endswith(",")
        if found and apart and self._answers(place, found.behind):
            return None
        return found or self.trailing(place, ceiling)

    def _answers(self, place: int, end: int) -> bool:
        """Whether who is named behind a quote says the next one: `When asked, “Will you go?” Rossi replied: “`."""
        return self.tokens[place].text[0].isupper() and end < len(self.tokens) and self.tokens[end].text == ":"

    def _told(self, place: int, ceiling: int) -> Saying | None:
        """Read `secondo X`, `ha detto X` or `X said` that begins at a token."""
        length = self._wording(place)
        verb = self._verb(place, ceiling)
        if length and verb is None and place + length < ceiling:
            verb = self.speech.verb(self.tokens, place + length)
            if verb is not None and verb.finite:
                return self._by(verb, place + length, ceiling)
        if length and (verb is None or verb.first > place + 1):
            speaker = self.finder.led(place + length, ceiling)
            return None if speaker.anaphoric else Saying(speaker, self.passage.words(place, place + length), ceiling)
        if (
            verb is None
            or self._leads_on(verb, ceiling)
            or (verb.first == place and self._is_of_subject(verb, place - 1))
        ):
            return None
        return self._by(verb, place, ceiling)

    def _leads_on(self, verb: Verb, ceiling: int) -> bool:
        """Whether a verb tells what follows it, and not the quote before: `“…?” Rossi said that “`."""
        leads = verb.last < ceiling and self.finder.is_relative(verb.last) and not verb.called
        return leads and self.speech.has("that", self.tokens[verb.last].key)

    def _wording(self, place: int) -> int:
        return self.speech.source(self.tokens, place) or self.speech.phrase(self.tokens, place, "aside")

    def _unparted(self, marked: Marked, place: int, ceiling: int) -> Saying | None:
        """Read a verb that stands right behind the quote, with no comma: `«…» lamenta X`."""
        verb = self._verb(place, ceiling)
        if verb is None or verb.weak or verb.first > place:
            return None
        text = self.passage.text[marked.first : marked.last]
        if text[:1].islower() and len(text.split()) < _FEWEST_UNPARTED:
            return None
        found = self._by(verb, place, ceiling)
        return found if text[:1].isupper() or found.speaker.at is not None else None

    def _by(self, verb: Verb, place: int, ceiling: int) -> Saying:
        ahead = verb.first > place and not verb.called
        speaker = (
            self.finder.apposed(place) or self.finder.before(verb, place)
            if ahead
            else self.finder.behind(verb, ceiling)
        )
        if ahead and speaker.at is None and self.lexicon.capitalised_nouns:
            speaker = self.finder.behind(verb, ceiling)
        return Saying(speaker, self.passage.words(verb.first, verb.last), self.clause_end(verb.last, ceiling))

    def _signature(self, place: int) -> Saying | None:
        """Read `“…” ― Jacklyn Ashley` and `“…” (Jacklyn Ashley)`: a dash or bracket, a name, nothing more."""
        end = len(self.tokens)
        while place < end and self.tokens[place].text in _FULL_STOPS:
            place += 1
        opening = self.tokens[place].text if place < end else ""
        start = place + 1 if opening == "(" else place
        named = self.passage.first_at.get(start)
        if named is None or not start or self.tokens[start - 1].text not in _SIGNING:
            return None
        following = self.tokens[named.last].text if named.last < end else "."
        alone = following == ")" if opening == "(" else following in (".", ",")
        alone = alone and (opening != "(" or named.kind is EntityKind.PERSON)
        return Saying(self.finder.by_name(named), behind=named.last) if alone else None

    def _verb(self, place: int, ceiling: int) -> Verb | None:
        """Return a verb that begins at a place, or behind a short subject that begins there."""
        verb = self.speech.verb(self.tokens, place)
        if verb is not None and verb.last <= ceiling:
            return verb if verb.finite else None
        if not self._begins_subject(place):
            return None
        start, limit = place, min(ceiling, place + _MOST_APPOSED)
        while (start := start + 1) < limit:
            token = self.tokens[start]
            if token.text == "(":
                start = next((i for i in range(start, limit) if self.tokens[i].text == ")"), start)
                continue
            if token.text in (".", ";", ":", "!", "?"):
                return None
            if self.lexicon.has("and", token.key) and not self.passage.names(start + 1, start + _MOST_JOINED):
                return None
            verb = self.speech.verb(self.tokens, start)
            if verb is not None and verb.last <= ceiling:
                denied = self.speech.has("not", self.tokens[verb.first - 1].key)
                return verb if verb.finite and not verb.called and not denied else None
            links = "prepositions" if place in self.passage.first_at else "of"
            if self.speech.has("that", token.key) and not self.lexicon.has(links, token.key):
                return None
        return None

    def _begins_subject(self, place: int) -> bool:
        word = self.tokens[place].key
        named = place in self.passage.first_at
        known = any(self.lexicon.has(name, word) for name in ("articles", "titles", "roles", "role_adjectives"))
        known = known or self.finder.owns(place, len(self.tokens))
        if named or known or self.speech.has("pronouns", word) or self.speech.has("between", word):
            return True
        leads = any(self.lexicon.has(name, word) for name in ("starters", "prepositions", "and"))
        leads = leads and not nouns.can_speak(word, self.lexicon) and not self.finder.is_article(place)
        return not leads and not self.speech.has("that", word)

    def trailing(self, place: int, ceiling: int) -> Saying | None:
        """Read a remark that ends the sentence after more words: `… “steals” is held accountable, Warren said`."""
        for comma in range(place, ceiling - 1):
            if self.tokens[comma].text not in _DASHES or not self.tokens[comma + 1].is_word:
                continue
            start = comma + 1
            length = self._wording(start)
            verb = self._verb(start, ceiling)
            if not length and (verb is None or verb.called or not self._closes(verb, start, ceiling)):
                continue
            told = self._told(start, ceiling)
            if told is not None and told.speaker.at is not None:
                return told
        return None

    def _is_of_subject(self, verb: Verb, comma: int) -> bool:
        """Whether a comma ends a relative clause behind a verb's subject: `l'azienda, che dà pasti, ha assicurato`."""
        opening = next((n for n in range(comma - 1, 0, -1) if self.tokens[n].text == ","), 0)
        if not opening or not self.speech.has("who", self.tokens[opening + 1].key):
            return False
        floor = next((n + 1 for n in range(opening, -1, -1) if self.tokens[n].text in _FULL_STOPS), 0)
        subject = self.finder.before(verb, floor)
        return subject.at is not None and subject.at.end <= self.tokens[opening].start

    def _closes(self, verb: Verb, start: int, ceiling: int) -> bool:
        """Whether a verb has no clause behind it: its subject alone, a time, a place or a hearer, up to a sign."""
        end = next((n for n in range(verb.last, ceiling) if not self.tokens[n].is_word), ceiling)
        if end < ceiling and self.tokens[end].text not in _CLOSING:
            return False
        rest = self.tokens[verb.last : end]
        if any(self.speech.has("that", t.key) and not self.lexicon.has("of", t.key) for t in rest):
            return False
        if verb.first == start:
            named = self.speech.drops_subject and self.finder.behind(verb, end).name is not None
            return named if verb.weak else len(rest) <= _MOST_AFTER
        if verb.weak or not rest:
            return not rest
        key = rest[0].key
        small = any(self.lexicon.has(name, key) for name in ("prepositions", "calendar"))
        told = self.speech.has("asking", self.tokens[verb.last - 1].key)
        return len(rest) <= _MOST_BEHIND_VERB and (small or told or self.speech.stands_between(rest[0]))
