"""What a block looks like: length, ending, words, capitals, links."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from enum import StrEnum
from itertools import pairwise, repeat
from typing import NamedTuple

import numpy as np

from generator.cleaning.learned import characters
from generator.cleaning.learned.characters import Characters, Kind, Numbers
from generator.cleaning.learned.vocabulary import Vocabulary
from generator.model.seeds import Block, fold_blanks

LOOKED_AT = 1_000
"""Characters of a block that are folded and looked at word by word: what is longer is prose, and costs no more."""

DATED = re.compile(r"\d(?<!\w\d)(?:\d?[:.h]\d\d|(?:(?<=1)9|(?<=2)0)\d\d)\b")
"""An hour or a year. It begins with a digit, so that places without one are passed over quickly."""

_CLOSERS = "\"'”“»›’‘)]}*_~ \u00a0"
_BULLET = re.compile(r"\s*(?:[-–—*•‣▪◦·]|\d{1,2}[.)])\s+\S")
# Characters of a block among which signs are counted.
_SIGNS_IN = 600


class Ending(StrEnum):
    """How a block ends, closing quotes and brackets left out."""

    STOP = "stop"
    CUT = "cut"
    """With an ellipsis."""
    COLON = "colon"
    NONE = "none"


class Look(NamedTuple):
    """One block as the judges see it: nothing here knows what the block means.

    A tuple, because there are many and it is made in a third of the time.
    """

    text: str
    """What a reader sees, white space folded."""
    folded: str
    """Its first 1,000 characters without case and accents."""
    key: str
    """`folded` without signs at both ends: `• Condividi:` is `condividi`."""
    words: int
    """Words; two signs of a script without spaces count as one."""
    ending: Ending
    sentences: int
    """Ends of sentences, the last included."""
    tokens: Sequence[str]
    """The words of `folded`."""
    capital_share: float
    """Share of words that begin with a capital letter."""
    digit_share: float
    """Share of characters that are digits."""
    shouting: bool
    """Nothing but capitals."""
    bullet: bool
    """Begins like an item of a list."""
    question: bool
    """One short question: headlines ask, and so do paragraphs."""
    is_prose: bool
    """Whether it reads as at least one whole sentence."""
    commas: int
    partings: int
    """Signs that part the names of a menu or a path, in its first 600 characters."""
    quotings: int
    """Quotation marks, in its first 600 characters."""
    link_share: float
    telling: frozenset[str]
    """The page's longer words, small ones such as `della` left out."""

    @property
    def topic(self) -> frozenset[str]:
        """Its longer words, small ones left out: what it is about."""
        return self.telling.intersection(self.tokens)


class Seen(NamedTuple):
    """A page's blocks as the judges see them."""

    looks: list[Look]
    words: Vocabulary


# A sentence of a news article seldom has fewer words; headlines with a question mark do.
PROSE_WORDS = 10
# Without a full stop this many words are still no headline.
LONG_WORDS = 28
# A question of more words is no headline.
QUESTION_WORDS = 20


def see(blocks: Sequence[Block], small_words: Container[str]) -> Seen:
    """Return the looks of a page's blocks. `small_words`: folded words that tell nothing of what a text is about.

    All blocks at once: each question costs little more for a page than for a line.
    """
    texts = [shown(block) for block in blocks]
    starts = [text[:LOOKED_AT] for text in texts]
    folded, keys, tokens, counts = characters.folded(starts)
    vocabulary = Vocabulary(tokens, counts, small_words)
    bounds = [0, *np.cumsum(counts).tolist()]
    signs = Characters(texts)
    words, stops = _words(signs, texts), signs.count(signs.sentence_ends()).tolist()
    initials = signs.runs(Kind.ALPHANUMERIC)
    capitals = signs.count(signs.only(initials, Kind.CAPITAL), LOOKED_AT)
    digits = signs.count(signs.places(Kind.DIGIT), LOOKED_AT)
    endings = [ending_of(text) for text in texts]
    sentences = [count + (ending is Ending.STOP) for count, ending in zip(stops, endings, strict=True)]
    questions = [_asks(*one) for one in zip(texts, words, sentences, strict=True)]
    rows = zip(
        texts,
        folded,
        keys,
        words,
        endings,
        sentences,
        [tokens[start:end] for start, end in pairwise(bounds)],
        _shares(capitals, signs.count(initials, LOOKED_AT)),
        _shares(digits, np.array(list(map(len, starts)))),
        map(str.isupper, starts),
        map(_is_item, starts),
        questions,
        [prose and not asks for prose, asks in zip(map(_is_prose, words, endings, sentences), questions, strict=True)],
        signs.count(signs.places(Kind.COMMA)).tolist(),
        signs.count(signs.places(Kind.PARTING), _SIGNS_IN).tolist(),
        signs.count(signs.places(Kind.QUOTING), _SIGNS_IN).tolist(),
        [block.link_share for block in blocks],
        repeat(vocabulary.topic(), len(texts)),
        strict=True,
    )
    return Seen(list(map(Look._make, rows)), vocabulary)


def _words(signs: Characters, texts: Sequence[str]) -> list[int]:
    words = signs.count(signs.runs(Kind.SHOWN))
    if not all(map(str.isascii, texts)):
        words = words + signs.count(signs.places(Kind.UNSPACED)) // 2
    counts: list[int] = words.tolist()
    return counts


def _shares(parts: Numbers, wholes: Numbers) -> list[float]:
    shares: list[float] = (parts / np.maximum(wholes, 1)).tolist()
    return shares


def _is_item(text: str) -> bool:
    return not text[:1].isalpha() and bool(_BULLET.match(text))


def _asks(text: str, words: int, sentences: int) -> bool:
    return sentences == 1 and words <= QUESTION_WORDS and text.rstrip(_CLOSERS).endswith(("?", "？", "؟"))


def _is_prose(words: int, ending: Ending, sentences: int) -> bool:
    """Whether a text that is no question reads as at least one whole sentence."""
    if ending is Ending.STOP:
        return words >= PROSE_WORDS
    return words >= LONG_WORDS or (sentences >= 2 and words >= PROSE_WORDS)


def shown(block: Block) -> str:
    """Return the words that a reader sees of a block, white space folded."""
    return fold_blanks(block.raw if block.words is None else block.words)


def ending_of(text: str) -> Ending:
    """Return how a text ends; looks at its last characters alone."""
    if text[-1:].isalnum():
        return Ending.NONE
    end = text[-40:].rstrip(_CLOSERS)
    if end.endswith(("…", "...")):
        return Ending.CUT
    if end.endswith((".", "!", "?", "。", "！", "？", "؟", "।")):
        return Ending.STOP
    return Ending.COLON if end.endswith((":", "：")) else Ending.NONE
