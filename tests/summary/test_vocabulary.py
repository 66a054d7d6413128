from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.summary.signs import NUMBER
from generator.summary.tokens import changes, numbered, ordered
from generator.summary.vocabulary import CAPITAL, FIGURE, NAME, SPOKEN, Vocabulary
from generator.text.languages import language

ITALIAN = language("it")
VALUES = st.lists(st.integers(0, 12), max_size=30)


def marked(own: Vocabulary, text: str, mark: int) -> list[bool]:
    words, _ = own.look_up([text])
    found: list[bool] = (own.marks[words] & mark > 0).tolist()
    return found


def test_a_word_has_one_form_whatever_its_case() -> None:
    own = Vocabulary(ITALIAN)
    words, _ = own.look_up(["Ponte ponte PONTE ponti"])
    assert len(set(own.form[words].tolist())) == 2
    assert marked(own, "Ponte ponte PONTE ponti", CAPITAL) == [True, False, True, False]


def test_singular_and_plural_have_one_content_and_small_words_none() -> None:
    own = Vocabulary(ITALIAN)
    words, _ = own.look_up(["ponte ponti della 2025"])
    forms = own.form[words]
    contents = own.content[forms].tolist()
    assert contents[0] == contents[1] > 0
    assert contents[2] == 0
    assert (12 * own.long[forms]).tolist() == [5, 5, 5, 4]


def test_an_initial_is_no_name_and_a_number_is_not_spoken() -> None:
    own = Vocabulary(ITALIAN)
    assert marked(own, "A Modena M. 2025", NAME) == [False, True, False, False]
    assert marked(own, "A Modena M. 2025", SPOKEN) == [False, True, False, False]


def test_a_number_is_one_figure_however_many_words_it_has() -> None:
    own = Vocabulary(ITALIAN)
    texts = ["Costa 1.500,30 euro,", "", "20-30 metri² d1"]
    _, lengths = own.look_up(texts)
    assert lengths.tolist() == [5, 0, 4]
    figures = [figure for text in texts for figure in marked(own, text, FIGURE)]
    assert figures == [False, True, False, False, False, True, True, False, False]


def test_later_articles_find_the_words_of_earlier_ones_under_their_numbers() -> None:
    own = Vocabulary(ITALIAN)
    before, _ = own.look_up(["Il ponte riapre"])
    own.begin_article()
    own.look_up([f"parola{number}" for number in range(5000)])
    assert own.look_up(["Il ponte riapre"])[0].tolist() == before.tolist()
    assert own.content_numbers(["pont", "tunnel"]).tolist() == [own.content[own.form[before[1]]]]


def test_too_many_words_are_forgotten_when_an_article_begins() -> None:
    own = Vocabulary(ITALIAN, kept=2)
    own.look_up(["giunta bilancio voto"])
    own.begin_article()
    assert own.content_numbers(["giunt"]).tolist() == []
    assert own.look_up(["scuole"])[0].tolist() == [0]


@given(st.lists(st.text("aE1,.'’_ -\n\u00a0è", max_size=12), max_size=4))
@settings(max_examples=50)
def test_texts_are_cut_and_their_figures_counted_as_anywhere_else(texts: list[str]) -> None:
    own = Vocabulary(ITALIAN)
    found, lengths = own.look_up(texts)
    words = [re.findall(r"\w+", text) for text in texts]
    assert lengths.tolist() == list(map(len, words))
    written = [word.lower() for each in words for word in each]
    numbers = dict(zip(written, own.form[found].tolist(), strict=True))
    assert [numbers[word] for word in written] == own.form[found].tolist()
    assert len(set(numbers.values())) == len(numbers)
    assert (own.marks[found] & FIGURE > 0).sum() == sum(len(NUMBER.findall(text)) for text in texts)


@given(VALUES)
@settings(max_examples=50)
def test_equal_values_are_numbered_alike_as_they_come(values: list[int]) -> None:
    numbers, starts = numbered(np.array(values, np.int64), 13)
    order = list(dict.fromkeys(values))
    assert numbers.tolist() == [order.index(value) for value in values]
    assert starts.tolist() == [values.index(value) for value in order]


@given(VALUES)
@settings(max_examples=50)
@pytest.mark.parametrize("most", [13, 1 << 17])
def test_values_are_ordered_as_they_come(most: int, values: list[int]) -> None:
    order = ordered(np.array(values, np.int64), most)
    assert order.tolist() == sorted(range(len(values)), key=values.__getitem__)
    sorted_values = np.array(sorted(values), np.int64)
    assert sorted_values[changes(sorted_values)].tolist() == sorted(set(values))
