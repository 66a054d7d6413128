"""Lines that are a day among names, which no title is."""

from __future__ import annotations

import pytest

from generator.cleaning import datedlines
from generator.model.cleantext import Role

from .making import PROSE, clean, verdicts

TITLE = "Traffico nel centro, che cosa cambia da giugno"
SUMMARY = "Le strade chiuse, i permessi per i residenti. E il primo consiglio comunale vota senza discutere"


@pytest.mark.parametrize(
    "line",
    [
        "The Pier | Monday 3 June 2025, 17:05 | Ann Ask",
        "La Voce del Lago, 22 ottobre 2025 - Cronaca - Anna Greco",
        "Pierline (New York) — June 26, 2025, 7:15 a.m. ET",
        "Giornale del Lago · 3/6/2025",
        "2025-06-03 | Anna Greco",
    ],
)
def test_a_day_and_short_names_are_a_credit(line: str) -> None:
    assert datedlines.is_dated(line)


@pytest.mark.parametrize(
    "line",
    [
        "3 June 2025",
        "Bollettino del 3 giugno 2025 - allerta gialla",
        "The bridge opened on 3 June 2025, and closed again before the first winter was over",
        "— Ann Ask (@annask) June 3, 2025",
        "Bilancio 2025 - che cosa cambia",
    ],
)
def test_headlines_and_posts_are_none(line: str) -> None:
    assert not datedlines.is_dated(line)


def test_what_stands_over_a_credit_is_the_title_and_its_summary() -> None:
    credit = "Giornale del Lago, 22 ottobre 2025 - Cronaca - Anna Greco"
    judged = verdicts(clean(TITLE, SUMMARY, credit, "", *PROSE))
    assert [judged[line].role is Role.TITLE for line in (TITLE, SUMMARY, credit)] == [True, False, False]


def test_a_row_of_entries_in_wide_gaps_is_no_title() -> None:
    row = "Centro  Strade  Comune  Traffico  Auto  Accedi"
    judged = verdicts(clean("Il Molo", row, "", TITLE, "", *PROSE))
    assert judged[TITLE].role is Role.TITLE


def test_the_stamp_of_an_agency_dates_its_dispatch() -> None:
    stamp, counted = "271045 GEN 25", "271045 euro in 25 giorni"
    judged = verdicts(clean(TITLE, "", *PROSE, "", counted, "", stamp))
    assert judged[stamp].role is Role.BYLINE
    assert judged[counted].role is not Role.BYLINE
