from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.languages import language
from generator.text.similarity import Idf, content_words, cosine, unit

ITALIAN = language("it")
BAGS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 5), max_size=6)


def test_small_words_endings_and_odd_spaces_do_not_count() -> None:
    words = content_words("I costi dell’addestramento: 5, 6 milioni e 50.000 GPU", ITALIAN)
    assert words == ("cost", "addestrament", "5", "6", "milion", "50.000", "gpu")


def test_singular_and_plural_are_one_word() -> None:
    assert content_words("il costo, la banca", ITALIAN) == content_words("i costi, le banche", ITALIAN)
    english = language("en")
    assert content_words("a price launched", english) == content_words("prices launching", english)


def test_an_unknown_language_loses_only_letters() -> None:
    assert content_words("Zemra e re", language("sq")) == ("zemra", "re")


def test_two_headlines_on_one_event_are_more_alike_than_two_on_one_subject() -> None:
    one = content_words("Crolla un ponte a Genova: 43 morti sull'autostrada", ITALIAN)
    same = content_words("Genova, il ponte dell'autostrada crolla: 43 vittime", ITALIAN)
    other = content_words("Autostrada, aumentano i pedaggi", ITALIAN)
    idf = Idf.of([one, same, other])
    told, again, apart = (unit(idf.weigh(words)) for words in (one, same, other))
    assert cosine(told, again) > 2 * cosine(told, apart) > 0


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    idf = Idf.of([("borsa", "crollo"), ("borsa", "rialzo"), ("borsa",)])
    assert idf.rarity("crollo") > idf.rarity("borsa") >= 1
    assert idf.rarity("mai vista") > idf.rarity("crollo")


@given(one=BAGS, other=BAGS)
def test_likeness_is_the_same_from_both_sides(one: dict[str, float], other: dict[str, float]) -> None:
    a, b = unit(one), unit(other)
    assert cosine(a, b) == pytest.approx(cosine(b, a))
    assert 0 <= cosine(a, b) <= 1
    assert cosine(a, a) == pytest.approx(1.0 if one else 0.0)
