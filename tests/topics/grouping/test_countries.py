"""A country is where much happens: a topic only where all articles begin with it."""

from __future__ import annotations

import pytest

from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.countries import is_country
from tests.topics.cards import card


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("Tunisia", "it", True),
        ("Gran Bretagna", "it", True),
        ("UK", "en", True),
        ("Tunisie", "fr", True),
        ("Casalpiano", "it", False),
        ("Kairo", "xx", False),
    ],
)
def test_a_country_is_told_by_its_name_in_the_language_of_the_articles(name: str, lang: str, expected: object) -> None:
    candidate = Candidate("x")
    candidate.spellings[name] += 1
    candidate.cards["a"] = card("a", lang=lang)
    assert is_country(candidate) is expected
