"""Small grammars over words: a text becomes a string of symbols, one a token, and patterns run over the symbols.

A *role* is what a token can be: `month`, `since`, `day`. A token may have several (`mar` is a month and a weekday);
each set of roles is one symbol, so patterns name roles, hold for every language, and never look at letters. Patterns
have bounded lengths, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.text.evenfold import evenfold

Roles = Mapping[str, str]
"""What a token can be, and its value as that: `{"month": "2"}`."""

NO_ROLES: Roles = {}

_FIRST_SYMBOL = 0xE000
_ROLE = re.compile(r"(?<!\?P)<([\w|]+)>")
_TOKEN = re.compile(
    r"""(?x)
    (?P<number> \d+ (?:[.,/:'-]\d+)* (?:[^\W\d_]+|[°º])? )
    | (?P<money> [a-z]{1,3}[$] )
    | (?P<word> [^\W\d_]+ (?:\d\w*)? '? )
    | (?P<gap> \n\s*\n )
    | (?P<sign> [,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-] )
    | (?P<rest> [^\w\s,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-]+ | _+ )
    """
)


class Token(NamedTuple):
    """A word, number or sign: characters `start` to `end` of the text, and what it can be."""

    start: int
    end: int
    word: str
    """Folded by `evenfold`."""
    roles: Roles


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as tokens, and as one symbol a token."""

    text: str
    tokens: tuple[Token, ...]
    symbols: str

    def value(self, number: int, role: str) -> str:
        """Return what a token is worth as a role."""
        return self.tokens[number].roles[role]


Reader = Callable[[str], Roles]
"""Reads a folded token that no phrase explains: a number, a compound number word."""


class Lexicon:
    """Words and phrases with their roles, and the symbols for them."""

    def __init__(self, entries: Iterable[tuple[str, str, str]], others: Iterable[Iterable[str]] = ()) -> None:
        """Take (phrase, role, value) entries, and the sets of roles that a `Reader` may give."""
        roles: dict[tuple[str, ...], dict[str, str]] = {}
        for phrase, role, value in entries:
            words = tuple(match[0] for match in _TOKEN.finditer(evenfold(phrase)))
            if words:
                roles.setdefault(words, {}).setdefault(role, value)
        self.phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
        for words in sorted(roles, key=lambda w: (-len(w), w)):
            self.phrases.setdefault(words[0], []).append((words, roles[words]))
        sets = {frozenset(r) for r in roles.values()} | {frozenset(o) for o in others} | {frozenset[str]()}
        ordered = sorted(sets, key=sorted)
        self.symbols = {roles: chr(_FIRST_SYMBOL + place) for place, roles in enumerate(ordered)}

    def pattern(self, template: str) -> re.Pattern[str]:
        """Compile a pattern over symbols: `<day><of>?<month|weak_month>`. White space in it means nothing."""

        def symbols(match: re.Match[str]) -> str:
            wanted = set(match[1].split("|"))
            found = [symbol for roles, symbol in self.symbols.items() if wanted & roles]
            return f"[{''.join(found)}]" if found else "(?!)"

        return re.compile(_ROLE.sub(symbols, "".join(template.split())))

    def read(self, text: str, reader: Reader) -> Reading:
        """Cut a text into tokens, the longest phrases first; words that mean nothing here have no roles."""
        folded = evenfold(text)
        spans = [match.span() for match in _TOKEN.finditer(folded)]
        words = [folded[start:end] for start, end in spans]
        others: dict[str, Roles] = {}
        tokens: list[Token] = []
        place = 0
        while place < len(words):
            word = words[place]
            length, roles = self._phrase(words, place) if word in self.phrases else (0, NO_ROLES)
            if not length:
                if word not in others:
                    others[word] = self._word(word, reader)
                length, roles = 1, others[word]
            tokens.append(Token(spans[place][0], spans[place + length - 1][1], word, roles))
            place += length
        known = {id(token.roles): token.roles for token in tokens}
        symbols = {key: self.symbols[frozenset(roles)] for key, roles in known.items()}
        return Reading(text, tuple(tokens), "".join([symbols[id(token.roles)] for token in tokens]))

    def _word(self, word: str, reader: Reader) -> Roles:
        """Return what a word is that begins no phrase as it stands: `oggi'`, or what the reader knows."""
        if word[-1] == "'":
            for words, roles in self.phrases.get(word[:-1], ()):
                if len(words) == 1:
                    return roles
        return reader(word)

    def _phrase(self, words: list[str], place: int) -> tuple[int, Roles]:
        for wanted, roles in self.phrases[words[place]]:
            there = words[place : place + len(wanted)]
            if len(there) == len(wanted) and all(w in (t, t + "'") for t, w in zip(wanted, there, strict=True)):
                return len(wanted), roles
        return 0, NO_ROLES
