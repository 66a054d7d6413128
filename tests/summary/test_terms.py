from __future__ import annotations

import numpy as np
import pytest

from generator.summary import terms, weighing
from generator.summary.terms import Tokens
from generator.summary.vocabulary import FORM, vocabulary
from generator.text.languages import language

TEXTS = (
    "Il ponte sul fiume Secchia riapre lunedì.",
    "Il ponte era chiuso da due anni.",
    "— — —",
)


def sentences(size: int) -> dict[str, np.ndarray]:
    return {name: np.zeros(size) for name in ("early", "soon", "quoted", "wordy", "often", "taken_up")}


def test_words_are_counted_whatever_their_case_and_pairs_end_with_the_sentence() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    forms = tokens.forms
    pairs = {(forms[first], forms[second]) for first, second in tokens.pairs.T}
    assert tokens.lengths.tolist() == [7, 7, 0]
    assert forms.count("il") == 1
    assert ("il", "ponte") in pairs
    assert ("lunedì", "il") not in pairs
    assert [forms[number] for number in tokens.form[tokens.capital]] == ["secchia"]


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


def test_a_sentence_is_suspected_by_its_first_words() -> None:
    texts = ("La loro offerta è caduta.", "Inoltre piove.", "Il sindaco di Modena è contro le loro offerte.", "—")
    assert Tokens.of(texts, language("it")).suspect.tolist() == [True, True, False, False]


def test_a_word_of_the_title_that_comes_back_is_likelier_than_one_told_last() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    title = vocabulary(language("it")).look_up(["Riapre il ponte"])[0][FORM]
    known = terms.traits(tokens, title, sentences(3), 30)
    learned = weighing.learned()
    chances = terms.chances(tokens, known, learned.words, learned.pairs)
    assert len(chances) == len(tokens.forms) + tokens.pairs.shape[1] + 1
    assert chances[-1] == 0
    assert chances[tokens.forms.index("ponte")] > 2 * chances[tokens.forms.index("chiuso")]


def test_a_word_knows_the_sentence_that_says_it_first() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    known = terms.traits(tokens, np.zeros(0, np.int64), {**sentences(3), "wordy": np.array([0.2, 0.9, 0.0])}, 30)
    among = dict(zip(tokens.forms, known.words["among_wordy"], strict=True))
    assert (among["ponte"], among["chiuso"]) == (0.2, 0.9)


@pytest.mark.parametrize("texts", [["— — —"], ["Sì."], ["今日は晴れです。"]])
def test_texts_of_hardly_a_word_have_chances_too(texts: list[str]) -> None:
    tokens = Tokens.of(texts, language("it"))
    known = terms.traits(tokens, np.zeros(0, np.int64), sentences(len(texts)), 30)
    learned = weighing.learned()
    assert np.isfinite(terms.chances(tokens, known, learned.words, learned.pairs)).all()
