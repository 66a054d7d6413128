"""Usual quantities, a number with its size or unit, are read by a shorter way than all others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import numbers
from generator.text.languages import language
from generator.text.numbers import quantities

WORDS = {
    "it": (
        "20",
        "1.000",
        "3,5",
        "milioni",
        "mila",
        "migliaia",
        "di",
        "euro",
        "%",
        "per cento",
        "$",
        "e",
        "dai",
        ",",
        "3d",
    ),
    "en": (
        "20",
        "1,000",
        "3.5",
        "million",
        "dozen",
        "of",
        "pounds",
        "%",
        "percent",
        "$",
        "and",
        "to",
        "flour",
        ".",
        "3d",
    ),
    "es": ("20", "1.000", "3,5", "millones", "miles", "de", "euros", "%", "por ciento", "y", "a", "casas", ",", "3d"),
}
ORDINARY = ("Costa 20 milioni di euro, il 12% in più.", "Arrivano 3,5 milioni di persone.", "Bastano 30 euro.")


@pytest.mark.parametrize("code", WORDS)
@settings(max_examples=60)
@given(data=st.data())
def test_the_shorter_way_reads_what_the_others_would(code: str, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[code]), min_size=1, max_size=7)))
    short = numbers.find(text, language(code))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quantities, "_usual", lambda _match, _reading: None)
        assert numbers.find(text, language(code)) == short


def test_no_other_reading_is_tried_for_a_usual_quantity(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    monkeypatch.setattr(quantities, "_first", lambda *given: tried.append(given))
    found = [mention.words for text in ORDINARY for mention in numbers.find(text, language("it"))]
    assert found == ["20 milioni di euro", "12%", "3,5 milioni", "30 euro"]
    assert tried == []


def test_a_fraction_before_a_comma_is_no_part_of_the_number_behind_it() -> None:
    found = numbers.find("I rialzi sono 3,5, 20 mila e 4.", language("it"))
    assert [str(mention.low) for mention in found] == ["3.5", "20000", "4"]
