"""What is known of each sentence of an article before one is chosen: place, form, what it shares with others."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.summary import signs, terms
from generator.summary.terms import LONGEST_ROOM, SAID, SHORTEST_ROOM, Column, Table, Traits
from generator.summary.tokens import Tokens, changes, numbered, ordered
from generator.summary.vocabulary import FIGURE, NAME, Vocabulary, vocabulary
from generator.text.languages import Language
from generator.text.similarity import content_words

SENTENCES = (
    *("early", "soon", "often", "taken_up", "title", "in_lead", "in_lead_of_few", "often_of_many", "long"),
    *("introduces", "like_previous", "figures", "names"),
)
"""What is known of each sentence; the larger, the more it should tell."""
# How fast the advantage of early sentences fades, and that of soon ones, in sentences.
_FADES = np.array([[2.0], [6.0]])
# Words beyond which a sentence is long.
_LONG = 40
# Names beyond these add nothing.
_MOST_NAMES = 3
# Sentences of a text in which words that come back come back as often as they ever will.
_MANY = 30
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of all sentences, each once a sentence, word by word; words and sentences are numbers."""

    sentence: np.ndarray
    word: np.ndarray
    weight: np.ndarray
    """TF-IDF; those of a sentence together are a vector of length 1."""
    own: np.ndarray
    """Of each sentence, its content words, at least 1."""
    holding: np.ndarray
    """Of each word, the sentences that hold it."""
    rarity: np.ndarray
    titled: np.ndarray
    """Of each word, whether the title has it."""

    @classmethod
    def of(cls, tokens: Tokens, title: np.ndarray, most: int) -> Words:
        """Return an article's content words, weighed as `text.similarity.Idf` does.

        `title`: its content words, as the vocabulary numbers them, each below `most`.
        """
        found, firsts = numbered(tokens.content, most)
        contents = tokens.content[firsts]
        sentences, size = len(tokens.lengths), len(firsts)
        said = (tokens.content > 0)[tokens.form].nonzero()[0]
        said_words = found[tokens.form[said]]
        order = ordered(said_words, size)
        word, sentence = said_words[order], tokens.sentence[said[order]]
        new = changes(word) | changes(sentence)
        times = np.bincount(new.cumsum() - 1)
        word, sentence = word[new], sentence[new]
        holding = np.bincount(word, minlength=size)
        rarity = np.log((1 + sentences) / (1 + holding))
        rarity += 1
        weight = np.log(times)
        weight += 1
        weight *= rarity[word]
        lengths = np.sqrt(np.bincount(sentence, weight * weight, sentences))
        weight /= lengths[sentence]
        own = np.maximum(1, np.bincount(sentence, minlength=sentences))
        titled = (contents[:, None] == title).any(1) if len(title) else np.zeros(size, bool)
        return cls(sentence, word, weight, own, holding, rarity, titled)

    def summed(self, values: np.ndarray) -> Column:
        """Return the sum of values of the words, sentence by sentence."""
        return np.bincount(self.sentence, values, len(self.own))

    def told(self) -> list[list[int]]:
        """Return the words of each sentence."""
        order = np.argsort(self.sentence, kind="stable")
        ends = np.bincount(self.sentence, minlength=len(self.own)).cumsum().tolist()
        words = self.word[order].tolist()
        return [words[start:end] for start, end in pairwise([0, *ends])]

    def often(self) -> Column:
        """Return how often the words of each sentence come back."""
        sentences = len(self.own)
        scale = min(sentences, _MANY) / 3 / max(1, sentences - 1)
        found: Column = scale * self.summed(self.holding[self.word] - 1) / self.own
        return found

    def introduced(self) -> Column:
        """Return the share of each sentence's words that it says first and others say again."""
        first = self.sentence[self.holding.cumsum() - self.holding]
        found: Column = self.summed((self.holding > 1)[self.word] & (first[self.word] == self.sentence)) / self.own
        return found

    def taken_up(self) -> Column:
        """Return how alike each sentence is to all later ones, as a share of the most.

        A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
        (https://aclanthology.org/P19-1628/). Running totals, word by word, stand for all pairs.
        """
        total = self.weight.cumsum()
        later = total[self.holding.cumsum() - 1][self.word] - total
        found = self.summed(self.weight * later)
        found /= max(1e-6, found.max())
        return found

    def like_previous(self) -> Column:
        """Return the cosine of each sentence and the one before it."""
        next_to = (self.word[1:] == self.word[:-1]) & (self.sentence[1:] == self.sentence[:-1] + 1)
        alike = np.bincount(self.sentence[1:], self.weight[1:] * self.weight[:-1] * next_to, len(self.own))
        return np.minimum(1.0, alike)

    def like(self, sentence: int) -> Column:
        """Return the cosine of each sentence and one of them."""
        own = self.sentence == sentence
        wanted = np.zeros(len(self.holding))
        wanted[self.word[own]] = self.weight[own]
        return self.near(wanted)

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
    content: Words
    like_title: Column
    """Cosine of each sentence and the title; 0 where that breaks off."""
    titled: np.ndarray
    """Of each form, each pair of them, and none, whether the title has it."""
    table: Table
    """By `SENTENCES`."""


def read(tokens: Tokens, title: str | None, language: Language, room: int) -> Read:
    """Return what is known of sentences, at least one, headings left out; `room`: words that a summary has.

    Linear in the article's length, but for sorting its words.
    """
    known = vocabulary(language)
    title_words = list(dict.fromkeys(content_words(title, language))) if title else []
    words = Words.of(tokens, known.content_numbers(title_words) if title_words else _NONE, known.contents)
    said = _said(tokens, words, len(title_words))
    early, taken_up, _, soon, often, titled = said
    in_lead = np.minimum(np.maximum(0, (room - tokens.starts) / np.maximum(1, tokens.lengths)), 1)
    columns = (
        early,
        soon,
        often,
        taken_up,
        titled,
        in_lead,
        in_lead * min(1.0, SHORTEST_ROOM / room),
        often * min(1.0, room / LONGEST_ROOM),
        -np.minimum(np.maximum(0, tokens.lengths / _LONG - 1), 1),
        words.introduced(),
        -words.like_previous(),
        1 - signs.REST ** np.bincount(tokens.sentence, tokens.marks & FIGURE > 0, len(in_lead)),
        _names(tokens, language),
    )
    table = np.empty((len(SENTENCES), len(in_lead)))
    for row, column in zip(table, columns, strict=True):
        row[:] = column
    title_forms = _forms(title, known) if title else _NONE
    # A title that breaks off is made of the article's first words, which are to be told whole.
    whole = len(title_words) if title and not title.endswith("…") else 0
    traits = terms.traits(tokens, title_forms, said, room)
    return Read(tokens, traits, room, words, _like_title(words, whole), _titled(tokens, title_forms), table)


def _said(tokens: Tokens, words: Words, title_words: int) -> Table:
    """Return what is known of the sentences that say words, by `SAID`.

    News tells the most important first (inverted pyramid).
    """
    found = np.empty((len(SAID), len(tokens.lengths)))
    np.exp(np.arange(len(tokens.lengths)) / -_FADES, out=found[:4:3])
    found[1] = words.taken_up()
    np.minimum(1, tokens.lengths / _LONG, out=found[2])
    found[4] = words.often()
    found[5] = words.summed(words.titled[words.word]) / title_words if title_words else 0
    return found


def _forms(text: str, known: Vocabulary) -> np.ndarray:
    words, _ = known.look_up([text])
    forms: np.ndarray = known.form[words]
    return forms


def _titled(tokens: Tokens, title_forms: np.ndarray) -> np.ndarray:
    forms = (tokens.spelled[:, None] == title_forms).any(1) if len(title_forms) else np.zeros(len(tokens.spelled), bool)
    return np.concatenate((forms, forms[tokens.pairs].all(0), [False]))


def _names(tokens: Tokens, language: Language) -> Column:
    """Return how much each sentence says of somebody, 0 to 1; 0 in languages that write all nouns with a capital."""
    sentences = len(tokens.lengths)
    if signs.capital_nouns(language):
        return np.zeros(sentences)
    named = np.bincount(tokens.sentence, tokens.marks & NAME > 0, sentences)
    return np.minimum(named, _MOST_NAMES) / _MOST_NAMES


def _like_title(words: Words, title_words: int) -> Column:
    if not title_words:
        return np.zeros(len(words.own))
    wanted = words.rarity * words.titled
    unsaid = title_words - int(words.titled.sum())
    square = float((wanted * wanted).sum()) + unsaid * (1 + math.log(1 + len(words.own))) ** 2
    return words.near(wanted / math.sqrt(square))
