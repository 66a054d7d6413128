"""Times of one sentence that are one time, or one event."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.found import Basis, Found
from tests.facts.articles import article


def dated(text: str, published: str | None, lang: str) -> list[tuple[str, str | None]]:
    when = Found(value=parse(published), basis=Basis.HEADER) if published else None
    found = events.find(article(text, lang=lang), when)
    return [(e.words, str(e.date) if e.date else None) for e in found if not e.background]


@pytest.mark.parametrize(
    ("lang", "text", "published", "words", "date"),
    [
        (
            "it",
            "È in programma domani lunedi 25 marzo la gara tra le due squadre.",
            None,
            "domani lunedi 25 marzo",
            None,
        ),
        (
            "it",
            "Si è svolto lo scorso mercoledì 13 novembre 2019 il torneo dei rioni.",
            None,
            "lo scorso mercoledì 13 novembre 2019",
            "2019-11-13",
        ),
        ("it", "Ieri, 4 marzo, la giunta ha approvato il bilancio.", "2025-03-05", "Ieri, 4 marzo", "2025-03-04"),
        (
            "it",
            "A luglio (nei fine settimana) e agosto la linea chiuderà per lavori.",
            "2025-05-20",
            "A luglio (nei fine settimana) e agosto",
            "2025-07/2025-08",
        ),
        (
            "en",
            "The fair will open on Saturday and Sunday.",
            "2025-03-05",
            "on Saturday and Sunday",
            "2025-03-08/2025-03-09",
        ),
    ],
)
def test_times_that_are_one_make_one_event(
    lang: str, text: str, published: str | None, words: str, date: str | None
) -> None:
    assert dated(text, published, lang) == [(words, date)]


def test_days_that_do_not_follow_on_each_other_stay_apart() -> None:
    text = "The council will meet on 10 May and 21 May."
    assert dated(text, "2025-03-05", "en") == [("on 10 May", "2025-05-10"), ("21 May", "2025-05-21")]


def test_a_weekday_behind_another_day_is_another_time() -> None:
    assert dated("Gli ispettori sono arrivati ieri, lunedì ripartiranno.", "2025-03-05", "it") == [
        ("ieri", "2025-03-04"),
        ("lunedì", "2025-03-10"),
    ]


def test_a_day_in_brackets_behind_its_weekday_is_that_day() -> None:
    told = dated("Il decreto per le aziende scade domenica (23 marzo 2025) a mezzanotte.", "2025-03-19", "it")
    assert told == [("domenica (23 marzo 2025)", "2025-03-23")]


def test_what_is_so_since_a_year_and_until_today_is_told_once() -> None:
    prose = article("La legge che dal 2012 ad oggi ha salvato i boschi resta in vigore.", lang="it")
    found = events.find(prose, Found(value=parse("2023-11-03"), basis=Basis.HEADER))
    assert [(e.words, str(e.date), e.background) for e in found] == [("dal 2012", "2012/..", True)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The keeper hurt his knee in the third quarter of the match against Hull."),
        ("en", "It is no good idea to land a plan like this on a Sunday night."),
        ("en", "The court will hear June Harbour Works against the town of Hull."),
        ("it", "I malati nella valle sono ad oggi almeno 600 secondo il comune."),
        ("en", "Each seedling of spinach needs about 1/16 of a square foot."),
    ],
)
def test_a_time_of_no_day_that_can_be_told_is_no_event(lang: str, text: str) -> None:
    assert dated(text, "2023-11-03", lang) == []


def test_a_time_that_ends_on_another_day_is_another_time() -> None:
    text = "The candidates met for the debate on Saturday ahead of the Oct. 27 general election."
    assert ("on Saturday", "2024-10-19") in dated(text, "2024-10-22", "en")
