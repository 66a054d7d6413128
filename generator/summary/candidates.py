"""Sentences that a summary may show, and what each must be shown with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.summary import leaning
from generator.text.languages import Language

SHOWN = (SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST)
"""Kinds of sentences that a summary may show."""
# Words below which a sentence is a label, a place, a cry.
_FEWEST_WORDS = 5
# Words of two letters at least without which it is a stamp: `Update 1:25 a.m.`, `Ore 12.40 - A 1`.
_SPOKEN = re.compile(r"(?s)(?>.*?[^\W\d_]{2,}+){3}")
# Words from which a first sentence without a full stop is one all the same, and no title or caption.
_OPENING_WORDS = 12
_WHOLE = re.compile(r"[.!。！۔।][\"'”’»)\]\s]*\Z")
# Characters at a sentence's end that hold its stop and what closes behind it.
_END = 20
_ASKS = re.compile(r"[?？؟][!?]*[\"'”’»)\]\s]*\Z")
_BREAKS_OFF = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*\Z|[\[(](?:…|\.\.\.)[\])]")
# Addresses, accounts, and the upright strokes of bylines and menus.
_FURNITURE = re.compile(r"https?://|www\.|(?<!\w)@\w|\S@\S|\s\|\s")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be shown."""

    sentence: Sentence
    order: int
    """Among the sentences that are no headings, from 0."""
    leans: bool
    """Only together with the sentence right before it."""
    announces: bool = False
    """Only together with the sentence right behind it: it ends in a colon."""


def candidates(prose: Prose, language: Language, suspect: Sequence[bool] | None = None) -> tuple[Candidate, ...]:
    """Return the sentences that a summary may show, in the order of the text.

    Left out: headings, embedded posts, questions, sentences that break off, labels, lines in capitals, half
    quotations, announcements (`:`) that no sentence of prose follows. The article's first sentence never leans:
    nothing stands before it; it may be half a quotation, begin with a small letter, and have lost its full stop.
    `suspect`: which sentences have first words that may lean, by `leaning.openings`, if that is known already.
    """
    told = [sentence for sentence in prose.sentences if sentence.kind in SHOWN]
    cased = any(sentence.text[:1].isupper() for sentence in told)
    last = told[-1].number if told and prose.truncated else None
    found: list[Candidate] = []
    announced = False
    for order, sentence in enumerate(told):
        announces = _announces(sentence, told[order + 1] if order + 1 < len(told) else None)
        small = order > 0 and cased and not announced and _first_letter(sentence.text).islower()
        shown = _may_be_shown(sentence, first=order == 0, announced=announced, announces=announces)
        if sentence.number != last and shown and not small:
            stands = suspect is not None and not suspect[order] and leaning.stands(sentence.text)
            leans = order > 0 and (announced or (not stands and leaning.leans(sentence.text, language)))
            found.append(Candidate(sentence, order, leans, announces))
        announced = announces
    return tuple(found)


def _announces(sentence: Sentence, following: Sentence | None) -> bool:
    """Whether a sentence of prose follows a colon; of a list, the first item says too little."""
    if not sentence.text.endswith((":", ";")):
        return False
    follows = following is not None and following.number == sentence.number + 1
    prose = follows and following is not None and following.kind is sentence.kind is SentenceKind.PROSE
    goes_on = prose and following is not None and _first_letter(following.text).islower()
    return prose and sentence.text.endswith((":", ";") if goes_on else ":")


def _may_be_shown(sentence: Sentence, *, first: bool, announced: bool, announces: bool) -> bool:
    text = sentence.text
    stops = text.endswith(".")
    end = text[-_END:]
    dotted = "…" in text or "..." in text
    furnished = "@" in text or "|" in text or "://" in text or "www." in text
    if (dotted and _BREAKS_OFF.search(text)) or (furnished and _FURNITURE.search(text)) or text.isupper():
        return False
    if not stops and _ASKS.search(end):
        return False
    whole = stops or announces or _WHOLE.search(end) or (first and _has_words(text, _OPENING_WORDS))
    if not whole and sentence.kind is not SentenceKind.STANDFIRST:
        return False
    said = _has_words(text, 1) if announced else _has_words(text, _FEWEST_WORDS) and _SPOKEN.match(text) is not None
    return said and (first or _is_balanced(text))


def _has_words(text: str, fewest: int) -> bool:
    return _words_in(fewest).match(text) is not None


@cache
def _words_in(fewest: int) -> re.Pattern[str]:
    return re.compile(rf"[\W_]*+(?:[^\W_]++[\W_]++){{{fewest - 1}}}[^\W_]")


def _first_letter(text: str) -> str:
    return text[0] if text[:1].isalnum() else next((c for c in text if c.isalnum()), "")


def _is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its partner."""
    for opening, closing in _PAIRS:
        # Most sentences have neither, which is told faster than counted.
        if opening not in text and closing not in text:
            continue
        if text.count(opening) != text.count(closing) and (opening != "“" or "„" not in text):
            return False
    return text.count('"') % 2 == 0
