"""Words of an article and pairs of them: what is known of each, and how likely it is in a summary that people write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from generator.text.languages import Language
from generator.text.similarity import content_words

Column = np.ndarray
"""One value a word, or a pair, or a sentence."""
Weights = Mapping[str, float]
"""By the names of what they weigh."""

EVERY = "every"
"""The weight that belongs to no trait."""
# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 2
_SOON_FADES = 6
# Sums of early mentions, of soon ones, of early ones of a pair, and mentions in all, beyond which more add nothing.
_MOST_EARLY = 3
_MOST_SOON = 4
_MOST_EARLY_PAIRS = 2
_MOST_HOLDING = 10
# Sentences of a text in which words come back as often as they ever will.
_MANY = 30
# Letters of a long word.
_LONG_WORD = 12
# Words of the shortest and of the longest summaries that were learned from.
SHORTEST_ROOM = 30
LONGEST_ROOM = 180
# Forms of words whose content is remembered: articles share most of theirs.
_KEPT = 50_000
# Log-odds beyond these are as good as certain.
_CERTAIN = 9.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article, one behind the other, and what is counted of them."""

    forms: Mapping[str, int]
    """Every word in small letters, and its number."""
    form: np.ndarray
    """Of each word, the number of its form."""
    sentence: np.ndarray
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
    """Forms that sentences hold, each once a sentence: two rows, the sentence and the form."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Tokens:
        """Cut sentences into words."""
        found = [_WORD.findall(text) for text in texts]
        flat = list(chain.from_iterable(found))
        forms: dict[str, int] = {}
        codes = {
            word: 2 * forms.setdefault(word.lower(), len(forms)) + word[0].isupper() for word in dict.fromkeys(flat)
        }
        coded = np.array([codes[word] for word in flat], np.int64)
        lengths = np.array([len(words) for words in found], np.int64)
        sentence = np.repeat(np.arange(len(found)), lengths)
        form, size = coded >> 1, max(1, len(forms))
        inside = np.zeros(len(flat), bool)
        inside[1:] = sentence[1:] == sentence[:-1]
        second = np.flatnonzero(inside)
        both = form[second - 1] * size + form[second]
        order = both.argsort(kind="stable")
        new = _changes(both[order])
        pair = np.full(len(flat), np.count_nonzero(new))
        pair[second[order]] = np.cumsum(new) - 1
        held = np.sort(sentence * size + form)
        return cls(
            forms,
            form,
            sentence,
            inside & (coded & 1 == 1),
            lengths,
            np.cumsum(lengths) - lengths,
            pair,
            np.array(np.divmod(both[order[new]], size)),
            second[order[new]],
            np.array(np.divmod(held[_changes(held)], size)),
        )


def _changes(ordered: np.ndarray) -> np.ndarray:
    """Return which of ordered numbers are the first of their kind."""
    new = np.ones(len(ordered), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return new


def contents(tokens: Tokens, language: Language) -> tuple[dict[str, int], np.ndarray]:
    """Return the article's content words with their numbers; and of each form, the number of its own, or -1."""
    numbers: dict[str, int] = {}
    found = [_content(form, language) for form in tokens.forms]
    own = [numbers.setdefault(word, len(numbers)) if word else -1 for word in found]
    return numbers, np.array(own, np.int64)


@lru_cache(maxsize=_KEPT)
def _content(form: str, language: Language) -> str:
    return next(iter(content_words(form, language)), "")


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of each form, and of each pair beside what its words' chances say, by name."""

    words: Mapping[str, Column]
    pairs: Mapping[str, Column]


def traits(tokens: Tokens, content: np.ndarray, title: str | None, quoted: Column, room: int) -> Traits:
    """Return what may tell whether a person's summary of `room` words has each word and each pair.

    `content`: which forms say what the text is about. `quoted`: of each sentence, how much of it is.
    """
    size = len(tokens.forms)
    fades = np.exp(-np.arange(len(tokens.lengths)) / _EARLY_FADES)
    slower = np.exp(-np.arange(len(tokens.lengths)) / _SOON_FADES)
    usual = min(max(room, SHORTEST_ROOM), LONGEST_ROOM)
    share = min(1.0, room / max(1, len(tokens.form)))
    placed = _places(tokens, content, fades, slower, room)
    repeated = _repeats(tokens, content)
    words = {
        **_looks(tokens, content, title, quoted),
        **placed,
        **repeated,
        "room": np.full(size, usual / LONGEST_ROOM),
        "share": np.full(size, share),
        "often_of_many": repeated["often"] * usual / LONGEST_ROOM,
        "twice_of_share": repeated["twice"] * share,
        "first_of_few": placed["first_content"] * SHORTEST_ROOM / usual,
    }
    return Traits(words, _pair_traits(tokens, fades, slower, room))


def _looks(tokens: Tokens, content: np.ndarray, title: str | None, quoted: Column) -> dict[str, Column]:
    """Return how words are written, and whether the title has them."""
    size = len(tokens.forms)
    times = np.bincount(tokens.form, minlength=size)
    titled = _WORD.findall((title or "").lower())
    in_title = np.zeros(size)
    in_title[[tokens.forms[form] for form in titled if form in tokens.forms]] = 1
    letters = np.fromiter(map(len, tokens.forms), np.int64, size)
    return {
        "content": content,
        "title": content * in_title,
        "titled": np.full(size, bool(titled)),
        "number": np.fromiter((form[0].isdigit() for form in tokens.forms), bool, size),
        "capital": content * np.bincount(tokens.form, tokens.capital, size) / times,
        "long": np.minimum(letters, _LONG_WORD) / _LONG_WORD,
        "quoted": np.bincount(tokens.form, quoted[tokens.sentence], size) / times,
    }


def _places(tokens: Tokens, content: np.ndarray, fades: Column, slower: Column, room: int) -> dict[str, Column]:
    """Return where words are said first, and how much of their mentions is early."""
    size = len(tokens.forms)
    starts = np.zeros(size, np.int64)
    starts[tokens.form[::-1]] = np.arange(len(tokens.form))[::-1]
    first = tokens.sentence[starts]
    early = np.minimum(_MOST_EARLY, np.bincount(tokens.form, fades[tokens.sentence], size))
    return {
        "first": fades[first],
        "first_soon": slower[first],
        "first_content": content * fades[first],
        "early": early,
        "early_content": content * early,
        "soon": np.minimum(_MOST_SOON, np.bincount(tokens.form, slower[tokens.sentence], size)),
        "lead": np.maximum(0, 1 - starts / room),
        "in_lead": starts < room,
        "late": starts / max(1, len(tokens.form)),
    }


def _repeats(tokens: Tokens, content: np.ndarray) -> dict[str, Column]:
    """Return how often words come back."""
    size, sentences = len(tokens.forms), len(tokens.lengths)
    often = np.log(np.bincount(tokens.form, minlength=size))
    holding = np.bincount(tokens.held[1], minlength=size)
    return {
        "often": content * often,
        "often_small": ~content * often,
        "spread": content * holding / sentences,
        "back": content * np.minimum(holding - 1, _MOST_HOLDING) / min(sentences, _MANY),
        "twice": content * (holding > 1),
        "thrice": content * (holding > 2),
    }


def _pair_traits(tokens: Tokens, fades: Column, slower: Column, room: int) -> dict[str, Column]:
    size = tokens.pairs.shape[1]
    first = tokens.sentence[tokens.pair_starts]
    times = np.bincount(tokens.pair, minlength=size)[:size]
    return {
        "often": np.log(times),
        "twice": times > 1,
        "thrice": times > 2,
        "early": np.minimum(_MOST_EARLY_PAIRS, np.bincount(tokens.pair, fades[tokens.sentence], size)[:size]),
        "first": fades[first],
        "first_soon": slower[first],
        "lead": np.maximum(0, 1 - tokens.pair_starts / room),
    }


def chances(tokens: Tokens, known: Traits, words: Weights, pairs: Weights) -> np.ndarray:
    """Return how likely each form, then each pair, then none (0) is in a person's summary, by learned weights."""
    odds = word_odds(known, words)
    both = _odds(pair_columns(tokens, known, odds), pairs)
    return np.concatenate([1 / (1 + np.exp(-odds)), 1 / (1 + np.exp(-both)), [0.0]])


def word_odds(known: Traits, weights: Weights) -> Column:
    """Return the log-odds of each form."""
    return _odds(known.words, weights)


def pair_columns(tokens: Tokens, known: Traits, odds: Column) -> dict[str, Column]:
    """Return what is known of each pair, and the log-odds of its words: the lesser and the greater."""
    first, second = odds[tokens.pairs]
    return {**known.pairs, "lesser": np.minimum(first, second), "greater": np.maximum(first, second)}


def _odds(columns: Mapping[str, Column], weights: Weights) -> Column:
    each = np.array([weights[name] for name in columns])
    odds: Column = np.clip(weights[EVERY] + each @ np.stack(list(columns.values())), -_CERTAIN, _CERTAIN)
    return odds
