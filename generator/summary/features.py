"""What is known of each sentence of an article before one is chosen: place, form, what it shares with others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.summary import signs, terms
from generator.summary.terms import LONGEST_ROOM, SHORTEST_ROOM, Column, Tokens, Traits
from generator.text.languages import Language
from generator.text.similarity import content_words

# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 2
_SOON_FADES = 6
# Words beyond which a sentence is long.
_LONG = 40
# Sentences of a text in which words that come back come back as often as they ever will.
_MANY = 30


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of all sentences, each once a sentence, sorted by sentence; words and sentences are numbers."""

    sentence: np.ndarray
    word: np.ndarray
    weight: np.ndarray
    """TF-IDF; those of a sentence together are a vector of length 1."""
    holding: np.ndarray
    """Of each word, the sentences that hold it."""
    sentences: int

    @classmethod
    def of(cls, tokens: Tokens, own: np.ndarray, size: int) -> Words:
        """Return an article's content words, weighed as `text.similarity.Idf` does; `own`: their numbers, by form."""
        found = own[tokens.form]
        said = found >= 0
        sentences, size = len(tokens.lengths), max(1, size)
        pairs, times = np.unique(tokens.sentence[said] * size + found[said], return_counts=True)
        sentence, word = np.divmod(pairs, size)
        holding = np.bincount(word, minlength=size)
        weight = (1 + np.log(times)) * (1 + np.log((1 + sentences) / (1 + holding)))[word]
        lengths = np.sqrt(np.bincount(sentence, weight * weight, sentences))
        return cls(sentence, word, weight / lengths[sentence], holding, sentences)

    def summed(self, values: np.ndarray) -> Column:
        """Return the sum of values of the words, sentence by sentence."""
        return np.bincount(self.sentence, values, self.sentences)

    def near(self, wanted: np.ndarray) -> Column:
        """Return the cosine of each sentence and a vector of length 1."""
        found: Column = np.minimum(1.0, self.summed(self.weight * wanted[self.word]))
        return found


@dataclass(frozen=True, slots=True)
class Read:
    """The sentences of an article as they are compared."""

    tokens: Tokens
    traits: Traits
    room: int
    """Words that a summary has."""
    like_title: Column
    """Cosine of each sentence and the title."""
    columns: Mapping[str, Column]
    """By the names of `data/summary/weights.yml`; the larger, the more a sentence should tell."""


def read(texts: Sequence[str], title: str | None, language: Language, room: int) -> Read:
    """Return what is known of sentences, at least one, headings left out; `room`: words that a summary has.

    Linear in the article's length, but for sorting its words.
    """
    tokens = Tokens.of(texts)
    numbers, own = terms.contents(tokens, language)
    words = Words.of(tokens, own, len(numbers))
    titled = tuple(dict.fromkeys(content_words(title or "", language)))
    quoted = np.array([signs.quoted(text) for text in texts])
    columns = {
        **_places(tokens.lengths, room),
        **_shared(words, [numbers[word] for word in titled if word in numbers], len(titled)),
        **_neighbours(words),
        "figures": np.array([signs.figures(text) for text in texts]),
        "names": np.array([signs.names(text, language) for text in texts]),
        "quoted": -quoted,
    }
    columns["in_lead_of_few"] = columns["in_lead"] * min(1.0, SHORTEST_ROOM / room)
    columns["often_of_many"] = columns["often"] * min(1.0, room / LONGEST_ROOM)
    known = terms.traits(tokens, own >= 0, title, quoted, room)
    return Read(tokens, known, room, _like_title(words, numbers, titled), columns)


def _places(lengths: np.ndarray, room: int) -> dict[str, Column]:
    """Return where sentences stand, in sentences and in words of the lead, and how long they are.

    News tells the most important first (inverted pyramid).
    """
    before = np.cumsum(lengths) - lengths
    order = np.arange(len(lengths))
    return {
        "in_lead": np.clip((room - before) / np.maximum(1, lengths), 0, 1),
        "early": np.exp(-order / _EARLY_FADES),
        "soon": np.exp(-order / _SOON_FADES),
        "long": -np.clip(lengths / _LONG - 1, 0, 1),
    }


def _shared(words: Words, titled: Sequence[int], title_words: int) -> dict[str, Column]:
    """Return how much each sentence has of the words that the article repeats, says first, and has in its title."""
    own = np.maximum(1, words.summed(np.ones(len(words.word))))
    first = np.full(len(words.holding), words.sentences)
    np.minimum.at(first, words.word, words.sentence)
    again = words.holding[words.word] > 1
    in_title = np.zeros(len(words.holding))
    in_title[list(titled)] = 1
    scale = min(words.sentences, _MANY) / 3 / max(1, words.sentences - 1)
    return {
        "often": scale * words.summed(words.holding[words.word] - 1.0) / own,
        "introduces": words.summed((again & (first[words.word] == words.sentence)).astype(float)) / own,
        "title": words.summed(in_title[words.word]) / max(1, title_words),
    }


def _neighbours(words: Words) -> dict[str, Column]:
    """Return how alike each sentence is to all later ones, as a share of the most, and to the one before it.

    A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
    (https://aclanthology.org/P19-1628/). Running totals, word by word, stand for all pairs.
    """
    by_word = np.argsort(words.word, kind="stable")
    word, sentence, weight = words.word[by_word], words.sentence[by_word], words.weight[by_word]
    total = np.cumsum(weight)
    later = total[np.cumsum(words.holding)[word] - 1] - total
    taken_up = np.bincount(sentence, weight * later, words.sentences)
    next_to = (word[1:] == word[:-1]) & (sentence[1:] == sentence[:-1] + 1)
    previous = np.bincount(sentence[1:], weight[1:] * weight[:-1] * next_to, words.sentences)
    return {"taken_up": taken_up / max(1e-6, taken_up.max()), "like_previous": -np.minimum(1.0, previous)}


def _like_title(words: Words, numbers: Mapping[str, int], titled: Sequence[str]) -> Column:
    wanted = np.zeros(len(words.holding))
    square = 0.0
    for word in titled:
        number = numbers.get(word)
        rarity = 1 + math.log((1 + words.sentences) / (1 + (0 if number is None else int(words.holding[number]))))
        square += rarity * rarity
        if number is not None:
            wanted[number] = rarity
    return words.near(wanted / math.sqrt(square) if square else wanted)
