from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.metadata.dates import days
from generator.text.languages import language

LINES = (
    ("it", "mercoledì, Febbraio 5, 2025", "2025-02-05", "mercoledì, Febbraio 5, 2025"),
    ("it", "Pubblicato il 3 novembre 2019 alle 12:30", "2019-11-03", "3 novembre 2019"),
    ("it", " date 2025-01 ", "2025-01", "2025-01"),
    ("it", "gennaio 2025", "2025-01", "gennaio 2025"),
    ("en", "Wed, Oct 16, 2024 page1", "2024-10-16", "Wed, Oct 16, 2024"),
    ("en", "Posted Jan. 27th 2025 by admin", "2025-01-27", "Jan. 27th 2025"),
    ("en", "27-Jan-25 10:30", "2025-01-27", "27-Jan-25"),
    ("en", "2024 Jun 30", "2024-06-30", "2024 Jun 30"),
    ("en", "5 minutes 27 January 2025", "2025-01-27", "27 January 2025"),
    ("de", "Stand: 25.4.24, 10.30 Uhr", "2024-04-25", "25.4.24"),
    ("de", "Sa. 13. 11. 2021", "2021-11-13", "Sa. 13. 11. 2021"),
    ("fr", "le 1er août 2020 à 9h", "2020-08-01", "1er août 2020"),
    ("es", "25 de mayo de 2025 16:51 h", "2025-05-25", "25 de mayo de 2025"),
    ("no", "Publisert torsdag 09. mai 2024 - 13:26", "2024-05-09", "torsdag 09. mai 2024"),
    ("ja", "2024年1月5日 20時01分", "2024-01-05", "2024年1月5日"),
    ("ko", "2026.01.29 12:00", "2026-01-29", "2026.01.29"),
    ("und", "5 November 2024", "2024-11-05", "5 November 2024"),
    ("en", "by Jane DoeNovember 21, 2025017 comments", "2025-11-21", "November 21, 2025"),
    ("it", "di Anna Rossi27 Gennaio 202510:30", "2025-01-27", "27 Gennaio 2025"),
    ("en", "Apr 042013", "2013-04-04", "Apr 042013"),
)


@pytest.mark.parametrize(("code", "line", "day", "words"), LINES)
def test_a_line_tells_its_day_in_the_form_of_its_language(code: str, line: str, day: str, words: str) -> None:
    assert [(str(d.date), d.words) for d in days.written(line, language(code))] == [(day, words)]


@pytest.mark.parametrize(
    "line",
    [
        "27 gennaio",
        "gennaio 27, 20251234567",
        "27 gennaio 18:30",
        "27 gennaio 18.30",
        "31 febbraio 2025",
        "versione 3.12.1.4",
        "12 persone 2025",
        "2025",
        "2 ore fa",
        "1 gennaio 1970",
        "tel. 02/12/3456789",
    ],
)
def test_what_has_no_day_and_year_tells_none(line: str) -> None:
    assert list(days.written(line, language("it"))) == []


def test_english_figures_are_read_when_only_one_order_is_possible() -> None:
    english = language("en")
    assert [str(d.date) for d in days.written("06/21/2026, 21/06/2026, 06/06/2026", english)] == [
        "2026-06-21",
        "2026-06-21",
        "2026-06-06",
    ]
    assert list(days.written("06/01/2026 and 06-01-2026", english)) == []
    assert [str(d.date) for d in days.written("06.01.2026", english)] == ["2026-01-06"]


def test_a_weekday_is_told_apart_from_other_words_in_front() -> None:
    (with_weekday,) = days.written("lunedì 27 gennaio 2025", language("it"))
    (without,) = days.written("Roma, 27 gennaio 2025", language("it"))
    assert (with_weekday.has_weekday, without.has_weekday) == (True, False)


@given(st.text(alphabet="0123456789/.-, '年月日ab\n", max_size=200), st.sampled_from(["it", "en", "ja"]))
@settings(max_examples=50)
def test_days_stand_where_their_words_are_and_do_not_overlap(text: str, code: str) -> None:
    reached = 0
    for day in days.written(text, language(code)):
        assert reached <= day.start < day.end <= len(text)
        assert text[day.start : day.end] == day.words
        reached = day.end


def test_months_have_their_own_and_their_short_names() -> None:
    italian = days.calendar_of(language("it"))
    assert [italian.months[name] for name in ("gennaio", "gen", "genn", "set", "sett", "dic")] == [1, 1, 1, 9, 9, 12]
    assert "mercoledi" in italian.weekdays


def test_a_page_of_any_language_may_have_a_template_of_a_known_one() -> None:
    danish = days.calendar_of(language("da"))
    assert [danish.months[name] for name in ("maj", "october", "settembre", "dezember")] == [5, 10, 9, 12]
    assert days.calendar_of(language("und")).months["january"] == 1


@pytest.mark.parametrize(
    ("line", "body", "order"),
    [
        ("09/11/2025 4:32 PM ET", "", "mdy"),
        ("03/04/2025 09:26 GMT", "", "dmy"),
        ("03/04/2025 09:26", "The repairs cost £65,000.", "dmy"),
        ("03/04/2025 09:26", "They cost £65,000, or $82,000.", ""),
        ("09/11/2025", "They cost $65,000.", ""),
        ("ET phones home", "", ""),
    ],
)
def test_a_zone_or_pounds_tell_in_which_order_english_figures_stand(line: str, body: str, order: str) -> None:
    assert days.order_of([line], body) == order


@pytest.mark.parametrize(
    ("code", "line", "day"),
    [
        ("en", "Tue 21 May — Security — 4 min read", "2024-05-21"),
        ("it", "martedì 21 maggio, ore 18", "2024-05-21"),
        ("it", "mercoledì 21 maggio", None),
        ("it", "martedì 31 febbraio", None),
        ("it", "21 maggio", None),
    ],
)
def test_a_weekday_tells_whether_a_day_is_of_a_year(code: str, line: str, day: str | None) -> None:
    found = days.in_year(line, language(code), 2024)
    assert (str(found) if found else None) == day
