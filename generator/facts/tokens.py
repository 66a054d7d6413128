"""Sentences cut into words and signs, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.facts.lexicon import Lexicon, key

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
_POSSESSIVE = re.compile(r"['’]s$")
_ENDS_SENTENCE = frozenset(':.!?…«“"„‘([•*—–|')
_MIDDLE = frozenset("([—–")


class Token(NamedTuple):
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


def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the words and signs of a sentence in order; elided articles and English `'s` stand alone."""
    result: list[Token] = []
    initial = True
    for match in _TOKEN.finditer(text):
        for start, end in _pieces(match.group(), match.start(), lexicon):
            token = _token(text[start:end], start, initial=initial)
            result.append(token)
            initial = _opens(token, initial=initial)
    return tuple(result)


def is_shouted(token: Token) -> bool:
    """Say whether a word is written in capitals throughout: `NASA`, `GPT-4`."""
    letters = [c for c in token.text if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)


def is_mixed(token: Token) -> bool:
    """Say whether a word has a capital or a digit inside: `OpenAI`, `iPhone`, `H100`."""
    rest = token.text[1:]
    return token.is_word and any(c.isupper() for c in rest) and any(c.islower() for c in token.text)


def is_plural(token: Token) -> bool:
    """Say whether a word is the plural of initials, and so a common noun: `GPUs`, `CEOs`."""
    return len(token.text) > 2 and token.text[-1] == "s" and token.text[:-1].isalpha() and token.text[:-1].isupper()


def is_code(token: Token) -> bool:
    """Say whether a word mixes capitals and digits as models do: `H100`, `R1`, `GPT-4`, `V3`."""
    text = token.text
    mixed = any(c.isdigit() for c in text) and any(c.isupper() for c in text)
    return mixed and token.capital and text[0].isalpha() and not _SUM.search(text)


def _pieces(word: str, start: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Cut an elided article before a word, and `'s` behind it."""
    end = start + len(word)
    if not word[0].isalpha():
        return [(start, end)]
    cut = next((i for i, c in enumerate(word) if c in "'’"), -1)
    if _is_elided(word, cut, lexicon):
        first = (start, start + cut + 1)
        return [first] if cut + 1 == len(word) else [first, *_pieces(word[cut + 1 :], start + cut + 1, lexicon)]
    if _POSSESSIVE.search(word):
        return [(start, end - 2), (end - 2, end)]
    if word[-1] in "'’":
        return [(start, end - 1), (end - 1, end)]
    return [(start, end)]


def _is_elided(word: str, cut: int, lexicon: Lexicon) -> bool:
    """Say whether what stands before an apostrophe is an article or preposition: `L'analista`; not in `D'Alema`."""
    if cut <= 0 or key(word[:cut]) not in lexicon.elisions:
        return False
    return word[:cut].islower() or word[cut + 1 : cut + 2].islower() or cut + 1 == len(word) or key(word[:cut]) == "l"


def _token(text: str, start: int, *, initial: bool) -> Token:
    is_word = text[0].isalnum()
    capital = is_word and (
        text[0].isupper()
        or (text[0].isdigit() and any(c.isupper() for c in text))
        or (len(text) > 2 and text[0].islower() and (text[1].isupper() or text[2].isupper()) and "-" not in text[:3])
    )
    return Token(text, start, start + len(text), key(text), is_word, capital, initial)


def _opens(token: Token, *, initial: bool) -> bool:
    """Say whether the word after this one has its capital by its place."""
    if token.is_word:
        return False
    if token.text in _MIDDLE:
        return initial
    return initial or token.text in _ENDS_SENTENCE
