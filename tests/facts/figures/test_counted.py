"""What numbers count, and what kind of thing product codes are."""

from __future__ import annotations

import pytest

from generator.facts import figures
from generator.facts.figures import codes
from generator.facts.figures.vocabulary import vocabulary
from generator.text.languages import language
from tests.facts.articles import article

CODED = ("Le schede X40 e X50 arrivano a Pavia.", "Ne servono 300 X40.", "Ne bastano 200 X50.")


def test_a_product_code_is_what_the_article_says_that_it_is() -> None:
    found = figures.find(article(*CODED), ())
    assert [figure.unit for figure in found] == ["schede", "schede"]


def test_the_kinds_of_codes_are_looked_for_once() -> None:
    coded = codes.Codes(CODED, vocabulary(language("it")))
    assert coded.kinds is coded.kinds
    assert coded.kinds == {"X40": "schede", "X50": "schede"}


def test_an_abbreviated_country_stands_before_what_is_counted() -> None:
    figure = figures.find(article("Some 200 U.S. military personnel stay at the base.", lang="en"), ())[0]
    assert (figure.raw, figure.unit) == ("200 U.S. military personnel", "personnel")


def test_what_one_thing_is_like_counts_nothing_behind_it() -> None:
    found = figures.find(article("The loop is a 15 mile gently rolling trail through woods.", lang="en"), ())
    assert [(figure.raw, figure.unit) for figure in found] == [("15 mile", "mile")]


@pytest.mark.parametrize(
    ("lang", "text", "units"),
    [
        ("it", "Il comune ha chiuso diciassette scuole e assunto nove infermieri.", ["scuole", "infermieri"]),
        ("en", "The council closed seventeen schools and hired nine nurses.", ["schools", "nurses"]),
        ("it", "I tre ragazzi hanno scelto quattro temi.", []),
    ],
)
def test_numbers_in_words_are_figures_of_many_things_and_of_several_people(
    lang: str, text: str, units: list[str]
) -> None:
    assert [one.unit for one in figures.find(article(text, lang=lang), ())] == units
