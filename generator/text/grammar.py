"""Small grammars over words: a text becomes a string of symbols, one a token, and patterns run over the symbols.

A *role* is what a token can be: `month`, `since`, `day`. A token may have several (`mar` is a month and a weekday);
each set of roles is one symbol, so patterns name roles, hold for every language, and never look at letters. Patterns
have bounded lengths, so that reading is linear in the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cache

import msgspec

from generator.text import cuts
from generator.text.cuts import Line
from generator.text.languages import Language
from generator.text.memos import Memo

Roles = Mapping[str, str]
"""What a token can be, and its value as that: `{"month": "2"}`."""

NO_ROLES: Roles = {}

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


class Tokens:
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
        return self._roles[self._line.word(place)]

    def word(self, number: int) -> str:
        """Return the first word of a token, folded, without making it."""
        return self._line.word(self._firsts[number])

    def words(self, number: int) -> list[str]:
        """Return all words of a token, folded, without making it."""
        return [self._line.word(place) for place in range(self._firsts[number], self._firsts[number + 1])]

    def stretch(self, number: int, last: int) -> tuple[int, int]:
        """Return from which to which character some tokens go, the last among them, without making them."""
        first, behind = self._firsts[number], self._firsts[last + 1] - 1
        start, end = self._line.place(first)
        return start, end if first == behind else self._line.place(behind)[1]

    def __getitem__(self, number: int) -> Token:
        """Return a token, counted from 0."""
        made = self._made.get(number)
        if made is not None:
            return made
        if not 0 <= number < self._count:
            raise IndexError(number)
        token = self._made[number] = Token(*self.stretch(number, number), self.word(number), self.roles(number))
        return token


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A text as tokens, and as one symbol a token."""

    text: str
    tokens: Tokens
    symbols: str
    kinds: Mapping[str, Set[str]]
    """The roles that each symbol stands for."""

    def can(self, number: int) -> Set[str]:
        """Return the roles of a token without their values, which its symbol alone tells."""
        return self.kinds[self.symbols[number]]

    def value(self, number: int, role: str) -> str:
        """Return what a token is worth as a role."""
        return self.tokens.roles(number)[role]


Reader = Callable[[str], Roles]
"""Reads a folded token that no phrase explains: a number, a compound number word."""


_Phrase = tuple[tuple[str, ...], Roles]
"""The words of a phrase after its first, and what it can be."""
_NO_PHRASES: Mapping[int, _Phrase] = {}


class Marks(Memo[str]):
    """What some readers of the same texts know of pieces, each looked at when it is first met.

    Of every word a few signs for each reader: for a lexicon its symbol, and where it can stand in phrases of several
    words. So a text is looked up once, however many readers it has.
    """

    def __init__(self) -> None:
        """Begin without a reader."""
        self._readers: list[Callable[[str], list[str]]] = []
        self.width = 0
        """Signs of a word."""

    def add(self, reader: Callable[[str], list[str]], signs: int) -> int:
        """Take one more reader, which tells so many signs of each word of a piece; return the place of the first."""
        place = self.width
        self._readers.append(reader)
        self.width += signs
        self.clear()
        return place

    def find(self, piece: str) -> str:
        """Return the signs of a piece: of most the same, of which one copy is quicker to come by than thousands."""
        return sys.intern("".join(map("".join, zip(*[read(piece) for read in self._readers], strict=True))))

    def marked(self, text: str) -> Line:
        """Return a text with the signs of its words."""
        line = cuts.line(text)
        if line.marked_by is not self or line.width != self.width:
            line.mark(self, self.width)
        return line


@cache
def marks(_language: Language) -> Marks:
    """Return what the lexicons of a language share."""
    return Marks()


class _Known(Memo[Roles]):
    """What words can be, each found out when it is first met."""

    def __init__(self, read: Callable[[str], Roles]) -> None:
        """Take what tells it."""
        self._read = read

    def find(self, piece: str) -> Roles:
        """Find out what a word can be."""
        return self._read(piece)


class Lexicon:
    """Words and phrases with their roles, and the symbols for them."""

    def __init__(
        self,
        entries: Iterable[tuple[str, str, str]],
        reader: Reader,
        others: Iterable[Iterable[str]] = (),
        shared: Marks | None = None,
    ) -> None:
        """Take (phrase, role, value) entries, a reader for words that are none of them, and the roles it may give.

        `shared` is what it shares with other lexicons that read the same texts.
        """
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
        self._kinds = {symbol: roles for roles, symbol in self.symbols.items()}
        self._longer = {first: longer for first, phrases in self.phrases.items() if (longer := _longer(phrases))}
        self._seconds = frozenset(second for longer in self._longer.values() for second in longer)
        self._reader = reader
        self._roles = _Known(self._word)
        self._marks = shared if shared is not None else Marks()
        self._place = self._marks.add(self.mark, 2)

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

    def read(self, text: str, telling: re.Pattern[str]) -> Reading | None:
        """Cut a text into tokens, the longest phrases first; words that mean nothing here have no roles.

        None where a pattern finds nothing in their symbols, as in most texts.
        """
        line, place = self._marks.marked(text), self._place
        symbols, places = line.signs[place :: line.width], line.signs[place + 1 :: line.width]
        merged = self._merged(line, places) if _PHRASES.search(places) else _NO_PHRASES
        if merged:
            symbols = self._joined(symbols, merged)
        if not telling.search(symbols):
            return None
        return Reading(text, Tokens(line, self._roles, merged, len(symbols)), symbols, self._kinds)

    def _merged(self, line: Line, places: str) -> dict[int, _Phrase]:
        """Return the phrases of several words, none in another, by the place of their first."""
        merged: dict[int, _Phrase] = {}
        free = 0
        for match in _PHRASES.finditer(places):
            place = match.start()
            if place >= free and (phrase := _phrase(self._longer[line.word(place)], line, place + 1, len(places))):
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

    def mark(self, piece: str) -> list[str]:
        """Return the two signs of each word of a piece."""
        return [self._mark(word) for word in cuts.cut(piece).words]

    def _mark(self, word: str) -> str:
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


def _longer(phrases: Iterable[_Phrase]) -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases of several words by their second, the longest first."""
    longer: dict[str, tuple[_Phrase, ...]] = {}
    for words, roles in phrases:
        if len(words) > 1:
            longer[words[1]] = (*longer.get(words[1], ()), (words[1:], roles))
    return longer


def _phrase(phrases: Mapping[str, tuple[_Phrase, ...]], line: Line, place: int, end: int) -> _Phrase | None:
    """Return the longest phrase whose other words stand at a place; an apostrophe may end each of them."""
    second = line.word(place)
    for rest, roles in phrases.get(second) or phrases.get(second.removesuffix("'"), ()):
        further = enumerate(rest[1:], place + 1)
        if place + len(rest) <= end and all(line.word(n) in (word, word + "'") for n, word in further):
            return rest, roles
    return None
