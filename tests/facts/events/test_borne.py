"""Times that a noun bears, and no verb: they tell which thing is meant."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.found import Basis, Found
from tests.facts.articles import article

PUBLISHED = Found(value=parse("2025-03-19"), basis=Basis.HEADER)


def backgrounds(text: str, lang: str) -> list[bool]:
    return [event.background for event in events.find(article(text, lang=lang), PUBLISHED)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il ministro ha ricordato i morti della frana del 4 novembre 2023."),
        ("it", "Il decreto legislativo 10 agosto 2018, n. 104, vale anche per le barche."),
        ("it", "Il fantino è caduto in prova, pochi giorni prima del Palio del 2 luglio 2024."),
        ("it", "Il ministro ha invitato i partiti alla calma in vista delle prossime elezioni del 4 aprile 2023."),
        ("en", "Moss shifted his own account of the January 10 meeting on the quay."),
        ("en", "Both sides spend heavily to win Aldwick's March 27 election."),
        ("en", "Pilots still speak of the Good Friday collision off the harbour."),
        ("de", "Nach dem Urteil vom 13. März 2024 bleibt die Brücke zu."),
        ("fr", "Les pêcheurs contestent encore l'arrêté du 12 mars 2024."),
        ("it", "La scrittrice tornò al romanzo (ottobre del 2016) che le diede fama."),
        ("it", "Dopo il voto di martedì la giunta di Casalmoro ha cambiato due assessori."),
        ("it", "Alla vigilia del voto di domenica il sindaco ha parlato in piazza."),
        ("it", "Il voto di domenica cambierà la giunta di Casalmoro."),
    ],
)
def test_a_day_that_a_noun_bears_is_background(lang: str, text: str) -> None:
    assert backgrounds(text, lang) == [True]


def test_the_day_of_an_act_is_its_name() -> None:
    assert backgrounds("Ieri è entrato in vigore il decreto legislativo 10 agosto 2018, n. 104.", "it") == [False, True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Nella seduta del 12 marzo il consiglio ha approvato il piano."),
        ("it", "La frana del 4 novembre 2023 travolse due case di Casalmoro."),
        ("it", "Lo scrutinio ebbe inizio nelle prime ore del 3 marzo."),
        ("en", "Moss took a firm stance during the Saturday debate."),
        ("en", "The January 10 fire destroyed half of the old market."),
        ("de", "In der Sitzung vom 12. März hat der Rat den Plan gebilligt."),
        ("it", "La frana di martedì ha travolto tre case di Casalmoro."),
        ("it", "A mezzogiorno di ieri il ponte di Casalmoro è crollato."),
    ],
)
def test_a_day_stays_an_event_where_something_happens_in_it_or_by_what_bears_it(lang: str, text: str) -> None:
    assert backgrounds(text, lang) == [False]
