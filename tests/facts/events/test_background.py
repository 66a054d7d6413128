"""Dates that are no events of the story: names of years, memories, how things are nowadays."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Event, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article

PUBLISHED = Found(value=parse("2025-03-19"), basis=Basis.HEADER)


def told(text: str, lang: str) -> tuple[Event, ...]:
    return events.find(article(text, lang=lang), PUBLISHED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Le proteste del 2022 avevano portato alle dimissioni del sindaco."),
        ("it", "Oggi il museo è uno dei più visitati della regione."),
        ("it", "Il paese ricorda l'anniversario del sisma del 24 agosto 2016."),
        ("it", "Il titolo ha segnato la peggiore perdita dal novembre 2023."),
        ("en", "The result, like the first picture of a black hole in 2019, will be debated."),
        ("en", "Stocks fell by 3%, their largest loss since November."),
        ("en", "The 2014 sales were strong in every country."),
        ("en", "The car was shown at the 2019 Motor Show in town."),
        ("en", "The crisis of 2018 cost many people their homes."),
        ("it", "Il romanzo Acque basse (2014) fu tradotto in dodici lingue."),
        ("it", "La squadra ha vinto più che tra le altre (la prima nel 2009) del girone."),
        ("it", "La giunta ha presentato i conti di quest'anno al consiglio."),
        ("it", "Due imputati sono ancora oggi a piede libero."),
        ("it", "Il museo fu affidato a Carla Neri, direttrice dal 2016, dopo il concorso."),
        ("de", "Die neue Satzung ist die Erweiterung des Urteils von 2004."),
        ("de", "Sie ist das Gesicht des Jahres 2005 und wohnt in Husum."),
        ("de", "Das Brückenurteil vom 13. März 2024 bindet alle Gemeinden am Fluss."),
        ("it", "L'ordinanza n. 45 del 13 marzo 2024 vieta la vendita di alcolici."),
        ("it", "L'azienda, che oggi conta 300 dipendenti, produce barche a vela."),
        ("en", "Today, farmers can ask the station for a forecast of frost."),
        ("en", "The captain stands beside the rest of the March 7 rowers of Hull."),
        ("en", "Rye today is mainly grown for its flour."),
        ("en", "The index is nearly double what it was at the beginning of 2023."),
        ("en", "Ministers ruled out new subsidies before the May election."),
        ("en", "Ferries sold 12,000 tickets, a rise of 3% from 2019."),
        ("en", "The town eats four times as much fish as it did 40 years ago."),
        ("en", "The council marks every 2 March as Ferry Day."),
        ("en", "Sensors allow pilots today to see where ferries came from."),
        ("en", "These are the best binoculars for sailors in 2025."),
        ("en", "In February, gardeners start seeds of tomatoes indoors."),
        ("it", "Alla regata hanno preso parte ragazzi nati tra il 2008 e il 2012."),
        ("it", "È la prima gara della stagione su pista corta dal 2018."),
        ("de", "Die Werft baut, anders als im Juni 2022, wieder Fähren."),
        ("en", "She is one of five candidates in the June by-election."),
        ("en", "The captain told the radio station's today programme of the gale."),
        ("it", "Fu un oggi difficile per i pescatori del porto."),
        ("de", "Die alte Werft am Hafen liegt heute in Trümmern."),
        ("es", "Hoy en día son muchos los barcos que pasan por el puerto."),
        ("pt", "Há hoje no porto o consenso de que é preciso pescar menos."),
    ],
)
def test_a_date_that_names_or_remembers_something_is_background(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Oggi è morto in ospedale il sindaco del paese."),
        ("it", "Nel corso del 2024 la società ha aperto dieci negozi."),
        ("it", "Alla fine del 2023 il Comune ha approvato il piano."),
        ("it", "Nell'estate del 2022 un incendio distrusse il bosco."),
        ("en", "He was elected in November of 2016 after a long campaign."),
    ],
)
def test_a_time_of_something_done_is_no_background(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Il bilancio 2010 è ancora in rosso per tutti.",
        "Fino a ieri nulla di concreto era venuto alla luce.",
        "A tutt'oggi è il sisma che ha causato più vittime.",
    ],
)
def test_a_label_or_the_present_as_a_term_is_no_event(text: str) -> None:
    assert told(text, "it") == ()


def test_a_weekday_before_a_verb_in_the_future_is_the_next_one() -> None:
    (event,) = told("Giovedì sera ci sarà un corteo in piazza.", "it")
    assert (str(event.date), event.modality) == ("2025-03-20", Modality.PLANNED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Nella foto, il ponte di Casalmoro come appariva nel 2016."),
        ("en", "Photograph taken on 4 November 2014: the old bridge at Aldwick."),
        ("en", "This article was updated on 3 March 2025 to correct a name."),
        ("it", "Ultimo aggiornamento il 3 marzo 2024 alle ore 10.30 a cura della redazione."),
        ("en", "Moss is the sixth mayor of Aldwick in eight years."),
        ("en", "Ranking in 2023 | School of the port | Entering fall 2022 | Rate of those who stayed"),
        ("en", "Halloran pictured: the rower won her third title in five years."),
        ("it", "Diario di Aldova – il blog del porto – 15 febbraio 2025 – Aldo Ferri"),
        ("it", "Aldova, 17 marzo 2025, ore 1.12 – Agenzia Norvali"),
        ("en", "The tour of Moss kicks off on 9 February in Hull."),
        ("en", "Monday.com has opened an office in Hull with forty clerks."),
        ("en", "17:44 UK time, Tuesday, 15 June 2010 The head of the committee called the firm careless."),
    ],
)
def test_captions_stamps_rows_and_lengths_are_no_events(lang: str, text: str) -> None:
    assert told(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Aziende come la Norvali hanno chiuso due stabilimenti nel 2019."),
        ("en", "The mayor cut the ribbon of the biggest school in May 2023."),
    ],
)
def test_a_name_put_as_an_example_or_a_superlative_leaves_the_event(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [False]


def test_since_when_a_thing_is_so_is_a_remark_beside_what_happened() -> None:
    closed, reopened = told("Il museo, chiuso dal settembre 2023, ha riaperto ieri.", "it")
    assert (closed.background, reopened.background) == (True, False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He beat it in half the time that I could have in a week."),
        ("en", "The farm sells winter and summer vegetables to the town."),
        ("it", "La squadra ha totalizzato 32 partite senza sconfitte tra i campionati 2005/2006 e 2006/2007."),
    ],
)
def test_lengths_seasons_of_things_and_names_of_years_are_no_events(lang: str, text: str) -> None:
    assert told(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La sentenza del 13 marzo 2024 ha annullato la gara per il porto."),
        ("it", "Il decreto per le aziende scade domenica (23 marzo 2025) a mezzanotte."),
        ("en", "It was in fact of 13 March 2024 that the ferry crews spoke."),
        ("it", "Il ministro ha detto che oggi la giunta riapre il ponte."),
        ("de", "Die Messe, die heute beginnt, zeigt neue Boote."),
        ("en", "Moss promised a new quay during last month's council election."),
    ],
)
def test_a_ruling_that_does_something_and_a_day_that_is_meant_stay_events(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [False]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The 2023-2024 ranking of schools can be read in the table below."),
        ("en", "Shall we live with closed quays for the next year or longer?"),
    ],
)
def test_a_season_before_its_noun_and_how_long_a_thing_goes_on_are_no_events(lang: str, text: str) -> None:
    assert told(text, lang) == ()


def test_what_is_so_since_a_day_that_lies_behind_is_not_planned() -> None:
    (event,) = told("Auf der Werft werden seit März 2015 Fähren gebaut.", "de")
    assert event.modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "February 1, 2011 at 4:09 pm | Nobody should give the town any of our money again."),
        ("en", "January 28, 2011 05:21 pm at 5:21 pm | It is a pity that nobody mended the old pier."),
        ("en", "By John Doe HULL, March 17 -- The ferry firm and the town were still at odds over the pier."),
        ("en", "Archived from the original on 12 May 2014 by the town library."),
        ("en", "@HullNews 8:42 pm ET February 11, 2013 RETWEET New details about the storm that sank the ferry."),
        ("en", "To get the full story on this year's stock of ferries, simply click here."),
        ("en", "Much depends on how Friday's storms evolve."),
        ("en", "All homes are required to be inspected by an engineer today."),
        ("it", "La quota è più del 41, e la ditta lo conferma."),
    ],
)
def test_a_stamp_and_a_time_that_only_names_a_thing_tell_nothing(lang: str, text: str) -> None:
    assert [event for event in told(text, lang) if not event.background] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "As of October, the firm had a fleet of 27 ferries."),
        ("en", "The mayor has led the town since 2017."),
        ("en", "If the vote fails, the pier would close on 20 April."),
        ("it", "Se il voto fallisse, il molo chiuderebbe il 20 aprile."),
        ("it", "Il molo è oggi uno dei più noti della costa."),
        ("en", "I believe that in 2026 the firm will be in a better place."),
    ],
)
def test_a_name_a_state_a_condition_and_an_opinion_are_background(lang: str, text: str) -> None:
    assert [event.background for event in told(text, lang)] == [True]


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "Forecasters expect heavy snow on Friday night and warned drivers to stay home.", "2025-03-21"),
        ("en", "The list, which drops on Thursday, names 22 scenes that won us over.", "None"),
        ("it", "Quest'estate il traghetto ha trasportato 3.000 persone.", "None"),
        ("en", "The extension has been postponed until at least 2027.", "../2027"),
    ],
)
def test_a_time_is_not_read_backward_nor_as_an_end(lang: str, text: str, date: str) -> None:
    assert [str(event.date) for event in told(text, lang)] == [date]


@pytest.mark.parametrize(
    ("text", "lasting"),
    [("La mostra è aperta fino al 31 marzo.", True), ("Il Comune deciderà entro il 31 marzo.", False)],
)
def test_an_end_is_told_from_a_term(text: str, *, lasting: bool) -> None:
    assert [event.lasting for event in told(text, "it")] == [lasting]
