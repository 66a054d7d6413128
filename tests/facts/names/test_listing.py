"""Names in a list are of one kind, and what is unlike all the others is doubted."""

from __future__ import annotations

from tests.facts.names.test_kinds import kinds


def test_a_name_unlike_all_others_in_a_list_of_towns_is_no_person() -> None:
    found = kinds("Sono arrivate squadre da Bergamo, Como, Sale Martino e Brescia.", "it")
    assert found.get("Sale Martino") != "person"
    assert found["Bergamo"] == found["Brescia"] == "place"


def test_a_list_ends_behind_its_and() -> None:
    text = "Already in use in France, Belgium and Norway, Telvora helps hospitals."
    assert "Telvora" not in kinds(text)


def test_a_surname_tells_of_the_name_beside_it() -> None:
    text = "Peter Lorne spoke first. The minister will meet with Lorne and Jamison Grell again."
    assert kinds(text)["Jamison Grell"] == "person"


def test_a_name_beside_a_broadcast_is_not_called_a_product() -> None:
    found = kinds("Il direttore ha chiuso il TG5 e Rovatti lo querela.", "it")
    assert found.get("Rovatti") != "product"
