from __future__ import annotations

import numpy as np
import pytest

from benchmarks.training import marks
from generator.cleaning.features import see
from generator.cleaning.learned import lexicon, network
from generator.cleaning.learned.network import DILATIONS, Matrix
from generator.model.seeds import Block


def _table(rows: int) -> Matrix:
    width = len(network.learned()["mean"])
    return np.random.default_rng(rows).normal(size=(rows, width))


@pytest.mark.parametrize("rows", [1, 2, 15, 16, 17, 300])
def test_every_block_has_one_score_however_long_the_page(rows: int) -> None:
    scores = network.scores(_table(rows), network.learned())
    assert scores.shape == (rows,)
    assert np.isfinite(scores).all()


def test_the_blocks_around_a_block_count() -> None:
    table = _table(12)
    moved = table[::-1].copy()
    assert not np.allclose(network.scores(table, network.learned())[::-1], network.scores(moved, network.learned()))


@pytest.mark.parametrize(("away", "counts"), [(sum(DILATIONS), True), (sum(DILATIONS) + 1, False)])
def test_a_block_is_read_with_fifteen_to_both_sides_where_the_page_as_a_whole_says_nothing(
    away: int, *, counts: bool
) -> None:
    learned = network.learned()
    weights = {**learned, "page": 0 * learned["page"], "page_bias": 0 * learned["page_bias"]}
    table = np.zeros((2 * away + 1, len(learned["mean"])))
    before = network.scores(table, weights)[away]
    for end in (0, -1):
        moved = table.copy()
        moved[end] = 8
        assert bool(network.scores(moved, weights)[away] != before) is counts


def test_scores_do_not_carry_the_last_digits_of_a_machine() -> None:
    scores = network.scores(_table(5), network.learned())
    assert (np.round(scores, 6) == scores).all()


def _marks(text: str) -> frozenset[str]:
    return marks.of_words(see([Block(raw=text)], frozenset()).looks[0])


def _weigh(text: str) -> float:
    return lexicon.weigh(_marks(text), lexicon.learned("words"))[0]


def test_words_of_furniture_weigh_less_than_words_of_articles() -> None:
    assert _weigh("Subscribe to our newsletter") < _weigh("The council said that it had voted for the plan.")


def test_weights_are_written_as_they_are_read() -> None:
    assert marks.written({"b": -0.5, "a": 1.02, "": -2.0, "c": 0.001}) == "\t-100\na\t51\nb\t-25\n"


def test_what_the_pages_learned_from_never_showed_says_nothing() -> None:
    learned = network.learned()
    unseen = np.isinf(learned["spread"])
    table = _table(9)
    assert unseen.any()
    assert np.array_equal(network.scores(np.where(unseen, 9, table), learned), network.scores(table, learned))
