"""Quoted words that nobody says: titles, terms, what a thing or somebody is called, what a sign bears."""

from __future__ import annotations

from generator.facts.marks import Marked
from generator.facts.quotes.around import Around
from generator.facts.quotes.traits import Seen
from generator.model.facts import EntityKind

_TITLE_WORDS = 5
# Words between a sign and what it says: `un cartello all'ingresso avverte`.
_MOST_WRITTEN = 8
# Words behind quoted ones in which it is said what they are: `, a new term`.
_NEAR = 4
# Letters from which a word of a name is a large one: `Lord of the Rings`.
_SMALL = 4


class Titles(Around):
    """Tells titles and the like among the quoted words of one passage."""

    def is_term(self, marked: Marked, first: int, floor: int) -> bool:
        """Whether quoted words are a title or a term: `il film «Roma»`, `il cosiddetto «superciclo»`."""
        text = self.passage.text[marked.first : marked.last]
        count = len(text.split())
        before = self.tokens[first - 1] if first > floor else None
        if before is None or count > _TITLE_WORDS + 3 or before.text in (":", ","):
            return False
        verbs = self.finder.verbs(max(floor, first - 3), first)
        named = self._is_named(first, floor)
        if verbs and verbs[-1].last == first and not (named and verbs[-1].weak and verbs[-1].first == first - 1):
            return False
        return named or (count <= _TITLE_WORDS and text[:1].isupper() and not self.lexicon.capitalised_nouns)

    def _is_named(self, first: int, floor: int) -> bool:
        """Whether a word for what is named or called so stands before quoted words: `il film «`, `known as “`."""
        before = self.tokens[first - 1]
        second = self.tokens[first - 2].key if first - 1 > floor else ""
        loose = not before.is_word or self.lexicon.has("articles", before.key)
        if self.speech.has("terms", before.key) or (loose and self.speech.has("terms", second)):
            return True
        return self.lexicon.has("like", before.key) and self._is_called(first - 1, floor)

    def is_written(self, seen: Seen) -> bool:
        """Whether quoted words are those of a sign or banner, `un cartello avverte: «…»`, or a name between commas."""
        if self._is_title(seen) or (seen.saying is None and self._is_alias(seen)):
            return True
        for place in range(seen.first - 1, max(seen.floor, seen.first - _MOST_WRITTEN) - 1, -1):
            if self.speech.has("signs", self.tokens[place].key):
                return not self.lexicon.has("of", self.tokens[place + 1].key)
            named = self.passage.last_at.get(place + 1)
            person = named is not None and named.kind is EntityKind.PERSON
            if (
                person
                or self.speech.has("he", self.tokens[place].key)
                or self.lexicon.has("roles", self.tokens[place].key)
            ):
                return False
        return False

    def _is_alias(self, seen: Seen) -> bool:
        """Whether a few quoted words are what somebody or something is called: `noto anche come «il Lungo»`."""
        few = seen.first > seen.floor and len(seen.text.split()) <= _TITLE_WORDS
        like = few and self.lexicon.has("like", self.tokens[seen.first - 1].key)
        return like and self._is_called(seen.first - 1, seen.floor)

    def _is_title(self, seen: Seen) -> bool:
        """Whether quoted words name what stands before: `in her novel «Il fiume»`, `the slogan, “Yes to all”,`."""
        if self._is_large(seen) or self._is_concept(seen):
            return True
        comma = seen.first > seen.floor and self.tokens[seen.first - 1].text == ","
        noun = self.tokens[seen.first - 1 - comma].key if seen.first - comma > seen.floor else ""
        if not comma:
            keys = [token.key for token in self.tokens[seen.first : seen.last]]
            few = len(keys) <= _TITLE_WORDS + 3 or not any(self.speech.has("is", key) for key in keys)
            return few and seen.text[:1].isupper() and self.lexicon.has("works", noun) and not seen.text.endswith(",")
        if not self.speech.has("terms", noun):
            return False
        if any(self.speech.has("speaking", token.key) for token in self.tokens[seen.first : seen.last]):
            return False
        following = self.tokens[seen.last].text if seen.last < len(self.tokens) else ""
        parted = seen.text.endswith(",") or following in (",", ".")
        return parted and seen.text[:1].isupper() and len(seen.text.split()) <= _TITLE_WORDS + 3

    def _is_large(self, seen: Seen) -> bool:
        """Whether a few large words stand where a name does: `won the “Master Cup”`, `called “Red Sun” “a game”`."""
        if seen.first <= seen.floor or self.lexicon.capitalised_nouns or not seen.text[0].isupper():
            return False
        words = seen.text.strip(".,").split()
        large = [word for word in words if word[:1].isupper()]
        few = len(large) > 1 and len(words) <= _TITLE_WORDS and all(w in large or len(w) < _SMALL for w in words)
        before = self.tokens[seen.first - 1].key
        _, after = self.passage.around(seen.marked)
        beside = after is not None and self.passage.token_at(after.start) == seen.last
        return few and (beside or self.lexicon.has("articles", before) or self.lexicon.has("of", before))

    def _is_concept(self, seen: Seen) -> bool:
        """Whether words beside a few quoted ones tell that they are a term: `the “quick” app`, `“soft law”, a term`."""
        if seen.first <= seen.floor + 1 or seen.last == len(self.tokens) or seen.text.count(" ") >= _TITLE_WORDS:
            return False
        called, behind = seen.saying is not None and seen.saying.called, self.tokens[seen.last]
        if not called and self.speech.has("terms", behind.key):
            return True
        parted = seen.text.endswith(",") or behind.text == ","
        near = self.tokens[seen.first - 2 : seen.first] + self.tokens[seen.last : seen.last + _NEAR * parted]
        return any(self.speech.has("concepts", token.key) for token in near)

    def _is_called(self, place: int, floor: int) -> bool:
        """Whether a word that names what is called so stands before `come`: `noto anche come «il Lungo»`."""
        near = self.tokens[max(floor, place - 2) : place]
        return any(self.speech.has("terms", token.key) for token in near)
