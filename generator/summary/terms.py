"""Words of an article and pairs of them: what is known of each, and how likely it is in a summary that people write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from generator.summary.leaning import EARLY
from generator.summary.vocabulary import CAPITAL, CONTENT, FIGURE, FORM, LETTERS, OPENING, REFERENCE, vocabulary
from generator.text.languages import Language

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
# What is known of the sentence that says a word or a pair first.
_TAKEN_OVER = ("wordy", "often", "taken_up")
# Letters of a long word.
_LONG_WORD = 12
# Words of the shortest and of the longest summaries that were learned from.
SHORTEST_ROOM = 30
LONGEST_ROOM = 180
# Log-odds beyond these are as good as certain.
_CERTAIN = 9.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article, one behind the other, and what is counted of them."""

    texts: Sequence[str]
    form: np.ndarray
    """Of each word, the number of its form: the word in small letters; in the order in which they come."""
    form_starts: np.ndarray
    """Of each form, the word where it comes first."""
    looks: np.ndarray
    """What the vocabulary knows of each form."""
    sentence: np.ndarray
    figure: np.ndarray
    """Of each word, 1 where a figure begins with it."""
    capital: np.ndarray
    """Of each word, whether it has a capital behind the sentence's first word."""
    lengths: np.ndarray
    """Words of each sentence."""
    starts: np.ndarray
    """The first word of each sentence."""
    pair: np.ndarray
    """Of each word, the number of the pair that it makes with the one before it; one beyond the pairs if none is."""
    pairs: np.ndarray
    """Forms of each pair: two rows."""
    pair_starts: np.ndarray
    """Of each pair, the word with which it ends where it comes first."""
    held: np.ndarray
    """Words whose forms their sentences hold no earlier."""
    suspect: np.ndarray
    """Of each sentence, whether its first words are such that it may lean on the one before."""

    @classmethod
    def of(cls, texts: Sequence[str], language: Language) -> Tokens:
        """Cut the sentences of an article into words; numbers of the vocabulary are good until another is cut."""
        own = vocabulary(language)
        own.begin_article()
        known, lengths = own.look_up(texts)
        form, form_starts = numbered(known[FORM])
        sentence = np.arange(len(texts)).repeat(lengths)
        starts = lengths.cumsum() - lengths
        size = len(form_starts)
        # A sentence's first word makes a pair with none; such are numbered behind all pairs.
        before = np.empty(len(form) + 1, np.int64)
        before[1:] = form
        before[starts] = size
        pair, pair_starts = ranked(before[:-1] * size + form)
        pairs = before[pair_starts], form[pair_starts]
        real = np.count_nonzero(pairs[0] < size)
        return cls(
            texts,
            form,
            form_starts,
            known[:, form_starts],
            sentence,
            known[FIGURE],
            known[CAPITAL] > (before[:-1] == size),
            lengths,
            starts,
            np.minimum(pair, real),
            np.array([of[:real] for of in pairs]),
            pair_starts[:real],
            first_places(sentence * size + form),
            _suspect(known, starts, lengths),
        )

    @property
    def forms(self) -> list[str]:
        """The forms, by their numbers."""
        words = list(chain.from_iterable(map(_WORD.findall, self.texts)))
        return [words[start].lower() for start in self.form_starts.tolist()]


def _suspect(known: np.ndarray, starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return of which sentences the first words are such that they may lean, as `leaning` tells them."""
    references = np.zeros(known.shape[1] + 1, np.int64)
    known[REFERENCE].cumsum(out=references[1:])
    refers = references[starts + np.minimum(lengths, EARLY)] > references[starts]
    openings = np.append(known[OPENING], (0, 0))
    first, second = openings[starts], openings[starts + 1]
    found: np.ndarray = refers | (first & 1 | first >> 1 & second >> 2 > 0)
    return found


def numbered(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return a number for each value, from 0, equal ones alike, as they come; and where each number comes first."""
    ranks, starts = ranked(values)
    by_place = starts.argsort()
    numbers = np.empty_like(starts)
    numbers[by_place] = np.arange(len(starts))
    return numbers[ranks], starts[by_place]


def ranked(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the place of each value among the different ones, from the least; and where each of these comes first."""
    order = values.argsort(kind="stable")
    new = _changes(values[order])
    ranks = np.empty_like(order)
    ranks[order] = new.cumsum() - 1
    return ranks, order[new]


def first_places(values: np.ndarray) -> np.ndarray:
    """Return where each of the different values comes first."""
    order = values.argsort(kind="stable")
    first: np.ndarray = order[_changes(values[order])]
    return first


def _changes(ordered: np.ndarray) -> np.ndarray:
    """Return which of ordered values are the first of their kind."""
    new = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return new


def counted(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the different values in their order, and how many there are of each."""
    ordered = np.sort(values)
    new = _changes(ordered)
    return ordered[new], np.bincount(new.cumsum() - 1)


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
    of it is `quoted`, how `wordy` it is, how `often` its words come back, and how much it is `taken_up`.
    """
    content = tokens.looks[CONTENT] >= 0
    usual = min(max(room, SHORTEST_ROOM), LONGEST_ROOM)
    share = min(1.0, room / max(1, len(tokens.form)))
    early, soon = (sentences[name][tokens.sentence] for name in ("early", "soon"))
    times = np.bincount(tokens.form, minlength=len(tokens.form_starts))
    placed = _places(tokens, content, early, soon, room)
    repeated = _repeats(tokens, content, times)
    words = {
        **_looks(tokens, title, sentences["quoted"], times),
        **placed,
        **repeated,
        **_company(tokens, sentences, tokens.form_starts),
        "room": usual / LONGEST_ROOM,
        "share": share,
        "first_of_few": placed["first_content"] * (SHORTEST_ROOM / usual),
    }
    pairs = {**_pair_traits(tokens, early, soon, room), **_company(tokens, sentences, tokens.pair_starts)}
    return Traits(words, pairs)


def _looks(tokens: Tokens, title: np.ndarray, quoted: Column, times: np.ndarray) -> dict[str, Column | float]:
    """Return how words are written, and whether the title has them."""
    content, size = tokens.looks[CONTENT] >= 0, len(times)
    return {
        "content": content,
        "title": content & (tokens.looks[FORM][:, None] == title).any(1) if len(title) else 0.0,
        "titled": len(title) > 0,
        "capital": content * (np.bincount(tokens.form, tokens.capital, size) / times),
        "long": np.minimum(tokens.looks[LETTERS], _LONG_WORD) / _LONG_WORD,
        "quoted": np.bincount(tokens.form, quoted[tokens.sentence], size) / times if quoted.any() else 0.0,
    }


def _places(tokens: Tokens, content: np.ndarray, early: Column, soon: Column, room: int) -> dict[str, Column]:
    """Return where words are said first, and how much of their mentions is early."""
    starts, size, length = tokens.form_starts, len(tokens.form_starts), len(tokens.form)
    first = early[starts]
    return {
        "first": first,
        "first_content": content * first,
        "soon": np.minimum(_MOST_SOON, np.bincount(tokens.form, soon, size)),
        "lead": np.maximum(0, 1 - starts / room),
        "late": starts / max(1, length),
    }


def _repeats(tokens: Tokens, content: np.ndarray, times: np.ndarray) -> dict[str, Column]:
    """Return how often words come back."""
    sentences = len(tokens.lengths)
    often = np.log(times)
    said = content * often
    holding = content * np.bincount(tokens.form[tokens.held], minlength=len(times))
    return {
        "often": said,
        "often_small": often - said,
        "spread": holding / sentences,
        "back": content * np.minimum(holding - 1, _MOST_HOLDING) / min(sentences, _MANY),
        "twice": holding > 1,
        "thrice": holding > 2,
    }


def _company(tokens: Tokens, sentences: Mapping[str, Column], starts: np.ndarray) -> dict[str, Column]:
    """Return what is known of the sentences that say words first: people take over whole clauses of those they like."""
    first = tokens.sentence[starts]
    return {f"among_{name}": sentences[name][first] for name in _TAKEN_OVER}


def _pair_traits(tokens: Tokens, early: Column, soon: Column, room: int) -> dict[str, Column]:
    size = tokens.pairs.shape[1]
    times = np.bincount(tokens.pair, minlength=size)[:size]
    return {
        "often": np.log(times),
        "twice": times > 1,
        "thrice": times > 2,
        "first": early[tokens.pair_starts],
        "first_soon": soon[tokens.pair_starts],
        "lead": np.maximum(0, 1 - tokens.pair_starts / room),
    }


def chances(tokens: Tokens, known: Traits, words: Weights, pairs: Weights) -> np.ndarray:
    """Return how likely each form, then each pair, then none (0) is in a person's summary, by learned weights."""
    forms, size = len(tokens.form_starts), tokens.pairs.shape[1]
    odds = np.zeros(forms + size + 1)
    odds[:forms] = word_odds(tokens, known, words)
    odds[forms:-1] = _odds(pair_columns(tokens, known, odds[:forms]), pairs, size)
    found: np.ndarray = 1 / (1 + np.exp(-odds))
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
    odds: Column = each @ table(columns.values(), size) + weights[EVERY]
    np.maximum(odds, -_CERTAIN, out=odds)
    np.minimum(odds, _CERTAIN, out=odds)
    return odds
