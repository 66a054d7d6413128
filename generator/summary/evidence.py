"""What a sentence claims that can be looked up in another one: dates, numbers, names, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.text import dates, numbers
from generator.text.dates import DateMention
from generator.text.languages import Language
from generator.text.numbers import NumberMention
from generator.text.quotations import quotations
from generator.text.similarity import content_words, small_words
from generator.text.words import fold, words

_TOKEN = re.compile(r"[^\W_]+")
_BRACKETS = "([（"
# Content words behind a number among which stands what it counts: `14.000 nuovi veicoli`.
_COUNTED = 3
# A word begins a sentence, or words of others, behind one of these.
_BEGINNINGS = '.!?:…"“”«»„‘(—–'
# Letters, as a share of the shorter word, that two forms of one word have in common: `dichiara`, `dichiarato`.
_COMMON = 0.7
_SHORTEST_COMMON = 4


@dataclass(frozen=True)
class Words:
    """A stretch of text with what it claims, each found once and only when asked for."""

    text: str
    language: Language

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Its content words, as stems."""
        return content_words(self.text, self.language)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Its numbers, those in dates among them."""
        return numbers.find(self.text, self.language)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Its words that tell a time."""
        return dates.find(self.text, self.language)

    @cached_property
    def tokens(self) -> tuple[tuple[int, str], ...]:
        """Its words as written, each with its place."""
        return tuple((found.start(), found.group()) for found in _TOKEN.finditer(self.text))

    @cached_property
    def folded(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(words(self.text))

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """Every two words that follow each other, folded."""
        return frozenset(pairwise(fold(token) for _, token in self.tokens))

    @cached_property
    def names(self) -> tuple[tuple[int, str], ...]:
        """Its words with a capital, with their places; folded, without small words and those that tell a time.

        None where a language gives a capital to every noun.
        """
        if self.language.section("summary").flag("capital_nouns"):
            return ()
        small = small_words(self.language)
        found = ((at, fold(token)) for at, token in self.tokens if token[0].isupper() and not self.in_date(at))
        return tuple((at, word) for at, word in found if word not in small and len(word) > 1)

    def in_date(self, at: int) -> bool:
        """Whether a place lies in words that tell a time."""
        return _within(at, ((mention.start, mention.end) for mention in self.dates))

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Where words of others stand, marks included; brackets are none."""
        return tuple(span for span in quotations(self.text).spans if self.text[span[0]] not in _BRACKETS)

    @property
    def timeless(self) -> str:
        """The text without what tells a time: `on 9 May` is no `may`."""
        left, end = "", 0
        for mention in self.dates:
            left, end = f"{left}{self.text[end : mention.start]} ", mention.end
        return left + self.text[end:]

    def quoted(self, span: tuple[int, int]) -> str:
        """Return the folded words between two marks, without the punctuation at their ends."""
        return fold(self.text[span[0] + 1 : span[1] - 1]).strip(" .,;:!?…'")

    def counted(self, mention: NumberMention) -> tuple[str, ...]:
        """Return the next content words behind a number, up to the next number."""
        ends = [other.start for other in self.numbers if other.start >= mention.end]
        behind = content_words(self.text[mention.end : min(ends, default=len(self.text))], self.language)
        return behind[:_COUNTED]


def dates_told(said: Words, source: Words) -> list[tuple[int, int]] | None:
    """Return where a text tells times, if the source tells them all, as precisely or more so; else None."""
    if not all(any(_is_time(mention, other) for other in source.dates) for mention in said.dates):
        return None
    return [(mention.start, mention.end) for mention in said.dates]


def numbers_told(said: Words, source: Words, dated: Iterable[tuple[int, int]]) -> bool:
    """Return whether the source has every number of a text, of the same unit and counting the same.

    Those in dates are left out. A token with a digit that is no number (`H100`, `18:30`) must stand in the source.
    """
    places = list(dated)
    for mention in said.numbers:
        if _within(mention.start, places):
            continue
        if not any(_is_number(said, mention, source, other) for other in source.numbers):
            return False
        places.append((mention.start, mention.end))
    others = [fold(token) for at, token in said.tokens if any(c.isdigit() for c in token) and not _within(at, places)]
    return source.folded.issuperset(others)


def names_told(said: Words, source: Words) -> bool:
    """Return whether the source has every capitalised word of a text, those side by side side by side as well.

    The first word of a sentence may be any word of the source, however it is bent. Where all nouns have capitals, each
    must be a word of the source, however bent.
    """
    bent = said.language.section("summary").flag("capital_nouns")
    small = small_words(said.language)
    written = {token for _, token in source.tokens}
    behind, before = -1, ""
    for at, token in said.tokens:
        first, word = _opens(said.text, at), fold(token)
        if not token[0].isupper() or (word in small and (first or len(word) == 1)):
            before = ""
            continue
        if word not in source.folded and not ((first or bent) and _has(token, source)):
            return False
        beside = bool(before) and said.text[behind:at] in (" ", "-")
        if beside and not bent and (before, word) not in source.neighbours:
            return False
        behind, before = at + len(token), "" if first and token.lower() in written else word
    return True


def quotes_told(said: Words, source: Words) -> bool:
    """Return whether all that a text gives as words of others stands between quotation marks in the source."""
    theirs = [source.quoted(span) for span in source.quotes]
    return all(any(said.quoted(span) in words for words in theirs) for span in said.quotes)


def share_told(said: Words, source: Words) -> float:
    """Return the share, 0 to 1, of a text's content words that the source has, however they are bent."""
    return sum(_is_in(word, source) for word in said.content) / max(1, len(said.content))


def _is_time(mention: DateMention, other: DateMention) -> bool:
    """Whether two wordings tell one time, or the first leaves out the second's day or year."""
    if mention.date is not None and other.date is not None:
        written, held = str(mention.date), str(other.date)
        return written == held or (mention.date.is_unit and other.date.is_unit and held.startswith(f"{written}-"))
    return set(words(mention.words)) <= set(words(other.words))


def _is_number(said: Words, mention: NumberMention, source: Words, other: NumberMention) -> bool:
    if (mention.low, mention.high, mention.unit) != (other.low, other.high, other.unit):
        return False
    if mention.low is None and fold(mention.words) != fold(other.words):
        return False
    next_to = said.counted(mention)[:1] if mention.unit is None else ()
    return not next_to or not source.counted(other) or any(_alike(next_to[0], word) for word in source.counted(other))


def _within(at: int, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in places)


def _opens(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in _BEGINNINGS


def _has(token: str, source: Words) -> bool:
    stems = content_words(token, source.language)
    return bool(stems) and all(_is_in(stem, source) for stem in stems)


def _is_in(word: str, source: Words) -> bool:
    return any(_alike(word, other) for other in source.content)


def _alike(one: str, other: str) -> bool:
    """Whether two stems are forms of one word; numbers and short words only where they are the same."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    common = max(_SHORTEST_COMMON, round(shorter * _COMMON))
    return shorter >= common and one[:common] == other[:common] and not one[0].isdigit()
