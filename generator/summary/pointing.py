"""Words that stand for what the sentence before told: `The company denied it`, `L'azienda lo nega`, `the figure`."""

from __future__ import annotations

import re
from functools import cache

from generator.summary import signs
from generator.summary.bearings import speech_forms
from generator.text.languages import Language

# Words from the start among which such a word stands.
_SOON = 6
# Characters that hold them all.
_OPENING = 120
_TOKEN = re.compile(r"[^\W_]+|[.,;:!?]")


def points(text: str, language: Language) -> bool:
    """Return whether a sentence denies, confirms or counts something that it does not name.

    A pronoun is the object of a verb where the clause ends behind it (`objects`), or where it stands before a word of
    speech (`clitics`: `lo ha smentito`); a noun such as `the figure` says nothing where no word tells of what it is.
    """
    tokens = [token.casefold() for token in _TOKEN.findall(text[:_OPENING])]
    tokens = [token for token in tokens if token not in _cues(language, "true")][: _SOON + 3]
    return any(
        _is_object(tokens, place, language)
        or _is_clitic(tokens, place, language)
        or _is_bare_amount(tokens, place, language)
        for place in range(1, min(_SOON, len(tokens) - 1))
    )


def _is_object(tokens: list[str], place: int, language: Language) -> bool:
    ends = tokens[place + 1] in _cues(language, "object_ends") or not tokens[place + 1][0].isalnum()
    return ends and tokens[place] in _cues(language, "objects") and tokens[place - 1] in _answers(language)


def _is_clitic(tokens: list[str], place: int, language: Language) -> bool:
    if tokens[place] not in _cues(language, "clitics"):
        return False
    helped = tokens[place + 1] in signs.helping(language)
    return "".join(tokens[place + 1 + helped : place + 2 + helped]) in _answers(language)


def _is_bare_amount(tokens: list[str], place: int, language: Language) -> bool:
    begun = tokens[place - 1] in _cues(language, "definite")
    return begun and tokens[place] in _cues(language, "amounts") and tokens[place + 1] in _cues(language, "bare_before")


@cache
def _answers(language: Language) -> frozenset[str]:
    """Return verbs with which somebody says something, or denies it."""
    return (
        _cues(language, "disputes")
        | _cues(language, "replies")
        | frozenset(speech_forms(language, "finite", "participle"))
    )


@cache
def _cues(language: Language, key: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in language.section("summary").texts(key))
