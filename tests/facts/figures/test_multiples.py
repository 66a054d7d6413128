"""Times that multiply, and times that only tell how often."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import article


def units(lang: str, text: str) -> list[str | None]:
    return [figure.unit for figure in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il nuovo impianto consuma tre volte meno del vecchio."),
        ("it", "I costi sono aumentati di tre volte."),
        ("en", "Prices are nearly ten times the local salary."),
        ("es", "El túnel cuesta tres veces más que el puente."),
        ("fr", "Le tunnel coûte trois fois plus cher."),
        ("pt", "O túnel custa três vezes mais."),
    ],
)
def test_times_with_something_compared_are_a_size(lang: str, text: str) -> None:
    assert units(lang, text) == ["x"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il sindaco chiese i fondi per tre volte alla Regione."),
        ("it", "Si allena tre volte a settimana."),
        ("en", "The line has been bombed at least four times."),
        ("en", "The jab is given three times a year."),
    ],
)
def test_times_that_tell_how_often_are_no_figure(lang: str, text: str) -> None:
    assert units(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "unit"),
    [
        ("en", "The app was downloaded 6.8 million times.", "times"),
        ("it", "I vigili sono entrati due volte soltanto.", "volte"),
        ("en", "It is just three times as fast.", "x"),
    ],
)
def test_so_many_times_or_so_few_are_counted(lang: str, text: str, unit: str) -> None:
    assert units(lang, text) == [unit]
