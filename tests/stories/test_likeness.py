from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.stories import Piece
from generator.stories import likeness
from generator.stories.likeness import Likeness
from generator.stories.vectors import merged, vectors

WORDS = ("tetto", "neve", "palestra", "sindaco", "cargo", "grano", "capitaneria", "marinai", "treno", "stazione")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=2, max_size=12)


def found(texts: list[list[str]]) -> dict[tuple[int, int], float]:
    rows = vectors([Piece(id=f"{n}", text=" ".join(told), lang="it") for n, told in enumerate(texts)])
    index = Likeness(rows, 0.1, by_day=True)
    return {
        (int(one), int(other)): float(score)
        for pairs in index.pairs(np.arange(rows.rows))
        for one, other, score in zip(pairs.one, pairs.other, pairs.score, strict=True)
    }


@settings(max_examples=40)
@given(TEXTS)
def test_two_articles_are_as_alike_from_both_sides(texts: list[list[str]]) -> None:
    pairs = found(texts)
    assert pairs.keys() == {(other, one) for one, other in pairs}
    assert all(score == pytest.approx(pairs[other, one]) for (one, other), score in pairs.items())


def test_asking_in_small_parts_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [[WORDS[(n * step) % len(WORDS)] for step in (1, 2, 3)] + ["tetto", "neve"] for n in range(30)]
    whole = found(texts)
    monkeypatch.setattr(likeness, "_AT_ONCE", 40)
    assert found(texts) == whole
    assert len(whole) > 30


def test_a_sum_of_articles_holds_their_words_once_with_all_their_weight() -> None:
    pieces = [Piece(id=name, text="tetto neve palestra", lang="it") for name in "ab"]
    rows = vectors([*pieces, Piece(id="c", text="cargo grano", lang="it")])
    both = merged(rows, np.array([0, 0, 1]))
    assert both.rows == 2
    assert both.starts.tolist() == [0, 3, 5]
    assert both.weights[:3] == pytest.approx(2 * rows.weights[:3])
    assert both.told[0] == pytest.approx(2 * rows.told[0])
