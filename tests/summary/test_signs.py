from __future__ import annotations

import pytest

from generator.summary import signs
from generator.text.languages import language


@pytest.mark.parametrize(
    ("text", "lang", "teases"),
    [
        ("Da sei anni a tre, e una lunga attesa.", "it", True),
        ("Tutti ascoltavano la sentenza senza una parola.", "it", False),
        ("Da sei anni a tre per Ugo Bassi.", "it", False),
        ("Six years for her, three for him, a long wait.", "en", True),
        ("Everybody listened to the sentence without a word.", "en", False),
    ],
)
def test_a_teaser_has_no_verb_and_no_name(text: str, lang: str, *, teases: bool) -> None:
    assert signs.teases(text, language(lang)) == teases


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Call 0800 555 0142 between 8am and 8:30 pm.", set()),
        ("In 2019 it cost 14 million, and 2,019 people paid.", {"14", "2,019"}),
    ],
)
def test_the_time_of_day_a_year_and_whom_to_call_are_no_figures(text: str, told: set[str]) -> None:
    assert signs.figures(text, text.lower().split(), language("en")) == told
