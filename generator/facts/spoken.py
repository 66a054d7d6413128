"""Whether quoted words are speech, and what says so: the verb or wording beside them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.marks import Marked
from generator.facts.passages import Named, Passage
from generator.facts.speakers import UNKNOWN, Finder, Speaker
from generator.facts.speech import Verb
from generator.model.facts import EntityKind

# Words between a verb and the words it governs: `ha sottolineato che i costi, secondo lui, «…»`.
_MOST_GOVERNED = 30
_MOST_CALLED = 14
_MOST_OBJECT = 7
_MOST_AFTER = 9
# A quote after `Name:` without a verb has at least so many words, and the name is so near.
_FEWEST_AFTER_COLON = 3
_LONGEST_LABEL = 10
# Words before the name, and itself: `Più cauto Walter Ricciardi:`.
_MOST_BEFORE_LABEL = 3
# Words before a verb that its subject follows: `Come ha ricordato Mario Rossi, «…»`.
_MOST_BEFORE_INVERTED = 2
_TITLE_WORDS = 5
_FEWEST_ACCORDING = 3
_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
_DASHES = frozenset(",–—―-_")
_LONG_DASHES = frozenset("–—―")
_PARTING = (",", "!", "?", ".", "…")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who is said to say something, and by which words."""

    speaker: Speaker
    verb: str | None = None
    """As written."""
    behind: int = 0
    """Token after the wording, when it stands behind the quote."""
    governs: bool = False
    """The verb stands before the quote, and may govern another one."""


class Reader:
    """Reads who says the quotes of one passage."""

    def __init__(self, finder: Finder, before: Passage | None) -> None:
        """Take the passage's finder and the passage before it, which may end with a colon."""
        self.finder = finder
        self.passage = finder.passage
        self.tokens = finder.passage.tokens
        self.speech = finder.speech
        self.lexicon = finder.lexicon
        self.previous = before

    def of(self, marked: Marked, previous: Saying | None) -> Saying | None:
        """Return who says the quoted words; None when nothing tells that they are speech."""
        first = self.passage.token_at(marked.start)
        floor, ceiling = self._bounds(marked, first)
        behind = self._behind(marked, ceiling)
        if behind is not None:
            return behind
        start = max(floor, previous.behind) if previous is not None else floor
        if self._is_term(marked, first, start):
            return None
        return (
            self._introduced(marked, first)
            or self._ahead(marked, first, start)
            or self._according(marked, first, start)
            or self._continued(marked, first, previous)
        )

    def _bounds(self, marked: Marked, first: int) -> tuple[int, int]:
        """Return from which to which token the sentence around a quote goes, other quotes left out."""
        before, after = self.passage.around(marked)
        stop = self.passage.token_at(before.end) if before else 0
        floor = first
        while floor > stop and not self._ends_sentence(floor - 1):
            floor -= 1
        last = self.passage.token_at(marked.end)
        limit = self.passage.token_at(after.start) if after else len(self.tokens)
        ceiling = last
        while ceiling < limit and (ceiling == last or not self._ends_sentence(ceiling - 1)):
            ceiling += 1
        return floor, ceiling

    def _ends_sentence(self, place: int) -> bool:
        """Whether a token ends a sentence; dots of abbreviations are part of their words."""
        if self.tokens[place].text not in (".", "!", "?", "…"):
            return False
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return following is None or following.text[0].isupper() or not following.is_word

    def _behind(self, marked: Marked, ceiling: int) -> Saying | None:
        """Find `», ha detto X`, `» – precisa X`, `,” X said`, `», secondo X`."""
        place = self.passage.token_at(marked.end)
        text = self.passage.text[marked.first : marked.last].rstrip("'’\"”»")
        ended, parted = text.endswith((".", "…")), text.endswith(_PARTING)
        while place < ceiling and self.tokens[place].text in _DASHES:
            place += 1
            ended, parted = False, True
        signed = self._signature(place, ceiling) if parted else None
        if signed is not None:
            return signed
        if place >= ceiling or not self.tokens[place].is_word or (ended and self.tokens[place].text[0].isupper()):
            return None
        length = self.speech.phrase(self.tokens, place, "according") if parted else 0
        if length:
            speaker = self.finder.after(place + length, ceiling)
            return None if speaker.anaphoric else Saying(speaker, self.passage.words(place, place + length), ceiling)
        verb = self._verb_behind(place, ceiling)
        if verb is None or (not parted and (verb.weak or verb.first > place or text[:1].islower())):
            return None
        ahead = verb.first > place
        speaker = self.finder.before(verb, place) if ahead else self.finder.after(verb.last, ceiling)
        return Saying(speaker, self.passage.words(verb.first, verb.last), self._clause_end(verb.last, ceiling))

    def _signature(self, place: int, ceiling: int) -> Saying | None:
        """Read `“…” ― Jacklyn Ashley`: a dash, a name, nothing more."""
        if not place or place >= len(self.tokens) or self.tokens[place - 1].text not in _LONG_DASHES:
            return None
        named = self.passage.first_at.get(place)
        alone = named is not None and (named.last >= ceiling or self.tokens[named.last].text in (".", ","))
        return Saying(Speaker(name=named.name), behind=named.last) if named is not None and alone else None

    def _clause_end(self, place: int, ceiling: int) -> int:
        """Return where the wording behind a quote ends, so that it is not read as one of the next."""
        while place < ceiling and self.tokens[place].text not in (",", ":", ";", "–", "—"):
            if self.speech.verb(self.tokens, place) is not None:
                return place
            place += 1
        return place

    def _verb_behind(self, place: int, ceiling: int) -> Verb | None:
        """Return a verb that begins at a place, or behind a short subject that begins there."""
        verb = self.speech.verb(self.tokens, place)
        if verb is not None and verb.last <= ceiling:
            return verb if verb.finite else None
        if not self._begins_subject(place):
            return None
        for start in range(place + 1, min(ceiling, place + _MOST_AFTER)):
            token = self.tokens[start]
            if token.text in (".", ";", ":", "!", "?") or self.lexicon.has("and", token.key):
                return None
            verb = self.speech.verb(self.tokens, start)
            if verb is not None and verb.last <= ceiling:
                return verb if verb.finite and not verb.called else None
            if self.speech.has("that", token.key) and not self.lexicon.has("of", token.key):
                return None
        return None

    def _begins_subject(self, place: int) -> bool:
        word = self.tokens[place].key
        named = place in self.passage.first_at
        known = any(self.lexicon.has(name, word) for name in ("articles", "titles", "roles", "role_adjectives"))
        return named or known or self.speech.has("pronouns", word) or self.speech.has("between", word)

    def _is_term(self, marked: Marked, first: int, floor: int) -> bool:
        """Whether quoted words are a title or a term: `il film «Roma»`, `il cosiddetto «superciclo»`."""
        text = self.passage.text[marked.first : marked.last]
        count = len(text.split())
        before = self.tokens[first - 1] if first > floor else None
        if before is None or count > _TITLE_WORDS + 3 or before.text in (":", ","):
            return False
        verbs = self.speech.verbs(self.tokens, max(floor, first - 3), first)
        if verbs and verbs[-1].last == first:
            return False
        second = self.tokens[first - 2].key if first - 1 > floor else ""
        loose = not before.is_word or self.lexicon.has("articles", before.key)
        if self.speech.has("terms", before.key) or (loose and self.speech.has("terms", second)):
            return True
        return count <= _TITLE_WORDS and text[:1].isupper()

    def _introduced(self, marked: Marked, first: int) -> Saying | None:
        """Read a quote that is its paragraph's first word from the end of the paragraph before: `…ha detto:`."""
        if first or self.previous is None or not self.previous.text.endswith(":"):
            return None
        finder = Finder(self.previous, self.lexicon, self.speech, self.finder.roles)
        return Reader(finder, None).before_colon(marked)

    def before_colon(self, marked: Marked) -> Saying | None:
        """Return who says what follows the passage, which ends with a colon."""
        end = len(self.tokens)
        floor = end - 1
        while floor and not self._ends_sentence(floor - 1):
            floor -= 1
        return self._ahead(marked, end, floor) or self._according(marked, end, floor)

    def _ahead(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Find the verb before a quote that governs it: `ha detto: «`, `sostiene che l'accordo «`, `definisce X «`."""
        verbs = self.speech.verbs(self.tokens, floor, first)
        colon = first > floor and self.tokens[first - 1].text == ":"
        for verb in reversed(verbs):
            if self._governs(verb, first, colon=colon) or self._opens_clause(verb, first, floor):
                speaker = self._subject(verb, floor, first)
                return Saying(speaker, self.passage.words(verb.first, verb.last), governs=True)
        return self._labelled(marked, first, floor) if colon and not verbs else None

    def _governs(self, verb: Verb, first: int, *, colon: bool) -> bool:
        between = self.tokens[verb.last : first]
        words = [token.key for token in between if token.is_word]
        if any(token.text == ";" for token in between):
            return False
        if not words or colon:
            return len(words) <= _MOST_GOVERNED
        if verb.called:
            return len(words) <= _MOST_CALLED
        if any(self.speech.has("that", word) for word in words[:4]):
            return len(words) <= _MOST_GOVERNED
        return not verb.weak and len(words) <= _MOST_OBJECT

    def _opens_clause(self, verb: Verb, first: int, floor: int) -> bool:
        """Whether a clause such as `Come ricorda Mario Rossi,` stands before the quote."""
        words = sum(token.is_word for token in self.tokens[verb.last : first])
        parted = self.tokens[first - 1].text == ","
        return parted and verb.first - floor == 1 and words <= _MOST_OBJECT

    def _subject(self, verb: Verb, floor: int, first: int) -> Speaker:
        if not verb.finite:
            return self.finder.main_subject(floor, verb.first)
        speaker = self.finder.before(verb, floor)
        if speaker.name or speaker.words or self._is_pronoun(verb):
            return speaker
        main = self.finder.main_subject(floor, verb.first)
        if main.name is not None:
            return main
        if verb.called or self._has_that(verb, first) or not self.passage.names(verb.last, first):
            return speaker
        begins = verb.first - floor <= _MOST_BEFORE_INVERTED
        return self.finder.after(verb.last, first) if begins or self.tokens[first - 1].text == ":" else UNKNOWN

    def _has_that(self, verb: Verb, first: int) -> bool:
        return any(self.speech.has("that", token.key) for token in self.tokens[verb.last : first][:4])

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
            return None
        apposed = named.kind is EntityKind.PERSON and self.tokens[named.last].text == ","
        if first - floor > _LONGEST_LABEL * (1 + apposed):
            return None
        return Saying(Speaker(name=named.name)) if named.last <= first else None

    def _according(self, marked: Marked, first: int, floor: int) -> Saying | None:
        """Find `Secondo X, …«`, `According to X, …`, `Per X …«`: the wording before a name."""
        count = len(self.passage.text[marked.first : marked.last].split())
        for place in range(max(floor, first - _MOST_GOVERNED), first):
            length = self.speech.phrase(self.tokens, place, "according")
            loose = not length and place == floor and self.speech.has("for", self.tokens[place].key)
            if not length and not loose:
                continue
            end = place + max(length, 1)
            named = next(iter(self.passage.names(end, first)), None)
            if named is None or any(t.text in (";", ".") for t in self.tokens[end : named.first]):
                return None
            said = self._apposed(named, first)
            speaking = (EntityKind.PERSON, EntityKind.ORGANISATION) if loose else _SPEAKING
            if said.kind not in speaking or (count < _FEWEST_ACCORDING and first - said.last > 1):
                return None
            words = self.passage.words(place, named.first if said is named else end)
            return Saying(Speaker(name=said.name), words, governs=True)
        return None

    def _apposed(self, named: Named, first: int) -> Named:
        """Return the person behind the comma in `Per il leader di X, Mario Rossi,`, else the name itself."""
        following = next(iter(self.passage.names(named.last, first)), None)
        if following is None or following.kind is not EntityKind.PERSON or named.kind is EntityKind.PERSON:
            return named
        comma = self.tokens[named.last].text == "," and following.first == named.last + 1
        return following if comma or following.first == named.last else named

    def _continued(self, marked: Marked, first: int, previous: Saying | None) -> Saying | None:
        """Let what governs one quote govern the next in its sentence: `che «…», ma «…»`, `«…», ha detto X, «…»`."""
        if previous is None:
            return None
        before, _ = self.passage.around(marked)
        start = max(self.passage.token_at(before.end) if before else 0, previous.behind)
        between = self.tokens[start:first]
        if any(token.text in (".", ";", "?", "!") for token in between) and not previous.behind:
            return None
        count = sum(token.is_word for token in between)
        if previous.governs and 0 < count <= _MOST_CALLED:
            return Saying(previous.speaker, previous.verb, governs=True)
        apposed = count <= _MOST_OBJECT and bool(between) and between[-1].text in (",", "–", "—", "-")
        if previous.behind and (not count or apposed):
            return Saying(previous.speaker, previous.verb)
        return None
