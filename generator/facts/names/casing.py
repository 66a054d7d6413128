"""What the whole text says of capitals: which words are written small elsewhere, which large in mid-sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.tokens import Token, is_mixed, is_shouted, tokens
from generator.model.cleantext import Prose, Sentence, SentenceKind

# Share of a line's letters in capitals, and of its longer words with one, above which its capitals mean nothing.
_SHOUTED_SHARE = 0.6
_TITLE_SHARE = 0.6
_TITLE_SHARE_IN_PROSE = 0.8
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 12
# Signs that may be capitals: all but those that surely are none.
_NOT_SMALL = re.compile("[^\x00-@\\[-\x7fß-öø-ÿ’“”«»]")
_PLAIN_SMALL = bytes(sign for sign in range(128) if not chr(sign).isupper())
_FULL_STOPS = '.!?:;…»”"'
_FEWEST_IN_PROSE = 5
_LONG_WORD = 4


class Line(msgspec.Struct, frozen=True, gc=False):
    """A sentence and its words."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    telling: bool
    """Whether its capitals mean anything: not in `MUSK SAYS THAT` and `Why Every Model Is Wrong`."""
    large: tuple[int, ...]
    """Which of its words are written large."""


@dataclass(frozen=True, slots=True)
class Casing:
    """The text's lines, and how often each word stands in them in which form."""

    lines: tuple[Line, ...]
    small: Counter[str]
    """Words by their key, written small."""
    large: Counter[str]
    """Words by their key, written large where a small one would be small."""

    def is_common(self, word: str) -> bool:
        """Say whether the text writes this word mostly small."""
        small = self.small.get(word, 0)
        return small > 0 and small >= self.large.get(word, 0)


def read(prose: Prose, lexicon: Lexicon) -> Casing:
    """Return the words of each sentence and count their forms, in linear time."""
    lines = tuple(_line(sentence, lexicon) for sentence in prose.sentences)
    telling = [line for line in lines if line.telling]
    small = [token.key for line in telling for token in line.tokens if token.is_word and not token.capital]
    large = [line.tokens[place] for line in telling for place in line.large]
    named = [token.key for token in large if not token.initial or is_shouted(token) or is_mixed(token)]
    return Casing(lines, Counter(small), Counter(named))


def _line(sentence: Sentence, lexicon: Lexicon) -> Line:
    found = tokens(sentence.text, lexicon)
    telling = not _shouts(sentence.text) and not _is_title(sentence, found, lexicon)
    return Line(sentence, found, telling, tuple([place for place, token in enumerate(found) if token.capital]))


def _shouts(text: str) -> bool:
    most = _SHOUTED_SHARE * _FEWEST_LETTERS
    plain = text.encode("ascii", "ignore")
    if len(plain.translate(None, _PLAIN_SMALL)) + len(text) - len(plain) <= most:
        return False
    if len(_NOT_SMALL.findall(text)) <= most:
        return False
    large = sum(map(str.isupper, text))
    if large <= most:
        return False
    letters = sum(map(str.isalpha, text))
    return letters > _FEWEST_LETTERS and large > _SHOUTED_SHARE * letters


def _is_title(sentence: Sentence, found: Sequence[Token], lexicon: Lexicon) -> bool:
    """Say whether a line has capitals on most of its longer words, as English headlines do."""
    heading = sentence.kind is SentenceKind.HEADING
    if not heading and sentence.text[-1:] in _FULL_STOPS:
        return False
    long = [t for t in found if t.is_word and len(t.text) >= _LONG_WORD and not lexicon.has("starters", t.key)]
    if lexicon.capitalised_nouns or len(long) < (_FEWEST_WORDS if heading else _FEWEST_IN_PROSE):
        return heading and len(long) > 1 and all(t.capital for t in long)
    return sum(t.capital for t in long) > (_TITLE_SHARE if heading else _TITLE_SHARE_IN_PROSE) * len(long)
