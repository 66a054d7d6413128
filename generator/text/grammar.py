"""Small grammars over words: a text becomes a string of symbols, one a token, and patterns run over the symbols.

A *role* is what a token can be: `month`, `since`, `day`. A token may have several (`mar` is a month and a weekday);
each set of roles is one symbol, so patterns name roles, hold for every language, and never look at letters. Patterns
have bounded lengths, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar, overload

import msgspec

from generator.text import cuts
from generator.text.cuts import Line

Roles = Mapping[str, str]
"""What a token can be, and its value as that: `{"month": "2"}`."""

NO_ROLES: Roles = {}

T = TypeVar("T")

# Symbols of the longest stretch of which a choice keeps in mind what matches there.
_LONGEST_MET = 16
_FIRST_SYMBOL = 0xE000
_ROLE = re.compile(r"(?<!\?P)<([\w|]+)>")
# What a word can be in phrases of several words: none of one, the first, another, both.
_PLACES = "nfob"
_PHRASES = re.compile("[fb](?=[ob])")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number or sign: characters `start` to `end` of the text, and what it can be."""

    start: int
    end: int
    word: str
    """Folded by `evenfold`."""
    roles: Roles


class Tokens(Sequence[Token]):
    """The tokens of a text, each made when it is first asked for: most never are."""

    __slots__ = ("_count", "_firsts", "_line", "_made", "_merged", "_roles")

    def __init__(self, line: Line, roles: Mapping[str, Roles], merged: Mapping[int, _Phrase], count: int) -> None:
        """Take a text, what each of its words alone can be, its phrases by their first word, how many tokens it has."""
        self._line = line
        self._count = count
        self._roles = roles
        self._merged = merged
        self._made: dict[int, Token] = {}
        self._firsts: Sequence[int] = range(count + 1)
        """Number of each token's first word, and one more."""
        if merged:
            inside = {n for first, (rest, _) in merged.items() for n in range(first + 1, first + 1 + len(rest))}
            self._firsts = [n for n in range(count + 1 + len(inside)) if n not in inside]

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return self._count

    def start(self, number: int) -> int:
        """Return the first character of a token, without making it."""
        return self._line.place(self._firsts[number])[0]

    def end(self, number: int) -> int:
        """Return the character behind a token, without making it."""
        return self._line.place(self._firsts[number + 1] - 1)[1]

    def roles(self, number: int) -> Roles:
        """Return what a token can be, without making it."""
        place = self._firsts[number]
        if place in self._merged:
            return self._merged[place][1]
        return self._roles[self._line.words[place]]

    def word(self, number: int) -> str:
        """Return the first word of a token, folded, without making it."""
        return self._line.words[self._firsts[number]]

    def words(self, number: int) -> list[str]:
        """Return all words of a token, folded, without making it."""
        return self._line.words[self._firsts[number] : self._firsts[number + 1]]

    @overload
    def __getitem__(self, number: int) -> Token: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, number: int | slice) -> Token | tuple[Token, ...]:
        """Return a token, or several."""
        made = self._made.get(number) if isinstance(number, int) else None
        if made is not None:
            return made
        if isinstance(number, slice):
            return tuple([self[n] for n in range(*number.indices(len(self)))])
        place = number if number >= 0 else self._count + number
        if not 0 <= place < self._count:
            raise IndexError(number)
        first, last = self._firsts[place], self._firsts[place + 1] - 1
        start, end = self._line.place(first)
        end = end if first == last else self._line.place(last)[1]
        token = self._made[number] = Token(start, end, self._line.words[first], self.roles(place))
        return token


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A text as tokens, and as one symbol a token."""

    text: str
    tokens: Tokens
    symbols: str

    def value(self, number: int, role: str) -> str:
        """Return what a token is worth as a role."""
        return self.tokens.roles(number)[role]


Reader = Callable[[str], Roles]
"""Reads a folded token that no phrase explains: a number, a compound number word."""


_Phrase = tuple[tuple[str, ...], Roles]
"""The words of a phrase after its first, and what it can be."""


class Lexicon:
    """Words and phrases with their roles, and the symbols for them."""

    def __init__(
        self, entries: Iterable[tuple[str, str, str]], reader: Reader, others: Iterable[Iterable[str]] = ()
    ) -> None:
        """Take (phrase, role, value) entries, a reader for words that are none of them, and the roles it may give."""
        roles: dict[tuple[str, ...], dict[str, str]] = {}
        for phrase, role, value in entries:
            words = cuts.cut(phrase).words
            if words:
                roles.setdefault(words, {}).setdefault(role, value)
        self.phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
        for words in sorted(roles, key=lambda w: (-len(w), w)):
            self.phrases.setdefault(words[0], []).append((words, roles[words]))
        sets = {frozenset(r) for r in roles.values()} | {frozenset(o) for o in others} | {frozenset[str]()}
        ordered = sorted(sets, key=sorted)
        self.symbols = {roles: chr(_FIRST_SYMBOL + place) for place, roles in enumerate(ordered)}
        self._longer = {first: longer for first, phrases in self.phrases.items() if (longer := _longer(phrases))}
        self._seconds = frozenset(second for longer in self._longer.values() for second in longer)
        self._reader = reader
        self._roles: dict[str, Roles] = {}
        self._marks: dict[str, str] = {}

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

    def read(self, text: str) -> Reading:
        """Cut a text into tokens, the longest phrases first; words that mean nothing here have no roles."""
        line, symbols, merged = self._read(text)
        return Reading(text, Tokens(line, self._roles, merged, len(symbols)), symbols)

    def read_if(self, text: str, telling: re.Pattern[str]) -> Reading | None:
        """Return a text cut into tokens; None where a pattern finds nothing in their symbols, as in most texts."""
        line, symbols, merged = self._read(text)
        return (
            Reading(text, Tokens(line, self._roles, merged, len(symbols)), symbols) if telling.search(symbols) else None
        )

    def _read(self, text: str) -> tuple[Line, str, dict[int, _Phrase]]:
        line = cuts.line(text)
        try:
            marks = "".join(map(self._marks.__getitem__, line.pieces))
        except KeyError:
            marks = self._learn(line.pieces)
        symbols = marks[::2]
        merged = self._merged(line, marks[1::2])
        if merged:
            symbols = self._joined(symbols, merged)
        return line, symbols, merged

    def _merged(self, line: Line, places: str) -> dict[int, _Phrase]:
        """Return the phrases of several words, none in another, by the place of their first."""
        merged: dict[int, _Phrase] = {}
        free = 0
        for match in _PHRASES.finditer(places):
            place = match.start()
            words = line.words
            if place >= free and (phrase := _phrase(self._longer[words[place]], words, place + 1)):
                merged[place] = phrase
                free = place + 1 + len(phrase[0])
        return merged

    def _joined(self, symbols: str, merged: Mapping[int, _Phrase]) -> str:
        """Return the symbols with one for each phrase."""
        joined: list[str] = []
        place = 0
        for first, (rest, roles) in merged.items():
            joined += symbols[place:first], self.symbols[frozenset(roles)]
            place = first + 1 + len(rest)
        return "".join([*joined, symbols[place:]])

    def _learn(self, pieces: Iterable[str]) -> str:
        """Return the marks of some pieces and keep them in mind; when there are too many, forget those of other texts.

        A mark is two signs for each word: its symbol, and where it can stand in phrases of several words.
        """
        if max(len(self._roles), len(self._marks)) > cuts.MOST_KEPT:
            self._roles, self._marks = {}, {}
        found: list[str] = []
        for piece in pieces:
            marks = self._marks.get(piece)
            if marks is None:
                marks = "".join([self._mark(word) for word in cuts.cut(piece).words])
                if len(piece) <= cuts.LONGEST_KEPT:
                    self._marks[piece] = marks
            found.append(marks)
        return "".join(found)

    def _mark(self, word: str) -> str:
        if word not in self._roles:
            self._roles[word] = self._word(word)
        first = word in self._longer
        other = word in self._seconds or word.removesuffix("'") in self._seconds
        return self.symbols[frozenset(self._roles[word])] + _PLACES[first + 2 * other]

    def _word(self, word: str) -> Roles:
        """Return what a word is, as it stands or without its apostrophe (`oggi'`), or what the reader knows."""
        for form in (word, word.removesuffix("'")):
            for words, roles in self.phrases.get(form, ()):
                if len(words) == 1:
                    return roles
        return self._reader(word)


class Choices(Generic[T]):
    """Patterns over symbols that are tried at one place after another, each with something that goes with it.

    None of them reaches over a word without roles. So which of them match is told by the symbols up to the next such
    word, and kept in mind: few such stretches of a text are new.
    """

    def __init__(self, plain: str, patterns: Sequence[tuple[re.Pattern[str], T]], *, longest: bool) -> None:
        """Take the symbol of words without roles and the patterns; `longest` to try the longest matches first."""
        self._plain = plain
        self._patterns = patterns
        self._longest = longest
        self._met: dict[str, tuple[tuple[re.Pattern[str], T], ...]] = {}

    def at(self, symbols: str, place: int) -> tuple[tuple[re.Pattern[str], T], ...]:
        """Return the patterns that match at a place, in the order in which to try them."""
        end = symbols.find(self._plain, place) + 1
        stretch = symbols[place : end or len(symbols)]
        known = self._met.get(stretch)
        if known is None:
            matches = [(match.end(), choice) for choice in self._patterns if (match := choice[0].match(stretch))]
            ordered = sorted(matches, key=lambda found: -found[0]) if self._longest else matches
            known = tuple(choice for _, choice in ordered)
            if len(stretch) <= _LONGEST_MET:
                if len(self._met) >= cuts.MOST_KEPT:
                    self._met.clear()
                self._met[stretch] = known
        return known


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
