"""Dates as news tells them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.dates import parse
from generator.text import dates
from generator.text.dates.clock import easter
from generator.text.languages import known, language

ITALIAN, ENGLISH = language("it"), language("en")
MONDAY = date(2025, 1, 27)


def dated(text: str, code: str = "it", reference: date | None = None) -> list[tuple[str, str | None]]:
    found = dates.find(text, language(code), reference)
    return [(m.words, str(m.date) if m.date else None) for m in found]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("ha imposto restrizioni a partire dal 2022 sulla vendita", "a partire dal 2022", "2022/.."),
        ("hanno dovuto affrontare restrizioni simili entro ottobre 2023.", "entro ottobre 2023", "../2023-10"),
        ("del primo satellite sovietico nel 1957, che segnò", "nel 1957", "1957"),
        ("Nel 2023, High-Flyer ha lanciato DeepSeek", "Nel 2023", "2023"),
        ("— *Walter Bloomberg (@DeItaone) 27 gennaio 2025", "27 gennaio 2025", "2025-01-27"),
        ("mercoledì, Febbraio 5, 2025", "mercoledì, Febbraio 5, 2025", "2025-02-05"),
        ("dal 2022 le vendite", "dal 2022", "2022/.."),
        ("fino al 2020", "fino al 2020", "../2020"),
        ("tra il 2019 e il 2021", "tra il 2019 e il 2021", "2019/2021"),
        ("aggiornato il 27/01/2025 alle 10", "il 27/01/2025", "2025-01-27"),
        ("gli anni Novanta", "gli anni Novanta", "199X"),
        ("negli anni ’90", "anni ’90", "199X"),
        ("nel XX secolo", "nel XX secolo", "19XX"),
        ("nel primo trimestre 2024", "nel primo trimestre 2024", "2024-01/2024-03"),
        ("nella seconda metà del 2023", "nella seconda metà del 2023", "2023-07/2023-12"),
        ("prima del 2020", "prima del 2020", "../2019"),
        ("dopo il 2020", "dopo il 2020", "2021/.."),
        ("entro la fine del 2024", "entro la fine del 2024", "../2024"),
        ("dal 28 gennaio al 3 febbraio 2025", "dal 28 gennaio al 3 febbraio 2025", "2025-01-28/2025-02-03"),
        ("le elezioni del 2022", "2022", "2022"),
        ("(1957)", "1957", "1957"),
        ("l’arte del Novecento", "Novecento", "19XX"),
        ("estate 2024", "estate 2024", "2024-06/2024-08"),
    ],
)
def test_italian_dates_mean_what_they_say(text: str, words: str, edtf: str) -> None:
    assert dated(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("restricted by October 2023", "by October 2023", "../2023-10"),
        ("in place since 2022", "since 2022", "2022/.."),
        ("On January 27, 2025, shares fell", "On January 27, 2025", "2025-01-27"),
        ("published 12/31/2024", "12/31/2024", "2024-12-31"),
        ("from 2014 to 2018", "from 2014 to 2018", "2014/2018"),
        ("Q3 2024 results", "Q3 2024", "2024-07/2024-09"),
        ("in the 1990s", "in the 1990s", "199X"),
        ("10 May 2024", "10 May 2024", "2024-05-10"),
        ("the 20th century", "the 20th century", "19XX"),
        ("in 2023 sales rose", "in 2023", "2023"),
    ],
)
def test_english_dates_mean_what_they_say(text: str, words: str, edtf: str) -> None:
    assert dated(text, "en") == [(words, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "utilizzando solo 2000 GPU H800 di NVIDIA",
        "Date le restrizioni della Cina sull’accesso",
        "il costo di formazione di 5, 6 milioni di dollari",
        "utilizzando solo 2.048 GPU per l’addestramento",
        "ha perso il 13% nel pre-market",
        "nei prossimi cinque anni…",
        "la serie Hopper, che include le ultime GPU H100 e H200, e le unità H20",
        "il 31 febbraio 2025",
        "la versione 3.12.2 e la 10.4",
        "costa tra 2000 e 3000 euro",
        "Lunedì nero per NVIDIA",
        "Giulia Marzo ha detto di no",
        "scesa da 2054 a 1960 miliardi",
        "il concerto di Capodanno",
        "ha vinto in 2000 casi",
        "sarà pronto in futuro",
        "il sole e il mar",
    ],
)
def test_numbers_names_and_durations_are_no_dates(text: str) -> None:
    assert dated(text) == []


@pytest.mark.parametrize(
    "text", ["May said so", "Black Monday fell", "of 2000 workers", "the Christmas tree", "we may"]
)
def test_english_names_are_no_dates(text: str) -> None:
    assert dated(text, "en") == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("ieri sera", "ieri sera", "2025-01-26"),
        ("lunedì scorso", "lunedì scorso", "2025-01-20"),
        ("lunedì il titolo ha perso", "lunedì", "2025-01-27"),
        ("tre giorni fa", "tre giorni fa", "2025-01-24"),
        ("il mese scorso", "il mese scorso", "2024-12"),
        ("l’anno scorso", "l’anno scorso", "2024"),
        ("due settimane fa", "due settimane fa", "2025-01-13/2025-01-19"),
        ("5 febbraio", "5 febbraio", "2025-02-05"),
        ("il 18 dicembre", "il 18 dicembre", "2024-12-18"),
        ("il giorno di Natale, un periodo", "il giorno di Natale", "2024-12-25"),
        ("a Capodanno", "a Capodanno", "2025-01-01"),
        ("Ferragosto", "Ferragosto", "2024-08-15"),
        ("a Pasqua", "a Pasqua", "2025-04-20"),
        ("da ieri", "da ieri", "2025-01-26/.."),
    ],
)
def test_relative_words_count_from_the_reference_and_are_undated_without(text: str, words: str, edtf: str) -> None:
    assert dated(text, reference=MONDAY) == [(words, edtf)]
    assert dated(text) == [(words, None)]
    assert not dates.find(text, ITALIAN, MONDAY)[0].explicit


def test_a_reference_that_is_no_day_dates_no_day() -> None:
    for reference in ("2025-01-27/..", "../2025-02-05", "2025-01", "2025"):
        assert dates.find("ieri", ITALIAN, parse(reference))[0].date is None
    assert str(dates.find("il mese scorso", ITALIAN, parse("2025-01"))[0].date) == "2024-12"
    assert str(dates.find("l’anno scorso", ITALIAN, parse("2025"))[0].date) == "2024"
    assert dates.find("il mese scorso", ITALIAN, parse("2025"))[0].date is None


def test_the_names_of_cldr_are_enough_for_full_dates() -> None:
    assert dated("El 27 de enero de 2025", "es")[0][1] == "2025-01-27"
    assert dated("le 27 janvier 2025", "fr")[0][1] == "2025-01-27"
    assert dated("am 27. Januar 2025", "de")[0][1] == "2025-01-27"
    assert dated("em 27 de janeiro de 2025", "pt")[0][1] == "2025-01-27"
    assert dated("2025-01-27", "und")[0][1] == "2025-01-27"


def test_easter_falls_on_the_sundays_of_the_tables() -> None:
    assert [easter(y) for y in (1954, 1981, 2000, 2024, 2025)] == [
        date(1954, 4, 18),
        date(1981, 4, 19),
        date(2000, 4, 23),
        date(2024, 3, 31),
        date(2025, 4, 20),
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("dal", "al", "nel", "2022", "27", "gennaio", "il", "e", "tra", "-", ",", ".", "(", ")", "’", "ieri"),
                *("5/6", "prima", "scorso", "anni", "90", "May", "\n\n", "Q3", "XX", "secolo", "due", "fa", "1990s"),
            ]
        )
        | st.text(max_size=5),
        max_size=25,
    ),
    st.sampled_from([*known(), "und", "ja"]),
)
def test_words_are_verbatim_ordered_and_apart(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    end = 0
    for mention in dates.find(text, language(code), MONDAY):
        assert text[mention.start : mention.end] == mention.words
        assert end <= mention.start < mention.end
        end = mention.end


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1800, 1, 1), date(2150, 12, 31)))
def test_every_written_day_is_read_back(day: date) -> None:
    for code, text in (("it", f"{day.day}/{day.month}/{day.year}"), ("en", f"{day:%B} {day.day}, {day.year}")):
        assert dated(f"({text})", code) == [(text, day.isoformat())]


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.sampled_from(["ieri", "domani", "due settimane fa", "lunedì"]))
def test_no_reference_is_too_early_or_too_late(day: date, text: str) -> None:
    found = dates.find(text, ITALIAN, day)[0].date
    assert found is None or abs((found.anchor.first_day - day) / timedelta(days=1)) <= 21
