"""Who does what in a sentence: the subject of each of its clauses, as far as its small words tell it.

A clause's subject is the first noun or name in it that no preposition leads. What stands between commas, brackets or
dashes, relative clauses and quotes have subjects of their own and end where they are closed. Of a common noun the owner
is the subject (`i ricavi di X`, `X's shares`); a noun without an owner is somebody that no name tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.figures import nouns
from generator.facts.figures.nouns import NOBODY, Subject
from generator.facts.figures.smallwords import small_words
from generator.facts.figures.vocabulary import vocabulary
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.model.facts import EntityKind

_CLOSED = {"(": ")", "[": "]", "–": "–", "—": "—", "-": "-", "«": "»", "“": "”", "„": "“", '"': '"'}
_QUOTES = frozenset('«“„"')
# Words of `300 jobs in the north` up to the verb.
_NEAR_VERB = 8
_STOPS = frozenset(":;.!?…")


@dataclass(slots=True)
class _Clause:
    """A clause as far as it is read."""

    subject: Subject | None = None
    """None until it is met."""
    outer: Subject | None = None
    """Of whom it speaks while it has no subject of its own."""
    closed: str = ""
    """The sign that ends it; nothing for one that only the sentence ends."""
    head_end: int = -1
    """The token behind its subject."""
    first: int = -1
    """Its first token."""


def subjects(said: Line, last: int | None = None) -> list[Subject | None]:
    """Return the subject of the clause that each token of a sentence stands in, as it is told before that token.

    None where none is told yet; the list has one entry more than there are tokens. With `last` the sentence is read no
    farther than that token needs.
    """
    return _Reader(said).read(len(said.tokens) if last is None else min(last + 1, len(said.tokens)))


class _Reader:
    """Reads one sentence from its first token to the last."""

    def __init__(self, said: Line) -> None:
        self.said = said
        self.known = vocabulary(said.language)
        self.words = small_words(self.known)
        self.nouns = nouns.Nouns(said, self.known)
        self.open = [_Clause()]
        self.inserted_end = -1
        """The comma that last ended what commas part from its sentence."""
        self.definite = self.known.lexicon.sets["articles"] - self.known.words["indefinite"]
        verbs = [verb for verb in (*said.verbs, *said.listed("estimates")) if verb.finite]
        self.behind_verbs = {verb.last for verb in verbs}
        joins = self.known.lexicon.sets["and"]
        opening = self.words.openings | self.words.contrasts
        self.telling = {
            place
            for place, (token, word) in enumerate(zip(said.tokens, said.words, strict=True))
            if not token.is_word or word in opening or said.keys[place] in joins
        }
        """Where something may change of whom a clause speaks that has its subject."""
        self.telling |= self.behind_verbs | self.nouns.at.keys()

    def read(self, last: int) -> list[Subject | None]:
        """Return the subject at each token before `last`, and behind them."""
        told: list[Subject | None] = []
        place = 0
        while place < last:
            if place not in self.telling and self.open[-1].subject is not None:
                told.append(self.open[-1].subject)
                place += 1
                continue
            self._count(place)
            now = self._now()
            step = max(place + 1, self._step(place))
            told += [now] * (min(step, len(self.said.tokens)) - place)
            place = step
        return [*told, self._now()]

    def _now(self) -> Subject | None:
        top = self.open[-1]
        return top.subject or top.outer

    def _step(self, place: int) -> int:
        """Read what begins at a token and return the token behind it."""
        name = self.nouns.at.get(place)
        if name is None and not self.said.tokens[place].is_word and self.said.keys[place] != "'s":
            return self._sign(place)
        opened = self._opened(place)
        if opened:
            return opened
        top = self.open[-1]
        if top.subject is None:
            return self._look(top, place)
        return self.nouns.end(name) if name else place + 1

    def _look(self, top: _Clause, place: int) -> int:
        """Look for the subject of a clause at a token."""
        top.first = place if top.first < 0 else top.first
        if self.said.words[place] in self.known.words["pronouns"]:
            top.subject, top.head_end = top.outer or NOBODY, place + 1
            return place + 1
        found = self.nouns.read(place)
        if found.subject is not None:
            top.subject = found.subject if found.subject is not nouns.NULL else top.outer or NOBODY
            top.head_end = max(found.end, found.whole)
        return found.end

    def _sign(self, place: int) -> int:
        key = self.said.keys[place]
        if key == ",":
            return self._comma(place)
        if closing := next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n].closed == key), 0):
            del self.open[closing:]
        elif key in _CLOSED and not self._is_inside_word(place):
            self.open.append(_Clause(outer=None if key in _QUOTES else self._now(), closed=_CLOSED[key]))
        elif key in _STOPS:
            self.open = [_Clause(outer=self._headed(place) if key == ":" else None)]
        return place + 1

    def _is_headed(self, place: int) -> bool:
        """Return whether a colon stands right before a token, with of whom it speaks before that."""
        return self.open[-1].outer is not None and place > 0 and self.said.keys[place - 1] == ":"

    def _headed(self, place: int) -> Subject | None:
        """Return of whom a heading speaks before its colon: `la risposta della Cina: 1 trilione`."""
        top = self.open[0]
        if top.subject is None or top.head_end != place or len(self.open) > 1:
            return None
        name = top.subject.name or top.subject.topic
        return Subject(name) if name and name.kind is not EntityKind.PERSON else None

    def _is_inside_word(self, place: int) -> bool:
        """Return whether a hyphen joins two words."""
        token, text = self.said.tokens[place], self.said.text
        return token.text == "-" and text[token.start - 1 : token.start] + text[token.end : token.end + 1] != "  "

    def _comma(self, place: int) -> int:
        top = self.open[-1]
        if top.closed == "," and place != top.head_end:
            self.open.pop()
            self.inserted_end = place
            return place + 1
        behind = place + 1
        if top.subject is None or behind >= len(self.said.tokens):
            return behind
        name = self.nouns.at.get(behind)
        if place == top.head_end:
            if top.first >= 0 and self.nouns.is_preposition(top.first) and top.subject.is_nobody:
                top.subject = None
            elif name and top.subject.office and name.kind is EntityKind.PERSON:
                top.subject = Subject(name)
            elif name:
                top.subject = NOBODY
            else:
                self.open.append(_Clause(subject=top.subject, closed=","))
        elif self._begins(behind, name):
            top.subject = NOBODY
        return behind

    def _begins(self, place: int, name: Name | None) -> bool:
        """Return whether another subject may begin at a token: a name before a verb, or a noun with its article."""
        if name:
            return self.nouns.acts(self.nouns.end(name))
        behind = place + 1
        definite = self.said.keys[place] in self.definite and behind < len(self.said.tokens)
        return definite and not self.nouns.is_number(behind)

    def _opened(self, place: int) -> int | None:
        """Read the word that opens a clause, if one stands at a token."""
        key, word = self.said.keys[place], self.said.words[place]
        if place in self.behind_verbs:
            self.behind_verbs.discard(place)
            that = key in self.words.that
            if self.said.words[place - 1] in self.known.words["hearing"]:  # `told the Courier the work was done`
                self.open.append(_Clause(outer=self._now()))
                return self.nouns.read(place).end
            if that or (not self.known.speech.that_needed and self._begins_clause(place)):
                self.open.append(_Clause(outer=self._now()))
                return place + that if that else self._look(self.open[-1], place)
        if word in self.known.words["relatives"]:
            return self._relative(place)
        if word in self.words.leads:
            self.open.append(_Clause(outer=self._now(), closed=","))
            return place + 1
        if word in self.words.contrasts:
            self.open[-1] = _Clause(outer=self._now(), closed=self.open[-1].closed)
            return place + 1
        return self._and(place) if self.nouns.is_and(place) else None

    def _begins_clause(self, place: int) -> bool:
        """Return whether a clause follows a verb of speech without `that`: `said the mill lost 5 million`."""
        own = self.said.words[place] in self.known.words["pronouns"] or self.nouns.is_article(place)
        return own or place in self.nouns.at

    def _count(self, place: int) -> None:
        """Let a number of things be the subject where it opens a clause: `said 300 jobs were lost`."""
        spoken = place in self.behind_verbs and not self.known.speech.that_needed
        if not (spoken or self.open[-1].subject is None) or not self.nouns.counts(place):
            return
        if spoken and self._has_verb(place):
            self.behind_verbs.discard(place)
            self.open.append(_Clause(subject=NOBODY))
        elif self.open[-1].subject is None and not self._is_headed(place):
            self.open[-1].subject = NOBODY

    def _has_verb(self, place: int) -> bool:
        """Return whether a verb of a clause stands near behind a token: `300 jobs were lost`."""
        near = self.said.keys[place : place + _NEAR_VERB]
        end = next((n for n, key in enumerate(near) if key in _STOPS or key == ","), len(near))
        return not self.nouns.words.verbs.isdisjoint(near[:end])

    def _relative(self, place: int) -> int | None:
        """Read a pronoun: its clause is on the name right before it, or on a noun without one."""
        if place == 0:
            return None
        if self.nouns.is_preposition(place - 1):
            return self._led(place)
        comma = self.said.keys[place - 1] == ","
        if self.known.capitalised_nouns and not comma:
            return None
        before = place - comma
        name = self.nouns.ending.get(before)
        own = place + 1 < len(self.said.tokens) and self._begins_clause(place + 1)
        inserted = comma and self.inserted_end == before
        told = Subject(name) if name and not own and not inserted else NOBODY
        self.open.append(_Clause(subject=told, closed=","))
        return place + 1

    def _led(self, place: int) -> int | None:
        """Read a pronoun behind a preposition: its clause is of somebody else, `in which six died`; not behind `of`.

        What only tells parts of a whole is no clause: `50.000 schede, tra cui 10.000 nuove`.
        """
        before, pronoun = self.said.keys[place - 1 : place + 1]
        parts = self.known.patterns["concepts.part"]
        if before in self.known.lexicon.sets["of"] or parts.fullmatch(f"{before} {pronoun}"):
            return None
        self.open.append(_Clause(outer=NOBODY, closed=","))
        return place + 1

    def _and(self, place: int) -> int:
        """Read `and`: what is joined to the subject is told of both, and a name before a verb is another subject."""
        top, behind = self.open[-1], place + 1
        if behind >= len(self.said.tokens) or top.subject is None:
            return behind
        start = behind + self.nouns.is_article(behind)
        name = self.nouns.at.get(start)
        if place == top.head_end and (name or start > behind):
            top.subject = NOBODY
        elif name and self.nouns.acts(self.nouns.end(name)) and not self._ends_list(place):
            top.subject, top.head_end = Subject(name), self.nouns.end(name)
        elif not name and self._begins(behind, None):
            top.subject = NOBODY
        return self.nouns.end(name) if name else behind

    def _ends_list(self, place: int) -> bool:
        """Return whether `and` leads to the last of several names that are one subject: `A, B and C spent 3%`."""
        subject = self.open[-1].subject
        return place in self.nouns.ending and subject is not None and subject.is_nobody
