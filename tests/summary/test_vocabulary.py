from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.summary.terms import counted, numbered
from generator.summary.vocabulary import CAPITAL, CONTENT, FORM, LETTERS, Vocabulary
from generator.text.languages import language

ITALIAN = language("it")
VALUES = st.lists(st.integers(-3, 9), max_size=30)


def test_a_word_has_one_form_whatever_its_case() -> None:
    found = Vocabulary(ITALIAN).look_up(["Ponte", "ponte", "PONTE", "ponti"])
    assert len(set(found[FORM].tolist())) == 2
    assert found[CAPITAL].tolist() == [1, 0, 1, 0]


def test_singular_and_plural_have_one_content_and_small_words_none() -> None:
    found = Vocabulary(ITALIAN).look_up(["ponte", "ponti", "della", "2025"])
    assert found[CONTENT][0] == found[CONTENT][1]
    assert found[CONTENT][2] == -1
    assert found[LETTERS].tolist() == [5, 5, 5, 4]


def test_later_articles_find_the_words_of_earlier_ones_under_their_numbers() -> None:
    own = Vocabulary(ITALIAN)
    before = own.look_up(["Il", "ponte", "riapre"])
    own.begin_article()
    own.look_up([f"parola{number}" for number in range(5000)])
    assert own.look_up(["Il", "ponte", "riapre"]).tolist() == before.tolist()
    assert own.contents(["pont", "tunnel"]).tolist() == [before[CONTENT][1], -1]


def test_too_many_words_are_forgotten_when_an_article_begins() -> None:
    own = Vocabulary(ITALIAN, kept=2)
    own.look_up(["giunta", "bilancio", "voto"])
    own.begin_article()
    assert own.contents(["giunt"]).tolist() == [-1]
    assert own.look_up(["scuole"])[FORM].tolist() == [0]


@given(VALUES)
@settings(max_examples=50)
def test_equal_values_are_numbered_alike_as_they_come(values: list[int]) -> None:
    numbers, starts = numbered(np.array(values, np.int64))
    order = list(dict.fromkeys(values))
    assert numbers.tolist() == [order.index(value) for value in values]
    assert starts.tolist() == [values.index(value) for value in order]


@given(VALUES)
@settings(max_examples=50)
def test_values_are_counted(values: list[int]) -> None:
    different, times = counted(np.array(values, np.int64))
    assert dict(zip(different.tolist(), times.tolist(), strict=True)) == Counter(values)
    assert different.tolist() == sorted(set(values))
