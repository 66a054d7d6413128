"""Words of an article and pairs of them: what is known of each, and how likely it is in a summary that people write."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.summary.tokens import Tokens
from generator.summary.vocabulary import CAPITAL

Column = np.ndarray
"""One value a word, or a pair, or a sentence."""
Table = np.ndarray
"""A row for each name of what is known, a column for each word, or pair, or sentence."""
Weights = np.ndarray
"""By the names of what they weigh, in their order; of traits, the last belongs to none of them: see `EVERY`."""

SAID = ("early", "taken_up", "wordy", "soon", "often", "title")
"""What is known of the sentences that say words: how early each stands, how much it is taken up, how wordy it is, how
soon it stands, how often its words come back, how much of the title it says."""
# Of the sentence that says a word first, of the one that says a pair first, and of all that say a word.
_FIRST, _FIRST_PAIR, _COMPANY = slice(0, 2), slice(1, 4), slice(3, 6)
_LOOKS = ("content", "title", "titled", "capital", "long")
_PLACES = ("lead", "late", "first_content", "room", "share")
_REPEATS = ("often", "often_small", "spread", "back", "twice")
# `first` and `among`: of the sentence that says a word or a pair first; people take over whole clauses of those they
# like. `soon` and `with`: of all that say a word, in the mean; `best`: the best of them.
_SENTENCES = ("first", "among_taken_up", "soon", "with_often", "with_title", "best_title")
EVERY = "every"
"""The weight that belongs to no trait."""
WORDS = (*_LOOKS, *_PLACES, *_REPEATS, *_SENTENCES)
"""Traits of words."""
PAIRS = ("often", "twice", "lead", "among_taken_up", "among_wordy", "first_soon", "lesser", "greater")
"""Traits of pairs; the last are the log-odds of their words."""
# Sums of soon mentions, and mentions in all, beyond which more add nothing.
_MOST_SOON = 4
_MOST_HOLDING = 10
# Sentences of a text in which words come back as often as they ever will.
_MANY = 30
# Words of the shortest and of the longest summaries that were learned from.
SHORTEST_ROOM = 30
LONGEST_ROOM = 180
# Log-odds beyond these are as good as certain.
_CERTAIN = 9.0


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of each form, and of each pair beside what its words' chances say."""

    words: Table
    """By `WORDS`."""
    pairs: Table
    """By `PAIRS`, without the last two."""


def traits(tokens: Tokens, title: np.ndarray, said: Table, room: int) -> Traits:
    """Return what may tell whether a person's summary of `room` words has each word and each pair.

    `title`: its forms, as the vocabulary numbers them. `said`: of the sentences, by `SAID`.
    """
    return Traits(_word_traits(tokens, title, said, room), _pair_traits(tokens, said[_FIRST_PAIR], room))


def _word_traits(tokens: Tokens, title: np.ndarray, said: Table, room: int) -> Table:
    content = tokens.content > 0
    first, among_taken_up = said[_FIRST].take(tokens.sentence[tokens.form_starts], 1)
    single = (
        *_looks(tokens, content, title),
        _before(tokens.form_starts, room),
        tokens.form_starts / max(1, len(tokens.form)),
        content * first,
        min(max(room, SHORTEST_ROOM), LONGEST_ROOM) / LONGEST_ROOM,
        min(1.0, room / max(1, len(tokens.form))),
        *_repeats(tokens, content),
        first,
        among_taken_up,
    )
    found = np.empty((len(WORDS), len(content)))
    for row, column in zip(found, single, strict=False):
        row[:] = column
    _company(tokens, said, found[len(single) :])
    return found


def _looks(tokens: Tokens, content: Column, title: np.ndarray) -> tuple[Column | float, ...]:
    """Return how words are written, and whether the title has them."""
    size = len(content)
    return (
        content,
        content & (tokens.spelled[:, None] == title).any(1) if len(title) else 0.0,
        len(title) > 0,
        content * np.bincount(tokens.form, tokens.marks & CAPITAL, size) / tokens.times,
        tokens.long,
    )


def _company(tokens: Tokens, said: Table, found: Table) -> None:
    """Find how much of the mentions of words is early, and what is known of the sentences that say them."""
    known = said[_COMPANY].take(tokens.sentence[tokens.by_form], 1)
    starts = tokens.times.cumsum() - tokens.times
    mentions = found[:-1]
    np.add.reduceat(known, starts, 1, out=mentions)
    np.minimum(_MOST_SOON, mentions[0], out=mentions[0])
    mentions[1:] /= tokens.times
    np.maximum.reduceat(known[-1], starts, out=found[-1])


def _before(starts: np.ndarray, room: int) -> Column:
    """Return how far before the end of the article's first words something comes, as a share of them."""
    found = starts / -room
    found += 1
    return np.maximum(found, 0, out=found)


def _repeats(tokens: Tokens, content: Column) -> tuple[Column, ...]:
    """Return how often words come back."""
    sentences = len(tokens.lengths)
    often = np.log(tokens.times)
    said = content * often
    holding = content * np.bincount(tokens.form[tokens.held], minlength=len(content))
    back = content * np.minimum(holding - 1, _MOST_HOLDING) / min(sentences, _MANY)
    return said, often - said, holding / sentences, back, holding > 1


def _pair_traits(tokens: Tokens, said: Table, room: int) -> Table:
    size = len(tokens.pair_starts)
    times = np.bincount(tokens.pair, minlength=size)[:size]
    single = (np.log(times), times > 1, _before(tokens.pair_starts, room))
    found = np.empty((len(PAIRS) - 2, size))
    for row, column in zip(found, single, strict=False):
        row[:] = column
    said.take(tokens.sentence[tokens.pair_starts], 1, out=found[len(single) :], mode="clip")
    return found


def chances(tokens: Tokens, known: Traits, words: Weights, pairs: Weights) -> np.ndarray:
    """Return how likely each form, then each pair, then none (0) is in a person's summary, by learned weights."""
    odds = word_odds(known, words)
    forms = len(odds)
    found = np.zeros(forms + len(tokens.pair_starts) + 1)
    found[:forms] = odds
    found[forms:-1] = _odds(pair_table(tokens, known, odds), pairs)
    np.negative(found, out=found)
    np.exp(found, out=found)
    found += 1
    np.divide(1, found, out=found)
    found[-1] = 0
    return found


def word_odds(known: Traits, weights: Weights) -> Column:
    """Return the log-odds of each form."""
    return _odds(known.words, weights)


def pair_table(tokens: Tokens, known: Traits, odds: Column) -> Table:
    """Return what is known of each pair, by `PAIRS`; `odds`: of the forms."""
    both = odds[tokens.pairs]
    return np.concatenate((known.pairs, both.min(0, keepdims=True), both.max(0, keepdims=True)))


def _odds(known: Table, weights: Weights) -> Column:
    odds: Column = weights[:-1] @ known
    odds += weights[-1]
    np.maximum(odds, -_CERTAIN, out=odds)
    np.minimum(odds, _CERTAIN, out=odds)
    return odds
