from __future__ import annotations

import pytest

from generator.facts import entities, events, figures
from generator.model.dates import parse
from generator.model.facts import Event, Figure, Modality
from generator.model.found import Basis, Found
from tests.facts.paragraphs import read


def stated(*paragraphs: str, lang: str = "it") -> dict[str, Figure]:
    prose = read(*paragraphs, lang=lang)
    return {figure.raw: figure for figure in figures.find(prose, entities.find(prose))}


def told(text: str, published: str, lang: str = "it") -> tuple[Event, ...]:
    prose = read(text, lang=lang)
    return events.find(prose, Found(value=parse(published), basis=Basis.HEADER), entities.find(prose))


def test_a_source_is_not_what_its_figure_is_said_of() -> None:
    found = stated(
        "La Fiom protesta. Gli esuberi sarebbero 2.500 secondo la Fiom, mentre il governo ne indica 1.200.",
        "Sull'attaccante c'era anche il Napoli, che secondo Sky Sport aveva offerto 35 milioni.",
    )
    assert (found["2.500"].about, found["2.500"].by) == (None, "Fiom")
    assert (found["35 milioni"].about, found["35 milioni"].by) == ("Napoli", "Sky Sport")


def test_a_person_who_does_something_to_those_already_known_is_not_what_they_are_counted_of() -> None:
    found = stated("Parla la preside Paola Mancuso, che ha fatto evacuare i 310 alunni dell'istituto.")
    assert found["310 alunni"].about is None


def test_a_buyer_and_not_the_town_of_what_it_buys_pays() -> None:
    found = stated("Baku Steel comprerà l'ex Ilva di Taranto per circa 450 milioni di euro.")
    assert found["450 milioni di euro"].about == "Baku Steel"


def test_a_minister_announces_a_sum_and_a_company_invests_its_own() -> None:
    found = stated(
        "Il ministro della Salute Orazio Schillaci ha annunciato una campagna da 4 milioni di euro.",
        "La società Brembati ha annunciato l'acquisizione di un concorrente per 150 milioni di euro.",
    )
    assert (found["4 milioni di euro"].about, found["4 milioni di euro"].by) == (None, "Orazio Schillaci")
    assert (found["150 milioni di euro"].about, found["150 milioni di euro"].by) == ("Brembati", None)


def test_a_country_in_which_something_is_done_does_it_not() -> None:
    found = stated(
        "Shares of Apple rose. Apple plans to spend more than $500 billion in the United States over the next "
        "four years and hire 20,000 people.",
        lang="en",
    )
    assert found["20,000 people"].about == "Apple"


def test_a_place_of_which_a_clause_tells_is_what_its_figure_is_said_of() -> None:
    found = stated("È stato sfruttato dalla Cina, che ha annunciato un piano di investimento da 1 trilione di yuan.")
    assert found["1 trilione di yuan"].about == "Cina"


def test_the_place_to_which_a_distance_is_measured_has_no_depth() -> None:
    found = stated(
        "Il sindaco di Visso non dorme. L'epicentro è a tre chilometri da Visso, a una profondità di 8 chilometri."
    )
    assert found["8 chilometri"].about is None


def test_a_region_in_the_office_of_a_speaker_is_not_spoken_of() -> None:
    found = stated("Il presidente della Regione Marche Francesco Acquaroli ha annunciato 40 comuni sfollati.")
    assert (found["40 comuni"].about, found["40 comuni"].by) == (None, "Francesco Acquaroli")


def test_who_speaks_behind_a_figure_may_have_an_office_before_the_name() -> None:
    found = stated("Circa 800 persone sono fuori casa, ha riferito il capo della Protezione civile Fabio Ciciliano.")
    assert found["800 persone"].by == "Fabio Ciciliano"


def test_a_source_without_a_known_name_is_given_whole() -> None:
    found = stated("La profondità è di 8 chilometri, secondo i geologi della valle.")
    assert found["8 chilometri"].by == "i geologi della valle"


def test_a_source_whose_initials_follow_is_named_in_full() -> None:
    found = stated("La profondità è di 8 chilometri, secondo l'Istituto nazionale di geofisica e vulcanologia (Ingv).")
    assert found["8 chilometri"].by == "Istituto nazionale di geofisica e vulcanologia"


def test_a_verb_that_begins_again_tells_nothing_of_the_figure_before_it() -> None:
    found = stated("Il gruppo azero verserà 500 milioni di euro e ne investirà altri 800 nei prossimi tre anni.")
    assert found["500 milioni di euro"].concepts == ()


def test_the_end_of_a_year_is_not_what_a_sum_counts() -> None:
    found = stated("Il debito è pari a 412 milioni di euro, contro i 380 milioni di fine 2024.")
    assert {figure.unit for figure in found.values()} == {"EUR"}


def test_a_party_called_action_is_no_share() -> None:
    found = stated("Azione e Italia Viva insieme non arrivano al 3%, e il dividendo è di 0,30 euro per azione.")
    assert found["3%"].concepts == ()
    assert found["0,30 euro per azione"].concepts == ("dividend",)


@pytest.mark.parametrize(
    ("text", "lang", "published", "words", "when"),
    [
        ("La firma è prevista entro giugno 2025.", "it", "2025-03-13", "entro giugno 2025", "../2025-06"),
        ("La firma del contratto è attesa entro giugno 2025.", "it", "2025-03-12", "entro giugno 2025", "../2025-06"),
        ("Le scuole resteranno chiuse fino a sabato.", "it", "2025-10-09", "fino a sabato", "../2025-10-11"),
        ("A hearing is set for 9 September.", "en", "2025-05-12", "for 9 September", "2025-09-09"),
        (
            "La giunta sarà presentata entro il 20 novembre.",
            "it",
            "2025-10-27",
            "entro il 20 novembre",
            "../2025-11-20",
        ),
    ],
)
def test_a_term_that_is_still_to_come_is_planned(text: str, lang: str, published: str, words: str, when: str) -> None:
    (event,) = told(text, published, lang)
    assert (event.words, str(event.date), event.modality) == (words, when, Modality.PLANNED)


def test_a_day_before_a_gerund_is_the_day() -> None:
    (event,) = told("Apple CEO Tim Cook announced the plan on Monday after meeting them.", "2025-02-24", "en")
    assert (event.words, str(event.date), event.modality) == ("on Monday", "2025-02-24", Modality.HAPPENED)


def test_a_dateline_tells_nothing() -> None:
    assert told("Roma, 27 gennaio 2025", "2025-01-28") == ()


def test_a_group_met_for_the_first_time_is_not_the_company_of_the_article() -> None:
    found = stated(
        "La società Leonardo cresce. Le azioni di Leonardo salgono.",
        "Un gruppo del Cnr di Bologna ha realizzato una lega che pesa il 30% in meno.",
    )
    assert found["30%"].about is None


@pytest.mark.parametrize(
    ("text", "lang", "published", "when"),
    [
        ("La produzione partirà a settembre nello stabilimento.", "it", "2026-02-03", "2026-09"),
        ("La produzione è partita a settembre nello stabilimento.", "it", "2026-02-03", "2025-09"),
        ("Services will resume on Thursday.", "en", "2025-12-09", "2025-12-11"),
        ("The bus services resumed on Thursday evening.", "en", "2025-12-09", "2025-12-04"),
        ("L'Alto rappresentante è attesa a Kiev giovedì.", "it", "2025-01-08", "2025-01-09"),
        ("Il tribunale deciderà venerdì sul ricorso.", "it", "2025-12-09", "2025-12-12"),
    ],
)
def test_a_month_or_weekday_behind_a_future_is_the_next_one(text: str, lang: str, published: str, when: str) -> None:
    (event,) = told(text, published, lang)
    assert str(event.date) == when


def test_a_weekday_behind_what_was_said_to_come_is_the_next_one() -> None:
    (event,) = told("A spokesperson said services would resume on Thursday.", "2025-12-09", "en")
    assert (event.words, str(event.date), event.modality) == ("on Thursday", "2025-12-11", "planned")


def test_the_injured_are_not_told_by_the_number_of_the_dead() -> None:
    found = stated("Secondo il governatore i morti sono 4 e i feriti 17.")
    assert found["4"].concepts == ("deaths",)


def test_the_name_right_before_a_figure_has_it() -> None:
    found = stated(
        "Marta Keller won. A poll put Marta Keller on 55 percent support compared to Ida Brandt's 31 percent.",
        "Northmail Inc. leads. Sendwell Inc. is second.",
        "Northmail Inc. scores 99.4%, followed by Sendwell Inc. at 95.2%.",
        lang="en",
    )
    assert found["31 percent"].about == "Ida Brandt"
    assert found["95.2%"].about == "Sendwell Inc."


def test_who_leads_a_deal_is_not_what_costs() -> None:
    found = stated("Un'operazione, coordinata da Goldoni Partners, che potrebbe costare 50 milioni di euro.")
    assert found["50 milioni di euro"].about is None


def test_some_group_is_not_the_company_of_the_article() -> None:
    found = stated(
        "Northern Grid cut the power. Northern Grid apologised.",
        "More than 450,000 people were without light, according to a group of growers.",
        lang="en",
    )
    assert found["450,000 people"].about is None


@pytest.mark.parametrize(
    ("text", "lang", "figure"),
    [
        (
            "La Velati di Fano si trova a 25 chilometri da Pesaro, una città con 95.000 abitanti.",
            "it",
            "95.000 abitanti",
        ),
        ("Velati ha firmato ieri un patto con un consorzio di imprese che riunisce 30 cantieri.", "it", "30 cantieri"),
        ("Velati Corp. predicted 300 visitors.", "en", "300 visitors"),
        ("Critics blasted Velati Corp. for approving a $787 million package.", "en", "$787 million"),
    ],
)
def test_what_is_told_far_from_a_subject_is_not_said_of_it(text: str, lang: str, figure: str) -> None:
    opening = "La Velati Spa ha chiuso." if lang == "it" else "Velati Corp. has closed its yard."
    assert stated(f"{opening} {text}", lang=lang)[figure].about is None


def test_a_name_within_a_word_ends_the_reading_of_its_noun() -> None:
    found = stated("Die NBA wächst. Mit NBA-Spielern verstärkt, zahlt das Team 3 Millionen Euro.", lang="de")
    assert found["3 Millionen Euro"].about != "NBA"


@pytest.mark.parametrize(
    "text",
    [
        "The day New York closed Vernier Lamps, a maker of lights, was down 11.4 per cent.",
        "Anna Rossi told the Lamp Courier the work was done on 3,100 machines.",
    ],
)
def test_neither_a_place_of_another_clause_nor_a_listener_is_measured(text: str) -> None:
    assert [one.about for one in stated(text, lang="en").values()] == [None]


def test_who_is_told_something_has_not_what_is_told() -> None:
    told = stated("A farmer told the BBC that he had lost 80 sheep. The BBC and Sky News told of it.", lang="en")
    assert told["80 sheep"].about is None


def test_what_somebody_blames_is_not_his() -> None:
    told = stated("The head, Anna Rossi, blamed a 27% fall in the number of students. Anna Rossi left.", lang="en")
    assert told["27%"].about is None
