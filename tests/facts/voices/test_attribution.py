"""Who says a figure or dates an event, and what only looks like saying."""

from __future__ import annotations

import pytest

from generator.facts import entities, events, figures
from generator.model.dates import parse
from generator.model.facts import Event, Figure, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article
from tests.facts.paragraphs import quotes_of


def stated(text: str, lang: str = "it") -> Figure:
    told = article(text, lang=lang)
    return figures.find(told, entities.find(told))[-1]


def dated(text: str, lang: str = "it") -> Event:
    told = article(text, lang=lang)
    return events.find(told, Found(value=parse("2025-03-19"), basis=Basis.HEADER), entities.find(told))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Ferrosud, il secondo gruppo siderurgico italiano, ha annunciato 300 esuberi.",
        "Secondo il fuso orario di Tokyo la scossa ha ucciso 30 persone.",
        "La Regione Lazio ha dichiarato lo stato di calamità e ha stanziato 50 milioni di euro.",
        "Il sindaco Paolo Verdi ha chiesto scusa e ha pagato 500 euro di multa.",
        "Con questa affermazione la Virtus sale a 30 punti.",
        "I medici dicono poco. Paolo Verdi aveva un colloquio con Marelli, in cui lamentava 300 esuberi.",
    ],
)
def test_nobody_says_what_no_verb_of_speech_leads_to(text: str) -> None:
    assert stated(text).by is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "I medici dell'ospedale di Verona hanno riferito che i feriti sono 12.",
            "i medici dell'ospedale di Verona",
        ),
        ("Secondo il racconto dei media argentini, i feriti sono 12.", "il racconto dei media argentini"),
        ("Il sindaco Paolo Verdi ha detto che i feriti sono 12.", "Paolo Verdi"),
        ("Il sindaco Paolo Verdi ha comunicato che i feriti sono 12.", "Paolo Verdi"),
        ("I lavori costano 640 mila euro, secondo l'assessora ai trasporti Anna Verdi.", "Anna Verdi"),
        ("Secondo l'assessore la spesa di Paolo Verdi è di 300 euro.", "l'assessore"),
    ],
)
def test_a_figure_is_said_by_the_whole_subject(text: str, by: str) -> None:
    assert stated(text).by == by


def test_an_event_before_a_clause_of_its_own_is_not_said_by_its_subject() -> None:
    text = "I contrasti erano nati a febbraio, quando Paolo Verdi aveva chiesto la cessione della quota."
    assert dated(text).by is None


def test_what_stands_behind_a_semicolon_has_a_teller_of_its_own() -> None:
    text = "The Fire Brigades Union said that cuts had cost 112 jobs; Tarrant Fire and Rescue said the figure was 74."
    assert stated(text, "en").by == "Tarrant Fire and Rescue"


def test_words_behind_a_verb_and_a_colon_are_said_whoever_says_them() -> None:
    (quote,) = quotes_of("Ferrosud, il secondo gruppo siderurgico, ha annunciato: «Chiuderemo lo stabilimento».")
    assert quote.text == "Chiuderemo lo stabilimento"


def test_a_verb_in_the_plural_has_no_subject_in_the_singular() -> None:
    (quote,) = quotes_of(
        "Le missioni europee che tengono d'occhio la regione affermano che «nessuno ha sparato vicino al confine»."
    )
    assert (quote.by, quote.role) == (None, None)


def test_a_subject_stands_behind_a_verb_after_come() -> None:
    (quote,) = quotes_of(
        "La Gioconda è Lisa Gherardini. Lisa Gherardini è esistita, come affermava Giorgio Vasari: «era bellissima e "
        "viveva a Firenze»."
    )
    assert quote.by == "Giorgio Vasari"


def test_the_noun_that_opens_a_clause_says_what_follows_an_aside() -> None:
    (quote,) = quotes_of(
        "Il deputato Marco Ricci è uscito. L'ormai ex premier, prima di dimettersi, ha detto: «Ho vissuto ogni giorno "
        "come l'ultimo»."
    )
    assert quote.by is None


def test_a_pronoun_goes_back_to_the_subject_of_its_own_sentence() -> None:
    _, quote = quotes_of(
        '"My client is sorry," said Anna Keller, a lawyer.',
        'Peter Marsh was arrested for a phone call in which he said he would "burn the whole house down tonight."',
        lang="en",
    )
    assert quote.by == "Peter Marsh"


def test_what_is_called_so_in_the_passive_is_not_said_by_its_subject() -> None:
    quotes = quotes_of('Carl Marsh has been called "a man that nobody in this town could ever trust."', lang="en")
    assert quotes == ()


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        (
            "fr",
            "«Nous allons agir», a annoncé la ministre de la Culture Claire Dubois.",
            "Claire Dubois",
            "ministre de la Culture",
        ),
        ("fr", "«Nous allons agir», a déclaré le préfet Jean Morel.", "Jean Morel", "préfet"),
        ("en", "“We lost 11 men,” said Unite regional officer Sheila Dowd.", "Sheila Dowd", "regional officer"),
        ("it", "«Non basta», spiega la veterinaria Anna Dal Lago.", "Anna Dal Lago", None),
        ("de", "„Das reicht nicht“, sagte Stadtrat Jonas Berger.", "Jonas Berger", "Stadtrat"),
        ("es", "«No basta», dijo el consejero de Sanidad, Pedro Ruiz.", "Pedro Ruiz", "consejero de Sanidad"),
    ],
)
def test_an_office_before_a_name_is_its_role(lang: str, text: str, name: str, role: str | None) -> None:
    (quote,) = quotes_of(text, lang=lang)
    assert (quote.by, quote.role) == (name, role)


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        ("it", "Arriva la linea da 34 milioni di euro che secondo l'azienda creerà molti posti.", None),
        ("it", "Arriva la linea, e secondo l'azienda creerà 120 posti.", "l'azienda"),
        ("it", "«Va bene», avverte la direttrice Anna di Gioia, che ha esaminato 29 campioni.", None),
        ("it", "In una nota dell'agenzia Prisma un portavoce afferma che le vittime sono 30.", "un portavoce"),
        (
            "it",
            "Apriranno dei centri con 3.000 dosi, ha annunciato l'assessora alla Salute Grazia Monti.",
            "Grazia Monti",
        ),
        ("it", "Secondo i vigili del fuoco i feriti sono 12.", "i vigili del fuoco"),
        ("it", "Secondo i vigili del fuoco è caduto un tetto di 40 metri quadrati.", "i vigili del fuoco"),
        ("it", "Il portavoce di Ferrosud ha detto che gli operai sono 300.", "il portavoce di Ferrosud"),
        ("en", "Some 23 children were ill, the Northern Health Security Agency said in a note.", "Security Agency"),
        ("en", "Two former Acme Global workers said that 300 people were hired.", "two former Acme Global workers"),
        ("en", "According to a survey by the parents' group Fair Plates, 40% of families pay.", "Fair Plates"),
        ("en", "According to the Acme Cost of a Risk Report 2021, firms lose $6,000.", "Risk Report 2021"),
    ],
)
def test_a_source_is_whole_and_tells_what_its_own_clause_tells(lang: str, text: str, by: str | None) -> None:
    told = stated(text, lang).by
    assert told is by if by is None else (told or "").endswith(by)


@pytest.mark.parametrize(
    "text",
    [
        "Il dirigente è uscito il 3 marzo, e ha parlato: «Basta così», ha detto Anna Verdi.",
        "On a walk on 3 March, Anna Roth noted, “They have nothing here.”",
    ],
)
def test_a_verb_of_a_quote_tells_no_time_outside_of_it(text: str) -> None:
    assert dated(text, "en" if "March" in text else "it").by is None


def test_a_view_may_open_a_sentence_that_goes_on_with_a_count() -> None:
    told = article("I dipendenti sono 980 secondo il sindacato.", "Per l'azienda sono 1.040.")
    assert [one.by for one in figures.find(told, entities.find(told))] == ["il sindacato", "l'azienda"]
    alone = article("Per l'azienda sono 1.040.")
    assert [one.by for one in figures.find(alone, ())] in ([], [None])


def test_who_has_seen_a_report_is_not_who_wrote_it() -> None:
    names = "The Wold Gazette and the Marsh Post were there."
    seen = "The alarm rang for 19 minutes, according to a security report seen by the Wold Gazette."
    told = article(names, seen, lang="en")
    assert [one.by for one in figures.find(told, entities.find(told))] == ["a security report seen by the Wold Gazette"]


def test_who_is_told_something_does_not_say_it() -> None:
    assert stated("The mill plans to shed 350 jobs, staff were told on Tuesday.", "en").by is None
    assert stated("The mill plans to shed 350 jobs, staff said on Tuesday.", "en").by == "staff"


def test_who_claims_a_number_that_another_denies_does_not_deny_it() -> None:
    told = stated("The union says the deficit is £31 million, not the £38 million claimed by management.", "en")
    assert (told.by, told.modality) == ("management", Modality.HAPPENED)
    denied = stated("The union says the deficit is £31 million, not £38 million.", "en")
    assert (denied.by, denied.modality) == ("the union", Modality.DENIED)
