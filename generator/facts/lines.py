"""Sentences with their words and names, each looked up once however many figures ask."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter

from generator.facts import cues, wordings
from generator.facts.named import Names
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token, tokens
from generator.facts.speech import Verb, speech
from generator.model.cleantext import Prose
from generator.text import cuts
from generator.text.languages import Language, language

# Characters beyond which a sentence is none but a list or a dump, in which nobody says anything.
LONGEST = 1500
_KEY, _START, _END = attrgetter("key"), attrgetter("start"), attrgetter("end")
# Behind the agency of a dateline, of which nothing is told: `ROMA (Ansa) -`.
_AGENCY = re.compile(r"\) ?[-–—] ")


class Line:
    """A sentence with its words and names; what else is asked of it is worked out once."""

    def __init__(self, text: str, names: Names, spoken: Language, before: Callable[[], Line | None]) -> None:
        """Take a sentence, the names of its article, and what gives the sentence before it."""
        self.text = text
        self.known = names
        self.folded = cuts.line(text).folded
        self.language = spoken
        self.cues = cues.of(text, spoken)
        """The lists of words that it has a word of."""
        self.tokens: Sequence[Token] = tokens(text, lexicon(spoken.code))
        self.names = tuple(name for name in names.find(text) if not _AGENCY.match(text, name.end))
        self.keys = list(map(_KEY, self.tokens))
        self.starts = list(map(_START, self.tokens))
        self.ends = list(map(_END, self.tokens))
        self._before = before
        self._listed: dict[str, list[Verb]] = {}
        self._verbs: list[Verb] | None = None
        self._words: list[str] | None = None

    @property
    def previous(self) -> Line | None:
        """The sentence before it in the article."""
        return self._before()

    @property
    def words(self) -> list[str]:
        """The words folded by `evenfold`."""
        if self._words is None:
            self._words = [self.folded[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        return self._words

    @property
    def verbs(self) -> list[Verb]:
        """All verbs of speech."""
        if self._verbs is None:
            self._verbs = speech(self.language.code).verbs(self.tokens, 0, len(self.tokens))
        return self._verbs

    def listed(self, name: str) -> list[Verb]:
        """Return the verbs of a list, of estimating or announcing, which say figures though they quote no words."""
        found = self._listed.get(name)
        if found is None:
            may_stand = self.cues & (cues.ESTIMATES if name == "estimates" else cues.ANNOUNCES)
            pattern = wordings.pattern(self.language, "measures", name) if may_stand else wordings.NOTHING
            places = [(self.behind(m.start()), self.before(m.end()), m) for m in pattern.finditer(self.folded)]
            found = self._listed[name] = [
                Verb(first, last, weak=False, called=False, finite=True)
                for first, last, match in places
                if first < last and (self.starts[first], self.ends[last - 1]) == match.span()
            ]
        return found

    def before(self, place: int) -> int:
        """Return how many words end before a character or there."""
        return bisect_right(self.ends, place)

    def behind(self, place: int) -> int:
        """Return the number of the first word that begins at a character or behind it."""
        return bisect_left(self.starts, place)


class Lines:
    """The sentences of an article as lines, each made when it is asked for."""

    def __init__(self, prose: Prose, names: Names) -> None:
        """Take an article and its names."""
        self.texts = [sentence.text for sentence in prose.sentences]
        self.names = names
        self.language = language(prose.lang)
        self._made: dict[int, Line] = {}

    def at(self, place: int) -> Line:
        """Return one sentence, by its place from 0."""
        made = self._made.get(place)
        if made is None:
            text, before = self.texts[place][:LONGEST], partial(self._before, place)
            made = self._made[place] = Line(text, self.names, self.language, before)
        return made

    def _before(self, place: int) -> Line | None:
        return self.at(place - 1) if place else None
