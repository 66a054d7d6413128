"""What a block looks like: length, ending, words, capitals, links."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.seeds import Block, fold_blanks
from generator.text.words import fold

LOOKED_AT = 1_000
"""Characters of a block that are folded and looked at word by word: what is longer is prose, and costs no more."""

_CLOSERS = "\"'”“»›’‘)]}*_~ \u00a0"
_STOP_INSIDE = re.compile(r"[.!?…][\"'”»’)]?\s|[。！？]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
# Letters that begin a word and may be capitals.
_CAPITAL = re.compile(r"[^\W\da-z_](?<![^\W_].)", re.DOTALL)
_BULLET = re.compile(r"\s*(?:[-–—*•‣▪◦·]|\d{1,2}[.)])\s+\S")
# White space that folding changes: all but a single space between two words.
_BLANKS = " \t\r\n\f\v"
_FOLDABLE = re.compile(r"[\t\r\n\f\v]| [ \t\r\n\f\v]")


class Ending(StrEnum):
    """How a block ends, closing quotes and brackets left out."""

    STOP = "stop"
    CUT = "cut"
    """With an ellipsis."""
    COLON = "colon"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One block as the judges see it: nothing here knows what the block means."""

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
    tokens: tuple[str, ...]
    """The words of `folded`."""
    topic: frozenset[str]
    """Its longer words, small ones such as `della` left out: what it is about."""
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
    link_share: float

    @property
    def is_prose(self) -> bool:
        """Whether it reads as at least one whole sentence."""
        if self.ending is Ending.STOP:
            return self.words >= PROSE_WORDS and not self.question
        return self.words >= LONG_WORDS or (self.sentences >= 2 and self.words >= PROSE_WORDS)


# A sentence of a news article seldom has fewer words; headlines with a question mark do.
PROSE_WORDS = 10
# Without a full stop this many words are still no headline.
LONG_WORDS = 28
# A question of more words is no headline.
QUESTION_WORDS = 20


def look(block: Block, small_words: Container[str]) -> Look:
    """Return the look of a block. `small_words`: folded words that tell nothing of what a text is about."""
    text = shown(block)
    start = text[:LOOKED_AT]
    folded = fold(start)
    tokens = _WORD.findall(folded)
    initials = len(tokens if start.isascii() else _WORD.findall(start))
    ending = ending_of(text)
    count = len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)) // 2)
    sentences = len(_STOP_INSIDE.findall(text)) + (ending is Ending.STOP)
    return Look(
        text=text,
        folded=folded,
        key=_between(folded, tokens),
        words=count,
        ending=ending,
        sentences=sentences,
        tokens=tuple(tokens),
        topic=frozenset([t for t in tokens if len(t) > 3 and t not in small_words]),
        capital_share=sum(map(str.isupper, _CAPITAL.findall(start))) / initials if initials else 0.0,
        digit_share=len(_DIGIT.findall(start)) / len(start) if start else 0.0,
        shouting=start.isupper(),
        bullet=bool(_BULLET.match(start)),
        question=sentences == 1 and count <= QUESTION_WORDS and text.rstrip(_CLOSERS).endswith(("?", "？", "؟")),
        link_share=block.link_share,
    )


def _between(folded: str, tokens: Sequence[str]) -> str:
    """Return a text from its first to its last word."""
    return folded[folded.find(tokens[0]) : folded.rfind(tokens[-1]) + len(tokens[-1])] if tokens else ""


def shown(block: Block) -> str:
    """Return the words that a reader sees of a block, white space folded."""
    text = (block.raw if block.words is None else block.words).strip(_BLANKS)
    return fold_blanks(text) if _FOLDABLE.search(text) else text


def ending_of(text: str) -> Ending:
    """Return how a text ends; looks at its last characters alone."""
    end = text[-40:].rstrip(_CLOSERS)
    if end.endswith(("…", "...")):
        return Ending.CUT
    if end.endswith((".", "!", "?", "。", "！", "？", "؟", "।")):
        return Ending.STOP
    return Ending.COLON if end.endswith((":", "：")) else Ending.NONE
