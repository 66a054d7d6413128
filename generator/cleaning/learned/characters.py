"""The characters of a page's texts, looked at all at once: what classes they are of, and how they are folded."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from enum import IntFlag
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.text.words import bare

Numbers = npt.NDArray[np.intp]
_Codes = npt.NDArray[np.uint32]
_Kinds = npt.NDArray[np.uint16]

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
    """White space inside a text."""
    STOP = 32
    CLOSER = 64
    WIDE_STOP = 128
    UNSPACED = 256
    """Of a script without spaces."""
    COMMA = 512
    PARTING = 1024
    QUOTING = 2048
    SHOWN = 4096
    """No white space."""
    ODD = 8192
    """Folded to more characters than one, or to none."""


_SIGNS = {
    Kind.STOP: ".!?…",
    Kind.CLOSER: "\"'”»’)",
    Kind.WIDE_STOP: "。！？",
    Kind.COMMA: ",",
    Kind.PARTING: "|›»>•·→▸/",
    Kind.QUOTING: '"“”„«»',
}


class Characters:
    """The characters of many texts, of which none has a line break; a place is a number among those of all texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._codes = _codes(texts)
        self._kinds = _alphabet().kinds_of(self._codes)
        self._lengths = np.fromiter(map(len, texts), np.intp, len(texts))
        self._starts = np.cumsum(self._lengths + 1) - self._lengths

    def places(self, kind: Kind) -> Numbers:
        """Return where the characters of a kind stand."""
        places: Numbers = self._are(kind).nonzero()[0]
        return places

    def only(self, places: Numbers, kind: Kind) -> Numbers:
        """Return those of some places at which a character of a kind stands."""
        found: Numbers = places[(self._kinds[places] & kind.value) != 0]
        return found

    def runs(self, kind: Kind) -> Numbers:
        """Return where each run of characters of a kind begins."""
        held = self._are(kind)
        return (held[1:] > held[:-1]).nonzero()[0] + 1

    def texts_of(self, kind: Kind) -> list[str]:
        """Return each run of characters of a kind."""
        return _text(np.where(self._are(kind), self._codes, ord(" "))).split()

    def sentence_ends(self) -> Numbers:
        """Return where full stops stand, closing quotes and brackets left out, after which a text goes on."""
        stops = self.places(Kind.STOP | Kind.WIDE_STOP)
        behind = self._kinds[stops + 1]
        further = self._kinds.take(stops + 2, mode="clip")
        closed = ((behind & Kind.CLOSER.value) != 0) & ((further & Kind.BLANK.value) != 0)
        wide = (self._kinds[stops] & Kind.WIDE_STOP.value) != 0
        ends: Numbers = stops[wide | closed | ((behind & Kind.BLANK.value) != 0)]
        return ends

    def count(self, places: Numbers, most: int = sys.maxsize) -> Numbers:
        """Return how many of some places are in each text, among its first `most` characters."""
        ends = self._starts + np.minimum(self._lengths, most)
        counts: Numbers = places.searchsorted(ends) - places.searchsorted(self._starts)
        return counts

    def stretches(self, kind: Kind) -> list[tuple[int, int]]:
        """Return for each text from which to which of its characters all of a kind stand; nought twice for none."""
        places = np.append(self.places(kind), 0)
        first, last = places[:-1].searchsorted((self._starts, self._starts + self._lengths))
        starts, ends = places[first] - self._starts, places[last - 1] + 1 - self._starts
        some = last > first
        return list(zip((starts * some).tolist(), (ends * some).tolist(), strict=True))

    def _are(self, kind: Kind) -> npt.NDArray[np.bool_]:
        found: npt.NDArray[np.bool_] = (self._kinds & kind.value) != 0
        return found


class Folded(NamedTuple):
    """Texts for comparing, as `fold` gives them."""

    texts: list[str]
    keys: list[str]
    """Each text from its first word to its last."""
    words: list[str]
    """Of all texts, one behind the other."""
    counts: Numbers
    """Words of each text."""


def folded(texts: Sequence[str]) -> Folded:
    """Return texts folded, and their words. No text has a line break."""
    plain = _alphabet().folded(_codes(texts))
    lines = plain.split(_BREAK)[1:-1]
    if "  " in plain or f" {_BREAK}" in plain or f"{_BREAK} " in plain:
        lines = [" ".join(line.split()) for line in lines]
    signs = Characters(lines)
    keys = [line[start:end] for line, (start, end) in zip(lines, signs.stretches(Kind.ALPHANUMERIC), strict=True)]
    return Folded(lines, keys, signs.texts_of(Kind.ALPHANUMERIC), signs.count(signs.runs(Kind.ALPHANUMERIC)))


def _codes(texts: Sequence[str]) -> _Codes:
    """Return the code points of texts, a line break before and after each."""
    return np.frombuffer(_BREAK.join(["", *texts, ""]).encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _text(codes: _Codes) -> str:
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


class _Alphabet:
    """What is known of characters, by code point; of each it is worked out when it is first met."""

    def __init__(self) -> None:
        self._kinds = np.zeros(sys.maxunicode + 1, dtype=np.uint16)
        self._forms = np.zeros(sys.maxunicode + 1, dtype=np.uint32)

    def kinds_of(self, codes: _Codes) -> _Kinds:
        """Return the kinds of characters."""
        kinds = self._kinds.take(codes)
        if kinds.all():
            return kinds
        for code in np.unique(codes[kinds == 0]).tolist():
            form = _form(chr(code))
            self._kinds[code] = _kind_of(chr(code)) | (Kind.ODD if len(form) != 1 else Kind.KNOWN)
            self._forms[code] = ord(form) if len(form) == 1 else code
        return self._kinds.take(codes)

    def folded(self, codes: _Codes) -> str:
        """Return characters folded: each to one, but for a few that are put in the place of one or left out."""
        odd = codes[(self.kinds_of(codes) & Kind.ODD.value) != 0]
        text = _text(self._forms.take(codes))
        for code in np.unique(odd).tolist() if len(odd) else ():
            text = text.replace(chr(code), _form(chr(code)))
        return text


@cache
def _alphabet() -> _Alphabet:
    return _Alphabet()


def _form(character: str) -> str:
    """Return a character folded; no form holds another character that is folded to several."""
    return character if character == _BREAK else "".join(" " if c.isspace() else c for c in bare(character))


def _kind_of(character: str) -> int:
    kind = Kind.KNOWN
    for one, signs in _SIGNS.items():
        kind |= one if character in signs else 0
    kind |= Kind.SHOWN if not character.isspace() else Kind.BLANK if character != _BREAK else 0
    kind |= Kind.UNSPACED if _UNSPACED.match(character) else 0
    if character.isalnum():
        kind |= Kind.ALPHANUMERIC
        kind |= Kind.DIGIT if character.isdecimal() else 0
        kind |= Kind.CAPITAL if character.isupper() else 0
    return kind.value
