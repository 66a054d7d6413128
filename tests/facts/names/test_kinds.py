"""What stands around a name and tells what it names."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


def kinds(text: str, lang: str = "en") -> dict[str, str]:
    return {entity.name: entity.kind.value for entity in entities.find(article(text, lang=lang))}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "L'uragano Sandy ha colpito la costa, e l'uragano Sandy tornerà."),
        ("en", "Hurricane Sandy hit the coast. The hurricane Sandy killed nine."),
        ("it", "Il padre della Rivoluzione verde è morto."),
        ("it", "Lo Zini ha riaperto, e gli spettatori dello Zini sono tornati."),
    ],
)
def test_storms_and_what_has_an_article_are_nobody(lang: str, text: str) -> None:
    assert "person" not in kinds(text, lang).values()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We accept it,” said Hebridean Lines managing director Tom Fraser.", "Hebridean Lines", "organisation"),
        ("“We accept it,” said Acme Rail spokeswoman Joan Bell.", "Acme Rail", "organisation"),
        ("“We accept it,” said Port Ellan mayor Joan Bell.", "Port Ellan", "place"),
        ("“We accept it,” said Tom Fraser as director Joan Bell left.", "Tom Fraser", "person"),
    ],
)
def test_whose_officer_somebody_is_is_no_person(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "He is accused of attacking 20-year-old Xoli Vendaku in a bar.",
        "The head of the centre, Xoli Vendaku, says the plan is dear.",
    ],
)
def test_an_age_before_or_an_office_around_the_commas_tells_a_person(text: str) -> None:
    assert kinds(text)["Xoli Vendaku"] == "person"


def test_a_firm_around_the_commas_that_speaks_is_no_person() -> None:
    assert kinds("La società concessionaria, Vendaku Ferrau, ha affermato di no.", "it").get("Vendaku Ferrau") in (
        None,
        "organisation",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omar Deen, a shepherd of Halden village, sold wool.", "Halden"),
        ("The road will start in the Tavira region.", "Tavira"),
        ("She is from Penbury, Ohio on the northern border.", "Penbury"),
    ],
)
def test_a_small_word_for_a_place_behind_a_name_makes_it_one(text: str, name: str) -> None:
    assert kinds(text)[name] == "place"


def test_the_same_hint_often_is_still_a_hint() -> None:
    assert kinds("The Level is 3. He left the Level at noon. A Level was drawn. We saw the Level again.") == {}


def test_two_names_and_a_comma_may_be_of_two_kinds_but_three_in_a_list_are_of_one() -> None:
    assert "Bassi" not in kinds("Dopo Bassi, Al Qaeda minaccia ancora.", "it")
    assert kinds("Meta, Corvin and Google said no.")["Corvin"] == "organisation"
