"""Which way a clause looks from the day of writing: back on what happened, or ahead to what is to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.events import participles
from generator.text import cuts
from generator.text.languages import Language
from generator.text.memos import Memo

# Words between a verb that may stand in the future and a participle that belongs to it: `will be formally opened`.
_GROUP = re.compile(r"\s*(?:(?:be(?: \w{2,6})?|been|have|remain|stay|keep|not|also|\w+ly)\s+){0,3}\Z")
# What parts a sentence: semicolons, colons, marks of quotes.
_PART = re.compile(r"[;:«»“”\"„‟]")
# What parts clauses; a full stop behind a whole word, as between the sentences of a quote.
_CLAUSE = re.compile(
    r"[;:()—–,.!?](?:(?<=[;:()—–])|(?<=,)(?=[\s\"”])(?!\s[A-Z]{2}\b)|(?<=[.!?])(?=\s)(?:(?<=\w{4}.)|(?<=\s.)))"
)
# A word in brackets between a noun and its time: `will meet General Motors (GM) on Tuesday`.
_BRACKETED = re.compile(r"\(\w[\w.&'’-]{0,19}\) ?\Z")
# Characters before a time in which `after` or `before` makes it another event's.
_BESIDE = 45
# Letters of a verb before its ending.
_FEWEST_LETTERS, _MOST_LETTERS = 2, 20
_LETTERS = re.compile(r"[^\W\d_]+")
# Words of a clause beside its time that can be no clause of their own: `in the early hours of Monday,`.
_FEW = 4
# Behind these a word with a capital is a name.
_MARKS = "«“\"'‘ "
_INSIDE = frozenset(",;’'-–)")


class Way(StrEnum):
    """Where the time of a clause lies."""

    PAST = "past"
    AHEAD = "ahead"
    UNSURE = "unsure"
    """`would`, `was due to`: past or to come."""


class Sign(NamedTuple):
    """Characters `start` to `end` of a text that tell a way: mostly a verb."""

    start: int
    end: int
    way: Way


def way(text: str, clause: tuple[int, int], span: tuple[int, int], spoken: Language) -> Way | None:
    """Return where a time, characters `span` of a text, lies by the verbs of its clause; None if they do not tell.

    The verb before it in the clause tells, else the one behind it; in a clause of a few words the sentence's does.
    """
    sign = verb(text, clause, span, spoken)
    before = sign is not None and clause[0] <= sign.start < span[0]
    if not before and participles.adjacent(text, (clause[0], span[0]), spoken):
        return Way.PAST
    if sign is None:
        return Way.PAST if _stands_beside(text, span[0], clause[0], "after", spoken) else None
    if sign.start < span[0] and sign.way is not Way.UNSURE:
        other = "after" if sign.way is Way.AHEAD else "before"
        if _stands_beside(text, span[0], max(sign.end, clause[0]), other, spoken):
            return Way.UNSURE
    return sign.way


# A time is asked for its verb several times.
@lru_cache(maxsize=64)
def verb(text: str, clause: tuple[int, int], span: tuple[int, int], spoken: Language) -> Sign | None:
    """Return the verb that governs a time, characters `span` of a text; None where there is none.

    It is the last one before the time in its clause, else the first one behind it, in a clause of a few words the
    nearest of the sentence.
    """
    found = signs(text, spoken)
    inside = [s for s in found if clause[0] <= s.start < clause[1]]
    opened = max((m.end() for m in _openers(spoken).finditer(text, clause[0], span[0])), default=clause[0])
    before = [s for s in inside if opened <= s.start < span[0]]
    behind = [s for s in inside if s.start >= span[1]]
    if before or behind:
        return before[-1] if before else behind[0]
    starts = text[: clause[0]].strip(_MARKS)[-1:] in ("", ".", "!", "?")
    if text[span[1] : clause[1] + 1] == "," and (opened > clause[0] or starts):
        # `He said that in May 2020, the firm hid`; `In an interview with the paper on Thursday, Rossi said`
        words = text[opened : span[0]].lower().split()
        opening = wordings.words(spoken, "events", "within") | wordings.words(spoken, "dates", "in", "year_in")
        few = len(words) <= _FEW or (opened == clause[0] and words[0].strip(_MARKS) in opening)
        behind = [s for s in found if span[1] <= s.start < part(text, span)[1]]
        return behind[0] if behind and few else None
    relatives = wordings.words(spoken, "measures", "relatives")
    if clause[0] and not relatives.isdisjoint(text[clause[0] : span[0]].split()[:1]):
        return None  # `, which opens on Monday,`: a present, of whatever way
    others = len(text[clause[0] : span[0]].split()) + len(text[span[1] : clause[1]].split())
    return _around(text, found, span) if opened == clause[0] and others <= _FEW else None


def part(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Return from where to where the part of a sentence goes, between semicolons, colons and marks of quotes."""
    mark = _PART.search(text, place[1])
    return max((m.end() for m in _PART.finditer(text, 0, place[0])), default=0), mark.start() if mark else len(text)


def is_future(text: str, sign: Sign, spoken: Language) -> bool:
    """Return whether a verb stands in the future by its ending or by `will`: not in a present that may mean both."""
    word = text[sign.start : sign.end].lower()
    endings = spoken.section("events").texts("future_endings")
    return word in wordings.words(spoken, "measures", "future_words") or (bool(endings) and word.endswith(endings))


def is_standing(text: str, sign: Sign, spoken: Language) -> bool:
    """Return whether a verb of the past tells how things were, and not that something happened."""
    word = cuts.line(text).folded[sign.start : sign.end]
    if wordings.pattern(spoken, "events", "standing").fullmatch(word):
        return True
    endings = spoken.section("events").texts("standing_endings")
    return bool(endings) and word.endswith(endings)


def clause(text: str, place: tuple[int, int], quoted: tuple[int, int] | None = None) -> tuple[int, int]:
    """Return from where to where the clause goes in which words stand; that of `quoted` words ends with them."""
    parting = _parting(text)
    bracketed = _BRACKETED.search(text, max(0, place[0] - _BESIDE), place[0])
    before, behind = bisect_left(parting, bracketed.start() if bracketed else place[0]), bisect_left(parting, place[1])
    first = parting[before - 1] + 1 if before else 0
    last = parting[behind] if behind < len(parting) else len(text)
    return (max(first, quoted[0]), min(last, quoted[1])) if quoted else (first, last)


# A sentence is asked for the clause of each of its times, several times.
@lru_cache(maxsize=64)
def _parting(text: str) -> list[int]:
    return [match.start() for match in _CLAUSE.finditer(text)]


def _around(text: str, found: Sequence[Sign], span: tuple[int, int]) -> Sign | None:
    """Return the nearest sign of the same part of a sentence, between semicolons, colons and marks of quotes."""
    low, high = part(text, span)
    before = [s for s in found if low <= s.start < span[0]]
    behind = [s for s in found if span[1] <= s.start < high]
    return before[-1] if before else behind[0] if behind else None


def _stands_beside(text: str, place: int, floor: int, role: str, spoken: Language) -> bool:
    """Return whether `after` or `before` stands right before a time: `after the crash on Sunday`."""
    folded = cuts.line(text).folded
    return wordings.pattern(spoken, "dates", role).search(folded, max(floor, place - _BESIDE), place) is not None


# A sentence is asked for each of its times.
@lru_cache(maxsize=64)
def signs(text: str, spoken: Language) -> tuple[Sign, ...]:
    """Return the words of a sentence that tell a way, in order; of those that begin together the longest."""
    found: dict[int, Sign] = {}
    for sign in _found(text, spoken):
        known = found.get(sign.start)
        if known is None or sign.end > known.end:
            found[sign.start] = sign
    told: list[Sign] = []
    for _, sign in sorted(found.items()):
        last = told[-1] if told else None
        if last and sign.start < last.end:
            if sign.end == last.end and sign.way is not Way.PAST:  # `è inoltre prevista`
                told[-1] = Sign(last.start, last.end, sign.way)
            continue
        if last and last.way is not Way.PAST and _GROUP.match(text[last.end : sign.start]):
            continue
        told.append(sign)
    return tuple(told)


def _found(text: str, spoken: Language) -> Iterator[Sign]:
    folded, lower = cuts.line(text).folded, text.lower()
    small = spoken.section("events").flag("capital_nouns")
    phrases = (Sign(*match.span(), one) for one, pattern in _phrases(spoken) for match in pattern.finditer(folded))
    for sign in chain(phrases, _verbs(lower, spoken)):
        named = text[sign.start].isupper() and (small or not _opens(text, sign.start))  # `Sanremo`, `May`
        if not named and not (sign.way is Way.PAST and _is_no_past(folded, sign, spoken)):
            yield sign
    bracket = _bracket(spoken)
    if bracket is not None:
        yield from (Sign(m.start("verb"), m.end("verb"), Way.PAST) for m in bracket.finditer(text))


def _is_no_past(folded: str, sign: Sign, spoken: Language) -> bool:
    """Return whether a participle is of the present (`is debated on Monday`) or of its noun: `his alleged role`."""
    before = folded[max(0, sign.start - _BESIDE) : sign.start].split()[-2:]
    if not wordings.words(spoken, "events", "presents").isdisjoint(before[-1:]):
        return True
    nominal = wordings.words(spoken, "events", "before_nouns")
    return bool(nominal and before) and before[0 if before[-1].endswith("ly") else -1] in nominal


def _opens(text: str, place: int) -> bool:
    """Return whether a word opens a sentence or a quote, which gives it its capital."""
    before = text[:place].rstrip()
    return not before or not (before[-1].isalnum() or before[-1] in _INSIDE)


@cache
def _phrases(spoken: Language) -> tuple[tuple[Way, re.Pattern[str]], ...]:
    """Return the patterns for words and phrases, over folded text."""
    section = spoken.section("events")
    coming = (*section.texts("coming"), *spoken.section("measures").texts("future_words"))
    return (
        (Way.AHEAD, re.compile(wordings.choice(coming))),
        (Way.UNSURE, wordings.pattern(spoken, "events", "unsure")),
        (Way.PAST, wordings.pattern(spoken, "events", "past_words")),
    )


def _verbs(lower: str, spoken: Language) -> Iterator[Sign]:
    """Give the verbs that their endings tell, in small letters with their accents."""
    start, known = 0, _endings(spoken)
    for piece in lower.split(" "):
        for sign in known[piece]:
            yield Sign(start + sign.start, start + sign.end, sign.way)
        start += len(piece) + 1
    yield from (Sign(match.start(), match.end(), Way.PAST) for match in _perfect(spoken).finditer(lower))


class _Endings(Memo[tuple[Sign, ...]]):
    """Pieces between blanks, each with its verbs by their endings."""

    def __init__(self, spoken: Language) -> None:
        """Take the endings of a language, and the words that are no verbs though they have them."""
        section = spoken.section("events")
        self._others = frozenset(section.texts("not_verbs"))
        self._endings = ((Way.AHEAD, section.texts("future_endings")), (Way.PAST, section.texts("past_endings")))

    def find(self, piece: str) -> tuple[Sign, ...]:
        """Return the verbs of a piece."""
        words = (match for match in _LETTERS.finditer(piece) if match[0] not in self._others)
        told = ((match, self._way(match[0])) for match in words)
        return tuple(Sign(match.start(), match.end(), one) for match, one in told if one)

    def _way(self, word: str) -> Way | None:
        for one, endings in self._endings:
            if not word.endswith(endings):
                continue
            stems = (len(word) - len(ending) for ending in endings if word.endswith(ending))
            if any(_FEWEST_LETTERS <= stem <= _MOST_LETTERS for stem in stems):
                return one
        return None


@cache
def _endings(spoken: Language) -> _Endings:
    return _Endings(spoken)


@cache
def _perfect(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for an auxiliary and its participle."""
    section = spoken.section("events")
    auxiliaries, participles = ("|".join(map(re.escape, section.texts(k))) for k in ("auxiliaries", "participles"))
    if not auxiliaries or not participles:
        return wordings.NOTHING
    participle = rf"[^\W\d_]{{{_FEWEST_LETTERS},{_MOST_LETTERS}}}(?:{participles})(?![^\W\d_])"
    return re.compile(rf"(?<!\w)(?:{auxiliaries})\s(?:[^\W\d_]+ ){{0,2}}{participle}")


@cache
def _bracket(spoken: Language) -> re.Pattern[str] | None:
    """Return a pattern for an auxiliary whose participle closes its clause: `hat am Freitag vor den Rissen gewarnt`."""
    verbs = spoken.section("events").texts("brackets")
    if not verbs:
        return None
    sign = r"[,;:.!?«»“”\"]"
    closing = rf"(?:[^{sign[1:-1]}]|(?<=\d)\.){{0,160}}?[a-zäöüß]{{3,}}(?:t|en)(?:{sign}|\Z)"
    return re.compile(rf"(?<!\w)(?P<verb>{'|'.join(verbs)}) (?={closing})")


@cache
def _openers(spoken: Language) -> re.Pattern[str]:
    return re.compile(wordings.choice(spoken.section("events").texts("openers")), re.IGNORECASE)
