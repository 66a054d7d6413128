"""A title for an article that has none: the opening of its first sentence, verbatim."""

from __future__ import annotations

import re

from generator.metadata.evidence import Evidence
from generator.model.found import Basis, Found
from generator.text.languages import Language
from generator.text.words import fold

MAX_CHARACTERS = 80

# Fewer characters than these say nothing, «Roma:», or begin a clause at most: «Il ministro della Difesa,».
_SHORTEST = 20
_SHORTEST_CLAUSE = 40
_ENDS_CLAUSE = ":;"
_CUT = "…"
_CLAUSE_END = re.compile(r"[,;:](?=\s+\D)|\s+[–—-](?=\s)")
_WORD_END = re.compile(r"\s+\S*\Z")
_MARK = re.compile(r"\s*(?:[-*•·▪–—]\s+|\d{1,2}[.)]\s+)?")
_OPENERS, _CLOSERS = "([«“", ")]»”"


def find(evidence: Evidence) -> Found[str] | None:
    """Return the opening of the first sentence: whole if short, else up to a clause's end, else up to a word's end."""
    sentence = evidence.first_sentence()
    if sentence is None:
        return None
    mark = _MARK.match(sentence.text)
    opening = cut(sentence.text[mark.end() if mark else 0 :], evidence.language)
    if not opening:
        return None
    return Found(value=opening, basis=Basis.FIRST_SENTENCE, evidence=opening.removesuffix(_CUT), line=sentence.line)


def cut(sentence: str, spoken: Language) -> str:
    """Return at most 80 characters of a sentence's beginning, without the stop at their end.

    They end where a clause does, else at a word and with an ellipsis.
    """
    if len(sentence) <= MAX_CHARACTERS:
        return _tidy(sentence)
    ends = [m.start() for m in _CLAUSE_END.finditer(sentence[: MAX_CHARACTERS + 2]) if m.start() <= MAX_CHARACTERS]
    for end in reversed(ends):
        least = _SHORTEST if sentence[end] in _ENDS_CLAUSE else _SHORTEST_CLAUSE
        if end >= least and _is_balanced(sentence[:end]):
            return _tidy(sentence[:end])
    words = _WORD_END.sub("", sentence[:MAX_CHARACTERS])[: MAX_CHARACTERS - len(_CUT)]
    return f"{_tidy(_without_loose_end(words, spoken))}{_CUT}"


def _tidy(opening: str) -> str:
    """Take the stop off the end, unless it is part of an abbreviation or tells something: `?`, `!`."""
    stripped = opening.strip()
    bare = stripped.rstrip(" ,;:–—-")
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") and "." not in bare.split()[-1][:-1] else bare


def _without_loose_end(opening: str, spoken: Language) -> str:
    """Take small words off the end that announce more: articles, prepositions."""
    small = frozenset(fold(word) for word in spoken.section("words").texts("stopwords"))
    parts = opening.split(" ")
    while len(parts) > 3 and fold(parts[-1].strip("'’")) in small:
        parts.pop()
    return " ".join(parts)


def _is_balanced(opening: str) -> bool:
    paired = all(opening.count(a) == opening.count(b) for a, b in zip(_OPENERS, _CLOSERS, strict=True))
    return paired and opening.count('"') % 2 == 0
