"""What stands around a figure in its sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.facts import Event, Figure
from generator.text.languages import language
from generator.text.words import words
from generator.topics.likeness import stem
from generator.topics.phrases import Phrases

# Characters of a sentence that are looked at on either side of a figure: more than a sentence has, unless a page
# without full stops is one.
_WINDOW_CHARACTERS = 600
# Words right before a figure among which a contrast or the sign of a part stands: `non le circa 10.000`.
_CONTRAST_WORDS = 4
_PART_WORDS = 6
_LIST_WORDS = 4
_FIRST_WORDS = 1
_WHOLE_WORDS = 2
# Words beside a figure among which `a month` or `per employee` stands: `revenue per employee was about $140,000`.
_RATE_WORDS = 5
# Words behind a figure among which `in più` stands, or `to` before the level that a change reaches.
_ADDED_WORDS = 3

YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")
"""A year, not a part of a larger number."""

_TOKEN = re.compile(r"\w+")
_BREAK = re.compile(r"[\d,.;:!?()]")
_ASIDE = re.compile(r"\A\s?\([^()]{1,80}\)")
_COMMA = re.compile(r",\s(?P<next>\w+)")
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
    following: str = ""
    """From this figure to the next one in the same sentence; `after` where there is none."""

    @property
    def around(self) -> tuple[str, str]:
        """The stretch between punctuation in which it stands: before the figure, and after it."""
        first = max((m.end() for m in _CLAUSE_END.finditer(self.before)), default=0)
        end = _CLAUSE_END.search(self.after)
        return self.before[first:], self.after[: end.start() if end else None]

    @property
    def clause(self) -> str:
        """The stretch between punctuation in which it stands, without the figure itself."""
        return " ".join(self.around)


def look_around(figures: Sequence[Figure]) -> Iterator[Surroundings]:
    """Give the surroundings of each figure of one article, in their order."""
    spans = list(_spans(figures))
    for place, (figure, start, previous) in enumerate(spans):
        text, stop = figure.text, start + len(figure.raw)
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


def contrasts(place: Surroundings, lang: str | None) -> bool:
    """Tell a figure set against the one before it: `not the 10,000 that they claim`."""
    return place.previous is not None and _phrases(lang, "contrast").among(_last_words(place.gap, _CONTRAST_WORDS))


def opposes(place: Surroundings, lang: str | None) -> bool:
    """Tell a figure that the sentence holds against the one before it: `while the police said`."""
    return _phrases(lang, "opposing").among(place.gap)


def is_part(place: Surroundings, lang: str | None, *, previous_is_part: bool) -> bool:
    """Tell a part of a total: `of which 10,000`, `including 10,000` after a number, and what `and` adds to a part.

    `The first 300` and `le prime due` are a part of what goes on.
    """
    near = _last_words(place.gap, _PART_WORDS)
    if _phrases(lang, "parts").among(near) or _phrases(lang, "firsts").among(_last_words(place.gap, _FIRST_WORDS)):
        return True
    if place.previous is None:
        return False
    if previous_is_part:
        return len(words(place.gap)) <= _LIST_WORDS
    return _phrases(lang, "parts_after_total").among(near)


def is_marked(place: Surroundings, lang: str | None, key: str) -> bool:
    """Tell a figure with the words of a list right before it, or those of the list `KEY_after` right after it.

    `baselines` are what a figure is measured against (`contro i 12 del 2023`), `increments` what comes on top
    (`altri 9`, `9 in più`).
    """
    if _phrases(lang, key).among(_last_words(place.gap, _LIST_WORDS)):
        return True
    behind = _BREAK.split(place.following, maxsplit=1)[0]
    return _phrases(lang, f"{key}_after").among(" ".join(words(behind)[:_ADDED_WORDS]))


def is_former(place: Surroundings, lang: str | None) -> bool:
    """Tell what was said before, and is so no longer: `the police had earlier spoken of 80`."""
    return _phrases(lang, "formers").among(place.gap)


def is_whole(place: Surroundings, lang: str | None) -> bool:
    """Tell those out of whom the number before is a part: `450 job cuts out of 3,100 employees`."""
    return _phrases(lang, "wholes").among(_last_words(place.gap, _WHOLE_WORDS))


def is_asked(place: Surroundings, lang: str | None) -> bool:
    """Tell what its clause says that somebody asks for: `they demanded £8m`."""
    beginnings = tuple(_words(lang, "asking"))
    return any(word.startswith(beginnings) for word in words(place.around[0]))


def leaves(place: Surroundings, lang: str | None) -> bool:
    """Tell the level from which a change sets out: `from 62 to 84`."""
    after = words(place.following)
    reached = next((n for n, word in enumerate(after[:_ADDED_WORDS]) if word in _words(lang, "to")), None)
    if reached is None or not _words(lang, "from").intersection(words(place.gap)[-2:]):
        return False
    return reached + 1 == len(after) or after[reached + 1][0].isdigit()


def continues(place: Surroundings, lang: str | None) -> bool:
    """Tell the other end of a change: `to £260m from £210m`, `from 62 to 84`."""
    gap = words(place.gap)
    return place.previous is not None and len(gap) == 1 and gap[0] in _words(lang, "from") | _words(lang, "to")


def years(place: Surroundings, events: Sequence[Event], published: int | None, lang: str | None) -> frozenset[str]:
    """Return the years of a figure: those named between the figures beside it, else those named before.

    `events` are those of its sentence: `last year` is the one before the article's. The article's own year tells
    nothing that needs to be told, and a deadline is none of them: `1,400 jobs by the end of 2027`.
    """
    deadlines = [e.words for e in events if e.date and e.date.first_day is None]
    dated = [
        (e.words, str(e.date.anchor.year))
        for e in events
        if e.date and e.date.first_day and e.date.anchor.year != published
    ]
    near, before = f"{place.gap} . {_of_its_own(place, lang)}", place.before
    for deadline in deadlines:
        near, before = near.replace(deadline, " "), before.replace(deadline, " ")
    return _years(near, dated) or _years(before, dated)


def _of_its_own(place: Surroundings, lang: str | None) -> str:
    """Return what follows on a figure itself: not on a part of it, nor on the next figure behind `, while`."""
    text = place.following
    part = _part_words(lang).search(text)
    text = text[: part.start()] if part else text
    if place.following == place.after:
        return text
    return next((text[: m.start()] for m in _COMMA.finditer(text) if m["next"].lower() in joints(lang)), text)


def periods(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the parts of a year that a figure is of, by keys that no language changes: `q3`, `h1`."""
    own = words(f"{place.gap} . {place.following}")
    named = (key for key, phrases in _keyed(lang, "periods").items() if phrases.found(own))
    return frozenset(named)


def _years(text: str, dated: Sequence[tuple[str, str]]) -> frozenset[str]:
    return frozenset((*YEAR.findall(text), *(year for when, year in dated if when in text)))


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
    return frozenset(found - calendar(lang))


def rates(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return what a figure is an amount for, by keys that no language changes: `day`, `month`, `head` of many."""
    after = words(_ASIDE.sub(" ", place.after, count=1))[:_RATE_WORDS]
    near = (_last_words(place.before, _RATE_WORDS), " ".join(after))
    return frozenset(key for key, phrases in _keyed(lang, "rates").items() if any(phrases.among(text) for text in near))


def moments(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the words around a figure that tell one moment among others: `attualmente`, `pre-market`."""
    return frozenset(_phrases(lang, "moments").found(words(f"{place.before} . {place.after}")))


def _last_words(text: str, count: int) -> str:
    return " ".join(words(text[-20 * count :])[-count:])


@cache
def _phrases(lang: str | None, key: str) -> Phrases:
    return Phrases(language(lang).section("topics").texts(key))


@cache
def joints(lang: str | None) -> frozenset[str]:
    """Return the words that join clauses: `and`, `but`."""
    return _words(lang, "joints")


@cache
def _part_words(lang: str | None) -> re.Pattern[str]:
    topics = language(lang).section("topics")
    phrases = [re.escape(text) for key in ("parts", "parts_after_total") for text in topics.texts(key)]
    return re.compile(rf"\b(?:{'|'.join(phrases) or '(?!)'})\b", re.IGNORECASE)


@cache
def _words(lang: str | None, key: str) -> frozenset[str]:
    return frozenset(word for text in language(lang).section("topics").texts(key) for word in words(text))


@cache
def _keyed(lang: str | None, name: str) -> dict[str, Phrases]:
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
