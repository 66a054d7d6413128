"""Whom `the company` means in an article."""

from __future__ import annotations

from generator.facts import figures
from tests.facts.articles import article, named


def test_the_company_is_the_one_that_the_article_names() -> None:
    text = article("Volo Unito taglia le rotte.", "La compagnia aerea ha perso 96 milioni di euro.")
    (found,) = figures.find(text, named("Volo Unito"))
    assert found.about == "Volo Unito"


def test_a_company_told_by_its_place_may_be_another() -> None:
    text = article("Volo Unito taglia le rotte.", "La compagnia di Lodi ha perso 96 milioni di euro.")
    (found,) = figures.find(text, named("Volo Unito"))
    assert found.about is None
