"""Words of an article and pairs of them: what is known of each, and how likely it is in a summary that people write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from generator.summary.tokens import Tokens
from generator.summary.vocabulary import CAPITAL

Column = np.ndarray
"""One value a word, or a pair, or a sentence."""
Weights = Mapping[str, float]
"""By the names of what they weigh."""

EVERY = "every"
"""The weight that belongs to no trait."""
# Sums of soon mentions, and mentions in all, beyond which more add nothing.
_MOST_SOON = 4
_MOST_HOLDING = 10
# Sentences of a text in which words come back as often as they ever will.
_MANY = 30
# What is known of the sentence that says a word or a pair first: people take over whole clauses of those they like.
_OF_WORDS = {"first": "early", **{f"among_{name}": name for name in ("wordy", "often", "taken_up")}}
_OF_PAIRS = {**_OF_WORDS, "first_soon": "soon"}
# What is known of all sentences that say a word: in the mean, and of the best of them.
_WITH = ("wordy", "taken_up", "often", "title")
_BEST = _WITH[1:]
# Words of the shortest and of the longest summaries that were learned from.
SHORTEST_ROOM = 30
LONGEST_ROOM = 180
# Log-odds beyond these are as good as certain.
_CERTAIN = 9.0


def table(columns: Iterable[Column | float], size: int) -> np.ndarray:
    """Return columns, each of so many values or the same for all, as the rows of one table."""
    given = list(columns)
    rows = np.empty((len(given), size))
    for row, column in zip(rows, given, strict=True):
        row[:] = column
    return rows


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of each form, and of each pair beside what its words' chances say, by name."""

    words: Mapping[str, Column | float]
    pairs: Mapping[str, Column | float]


def traits(tokens: Tokens, title: np.ndarray, sentences: Mapping[str, Column], room: int) -> Traits:
    """Return what may tell whether a person's summary of `room` words has each word and each pair.

    `title`: its forms, as the vocabulary numbers them. `sentences`: how `early` each stands, and how `soon`; how much
    of it is `quoted`, how `wordy` it is, how `often` its words come back, how much it is `taken_up`, and how much of
    the `title` it says.
    """
    content = tokens.content > 0
    usual = min(max(room, SHORTEST_ROOM), LONGEST_ROOM)
    said = _said(_OF_WORDS, sentences, tokens.sentence[tokens.form_starts])
    first = content * said["first"]
    words = {
        **_looks(tokens, content, title, sentences["quoted"]),
        **said,
        "first_content": first,
        **_places(tokens, room),
        **_company(tokens, sentences),
        **_repeats(tokens, content),
        "room": usual / LONGEST_ROOM,
        "share": min(1.0, room / max(1, len(tokens.form))),
        "first_of_few": first * (SHORTEST_ROOM / usual),
    }
    return Traits(words, _pair_traits(tokens, sentences, room))


def _said(wanted: Mapping[str, str], sentences: Mapping[str, Column], first: np.ndarray) -> dict[str, Column | float]:
    """Return what is known of the first sentences that say something."""
    known = np.array([sentences[name] for name in wanted.values()])
    return dict(zip(wanted, known[:, first], strict=True))


def _looks(tokens: Tokens, content: Column, title: np.ndarray, quoted: Column) -> dict[str, Column | float]:
    """Return how words are written, and whether the title has them."""
    size = len(content)
    capital = np.bincount(tokens.form, tokens.marks & CAPITAL, size) / tokens.times
    return {
        "content": content,
        "title": content & (tokens.spelled[:, None] == title).any(1) if len(title) else 0.0,
        "titled": len(title) > 0,
        "capital": content * capital,
        "long": tokens.long,
        "quoted": np.bincount(tokens.form, quoted[tokens.sentence], size) / tokens.times if quoted.any() else 0.0,
    }


def _places(tokens: Tokens, room: int) -> dict[str, Column | float]:
    """Return where words are said first."""
    return {"lead": _before(tokens.form_starts, room), "late": tokens.form_starts / max(1, len(tokens.form))}


def _company(tokens: Tokens, sentences: Mapping[str, Column]) -> dict[str, Column | float]:
    """Return how much of the mentions of words is early, and what is known of the sentences that say them."""
    known = np.array([sentences[name] for name in ("soon", *_WITH)])
    said = known[:, tokens.sentence[tokens.by_form]]
    starts = tokens.times.cumsum() - tokens.times
    mentions = np.add.reduceat(said, starts, 1)
    best = np.maximum.reduceat(said[-len(_BEST) :], starts, 1)
    return {
        "soon": np.minimum(_MOST_SOON, mentions[0]),
        **{f"with_{name}": column for name, column in zip(_WITH, mentions[1:] / tokens.times, strict=True)},
        **{f"best_{name}": column for name, column in zip(_BEST, best, strict=True)},
    }


def _before(starts: np.ndarray, room: int) -> Column:
    """Return how far before the end of the article's first words something comes, as a share of them."""
    found = starts / -room
    found += 1
    return np.maximum(found, 0, out=found)


def _repeats(tokens: Tokens, content: Column) -> dict[str, Column | float]:
    """Return how often words come back."""
    sentences = len(tokens.lengths)
    often = np.log(tokens.times)
    said = content * often
    holding = content * np.bincount(tokens.form[tokens.held], minlength=len(content))
    return {
        "often": said,
        "often_small": often - said,
        "spread": holding / sentences,
        "back": content * np.minimum(holding - 1, _MOST_HOLDING) / min(sentences, _MANY),
        "twice": holding > 1,
        "thrice": holding > 2,
    }


def _pair_traits(tokens: Tokens, sentences: Mapping[str, Column], room: int) -> dict[str, Column | float]:
    size = len(tokens.pair_starts)
    times = np.bincount(tokens.pair, minlength=size)[:size]
    return {
        "often": np.log(times),
        "twice": times > 1,
        "thrice": times > 2,
        "lead": _before(tokens.pair_starts, room),
        **_said(_OF_PAIRS, sentences, tokens.sentence[tokens.pair_starts]),
    }


def chances(tokens: Tokens, known: Traits, words: Weights, pairs: Weights) -> np.ndarray:
    """Return how likely each form, then each pair, then none (0) is in a person's summary, by learned weights."""
    forms, size = len(tokens.form_starts), len(tokens.pair_starts)
    odds = word_odds(tokens, known, words)
    found = np.zeros(forms + size + 1)
    found[:forms] = odds
    found[forms:-1] = _odds(pair_columns(tokens, known, odds), pairs, size)
    np.negative(found, out=found)
    np.exp(found, out=found)
    found += 1
    np.divide(1, found, out=found)
    found[-1] = 0
    return found


def word_odds(tokens: Tokens, known: Traits, weights: Weights) -> Column:
    """Return the log-odds of each form."""
    return _odds(known.words, weights, len(tokens.form_starts))


def pair_columns(tokens: Tokens, known: Traits, odds: Column) -> dict[str, Column | float]:
    """Return what is known of each pair, and the log-odds of its words: the lesser and the greater."""
    first, second = odds[tokens.pairs]
    return {**known.pairs, "lesser": np.minimum(first, second), "greater": np.maximum(first, second)}


def _odds(columns: Mapping[str, Column | float], weights: Weights, size: int) -> Column:
    each = np.array([weights[name] for name in columns])
    odds: Column = each @ table(columns.values(), size)
    odds += weights[EVERY]
    np.maximum(odds, -_CERTAIN, out=odds)
    np.minimum(odds, _CERTAIN, out=odds)
    return odds
