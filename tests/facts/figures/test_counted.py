"""What numbers count, and what kind of thing product codes are."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from generator.facts import figures
from generator.facts.figures import codes
from generator.text.languages import Language, language
from tests.facts.articles import article

CODED = ("Le schede X40 e X50 arrivano a Pavia.", "Ne servono 300 X40.", "Ne bastano 200 X50.")


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give how many sentences were looked through, each time that the kinds of codes were asked."""
    counts: list[int] = []
    kinds = codes.kinds

    def counting(texts: Iterable[str], spoken: Language) -> dict[str, str]:
        listed = list(texts)
        counts.append(len(listed))
        return kinds(listed, spoken)

    monkeypatch.setattr(codes, "kinds", counting)
    return counts


def test_an_article_is_looked_through_once_for_the_kinds_of_its_codes(looked_through: list[int]) -> None:
    found = figures.find(article(*CODED), ())
    assert [figure.unit for figure in found] == ["schede", "schede"]
    assert looked_through == [len(CODED)]


def test_an_article_whose_figures_count_no_codes_is_not_looked_through(looked_through: list[int]) -> None:
    assert figures.find(article("Le schede X40 costano 300 euro.", "Ne sono arrivate 4.000 tonnellate."), ())
    assert looked_through == []


def test_kinds_are_kept_once_found(looked_through: list[int]) -> None:
    kinds = codes.Kinds(CODED, language("it"))
    assert kinds() is kinds()
    assert looked_through == [len(CODED)]


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
