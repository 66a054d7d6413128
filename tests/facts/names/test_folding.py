"""Which full name a short form stands for."""

from __future__ import annotations

from tests.facts.names.test_kinds import kinds


def test_a_known_firm_is_never_short_for_somebody_unheard_of() -> None:
    text = "Lo dice Ann Lee di Views on Nokia, rivista di Oslo. Nokia ha annunciato un utile, e Nokia assume."
    found = kinds(text, "it")
    assert found["Nokia"] == "organisation"
    assert found.get("Views on Nokia") != "person"


def test_a_known_firm_is_short_for_its_group_and_for_a_person_of_its_name() -> None:
    assert "Nokia" not in kinds("Nokia Group has reported a loss. Nokia has announced cuts.")
    assert "Bloomberg" not in kinds("Michael Bloomberg spoke. Bloomberg said he would run.")


def test_a_firms_first_word_is_the_firm_where_nobody_else_is_called_so() -> None:
    said = "Meridian put it at 70. Meridian's chief executive said no. Meridian said so."
    assert kinds(f"The operator Meridian Ports spoke. {said}") == {"Meridian Ports": "organisation"}
    assert kinds(f"Tom Meridian owns Meridian Ports. {said}")["Tom Meridian"] == "person"
