"""The date proper inside the words of a mention, and what is counted from a date told before."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.dates import parse
from generator.text import dates
from generator.text.dates import DateKind
from generator.text.languages import language

WEDNESDAY = date(2025, 1, 29)


def named(text: str, code: str) -> list[tuple[str, str]]:
    found = dates.find(text, language(code), WEDNESDAY)
    return [(text[n.start : n.end], str(n.date)) for mention in found for n in mention.named]


@pytest.mark.parametrize(
    ("code", "text", "words", "edtf"),
    [
        ("it", "dal 2022", "2022", "2022"),
        ("it", "dopo il 2020", "il 2020", "2020"),
        ("it", "entro la fine del 2024", "la fine del 2024", "2024"),
        ("it", "fino all’inizio di marzo", "inizio di marzo", "2025-03"),
        ("it", "nell’estate 2024", "estate 2024", "2024-06/2024-08"),
        ("en", "since 2004", "2004", "2004"),
        ("en", "by the end of this year", "the end of this year", "2025"),
        ("en", "Monday's session", "Monday", "2025-01-27"),
        ("en", "the 2008 model", "2008", "2008"),
        ("es", "hasta el 1 de junio", "el 1 de junio", "2025-06-01"),
        ("de", "im Jahr 2012", "Jahr 2012", "2012"),
        ("de", "seit 1996", "1996", "1996"),
    ],
)
def test_a_date_proper_has_its_article_and_no_preposition(code: str, text: str, words: str, edtf: str) -> None:
    assert named(text, code) == [(words, edtf)]


@pytest.mark.parametrize(
    ("code", "text", "reference", "edtf"),
    [
        ("it", "Si riunì domenica 16 marzo", "../2025-03-18", "2025-03-16"),
        ("it", "Si riunì domenica 16 marzo", "2025-03-01/2025-03-18", "2025-03-16"),
        ("it", "Si riunì sabato 16 marzo", "../2025-03-18", "None"),  # of 2024, or of another year
        ("it", "Si riunì il 16 marzo", "../2025-03-18", "None"),
        ("it", "Si riunì domenica scorsa", "../2025-03-18", "None"),
        ("it", "Si riunì domenica 16 marzo", "2025-03-18/..", "None"),
        ("en", "They met on Sunday 16 March", "../2025-03-18", "2025-03-16"),
        ("en", "They met yesterday", "../2025-03-18", "None"),
    ],
)
def test_a_weekday_has_its_year_by_the_latest_day_of_writing(code: str, text: str, reference: str, edtf: str) -> None:
    (mention,) = dates.find(text, language(code), parse(reference))
    assert str(mention.date) == edtf


@pytest.mark.parametrize(
    ("code", "text", "edtf"),
    [
        ("it", "Le domande entro le ore 12 di lunedì", "../2025-02-03"),
        ("it", "È chiusa fino alla mattina di lunedì", "../2025-02-03"),
        ("it", "Si paga entro e non oltre lunedì", "../2025-02-03"),
        ("it", "Ha chiuso alle 12 di lunedì", "2025-01-27"),
        ("en", "Apply by 5 p.m. on Monday", "../2025-02-03"),
        ("en", "It closed at noon on Monday", "2025-01-27"),
        ("it", "L’udienza è fissata al 25 ottobre", "2025-10-25"),
        ("it", "L’udienza è fissata per sabato 25 ottobre", "2025-10-25"),
        ("it", "L’apertura è prevista per ottobre", "2025-10"),
        ("it", "L’udienza era stata fissata al 25 ottobre", "2024-10-25"),
        ("it", "La scadenza fissata al 31 dicembre", "2024-12-31"),
        ("en", "The hearing is scheduled for October 25", "2025-10-25"),
        ("en", "The hearing had been scheduled for October 25", "2024-10-25"),
    ],
)
def test_terms_and_plans_lie_ahead(code: str, text: str, edtf: str) -> None:
    (mention,) = dates.find(text, language(code), WEDNESDAY)
    assert str(mention.date) == edtf


def test_a_range_names_both_of_its_ends() -> None:
    assert named("tra il 2019 e il 2021", "it") == [("il 2019", "2019"), ("il 2021", "2021")]
    assert named("dal 3 al 12 marzo", "it") == [("3", "2025-03-03"), ("12 marzo", "2025-03-12")]


def test_places_are_those_of_the_whole_text_however_far_a_date_lies_in_it() -> None:
    text = "Il titolo sale ancora in Borsa. " * 20 + "Era il 5 marzo 2024. " + "Poi più nulla si sa. " * 20
    (mention,) = dates.find(text, language("it"))
    assert text[mention.start : mention.end] == mention.words == "il 5 marzo 2024"
    assert [(text[n.start : n.end], str(n.date)) for n in mention.named] == [("il 5 marzo 2024", "2024-03-05")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il 3 marzo 2024 partì; il giorno seguente tornò", "2024-03-04"),
        ("Nato nel marzo 2020. Il mese precedente", "2020-02"),
        ("L’utile dell’anno precedente", "2024"),
        ("Partì il 3 marzo 2024 e tornò tre giorni dopo.", "2024-03-06"),
        ("il giorno dopo", "2025-01-30"),
    ],
)
def test_words_like_the_next_day_count_from_the_date_before_them(text: str, edtf: str) -> None:
    last = dates.find(text, language("it"), WEDNESDAY)[-1]
    assert (str(last.date), last.kind) == (edtf, DateKind.ANAPHORIC)


def test_a_day_counted_from_an_event_that_is_told_behind_it_is_unknown() -> None:
    (mention,) = dates.find("10 days after the attack", language("en"), WEDNESDAY)
    assert mention.date is None


def test_relative_words_stay_unresolved_without_a_reference() -> None:
    for text in (
        "lo scorso weekend",
        "il 15 del mese scorso",
        "quest’estate",
        "a maggio dell’anno scorso",
        "il 27 e 28 gennaio",
    ):
        found = dates.find(text, language("it"))
        assert found
        assert all(m.date is None and not m.explicit for m in found), text


def test_without_a_known_day_a_month_is_at_most_four_months_ahead() -> None:
    found = {text: dates.find(text, language("en"), WEDNESDAY)[0].date for text in ("in May", "in June")}
    assert {text: str(when) for text, when in found.items()} == {"in May": "2025-05", "in June": "2024-06"}
