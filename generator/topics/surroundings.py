"""What stands around a figure in its sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.facts import Figure
from generator.text.languages import language
from generator.text.words import words
from generator.topics.phrases import Phrases

# Characters of a sentence that are looked at on either side of a figure: more than a sentence has, unless a page
# without full stops is one.
_WINDOW_CHARACTERS = 600
# Words right before a figure among which a contrast or the sign of a part stands: `non le circa 10.000`.
_CONTRAST_WORDS = 4
_PART_WORDS = 6
_LIST_WORDS = 4
# Words beside a figure among which `a month` or `per employee` stands: `revenue per employee was about $140,000`.
_RATE_WORDS = 5

_TOKEN = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[;:!?()\[\]«»“”\"]|\s[-–—]\s|,\s(?!\d)|\.\s")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One figure's place in its sentence."""

    before: str
    """What the sentence says before it, as far as it matters here."""
    gap: str
    """From the figure before in the same sentence to this one; `before` where there is none."""
    after: str
    previous: Figure | None
    """The figure before in the same sentence."""

    @property
    def clause(self) -> str:
        """The stretch between punctuation in which it stands, without the figure itself."""
        first = max((m.end() for m in _CLAUSE_END.finditer(self.before)), default=0)
        end = _CLAUSE_END.search(self.after)
        return f"{self.before[first:]} {self.after[: end.start() if end else None]}"


def look_around(figures: Sequence[Figure]) -> Iterator[Surroundings]:
    """Give the surroundings of each figure of one article, in their order."""
    last: dict[int, tuple[int, Figure]] = {}
    for figure in figures:
        text = figure.text
        end, previous = last.get(figure.sentence, (0, None))
        start = text.find(figure.raw, end)
        if start < 0:
            start, end, previous = max(text.find(figure.raw), 0), 0, None
        stop = start + len(figure.raw)
        first = max(0, start - _WINDOW_CHARACTERS)
        yield Surroundings(
            text[first:start], text[max(end, first) : start], text[stop : stop + _WINDOW_CHARACTERS], previous
        )
        last[figure.sentence] = (stop, figure)


def contrasts(place: Surroundings, lang: str | None) -> bool:
    """Tell a figure set against the one before it: `not the 10,000 that they claim`."""
    return place.previous is not None and _phrases(lang, "contrast").among(_last_words(place.gap, _CONTRAST_WORDS))


def is_part(place: Surroundings, lang: str | None, *, previous_is_part: bool) -> bool:
    """Tell a part of a total: `of which 10,000`, `including 10,000` after a number, and what `and` adds to a part."""
    near = _last_words(place.gap, _PART_WORDS)
    if _phrases(lang, "parts").among(near):
        return True
    if place.previous is None:
        return False
    if previous_is_part:
        return len(words(place.gap)) <= _LIST_WORDS
    return _phrases(lang, "parts_after_total").among(near)


def names(place: Surroundings, lang: str | None, known: Collection[str]) -> frozenset[str]:
    """Return the folded words of names in a figure's clause: known ones, and what else has a capital within a sentence.

    Weekdays, months beside a number and German nouns have capitals too and are none.
    """
    clause = place.clause.strip()
    opens = place.before.strip().startswith(clause.split(" ")[0]) if clause else False
    tokens = list(_TOKEN.finditer(clause))
    found = {word for word in words(clause) if word in known}
    for number, token in enumerate(tokens):
        beside = "".join(t.group() for t in tokens[max(0, number - 1) : number + 2] if t is not token)
        dated = any(c.isdigit() for c in beside)
        if token.group()[0].isupper() and lang != "de" and not dated and not (opens and number == 0):
            found.update(words(token.group()))
    return frozenset(found - _calendar(lang))


def rates(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return what a figure is an amount for, by keys that no language changes: `day`, `month`, `head` of many."""
    near = (_last_words(place.before, _RATE_WORDS), " ".join(words(place.after)[:_RATE_WORDS]))
    return frozenset(key for key, phrases in _rates(lang).items() if any(phrases.among(text) for text in near))


def moments(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the words around a figure that tell one moment among others: `attualmente`, `pre-market`."""
    return frozenset(_phrases(lang, "moments").found(words(f"{place.before} . {place.after}")))


def _last_words(text: str, count: int) -> str:
    return " ".join(words(text[-20 * count :])[-count:])


@cache
def _phrases(lang: str | None, key: str) -> Phrases:
    return Phrases(language(lang).section("topics").texts(key))


@cache
def _rates(lang: str | None) -> dict[str, Phrases]:
    fields = language(lang).section("topics").fields("rates")
    return {key: Phrases(fields.texts(key)) for key in fields}


@cache
def _calendar(lang: str | None) -> frozenset[str]:
    return frozenset(w for phrase in language(lang).section("topics").texts("moments") for w in words(phrase))
