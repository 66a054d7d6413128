"""Shares that words tell: one number among another."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts import figures
from generator.model.facts import Qualifier
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("lang", "text", "value", "qualifier"),
    [
        ("it", "Un paziente su cinque rinuncia alle cure.", "20", Qualifier.EXACT),
        ("it", "Due famiglie su tre hanno un cane.", "66.7", Qualifier.ABOUT),
        ("en", "One in five children lives in poverty.", "20", Qualifier.EXACT),
        ("en", "About seven out of ten tenants are in arrears.", "70", Qualifier.ABOUT),
        ("fr", "Un patient sur cinq renonce aux soins.", "20", Qualifier.EXACT),
        ("en", "Two-thirds of voters agree.", "66.7", Qualifier.ABOUT),
        ("en", "A third of the workforce will go.", "33.3", Qualifier.ABOUT),
        ("it", "Un terzo della popolazione ha più di 65 anni.", "33.3", Qualifier.ABOUT),
        ("de", "Ein Drittel der Einwohner ist älter.", "33.3", Qualifier.ABOUT),
        ("it", "Appena un'impresa su dieci ha una polizza.", "10", Qualifier.EXACT),
        ("it", "I treni puntuali sono sette su dieci, poi si vedrà.", "70", Qualifier.EXACT),
        ("it", "Le prenotazioni sono calate di un quarto.", "25", Qualifier.ABOUT),
        ("en", "The fees were cut by a third.", "33.3", Qualifier.ABOUT),
        ("en", "Half of them will pay less.", "50", Qualifier.ABOUT),
        ("en", "The letters reached fewer than half; none was read.", "50", Qualifier.ABOUT),
    ],
)
def test_a_number_among_another_is_a_share(lang: str, text: str, value: str, qualifier: Qualifier) -> None:
    (found,) = figures.find(article(text, lang=lang), ())
    assert (found.value, found.unit, found.qualifier) == (Decimal(value), "%", qualifier)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Due volte su tre il treno è in ritardo."),
        ("it", "Un incendio su tre piani."),
        ("en", "The club won two in four days."),
        ("de", "In einem Umkreis von zwei Dörfern wächst Wald."),
        ("it", "Segna a metà della partita."),
        ("it", "La gara resta aperta fino a metà, poi cede."),
        ("en", "They talked for half an hour."),
        ("en", "He missed half of the season."),
    ],
)
def test_times_and_what_is_counted_behind_are_no_shares(lang: str, text: str) -> None:
    assert "%" not in [one.unit for one in figures.find(article(text, lang=lang), ())]
