from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.bounds import Zone, chosen, without_lost_heads, zones

SCORES = st.lists(st.floats(-9, 9), min_size=1, max_size=40)


def test_what_is_clearly_in_stays_and_what_is_clearly_out_goes() -> None:
    assert chosen(np.array([-5.0, 4.0, 5.0, -6.0]), [3, 40, 40, 3]) == (False, True, True, False)


def test_where_all_is_doubtful_more_stays_than_is_likely() -> None:
    scores = np.array([-0.4, -0.2, -3.0])
    assert chosen(scores, [30, 30, 30]) == (True, True, False)


def test_a_long_block_weighs_more_than_a_short_one() -> None:
    assert chosen(np.array([3.0, -0.2]), [100, 10])[1]
    assert not chosen(np.array([3.0, -0.8]), [100, 10])[1]


def test_nothing_chooses_nothing() -> None:
    assert chosen(np.zeros(0), []) == ()


@settings(max_examples=50)
@given(SCORES)
def test_the_likeliest_block_always_stays_and_no_block_before_a_likelier_one(scores: list[float]) -> None:
    stays = chosen(np.array(scores), [10] * len(scores))
    kept = [score for score, one in zip(scores, stays, strict=True) if one]
    gone = [score for score, one in zip(scores, stays, strict=True) if not one]
    assert max(scores) in kept
    assert not gone or max(gone) <= min(kept)


def test_zones_tell_where_a_block_stands() -> None:
    assert zones([False, True, False, True, False]) == (Zone.ABOVE, Zone.ARTICLE, Zone.ASIDE, Zone.ARTICLE, Zone.BELOW)


def test_without_an_article_all_stands_above() -> None:
    assert zones([False, False]) == (Zone.ABOVE, Zone.ABOVE)


@pytest.mark.parametrize(
    ("page", "stays"),
    [("T-T-H", "T-T--"), ("TH-HH", "TH---"), ("TH H", "TH H"), ("-H-H", "-H-H"), ("TH-T", "TH-T"), ("", "")],
)
def test_headings_below_the_last_text_and_parted_from_it_head_nothing(page: str, stays: str) -> None:
    inside = [sign in "TH" for sign in page]
    found = without_lost_heads(inside, [sign == "H" for sign in page], [sign != " " for sign in page])
    assert found == [sign in "TH" for sign in stays]
