"""What is known of each sentence of an article before one is chosen: place, form, what it shares with others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.summary import signs, terms
from generator.summary.terms import LONGEST_ROOM, SHORTEST_ROOM, Column, Traits
from generator.summary.tokens import Tokens, counted, numbered
from generator.summary.vocabulary import FIGURE, NAME, Vocabulary, vocabulary
from generator.text.languages import Language
from generator.text.similarity import content_words

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
    """The content words of all sentences, each once a sentence, sorted by sentence; words and sentences are numbers."""

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
        every, times = counted(tokens.sentence[said] * size + found[tokens.form[said]])
        sentence, word = np.divmod(every, max(1, size))
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
    titled = list(dict.fromkeys(content_words(title, language))) if title else []
    words = Words.of(tokens, known.content_numbers(titled) if titled else _NONE, known.contents)
    quoted = _quoted(tokens.texts)
    wordy = tokens.lengths / _LONG
    columns = {
        **_places(tokens, room),
        "long": -np.minimum(np.maximum(0, wordy - 1), 1),
        **_shared(words, len(titled)),
        **_neighbours(words),
        "figures": 1 - signs.REST ** np.bincount(tokens.sentence, tokens.marks & FIGURE > 0, len(quoted)),
        "names": _names(tokens, language),
        "quoted": -quoted,
    }
    columns["in_lead_of_few"] = columns["in_lead"] * min(1.0, SHORTEST_ROOM / room)
    columns["often_of_many"] = columns["often"] * min(1.0, room / LONGEST_ROOM)
    said = {**columns, "quoted": quoted, "wordy": np.minimum(1, wordy)}
    traits = terms.traits(tokens, _forms(title, known) if title else _NONE, said, room)
    return Read(tokens, traits, room, _like_title(words, len(titled)), columns)


def _forms(text: str, known: Vocabulary) -> np.ndarray:
    words, _ = known.look_up([text])
    forms: np.ndarray = known.form[words]
    return forms


def _quoted(texts: Sequence[str]) -> Column:
    """Return the share of each sentence that is quoted; most articles quote nothing, which is told faster at once."""
    if not signs.quotes("\n".join(texts)):
        return np.zeros(len(texts))
    return np.array([signs.quoted(text) for text in texts])


def _names(tokens: Tokens, language: Language) -> Column:
    """Return how much each sentence says of somebody, 0 to 1; 0 in languages that write all nouns with a capital."""
    sentences = len(tokens.lengths)
    if signs.capital_nouns(language):
        return np.zeros(sentences)
    named = np.bincount(tokens.sentence, tokens.marks & NAME > 0, sentences)
    return np.minimum(named, _MOST_NAMES) / _MOST_NAMES


def _places(tokens: Tokens, room: int) -> dict[str, Column]:
    """Return where sentences stand, in sentences and in words of the lead.

    News tells the most important first (inverted pyramid).
    """
    early, soon = np.exp(np.arange(len(tokens.lengths)) / -_FADES)
    return {
        "in_lead": np.minimum(np.maximum(0, (room - tokens.starts) / np.maximum(1, tokens.lengths)), 1),
        "early": early,
        "soon": soon,
    }


def _shared(words: Words, title_words: int) -> dict[str, Column]:
    """Return how much each sentence has of the words that the article repeats, says first, and has in its title."""
    sentences = len(words.own)
    first = np.empty(len(words.holding), np.int64)
    # The last that is written stays.
    first[words.word[::-1]] = words.sentence[::-1]
    others = words.holding[words.word] - 1
    introduced = (others > 0) & (first[words.word] == words.sentence)
    scale = min(sentences, _MANY) / 3 / max(1, sentences - 1)
    return {
        "often": scale * words.summed(others) / words.own,
        "introduces": words.summed(introduced) / words.own,
        "title": words.summed(words.titled[words.word]) / title_words if title_words else np.zeros(sentences),
    }


def _neighbours(words: Words) -> dict[str, Column]:
    """Return how alike each sentence is to all later ones, as a share of the most, and to the one before it.

    A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
    (https://aclanthology.org/P19-1628/). Running totals, word by word, stand for all pairs.
    """
    sentences = len(words.own)
    by_word = words.word.argsort(kind="stable")
    word, sentence, weight = words.word[by_word], words.sentence[by_word], words.weight[by_word]
    total = weight.cumsum()
    later = total[words.holding.cumsum() - 1][word] - total
    taken_up = np.bincount(sentence, weight * later, sentences)
    next_to = (word[1:] == word[:-1]) & (sentence[1:] == sentence[:-1] + 1)
    previous = np.bincount(sentence[1:], weight[1:] * weight[:-1] * next_to, sentences)
    return {"taken_up": taken_up / max(1e-6, taken_up.max()), "like_previous": -np.minimum(1.0, previous)}


def _like_title(words: Words, title_words: int) -> Column:
    if not title_words:
        return np.zeros(len(words.own))
    wanted = words.rarity * words.titled
    unsaid = title_words - int(words.titled.sum())
    square = float((wanted * wanted).sum()) + unsaid * (1 + math.log(1 + len(words.own))) ** 2
    return words.near(wanted / math.sqrt(square))
