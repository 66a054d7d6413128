from __future__ import annotations

from generator.topics.grouping.heirs import Standing, heirs

TODAY = [Standing(["asl-3"], "abcd"), Standing(["treni", "ferrovie"], "cde")]


def test_an_old_address_leads_to_the_topic_with_most_of_its_articles() -> None:
    assert heirs({"savignone": "abc", "binari": "de"}, TODAY) == {"savignone": 0, "binari": 1}


def test_of_equals_the_first_and_of_none_nobody() -> None:
    assert heirs({"due": "cd", "altro": "xyz", "vuoto": ""}, TODAY) == {"due": 0, "altro": None, "vuoto": None}


def test_an_address_that_a_topic_has_needs_no_heir() -> None:
    assert heirs({"ferrovie": "ab", "asl-3": "x"}, TODAY) == {}
