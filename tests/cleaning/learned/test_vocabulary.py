from __future__ import annotations

from generator.cleaning.learned.vocabulary import Vocabulary

TEXTS = [["il", "sindaco", "e", "il", "piano"], [], ["menu", "piano"]]


def test_words_are_counted_in_each_block_with_repeats_and_without() -> None:
    seen = Vocabulary(TEXTS, [True, False, False])
    short = ~seen.of_length(3)
    assert seen.held(short).tolist() == [3, 0, 0]
    assert seen.distinct(short).tolist() == [2, 0, 0]
    assert seen.distinct().tolist() == [4, 0, 2]
    assert seen.held(seen.among({"il", "menu"})).tolist() == [2, 0, 1]
    assert seen.held(seen.shared()).tolist() == [1, 0, 1]


def test_common_words_are_those_of_running_text() -> None:
    seen = Vocabulary(TEXTS, [True, False, False])
    assert seen.held(seen.common(2)).tolist() == [3, 0, 0]
    assert seen.held(seen.common(40)).tolist() == [5, 0, 1]


def test_a_page_without_words_has_none() -> None:
    seen = Vocabulary([[], []], [False, False])
    assert seen.held(seen.common(40)).tolist() == [0, 0]
