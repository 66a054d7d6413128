"""Where the name of a body ends that has an `and`: `the Food and Drug Administration`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import phrase
from generator.facts.names.tokens import Token, is_adjectival, stands_out

LONGEST = 8
"""Words of a name, at most."""
_MINISTRY = 10
_POSSESSIVES = ("'s", "’s", "'", "’")
# Words of `Center for Strategic`, up to an `and`.
_BODY_FOR = 3


def end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name from token `place` ends that seems to end at `last`, an `and` and the rest taken in."""
    if last + 1 >= len(tokens) or not tokens[last + 1].capital or tokens[last].capital:
        return last
    if tokens[last].text != "," and not lexicon.has("and", tokens[last].key):
        return last
    return _ministry(tokens, place, _for_both(tokens, place, _body(tokens, place, last, lexicon), lexicon), lexicon)


def joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token stands one space, no more, behind the one before."""
    return tokens[place].start - tokens[place - 1].end == 1


def is_inner(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand inside a run, behind its first."""
    if not token.capital or is_adjectival(token):
        return False
    if lexicon.has("starters", token.key) and not stands_out(token):
        return not token.initial and lexicon.has("first_words", token.key)
    return not lexicon.has("calendar", token.key)


def inner_end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where the large words end that stand together from `last` on."""
    while last < len(tokens) and last - place < LONGEST and joins(tokens, last) and is_inner(tokens[last], lexicon):
        last += 1
    return last


def _body(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a body ends behind one word, or one and its country: `the U.S. Food and Drug Administration`."""
    if not lexicon.sets["joined_bodies"] or not place or last + 2 >= len(tokens):
        return last
    if not lexicon.has("and", tokens[last].key) or not lexicon.has("articles", tokens[place - 1].key):
        return last
    national = last > place + 1 and phrase(tokens[place : last - 1]) in lexicon.places
    if not (national or last == place + 1) or _is_known(tokens[last - 1 : last], lexicon):
        return last
    found = inner_end(tokens, place, last + 1, lexicon)
    if found > last + 1 and found + 2 < len(tokens):
        # `the School and Catering Workers' Union`.
        found += tokens[found].capital and joins(tokens, found) and tokens[found + 1].text in _POSSESSIVES
        if tokens[found].text in _POSSESSIVES:
            found = inner_end(tokens, place, found + 1, lexicon)
    return found if found > last + 2 and lexicon.has("joined_bodies", tokens[found - 1].key) else last


def _for_both(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a body ends that is for two things: `the Center for Strategic and International Studies`."""
    if last < place + _BODY_FOR or last + 1 >= len(tokens) or not lexicon.has("and", tokens[last].key):
        return last
    linked = lexicon.has("joins_institution", tokens[last - 2].key)
    if not linked or not lexicon.has("organisation_words", tokens[last - _BODY_FOR].key):
        return last
    found = inner_end(tokens, place, last + 1, lexicon)
    other = _is_known(tokens[last + 1 : found], lexicon) or tokens[last + 1].key in lexicon.given
    return last if found == last + 1 or other else found


def _is_known(found: Sequence[Token], lexicon: Lexicon) -> bool:
    name = phrase(found)
    return name in lexicon.organisations or name in lexicon.places


def _ministry(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a ministry ends that is of several things: `US Ministry of Roads, Ports and Sea Affairs`."""
    if not lexicon.has_any("ministries", [token.key for token in tokens[place : max(place, last - 2)]]):
        return last
    found = last
    while found + 1 < len(tokens) and found - place < _MINISTRY and _is_matter(tokens[found + 1], lexicon):
        final = lexicon.has("and", tokens[found].key)
        if not final and tokens[found].text != ",":
            break
        found += 2
        while found < len(tokens) and joins(tokens, found) and is_inner(tokens[found], lexicon):
            found += 1
        if final:
            return found
    return last


def _is_matter(token: Token, lexicon: Lexicon) -> bool:
    """Whether a large word may be what a ministry is of, and is no other body's, place's or person's name."""
    return token.capital and not _is_known((token,), lexicon) and token.key not in lexicon.given
