"""Sentences cut around the words to mark."""

from __future__ import annotations

from generator.model.views import Marked

# Characters on either side of the words: enough to see what they are about, too few to stand for the original.
MARGIN = 110


def marked(sentence: str, words: str) -> Marked:
    """Cut a verbatim sentence around the first place of its words; nothing is marked where they do not stand in it."""
    start = sentence.find(words) if words else -1
    if start < 0:
        return Marked(sentence)
    return Marked(sentence[:start], words, sentence[start + len(words) :])


def excerpt(sentence: str, words: str) -> Marked:
    """Cut a sentence to the words to mark and what stands around them; `…` tells where something is left out."""
    whole = marked(sentence, words)
    return Marked(_tail(whole.before), whole.words, _head(whole.after))


def _tail(text: str) -> str:
    return text if len(text) <= MARGIN else "…" + text[-MARGIN:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= MARGIN else text[:MARGIN].rpartition(" ")[0] + "…"
