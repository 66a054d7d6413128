"""Sentences that a summary may show, and what each must be shown with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.summary import leaning
from generator.text.languages import Language

SHOWN = frozenset((SentenceKind.PROSE, SentenceKind.ITEM, SentenceKind.STANDFIRST))
"""Kinds of sentences that a summary may show."""
# Words below which a sentence is a label, a place, a cry.
_FEWEST_WORDS = 5
_WHOLE = re.compile(r"[.!。！۔।][\"'”’»)\]]*\Z")
_ASKS = re.compile(r"[?？؟][!?]*[\"'”’»)\]\s]*\Z")
_BREAKS_OFF = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*\Z|[\[(](?:…|\.\.\.)[\])]")
# Addresses, accounts, and the upright strokes of bylines and menus.
_FURNITURE = re.compile(r"https?://|www\.|(?<!\w)@\w|\S@\S|\s\|\s")
_WORD = re.compile(r"[^\W_]+")
_PAIRS = ("“”", "«»", "()", "[]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be shown."""

    sentence: Sentence
    order: int
    """Among the sentences that are no headings, from 0."""
    leans: bool
    """Only together with the sentence right before it."""


def candidates(prose: Prose, language: Language) -> tuple[Candidate, ...]:
    """Return the sentences that a summary may show, in the order of the text.

    Left out: headings, embedded posts, questions, announcements (`:`), sentences that break off, labels, lines in
    capitals, half quotations. The article's first sentence never leans: nothing stands before it.
    """
    told = [sentence for sentence in prose.sentences if sentence.kind in SHOWN]
    cased = any(sentence.text[:1].isupper() for sentence in told)
    last = told[-1].number if told and prose.truncated else None
    found: list[Candidate] = []
    for order, sentence in enumerate(told):
        if sentence.number != last and _may_be_shown(sentence, cased=cased):
            leans = order > 0 and leaning.leans(sentence.text, language)
            found.append(Candidate(sentence, order, leans))
    return tuple(found)


def _may_be_shown(sentence: Sentence, *, cased: bool) -> bool:
    text = sentence.text
    if _ASKS.search(text) or _BREAKS_OFF.search(text) or _FURNITURE.search(text):
        return False
    if not _WHOLE.search(text) and sentence.kind is not SentenceKind.STANDFIRST:
        return False
    first = next((c for c in text if c.isalnum()), "")
    if (cased and first.islower()) or text.isupper():
        return False
    return len(_WORD.findall(text)) >= _FEWEST_WORDS and _is_balanced(text)


def _is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its partner."""
    pairs = all(text.count(pair[0]) == text.count(pair[1]) for pair in _PAIRS if pair[0] != "“" or "„" not in text)
    return pairs and text.count('"') % 2 == 0
