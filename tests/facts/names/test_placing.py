"""Places by what stands around them, and names of schools that are called after people."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


def kinds(text: str, lang: str = "en") -> dict[str, str]:
    return {entity.name: entity.kind.value for entity in entities.find(article(text, lang=lang))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brackley Foods, which makes pies in Corby, will cut 90 jobs.", "Corby"),
        ("She lives in Little Snoring, Norfolk, with two dogs.", "Little Snoring"),
        ("The blaze began on Mill Lane at noon.", "Mill Lane"),
    ],
)
def test_small_words_tell_that_a_name_is_a_place(text: str, name: str) -> None:
    assert kinds(text)[name] == "place"


@pytest.mark.parametrize(
    "text", ["Shares in Lumora, which sells lamps, rose.", "Diane Lane said the film was ready.", "In Depth"]
)
def test_what_stands_behind_in_or_ends_as_a_street_may_be_no_place(text: str) -> None:
    assert "place" not in kinds(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Members of the Women's Institute baked 600 scones.", "Women's Institute"),
        ("The Eastmoor Residents' Association objected.", "Eastmoor Residents' Association"),
        ("He told BBC Radio Kent that the pier would reopen.", "BBC Radio Kent"),
    ],
)
def test_institutions_keep_their_possessives_and_stations_are_nobody(text: str, name: str) -> None:
    assert kinds(text) == {name: "organisation"}


def test_a_school_named_after_somebody_is_no_person() -> None:
    text = "Gli studenti del liceo scientifico Enrico Verri hanno vinto."
    assert "person" not in kinds(text, "it").values()


def test_the_article_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    found = kinds("L'Associazione Amici del Lago ha pulito la spiaggia.", "it")
    assert found == {"Associazione Amici del Lago": "organisation"}


def test_a_village_and_what_it_lies_on_are_one_place() -> None:
    assert "Torre" not in kinds("Sono state aperte le stazioni di Torre di Quarto e Monte Verde.", "it")


def test_a_historic_centre_is_no_historian() -> None:
    found = kinds("Nel centro storico di Bienate ha preso fuoco una casa di Bienate.", "it")
    assert found.get("Bienate") != "organisation"


def test_what_a_firm_sells_is_in_no_place() -> None:
    assert "Dalle" not in kinds("This is what happened in Dalle's buyout in 2013.")
