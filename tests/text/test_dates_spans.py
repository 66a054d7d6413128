"""Nights, days of this very month, and words that only look like dates."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import dates
from generator.text.languages import language

WEDNESDAY = date(2025, 3, 19)


def dated(text: str, code: str) -> list[tuple[str, str | None]]:
    found = dates.find(text, language(code), WEDNESDAY)
    return [(m.words, str(m.date) if m.date else None) for m in found]


@pytest.mark.parametrize(
    ("code", "text", "words", "edtf"),
    [
        ("it", "La notte scorsa due ladri sono entrati in banca.", "La notte scorsa", "2025-03-18/2025-03-19"),
        ("it", "L'incendio è scoppiato la scorsa notte.", "la scorsa notte", "2025-03-18/2025-03-19"),
        (
            "it",
            "Nella notte tra il 3 e il 4 marzo è crollato il tetto.",
            "tra il 3 e il 4 marzo",
            "2025-03-03/2025-03-04",
        ),
        ("en", "Last night two men were held.", "Last night", "2025-03-18"),
        ("fr", "La nuit dernière, un incendie a détruit l'usine.", "La nuit dernière", "2025-03-18/2025-03-19"),
        ("de", "In der vergangenen Nacht brannte die Halle.", "In der vergangenen Nacht", "2025-03-18/2025-03-19"),
    ],
)
def test_a_night_is_of_the_days_that_it_joins(code: str, text: str, words: str, edtf: str) -> None:
    assert dated(text, code) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Il ponte è crollato il 3 marzo scorso.", "2025-03-03"),
        ("Il ponte è crollato il 25 marzo scorso.", "2024-03-25"),
        ("Il ponte è crollato il 3 aprile scorso.", "2024-04-03"),
        ("La gara è fissata per il 25 marzo prossimo.", "2025-03-25"),
        ("La gara è fissata per il 3 marzo prossimo.", "2026-03-03"),
    ],
)
def test_a_day_of_the_last_or_next_such_month_may_be_of_this_very_month(text: str, edtf: str) -> None:
    assert [when for _, when in dated(text, "it")] == [edtf]


def test_a_day_of_that_year_is_none_of_the_present_year() -> None:
    assert dated("La strage fu il 15 agosto di quell'anno.", "it") == [("il 15 agosto di quell'anno", None)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("26 May: the leak has stopped, the firm says.", "2025-05-26"), ("May 26, the leak stopped.", "2025-05-26")],
)
def test_a_day_of_may_with_its_capital_needs_no_preposition(text: str, edtf: str) -> None:
    assert [when for _, when in dated(text, "en")] == [edtf]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "She told USA Today that the deal was dead."),
        ("en", "It serves over 100 ad clients."),
        ("it", "Era stanca di stare sul set per giorni."),
        ("it", "Il sisma fece oltre 30.00.00 vittime."),
        ("it", "Il codice 12.00.2024 non vale."),
    ],
)
def test_what_only_looks_like_a_date_is_none(code: str, text: str) -> None:
    assert dated(text, code) == []


def test_a_year_behind_a_noun_of_accounts_is_a_date() -> None:
    assert dated("La cedola è pagata sull'utile 1984.", "it") == [("utile 1984", "1984")]
    assert dated("I ricavi 1950 milioni non bastano.", "it") == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The fair ran July 30-Aug. 14, 1932, in Hull.", "July 30-Aug. 14, 1932", "1932-07-30/1932-08-14"),
        (
            "She sailed from December 29 to January 3, 2020, for charity.",
            "from December 29 to January 3, 2020",
            "2019-12-29/2020-01-03",
        ),
        ("Surveys were made between 2008 to 2016 in all ports.", "between 2008 to 2016", "2008/2016"),
    ],
)
def test_a_stretch_takes_the_year_behind_its_last_day(text: str, words: str, edtf: str) -> None:
    assert dated(text, "en") == [(words, edtf)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The next year, the yard sold both ferries."),
        ("it", "La mozione che ha visto questa giornata come evento è passata."),
    ],
)
def test_a_year_or_day_that_follows_on_what_was_told_is_not_of_the_day_of_writing(code: str, text: str) -> None:
    (mention,) = dates.find(text, language(code), WEDNESDAY)
    assert mention.kind is dates.DateKind.ANAPHORIC


@pytest.mark.parametrize(
    ("code", "text", "words", "edtf"),
    [
        ("en", "Rates fall before the end of the year.", "before the end of the year", "../2025"),
        ("it", "I tassi scendono prima della fine dell'anno.", "prima della fine dell'anno", "../2025"),
        ("en", "It runs the school until the summer of 2026.", "until the summer of 2026", "../2026-08"),
        ("it", "Il teatro chiude fino all'estate 2026.", "fino all'estate 2026", "../2026-08"),
    ],
)
def test_an_end_of_a_year_or_season_is_that_end(code: str, text: str, words: str, edtf: str) -> None:
    assert dated(text, code) == [(words, edtf)]


def test_a_noun_that_is_counted_is_no_short_month() -> None:
    assert dated("Nel terzo set era stanca, nel quinto volava.", "it") == []
