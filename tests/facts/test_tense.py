"""Whether a day without its year is past or still to come."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Event
from generator.model.found import Basis, Found
from tests.facts.articles import article


def dated(text: str, lang: str = "it") -> list[Event]:
    written = Found(value=parse("2010-12-15"), basis=Basis.HEADER)
    return list(events.find(article(text, lang=lang), written))


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("La causa contro il comune è stata rinviata al 22 settembre.", "it", "2011-09-22"),
        ("The vote on the port was put off to 22 September.", "en", "2011-09-22"),
        ("The hearing in Hull was postponed until 22 September.", "en", "2011-09-22"),
        ("L'audience du tribunal est reportée au 22 septembre.", "fr", "2011-09-22"),
        ("O julgamento do banco foi adiado para 22 de setembro.", "pt", "2011-09-22"),
        ("The lock was closed on 9 April after a leak.", "en", "2010-04-09"),
        ("Il ponte di barche crollò il 9 aprile.", "it", "2010-04-09"),
        ("The inquiry will open on 9 April in Hull.", "en", "2011-04-09"),
        ("L'assemblea dei soci è convocata per il 20 gennaio.", "it", "2011-01-20"),
        ("The mayor decided to close the lock on 9 April.", "en", "2011-04-09"),
    ],
)
def test_a_day_without_its_year_is_past_or_to_come_by_its_verb(text: str, lang: str, day: str) -> None:
    assert [str(event.date) for event in dated(text, lang)] == [day]


def test_a_year_behind_a_comma_and_its_preposition_is_another_time() -> None:
    found = dated("La diga cedette il 18 marzo, nel 2009 la procura chiuse le indagini.")
    assert [event.words for event in found] == ["il 18 marzo", "nel 2009"]


def test_an_amount_behind_a_weekday_is_no_day_of_the_month() -> None:
    found = dated("Il sindaco ha promesso mercoledì 15 milioni di euro per le scuole.")
    assert [event.words for event in found] == ["mercoledì"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Lo ha detto ieri.", "it"), ("Lo ha annunciato oggi il ministro.", "it"), ("He said it yesterday.", "en")],
)
def test_a_sentence_that_only_says_who_spoke_is_no_event(text: str, lang: str) -> None:
    assert dated(text, lang) == []
