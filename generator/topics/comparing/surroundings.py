"""What stands around a figure in its sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from generator.model.facts import Figure
from generator.text.languages import language
from generator.text.words import words
from generator.topics.likeness import stem
from generator.topics.phrases import Phrases

# Characters of a sentence that are looked at on either side of a figure: more than a sentence has, unless a page
# without full stops is one.
_WINDOW_CHARACTERS = 600
# Stretches of text that are kept in mind: what stands behind one figure stands before the next.
_KNOWN_STRETCHES = 200

_TOKEN = re.compile(r"\w+")
_BREAK = re.compile(r"[\d,.;:!?()]")
_CLAUSE_END = re.compile(r"[;:!?()\[\]«»“”\"]|\s[-–—]\s|,\s(?!\d)|\.\s")
# A number in quotation marks goes on with what stands before them: `puts the loss at "no more than £900"`.
_QUOTED_NUMBER = re.compile(r"(?<=\w\s)[«“\"](?=\S)(?:[^\W\d_]+\s){0,4}\Z")
# The phrase that opens a sentence, to its comma, and names in it.
_OPENING = re.compile(r"\w[^,;:.!?«»“”\"]{2,60},\s")
_NAME = re.compile(r"(?<=[\s'’])[A-ZÀ-Ý]\w+")


@dataclass(frozen=True)
class Surroundings:
    """One figure's place in its sentence."""

    before: str
    """What the sentence says before it, as far as it matters here."""
    gap: str
    """From the figure before in the same sentence to this one; `before` where there is none."""
    after: str
    previous: Figure | None
    """The figure before in the same sentence."""
    following: str = ""
    """From this figure to the next one in the same sentence; `after` where there is none."""

    @cached_property
    def around(self) -> tuple[str, str]:
        """The stretch between punctuation in which it stands: before the figure, and after it."""
        quoted = _QUOTED_NUMBER.search(self.before)
        last = quoted.start() if quoted else len(self.before)
        first = max((m.end() for m in _CLAUSE_END.finditer(self.before, 0, last)), default=0)
        end = _CLAUSE_END.search(self.after)
        return self.before[first:], self.after[: end.start() if end else None]

    @cached_property
    def clause(self) -> tuple[list[str], list[str]]:
        """The folded words of that stretch: before the figure, and after it."""
        before, after = self.around
        return _folded(before), _folded(after)

    @cached_property
    def words(self) -> list[str]:
        """The folded words on either side."""
        return [*self.before_words, *_folded(self.after)]

    @cached_property
    def before_words(self) -> list[str]:
        """The folded words before."""
        return _folded(self.before)

    @cached_property
    def gap_words(self) -> list[str]:
        """The folded words from the figure before in the same sentence to this one."""
        return _folded(self.gap)

    @cached_property
    def following_words(self) -> list[str]:
        """The folded words from this figure to the next one in the same sentence."""
        return _folded(self.following)

    @cached_property
    def behind(self) -> list[str]:
        """Those of them before any punctuation or number."""
        return _folded(_BREAK.split(self.following, maxsplit=1)[0])


@lru_cache(maxsize=_KNOWN_STRETCHES)
def _folded(text: str) -> list[str]:
    return words(text)


def look_around(figures: Sequence[Figure]) -> Iterator[Surroundings]:
    """Give the surroundings of each figure of one article, in their order."""
    spans = list(_spans(figures))
    for place, (figure, start, previous) in enumerate(spans):
        text, stop = figure.text, start + len(figure.raw) - len(_rate(figure))
        end = previous[1] if previous else 0
        first = max(0, start - _WINDOW_CHARACTERS)
        follows = spans[place + 1] if place + 1 < len(spans) else None
        last = follows[1] if follows and follows[2] and follows[2][0] is figure else len(text)
        yield Surroundings(
            before=text[first:start],
            gap=text[max(end, first) : start],
            after=text[stop : stop + _WINDOW_CHARACTERS],
            previous=previous[0] if previous else None,
            following=text[stop : min(last, stop + _WINDOW_CHARACTERS)],
        )


def _rate(figure: Figure) -> str:
    """Return the words at the end of a figure that tell for how much it is: ` al giorno`; no names."""
    words_behind = figure.raw.partition(figure.unit)[2] if figure.unit else ""
    return words_behind if words_behind[1:2].islower() else ""


def _spans(figures: Sequence[Figure]) -> Iterator[tuple[Figure, int, tuple[Figure, int] | None]]:
    """Yield each figure, where it begins in its sentence, and the one before with where that ends."""
    last: dict[int, tuple[Figure, int]] = {}
    for figure in figures:
        previous = last.get(figure.sentence)
        start = figure.text.find(figure.raw, previous[1] if previous else 0)
        if start < 0:
            start, previous = max(figure.text.find(figure.raw), 0), None
        yield figure, start, previous
        last[figure.sentence] = (figure, start + len(figure.raw))


def names(place: Surroundings, lang: str | None, known: Collection[str]) -> frozenset[str]:
    """Return the folded words of names in a figure's clause: known ones, and what else has a capital within a sentence.

    Weekdays, months beside a number and German nouns have capitals too and are none.
    """
    clause = " ".join(place.around).strip()
    opens = place.before.strip().startswith(clause.split(" ")[0]) if clause else False
    tokens = list(_TOKEN.finditer(clause))
    found = {word for side in place.clause for word in side if word in known}
    for number, token in enumerate(tokens):
        if lang == "de" or not token.group()[0].isupper() or (opens and number == 0):
            continue
        beside = "".join(t.group() for t in tokens[max(0, number - 1) : number + 2] if t is not token)
        if not any(c.isdigit() for c in beside):
            found.update(words(token.group()))
    return frozenset(found - calendar(lang))


def elsewhere(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the stems of names in the phrase that opens a sentence: `At Tarrant Vale in 2019, 5,300`."""
    opening = _OPENING.match(place.before)
    if not opening or words(opening[0])[0] not in _prepositions(lang):
        return frozenset()
    return frozenset(
        stem(word) for name in _NAME.findall(opening[0]) for word in words(name) if word not in calendar(lang)
    )


@cache
def _prepositions(lang: str | None) -> frozenset[str]:
    section = language(lang).section
    told = {word for text in section("names").texts("prepositions") for word in words(text)}
    return frozenset(told) - {word for text in section("topics").texts("voices") for word in words(text)}


@cache
def phrases(lang: str | None, key: str) -> Phrases:
    """Return the phrases of a list of a language."""
    return Phrases(language(lang).section("topics").texts(key))


@cache
def joints(lang: str | None) -> frozenset[str]:
    """Return the words that join clauses: `and`, `but`."""
    return listed(lang, "joints")


@cache
def listed(lang: str | None, key: str) -> frozenset[str]:
    """Return the folded words of a list of a language."""
    return frozenset(word for text in language(lang).section("topics").texts(key) for word in words(text))


@cache
def relatives(lang: str | None) -> frozenset[str]:
    """Return the folded pronouns that open a relative clause: `che`, `quali`, `which`."""
    spoken = language(lang)
    told = (*spoken.section("measures").texts("relatives"), *spoken.section("events").texts("which"))
    return frozenset(word for text in told if len(parts := words(text)) == 1 for word in parts)


@cache
def keyed(lang: str | None, name: str) -> dict[str, Phrases]:
    """Return the phrases of a list of lists by its keys."""
    fields = language(lang).section("topics").fields(name)
    return {key: Phrases(fields.texts(key)) for key in fields}


@cache
def calendar(lang: str | None) -> frozenset[str]:
    """Return the folded words for days and months, which have capitals and name nothing."""
    moments = language(lang).section("topics").texts("moments")
    months = language(lang).section("topics").texts("months")
    return frozenset(w for phrase in (*moments, *months) for w in words(phrase))


@cache
def calendar_stems(lang: str | None) -> frozenset[str]:
    """Return the stems of the words for days and months."""
    return frozenset(map(stem, calendar(lang)))
