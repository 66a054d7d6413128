"""Money as news writes it: signs, codes, names, small coins, and words that only look like money."""

from __future__ import annotations

import pytest

from generator.text import numbers
from generator.text.languages import known, language

Row = tuple[str, str | None, str | None]


def read(text: str, code: str) -> list[Row]:
    found = numbers.find(text, language(code))
    return [(m.words, None if m.low is None else str(m.low), m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("multa da HK$ 10 milioni", ("HK$ 10 milioni", "10000000", "HKD")),
        ("un mutuo di c $ 16,4 milioni", ("c $ 16,4 milioni", "16400000", "CAD")),
        ("mxn$ 15 a testa", ("mxn$ 15", "15", "MXN")),
        ("il biglietto costa USD1,23", ("USD1,23", "1.23", "USD")),
        ("circa 125 milioni di dollari australiani", ("125 milioni di dollari australiani", "125000000", "AUD")),
        ("20 rupie pakistane", ("20 rupie pakistane", "20", "PKR")),
        ("costa 3 euro e 50", ("3 euro e 50", "3.5", "EUR")),
        ("costa tredici euro e quarantacinque cent.", ("tredici euro e quarantacinque cent", "13.45", "EUR")),
        ("a 64,2 centesimi al pezzo", ("64,2 centesimi", "64.2", "centesimi")),
        ("un paio di milioni di euro", ("un paio di milioni di euro", "2000000", "EUR")),
        ("un quarto di milione di sterline", ("un quarto di milione di sterline", "250000", "GBP")),
        ("un bilancio da 5M€", ("5M€", "5000000", "EUR")),
        ("due dollari e mezzo al litro", ("due dollari e mezzo", "2.5", "USD")),
    ],
)
def test_italian_money_is_read_with_its_currency(text: str, row: Row) -> None:
    assert read(text, "it") == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("it only cost 3 dollars 50 cents.", ("3 dollars 50 cents", "3.5", "USD")),
        ("it sells at 15 dollars 50.", ("15 dollars 50", "15.5", "USD")),
        ("a fine of one hundred and fifty thousand euros", ("one hundred and fifty thousand euros", "150000", "EUR")),
        ("worth 100,000 ₭ in Laos", ("100,000 ₭", "100000", "LAK")),
        ("about 115.5USD a barrel", ("115.5USD", "115.5", "USD")),
        ("some 75 USD million", ("75 USD million", "75000000", "USD")),
        ("a quarter of a million pounds", ("a quarter of a million pounds", "250000", "GBP")),
        ("two and a half million dollars", ("two and a half million dollars", "2500000", "USD")),
        ("2 1/2 million dollars", ("2 1/2 million dollars", "2500000", "USD")),
        ("a loan of .5 million dollars", (".5 million dollars", "500000.0", "USD")),
        ("Rmb10bn of bonds", ("Rmb10bn", "10000000000", "CNY")),
        ("a couple of bucks", ("a couple of bucks", "2", "USD")),
        ("500 crore rupees", ("500 crore rupees", "5000000000", "INR")),
        ("it rose one penny", ("one penny", "1", "penny")),
        ("12,34,567.89 rupees", ("12,34,567.89 rupees", "1234567.89", "INR")),
    ],
)
def test_english_money_is_read_with_its_currency(text: str, row: Row) -> None:
    assert read(text, "en") == [row]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2,000 pounds of flour", "en"),
        ("the boxer weighs 200 pounds", "en"),
        ("14 won", "en"),
        ("a Euro 6 engine", "en"),
        ("la finale di Euro 2024", "it"),
        ("30 franchi tiratori", "it"),
        ("un gruppo con 14 marchi", "it"),
        ("ne parlava in dollari 30 anni fa", "it"),
        ("PHP 8 e COP 28", "it"),
        ("filmed in 4K on a 5G phone", "en"),
    ],
)
def test_words_that_only_look_like_money_give_no_unit(text: str, code: str) -> None:
    assert {unit for _, _, unit in read(text, code)} <= {None}


def test_a_sign_belongs_to_the_number_right_behind_it() -> None:
    assert read("a us $ 150 million loan", "en") == [("us $ 150 million", "150000000", "USD")]
    assert read("fees of $ 20 $ 37", "en") == [("$ 20", "20", "USD"), ("$ 37", "37", "USD")]
    assert read("rmb 10 usd 20", "en") == [("rmb 10", "10", "CNY"), ("usd 20", "20", "USD")]


def test_what_is_counted_behind_money_is_none_of_its_coins() -> None:
    assert read("it was 15 dollars 30 years ago", "en") == [("15 dollars", "15", "USD"), ("30", "30", None)]


@pytest.mark.parametrize("code", known())
def test_every_language_knows_a_currency_by_its_full_name(code: str) -> None:
    names = language(code).section("currencies")
    assert read(f"20 {names.texts('CHF')[-1]}", code)[-1][2] == "CHF"


@pytest.mark.parametrize(
    ("text", "code", "low", "high", "unit"),
    [
        ("costerà da 3 a 5 milioni di euro", "it", 3_000_000, 5_000_000, "EUR"),
        ("una crescita attesa tra il 3 e il 5%", "it", 3, 5, "%"),
        ("dal 3 al 5 per cento dei voti", "it", 3, 5, "%"),
        ("una spesa da 2310 a 2697 miliardi", "it", 2_310_000_000_000, 2_697_000_000_000, None),
        ("between 3 and 5 million", "en", 3_000_000, 5_000_000, None),
        ("3–5 million", "en", 3_000_000, 5_000_000, None),
        ("making $35,000 to $60,000 a year", "en", 35_000, 60_000, "USD"),
        ("$25-$50 million", "en", 25_000_000, 50_000_000, "USD"),
        ("entre 3 et 5 millions d'euros", "fr", 3_000_000, 5_000_000, "EUR"),
        ("3 bis 5 Millionen Euro", "de", 3_000_000, 5_000_000, "EUR"),
    ],
)
def test_the_ends_of_a_range_share_size_and_unit(text: str, code: str, low: int, high: int, unit: str | None) -> None:
    (mention,) = numbers.find(text, language(code))
    assert (mention.low, mention.high, mention.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("la quota è passata da 3 a 5 milioni di euro", "it", [3_000_000, 5_000_000]),
        ("la quota va da 5 a 3 milioni di euro", "it", [5_000_000, 3_000_000]),
        ("la quota è scesa da 50 a 35mila euro", "it", [50_000, 35_000]),
        ("exports rose from 3 to 5 million euros", "en", [3_000_000, 5_000_000]),
        ("sales rose 2 % to $1.45 billion", "en", [2, 1_450_000_000]),
        ("he gave away thousands of $12 tickets", "en", [None, 12]),
    ],
)
def test_what_moves_from_one_number_to_another_is_no_range(text: str, code: str, values: list[int | None]) -> None:
    found = numbers.find(text, language(code))
    assert [m.low for m in found] == values
    assert all(m.high is None for m in found)


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("NKr95mn", "95000000", None, "NOK"),
        ("338p", "338", None, "pence"),
        ("$500 millions", "500000000", None, "USD"),
        ("$3-5bn", "3000000000", "5000000000", "USD"),
        ("9.5bn kronor", "9500000000", None, "SEK"),
    ],
)
def test_money_with_letters_right_behind_or_before(words: str, low: str, high: str | None, unit: str) -> None:
    (found,) = numbers.find(f"It paid {words} for the stake.", language("en"))
    assert (str(found.low), found.high and str(found.high), found.unit) == (low, high, unit)
