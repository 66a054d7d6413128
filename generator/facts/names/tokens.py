"""Sentences cut into words and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from generator.facts.names.lexicon import Lexicon, key

# Order matters: abbreviations with their dots, initials, numbers with separators, words with inner signs, one sign.
_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,12}                                       # U.S.  S.p.A.
    | (?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|St|Jr|Sr|Sig|Dott|On|Avv|Ing|Mons)\.
    | (?:Lt|Col|Capt|Sgt|Rev|Hon|Maj|Adm|Inc|Corp|Ltd|Co)\.
    | [A-Z]\.(?=\s[A-Z])                                       # John F. Kennedy
    | \d+(?:[.,]\d+)*(?:[^\W_]+(?:-[^\W_]+){0,4})?             # 50.000  5G  3M
    | [^\W_]+(?:(?:[-'’&+]|\.(?=(?:com|org|net|it|ai|io|eu|tv|uk|de|fr|us)\b))[^\W_]+){0,8}['’]?
    | [^\w\s] | _
    """,
    re.VERBOSE,
)
# A sum of money written together: `N500m`.
_SUM = re.compile(r"\d(?:m|mn|bn|k|tn)$")
# The year of an event: `Pequim-2008`.
_EDITION = re.compile(r"[a-z]-(?:(?:19|20)\d\d|0\d)$")
_POSSESSIVE = re.compile(r"['’]s$")
_ENDS_SENTENCE = frozenset(':.!?…«“"„‘([•*—–|')
_MIDDLE = frozenset("([—–")
# An initial is cut together with the name behind it, for it is one by what follows.
_INITIALS = re.compile(r"(?<=[A-Z]\.) (?=[A-Z])")
_JOINT = "\n"
_HANDLES = frozenset("@#_=")
# Words and signs of `bit.ly`.
_SITE = 3
# Letters of `PCs`.
_SHORTEST_MIXED = 3
_LONGEST_CHUNK = 48
_MOST_CHUNKS = 1 << 15

# What makes an English adjective of a name before it; and what is one by its ending: `Republican-controlled`.
_PARTICIPIAL = re.compile(r"-(?:[a-z]{2,}(?:ed|ing)|related|American|African|Chinese|Canadian|British|Indian)$")
_ADJECTIVAL = (
    "-based",
    "-born",
    "-owned",
    "-led",
    "-backed",
    "-listed",
    "-run",
    "-driven",
    "-first",
    "-style",
    "-made",
    "-era",
    "-gate",
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or a sign of a sentence."""

    text: str
    start: int
    end: int
    key: str
    """For looking up: no case, one kind of apostrophe."""
    is_word: bool
    capital: bool
    """Written as a name: `Scale`, `iPhone`, `3M`, `J.`."""
    initial: bool
    """Its capital may come from its place: first in the sentence, or after a colon or a quotation mark."""


class _Piece(NamedTuple):
    """What a word is wherever it stands."""

    first: int
    last: int
    """Characters of what was cut: an elided article and its word are two pieces of one."""
    text: str
    key: str
    is_word: bool
    capital: bool
    opens: bool | None
    """Whether the word behind it has its capital by its place; None when that is so if it was so here."""


def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the words and signs of a sentence in order; elided articles and English `'s` stand alone."""
    return _kept(text, lexicon.elisions, lexicon.inversions)


# A sentence is cut for its names, for its figures and for those of the next one.
@lru_cache(maxsize=256)
def _kept(text: str, elisions: frozenset[str], inversions: frozenset[str]) -> tuple[Token, ...]:
    result: list[Token] = []
    initial = True
    start = 0
    add, chunks = result.append, _chunks(elisions, inversions)
    for chunk in _INITIALS.sub(_JOINT, text).split(" ") if "." in text else text.split(" "):
        if chunk:
            for first, last, word, folded, is_word, capital, opens in chunks[chunk]:
                add(Token(word, start + first, start + last, folded, is_word, capital, initial))
                if opens is not None:
                    initial = opens
        start += len(chunk) + 1
    return tuple(result)


def moved(found: Sequence[Token], by: int) -> Sequence[Token]:
    """Return words as they stand in a text in which their sentence begins at a character."""
    if not by:
        return found
    return [Token(t.text, t.start + by, t.end + by, t.key, t.is_word, t.capital, t.initial) for t in found]


def is_capital(text: str) -> bool:
    """Say whether a word is written as a name: `Scale`, `iPhone`, `3M`, `J.`."""
    first = text[0]
    if first.isupper():
        return first.isalnum()
    if first.isdigit():
        return any(c.isupper() for c in text)
    return len(text) > 2 and first.islower() and (text[1].isupper() or text[2].isupper()) and "-" not in text[:3]


def is_shouted(token: Token) -> bool:
    """Say whether a word is written in capitals throughout: `NASA`, `GPT-4`."""
    if not token.text.isupper():
        return False
    return sum(map(str.isupper, token.text)) >= 2


def is_mixed(token: Token) -> bool:
    """Say whether a word has a capital or a digit inside: `OpenAI`, `iPhone`, `H100`."""
    rest = token.text[1:]
    if rest.islower():
        return False
    return any(c.isupper() for c in rest) and any(c.islower() for c in token.text)


def is_no_name(token: Token) -> bool:
    """Say whether a word is none of a name for all its capitals: `GPUs`, `B&Bs`, `z.B.`."""
    text = token.text
    if len(text) < _SHORTEST_MIXED:
        return False
    if text[1] == "." and text[0].islower():
        return True
    return text[-1] == "s" and text[:-1].isupper() and text[:-1].replace("&", "").isalpha()


def is_handle(found: Sequence[Token], place: int) -> bool:
    """Say whether a word is part of an address, an account or a hashtag: `@name`, `#topic`, `bit.ly/iJFhRj`."""
    if not place or found[place - 1].end != found[place].start:
        return False
    sign = found[place - 1].text
    if sign != "/":
        return sign in _HANDLES
    return any(c.isdigit() for c in found[place].text) or _is_site(found, place - 1)


def _is_site(found: Sequence[Token], slash: int) -> bool:
    """Whether the name of a site ends before a slash: `bit.ly`, `example.com`; not `U.S.` of `U.S./Canada`."""
    if slash and found[slash - 1].text.islower() and "." in found[slash - 1].text[1:-1]:
        return True
    name = found[max(0, slash - _SITE) : slash]
    return len(name) == _SITE and name[1].text == "." and name[1].end == name[2].start


def is_code(token: Token) -> bool:
    """Say whether a word mixes capitals and digits as models do: `H100`, `R1`, `GPT-4`, `V3`."""
    text = token.text
    if text.isalpha() or _EDITION.search(text):
        return False
    mixed = any(c.isdigit() for c in text) and any(c.isupper() for c in text)
    return mixed and text[0].isalpha() and not _SUM.search(text)


class _Chunks(dict[str, tuple[_Piece, ...]]):
    """The words and signs in what stands between two spaces: few are new, and too many are forgotten all at once."""

    def __init__(self, elisions: frozenset[str], inversions: frozenset[str]) -> None:
        """Take the elided articles of the language, and the pronouns that stand joined behind a verb."""
        self._elisions = elisions
        self._inversions = inversions

    def __missing__(self, chunk: str) -> tuple[_Piece, ...]:
        found = tuple(
            piece._replace(first=match.start() + piece.first, last=match.start() + piece.last)
            for match in _TOKEN.finditer(chunk)
            for piece in _pieces(match[0], self._elisions, self._inversions)
        )
        if len(chunk) <= _LONGEST_CHUNK:
            if len(self) >= _MOST_CHUNKS:
                self.clear()
            self[chunk] = found
        return found


@cache
def _chunks(elisions: frozenset[str], inversions: frozenset[str]) -> _Chunks:
    return _Chunks(elisions, inversions)


def _pieces(word: str, elisions: frozenset[str], inversions: frozenset[str]) -> tuple[_Piece, ...]:
    """Cut an elided article before a word, `'s` and an inverted pronoun behind it, and say what each piece is."""
    verb = _before_pronoun(word, inversions) if "-" in word else 0
    cuts = _cuts(word[:verb] if verb else word, 0, elisions)
    return tuple(_piece(word, *cut) for cut in ([*cuts, (verb + 1, len(word))] if verb else cuts))


def _before_pronoun(word: str, inversions: frozenset[str]) -> int:
    """Return where a verb ends that has its subject joined behind it: `explique-t-il`; 0 where none has."""
    place = word.find("-")
    while place > 0:
        if key(word[place + 1 :]) in inversions:
            return place
        place = word.find("-", place + 1)
    return 0


def _cuts(word: str, start: int, elisions: frozenset[str]) -> list[tuple[int, int]]:
    end = start + len(word)
    if not word[0].isalpha():
        return [(start, end)]
    cut = next((i for i, c in enumerate(word) if c in "'’"), -1)
    if _is_elided(word, cut, elisions):
        first = (start, start + cut + 1)
        return [first] if cut + 1 == len(word) else [first, *_cuts(word[cut + 1 :], start + cut + 1, elisions)]
    if _POSSESSIVE.search(word):
        return [(start, end - 2), (end - 2, end)]
    if word[-1] in "'’":
        return [(start, end - 1), (end - 1, end)]
    return [(start, end)]


def _is_elided(word: str, cut: int, elisions: frozenset[str]) -> bool:
    """Say whether what stands before an apostrophe is an article or preposition: `L'analista`; not in `D'Alema`."""
    if cut <= 0 or key(word[:cut]) not in elisions:
        return False
    return word[:cut].islower() or word[cut + 1 : cut + 2].islower() or key(word[:cut]) == "l"


def _piece(whole: str, first: int, last: int) -> _Piece:
    text = whole[first:last]
    is_word = text[0].isalnum()
    capital = is_capital(text)
    opens: bool | None = False
    if not is_word:
        opens = True if text in _ENDS_SENTENCE and text not in _MIDDLE else None
    return _Piece(first, last, text, key(text), is_word, capital, opens)


def is_adjectival(token: Token) -> bool:
    """Return whether a name is only part of an English adjective: `Austin-based`, `AI-powered`, `Thai-American`."""
    if "-" not in token.text:
        return False
    return token.key.endswith(_ADJECTIVAL) or bool(_PARTICIPIAL.search(token.text))


def stands_out(token: Token) -> bool:
    """Say whether a word's form alone says that it is a name: `OpenAI`, `H100`, `NASA`."""
    if is_plain(token):
        return False
    return len(token.text) > 1 and (is_mixed(token) or is_shouted(token) or is_code(token))


def is_plain(token: Token) -> bool:
    """Say whether a word is written as most large ones are, `Aa`: they need no closer look."""
    return token.text[1:].islower() and token.text.isalpha()
