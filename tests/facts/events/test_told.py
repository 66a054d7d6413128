"""Whether what a time tells is past, planned or possible, by the verbs around it."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Event, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article

HAPPENED, PLANNED, POSSIBLE = Modality.HAPPENED, Modality.PLANNED, Modality.POSSIBLE


def told(text: str, lang: str, published: str | None = None) -> tuple[Event, ...]:
    when = Found(value=parse(published), basis=Basis.HEADER) if published else None
    return events.find(article(text, lang=lang), when)


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "Appuntamento al 18 giugno, quando la squadra affronterà i campioni a Trieste.", PLANNED),
        ("it", "Dal primo gennaio 2026, la visita sarà possibile anche in ospedale.", PLANNED),
        ("it", "Entro marzo 2050 l'agenzia prevede di chiudere il bando.", PLANNED),
        ("it", "Il bando è stato prorogato fino al 1º gennaio 2026.", PLANNED),
        ("it", "Gli altri premi saranno consegnati il prossimo lunedì.", PLANNED),
        ("it", "Il ministro, che oggi si recherà a Valdora, incontrerà i parenti.", PLANNED),
        ("it", "La società, fondata da un ingegnere, la ristrutturò nel 2014 e la tenne aperta.", HAPPENED),
        ("it", "Il raddoppio della strada era stato promesso nel 2002 dal ministro.", HAPPENED),
        ("it", "Incendio questa notte in un deposito di vernici alla periferia di Valdora.", HAPPENED),
        ("it", "Si sono svolti i funerali dell'ex ministro, morto lo scorso 31 ottobre a Bari.", HAPPENED),
        (
            "it",
            "I parchi sono nuovamente accessibili e, a partire da lunedì 18 maggio, le scuole riapriranno.",
            PLANNED,
        ),
        ("it", "Erano presenti i figli, in attesa di notizie, e il padre, giunti ieri a Bari.", HAPPENED),
        ("en", "The board will set out its plan when the bill is debated in Hull on Monday.", PLANNED),
        ("en", "Pilots are planning a strike in the harbour on Wednesday.", PLANNED),
        ("en", "The club will stay . The keeper was hit by a bottle at Leith in December 2012 .", HAPPENED),
        ("en", "The union of the five states was dissolved by its members in May 2011.", HAPPENED),
    ],
)
def test_the_verbs_tell_in_an_article_without_a_date(lang: str, text: str, modality: Modality) -> None:
    assert [event.modality for event in told(text, lang) if not event.background] == [modality]


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "The farm grew peas and beans this year and achieved the expected yield.", HAPPENED),
        ("en", "The camp for children opens later this summer.", PLANNED),
        ("it", "La ditta ha annunciato ieri 320 licenziamenti e la chiusura entro l'estate.", HAPPENED),
        ("it", "Avevano promesso la consegna per gennaio 2025: non si è visto un palo.", PLANNED),
        ("en", "Two protests were planned for January 2025 in the town.", PLANNED),
        ("it", "Il prossimo consiglio è convocato per la fine del mese.", PLANNED),
        ("it", "Il ministro, che oggi si recherà ad Aldova, ha parlato alla Camera.", PLANNED),
    ],
)
def test_a_verb_of_the_past_tells_before_what_stands_behind_its_time(lang: str, text: str, modality: Modality) -> None:
    assert [event.modality for event in told(text, lang, "2025-07-10")][:1] == [modality]


def test_a_plan_that_is_moved_is_told_for_its_new_time_alone() -> None:
    found = told("I lavori, che dovevano partire a gennaio, cominceranno a marzo 2027.", "it", "2026-09-18")
    assert [str(event.date) for event in found] == ["2027-03"]


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "La notizia è stata anticipata la sera del 4 agosto da un giornale di Aldova.", HAPPENED),
        ("it", "La partita è stata anticipata al 4 agosto per la pioggia.", PLANNED),
        ("en", "The union will meet Norvane Motors (NM) on Tuesday in an attempt to end the strike.", PLANNED),
    ],
)
def test_what_is_moved_is_moved_to_a_time_and_a_name_in_brackets_parts_no_clause(
    lang: str, text: str, modality: Modality
) -> None:
    assert [(event.modality, event.background) for event in told(text, lang)] == [(modality, False)]


def test_a_clause_without_a_verb_is_as_the_one_before_it() -> None:
    found = told("Il mercato comune è previsto per il 2026, la moneta unica nel 2027.", "it")
    assert [(str(e.date), e.modality) for e in found] == [("2026", PLANNED), ("2027", PLANNED)]


def test_a_remark_on_earlier_days_is_not_carried_along() -> None:
    found = told("Il lancio è previsto per il 2026, dopo il fallimento nel 2019.", "it")
    assert [e.modality for e in found][-1] is HAPPENED


def test_what_is_also_arranged_is_still_to_come() -> None:
    (event,) = told("Nel mese di marzo è inoltre prevista la chiusura della linea.", "it", "2018-11-22")
    assert (str(event.date), event.modality) == ("2019-03", PLANNED)


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "The yard will sell the ferry that its owner unveiled in May.", HAPPENED),
        ("en", "The base will stay open under the mayor's announcement last month.", HAPPENED),
        ("en", "A crowd moved along the quay of Hull on Sunday evening.", HAPPENED),
        ("en", '"We did not say that she could not sail," they said in a note last Friday.', HAPPENED),
        ("en", "The new ferry should be ready for trips starting in 2031.", PLANNED),
        ("en", "The two crews will meet again in Hull in three days.", PLANNED),
        ("it", "Lo stato di emergenza rimane in piedi fino al 10 luglio.", PLANNED),
        ("it", "Il consiglio è stato convocato d'urgenza per domani, 2 maggio.", PLANNED),
    ],
)
def test_without_a_date_of_writing_verbs_and_words_tell_what_lies_ahead(
    lang: str, text: str, modality: Modality
) -> None:
    assert [event.modality for event in told(text, lang)] == [modality]
