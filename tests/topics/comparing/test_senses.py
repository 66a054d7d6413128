"""What articles count in words of their own."""

import pytest

from generator.topics.comparing.senses import senses
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
