"""Numbers in words, by the dozen, and in two sizes."""

from __future__ import annotations

import pytest

from generator.text import numbers
from generator.text.languages import language


def values(code: str, text: str) -> list[tuple[str | None, bool]]:
    return [(None if m.low is None else str(m.low), m.about) for m in numbers.find(text, language(code))]


@pytest.mark.parametrize(
    ("code", "words", "value"),
    [
        ("es", "doscientas mil personas", "200000"),
        ("es", "trescientos cincuenta mil votos", "350000"),
        ("es", "mil novecientos soldados", "1900"),
        ("es", "veintidós heridos", "22"),
        ("pt", "duzentas e cinquenta mil pessoas", "250000"),
        ("fr", "soixante-dix blessés", "70"),
        ("fr", "quatre-vingt-dix-sept blessés", "97"),
        ("fr", "un demi-million de voix", "500000"),
        ("de", "fünfundzwanzig Tote", "25"),
        ("de", "zweihundertfünfzig Tote", "250"),
        ("de", "zweieinhalb Millionen Menschen", "2500000"),
        ("it", "tremilacinquecento tifosi", "3500"),
        ("en", "two hundred thousand people", "200000"),
    ],
)
def test_a_number_in_words_is_read_in_every_language(code: str, words: str, value: str) -> None:
    assert values(code, words) == [(value, False)]


@pytest.mark.parametrize(
    ("code", "words", "value"),
    [
        ("en", "two dozen people", "24"),
        ("en", "half a dozen cars", "6"),
        ("en", "several dozen people", None),
        ("it", "due dozzine di uova", "24"),
        ("it", "mezza dozzina di auto", "6"),
        ("it", "una trentina di feriti", "30"),
        ("fr", "une trentaine de personnes", "30"),
        ("es", "una treintena de personas", "30"),
        ("pt", "uma dezena de pessoas", "10"),
        ("de", "zwei Dutzend Menschen", "24"),
    ],
)
def test_a_number_by_the_dozen_is_about_so_many(code: str, words: str, value: str | None) -> None:
    assert values(code, words) == [(value, True)]


@pytest.mark.parametrize(
    ("code", "words", "found"),
    [
        ("it", "un milione e trecentomila euro", ["1300000"]),
        ("it", "2 miliardi e 300 milioni", ["2300000000"]),
        ("it", "11 mila e 500 euro", ["11500"]),
        ("it", "tra 1 milione e 300 mila euro", ["1000000", "300000"]),
        ("en", "sold 3 million and 400 thousand copies", ["3000000", "400000"]),
    ],
)
def test_a_number_in_two_sizes_is_one_where_the_language_joins_them(code: str, words: str, found: list[str]) -> None:
    assert [value for value, _ in values(code, words)] == found


def test_a_share_and_the_level_that_it_leads_to_are_no_range() -> None:
    found = numbers.find("Shares dropped 5.9% to 20.7 kronor.", language("en"))
    assert [(str(m.low), m.high, m.unit) for m in found] == [("5.9", None, "%"), ("20.7", None, "SEK")]


def test_the_time_of_a_race_is_no_number() -> None:
    assert numbers.find("Ha vinto in 1'33\"42 davanti a tutti.", language("it")) == ()
