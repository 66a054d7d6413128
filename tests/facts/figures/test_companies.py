"""Whom `the company` means in an article."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import article, named


@pytest.mark.parametrize(
    ("opening", "about"),
    [("Il sindacato Volo Unito denuncia i tagli.", None), ("Volo Unito taglia le rotte.", "Volo Unito")],
)
def test_the_company_is_no_union(opening: str, about: str | None) -> None:
    text = article(opening, "La compagnia aerea ha perso 96 milioni di euro.")
    (found,) = figures.find(text, named("Volo Unito"))
    assert found.about == about


def test_a_verb_without_a_subject_goes_on_with_the_only_name_before_it() -> None:
    names = named("Novaterm", "Isoltek")
    alone = figures.find(article("Novaterm assume.", "Ha 340 dipendenti."), names)
    beside = figures.find(article("Novaterm assume con Isoltek.", "Ha 340 dipendenti."), names)
    assert ([one.about for one in alone], [one.about for one in beside]) == (["Novaterm"], [None])
