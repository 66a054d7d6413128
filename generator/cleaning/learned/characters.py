"""The characters of a page's texts, looked at all at once: what classes they are of, and how they are folded."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from enum import IntFlag
from functools import cache

import numpy as np
import numpy.typing as npt

from generator.text.words import bare

Numbers = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
_Codes = npt.NDArray[np.uint32]

# Parts the texts of a page: their white space is folded, and no text has a line break.
_BREAK = "\n"
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Kind(IntFlag):
    """What a character may be; all that are looked at are KNOWN."""

    KNOWN = 1
    ALPHANUMERIC = 2
    DIGIT = 4
    CAPITAL = 8
    BLANK = 16
    STOP = 32
    CLOSER = 64
    WIDE_STOP = 128
    UNSPACED = 256
    """Of a script without spaces."""
    COMMA = 512
    PARTING = 1024
    QUOTING = 2048


_SIGNS = {
    Kind.STOP: ".!?…",
    Kind.CLOSER: "\"'”»’)",
    Kind.WIDE_STOP: "。！？",
    Kind.COMMA: ",",
    Kind.PARTING: "|›»>•·→▸/",
    Kind.QUOTING: '"“”„«»',
}


class Characters:
    """The characters of many texts, of which none has a line break."""

    def __init__(self, texts: Sequence[str]) -> None:
        codes = _codes(texts)
        self._kinds = _alphabet().kinds_of(codes)
        lengths = np.fromiter(map(len, texts), np.intp, len(texts))
        self._ends = np.cumsum(lengths + 1) - 1
        self._starts = self._ends - lengths

    def are(self, kind: Kind) -> Mask:
        """Return for each character whether it is of a kind."""
        found: Mask = (self._kinds & kind.value) != 0
        return found

    def first(self, mask: Mask) -> Mask:
        """Return the first character of each run of those in a mask."""
        found = mask.copy()
        found[1:] &= ~mask[:-1]
        return found

    def sentence_ends(self) -> Mask:
        """Return the full stops, closing quotes and brackets left out, after which a text goes on."""
        blank = self.are(Kind.BLANK)
        blank[self._ends] = False
        after = np.zeros(len(blank) + 2, dtype=np.bool_)
        after[: len(blank)] = blank
        closed = self.are(Kind.CLOSER)[1:] & after[2:-1]
        follows = after[1:-1]
        follows[:-1] |= closed
        return (self.are(Kind.STOP) & follows) | self.are(Kind.WIDE_STOP)

    def count(self, mask: Mask, most: int = sys.maxsize) -> Numbers:
        """Return how many characters of each text are in a mask, among its first `most` ones."""
        places = np.flatnonzero(mask)
        ends = self._starts + np.minimum(self._ends - self._starts, most)
        return np.searchsorted(places, ends) - np.searchsorted(places, self._starts)


def folded(texts: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return for each text what `fold` gives, and the words of it. No text has a line break."""
    alphabet = _alphabet()
    codes = alphabet.folded(_codes(texts))
    plain = _text(codes)
    lines = plain.split(_BREAK)[:-1]
    if "  " in plain or f" {_BREAK}" in plain or f"{_BREAK} " in plain or plain.startswith(" "):
        lines = [" ".join(line.split()) for line in lines]
    codes[(alphabet.kinds_of(codes) & (Kind.ALPHANUMERIC | Kind.BLANK).value) == 0] = ord(" ")
    return lines, [line.split() for line in _text(codes).split(_BREAK)[:-1]]


def _codes(texts: Sequence[str]) -> _Codes:
    """Return the code points of texts, a line break after each."""
    return np.frombuffer(_BREAK.join([*texts, ""]).encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _text(codes: _Codes) -> str:
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


class _Alphabet:
    """What is known of characters, by code point; of each it is worked out when it is first met."""

    def __init__(self) -> None:
        size = sys.maxunicode + 1
        self._kinds = np.zeros(size, dtype=np.uint16)
        self._lengths = np.zeros(size, dtype=np.intp)
        self._firsts = np.zeros(size, dtype=np.uint32)
        self._places = np.zeros(size, dtype=np.intp)
        self._forms = np.zeros(0, dtype=np.uint32)

    def kinds_of(self, codes: _Codes) -> npt.NDArray[np.uint16]:
        """Return the kinds of characters."""
        kinds = self._kinds.take(codes)
        if kinds.all():
            return kinds
        self._learn(np.unique(codes[kinds == 0]))
        return self._kinds.take(codes)

    def folded(self, codes: _Codes) -> _Codes:
        """Return the folded forms of characters, one behind the other: one for most, for some none or several."""
        self.kinds_of(codes)
        lengths = self._lengths.take(codes)
        odd = np.flatnonzero(lengths != 1)
        if not len(odd):
            return self._firsts.take(codes)
        forms = np.repeat(self._firsts.take(codes), lengths)
        grown = lengths[odd] - 1
        starts, places = odd + np.cumsum(grown) - grown, self._places[codes[odd]]
        for number in range(1, grown.max() + 1):
            reaching = grown >= number
            forms[starts[reaching] + number] = self._forms[places[reaching] + number]
        return forms

    def _learn(self, codes: _Codes) -> None:
        forms = self._forms.tolist()
        for code in codes.tolist():
            character = chr(code)
            form = _BREAK if character == _BREAK else "".join(" " if c.isspace() else c for c in bare(character))
            self._kinds[code] = _kind_of(character)
            self._lengths[code], self._places[code] = len(form), len(forms)
            self._firsts[code] = ord(form[0]) if form else 0
            forms += map(ord, form)
        self._forms = np.array(forms, dtype=np.uint32)


@cache
def _alphabet() -> _Alphabet:
    return _Alphabet()


def _kind_of(character: str) -> int:
    kind = Kind.KNOWN
    for one, signs in _SIGNS.items():
        kind |= one if character in signs else 0
    kind |= Kind.BLANK if character.isspace() else 0
    kind |= Kind.UNSPACED if _UNSPACED.match(character) else 0
    if character.isalnum():
        kind |= Kind.ALPHANUMERIC
        kind |= Kind.DIGIT if character.isdecimal() else 0
        kind |= Kind.CAPITAL if character.isupper() else 0
    return kind.value
