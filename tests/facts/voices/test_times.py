"""Whose claim a time is: only where a verb tells a clause, and only of a name that can speak."""

from __future__ import annotations

import pytest

from generator.facts import entities, events, figures
from generator.model.dates import parse
from generator.model.found import Basis, Found
from tests.facts.articles import article


def claims(text: str, lang: str) -> set[str | None]:
    told = article(text, lang=lang)
    published = Found(value=parse("2025-03-19"), basis=Basis.HEADER)
    return {event.by for event in events.find(told, published, entities.find(told))}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In January, Nora Falk criticised the board of the mill for its silence."),
        ("en", "Nora Falk announced plans for the mill in January after the flood."),
        ("en", "Nora Falk has not mentioned the mill since 3 January 2025."),
        ("en", "After closing two mills in January, the Harbour Board has confirmed Ivo Lang as its head."),
        ("it", "Nora Riva ha suggerito l'acquisto della fabbrica nel gennaio 2025."),
        ("it", "Il capo della polizia Ivo Neri ha confermato il legame con l'attentato del 3 gennaio 2025."),
    ],
)
def test_what_a_verb_only_does_is_told_by_the_article(lang: str, text: str) -> None:
    assert claims(text, lang) <= {None}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Nora Falk said the mill had closed on 3 January 2025.", "Nora Falk"),
        ("en", "The mill had closed on 3 January 2025, Nora Falk said.", "Nora Falk"),
        ("it", "Nora Riva ha detto che la fabbrica ha chiuso il 3 gennaio 2025.", "Nora Riva"),
        ("it", "Nora Riva ha detto di aver chiuso la fabbrica il 3 gennaio 2025.", "Nora Riva"),
    ],
)
def test_what_a_verb_tells_in_a_clause_is_its_subjects(lang: str, text: str, name: str) -> None:
    assert claims(text, lang) == {name}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Falk campaign said 300 people had come.", "The Falk campaign"),
        ("The cause is open but a local hospital director said 300 people were hurt.", "a local hospital director"),
    ],
)
def test_a_figure_is_said_by_a_whole_noun(text: str, by: str) -> None:
    told = article(f"Nora Falk is a nurse. {text}", lang="en")
    assert figures.find(told, entities.find(told))[-1].by == by
