"""Sentences cut around the words to mark."""

from __future__ import annotations

from generator.model.views import Marked


def marked(sentence: str, words: str) -> Marked:
    """Cut a verbatim sentence around the first place of its words; nothing is marked where they do not stand in it."""
    start = sentence.find(words) if words else -1
    if start < 0:
        return Marked(sentence)
    return Marked(sentence[:start], words, sentence[start + len(words) :])
