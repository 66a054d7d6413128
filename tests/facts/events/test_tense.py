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
        ("I primi 22 milioni li spendiamo entro settembre per la caldaia.", "it", "../2011-09"),
        ("The vote on the port was put off to 22 September.", "en", "2011-09-22"),
        ("The hearing in Hull was postponed until 22 September.", "en", "2011-09-22"),
        ("L'audience du tribunal est reportée au 22 septembre.", "fr", "2011-09-22"),
        ("O julgamento do banco foi adiado para 22 de setembro.", "pt", "2011-09-22"),
        ("The lock was closed on 9 April after a leak.", "en", "2010-04-09"),
        ("Il ponte di barche crollò il 9 aprile.", "it", "2010-04-09"),
        ("A dicembre il porto valeva 2 milioni.", "it", "2010-12"),
        ("A ottobre il porto ne valeva 2 milioni.", "it", "2010-10"),
        ("La proroga del contratto è scaduta il 30 settembre.", "it", "2010-09-30"),
        ("The fire at the old lock on 20 May led to four arrests.", "en", "2010-05-20"),
        ("The inquiry will open on 9 April in Hull.", "en", "2011-04-09"),
        ("L'assemblea dei soci è convocata per il 20 gennaio.", "it", "2011-01-20"),
        ("The mayor decided to close the lock on 9 April.", "en", "2011-04-09"),
        ("The mayor, whose term ends in February, spoke to nobody.", "en", "2011-02"),
        ("Nel primo semestre la ditta ha chiuso due reparti del porto.", "it", "2010-01/2010-06"),
        ("La ditta del porto chiuderà due reparti nel primo semestre.", "it", "2011-01/2011-06"),
        ("Sono 230 i capi persi in provincia da febbraio.", "it", "None"),
        ("Le rapine sono state 40 da febbraio.", "it", "2010-02/.."),
        ("Tickets were added today, December 29th, for the ferry.", "en", "None"),
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
    ("text", "lang", "day"),
    [
        # 15 December 2010 is a Wednesday.
        ("Il consiglio ha bocciato il piano lunedì sera.", "it", "2010-12-13"),
        ("L'azienda deve presentare venerdì il piano delle corse.", "it", "2010-12-17"),
        ("La protesta dei pescatori è stata rinviata a venerdì.", "it", "2010-12-17"),
        ("The vote on the port was postponed on Monday.", "en", "2010-12-13"),
        ("La scuola chiusa fino a venerdì, danni per due milioni.", "it", "../2010-12-17"),
        ("La linea ferroviaria, interrotta da martedì, riaprirà.", "it", "2010-12-14/.."),
        ("La protesta, decisa lunedì dai sindacati, riguarda i turni.", "it", "2010-12-13"),
        ("Sabato si torna in piazza a Verona contro i tagli.", "it", "2010-12-18"),
        ("Il prefetto riceve le parti giovedì mattina in municipio.", "it", "None"),
        ("Sabato pomeriggio, mentre passava la Milano-Sanremo, il bar era chiuso.", "it", "2010-12-11"),
        ("In a talk with the paper of the port on Monday, Moss said no.", "en", "2010-12-13"),
        ("Lessons at the school will not resume before Monday.", "en", "2010-12-20/.."),
        ("He promised that the halls would be deep cleaned and open by Friday.", "en", "../2010-12-17"),
        ("Leaks had fallen to two by Sunday in the harbour.", "en", "../2010-12-12"),
        ("Councillors will vote on Friday after a leak was found on Sunday.", "en", "2010-12-17 2010-12-12"),
        ("The strike ballot opens on Monday at the port.", "en", "2010-12-20"),
        ("The board said the strike begins on Monday.", "en", "2010-12-20"),
        ("The board will decide on Wednesday whether to strike.", "en", "2010-12-15"),
        ("He was due to appear in court on Monday.", "en", "None"),
        ("The harbour has been closed to boats since Monday.", "en", "2010-12-13/.."),
        ("Deux avions supplémentaires doivent arriver dimanche.", "fr", "2010-12-19"),
        ("Deux hommes ont été arrêtés dimanche à Lyon.", "fr", "2010-12-12"),
        ("La route est coupée depuis lundi matin à Gap.", "fr", "2010-12-13/.."),
        ("Am Montag will der Landtag über den Haushalt beraten.", "de", "2010-12-20"),
        ("Am Sonntag wählt die Stadt einen neuen Rat.", "de", "2010-12-19"),
        ("Am Montag hat die Polizei zwei Männer festgenommen.", "de", "2010-12-13"),
        ("Am Montag ist der Sänger in Wien gestorben.", "de", "2010-12-13"),
        ("El alcalde debe responder el viernes a la oferta.", "es", "2010-12-17"),
        ("La huelga comenzó el lunes en los puertos.", "es", "2010-12-13"),
        ("A audiência acontece na sexta-feira em Santos.", "pt", "2010-12-17"),
        ("Os estivadores pararam na segunda-feira em Santos.", "pt", "2010-12-13"),
    ],
)
def test_a_weekday_is_the_last_one_or_the_next_by_its_verb(text: str, lang: str, day: str) -> None:
    assert " ".join(str(event.date) for event in dated(text, lang)) == day


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("Die Brücke ist seit dem 3. Februar gesperrt.", "de", "2010-02-03/.."),
        ("La carretera está cortada desde el 3 de febrero.", "es", "2010-02-03/.."),
        ("The bridge has been shut since 3 February.", "en", "2010-02-03/.."),
        ("Il processo si apre il 9 maggio a Torino.", "it", "2011-05-09"),
        ("Il nuovo orario resterà valido fino a giugno.", "it", "../2011-06"),
        ("La Banca teme che il tasso resti fermo fino a giugno.", "it", "None"),
    ],
)
def test_what_holds_since_a_day_holds_already(text: str, lang: str, day: str) -> None:
    assert [str(event.date) for event in dated(text, lang)] == [day]


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("La nuova gara non potrà partire prima di gennaio.", "it", "2011-01/.."),
        ("Work on the dam cannot start before 1 June, the firm said.", "en", "2011-06-01/.."),
        ("The new ward will not open until March.", "en", "2011-03/.."),
        ("Le massif ne rouvrira pas avant le 15 janvier.", "fr", "2011-01-15/.."),
        ("Der Neubau wird nicht vor Ende 2027 fertig.", "de", "2027-10/.."),
        ("La obra no podrá empezar antes de marzo.", "es", "2011-03/.."),
        ("O leilão não sairá antes de agosto.", "pt", "2011-08/.."),
    ],
)
def test_what_is_not_to_be_before_a_day_is_planned_from_that_day_on(text: str, lang: str, day: str) -> None:
    (event,) = dated(text, lang)
    assert (str(event.date), event.modality.value) == (day, "planned")


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("Il forno di Aldova ha chiuso a Pasqua dopo sessant'anni.", "it", "2010-04-04"),
        ("Il forno di Aldova chiuderà a Pasqua dopo sessant'anni.", "it", "2011-04-24"),
        ("Il forno di Aldova ha chiuso a Natale dopo sessant'anni.", "it", "None"),
        ("The bakery closed at Easter after sixty years.", "en", "2010-04-04"),
    ],
)
def test_a_feast_behind_a_verb_of_the_past_is_the_last_one(text: str, lang: str, day: str) -> None:
    assert [str(event.date) for event in dated(text, lang)] == [day]


def test_the_end_of_a_year_stands_behind_its_summer() -> None:
    summer, end = dated("L'apertura è attesa nell'estate del 2026, la chiusura alla fine del 2026.")
    assert summer.date
    assert end.date
    assert summer.date.sort_key < end.date.sort_key
    assert str(end.date) == "2026-10/2026-12"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Turnover fell to 84 million in the year to September.", "en"),
        ("Nell'anno chiuso a giugno la società ha perso soldi.", "it"),
    ],
)
def test_a_time_that_only_tells_which_thing_is_meant_is_no_event(text: str, lang: str) -> None:
    assert dated(text, lang) == []


def test_a_ruling_that_goes_back_to_a_month_is_of_that_month() -> None:
    (event,) = dated("L'ultima ispezione risale al marzo 2009.")
    assert str(event.date) == "2009-03"


def test_what_is_called_for_a_weekday_with_its_part_is_on_the_next_one() -> None:
    (meeting,) = dated("Ferri ha convocato la giunta per venerdì mattina.")
    assert (str(meeting.date), meeting.modality.value) == ("2010-12-17", "planned")


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        # 15 December 2010 is a Wednesday.
        ("L'ufficio ha diffuso un'allerta per la valle giovedì.", "it", "None"),
        ("Lunedì 4 aprile il ponte è stato chiuso.", "it", "None"),
        ("Engineers restored power to the town by Monday morning.", "en", "../2010-12-13"),
        ("Questo fine settimana la città ha festeggiato il santo.", "it", "None"),
        ("Venti anni fa la nave affondò davanti ad Aldova.", "it", "1990~"),
        ("The trial was held over 15 days ago in Hull.", "en", "2010-11-30~"),
        ("A trial scheme ran from March to June in the old town.", "en", "None"),
    ],
)
def test_a_day_that_may_be_another_is_open_or_about(text: str, lang: str, day: str) -> None:
    assert " ".join(str(event.date) for event in dated(text, lang)) == day


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Lo spettacolo, in programma domenica sera, era stato cancellato.", "it"),
        ("The game, scheduled for Sunday, had been called off.", "en"),
    ],
)
def test_what_had_been_called_off_is_not_on_the_next_such_day(text: str, lang: str) -> None:
    assert "2010-12-19" not in [str(event.date) for event in dated(text, lang)]


def test_what_had_been_otherwise_before_leaves_a_plan_to_come() -> None:
    found = dated("The vote will be held on Sunday; the bill had been put off twice.", "en")
    assert "2010-12-19" in [str(event.date) for event in found]
