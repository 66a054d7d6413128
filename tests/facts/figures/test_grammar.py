"""Of whom a figure is said, by the grammar of its sentence."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import PERSON, PLACE, article, named

NAMES = (
    *named("Aldria", "Banca Selva", "Torvale", "Corvin"),
    *named("Elsa Vanni", "Marco Sella", "Dwayne Cobb", kind=PERSON),
    *named("Leeds", "Roccavilla", "Borsa di Vento", "Norvia", kind=PLACE),
)


def about(text: str, lang: str = "it") -> list[str | None]:
    return [figure.about for figure in figures.find(article(text, lang=lang), NAMES)]


@pytest.mark.parametrize(
    ("text", "lang", "who"),
    [
        ("Aldria, con sede a Roccavilla, ha perso 12 milioni di euro.", "it", "Aldria"),
        ("Aldria, che nel 2019 aveva comprato Torvale, ha speso 12 milioni di euro.", "it", "Aldria"),
        ("La società ha venduto a Corvin Torvale, che aveva speso 3 milioni di euro.", "it", "Torvale"),
        ("Cobb, 23 anni, arrivato dal Torvale, ha segnato 31 punti.", "it", "Dwayne Cobb"),
        ("Nel 2023 Aldria ha investito 4 milioni di euro.", "it", "Aldria"),
        ("Il gruppo Aldria ha investito 4 milioni di euro.", "it", "Aldria"),
        ("I ricavi di Aldria sono saliti del 4%.", "it", "Aldria"),
        ("Roccavilla, 3 luglio 2025 – Aldria ha chiuso con ricavi per 3 miliardi di euro.", "it", "Aldria"),
        ("Aldria, based in Leeds, employs 5,200 people.", "en", "Aldria"),
        ("Corvin, which bought Torvale in 2014, lost $18 million.", "en", "Corvin"),
        ("Torvale's profit fell to £88m.", "en", "Torvale"),
        ("Its boss, Elsa Vanni, was paid £2.1m.", "en", "Elsa Vanni"),
        ("Aldria said it had bought the mill for £5m.", "en", "Aldria"),
    ],
)
def test_a_figure_is_said_of_the_subject_of_its_clause(text: str, lang: str, who: str) -> None:
    assert about(text, lang)[-1] == who


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La squadra di mister Marco Sella sale a 71 punti.", "it"),
        ("Il reparto diretto da Marco Sella conta 34 medici.", "it"),
        ("A Borsa di Vento il titolo ha perso il 3,4%.", "it"),
        ("Il Comune di Roccavilla ha chiesto un mutuo da 12 milioni di euro.", "it"),
        ("Il treno, partito da Roccavilla con 24 tonnellate di grano, è in ritardo.", "it"),
        ("Ministers gave the company £22 million.", "en"),
        ("The site, sold by Torvale in 2019 for £31m, covers 140 acres.", "en"),
        ("The researchers, led by Elsa Vanni, found that the risk rose by 22 percent.", "en"),
        ("The takeover of Torvale by Corvin could cost 2,000 jobs.", "en"),
        ("Aldria shareholders paid £9m.", "en"),
        ("“We cannot pay $9 million a year,” said Elsa Vanni.", "en"),
    ],
)
def test_a_name_that_only_stands_near_a_figure_is_not_what_it_is_said_of(text: str, lang: str) -> None:
    assert set(about(text, lang)) == {None}


def test_a_clause_of_its_own_has_a_subject_of_its_own() -> None:
    assert about("Aldria ha speso 3 milioni di euro, mentre Torvale ha speso 5 milioni di euro.") == [
        "Aldria",
        "Torvale",
    ]


def test_a_company_that_is_bought_is_not_the_one_that_buys_it() -> None:
    text = "The company was founded in 1988 and bought by the Danish group Corvin in 2016 for £140m."
    assert [f.about for f in figures.find(article("Corvin declined to comment.", text, lang="en"), NAMES)] == [None]
