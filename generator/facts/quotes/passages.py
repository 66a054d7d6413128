"""Paragraphs as the quotes in them need them: one text, its words, its names, what stands between marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from generator.facts import marks
from generator.facts.marks import Marked
from generator.facts.names import mentions as names
from generator.facts.names.mentions import Mention
from generator.facts.names.tokens import Token, moved
from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.facts import EntityKind

# Faster than functions of our own: they are asked for every word.
_START, _PARAGRAPH = attrgetter("start"), attrgetter("paragraph")
FIRST, LAST = attrgetter("first"), attrgetter("last")
"""The ends of names, and of verbs."""

# Paragraphs that one quote goes through, at most.
_MOST_JOINED = 5


class Named(msgspec.Struct, frozen=True, gc=False):
    """A name in a passage: tokens `first` up to `last` (not included)."""

    first: int
    last: int
    name: str
    kind: EntityKind | None

    @property
    def is_person(self) -> bool:
        """Whether it names somebody."""
        return self.kind is EntityKind.PERSON


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where words stand: characters `start` to `end` of a sentence's text."""

    sentence: int
    """Number of the sentence."""
    start: int
    end: int


class Passage(msgspec.Struct, frozen=True):
    """One paragraph."""

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    """Where each sentence begins in the text."""
    tokens: tuple[Token, ...]
    marked: tuple[Marked, ...]
    begins: Sequence[int] = ()
    """Where each token begins in the text."""
    named: tuple[Named, ...] = ()
    first_at: Mapping[int, Named] = {}
    """Names by their first token."""
    last_at: Mapping[int, Named] = {}
    """Names by the token after them."""
    unread: Callable[[], Passage] | None = None
    """Gives it with its words and names, where they have not been read: no quote stands in it."""

    def read(self) -> Passage:
        """Return the paragraph with its words and names."""
        return self.unread() if self.unread is not None else self

    def with_names(self, named: Sequence[Named]) -> Passage:
        """Return the paragraph with its names."""
        first_at, last_at = {one.first: one for one in named}, {one.last: one for one in named}
        return replace(self, named=tuple(named), first_at=first_at, last_at=last_at)

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence in which a character stands."""
        return self.sentences[max(0, bisect_right(self.starts, place) - 1)]

    def token_at(self, place: int) -> int:
        """Return the number of the first token that begins at a character or behind it."""
        return bisect_left(self.begins, place)

    def around(self, marked: Marked) -> tuple[Marked | None, Marked | None]:
        """Return the quoted stretches before and after one."""
        place = bisect_right(self.marked, marked.start, key=_START) - 1
        before = self.marked[place - 1] if place > 0 else None
        return before, self.marked[place + 1] if place + 1 < len(self.marked) else None

    def names(self, first: int, last: int) -> tuple[Named, ...]:
        """Return the names among tokens `first` up to `last` (not included)."""
        return self.named[bisect_left(self.named, first, key=FIRST) : bisect_right(self.named, last, key=LAST)]

    def place(self, first: int, last: int) -> Place:
        """Return where tokens `first` up to `last` (not included) stand."""
        start = self.tokens[first].start
        number = max(0, bisect_right(self.starts, start) - 1)
        begin = self.starts[number]
        return Place(self.sentences[number].number, start - begin, self.tokens[last - 1].end - begin)

    def words(self, first: int, last: int) -> str:
        """Return the text of tokens `first` up to `last` (not included)."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""


def passages(prose: Prose) -> Iterator[Passage]:
    """Yield the paragraphs of an article that may hold quotes: no headings, no embedded posts.

    Words and names are read where a quote stands in the paragraph; of others when they are asked for.
    """
    bare = _all_bare(prose) if _may_quote(prose) else []
    if not any(passage.marked for passage in bare):
        return
    read = names.read(prose)
    mentions = {number: tuple(group) for number, group in groupby(read.mentions, key=lambda m: m.sentence)}
    for passage in bare:
        unread = partial(_read, passage, mentions, read.tokens)
        yield unread() if passage.marked else replace(passage, unread=unread)


def quoted(prose: Prose) -> bool:
    """Say whether any words of an article stand between marks; only then its names are needed for its quotes."""
    return _may_quote(prose) and any(passage.marked for passage in _all_bare(prose))


def _may_quote(prose: Prose) -> bool:
    return marks.may_mark("\n".join([sentence.text for sentence in prose.sentences]))


def _all_bare(prose: Prose) -> list[Passage]:
    paragraphs = [
        tuple(s for s in group if s.kind not in (SentenceKind.HEADING, SentenceKind.EMBED))
        for _, group in groupby(prose.sentences, key=_PARAGRAPH)
    ]
    return list(_whole([_bare(sentences) for sentences in paragraphs if sentences]))


def _whole(bare: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the paragraphs; as one those that a stretch goes through which one opens and a later one closes."""
    place = 0
    while place < len(bare):
        one, last = bare[place], place + 1
        opened = one.text[one.marked[-1].start] if one.marked and not one.marked[-1].closed else None
        while opened and last < min(len(bare), place + _MOST_JOINED) and not marks.may_mark(bare[last].text):
            last += 1
        if opened and last < len(bare) and marks.goes_on(bare[last].text, opened):
            one, last = _bare(tuple(chain.from_iterable(b.sentences for b in bare[place : last + 1]))), last + 1
        else:
            last = place + 1
        yield one
        place = last


def _bare(sentences: tuple[Sentence, ...]) -> Passage:
    if len(sentences) == 1:
        return Passage(sentences[0].text, sentences, (0,), (), marks.pairs(sentences[0].text))
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        gap = " " if before is not None and sentence.start > before.end else ""
        starts.append(length + len(gap))
        pieces.append(gap + sentence.text)
        length += len(pieces[-1])
    text = "".join(pieces)
    return Passage(text, sentences, tuple(starts), (), marks.pairs(text))


def _read(
    bare: Passage, mentions: Mapping[int, tuple[Mention, ...]], tokens: Mapping[int, tuple[Token, ...]]
) -> Passage:
    starts = zip(bare.sentences, bare.starts, strict=True)
    words = tuple([t for one, start in starts for t in moved(tokens[one.number], start)])
    passage = replace(bare, tokens=words, begins=list(map(_START, words)))
    named: list[Named] = []
    for sentence, start in zip(passage.sentences, passage.starts, strict=True):
        for mention in mentions.get(sentence.number, ()):
            first, last = passage.token_at(start + mention.start), passage.token_at(start + mention.end)
            if first < last:
                named.append(Named(first, last, mention.name, mention.kind))
    return passage.with_names(named)
