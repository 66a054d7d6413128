"""Where the name of a body ends that has an `and`: `the Food and Drug Administration`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import phrase
from generator.facts.names.tokens import Token, is_adjectival, stands_out

LONGEST = 8
"""Words of a name, at most."""


def end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name from token `place` ends that seems to end at `last`, an `and` and the rest taken in."""
    if last + 1 >= len(tokens) or not tokens[last + 1].capital or tokens[last].capital:
        return last
    if lexicon.has_any("ministries", [token.key for token in tokens[place : max(place, last - 2)]]):
        return _ministry(tokens, place, last, lexicon)
    return _body(tokens, place, last, lexicon) if lexicon.has("and", tokens[last].key) else last


def joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token stands one space, no more, behind the one before."""
    return tokens[place].start - tokens[place - 1].end == 1


def is_inner(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand inside a run, behind its first."""
    if not token.capital or is_adjectival(token):
        return False
    if lexicon.has("starters", token.key) and not stands_out(token):
        return lexicon.has("first_words", token.key)
    return not lexicon.has("calendar", token.key)


def inner_end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where the large words end that stand together from `last` on, in a name from token `place`."""
    while last < len(tokens) and last - place < LONGEST and joins(tokens, last) and is_inner(tokens[last], lexicon):
        last += 1
    return last


def _body(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a body ends behind one word, or one and its country: `the U.S. Food and Drug Administration`."""
    if not place or not lexicon.has("articles", tokens[place - 1].key):
        return last
    if last > place + 1 and phrase(tokens[place : last - 1]) not in lexicon.places:
        return last
    if lexicon.is_known(phrase(tokens[last - 1 : last])):
        return last
    found = inner_end(tokens, place, last + 1, lexicon)
    return found if found > last + 2 and lexicon.has("joined_bodies", tokens[found - 1].key) else last


def _ministry(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a ministry ends that is of several things: `US Ministry of Roads, Ports and Sea Affairs`."""
    found = last
    while found + 1 < len(tokens) and tokens[found + 1].capital and not lexicon.is_known(tokens[found + 1].key):
        final = lexicon.has("and", tokens[found].key)
        if not final and tokens[found].text != ",":
            break
        found = inner_end(tokens, place, found + 1, lexicon)
        if final:
            return found
    return last
