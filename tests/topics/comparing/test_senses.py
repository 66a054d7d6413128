"""What articles count in words of their own."""

from dataclasses import replace

import pytest

from generator.topics.comparing.senses import senses
from generator.topics.comparing.units import are_cognates, unit_words
from generator.topics.likeness import stem
from tests.topics.comparing.test_evidence import article, one, rows


@pytest.mark.parametrize(
    ("word", "lang", "other", "other_lang"),
    [("plessi", "it", "scuole", "it"), ("filiali", "it", "branches", "en"), ("alunni", "it", "pupils", "en")],
)
def test_words_share_a_sense_within_a_language_and_across(word: str, lang: str, other: str, other_lang: str) -> None:
    assert senses(frozenset({stem(word)}), lang) & senses(frozenset({stem(other)}), other_lang)


def test_words_of_other_things_share_none() -> None:
    assert senses(frozenset({stem("scuole")}), "it").isdisjoint(senses(frozenset({stem("branches")}), "en"))


@pytest.mark.parametrize(("noun", "count"), [("outlets", 1), ("pumps", 0)])
def test_two_articles_that_count_by_other_nouns_meet_where_these_say_the_same(noun: str, count: int) -> None:
    first = one("84 branches", "84", "branches", "Westmark, Ruth Amory said, has 84 branches that lose money.")
    other = one(f"71 {noun}", "71", noun, f"The group will shut 71 {noun} that lose money.")
    assert len(rows(article("a", first), article("b", other))) == count


def test_a_room_is_no_class() -> None:
    assert senses(frozenset({stem("aule")}), "it").isdisjoint(senses(frozenset({stem("classi")}), "it"))


@pytest.mark.parametrize(
    ("some", "others", "are"),
    [("parametri", "parameters", True), ("residenti", "residents", True), ("militari", "militants", False)],
)
def test_one_word_spelled_in_two_languages_is_one_unit(some: str, others: str, *, are: bool) -> None:
    assert are_cognates(unit_words(some), unit_words(others)) == are


def test_articles_in_two_languages_meet_where_they_count_by_one_word() -> None:
    first = one("410 billion parameters", "410000000000", "parameters", "Lantern has 410 billion parameters.")
    told = "Lantern conta 410 miliardi di parametri."
    other = replace(one("410 miliardi di parametri", "410000000000", "parametri", told), sentence=1)
    assert len(rows(article("a", first), replace(article("b", other), lang="it"))) == 1
