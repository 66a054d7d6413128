"""Times told on the side of a story."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Event
from generator.model.found import Basis, Found
from tests.facts.articles import article


def told(text: str, lang: str) -> tuple[Event, ...]:
    return events.find(article(text, lang=lang), Found(value=parse("2025-11-05"), basis=Basis.HEADER))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Halloran, who took over in January after four years at Norvali, said nothing had been paid."),
        ("en", "Spending on harbours rose by 18 per cent in 2023."),
        ("it", "Ferri ha nominato la ditta Norvali, che a luglio aveva revisionato il traghetto."),
        ("it", "Al cantiere lavorano molti operai di Aldova: nel 2020 erano 310."),
        ("it", "La Norvali, 61 milioni di ricavi nel 2024, ha chiuso la sede di Aldova."),
        ("en", "Norvali, bought in 2021 for two billion, said the ferry was late."),
        ("en", "The wreck, which a diver found on 12 May, was shown to the press."),
        ("en", "The firm leased the rig that sank on 20 April, killing two."),
        ("en", "Sand has washed up on the pier since a rig exploded on 20 April."),
        ("en", "The clerk told the press of his fears after the storm hit in June."),
        ("it", "Rossi cita il traghetto che il 28 giugno investì tre barche al largo."),
        ("it", "Il comune ratifica l'accordo sottoscritto il 12 giugno dal sindaco."),
        ("it", "Dopo le dimissioni di Rossi il 22 febbraio il consiglio è rimasto in nove."),
        ("it", "L'inchiesta nasce da una denuncia risalente al novembre del 2024 e mai letta."),
        ("fr", "Le maire parle du navire qui a coulé le 12 mai près de Valmont."),
        ("es", "El alcalde recuerda la visita que realizó en abril al puerto."),
        ("pt", "O prefeito lembra a visita que realizou em abril ao porto."),
        ("de", "Der Rat prüft eine am 15. Mai eingereichte Klage gegen den Hafen."),
        ("it", "Le inserzioni di settembre hanno deluso gli editori di Aldova."),
        ("en", "The fire at the depot of Aldwick on 20 April has raised doubts about the pier."),
        ("en", "Norvali opposes the plan adopted by the council of Aldwick in 2020."),
        ("en", "Aldwick wants Halloran over his alleged role in the leak of files in 2010."),
        ("en", "Built in 2004, the ferry was the pride of Aldwick."),
        ("en", "The tax cuts passed in June have made a hole in the budget."),
        ("en", "Halloran praised the clerk who was fined in June for speeding."),
        ("it", "La ditta Norvali restò ad Aldova fino alla fusione nel 2019."),
        ("it", "Sono stazionarie, dicono i medici, le condizioni del giovane aggredito la notte del 3 maggio."),
        ("en", "The school year of Aldwick normally ends late in June."),
        ("it", "Il mercato di Aldova di solito chiude a giugno."),
        ("it", "Nel porto di Aldova il dazio medio oggi è del 6 per cento."),
    ],
)
def test_a_time_of_an_aside_a_comparison_or_a_number_is_background(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Halloran, who died on Sunday, was the mayor of Aldwick."),
        ("en", "The duties on timber were lifted in 2019."),
        ("it", "Il consiglio di Aldova, nella seduta del 14 ottobre, ha approvato il piano."),
        ("it", "Rossi ha detto ai giornalisti che ha lasciato la carica il 3 giugno."),
        ("it", "L'agenzia secondo cui il traghetto è affondato il 3 giugno ha chiuso."),
        ("en", "Halloran said that on 3 June the ferry sank off the pier."),
        ("en", "That jumped to twelve boats in June."),
        ("fr", "Des barques ont coulé le 12 mai près de Valmont."),
        ("it", "Sono nate reti nuove, che hanno avuto gli stessi divieti entro ottobre 2023."),
        ("en", "A study published in 2023 found that most ferries were late."),
        ("en", "In 2019, the voters of Aldwick had elected a new mayor."),
        ("en", "On 3 June, Halloran says, the crew has left the ferry."),
        ("en", "The yard has struggled to sell its boats but in June it signed three buyers."),
    ],
)
def test_the_news_of_an_aside_and_what_happened_once_are_events(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [False]


def test_an_aside_tells_a_day_near_that_of_writing_only_where_nothing_else_does() -> None:
    aside = "The crew who left the ferry on Monday were in good health."
    main = "The ferry burnt off the pier of Aldwick on Monday."
    published = Found(value=parse("2025-11-05"), basis=Basis.HEADER)
    assert [event.background for event in told(aside, "en")] == [False]
    assert [e.background for e in events.find(article(main, aside, lang="en"), published)] == [False, True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il sindaco ha annullato tutte le feste in programma fino a domenica."),
        ("en", "The council cancelled the concert scheduled for Saturday."),
        ("it", "L'udienza era prevista per lunedì, ma è stata rinviata dal giudice."),
        ("en", "Asked about her bonus, Halloran said: “No. Not this year.”"),
        ("it", "Lo sciopero di venerdì è stato revocato dopo un incontro con Carlo Bassi."),
        ("en", "Monday's concert has been called off after the storm."),
        ("de", "Der Streik am Freitag wurde abgesagt."),
    ],
)
def test_what_was_never_to_be_is_no_event(lang: str, text: str) -> None:
    assert told(text, lang) == ()


def test_what_is_called_off_on_a_day_is_an_event_of_it() -> None:
    (event,) = told("Nella riunione di lunedì è stato annullato il bando.", "it")
    assert str(event.date) == "2025-11-03"


@pytest.mark.parametrize(
    ("lang", "text", "when"),
    [
        ("en", "Halloran said the yard would close in June.", "2026-06"),
        ("en", "The board wants a review, which will report before Easter.", "../2026-04-04"),
        ("it", "Il ministro riferirà alla Camera giovedì.", "2025-11-06"),
    ],
)
def test_a_promise_is_planned_for_the_next_such_day(lang: str, text: str, when: str) -> None:
    assert [(str(event.date), event.modality.value) for event in told(text, lang)] == [(when, "planned")]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "The group posted samples on Monday last week.", ["2025-10-27"]),
        ("en", "The deal was signed on Friday of last week in Rome.", ["2025-10-31"]),
        ("it", "La gru è caduta lunedì della settimana scorsa in porto.", ["2025-10-27"]),
        ("it", "L'allarme era suonato tre volte, l'ultima lunedì scorso.", ["2025-11-03"]),
        ("en", "They got in on 14 October and were discovered six days later.", ["2025-10-14", "2025-10-20"]),
        ("en", "The log began on 9 October, five days earlier.", ["2025-10-09"]),
    ],
)
def test_a_day_counts_from_its_week_or_from_the_day_before_it(lang: str, text: str, days: list[str]) -> None:
    assert [str(event.date) for event in told(text, lang)] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il ponte sarà aperto il 20 ottobre."),
        ("it", "Il lancio, previsto inizialmente per il 24 settembre, era stato rinviato tre volte."),
    ],
)
def test_what_was_to_be_some_weeks_ago_is_late_and_not_of_the_next_year(lang: str, text: str) -> None:
    assert told(text, lang) == ()
