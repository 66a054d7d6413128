from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import site_languages
from generator.model.dates import Edtf, Point, Precision, parse, unit
from generator.render import dates
from generator.text.interface import interface

IT, EN, US = interface("it"), interface("en"), interface("en-US")

EVENTS = [
    ("2025-01-27", "27 gennaio 2025", "27 January 2025"),
    ("2025-02-01", "1° febbraio 2025", "1 February 2025"),
    ("2025-01", "gennaio 2025", "January 2025"),
    ("2022", "2022", "2022"),
    ("199X", "anni ’90", "the 1990s"),
    ("202X", "anni 2020", "the 2020s"),
    ("19XX", "XX secolo", "the 20th century"),
    ("20XX", "XXI secolo", "the 21st century"),
    ("2025-01-27?", "27 gennaio 2025 (dedotta)", "27 January 2025 (inferred)"),
    ("2022~", "2022 circa", "about 2022"),
    ("2025-01%", "gennaio 2025 circa (dedotta)", "about January 2025 (inferred)"),
    ("../2023-10", "entro ottobre 2023", "by October 2023"),
    ("../2025-02-05", "entro il 5 febbraio 2025", "by 5 February 2025"),
    ("../2025-01-11", "entro l’11 gennaio 2025", "by 11 January 2025"),
    ("2022/..", "dal 2022", "since 2022"),
    ("2022-10/..", "da ottobre 2022", "since October 2022"),
    ("2022-10-08/..", "dall’8 ottobre 2022", "since 8 October 2022"),
    ("199X/..", "dagli anni ’90", "since the 1990s"),
    ("2024-12/2025-01", "da dicembre 2024 a gennaio 2025", "from December 2024 to January 2025"),
]

PUBLICATIONS = [
    ("2025-01", "gennaio 2025", "January 2025"),
    ("../2025-02-05", "non dopo il 5 febbraio 2025", "not after 5 February 2025"),
    ("2025-01-27/..", "non prima del 27 gennaio 2025", "not before 27 January 2025"),
    ("2025-01-08/..", "non prima dell’8 gennaio 2025", "not before 8 January 2025"),
    ("../2024", "non dopo il 2024", "not after 2024"),
    ("2024-12/2025-01", "tra dicembre 2024 e gennaio 2025", "between December 2024 and January 2025"),
    (
        "2024-12-31/2025-01-08",
        "tra il 31 dicembre 2024 e l’8 gennaio 2025",
        "between 31 December 2024 and 8 January 2025",
    ),
]


@pytest.mark.parametrize(("edtf", "italian", "english"), EVENTS)
def test_an_event_is_dated_as_precisely_as_it_is_known(edtf: str, italian: str, english: str) -> None:
    assert dates.happened(parse(edtf), IT) == italian
    assert dates.happened(parse(edtf), EN) == english


OTHERS = [
    ("de", "2025-02-01", "1. Februar 2025"),
    ("de", "2025-02-01/..", "seit dem 1. Februar 2025"),
    ("de", "../2023-10", "spätestens im Oktober 2023"),
    ("de", "199X", "1990er-Jahre"),
    ("de", "199X?/..", "seit den 1990er-Jahren (erschlossen)"),
    ("de", "19XX", "20.\u00a0Jahrhundert"),
    ("de", "2024-12/2025-01", "Dezember 2024 bis Januar 2025"),
    ("es", "2025-02-01", "1 de febrero de 2025"),
    ("es", "199X/..", "desde los años 90"),
    ("es", "19XX", "siglo\u00a0XX"),
    ("es", "../2025-02-05", "a más tardar el 5 de febrero de 2025"),
    ("fr", "2025-02-01", "1er février 2025"),
    ("fr", "2025-08/..", "depuis août 2025"),
    ("fr", "2022~", "2022 environ"),
    ("fr", "19XX", "XXe\u00a0siècle"),
    ("fr", "2025-02-05/2025-02-08", "depuis le 5 février 2025 jusqu’au 8 février 2025"),
    ("pt", "2025-02-01", "1º de fevereiro de 2025"),
    ("pt", "199X/..", "desde os anos 1990"),
    ("pt", "../2025-01", "o mais tardar em janeiro de 2025"),
]


@pytest.mark.parametrize(("code", "edtf", "said"), OTHERS)
def test_every_language_says_dates_in_its_own_way(code: str, edtf: str, said: str) -> None:
    assert dates.happened(parse(edtf), interface(code)) == said


@pytest.mark.parametrize(("edtf", "italian", "english"), PUBLICATIONS)
def test_a_publication_is_dated_with_its_bounds(edtf: str, italian: str, english: str) -> None:
    assert dates.published(parse(edtf), IT) == italian
    assert dates.published(parse(edtf), EN) == english


def test_no_date_is_said_and_not_invented() -> None:
    assert dates.published(None, IT) == dates.happened(None, IT) == "senza data"
    assert dates.published(None, EN) == "undated"


def test_a_region_has_its_own_order() -> None:
    assert dates.happened(unit(2025, 1, 27), US) == "January 27, 2025"


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2025-01-27", "2025-01-27"),
        ("2025-01", "2025-01"),
        ("2025", "2025"),
        ("199X", ""),
        ("2025-01-27?", ""),
        ("2025-01-27/..", ""),
        ("../2023-10", ""),
    ],
)
def test_machines_get_only_what_html_allows(edtf: str, value: str) -> None:
    assert dates.machine(parse(edtf)) == value


points = st.builds(
    lambda day, precision, mark: Point(
        {Precision.DECADE: day.year // 10 * 10, Precision.CENTURY: day.year // 100 * 100}.get(precision, day.year),
        day.month if precision >= Precision.MONTH else None,
        day.day if precision is Precision.DAY else None,
        precision,
        mark,
    ),
    st.dates(),
    st.sampled_from(Precision),
    st.sampled_from(["", "?", "~", "%"]),
)


@settings(max_examples=50)
@given(points, st.sampled_from(["unit", "since", "by"]))
def test_every_date_has_words_in_every_language(point: Point, shape: str) -> None:
    edtf = Edtf(None if shape == "by" else point, None if shape == "since" else point)
    for code in site_languages():
        words = interface(code)
        for said in (dates.happened(edtf, words), dates.published(edtf, words)):
            assert said
            assert "{" not in said


@pytest.mark.parametrize(
    ("date", "italian", "english"),
    [
        ("../2025-02-05", "fino al 5 febbraio 2025", "until 5 February 2025"),
        ("../2025-01-11", "fino all’11 gennaio 2025", "until 11 January 2025"),
        ("../2023-10", "fino a ottobre 2023", "until October 2023"),
        ("2025-01-27", "27 gennaio 2025", "27 January 2025"),
    ],
)
def test_what_lasts_goes_on_until_its_date(date: str, italian: str, english: str) -> None:
    assert [dates.happened(parse(date), words, lasting=True) for words in (IT, EN)] == [italian, english]
