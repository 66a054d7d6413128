from __future__ import annotations

import pytest

from generator.model.facts import EntityKind
from tests.facts.paragraphs import entities_of, quotes_of

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Lo ha detto il ministro delle Imprese Adolfo Urso.", "Adolfo Urso", "ministro delle Imprese"),
        (
            "Parla il ministro delle Imprese e del Made in Italy Adolfo Urso.",
            "Adolfo Urso",
            "ministro delle Imprese e del Made in Italy",
        ),
        ("È il ministro della Salute Orazio Schillaci.", "Orazio Schillaci", "ministro della Salute"),
        ("Era presente l'assessora al Bilancio Ivana Zuppa.", "Ivana Zuppa", "assessora al Bilancio"),
        (
            "Ne ha parlato il ministro per lo Sport Wanko Abodi, a Roma.",
            "Wanko Abodi",
            "ministro per lo Sport",
        ),
        (
            "Ha firmato il sottosegretario alla Cultura Gianmarco Mazzi.",
            "Gianmarco Mazzi",
            "sottosegretario alla Cultura",
        ),
        ("Ha votato l'ex ministro degli Esteri Emilio Colombo.", "Emilio Colombo", "ex ministro degli Esteri"),
    ],
)
def test_a_department_belongs_to_the_office_and_not_to_the_name(text: str, name: str, role: str) -> None:
    people = {n: e.role for n, e in entities_of(text).items() if e.kind is PERSON}
    assert people == {name: role}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Health Secretary Wes Streeting welcomed the figures.", "Wes Streeting", "Health Secretary"),
        ("The plan was shown to Foreign Minister Antonio Tajani.", "Antonio Tajani", "Foreign Minister"),
        ("Fed Chair Jerome Powell said rates would stay.", "Jerome Powell", "Fed Chair"),
        ("Apple CEO Tim Cook said so.", "Tim Cook", "Apple CEO"),
    ],
)
def test_an_english_office_before_a_name_is_cut_off(text: str, name: str, role: str) -> None:
    people = {n: e.role for n, e in entities_of(text, lang="en").items() if e.kind is PERSON}
    assert people == {name: role}


def test_a_ministry_alone_makes_no_person() -> None:
    found = entities_of("Lo dice il ministro dello Sviluppo Economico, e il ministro delle Politiche Agricole tace.")
    assert not [name for name, entity in found.items() if entity.kind is PERSON]


def test_initials_and_a_place_are_one_organisation() -> None:
    found = entities_of("The list in England fell to 7.46 million, according to NHS England.", lang="en")
    assert {name: e.kind for name, e in found.items()} == {"England": PLACE, "NHS England": ORGANISATION}


def test_a_company_that_only_begins_a_sentence_is_found_by_its_verb() -> None:
    found = entities_of("Baku Steel comprerà l'ex Ilva di Taranto per circa 450 milioni di euro.")
    assert found["Baku Steel"].kind is ORGANISATION
    assert "Baku" not in found


def test_a_city_with_an_article_is_its_team() -> None:
    found = entities_of("A Genova c'era anche il Napoli, e segue Ferraris, centrocampista del Torino.")
    assert (found["Napoli"].kind, found["Torino"].kind) == (ORGANISATION, ORGANISATION)
    assert found["Genova"].kind is PLACE


def test_an_english_hospital_keeps_its_name_in_an_italian_text() -> None:
    assert "Brigham and Women's Hospital" in entities_of("Lo dimostra una ricerca del Brigham and Women's Hospital.")


def test_the_subject_that_somebody_teaches_is_no_organisation() -> None:
    found = entities_of("Più cauto Walter Ricciardi, docente di Igiene all'Università Cattolica.")
    assert "Igiene" not in found
    assert found["Walter Ricciardi"].role == "docente di Igiene all'Università Cattolica"


def test_initials_without_brackets_count_as_the_one_name_that_has_them() -> None:
    found = entities_of(
        "The Serious Fraud Office said it had recovered £21m.",
        "“This is a good day,” said SFO director Nick Ephgrave.",
        lang="en",
    )
    assert found["Serious Fraud Office"].mentions == 2
    assert "SFO" not in found


def test_the_speaker_is_the_person_whose_office_begins_with_a_name() -> None:
    (quote,) = quotes_of("“This is a good day for victims,” said SFO director Nick Ephgrave.", lang="en")
    assert quote.by == "Nick Ephgrave"


def test_words_behind_a_name_with_its_office_and_a_colon_are_its_words() -> None:
    (quote,) = quotes_of(
        "Più cauto Walter Ricciardi, docente di Igiene all'Università Cattolica: «Lo studio è osservazionale, non "
        "prova un rapporto di causa ed effetto»."
    )
    assert quote.by == "Walter Ricciardi"


def test_a_minister_behind_an_adjective_and_before_a_colon_speaks() -> None:
    (quote,) = quotes_of("Cauto il ministro dell'Università Anna Maria Bernini: «Aspettiamo le prove».")
    assert quote.by == "Anna Maria Bernini"


def test_an_institute_in_a_town_is_no_place_and_a_town_with_an_apostrophe_is_whole() -> None:
    found = entities_of("Un gruppo del Cnr di Bologna lavora nello stabilimento di Pomigliano d'Arco.")
    assert {name: e.kind for name, e in found.items() if e.kind is PLACE} == {
        "Bologna": PLACE,
        "Pomigliano d'Arco": PLACE,
    }


def test_a_building_of_an_institution_is_no_product() -> None:
    assert "Scuderie" not in entities_of("Le mostre del Quirinale: nel 2010 le Scuderie del Quirinale erano piene.")
