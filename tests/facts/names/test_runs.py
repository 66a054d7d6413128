"""Where a name begins and ends among the capitals of a sentence."""

from __future__ import annotations

import pytest

from generator.facts.names import mentions
from tests.facts.articles import article
from tests.facts.names.test_kinds import kinds


def names(text: str) -> list[str]:
    return [mention.name for mention in mentions.mentions(article(text, lang="en"))]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Fisheries, Roads and Ports",
        "Securities and Exchange Commission",
        "Investor Education Foundation",
        "Haverhill Advisor Council",
    ],
)
def test_a_body_has_all_of_its_name(name: str) -> None:
    assert kinds(f"The plan was adopted by the {name} in 2020.")[name] == "organisation"


@pytest.mark.parametrize(
    "text", ["You MUST stop and you CAN.", "A Republican-controlled house and an AI-powered search won."]
)
def test_emphasis_and_adjectives_are_no_names(text: str) -> None:
    assert names(text) == []


def test_what_follows_a_firm_or_a_town_behind_a_comma_is_no_name() -> None:
    assert {"Inc.", "MI"}.isdisjoint(kinds("Acme Solutions, Inc., of Corbyton, MI, makes pumps."))


def test_a_surname_means_whom_the_text_names_far_most_often() -> None:
    text = (
        "Emily Harding was born in 1964 to Shona Gale Harding, a doctor. Emily Harding grew up in Kent. "
        "Emily Harding studied law. Harding won."
    )
    assert mentions.mentions(article(text, lang="en"))[-1].name == "Emily Harding"


def test_a_ministry_goes_on_behind_its_and_but_not_into_another_name() -> None:
    name = "Valdorian Bureau of Fisheries and Inland Waters"
    assert kinds(f"The {name} said so in a statement.") == {name: "organisation"}
    found = kinds("The Department of Justice and Google settled the case.")
    assert found == {"Department of Justice": "organisation", "Google": "organisation"}


def test_a_sea_has_the_adjective_before_it() -> None:
    assert {"Irish Sea", "South China Sea"} <= set(names("They crossed the Irish Sea and the South China Sea."))
