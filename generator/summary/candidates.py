"""Sentences that a summary may show, and what each must be shown with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.summary.tokens import Leaning, Tokens
from generator.text import leaning
from generator.text.languages import Language

SHOWN = (SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST)
"""Kinds of sentences that a summary may show."""
# Words below which a sentence is a label, a place, a cry.
_FEWEST_WORDS = 5
# Words of two letters at least without which it is a stamp: `Update 1:25 a.m.`, `Ore 12.40 - A 1`.
_FEWEST_SPOKEN = 3
_SPOKEN = re.compile(rf"(?s)(?>.*?[^\W\d_]{{2,}}+){{{_FEWEST_SPOKEN}}}")
# Words from which a first sentence without a full stop is one all the same, and no title or caption.
_OPENING_WORDS = 12
WHOLE = re.compile(r"[.!。！۔।][\"'”’»)\]\s]*\Z")
"""The end of a whole sentence."""
END = 20
"""Characters at a sentence's end that hold its stop and what closes behind it."""
_ASKS = re.compile(r"[?？؟][!?]*[\"'”’»)\]\s]*\Z")
_BREAKS_OFF = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*\Z|[\[(](?:…|\.\.\.)[\])]")
# Addresses, accounts, and the upright strokes of bylines and menus.
_FURNITURE = re.compile(r"https?://|www\.|(?<!\w)@\w|\S@\S|\s\|\s")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_QUOTING = ("“", "«")


class Candidate(NamedTuple):
    """A sentence that may be shown."""

    sentence: Sentence
    order: int
    """Among the sentences that are no headings, from 0."""
    leans: bool
    """Only together with the sentence right before it."""
    announces: bool = False
    """Only together with the sentence right behind it: it ends in a colon."""


class Look(NamedTuple):
    """What the words of sentences, headings left out, tell before the sentences are looked at one by one."""

    leaning: Sequence[Leaning]
    """Of a sentence that `leaning.stands`."""
    said: Sequence[bool]
    """Whether a sentence without a low line has the words that it needs; what has not may have them all the same."""

    @classmethod
    def of(cls, tokens: Tokens) -> Look:
        """Return what is known of the sentences that were cut into words."""
        said = (tokens.lengths >= _FEWEST_WORDS) & (tokens.spoken >= _FEWEST_SPOKEN)
        return cls(tokens.leaning, said.tolist())


class _Marks(NamedTuple):
    """Which marks an article has anywhere that speak against a sentence: most have few."""

    breaks: bool
    furnished: bool
    pairs: tuple[tuple[str, str], ...]
    straight: bool
    joined: bool

    @classmethod
    def of(cls, text: str) -> _Marks:
        # Where „ opens quotations, “ closes them.
        low = "„" in text
        return cls(
            "…" in text or "..." in text,
            "@" in text or "|" in text or "://" in text or "www." in text,
            tuple([pair for pair in _PAIRS if (pair[0] in text or pair[1] in text) and (pair[0] != "“" or not low)]),
            '"' in text,
            "_" in text,
        )


def candidates(prose: Prose, language: Language, look: Look) -> tuple[Candidate, ...]:
    """Return the sentences that a summary may show, in the order of the text.

    Left out: headings, embedded posts, questions, sentences that break off, labels, lines in capitals, half
    quotations and what stands inside one, announcements (`:`) that no sentence of prose follows. The article's first
    sentence never leans: nothing stands before it; it may be half a quotation, begin with a small letter, and have
    lost its full stop.
    """
    told = [sentence for sentence in prose.sentences if sentence.kind in SHOWN]
    cased = any(sentence.text[:1].isupper() for sentence in told)
    last = told[-1].number if told and prose.truncated else None
    marks = _Marks.of("\n".join([sentence.text for sentence in told]))
    said = look.said if not marks.joined else (False,) * len(told)
    spoken = frozenset(_spoken(told, marks))
    found: list[Candidate] = []
    announced = False
    for order, sentence in enumerate(told):
        text = sentence.text
        announces = text.endswith((":", ";")) and _announces(sentence, told[order + 1 : order + 2])
        small = order > 0 and cased and not announced and _first_letter(text).islower()
        first = order == 0
        # An opening that breaks off in the middle of its paragraph is held up for effect: `is broke... The club said`.
        own_marks = marks._replace(breaks=False) if first and _goes_on(told) else marks
        whole = sentence.number != last and _is_whole(sentence, own_marks, first=first, announces=announces)
        own = sentence.number not in spoken
        if whole and own and not small and (said[order] or _is_said(text, announced=announced)):
            leans = order > 0 and (announced or _leans(text, language, look.leaning[order]))
            found.append(Candidate(sentence, order, leans, announces))
        announced = announces
    return tuple(found)


def _goes_on(told: Sequence[Sentence]) -> bool:
    """Whether the first sentence has another behind it in its paragraph."""
    return len(told) > 1 and told[1].paragraph == told[0].paragraph


def _leans(text: str, language: Language, told: Leaning) -> bool:
    """Return whether a sentence leans; `told`: what its first words tell."""
    if told is Leaning.PERHAPS or not leaning.stands(text):
        return leaning.leans(text, language)
    return told is Leaning.YES


def _announces(sentence: Sentence, following: Sequence[Sentence]) -> bool:
    """Whether a sentence of prose follows a colon or semicolon; of a list, the first item says too little."""
    if not following or following[0].number != sentence.number + 1:
        return False
    prose = following[0].kind is sentence.kind is SentenceKind.PROSE
    return prose and (sentence.text.endswith(":") or _first_letter(following[0].text).islower())


def _is_whole(sentence: Sentence, marks: _Marks, *, first: bool, announces: bool) -> bool:
    """Whether a sentence is neither furniture nor a question, ends as it should, and quotes nothing by half."""
    text = sentence.text
    if (marks.breaks and _BREAKS_OFF.search(text)) or (marks.furnished and _FURNITURE.search(text)) or text.isupper():
        return False
    if not text.endswith("."):
        end = text[-END:]
        if _ASKS.search(end):
            return False
        whole = announces or WHOLE.search(end) or (first and _has_words(text, _OPENING_WORDS))
        if not whole and sentence.kind is not SentenceKind.STANDFIRST:
            return False
    return first or _is_balanced(text, marks)


def _spoken(told: Sequence[Sentence], marks: _Marks) -> Iterator[int]:
    """Yield the numbers of sentences inside a quotation that an earlier one of their paragraph has begun.

    A straight mark does not tell whether it opens or closes.
    """
    pairs = [pair for pair in marks.pairs if pair[0] in _QUOTING]
    for _, paragraph in groupby(told if pairs else (), attrgetter("paragraph")):
        begun = 0
        for one in paragraph:
            if begun > 0 and not any(mark in one.text for pair in pairs for mark in pair):
                yield one.number
            begun = max(0, begun + sum(one.text.count(pair[0]) - one.text.count(pair[1]) for pair in pairs))


def _is_said(text: str, *, announced: bool) -> bool:
    if announced:
        return _has_words(text, 1)
    return _has_words(text, _FEWEST_WORDS) and _SPOKEN.match(text) is not None


def _has_words(text: str, fewest: int) -> bool:
    return _words_in(fewest).match(text) is not None


@cache
def _words_in(fewest: int) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*+(?:[^\W_]++[\W_]++){{{fewest - 1}}}[^\W_]")


def _first_letter(text: str) -> str:
    return text[0] if text[:1].isalnum() else next((c for c in text if c.isalnum()), "")


def _is_balanced(text: str, marks: _Marks) -> bool:
    """Whether every quotation mark and bracket has its partner."""
    for opening, closing in marks.pairs:
        if text.count(opening) != text.count(closing):
            return False
    return not marks.straight or text.count('"') % 2 == 0
