from __future__ import annotations

import re
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.summary.signs import NUMBER
from generator.summary.terms import counted, numbered, ranked
from generator.summary.vocabulary import CAPITAL, CONTENT, FIGURE, FORM, LETTERS, Vocabulary
from generator.text.languages import language

ITALIAN = language("it")
VALUES = st.lists(st.integers(-3, 9), max_size=30)


def test_a_word_has_one_form_whatever_its_case() -> None:
    found, _ = Vocabulary(ITALIAN).look_up(["Ponte ponte PONTE ponti"])
    assert len(set(found[FORM].tolist())) == 2
    assert found[CAPITAL].tolist() == [1, 0, 1, 0]


def test_singular_and_plural_have_one_content_and_small_words_none() -> None:
    found, _ = Vocabulary(ITALIAN).look_up(["ponte ponti della 2025"])
    assert found[CONTENT][0] == found[CONTENT][1]
    assert found[CONTENT][2] == -1
    assert found[LETTERS].tolist() == [5, 5, 5, 4]


def test_a_number_is_one_figure_however_many_words_it_has() -> None:
    found, lengths = Vocabulary(ITALIAN).look_up(["Costa 1.500,30 euro,", "", "20-30 metri² d1"])
    assert lengths.tolist() == [5, 0, 4]
    assert found[FIGURE].tolist() == [0, 1, 0, 0, 0, 1, 1, 0, 0]


def test_later_articles_find_the_words_of_earlier_ones_under_their_numbers() -> None:
    own = Vocabulary(ITALIAN)
    before, _ = own.look_up(["Il ponte riapre"])
    own.begin_article()
    own.look_up([f"parola{number}" for number in range(5000)])
    assert own.look_up(["Il ponte riapre"])[0].tolist() == before.tolist()
    assert own.contents(["pont", "tunnel"]).tolist() == [before[CONTENT][1], -1]


def test_too_many_words_are_forgotten_when_an_article_begins() -> None:
    own = Vocabulary(ITALIAN, kept=2)
    own.look_up(["giunta bilancio voto"])
    own.begin_article()
    assert own.contents(["giunt"]).tolist() == [-1]
    assert own.look_up(["scuole"])[0][FORM].tolist() == [0]


@given(st.lists(st.text("aE1,.'’_ -\n\u00a0è", max_size=12), max_size=4))
@settings(max_examples=50)
def test_texts_are_cut_and_their_figures_counted_as_anywhere_else(texts: list[str]) -> None:
    found, lengths = Vocabulary(ITALIAN).look_up(texts)
    words = [re.findall(r"\w+", text) for text in texts]
    assert lengths.tolist() == list(map(len, words))
    assert found[LETTERS].tolist() == [len(word) for own in words for word in own]
    assert found[FIGURE].sum() == sum(len(NUMBER.findall(text)) for text in texts)


@given(VALUES)
@settings(max_examples=50)
def test_equal_values_are_numbered_alike_as_they_come(values: list[int]) -> None:
    numbers, starts = numbered(np.array(values, np.int64))
    order = list(dict.fromkeys(values))
    assert numbers.tolist() == [order.index(value) for value in values]
    assert starts.tolist() == [values.index(value) for value in order]


@given(VALUES)
@settings(max_examples=50)
def test_equal_values_are_ranked_alike_from_the_least(values: list[int]) -> None:
    ranks, starts = ranked(np.array(values, np.int64))
    order = sorted(set(values))
    assert ranks.tolist() == [order.index(value) for value in values]
    assert starts.tolist() == [values.index(value) for value in order]


@given(VALUES)
@settings(max_examples=50)
def test_values_are_counted(values: list[int]) -> None:
    different, times = counted(np.array(values, np.int64))
    assert dict(zip(different.tolist(), times.tolist(), strict=True)) == Counter(values)
    assert different.tolist() == sorted(set(values))
