from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.names.lexicon import lexicon
from generator.facts.names.stretches import stretches
from generator.facts.names.tokens import tokens


def cut(text: str) -> list[str]:
    found = tokens(text, lexicon("it"))
    return [text[found[first].start : found[last - 1].end] for first, last in stretches(found, "it")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ieri il sindaco Carlo Bruni ha parlato.", ["Carlo Bruni"]),
        ("La gara si corre nel comune di Vernio.", ["comune di Vernio"]),
        ("Lo ha deciso la Camera dei deputati, ieri.", ["Camera dei deputati"]),
        ("Lo trasmette Canale 9 da domani.", ["Canale 9"]),
        ("Ne parla il quotidiano, non la rivista.", []),
        ("Così la polizia tedesca, ieri.", ["polizia tedesca"]),
        ("Così alla Regione 4,3 milioni di euro.", ["Regione"]),
        ("Così alla Regione 12 milioni di euro.", ["Regione"]),
        ("Da gennaio il Comune proverà i nuovi orari.", ["Comune"]),
        ("Nel 2023 il Comune rinunciò a un finanziamento.", ["Comune"]),
        ("Azienda e sindacati trattano.", ["Azienda"]),
    ],
)
def test_a_stretch_holds_a_name_with_its_small_words(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_small_word_for_a_place_opens_a_stretch_only_before_a_name() -> None:
    assert cut("così la via per il mare era chiusa") == []
    assert cut("così in via Mazzini era chiuso") == ["via Mazzini"]


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["Roma", "di", "polizia", "via", "e", "la", "32", ",", "«", "grande"]), max_size=30))
def test_stretches_follow_one_another_and_none_is_empty(words: list[str]) -> None:
    found = tokens(" ".join(words), lexicon("it"))
    end = 0
    for first, last in stretches(found, "it"):
        assert end <= first < last <= len(found)
        end = last
