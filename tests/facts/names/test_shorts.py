"""Short forms of organisations, and names beside which something tells what they are."""

from __future__ import annotations

import pytest

from generator.facts import entities, figures
from generator.facts.names import shorts
from tests.facts.articles import article

FULL = "Shares in the retailer Brightwell Stores fell on Tuesday."


@pytest.mark.parametrize("sentence", ["Brightwell has 412 stores.", "Brightwell's market share slipped to 7%."])
def test_the_first_word_of_an_organisation_stands_for_it_before_a_verb(sentence: str) -> None:
    prose = article(FULL, sentence, lang="en")
    assert shorts.read(prose)["Brightwell"] == "Brightwell Stores"
    told = figures.find(prose, entities.find(prose))
    assert told[-1].about == "Brightwell Stores"


def test_a_noun_that_opens_a_sentence_stands_for_nobody() -> None:
    prose = article("The Forest Service hired 20 rangers.", "Forest fires swept the valley.", lang="en")
    assert "Forest" not in shorts.read(prose)


def test_an_adjective_made_of_a_place_is_no_name() -> None:
    prose = article("The Austin-based firm employs 310 people.", lang="en")
    assert "Austin-based" not in [entity.name for entity in entities.find(prose)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Its chief executive, Anna Reed, said the plan was ready.", "chief executive"),
        ('"We are late," Anna Reed, the chief executive, said.', "chief executive"),
        ("Its operations director, Anna Reed, told reporters.", "operations director"),
    ],
)
def test_an_office_beside_a_name_is_its_role(text: str, role: str) -> None:
    (person,) = [entity for entity in entities.find(article(text, lang="en")) if entity.name == "Anna Reed"]
    assert person.role is not None
    assert person.role.endswith(role)
