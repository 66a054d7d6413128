"""Which quoted words are speech."""

from __future__ import annotations

import pytest

from generator.facts import entities, quotes
from generator.facts.quotes.likeness import ENOUGH, likeness
from generator.facts.quotes.traits import traits
from tests.facts.paragraphs import read


def scores(line: str, lang: str) -> list[float]:
    """Give how like speech the quoted words of a line are."""
    prose = read(line, lang=lang)
    return [likeness(seen) for seen in quotes.watch(prose, entities.find(prose))]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("«Non ce la faremo mai da soli a ricostruire tutto quanto».", "it"),
        ("Il premier ha definito l'attacco «un gesto vile».", "it"),
        ("Il ministro ha ribadito che i fondi «non sono mai mancati».", "it"),
        ("The mayor said the plan was “a waste of public money”.", "en"),
        ("Le maire a jugé que le projet était « une erreur grave ».", "fr"),
    ],
)
def test_statements_are_like_speech(line: str, lang: str) -> None:
    assert min(scores(line, lang)) >= ENOUGH


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("La trasmissione «Controvento» va in onda alle 21.", "it"),
        ("Gli inquirenti cercano il «portatile» della vittima.", "it"),
        ("Il cosiddetto «zoccolo duro» degli elettori resta a casa.", "it"),
        ("The band played “Blue Moon” and three other songs.", "en"),
        ("Le mouvement des « gilets jaunes » reprend samedi.", "fr"),
    ],
)
def test_titles_and_terms_are_not(line: str, lang: str) -> None:
    assert max(scores(line, lang)) < ENOUGH


def test_every_trait_is_seen_once_at_most() -> None:
    prose = read("Mario Rossi ha detto che i fondi «non sono mai mancati» e che il film «Roma» gli è piaciuto.")
    for seen in quotes.watch(prose, entities.find(prose)):
        found = list(traits(seen))
        assert len(found) == len(set(found))
