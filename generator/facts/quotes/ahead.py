"""Who speaks by the words before a quote: `X ha detto: «`, `sostiene che l'accordo «`, `secondo X, «`, `X: «`."""

from __future__ import annotations

from generator.facts.marks import Marked
from generator.facts.quotes import openings
from generator.facts.quotes.around import Around
from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import UNKNOWN, Saying, Speaker
from generator.facts.speech import Verb
from generator.model.facts import EntityKind

# Words between a verb and the words it governs: `ha sottolineato che i costi, secondo lui, «…»`.
_MOST_GOVERNED = 30
_MOST_CALLED = 20
# Words behind a verb that leads to what is to be done, by which no more is said: `agreed to write a guide`.
_MOST_DONE = 10
_MOST_OBJECT = 7
# A quote after `Name:` without a verb has at least so many words, and the name is so near.
_FEWEST_AFTER_COLON = 3
_LONGEST_LABEL = 10
_FEWEST_TOLD = 5
# Words before the name, and itself: `Più cauto Walter Ricciardi:`.
_MOST_BEFORE_LABEL = 3
# Words before a verb that its subject follows: `Come ha ricordato Mario Rossi, «…»`.
_MOST_BEFORE_INVERTED = 2
_FEWEST_ACCORDING = 3
_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


class Ahead(Around):
    """Reads the sentence before the quotes of one passage."""

    def of(self, marked: Marked, first: int, floor: int, previous: Saying | None) -> Saying | None:
        """Return who is told before the quoted words, which begin at token `first`, to say them."""
        return self._ahead(marked, first, floor, previous) or self._according(marked, first, floor)

    def _ahead(self, marked: Marked, first: int, floor: int, previous: Saying | None) -> Saying | None:
        """Find the verb before a quote that governs it: `ha detto: «`, `sostiene che l'accordo «`, `definisce X «`."""
        verbs = self.finder.verbs(floor, first)
        colon = first > floor and self.tokens[first - 1].text == ":"
        comma = next((i for i in range(first - 1, floor, -1) if self.tokens[i].text == ","), floor)
        for verb in reversed(verbs):
            if verb.first == floor and verb.last < comma and not self.speech.drops_subject:
                continue
            if self.is_of_anybody(verb, floor):
                continue
            if self._governs(verb, first, colon=colon) or self._opens_clause(verb, first, floor):
                nearer = self._according(marked, first, verb.last, opens=False)
                return nearer or self._by(verb, first, floor, previous)
        if not colon or any(verb.first >= comma for verb in verbs) or self.is_title(floor, first):
            return None
        return self._labelled(marked, first, floor) or self._told_of(marked, first, floor)

    def by_others(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Read `Rossi, called “the iron lady” by critics,`: what somebody is called by those behind the quote."""
        verbs, last = self.finder.verbs(floor, first), self.passage.token_at(marked.end)
        if not verbs or verbs[-1].last != first or not self._is_called_so(verbs[-1], floor):
            return None
        if last >= len(self.tokens) or not self.lexicon.has("by", self.tokens[last].key):
            return None
        agent = self.finder.agent(last, min(len(self.tokens), last + _MOST_OBJECT))
        return Saying(agent, self.passage.words(verbs[-1].first, first), called=True, passive=True)

    def _by(self, verb: Verb, first: int, floor: int, previous: Saying | None) -> Saying:
        """Return what a verb tells; of `…, going on to say` whoever spoke in the same sentence."""
        speaker = self.subject(verb, floor, first)
        same = previous is not None and floor == max(previous.end, previous.behind)
        same = same and not any(token.key in self.contrasts() for token in self.tokens[floor : verb.first])
        goes_on = speaker.at is None and (not verb.finite or self._is_joined(verb, floor))
        if previous is not None and same and goes_on:
            speaker = previous.speaker
        words = self.passage.words(verb.first, verb.last)
        unsaid = speaker.at is None or speaker.words is not None
        told_so = unsaid and self._is_called_so(verb, floor)
        speaker, passive = (UNKNOWN, True) if told_so else (speaker, verb.passive)
        return Saying(speaker, words, governs=True, called=verb.called, passive=passive)

    def _is_joined(self, verb: Verb, floor: int) -> bool:
        """Whether `and` or `but` joins a verb to one before the last quote: `said it was “late” but warned of “`."""
        place = verb.first - 1
        while place > floor and self.speech.stands_between(self.tokens[place]):
            place -= 1
        key = self.tokens[place].key if place >= floor else ""
        return not self.speech.drops_subject and (self.lexicon.has("and", key) or self.speech.has("but", key))

    def _is_called_so(self, verb: Verb, floor: int) -> bool:
        """Whether a participle tells what a thing is called: `the town, once called “…”`, `held a feast called “…”`."""
        place = verb.first - 1
        while place > floor and self.speech.stands_between(self.tokens[place]):
            place -= 1
        bare = (
            verb.called
            and verb.last - verb.first == 1
            and self.tokens[verb.first].key in self.speech.forms["participle"]
        )
        if not bare or place <= floor or self.tokens[place].text in (",", "("):
            return bare and place > floor
        noun = self.finder.noun_start(place + 1, floor)
        loose = noun > floor and not self.finder.is_relative(noun - 1)
        return loose and self.tokens[noun].key in self.finder.indefinite()

    def _governs(self, verb: Verb, first: int, *, colon: bool) -> bool:
        between = self.tokens[verb.last : first]
        words = [token.key for token in between if token.is_word]
        if any(token.text == ";" for token in between):
            return False
        if not words or colon:
            return len(words) <= _MOST_GOVERNED
        if verb.called:
            return len(words) <= _MOST_CALLED
        if any(self._leads_on(word, verb) for word in words[:4]):
            return len(words) <= (_MOST_DONE if self.speech.has("to", words[0]) else _MOST_GOVERNED)
        return not verb.weak and len(words) <= _MOST_OBJECT

    def _leads_on(self, word: str, verb: Verb) -> bool:
        """Whether a word begins what is said: `che`; behind a verb with other meanings not `di`."""
        return self.speech.has("that", word) and not (verb.weak and self.lexicon.has("of", word))

    def _opens_clause(self, verb: Verb, first: int, floor: int) -> bool:
        """Whether a clause such as `Come ricorda Mario Rossi,` stands before the quote."""
        words = sum(token.is_word for token in self.tokens[verb.last : first])
        parted = self.tokens[first - 1].text == ","
        return parted and verb.first - floor == 1 and words <= _MOST_OBJECT

    def subject(self, verb: Verb, floor: int, first: int) -> Speaker:
        """Return who says what a verb before token `first` tells, in the sentence that begins at `floor`."""
        if verb.passive:
            return self.finder.agent(floor, first)
        if not verb.finite:
            return openings.leading(self.finder, floor, verb.first)
        if self.speech.has("read", " ".join(t.key for t in self.tokens[verb.first : verb.last])):
            return self.finder.behind(verb, first)
        if self._is_inverted(verb, floor, first):
            speaker = self.finder.after(verb.last, first)
            if speaker.at is not None:
                return speaker
        speaker = self.finder.before(verb, floor)
        if speaker.at is not None or self._is_pronoun(verb):
            return speaker
        if self.lexicon.capitalised_nouns:
            return self.finder.after(verb.last, first)
        main = openings.leading(self.finder, floor, verb.first)
        if main.name is not None:
            return UNKNOWN if self._is_within(floor, verb.first) else main
        called = verb.called and self.tokens[first - 1].text != ":"
        behind = [token.key for token in self.tokens[verb.last : first][:4]]
        led = any(self.speech.has("that", key) and not self.lexicon.has("of", key) for key in behind)
        led = led or self.lexicon.has("of", self.tokens[verb.last - 1].key)
        if called or led or not self.passage.names(verb.last, first):
            return speaker
        begins = verb.first - floor <= _MOST_BEFORE_INVERTED
        return self.finder.after(verb.last, first) if begins or self.tokens[first - 1].text == ":" else UNKNOWN

    def _is_within(self, floor: int, place: int) -> bool:
        """Whether what stands before a token tells what it is said in: `una lettera nella quale si accusa`."""
        pairs = zip(self.tokens[floor:place], self.tokens[floor + 1 : place], strict=False)
        return any(self.lexicon.has("prepositions", led.key) and self.speech.has("who", who.key) for led, who in pairs)

    def _is_inverted(self, verb: Verb, floor: int, first: int) -> bool:
        """Whether the subject of a verb stands behind it: `come affermava X`, `i posti sono pochi, spiega X, «`."""
        before = self.tokens[verb.first - 1].key if verb.first > floor else ""
        parted = before == "," and self.tokens[first - 1].text == "," and verb.last < first - 1
        if parted and not self.lexicon.capitalised_nouns:
            return self.finder.apposed(floor) is None
        return self.lexicon.has("like", before) and self.speech.drops_subject

    def _is_pronoun(self, verb: Verb) -> bool:
        return bool(verb.first) and self.speech.has("pronouns", self.tokens[verb.first - 1].key)

    def _labelled(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Read `Salvini: «Non molliamo»`: a name, a colon, words."""
        count = len(self.passage.text[marked.first : marked.last].split())
        if count < _FEWEST_AFTER_COLON:
            return None
        near = range(floor, floor + _MOST_BEFORE_LABEL)
        last = self.passage.last_at.get(first - 1)
        named = next((self.passage.first_at[place] for place in near if place in self.passage.first_at), last)
        if named is None or (named.first > floor + 1 and named.kind is not EntityKind.PERSON):
            return self._entitled(floor, first)
        apposed = named.kind is EntityKind.PERSON and self.tokens[named.last].text in (",", "(")
        if first - floor > _LONGEST_LABEL * (1 + apposed):
            return None
        return Saying(self.finder.by_name(named), governs=apposed and self.states(marked))

    def _entitled(self, floor: int, first: int) -> Saying | None:
        """Read an office and a colon, `Il sindaco di Roma: «`, or whose words follow: `Dura la replica di X: «`."""
        office = self.finder.office(floor, first - 1)
        kinds = ("articles", "of", "roles", "role_adjectives")
        told = (t.is_word and (t.capital or self.lexicon.in_any(kinds, t.key)) for t in self.tokens[floor : first - 1])
        if office.at is not None and all(told):
            return Saying(office, governs=True)
        if self.speech.source(self.tokens, floor):
            return None
        for place in range(floor, min(first - 1, floor + _MOST_BEFORE_LABEL)):
            owned = self.lexicon.has("of", self.tokens[place + 1].key)
            if owned and self.speech.has("statements", self.tokens[place].key):
                speaker = self._whose(place + 2, first - 1)
                return Saying(speaker, governs=True) if speaker.at is not None else None
        return None

    def _whose(self, place: int, first: int) -> Speaker:
        """Return whose words a noun of speech and `of` tell: a person, a body, or an office alone."""
        named = [n for n in self.passage.names(place, first) if n.kind in _SPEAKING]
        person = next((n for n in named if n.is_person), None)
        if person is not None:
            return self.finder.by_name(person) if self.finder.is_free(person, place) else UNKNOWN
        if named and named[0].first == place and named[0].kind is EntityKind.ORGANISATION:
            return self.finder.by_name(named[0])
        return self.finder.office(place, first)

    def _told_of(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Read `Salvini non ci sta: «Andremo avanti fino in fondo»`: the subject of a sentence, a colon, sentences."""
        text = self.passage.text[marked.first : marked.last]
        count = len(text.split())
        if count < _FEWEST_AFTER_COLON or not text[:1].isupper() or (count < _FEWEST_TOLD and not self.states(marked)):
            return None
        speaker = self.finder.opening(floor, first)
        return Saying(speaker, governs=self.states(marked)) if speaker.at is not None else None

    def spoken(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Read whole sentences behind a colon as speech, whoever speaks: `Lui allarga le braccia: «Non lo so»`."""
        text = self.passage.text[marked.first : marked.last]
        whole = text[:1].isupper() and len(text.split()) >= _FEWEST_TOLD and self.states(marked)
        if not whole or not self.speech.drops_subject or first <= floor or self.tokens[first - 1].text != ":":
            return None
        return Saying(self.finder.unsaid(floor, first), built=True)

    def _according(self, marked: Marked, first: int, floor: int, *, opens: bool = True) -> Saying | None:
        """Find `Secondo X, …«`, `According to X, …`, `Per X …«`: the wording before who says it."""
        for place in range(max(floor, first - _MOST_GOVERNED), first):
            length = self.speech.source(self.tokens, place)
            loose = opens and not length and place == floor and self.speech.has("for", self.tokens[place].key)
            if not length and not loose:
                continue
            end = place + max(length, 1)
            speaker = self.source(end, first, loose=loose)
            few = len(self.passage.text[marked.first : marked.last].split()) < _FEWEST_ACCORDING
            named = next((n for n in self.passage.names(end, first) if n.name == speaker.name), None)
            near = first - (named.last if named else end) <= _MOST_OBJECT or self.tokens[first - 1].text == ","
            if speaker.at is None or (few and not near):
                return None
            told = named.first if named is not None and self._is_of_speech(end, named) else end
            plain = not few and not self.lexicon.has("articles", self.tokens[first - 1].key)
            return Saying(speaker, self.passage.words(place, told), governs=True, built=plain)
        return None

    def source(self, place: int, first: int, *, loose: bool) -> Speaker:
        """Return whom a wording names up to the comma; behind the comma only `Secondo il ministro, Mario Rossi,`."""
        if self.lexicon.capitalised_nouns:
            return self.finder.led(place, first)
        comma = next((i for i in range(place, first) if self.tokens[i].text in (",", ";", ".", ":")), first)
        named = self.passage.first_at.get(comma + 1) if comma + 1 < first else None
        apposed = named is not None and (named.last == first or self.tokens[named.last].text in (",", ":"))
        if named is not None and apposed and named.kind is EntityKind.PERSON:
            return self.finder.by_name(named)
        last = comma if loose else self.finder.noun_end(place, comma)
        within = [n for n in self.passage.names(place, last) if n.kind in _SPEAKING]
        if loose and not (within and self._is_source(place, within[0])):
            return UNKNOWN
        person = next((n for n in within if n.kind is EntityKind.PERSON), None)
        if person is None and not loose and within and self._is_of_speech(place, within[0]):
            person = within[0]
        if person is not None or loose:
            return self.finder.by_name(person or within[0])
        return self.finder.led(place, comma)

    def _is_of_speech(self, place: int, named: Named) -> bool:
        """Whether a wording leads to what somebody said: `secondo la dichiarazione della Banca`."""
        return any(self.speech.has("nouns", token.key) for token in self.tokens[place : named.first])

    def _is_source(self, place: int, named: Named) -> bool:
        """Whether `per` leads to who holds an opinion: a name, or a role before it; not `Per il periodo di X`."""
        while place < named.first and self.lexicon.has("articles", self.tokens[place].key):
            place += 1
        known = ("roles", "titles", "people", "organisation_nouns", "organisation_words", "role_adjectives")
        return place == named.first or any(self.lexicon.has(name, self.tokens[place].key) for name in known)
