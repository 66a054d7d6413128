from __future__ import annotations

import numpy as np

from generator.summary.tokens import Leaning, Tokens
from generator.summary.vocabulary import CAPITAL
from generator.text.languages import language
from tests.summary.articles import forms

TEXTS = (
    "Il ponte sul fiume Secchia riapre lunedì.",
    "Il ponte era chiuso da due anni.",
    "— — —",
)


def test_words_are_counted_whatever_their_case_and_pairs_end_with_the_sentence() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    words = forms(tokens, TEXTS)
    pairs = {(words[first], words[second]) for first, second in tokens.pairs.T}
    assert tokens.lengths.tolist() == [7, 7, 0]
    assert words.count("il") == 1
    assert ("il", "ponte") in pairs
    assert ("lunedì", "il") not in pairs
    assert [words[number] for number in tokens.form[tokens.marks & CAPITAL > 0]] == ["secchia"]


def test_every_place_knows_its_pair_and_every_pair_its_first_place() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    none = tokens.pairs.shape[1]
    for place, pair in enumerate(tokens.pair.tolist()):
        if pair != none:
            assert tokens.pairs[:, pair].tolist() == tokens.form[place - 1 : place + 1].tolist()
            assert tokens.pair_starts[pair] <= place
    assert np.flatnonzero(tokens.pair == none).tolist() == [0, 7]


def test_a_word_is_held_once_by_each_sentence() -> None:
    tokens = Tokens.of(["Il ponte, quel ponte.", "Il ponte riapre."], language("it"))
    assert sorted(tokens.held.tolist()) == [0, 1, 2, 4, 5, 6]


def test_a_sentence_leans_for_sure_or_perhaps_by_its_first_words() -> None:
    texts = ("La loro offerta è caduta.", "Inoltre piove.", "Il sindaco di Modena è contro le loro offerte.", "—")
    assert Tokens.of(texts, language("it")).leaning == [Leaning.PERHAPS, Leaning.YES, Leaning.NO, Leaning.NO]
