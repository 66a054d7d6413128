"""What looks like a name and is none, and names of several words that rules cut or join."""

from __future__ import annotations

import pytest

from generator.model.facts import EntityKind
from tests.facts.paragraphs import entities_of


def test_a_surname_that_is_also_a_small_word_belongs_to_the_name() -> None:
    found = entities_of("Il presidente Oliviero Grandi ha promesso un premio.")
    assert (list(found), found["Oliviero Grandi"].role) == (["Oliviero Grandi"], "presidente")


def test_a_pronoun_behind_a_given_name_is_no_surname() -> None:
    assert "Leo Lui" not in entities_of("Il cane seguiva Leo Lui restava indietro.")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("it", "L'assessore regionale alla Sanità, Luca Bonfatti, frena."),
        ("it", "Il ministro dell'Interno, Luca Bonfatti, frena."),
    ],
)
def test_the_department_of_a_minister_is_no_name(lang: str, line: str) -> None:
    assert list(entities_of(line, lang=lang)) == ["Luca Bonfatti"]


@pytest.mark.parametrize(
    "name", ["BBC Radio Orkney", "Grampian Ferries", "Ardle Coast Water", "Vale TV", "Vale Rovers"]
)
def test_head_words_tell_an_organisation(name: str) -> None:
    found = entities_of(f"The mayor spoke to {name} on Monday.", lang="en")
    assert found[name].kind is EntityKind.ORGANISATION


def test_an_agency_before_a_person_is_a_name_of_its_own() -> None:
    found = entities_of("« Nous avons vu la scène », a raconté à l'AFP Paul Janot, un témoin.", lang="fr")
    assert "Paul Janot" in found


def test_a_prosecutor_is_of_a_place() -> None:
    found = entities_of("Selon la procureure de Rochemont, 400 hectares ont brûlé.", lang="fr")
    assert found["Rochemont"].kind is EntityKind.PLACE


def test_a_german_office_joined_to_its_party_is_no_part_of_the_name() -> None:
    found = entities_of("SPD-Fraktionschef Olaf Brandt winkt ab.", lang="de")
    assert found["Olaf Brandt"].role == "SPD-Fraktionschef"


def test_a_day_of_the_calendar_is_nothing_that_is_named() -> None:
    assert "Capodanno" not in entities_of("Il concerto di Capodanno è stato rinviato, e Capodanno passa.")


def test_a_general_noun_inside_a_programme_is_nobodys_role() -> None:
    text = "It is led by the National Student Support Line. The National Student Support Line has grown."
    assert "Support Line" not in entities_of(text, lang="en")


def test_a_scandal_called_after_somebody_is_not_that_person() -> None:
    assert "Donald Sterne-gate" not in entities_of("Donald Sterne-gate was one of many scandals.", lang="en")
