"""A body's name goes on behind its `and`; what stands behind a name is none of it."""

from __future__ import annotations

import pytest

from generator.facts import entities
from generator.model.facts import EntityKind
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("lang", "text", "name", "mentions"),
    [
        ("en", "It asked the U.S. Fish and Game Administration for a permit.", "U.S. Fish and Game Administration", 1),
        ("en", "The UK River Safety Agency (UKRSA) said so. UKRSA agreed.", "UK River Safety Agency", 3),
        ("en", "Tides rise, the Center for Coastal and Inland Waters says.", "Center for Coastal and Inland Waters", 1),
        ("en", "The Ports and River Services secretary said no.", "Ports and River Services", 1),
        (
            "it",
            "La Fondazione Teatro Grande tace. La Fondazione Teatro Grande sciopera.",
            "Fondazione Teatro Grande",
            2,
        ),
        ("it", "I conti di Caffè Bravetti sono in ordine.", "Caffè Bravetti", 1),
    ],
)
def test_an_organisation_is_told_whole_and_once(lang: str, text: str, name: str, mentions: int) -> None:
    found = [one for one in entities.find(article(text, lang=lang)) if one.kind is EntityKind.ORGANISATION]
    assert [(one.name, one.mentions) for one in found] == [(name, mentions)]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Prosecuting, Simon Reed KC said no.", "Simon Reed"),
        ("en", "The town held out against President Karim al-Masri.", "Karim al-Masri"),
        ("en", "Poor Hillary Reed lost. Hillary Reed is ill.", "Hillary Reed"),
    ],
)
def test_a_person_is_told_without_what_stands_around(lang: str, text: str, name: str) -> None:
    assert [one.name for one in entities.find(article(text, lang=lang))] == [name]
