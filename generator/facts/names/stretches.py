"""Stretches of a sentence in which a name may stand: large words, words for institutions, and what links them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.text.languages import language

# Words between two large ones up to which both may belong to one name: `Organizzazione per la Sicurezza`.
_LONGEST_LINK = 3
# Small words behind the name of an institution that may belong to it: `Commissione internazionale per la pesca`.
_LONGEST_REST = 6
# Words from a small `via` or `isola` in which the name that makes it one must begin.
_REACH = 3
_MOST_MET = 1 << 15
# Signs and English and French words that hold names of several words together in the news of any language.
_WORLD = frozenset(
    (*"&-–\"«»“”(’'", "of", "for", "and", "the", "et", "des", "du", "von", "van", "der", "de", "del", "'s")
)
_OPENINGS = ("al-", "el-", "ex-")
_HEADS = ("organisation_words", "place_words", "place_nouns", "thing_words")
_LINKS = ("of", "in", "to", "and", "articles", "particles", "portfolio_links", "name_links")
_ADJECTIVES = ("role_adjectives", "directions", "place_adjectives")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language by which stretches begin and go on."""

    openings: frozenset[str]
    """Written small they are names of institutions, or begin names: `polizia`, `università di X`, `isola di X`."""
    links: frozenset[str]
    adjectives: frozenset[str]
    starters: frozenset[str]
    """Small words and verbs that are no part of a name."""
    articles: frozenset[str]
    ands: frozenset[str]
    verb_endings: tuple[str, ...]
    """Of verbs in the future, as no noun has: `proverà`."""
    heads_alone: frozenset[str]
    """Heads that only a large word behind them makes a name: neither institutions nor written as a name's opening."""
    opens: _Opens
    """Whether a name may begin with a word, whatever its letters."""


class _Opens(dict[str, bool]):
    """Whether words open names, each looked at when it is first met; too many are forgotten all at once."""

    def __init__(self, openings: frozenset[str]) -> None:
        """Take the words that do by a list."""
        self._openings = openings

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_MET:
            self.clear()
        known = self[word] = word in self._openings or _looks_open(word)
        return known


def _looks_open(word: str) -> bool:
    return word[-1] == "º" or ("-" in word and word.startswith(_OPENINGS))


def stretches(found: Sequence[Token], code: str) -> list[tuple[int, int]]:
    """Return the first token and the token behind the last of each stretch, in order; linear in the tokens."""
    words = _words(code)
    result: list[tuple[int, int]] = []
    start = end = 0
    for place in _openings(found, words):
        if place < end:
            continue
        if not end or place - end > _LONGEST_LINK or (place > end and not _linked(found, end, place, words)):
            if end:
                result.append((start, end))
            start = place
        end = _end(found, start, place, words)
    if end:
        result.append((start, end))
    return result


def openings(code: str) -> frozenset[str]:
    """Return the words of a language that begin names though they are written small."""
    return _words(code).openings


def _openings(found: Sequence[Token], words: _Words) -> list[int]:
    """Return the places of words that a name may begin with, or go on with."""
    opens = words.opens
    return [
        place
        for place, token in enumerate(found)
        if (token.capital and (token.key not in words.starters or _before_large(found, place)))
        or (opens[token.key] and (token.key not in words.heads_alone or _near_large(found, place)))
    ]


def _near_large(found: Sequence[Token], place: int) -> bool:
    """Whether a large word follows soon: `isola di X`."""
    return any(token.capital for token in found[place + 1 : place + 1 + _REACH])


def _before_large(found: Sequence[Token], place: int) -> bool:
    """Whether a large word follows: `La Spezia`; not `La polizia`."""
    return place + 1 < len(found) and found[place + 1].capital


def _linked(found: Sequence[Token], first: int, last: int, words: _Words) -> bool:
    """Whether only small words that hold names together stand between two places: not `polizia e carabinieri`."""
    if last == first + 1 and found[first].key in words.ands and not found[last].capital:
        return False
    return all(t.key in words.links or t.key in words.adjectives or t.text.isdigit() for t in found[first:last])


def _end(found: Sequence[Token], start: int, place: int, words: _Words) -> int:
    """Return where the name that has a word at `place` ends at the latest."""
    end = place + 1
    limit = len(found)
    if not words.openings.isdisjoint([t.key for t in found[max(start, place - _LONGEST_REST) : end]]):
        limit = min(limit, place + _LONGEST_REST)
        if end < limit and found[end].key in words.ands:
            return end  # `azienda e sindacati`
        if end < limit and found[end].text.isdigit():
            return end + _is_numbered(found, end, words)
        while end < limit and _goes_on(found[end], words):
            end += 1
        return end
    if end < limit and (found[end].text.isdigit() or found[end].text == "!" or found[end].key in words.adjectives):
        end += 1
    return end


def _is_numbered(found: Sequence[Token], place: int, words: _Words) -> bool:
    """Whether a number belongs to the name before it, and counts nothing: `Canale 9 da domani`."""
    behind = found[place + 1] if place + 1 < len(found) else None
    return behind is None or not behind.is_word or behind.key in words.starters


def _goes_on(token: Token, words: _Words) -> bool:
    """Whether a small word behind an institution may belong to its name: `dei`, `deputati`; not `la`, `ha`, `12`."""
    if token.capital or not token.is_word or token.key in words.articles or token.text[0].isdigit():
        return False
    if token.text.endswith(words.verb_endings):
        return False
    return token.key in words.links or token.key not in words.starters


@cache
def _words(code: str) -> _Words:
    sets = lexicon(code).sets
    small, measures = sets["starters"] | sets["of"], language(code).section("measures")
    heads = frozenset().union(*(sets[name] for name in _HEADS)) - small
    return _Words(
        openings=heads | sets["institutions"],
        links=frozenset(_WORLD).union(*(sets[name] for name in _LINKS)),
        adjectives=frozenset().union(*(sets[name] for name in _ADJECTIVES)),
        starters=sets["starters"] | sets["company_verbs"] | sets["subject_verbs"],
        articles=sets["articles"],
        ands=sets["and"],
        verb_endings=measures.texts("future") + measures.texts("remote_past"),
        heads_alone=heads - sets["institutions"],
        opens=_Opens(heads | sets["institutions"]),
    )
