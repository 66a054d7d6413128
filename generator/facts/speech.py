"""Verbs and wordings of speech, from the section `quotes` of a language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from operator import attrgetter

import msgspec

from generator.facts.names.lexicon import key
from generator.facts.names.tokens import Token
from generator.text import languages
from generator.yamltext import Fields

_LONGEST_PHRASE = 5
# Words that may stand between auxiliary and participle: `ha poi anche detto`.
_MOST_BETWEEN = 4
_SHORTEST_ADVERB = 5
_LONGEST_BRACKET = 30
_STOPS = frozenset(".!?;:")
_KEY = attrgetter("key")
_FORMS = ("finite", "gerund", "participle", "infinitive")
_SETS = (
    "auxiliaries", "between", "weak", "that", "according", "aside", "for", "passive", "nouns", "nouns_of",
    "pronouns", "he", "men", "women", "it", "terms", "concepts", "called", "idioms", "before_noun", "before_listed",
    "before_no_verb", "not", "oblique", "read", "to", "who", "speaking", "viewing", "signs", "but", "suffering",
    "is", "reported", "performed", "no_sources", "plural_endings", "singular", "clitics", "points", "remarks",
    "pointing", "statements", "clipped", "persons", "asking", "lesser", "peers", "spans",
)  # fmt: skip


class Verb(msgspec.Struct, frozen=True, gc=False):
    """A verb of speech: tokens `first` up to `last` (not included)."""

    first: int
    last: int
    weak: bool
    """It has other meanings: speech only right beside the quoted words."""
    called: bool
    """It names its object: `ha definito`, `called`."""
    finite: bool
    passive: bool = False
    """Its subject is what is said: `wurde … bezeichnet`."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A language's words for speech; every set holds words as `lexicon.key` writes them."""

    forms: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]
    adverb_endings: tuple[str, ...]
    openings: dict[str, frozenset[str]]
    """The first words of each list's wordings; under `verb` those of everything that a verb can begin with."""
    impersonal: str
    """The pronoun of `heißt es in einer Mitteilung`, which is nobody."""
    brackets: bool
    """Auxiliary and participle stand around the rest of a clause: German."""
    drops_subject: bool
    """A verb alone tells that whoever spoke goes on: `Ha aggiunto`."""
    passive_be: bool
    """`Be` makes every participle passive; elsewhere it helps verbs of motion too: `è intervenuto`."""
    that_needed: bool
    """No clause of speech goes without its `che`."""

    def stands_between(self, token: Token) -> bool:
        """Say whether a word may stand between a subject and its verb: `poi`, `also`, `boldly`; not `John Reilly`."""
        word = token.key
        if word in self.sets["between"]:
            return True
        named = token.capital and not token.initial
        return not named and len(word) > _SHORTEST_ADVERB and word.endswith(self.adverb_endings)

    def has(self, name: str, word: str) -> bool:
        """Say whether a word stands in one of the language's lists."""
        return word in self.sets[name]

    def speaks(self, tokens: Sequence[Token], place: int) -> bool:
        """Say whether a finite verb of speech begins at a token, small words before it allowed."""
        for start in range(place, min(place + 2, len(tokens))):
            verb = self.verb(tokens, start)
            if verb is not None:
                return verb.finite
            if not self.stands_between(tokens[start]):
                return False
        return False

    def verb(self, tokens: Sequence[Token], place: int) -> Verb | None:
        """Return the verb of speech that begins at a token: an idiom, an auxiliary with its participle, or one word."""
        word = tokens[place].key
        if word not in self.openings["verb"]:
            return None
        length = self.phrase(tokens, place, "idioms")
        if length:
            called = self.phrase(tokens, place, "called") == length
            finite = not (self.passive_be and word.endswith("ing"))
            return Verb(place, place + length, weak=False, called=called, finite=finite)
        verb = self._conjugated(tokens, place)
        return None if verb is None or (not verb.called and self._performs(tokens, verb.last)) else verb

    def _conjugated(self, tokens: Sequence[Token], place: int) -> Verb | None:
        """Return an auxiliary with its participle, or a form of one word; a name is none: `in May, said Rossi`."""
        word = tokens[place].key
        if tokens[place].capital and not tokens[place].initial:
            return None
        if word in self.sets["auxiliaries"] or (
            self.has("clipped", word) and place and self.has("he", tokens[place - 1].key)
        ):
            end = self._participle(tokens, place + 1)
            if end:
                verb = self._made(tokens, place, end, finite=not self.has("to", word))
                return verb if self.brackets else self._turned(tokens, verb)
            if self.brackets:
                return self._bracket(tokens, place)
        if self._is_noun(tokens, place):
            return None
        for form in ("finite", "gerund", "infinitive"):
            if word in self.forms[form] and self._is_form(tokens, place, form):
                return self._made(tokens, place, place + 1, finite=form == "finite", weak=form == "infinitive")
        return None

    def _is_form(self, tokens: Sequence[Token], place: int, form: str) -> bool:
        """Whether a word can be a form of its verb here: not `protests` behind `after`, `counter` behind `fish`."""
        before = tokens[place - 1].key if place else ""
        if form == "finite":
            return not self.has("before_no_verb", before)
        bare = form == "infinitive" and self.passive_be and self.has("weak", tokens[place].key)
        return not bare or self.has("pronouns", before)

    def _turned(self, tokens: Sequence[Token], verb: Verb) -> Verb:
        """Return a verb such as `called` as a passive one behind `be`: `è stato definito «…»`, `is said to have`."""
        done = tokens[verb.last - 1].key in self.forms["participle"] and (verb.called or self.passive_be)
        passive = done and any(self.has("passive", t.key) for t in tokens[verb.first : verb.last - 1])
        return msgspec.structs.replace(verb, passive=True) if passive else verb

    def _performs(self, tokens: Sequence[Token], place: int) -> bool:
        """Say whether what follows a verb is done by saying it: `ha dichiarato lo stato di emergenza`."""
        while place < len(tokens) and self._is_led(tokens[place].key):
            place += 1
        return place < len(tokens) and self.phrase(tokens, place, "performed") > 0

    def _is_led(self, word: str) -> bool:
        return word in self.sets["before_noun"] or word in self.sets["before_listed"]

    def source(self, tokens: Sequence[Token], place: int) -> int:
        """Return how many tokens a wording has that names a source, `secondo X`; 0 when none begins here.

        `il secondo gruppo` counts, and `secondo il calendario` names nobody.
        """
        length = self.phrase(tokens, place, "according")
        if not length or (length == 1 and place and self._is_led(tokens[place - 1].key)):
            return 0
        head = place + length
        while head < len(tokens) and self._is_led(tokens[head].key):
            head += 1
        return 0 if head < len(tokens) and self.phrase(tokens, head, "no_sources") else length

    def disagrees(self, tokens: Sequence[Token], verb: Verb, article: int) -> bool:
        """Say whether a verb is in the plural and the article at a token, of a noun before it, in the singular."""
        return tokens[article].key in self.sets["singular"] and self.is_plural(tokens[verb.first].key)

    def is_plural(self, word: str) -> bool:
        """Say whether a form of a verb tells of several."""
        return word.lower().endswith(tuple(sorted(self.sets["plural_endings"])))

    def _bracket(self, tokens: Sequence[Token], place: int) -> Verb | None:
        """Return an auxiliary whose participle ends its clause: `hat den Plan als „…“ bezeichnet`."""
        passive = self.has("passive", tokens[place].key)
        for end in range(place + 1, min(len(tokens), place + _LONGEST_BRACKET)):
            word = tokens[end].key
            if word in _STOPS:
                return None
            if word in self.forms["participle"]:
                return Verb(place, place + 1, weak=False, called=not passive, finite=True, passive=passive)
        return None

    def _is_noun(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a form is a noun here: `la nota`, `his claims`."""
        before = tokens[place - 1].key if place else ""
        if self.phrase(tokens, place, "nouns_of"):
            return True
        return before in self.sets["before_noun"] or (
            before in self.sets["before_listed"] and tokens[place].key in self.sets["nouns"]
        )

    def verbs(self, tokens: Sequence[Token], first: int, last: int) -> list[Verb]:
        """Return the verbs of speech among tokens `first` to `last`, in order."""
        found: list[Verb] = []
        free = first
        opens = map(self.openings["verb"].__contains__, map(_KEY, tokens[first:last]))
        for place in compress(range(first, last), opens):
            verb = self.verb(tokens, place) if place >= free else None
            if verb is not None and verb.last <= last:
                found.append(verb)
                free = verb.last
        return found

    def phrase(self, tokens: Sequence[Token], place: int, name: str) -> int:
        """Return how many tokens a wording of a list has that begins here, the longest; 0 when none does."""
        if tokens[place].key not in self.openings[name]:
            return 0
        words = ""
        found = 0
        for step in range(min(_LONGEST_PHRASE, len(tokens) - place)):
            words += (" " if step else "") + tokens[place + step].key
            if words in self.sets[name]:
                found = step + 1
        return found

    def _participle(self, tokens: Sequence[Token], place: int) -> int | None:
        for end in range(place, min(place + _MOST_BETWEEN + 1, len(tokens))):
            word = tokens[end].key
            if any(word in self.forms[form] for form in ("participle", "gerund", "infinitive")):
                return end + 1
            if not self.stands_between(tokens[end]) and word not in self.sets["auxiliaries"] and word != ",":
                return None
        return None

    def _made(self, tokens: Sequence[Token], first: int, last: int, *, finite: bool, weak: bool = False) -> Verb:
        word = tokens[last - 1].key
        return Verb(first, last, weak=weak or self.has("weak", word), called=self.has("called", word), finite=finite)


@cache
def speech(code: str) -> Speech:
    """Return a language's words for speech; empty for an unknown language."""
    section = languages.language(code).section("quotes")
    forms = {form: set(map(key, section.fields("forms").texts(form))) for form in _FORMS}
    endings = section.fields("endings")
    for conjugation, stems in section.fields("verbs").items():
        if isinstance(stems, list):
            _inflect(forms, endings.fields(conjugation), (str(stem) for stem in stems))
    sets = {name: frozenset(map(key, section.texts(name))) for name in _SETS}
    openings = {name: frozenset(words.split()[0] for words in listed) for name, listed in sets.items()}
    verbs = openings["idioms"].union(
        sets["auxiliaries"], sets["clipped"], *(forms[form] for form in _FORMS if form != "participle")
    )
    return Speech(
        forms={form: frozenset(words) for form, words in forms.items()},
        sets=sets,
        openings={**openings, "verb": verbs},
        adverb_endings=section.texts("adverb_endings"),
        impersonal=section.text("impersonal") or "",
        brackets=section.flag("brackets"),
        drops_subject=section.flag("drops_subject"),
        passive_be=section.flag("passive_be"),
        that_needed=section.flag("that_needed"),
    )


def _inflect(forms: dict[str, set[str]], endings: Fields, stems: Iterable[str]) -> None:
    for stem in stems:
        for form in _FORMS:
            forms[form].update(key(stem + ending) for ending in endings.texts(form))
