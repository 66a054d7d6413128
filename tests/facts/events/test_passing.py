"""Which times tell what happened, and which are only told in passing."""

from __future__ import annotations

import pytest

from generator.facts import events, gather
from generator.model.dates import parse
from generator.model.facts import Event, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article


def told(text: str, lang: str) -> tuple[Event, ...]:
    return events.find(article(text, lang=lang), Found(value=parse("2025-11-05"), basis=Basis.HEADER))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Le scuole di Aldova resteranno chiuse fino al 20 novembre per il gelo."),
        ("it", "L'indebitamento della cartiera di Aldova al 30 giugno era di 185 milioni."),
        ("en", "Net debt of the Aldova mill as of 30 June was 185 million."),
        ("it", "La cellulosa a marzo stava a 1.210 euro la tonnellata."),
        ("it", "Oggi siamo a un quinto dei ricavi."),
        ("it", "Per capire Aldova bisogna tornare al 2011, quando la cartiera fatturava di più."),
        ("it", "La cava produce dal 2011 la sabbia di tutta la valle."),
        ("it", "Il cantiere ha ospitato fino all'estate 2023 le barche di Aldova."),
        ("it", "Se il consiglio approvasse il piano domani, il porto chiuderebbe."),
        ("it", "Che cosa ha deciso il consiglio di Aldova a settembre?"),
        ("it", "Il prezzo del grano è raddoppiato nell'ultimo anno in tutta Europa."),
        ("it", "L'azienda conta oggi 3.200 operai in due cantieri."),
        ("en", "The harbour has been closed to trawlers since 2019."),
        ("en", "Volunteers can help to mend the nets on Friday."),
        ("en", "Moss was elected mayor of the town in 2021."),
        ("it", "Il tenore di Aldova aveva debuttato nel 2021."),
        ("en", "Hull host the rowers of Leith in the cup on Friday."),
        ("en", "If you worked in Hull in 2023, the town owes you money."),
        ("en", "The index of the port stood at 88.8 in September."),
        ("en", "In 2018, Hull had 63% of the ferries on the river."),
        ("en", "The market for ferries is expected to grow by $3 million by 2031."),
        ("en", "Passenger trade has been fairly steady over the past year."),
        ("en", "The board expects that fares will stay flat this year."),
        ("en", "Two pilots are required on all ferries of the town today."),
        ("en", "Happy Thanksgiving to all, the mayor said to the crew."),
        ("en", "These are the fees that ferries ask in the second half of 2025."),
        ("en", "Owners could lose a third of their trade by next summer."),
        ("en", "Fares of the ferry had risen 4.1% by April 2024 in Hull."),
        ("en", "The bylaw prohibited burning on the pier before 10 May."),
        ("en", "The average price of a berth sold in October was high."),
        ("en", "Moss expects that 16 million berths will be sold this year."),
        ("en", "Only one ferry has reached the island since 2016."),
        ("en", "Something turns a regular Sunday into a feast on board."),
        ("it", "La cava è chiusa dal 28 ottobre per una frana."),
        ("it", "Il consiglio potrebbe approvare il piano già domani."),
        ("it", "Venti anni fa il porto finì in mano alla Norvali."),
        ("it", "Il porto ha perso molte barche quest'anno."),
        ("it", "Quando il porto chiuse nel 2019 i pescatori partirono."),
        ("it", "La Norvali è oggi al primo posto nella valle."),
        ("en", "Since 2012 the board has inspected every ferry."),
        ("en", "The town has lost two piers since Moss took office in 2014."),
        ("en", "Two piers, built in 2004 by Norvali, burnt to the ground."),
        ("en", "Sales of berths fell 11 percent in the last three months of 2024."),
        ("en", "By Thursday they were friends again."),
        ("it", "La squadra è esclusa a meno che non paghi, entro il 31 marzo 2026, tutti i debiti."),
        ("it", "Tra il 2014 e il 2018 il notaio avrebbe trattenuto la metà."),
        ("fr", "Le port de Valmont restera fermé jusqu'au 20 novembre."),
        ("fr", "Si le conseil vote le plan demain, le port fermera."),
        ("de", "Die Brücke in Aldorf bleibt bis zum 20. November gesperrt."),
        ("de", "Wenn der Rat morgen zustimmt, schließt der Hafen von Aldorf."),
        ("es", "El puerto de Aldova seguirá cerrado hasta el 20 de noviembre."),
        ("es", "Si el consejo aprueba el plan mañana, cerrará el puerto."),
        ("pt", "O porto de Aldova ficará fechado até 20 de novembro."),
        ("pt", "Se o conselho aprovar o plano amanhã, o porto fechará."),
    ],
)
def test_a_term_a_state_a_condition_a_question_or_a_number_is_told_in_passing(lang: str, text: str) -> None:
    assert {event.background for event in told(text, lang)} == {True}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("it", "La regione ha imposto limiti a partire dal 2022 sulla sabbia.", "2022/.."),
        ("it", "Il bando è stato prorogato fino al 20 gennaio 2026.", "../2026-01-20"),
        ("it", "L'accordo sarà firmato entro il 31 gennaio 2026.", "../2026-01-31"),
        ("it", "Il palazzo fu poi riaperto nel 2005 dal comune.", "2005"),
        ("it", "Nel 2023 il comune aveva rilevato il porto per tre milioni.", "2023"),
        ("en", "The firm that runs the ferry was bought by Norvali in 2016.", "2016"),
        ("en", "Just this week, the mayor signed the plan for the harbour.", "2025-11-03/2025-11-09"),
        ("en", "Moss was named mayor of Hull in March 2018 after a long race.", "2018-03"),
        ("en", "The council will meet this week to settle the row.", "2025-11-03/2025-11-09"),
        ("en", "The town has pledged to close the pit by 2040.", "../2040"),
        ("en", "Moss moved 3 berths and plans to build a pier of stone by 2030.", "../2030"),
        ("en", "A clerk said that in March 2018, Moss hid the files.", "2018-03"),
        ("en", "Seven leaks were reported in the last week.", "2025-10-29/2025-11-05"),
        ("en", "Moss stood alone in March and wept.", "2025-03"),
        ("fr", "Le projet du port sera voté cette semaine.", "2025-11-03/2025-11-09"),
        ("fr", "La ville a limité la pêche à partir de 2022.", "2022/.."),
    ],
)
def test_what_was_done_or_will_be_at_a_time_is_an_event(lang: str, text: str, day: str) -> None:
    assert [(str(event.date), event.background) for event in told(text, lang)] == [(day, False)]


def test_an_event_beside_a_time_told_in_passing_is_none_of_its_own() -> None:
    found = told("The pound weakened after the announcement, its lowest since May.", "en")
    assert [event.background for event in found] == [True]


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "Si attende per oggi il rientro dei pescatori al porto.", Modality.PLANNED),
        ("fr", "Le projet du port sera voté cette semaine.", Modality.PLANNED),
        ("en", "The town, which had hoped to reopen it on Monday, gave up.", Modality.PLANNED),
        ("it", "Nel 2018 il notaio avrebbe trattenuto la metà.", Modality.POSSIBLE),
    ],
)
def test_what_was_meant_or_is_only_reported_did_not_happen(lang: str, text: str, modality: Modality) -> None:
    assert {event.modality for event in told(text, lang)} == {modality}


def test_what_is_denied_is_no_plan() -> None:
    assert not told("La squadra non sarà al via della Aldova-Sanremo di sabato.", "it")


def test_a_year_that_only_names_a_thing_which_is_denied_is_told_in_passing() -> None:
    prose = article('Anna Moss said: "A ferry in 2028 does not pay the bills of my crew."', lang="en")
    (event,) = gather(prose, Found(value=parse("2025-11-05"), basis=Basis.HEADER)).events
    assert event.background
