"""Lines that turn to their reader: known by no phrase of theirs, but by kinds of words that meet in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from generator.cleaning.features import Ending, Look
from generator.text.words import fold

CALL, TWICE, IDLE, FOREIGN = "call", "twice", "idle", "foreign"
_OF_NO_TOPIC = (CALL, "reader", "period", IDLE)
"""Kinds of words that advertisements and articles share, whatever they are about."""

_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(
    r"(?:^|[!?:;,.|…·•¡¿()]|\s[–—-]\s)\W*(?:(?:e|ed|and|y|et|und|ou|o|or)\s)?([^\W_]+)|\s(?:e|and|y|et|und|ou|o|or)\s([^\W_]+)"
)
_QUOTED = re.compile(r"«[^»]*»?|[“„][^“”]*[“”]?|\"[^\"]*\"?|^[^«“„]*»")
_PRICE = re.compile(
    r"\d ?[€$£%]|[€$£] ?\d|(?:\d|\b(?:an?|one|una?|uno|une|eine[nm]?) )\s?"
    r"(?:euros?|dollari|dollars?|sterline|pounds?|reais|cents?|centesimi|centimes|prozent)\b"
)
_EXCITED = re.compile(r"!\W*$|[\u2600-\u27bf\U0001f300-\U0001faff]")
# Shorter lines are headings of an article as often as buttons.
_LEAST_WORDS = 4
# An article of fewer paragraphs does not show what is foreign to it.
_LEAST_PROSE = 3
_LEAST_TOPIC = 2
# Of so many words that tell a topic one may stand in the article by chance.
_FOREIGN_WORDS = 4


def split(phrase: str) -> list[str]:
    """Return the folded words of a phrase."""
    return _WORD.findall(fold(phrase))


class Page:
    """What a line is held against."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = looks

    @cached_property
    def prose(self) -> Sequence[Look]:
        """Its paragraphs."""
        return [look for look in self._looks if look.is_prose]

    def is_foreign(self, look: Look, idle: frozenset[str]) -> bool:
        """Whether a line is about nothing that a paragraph is about. `idle`: words that tell no topic."""
        others = [other for other in self.prose if other is not look]
        topic = look.topic - idle
        if len(others) < _LEAST_PROSE:
            return False
        shared = {word for other in others for word in topic.intersection(other.tokens)}
        return len(look.topic) >= _LEAST_TOPIC and len(shared) * _FOREIGN_WORDS <= len(topic)


class Appeals:
    """The kinds of words of a language, and which of them a line holds."""

    def __init__(self, kinds: Mapping[str, Sequence[str]]) -> None:
        """`kinds`: the words and phrases of each kind."""
        self._phrases: dict[str, list[tuple[str, str]]] = {}
        """Phrases and their kinds, by the longest word of each."""
        for kind, phrases in kinds.items():
            for words in map(split, phrases if kind != IDLE else ()):
                self._phrases.setdefault(max(words, key=len), []).append((f" {' '.join(words)} ", kind))
        self._words = frozenset(self._phrases)
        idle = [phrase for kind in _OF_NO_TOPIC for phrase in kinds.get(kind, ())]
        self._idle = frozenset(word for phrase in idle for word in split(phrase))
        self._calls = frozenset(word for word, held in self._phrases.items() if any(kind == CALL for _, kind in held))

    def told(self, look: Look) -> frozenset[str]:
        """Return the kinds of words that a line holds beside what it quotes; none of a line that is a part of one."""
        if look.words < _LEAST_WORDS or look.text.lstrip("([{")[:1].islower():
            return frozenset()
        kinds = self._kinds(look.folded, look.tokens)
        own = _QUOTED.sub(" ", look.text) if kinds else look.text
        return kinds if own == look.text else self._kinds(fold(own), split(own))

    def has_forms(self, look: Look, page: Page, need: frozenset[str]) -> bool:
        """Whether a line has all the forms among what is needed."""
        formed = all(_FORMS[form](look) for form in need & _FORMS.keys())
        return formed and (FOREIGN not in need or page.is_foreign(look, self._idle))

    def _kinds(self, folded: str, tokens: Sequence[str]) -> frozenset[str]:
        told = self._words.intersection(tokens)
        if not told:
            return frozenset()
        text = f" {' '.join(tokens)} "
        found = {kind for word in told for phrase, kind in self._phrases[word] if phrase in text}
        if CALL in found:
            calls = self._calls.intersection(match[1] or match[2] for match in _CLAUSE.finditer(folded))
            found -= {CALL} if not calls else set()
            found |= {TWICE} if len(calls) > 1 else set()
        return frozenset(found)


_FORMS: Mapping[str, Callable[[Look], bool]] = {
    "price": lambda look: _PRICE.search(look.folded) is not None,
    "excited": lambda look: _EXCITED.search(look.text) is not None,
    "asks": lambda look: "?" in look.text,
    "open": lambda look: look.ending is not Ending.STOP or look.text.rstrip().endswith(("!", "?")),
}
FORMS = frozenset({*_FORMS, FOREIGN})
"""What a need may ask for beside kinds of words."""
