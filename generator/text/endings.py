"""How a text ends: whole, or cut off, and how one can tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.cleantext import Cut, Sentence, SentenceKind
from generator.text.languages import Language
from generator.text.words import fold, words

_CLOSERS = "\"'”“„’‘»«›‹ \u00a0\u202f"
_FULL_STOP = re.compile(r"[.!?。！？।॥։؟۔።។။][\"'”“„’‘»«›‹)\]\s\d¹²³*†↩]*\Z")
_REMARK = re.compile(r"[.!?][\"'”“’»«\s]{0,4}\([^()]{1,60}\)\W{0,3}\Z")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.{2,3}\]|\(…\)|\(\.{2,3}\))\Z")
# Thai, Lao, Burmese and Khmer end sentences with a space or marks of their own.
_WITHOUT_STOPS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\W{0,9}\Z")
_LINKING = (",", ";", "-", "–", "—", "&", "/")
# Characters from which a last sentence without a full stop is cut rather than a signature or a place and a day.
_LONG = 60
# Words before a small one at its end from which a shorter one is cut too: `torneranno a fermarsi da`.
_FEW_WORDS = 4
_URL_END = re.compile(r"(?:https?://|www\.)[^\s<>]{1,300}\Z")
# Characters up to which a sentence that ends in three dots is a manner of speaking: `Resta da vedere...`.
_PAUSE = 40
# Share of words with a capital from which a long last line is a list of names or titles, not a sentence.
_NAMES_SHARE = 0.4
# Words up to which a line that ends in a colon can be the label of something that was not pasted.
_LABEL_WORDS = 4
# Letters up to which the word before a colon is a preposition or an article: `saranno destinati a:`.
_SMALL_LETTERS = 2
# Words of a line that invites to read on: longer ones tell of something else to read.
_INVITATION_WORDS = 9
# Letters that a broken word must lack at least: fewer may be an ending of its own, as in a plural.
_LACKING = 3


def cut(sentences: Sequence[Sentence], spoken: Language) -> Cut | None:
    """Return how one can tell that a text breaks off; None for a whole one. Headings and quoted posts do not count."""
    told = [s for s in sentences if s.kind in (SentenceKind.PROSE, SentenceKind.ITEM)]
    while len(told) > 1 and _is_label(told[-1].text):
        told.pop()
    if not told:
        return None
    last = told[-1]
    if _invites(last.text, spoken):
        return Cut.INVITES
    text = last.text.rstrip(_CLOSERS)
    if text.endswith(":"):
        return Cut.ANNOUNCES
    if _ELLIPSIS.search(text):
        return Cut.ELLIPSIS if text.endswith(("]", ")")) or len(text) > _PAUSE or len(told) == 1 else None
    if last.kind is SentenceKind.PROSE and _is_open(last.text, spoken):
        return Cut.WORD if _is_half_a_word(text, sentences) else Cut.SENTENCE
    return Cut.SENTENCE if text.endswith(_LINKING) and not _is_list(text) else None


def _is_label(text: str) -> bool:
    """Whether a line is the label of what was not pasted (`Follow us:`), and no sentence that announces something."""
    count = text.count(" ") + 1
    if not text.endswith(":") or count > _LABEL_WORDS:
        return False
    return len(text.rstrip(": ").rpartition(" ")[2]) > _SMALL_LETTERS


def _invites(text: str, spoken: Language) -> bool:
    end = text[-120:]
    if end.count(" ") >= _INVITATION_WORDS:
        end = " ".join(end.split(" ")[-_INVITATION_WORDS:])
    folded = fold(end).strip(" .…>»→[]()!-")
    return any(
        folded.endswith(mark) or (end == text and folded.startswith(mark) and not _FULL_STOP.search(text))
        for mark in map(fold, spoken.section("sentences").texts("continues"))
    )


def _is_open(text: str, spoken: Language) -> bool:
    """Whether a sentence has no end though it is long or a small word is its last, and is no list of names."""
    if any(pattern.search(text) for pattern in (_FULL_STOP, _REMARK, _URL_END, _WITHOUT_STOPS)):
        return False
    *before, last = text.split()
    hangs = len(before) >= _FEW_WORDS and last in spoken.section("words").texts("stopwords")
    return (len(text) >= _LONG or hangs) and not _is_list(text)


def _is_list(text: str) -> bool:
    tokens = [token for token in text.split() if token[0].isalpha()]
    capitals = sum(token[0].isupper() for token in tokens)
    return "|" in text or "@" in text or capitals > _NAMES_SHARE * len(tokens)


def _is_half_a_word(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the last letters begin a word of the text, and are none themselves: `la societ`."""
    found = words(" ".join(sentence.text for sentence in sentences))
    if not found or not text[-1].isalnum():
        return text.endswith("-") and text[-2:-1].isalpha()
    part = found[-1]
    if part in found[:-1] or part.isdigit():
        return False
    return any(len(word) >= len(part) + _LACKING and word.startswith(part) for word in found) and len(part) > 1
