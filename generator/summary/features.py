"""What is known of each sentence of an article before one is chosen: place, form, what it shares with others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.summary import signs, terms
from generator.summary.terms import LONGEST_ROOM, SHORTEST_ROOM, Column, Tokens, Traits, counted, numbered
from generator.summary.vocabulary import CONTENT, FORM, LETTERS, vocabulary
from generator.text.languages import Language
from generator.text.similarity import content_words

# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 2
_SOON_FADES = 6
# Words beyond which a sentence is long.
_LONG = 40
# Names beyond these add nothing.
_MOST_NAMES = 3
# Sentences of a text in which words that come back come back as often as they ever will.
_MANY = 30
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of all sentences, each once a sentence, sorted by sentence; words and sentences are numbers."""

    sentence: np.ndarray
    word: np.ndarray
    weight: np.ndarray
    """TF-IDF; those of a sentence together are a vector of length 1."""
    holding: np.ndarray
    """Of each word, the sentences that hold it."""
    rarity: np.ndarray
    titled: np.ndarray
    """Of each word, whether the title has it."""
    sentences: int

    @classmethod
    def of(cls, tokens: Tokens, title: np.ndarray) -> Words:
        """Return an article's content words, weighed as `text.similarity.Idf` does.

        `title`: its content words, as the vocabulary numbers them.
        """
        contents = tokens.looks[CONTENT]
        own, firsts = numbered(contents)
        found = own[tokens.form]
        said = (contents >= 0)[tokens.form]
        sentences, size = len(tokens.lengths), max(1, len(firsts))
        every, times = counted(tokens.sentence[said] * size + found[said])
        sentence, word = np.divmod(every, size)
        holding = np.bincount(word, minlength=size)
        rarity = 1 + np.log((1 + sentences) / (1 + holding))
        weight = (1 + np.log(times)) * rarity[word]
        lengths = np.sqrt(np.bincount(sentence, weight * weight, sentences))
        titled = np.zeros(size, bool)
        titled[: len(firsts)] = (contents[firsts][:, None] == title).any(1)
        return cls(sentence, word, weight / lengths[sentence], holding, rarity, titled, sentences)

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
    return of(Tokens.of(texts, language), title, language, room)


def of(tokens: Tokens, title: str | None, language: Language, room: int) -> Read:
    """Return the same for sentences that are cut already."""
    known = vocabulary(language)
    titled = known.contents(dict.fromkeys(content_words(title, language))) if title else _NONE
    words = Words.of(tokens, titled[titled >= 0])
    quoted = np.array([signs.quoted(text) for text in tokens.texts])
    columns = {
        **_places(tokens.lengths, room),
        **_shared(words, len(titled)),
        **_neighbours(words),
        "figures": 1 - signs.REST ** np.bincount(tokens.sentence, tokens.figure, len(tokens.texts)),
        "names": _names(tokens, language),
        "quoted": -quoted,
    }
    columns["in_lead_of_few"] = columns["in_lead"] * min(1.0, SHORTEST_ROOM / room)
    columns["often_of_many"] = columns["often"] * min(1.0, room / LONGEST_ROOM)
    said = {**columns, "quoted": quoted, "wordy": np.minimum(1, tokens.lengths / _LONG)}
    title_forms = known.look_up([title])[0][FORM] if title else _NONE
    return Read(tokens, terms.traits(tokens, title_forms, said, room), room, _like_title(words, titled), columns)


def _names(tokens: Tokens, language: Language) -> Column:
    """Return how much each sentence says of somebody, 0 to 1; 0 in languages that write all nouns with a capital."""
    if signs.capital_nouns(language):
        return np.zeros(len(tokens.lengths))
    named = tokens.capital & (tokens.looks[LETTERS][tokens.form] > 1)
    return np.minimum(np.bincount(tokens.sentence[named], minlength=len(tokens.lengths)), _MOST_NAMES) / _MOST_NAMES


def _places(lengths: np.ndarray, room: int) -> dict[str, Column]:
    """Return where sentences stand, in sentences and in words of the lead, and how long they are.

    News tells the most important first (inverted pyramid).
    """
    before = lengths.cumsum() - lengths
    order = np.arange(len(lengths))
    return {
        "in_lead": np.minimum(np.maximum(0, (room - before) / np.maximum(1, lengths)), 1),
        "early": np.exp(-order / _EARLY_FADES),
        "soon": np.exp(-order / _SOON_FADES),
        "long": -np.minimum(np.maximum(0, lengths / _LONG - 1), 1),
    }


def _shared(words: Words, title_words: int) -> dict[str, Column]:
    """Return how much each sentence has of the words that the article repeats, says first, and has in its title."""
    own = np.maximum(1, np.bincount(words.sentence, minlength=words.sentences))
    first = np.zeros(len(words.holding), np.int64)
    first[words.word[::-1]] = words.sentence[::-1]
    again = words.holding[words.word] > 1
    scale = min(words.sentences, _MANY) / 3 / max(1, words.sentences - 1)
    return {
        "often": scale * words.summed(words.holding[words.word] - 1.0) / own,
        "introduces": words.summed((again & (first[words.word] == words.sentence)).astype(float)) / own,
        "title": words.summed(words.titled[words.word]) / max(1, title_words),
    }


def _neighbours(words: Words) -> dict[str, Column]:
    """Return how alike each sentence is to all later ones, as a share of the most, and to the one before it.

    A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
    (https://aclanthology.org/P19-1628/). Running totals, word by word, stand for all pairs.
    """
    by_word = words.word.argsort(kind="stable")
    word, sentence, weight = words.word[by_word], words.sentence[by_word], words.weight[by_word]
    total = weight.cumsum()
    later = total[words.holding.cumsum()[word] - 1] - total
    taken_up = np.bincount(sentence, weight * later, words.sentences)
    next_to = (word[1:] == word[:-1]) & (sentence[1:] == sentence[:-1] + 1)
    previous = np.bincount(sentence[1:], weight[1:] * weight[:-1] * next_to, words.sentences)
    return {"taken_up": taken_up / max(1e-6, taken_up.max()), "like_previous": -np.minimum(1.0, previous)}


def _like_title(words: Words, title: np.ndarray) -> Column:
    if not len(title):
        return np.zeros(words.sentences)
    wanted = words.rarity * words.titled
    unsaid = len(title) - int(words.titled.sum())
    square = float((wanted * wanted).sum()) + unsaid * (1 + math.log(1 + words.sentences)) ** 2
    return words.near(wanted / math.sqrt(square))
