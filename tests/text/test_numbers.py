"""Numbers as news writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import numbers, numberwords
from generator.text.languages import known, language
from generator.text.numbers import written

ITALIAN, ENGLISH = language("it"), language("en")

Row = tuple[str, str | None, str | None]


def read(text: str, code: str = "it") -> list[Row]:
    found = numbers.find(text, language(code))
    return [(m.words, None if m.low is None else str(m.low), m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "il costo di formazione di 5, 6 milioni di dollari per DeepSeek R1",
            ("5, 6 milioni di dollari", "5600000", "USD"),
        ),
        ("oltre 300 miliardi di $ dal capitale", ("300 miliardi di $", "300000000000", "USD")),
        ("utilizzando solo 2.048 GPU", ("2.048", "2048", None)),
        ("ha investito ben 1,6 miliardi di dollari", ("1,6 miliardi di dollari", "1600000000", "USD")),
        ("che ha perso il 13% nel pre-market", ("13%", "13", "%")),
        ("DeepSeek R1 è 50 volte più efficiente", ("50 volte", "50", "x")),
        ("sono circa cinque volte inferiori", ("cinque volte", "5", "x")),
        ("un piano da 1 trilione di yuan", ("1 trilione di yuan", "1000000000000", "CNY")),
        ("cluster da 1 milione di XPU/GPU", ("1 milione", "1000000", None)),
        ("accesso a decine di migliaia di GPU NVIDIA", ("decine di migliaia", None, None)),
        ("ha investito miliardi di dollari", ("miliardi di dollari", None, "USD")),
        ("agli altri 100 milioni necessari", ("100 milioni", "100000000", None)),
        ("costa € 5 mln", ("€ 5 mln", "5000000", "EUR")),
        ("300mila euro di danni", ("300mila euro", "300000", "EUR")),
        ("mezzo milione di euro", ("mezzo milione di euro", "500000", "EUR")),
        ("un milione e mezzo di euro", ("un milione e mezzo di euro", "1500000", "EUR")),
        ("duemilacinquecento soldati", ("duemilacinquecento", "2500", None)),
        ("una ventina di persone", ("una ventina", "20", None)),
        ("1.234,56 euro", ("1.234,56 euro", "1234.56", "EUR")),
        ("circa 50,000 GPU", ("50,000", "50000", None)),
        ("10 000 euro", ("10 000 euro", "10000", "EUR")),
        ("una variazione di -3%", ("-3%", "-3", "%")),
        ("il 5 per cento", ("5 per cento", "5", "%")),
    ],
)
def test_italian_numbers_are_read_with_their_unit(text: str, row: Row) -> None:
    assert read(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("spent $1.6 billion on hardware", ("$1.6 billion", "1600000000", "USD")),
        ("about 50,000 GPUs", ("50,000", "50000", None)),
        ("half a million people", ("half a million", "500000", None)),
        ("US$ 5bn", ("US$ 5bn", "5000000000", "USD")),
        ("paid $5m", ("$5m", "5000000", "USD")),
        ("two hundred thousand people", ("two hundred thousand", "200000", None)),
        ("twenty-five percent", ("twenty-five percent", "25", "%")),
        ("hundreds of millions of dollars", ("hundreds of millions of dollars", None, "USD")),
        ("it is 50x faster", ("50x", "50", "x")),
        ("paid in a $ 300 million deal", ("$ 300 million", "300000000", "USD")),
    ],
)
def test_english_numbers_are_read_with_their_unit(text: str, row: Row) -> None:
    assert read(text, "en") == [row]


@pytest.mark.parametrize("text", ["tra 5 e 6 milioni di euro", "5-6 milioni di euro", "5 o 6 milioni di euro"])
def test_a_range_has_two_ends_and_one_magnitude(text: str) -> None:
    (mention,) = numbers.find(text, ITALIAN)
    assert (mention.low, mention.high, mention.unit) == (Decimal(5000000), Decimal(6000000), "EUR")


@pytest.mark.parametrize(
    "text",
    [
        "le ultime GPU H100 e H200, H800 e A800, unità H20",
        "GPT-4, o1, R1, DeepSeek-V3 e Covid-19",
        "finisce 3-1 alle 10:30",
        "il primo e il secondo",
        "un laboratorio e una startup",
        "la versione 10.4.1",
        "il Boeing 777X",
        "una flotta di 737-800 e di 787-9",
    ],
)
def test_names_scores_and_articles_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("digits", "code", "value"),
    [
        ("2.048", "it", "2048"),
        ("2.048", "en", "2.048"),
        ("2,048", "en", "2048"),
        ("1.6", "it", "1.6"),
        ("50,000", "it", "50000"),
        ("1.234.567,8", "it", "1234567.8"),
        ("10'000", "it", "10000"),
        ("10.4.1", "it", None),
    ],
)
def test_separators_are_the_languages_own(digits: str, code: str, value: str | None) -> None:
    assert written.value(digits, language(code)) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("word", "value"),
    [("ventidue", 22), ("millenovecentoventotto", 1928), ("centotto", 108), ("trentatre", 33), ("unolo", None)],
)
def test_italian_compounds_are_read(word: str, value: int | None) -> None:
    assert numberwords.value(word, ITALIAN) == value


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["5", ",", "6", "milioni", "di", "$", "tra", "e", "mezzo", "due", "1.600", "-", "%", "5-6", "un"]
        )
        | st.text(max_size=4),
        max_size=20,
    ),
    st.sampled_from([*known(), "und"]),
)
def test_words_are_verbatim_ordered_and_apart(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    end = 0
    for mention in numbers.find(text, language(code)):
        assert text[mention.start : mention.end] == mention.words
        assert end <= mention.start < mention.end
        assert mention.high is None or (mention.low is not None and mention.low < mention.high)
        end = mention.end


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**15))
def test_every_grouped_number_is_read_back(number: int) -> None:
    assert [m.low for m in numbers.find(f"({number:,} euro)", ENGLISH)] == [Decimal(number)]
    assert [m.low for m in numbers.find(f"({number:,} euro)".replace(",", "."), ITALIAN)] == [Decimal(number)]


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("Environ 14 000 véhicules passent.", "fr", [14000]),
        ("Une ville de 1 234 567 habitants.", "fr", [1234567]),
        ("Un cargo de 4 700 tonnes de bois.", "fr", [4700]),
        ("Passano 14 000 veicoli.", "it", [14000]),
        ("En 2024 300 personnes sont venues.", "fr", [2024, 300]),
    ],
)
def test_plain_blanks_group_only_what_can_be_no_two_numbers(text: str, lang: str, values: list[int]) -> None:
    assert [number.low for number in numbers.find(text, language(lang))] == values
