from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.learned.characters import Characters, Kind, folded
from generator.text.words import fold

LINES = st.lists(
    st.text(st.one_of(st.characters(exclude_characters="\n"), st.sampled_from("aÀ. …ß’´\u00a0ﬁ1٣Ⅳ한”")), max_size=40),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_texts_are_folded_together_as_each_is_alone(lines: list[str]) -> None:
    texts, words = folded(lines)
    assert texts == [fold(line) for line in lines]
    assert words == [re.findall(r"[^\W_]+", text) for text in texts]


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_characters_are_counted_as_patterns_count_them(lines: list[str]) -> None:
    signs = Characters(lines)
    words = signs.first(signs.are(Kind.ALPHANUMERIC))
    assert signs.count(words).tolist() == [len(re.findall(r"[^\W_]+", line)) for line in lines]
    assert signs.count(signs.are(Kind.DIGIT), 3).tolist() == [len(re.findall(r"\d", line[:3])) for line in lines]
    assert signs.count(signs.first(~signs.are(Kind.BLANK))).tolist() == [len(line.split()) for line in lines]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Piove. Poi smette.", 1),
        ("«Piove.» Poi smette", 1),
        ("Piove.", 0),
        ("Costa 3.50 euro", 0),
        ("Davvero?! Sì.", 1),
        ("雨が降る。止む。", 2),
    ],
)
def test_a_sentence_ends_where_a_text_goes_on_after_a_stop(text: str, ends: int) -> None:
    signs = Characters([text, "Altro."])
    assert signs.count(signs.sentence_ends()).tolist() == [ends, 0]
