"""An inverted index: words with the entries that hold them, cut into files small enough to be loaded one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

TITLE, DETAIL, TEXT = "ABC"
"""Where an entry holds a word, the best place first."""
FILE_SIZE = 10_000
"""A file of more characters than these is cut by its words' next letter: about 4 KiB on the way to a reader."""
_FEW = 50
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# A filter (`topic:slug`) lies among the words, which have no colon.
_FILTER = ":"


@dataclass(frozen=True, slots=True)
class Holding:
    """The words of one entry, by where it holds them."""

    title: frozenset[str]
    detail: frozenset[str]
    text: frozenset[str]
    filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordFile:
    """Words in a row."""

    start: str
    """No word of the file, and every word of the files before it, stands before this in the alphabet."""
    lines: tuple[str, ...]
    """A word, a space, and for each entry with it the step from the entry before, to the base of 36, and the place."""

    @property
    def name(self) -> str:
        """Return the name of the file, in letters that every disk and address knows."""
        safe = "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}" for c in self.start)
        return f"words-{safe}.js" if safe else "words.js"


def word_files(holdings: Sequence[Holding]) -> tuple[WordFile, ...]:
    """Return the index of entries, numbered from 0. Near linear in their words.

    Words of more than half of many entries find nothing and are left out. Files end where the first letters change, so
    that new words change few of them.
    """
    found: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for number, holding in enumerate(holdings):
        for word, place in _places(holding):
            found.setdefault(word, []).append(f"{base36(number - last.get(word, 0))}{place}")
            last[word] = number
    most = len(holdings) / 2 if len(holdings) > _FEW else len(holdings)
    lines = sorted((w, f"{w} {''.join(at)}") for w, at in found.items() if len(at) <= most or _FILTER in w)
    return tuple(_joined(_cut(lines, "")))


def _places(holding: Holding) -> Iterator[tuple[str, str]]:
    yield from ((word, TITLE) for word in holding.title)
    yield from ((word, DETAIL) for word in holding.detail - holding.title)
    yield from ((word, TEXT) for word in holding.text - holding.detail - holding.title)
    yield from ((word, DETAIL) for word in holding.filters)


def _cut(lines: Sequence[tuple[str, str]], start: str) -> Iterator[WordFile]:
    """Cut words that begin alike by their next letter, as long as they are too many."""
    if len(lines) == 1 or sum(len(line) for _, line in lines) <= FILE_SIZE:
        yield WordFile(start, tuple(line for _, line in lines))
        return
    for beginning, group in groupby(lines, key=lambda item: item[0][: len(start) + 1]):
        same = list(group)
        yield from _cut(same[:1], beginning) if beginning == start else _cut(same, beginning)


def _joined(files: Iterable[WordFile]) -> Iterator[WordFile]:
    """Join neighbours that are small."""
    start, lines, size = "", list[str](), 0
    for file in files:
        more = sum(map(len, file.lines))
        if lines and size + more > FILE_SIZE:
            yield WordFile(start, tuple(lines))
            start, lines, size = file.start, [], 0
        lines += file.lines
        size += more
    yield WordFile(start, tuple(lines))


def holding(title: Iterable[str], detail: Iterable[str], text: Iterable[str], filters: tuple[str, ...]) -> Holding:
    """Return the words of an entry as sets; single letters, left over from elisions, are none."""
    return Holding(_set(title), _set(detail), _set(text), filters)


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) > 1 or word.isdigit())


def base36(number: int) -> str:
    """Return a number from 0 on in the digits 0 to 9 and a to z."""
    digits = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits
