from __future__ import annotations

import numpy as np
import pytest

from generator.summary import terms, weighing
from generator.summary.tokens import Tokens
from generator.summary.vocabulary import vocabulary
from generator.text.languages import language
from tests.summary.articles import forms

TEXTS = (
    "Il ponte sul fiume Secchia riapre lunedì.",
    "Il ponte era chiuso da due anni.",
    "— — —",
)


def sentences(size: int, **known: list[float]) -> np.ndarray:
    return np.array([known.get(name, [0.0] * size) for name in terms.SAID])


def trait(known: terms.Traits, name: str) -> np.ndarray:
    row: np.ndarray = known.words[terms.WORDS.index(name)]
    return row


def test_a_word_of_the_title_that_comes_back_is_likelier_than_one_told_last() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    own = vocabulary(language("it"))
    title = own.form[own.look_up(["Riapre il ponte"])[0]]
    known = terms.traits(tokens, title, sentences(3), 30)
    learned = weighing.learned()
    chances = terms.chances(tokens, known, learned.words, learned.pairs)
    words = forms(tokens, TEXTS)
    assert len(chances) == len(words) + tokens.pairs.shape[1] + 1
    assert chances[-1] == 0
    assert chances[words.index("ponte")] > 2 * chances[words.index("chiuso")]


def test_a_word_knows_the_sentence_that_says_it_first() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    known = terms.traits(tokens, np.zeros(0, np.int64), sentences(3, taken_up=[0.2, 0.9, 0.0]), 30)
    among = dict(zip(forms(tokens, TEXTS), trait(known, "among_taken_up"), strict=True))
    assert (among["ponte"], among["chiuso"]) == (0.2, 0.9)


def test_a_word_knows_all_sentences_that_say_it_and_the_best_of_them() -> None:
    tokens = Tokens.of(TEXTS, language("it"))
    known = terms.traits(tokens, np.zeros(0, np.int64), sentences(3, title=[0.2, 0.6, 0.9]), 30)
    mean, best = (
        dict(zip(forms(tokens, TEXTS), trait(known, f"{name}_title"), strict=True)) for name in ("with", "best")
    )
    assert mean["ponte"] == pytest.approx(0.4)
    assert (best["ponte"], best["secchia"], mean["chiuso"]) == (0.6, 0.2, 0.6)


@pytest.mark.parametrize("texts", [["— — —"], ["Sì."], ["今日は晴れです。"]])
def test_texts_of_hardly_a_word_have_chances_too(texts: list[str]) -> None:
    tokens = Tokens.of(texts, language("it"))
    known = terms.traits(tokens, np.zeros(0, np.int64), sentences(len(texts)), 30)
    learned = weighing.learned()
    assert np.isfinite(terms.chances(tokens, known, learned.words, learned.pairs)).all()
