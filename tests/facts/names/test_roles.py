"""The role of a person is what the text says right beside the name, whole, and of nobody else."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


def roles(text: str, lang: str = "en") -> dict[str, str | None]:
    return {entity.name: entity.role for entity in entities.find(article(text, lang=lang))}


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("it", "L'intesa è del primo ministro polacco Alessio Zervas.", "Alessio Zervas", "primo ministro polacco"),
        ("en", "Norway's Minister of Justice, Erik Berg, agreed.", "Erik Berg", "Minister of Justice"),
        ("en", "Vermont Gov. Donald Pratt agreed.", "Donald Pratt", "Vermont Gov."),
        ("en", "South Dakota House Speaker Tim Poole lied.", "Tim Poole", "South Dakota House Speaker"),
        ("en", "The team lost its quarterback Luke Bishop.", "Luke Bishop", "quarterback"),
        ("en", "Ann Rook, Aldric's chief executive, agreed.", "Ann Rook", "chief executive"),
        ("en", "Ann Rook, its policy director, agreed.", "Ann Rook", "policy director"),
        ("en", "Ann Rook, his opponent in a debate, agreed.", "Ann Rook", None),
        ("en", "So says Ann Rook, an analyst at the firm Nordal who saw it.", "Ann Rook", "analyst at the firm Nordal"),
        ("it", "Parla Ugo Rea, il delegato della Fiom che era in turno.", "Ugo Rea", "delegato della Fiom"),
    ],
)
def test_a_role_is_told_whole_and_without_the_title_behind_it(lang: str, text: str, name: str, role: str) -> None:
    assert roles(text, lang)[name] == role


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Divenne segretario di padre Mario Galvani.", "Mario Galvani"),
        ("it", "È la figlia del difensore civico Antonio Tinto.", "Antonio Tinto"),
        ("it", "Sono Dario Carli, rettore del Politecnico di Bari Paolo Crosa e altri.", "Paolo Crosa"),
        ("it", "Carlo Crosa, senatore della Toscana dal 2013 Carla Fiorini, e altri.", "Carlo Crosa"),
    ],
)
def test_a_role_of_somebody_else_is_nobodys(lang: str, text: str, name: str) -> None:
    assert roles(text, lang).get(name) is None


@pytest.mark.parametrize("text", ["Read Customer Reviews now.", "DNA of the suspect Profile was found."])
def test_a_common_word_behind_a_general_noun_is_no_surname(text: str) -> None:
    assert roles(text) == {}


def test_a_club_that_is_champion_is_no_person() -> None:
    assert "Kansas City Wolves" not in roles("The champion Kansas City Wolves won again.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "He met Marine Corps Commandant Major General Arthur Rolle.",
            "Arthur Rolle",
            "Marine Corps Commandant Major General",
        ),
        ("He met Brigadier General Vincent Blane.", "Vincent Blane", "Brigadier General"),
        ("Today World Bank President Ajoy Bangar spoke.", "Ajoy Bangar", "World Bank President"),
        ("The Minister left. The Minister is ill. Prime Minister Korvald spoke.", "Korvald", "Prime Minister"),
    ],
)
def test_ranks_and_offices_before_a_person_are_the_role_and_no_part_of_the_name(
    text: str, name: str, role: str
) -> None:
    found = {entity.name: (entity.kind.value, entity.role) for entity in entities.find(article(text, lang="en"))}
    assert found == {name: ("person", role)}


def test_a_firm_of_the_name_of_a_rank_is_no_person() -> None:
    found = entities.find(article("He left General Motors for General Electric.", lang="en"))
    assert {entity.name for entity in found} == {"General Motors", "General Electric"}


def test_what_the_holder_of_an_office_does_is_no_role() -> None:
    found = roles("A Luca Bonfatti, il sindaco chiede che si decida presto.", "it")
    assert found["Luca Bonfatti"] is None


def test_a_role_may_stand_behind_the_company_that_has_it() -> None:
    found = roles("Marco Ville, the company's chief operating officer, said so.")
    assert found["Marco Ville"] == "chief operating officer"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Deputy Director of Public Prosecution Eva-Maria Lund took the decision.",
            "Eva-Maria Lund",
            "Deputy Director of Public Prosecution",
        ),
        ("It was led by Mother Superior Marie Clare Millet.", "Marie Clare Millet", "Mother Superior"),
    ],
)
def test_a_department_or_a_title_is_no_part_of_a_name(text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


def test_a_present_office_goes_before_a_former_one() -> None:
    text = "Ann Rook, a former mayor of Leeds, won. President Ann Rook spoke."
    assert roles(text)["Ann Rook"] == "President"
    assert roles("Ann Rook, a former mayor of Leeds, won.")["Ann Rook"] == "former mayor of Leeds"
