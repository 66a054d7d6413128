from __future__ import annotations

import numpy as np
import pytest

from generator.cleaning.learned.vocabulary import Vocabulary

WORDS = ["il", "sindaco", "e", "il", "piano", "menu", "piano"]


@pytest.fixture
def seen() -> Vocabulary:
    """A paragraph of five words, a block without any, and a line of two."""
    return Vocabulary(WORDS, np.array([5, 0, 2]), {"il", "e"})


def test_words_are_counted_in_each_block_with_repeats_and_without(seen: Vocabulary) -> None:
    assert seen.held(seen.small).tolist() == [3, 0, 0]
    assert seen.distinct(seen.small).tolist() == [2, 0, 0]
    assert seen.distinct().tolist() == [4, 0, 2]
    assert seen.held(seen.shared()).tolist() == [1, 0, 1]


def test_longer_words_that_are_not_small_tell_what_a_text_is_about(seen: Vocabulary) -> None:
    assert seen.topic() == {"sindaco", "piano", "menu"}


def test_common_words_are_those_of_running_text_and_of_equals_the_first(seen: Vocabulary) -> None:
    prose = [True, False, False]
    assert seen.held(seen.common(2, prose)).tolist() == [3, 0, 0]
    assert seen.held(seen.common(40, prose)).tolist() == [5, 0, 1]
    assert seen.held(seen.common(1, [False, False, True])).tolist() == [0, 0, 1]


def test_a_page_without_words_has_none() -> None:
    seen = Vocabulary([], np.array([0, 0]), frozenset())
    assert seen.held(seen.common(40, [False, False])).tolist() == [0, 0]
