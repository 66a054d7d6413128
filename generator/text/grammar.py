"""Small grammars over words: a text becomes a string of symbols, one a token, and patterns run over the symbols.

A *role* is what a token can be: `month`, `since`, `day`. A token may have several (`mar` is a month and a weekday);
each set of roles is one symbol, so patterns name roles, hold for every language, and never look at letters. Patterns
have bounded lengths, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

from generator.text.evenfold import evenfold

Roles = Mapping[str, str]
"""What a token can be, and its value as that: `{"month": "2"}`."""

NO_ROLES: Roles = {}

_FIRST_SYMBOL = 0xE000
_ROLE = re.compile(r"(?<!\?P)<([\w|]+)>")
_TOKEN = re.compile(
    r"""(?x)
      \d+ (?:[.,/:'-]\d+)* (?:[^\W\d_]+|[°º])?            # a number, or several with one sign between them
    | [a-z]{1,3}[$]                                        # money
    | (?:usd|eur|gbp|chf|cny|rmb|jpy|inr|cad|aud|hkd|sgd|nzd|mxn|brl)(?=\d)
    | [^\W\d_]+ (?:\d\w*)? '?                             # a word
    | \n\s*\n                                             # a gap
    | [,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-]                          # a sign
    | [^\w\s,.:;/'%$€£¥₹₽₩₺₿₴₪()\[\]-]+ | _+             # the rest
    """
)
# Words whose roles a lexicon keeps in mind; more are forgotten all at once.
_MOST_KNOWN = 50_000


class Token(NamedTuple):
    """A word, number or sign: characters `start` to `end` of the text, and what it can be."""

    start: int
    end: int
    word: str
    """Folded by `evenfold`."""
    roles: Roles


class Tokens(Sequence[Token]):
    """The tokens of a text, each made when it is first asked for: most never are."""

    def __init__(self, words: Sequence[re.Match[str]], firsts: Sequence[int], roles: Callable[[int], Roles]) -> None:
        """Take the words, the number of each token's first word and one more, and what each token can be."""
        self._words = words
        self._firsts = firsts
        self._roles = roles
        self._made: dict[int, Token] = {}

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self._firsts) - 1

    def roles(self, number: int) -> Roles:
        """Return what a token can be, without making it."""
        return self._roles(number)

    @overload
    def __getitem__(self, number: int) -> Token: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, number: int | slice) -> Token | tuple[Token, ...]:
        """Return a token, or several."""
        if isinstance(number, slice):
            return tuple(self[n] for n in range(*number.indices(len(self))))
        made = self._made.get(number)
        if made is not None:
            return made
        place = number if number >= 0 else len(self) + number
        if not 0 <= place < len(self):
            raise IndexError(number)
        first, last = self._words[self._firsts[place]], self._words[self._firsts[place + 1] - 1]
        token = self._made[number] = Token(first.start(), last.end(), first[0], self._roles(place))
        return token


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as tokens, and as one symbol a token."""

    text: str
    tokens: Tokens
    symbols: str

    def value(self, number: int, role: str) -> str:
        """Return what a token is worth as a role."""
        return self.tokens[number].roles[role]


Reader = Callable[[str], Roles]
"""Reads a folded token that no phrase explains: a number, a compound number word."""


_Phrase = tuple[tuple[str, ...], Roles]
"""The words of a phrase after its first, and what it can be."""


class Lexicon:
    """Words and phrases with their roles, and the symbols for them."""

    def __init__(self, entries: Iterable[tuple[str, str, str]], others: Iterable[Iterable[str]] = ()) -> None:
        """Take (phrase, role, value) entries, and the sets of roles that a `Reader` may give."""
        roles: dict[tuple[str, ...], dict[str, str]] = {}
        for phrase, role, value in entries:
            words = tuple(_TOKEN.findall(evenfold(phrase)))
            if words:
                roles.setdefault(words, {}).setdefault(role, value)
        self.phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
        for words in sorted(roles, key=lambda w: (-len(w), w)):
            self.phrases.setdefault(words[0], []).append((words, roles[words]))
        sets = {frozenset(r) for r in roles.values()} | {frozenset(o) for o in others} | {frozenset[str]()}
        ordered = sorted(sets, key=sorted)
        self.symbols = {roles: chr(_FIRST_SYMBOL + place) for place, roles in enumerate(ordered)}
        self._longer = {first: longer for first, phrases in self.phrases.items() if (longer := _longer(phrases))}
        self._known: dict[str, Roles] = {}
        self._symbol: dict[str, str] = {}

    def having(self, wanted: Iterable[str]) -> str:
        """Return the symbols of tokens that have one of some roles."""
        roles = frozenset(wanted)
        return "".join(symbol for known, symbol in self.symbols.items() if roles & known)

    def pattern(self, template: str) -> re.Pattern[str]:
        """Compile a pattern over symbols: `<day><of>?<month|weak_month>`. White space in it means nothing."""

        def symbols(match: re.Match[str]) -> str:
            found = self.having(match[1].split("|"))
            return f"[{found}]" if found else "(?!)"

        return re.compile(_ROLE.sub(symbols, "".join(template.split())))

    def read(self, text: str, reader: Reader) -> Reading:
        """Cut a text into tokens, the longest phrases first; words that mean nothing here have no roles.

        A lexicon remembers what its reader said of a word: it must always be given the same one.
        """
        folded = evenfold(text)
        matches = list(_TOKEN.finditer(folded))
        words = [match[0] for match in matches]
        try:
            symbols = [self._symbol[word] for word in words]
        except KeyError:
            self._learn(words, reader)
            symbols = [self._symbol[word] for word in words]
        known, merged = self._known, self._merged(words)
        firsts: list[int] = []
        joined: list[str] = []
        place = 0
        for first, (rest, roles) in merged.items():
            firsts.extend(range(place, first + 1))
            joined.extend(symbols[place:first])
            joined.append(self.symbols[frozenset(roles)])
            place = first + 1 + len(rest)
        firsts.extend(range(place, len(words) + 1))
        joined.extend(symbols[place:])

        def roles_of(number: int) -> Roles:
            place = firsts[number]
            return merged[place][1] if place in merged else known[words[place]]

        return Reading(text, Tokens(matches, firsts, roles_of), "".join(joined))

    def _merged(self, words: Sequence[str]) -> dict[int, _Phrase]:
        """Return the phrases of several words, none in another, by the place of their first."""
        merged: dict[int, _Phrase] = {}
        free = 0
        for place in [place for place, word in enumerate(words) if word in self._longer]:
            if place >= free and (phrase := _phrase(self._longer[words[place]], words, place + 1)):
                merged[place] = phrase
                free = place + 1 + len(phrase[0])
        return merged

    def _learn(self, words: Iterable[str], reader: Reader) -> None:
        """Keep in mind what words are; when there are too many, forget those of other texts."""
        if len(self._known) > _MOST_KNOWN:
            self._known, self._symbol = {}, {}
        for word in words:
            if word not in self._known:
                roles = next((roles for phrase, roles in self.phrases.get(word, ()) if len(phrase) == 1), None)
                self._known[word] = self._word(word, reader) if roles is None else roles
                self._symbol[word] = self.symbols[frozenset(self._known[word])]

    def _word(self, word: str, reader: Reader) -> Roles:
        """Return what a word is that is no phrase as it stands: `oggi'`, or what the reader knows."""
        if word[-1] == "'":
            for words, roles in self.phrases.get(word[:-1], ()):
                if len(words) == 1:
                    return roles
        return reader(word)


def _longer(phrases: Iterable[_Phrase]) -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases of several words by their second, the longest first."""
    longer: dict[str, tuple[_Phrase, ...]] = {}
    for words, roles in phrases:
        if len(words) > 1:
            longer[words[1]] = (*longer.get(words[1], ()), (words[1:], roles))
    return longer


def _phrase(phrases: Mapping[str, tuple[_Phrase, ...]], words: Sequence[str], place: int) -> _Phrase | None:
    """Return the longest phrase whose other words stand at a place; an apostrophe may end each of them."""
    if place >= len(words):
        return None
    for rest, roles in phrases.get(words[place]) or phrases.get(words[place].removesuffix("'"), ()):
        there = words[place : place + len(rest)]
        if len(there) == len(rest) and all(a in (b, b + "'") for a, b in zip(there, rest, strict=True)):
            return rest, roles
    return None
