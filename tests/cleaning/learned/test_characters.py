from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.learned.characters import Characters, Kind, folded
from generator.text.words import bare, fold

LINES = st.lists(
    st.text(st.one_of(st.characters(exclude_characters="\n"), st.sampled_from("aÀ. …ß’´\u00a0ﬁ1٣Ⅳ한”")), max_size=40),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_texts_are_folded_together_as_each_is_alone(lines: list[str]) -> None:
    texts, keys, words, counts = folded(lines)
    found = [re.findall(r"[^\W_]+", text) for text in texts]
    assert texts == [fold(line) for line in lines]
    assert keys == [re.sub(r"^[\W_]+|[\W_]+$", "", text) for text in texts]
    assert words == [word for line in found for word in line]
    assert counts.tolist() == [len(line) for line in found]


def test_a_letter_that_is_folded_to_several_holds_no_other_such_letter() -> None:
    letters_and_forms = (*range(0x3400), *range(0xF900, 0x10000))
    forms = {character: bare(character) for character in map(chr, letters_and_forms)}
    odd = {character for character, form in forms.items() if len(form) != 1}
    assert {"…", "ß", "ﬁ", "\u0301"} <= odd
    assert all(odd.isdisjoint(forms[character]) for character in odd)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_characters_are_counted_as_patterns_count_them(lines: list[str]) -> None:
    signs = Characters(lines)
    assert signs.count(signs.runs(Kind.ALPHANUMERIC)).tolist() == [len(re.findall(r"[^\W_]+", line)) for line in lines]
    assert signs.count(signs.places(Kind.DIGIT), 3).tolist() == [len(re.findall(r"\d", line[:3])) for line in lines]
    assert signs.count(signs.runs(Kind.SHOWN)).tolist() == [len(line.split()) for line in lines]
    capitals = signs.only(signs.runs(Kind.ALPHANUMERIC), Kind.CAPITAL)
    assert signs.count(capitals).tolist() == [
        sum(word[0].isupper() for word in re.findall(r"[^\W_]+", line)) for line in lines
    ]


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
