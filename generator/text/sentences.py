"""Sentences: where one ends and the next begins, within one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.text.languages import Language
from generator.text.quotations import Quotations, quotations
from generator.text.words import fold

_STOP = re.compile(r"[.!?…]+|[。！？｡؟۔।]+")
# Full stops of other scripts: they have no second meaning.
_SURE_STOPS = frozenset("。！？｡؟۔।")
_ELLIPSIS = re.compile(r"\.{2,}|…")
_BLANK = re.compile(r"\s*")
_OPENERS = re.compile(r"[\s\"'“”„«»‘’(\[¿¡—–*_-]*")
_QUOTING = frozenset('"“«„‘([¿¡—–')
_WORD = re.compile(r"[^\W_]{1,40}")
_LETTERS = re.compile(r"[^\W\d_]{1,40}")
# The word before a stop, dots inside it included: `dott`, `S.p.A`, `www.corriere`. Read backwards, from the stop.
_BEFORE = re.compile(r"[\w.&]*")
_BEFORE_REACH = 40
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVXLC]+")
# A number with a separator is whole: it is not what was pasted apart of another.
_SEPARATED = re.compile(r"\d+[.,]\d")
# Small pictures behind a stop close the sentence: `Bravi! 👏`.
_PICTURES = re.compile(r"(?:\s{0,2}[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+")
_ADDRESS = re.compile(r"://|www\.|@|/")
# Endings of web names and of files: after a capitalised word (`Booking.Com`) no sentence begins there.
_WEB_ENDINGS = frozenset(
    ("ai", "app", "co", "com", "de", "eu", "fr", "gov", "io", "it", "js", "net", "org", "pdf", "tv", "uk")
)


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a language uses its full stop: `data/languages/CODE/sentences.yml` and `words.yml`."""

    titles: frozenset[str]
    """Abbreviations that never end a sentence: `dott`."""
    counted: frozenset[str]
    """Abbreviations that do not end one before a number: `art`, `n`."""
    counted_endings: tuple[str, ...]
    """Ends of words that are abbreviated so: `Hauptstr`."""
    companies: frozenset[str]
    """Abbreviations that end one only before a word that often begins one: `Inc`."""
    starters: frozenset[str]
    """Small words; with a capital after a doubtful stop they begin a sentence."""
    particles: frozenset[str]
    """Small words inside surnames: `G. La Malfa`."""
    ordinals: bool
    """Whether a full stop makes an ordinal: `27. Januar`."""


class _Stop(NamedTuple):
    """One full stop (or run of marks) and what stands around it.

    A tuple, because there are many and it is made in less than half the time.
    """

    text: str
    start: int
    end: int
    """After the marks and what closes behind them."""
    sentence: int
    """Where the running sentence began."""
    resume: int
    """The next character that is not blank."""

    @property
    def marks(self) -> str:
        return self.text[self.start : self.end]

    @property
    def spaced(self) -> bool:
        return self.resume > self.end

    @property
    def before(self) -> str:
        """The word that the stop ends."""
        found = _BEFORE.match(self.text[max(self.sentence, self.start - _BEFORE_REACH) : self.start][::-1])
        return found.group()[::-1] if found else ""

    def following(self, pattern: re.Pattern[str] = _WORD) -> str:
        """Return the word after the stop, opening marks left out."""
        opened = _OPENERS.match(self.text, self.resume, self.resume + 8)
        found = pattern.match(self.text, opened.end() if opened else self.resume)
        return found.group() if found else ""


def split(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Return `(start, end)` of each sentence of one paragraph, in order, without the white space around it.

    All that is not blank is in one sentence. A quotation or bracket of ordinary length is never cut. Linear time.
    """
    quoted = quotations(text)
    habits = _habits(language)
    spans: list[tuple[int, int]] = []
    start = reached = _skip_blanks(text, 0)
    for end in (*_ends(text, quoted, habits), len(text.rstrip())):
        if any(map(str.isalnum, text[reached:end])):
            spans.append((start, end))
        elif spans and reached < end:
            spans[-1] = (spans[-1][0], end)
        else:
            reached = max(reached, end)
            continue
        start = reached = _skip_blanks(text, end)
    if start < reached:
        spans.append((start, reached))
    return tuple(spans)


def _skip_blanks(text: str, start: int) -> int:
    found = _BLANK.match(text, start)
    return found.end() if found else start


def _ends(text: str, quoted: Quotations, habits: _Habits) -> Iterator[int]:
    """Yield where sentences end, the last one's end left out when it has no stop."""
    sentence = 0
    done = 0
    for found in _STOP.finditer(text):
        if found.start() < done:
            continue
        end = quoted.after_closers(found.end())
        pictures = _PICTURES.match(text, end)
        end = pictures.end() if pictures else end
        if quoted.holds(found.start(), end):
            continue
        stop = _Stop(text, found.start(), end, sentence, _skip_blanks(text, end))
        if _ends_sentence(stop, habits):
            yield end
            sentence = done = end


def _ends_sentence(stop: _Stop, habits: _Habits) -> bool:
    if stop.resume >= len(stop.text) or stop.text[stop.start] in _SURE_STOPS:
        return True
    if not stop.spaced:
        return _ends_without_space(stop)
    if not _can_begin(stop):
        return False
    if stop.text[stop.start] != "." or _ELLIPSIS.match(stop.marks):
        return True
    return not _is_abbreviation(stop, habits)


def _can_begin(stop: _Stop) -> bool:
    """Whether what follows can begin a sentence: no small letter, but for names such as `iPhone`."""
    following = stop.following(_LETTERS)
    if not following:
        return stop.text[stop.resume] not in ",;:"
    return not following[0].islower() or following[1:2].isupper()


def _ends_without_space(stop: _Stop) -> bool:
    """Whether a stop with a letter right behind it ends a sentence: `superciclo dell’IA”.I costi`."""
    following = _LETTERS.match(stop.text, stop.resume)
    if not following or not _looks_first(stop.text, following):
        return False
    around = stop.text[max(stop.sentence, stop.start - _BEFORE_REACH) : stop.start].rpartition(" ")[2]
    if _ADDRESS.search(around):
        return False
    before = stop.before
    if stop.text[stop.start] != "." or not before:
        return stop.start > stop.sentence
    if before[0].isupper() and following.group().casefold() in _WEB_ENDINGS:
        return False
    return len(before) > 1 and (before[1:].islower() or before.isdigit())


def _looks_first(text: str, word: re.Match[str]) -> bool:
    """Whether a word is written as the first of a sentence: a capital and small letters, or `I costi`, `L'anno`."""
    letters = word.group()
    if len(letters) == 1:
        return letters.isupper() and text[word.end() : word.end() + 1] in (" ", "'", "’")
    return letters[0].isupper() and letters[1:].islower()


def _is_abbreviation(stop: _Stop, habits: _Habits) -> bool:
    before, following = stop.before, stop.following()
    if not before or before.isdigit():
        return bool(before) and _is_number(before, stop, habits)
    folded = fold(before)
    if folded in habits.titles:
        return True
    counted = folded in habits.counted or folded.endswith(habits.counted_endings)
    if counted and (following[:1].isdigit() or _ROMAN.fullmatch(following)):
        return True
    if len(before) == 1 and (before.isupper() or _is_initial(stop, following)):
        return not _begins(stop, following, habits) or _is_surname(stop, following, habits)
    if _DOTTED.fullmatch(before) or folded in habits.companies:
        return not _begins(stop, following, habits)
    return False


def _is_number(before: str, stop: _Stop, habits: _Habits) -> bool:
    """Whether the stop belongs to a number: a list's `1.`, an ordinal's `27.`, a decimal that was pasted apart."""
    following = stop.following()
    if _skip_blanks(stop.text, stop.sentence) == stop.start - len(before) and len(before) <= 3:
        return True
    if following[:1].isdigit():
        return len(before) <= 3 and not _SEPARATED.match(stop.text, stop.resume)
    return habits.ordinals and len(before) <= 2 and not _begins(stop, following, habits)


def _begins(stop: _Stop, following: str, habits: _Habits) -> bool:
    """Whether what follows a doubtful stop is written as sentences begin: a mark, or a small word with a capital."""
    if stop.text[stop.resume] in _QUOTING or not following:
        return True
    return fold(following) in habits.starters and not _is_initial(stop, following)


def _is_initial(stop: _Stop, following: str) -> bool:
    """Whether the next word is a letter with a stop of its own: `J. D. Vance`, `z. B.`."""
    after = stop.resume + len(following)
    return len(following) == 1 and stop.text[after : after + 1] == "."


def _is_surname(stop: _Stop, following: str, habits: _Habits) -> bool:
    """Whether `La` in `G. La Malfa` belongs to the name: a capital follows the small word too."""
    if fold(following) not in habits.particles:
        return False
    after = stop.resume + len(following) + 1
    return stop.text[after : after + 1].isupper()


@cache
def _habits(language: Language) -> _Habits:
    fields = language.section("sentences")
    small = language.section("words").texts("stopwords")
    return _Habits(
        titles=frozenset(map(fold, fields.texts("titles"))),
        counted=frozenset(map(fold, fields.texts("counted"))),
        counted_endings=tuple(map(fold, fields.texts("counted_endings"))),
        companies=frozenset(map(fold, fields.texts("companies"))),
        starters=frozenset(map(fold, small)),
        particles=frozenset(map(fold, fields.texts("particles"))),
        ordinals=fields.flag("ordinals"),
    )
