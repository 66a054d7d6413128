"""What is part of another name, or of more than one kind, is told as no name of its own."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


def names(text: str, lang: str) -> set[str]:
    return {entity.name for entity in entities.find(article(text, lang=lang))}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Il traffico in Corso Mario Rossi è fermo.", "Mario Rossi"),
        ("it", "La squadra rinuncia alla Sanremo di sabato.", "Sanremo"),
        ("it", "Vinse la Milano-Sanremo di sabato.", "Milano-Sanremo"),
        ("it", "I musei restano aperti anche a Ferragosto.", "Ferragosto"),
        ("it", "Volevano uccidere il Capo dello Stato ieri.", "Capo dello Stato"),
        ("en", "Real Estate Markets fell. Most real estate markets fell.", "Real Estate Markets"),
        ("en", "He was the Head of Retail Research at Nordal Securities.", "Retail Research"),
        ("en", "It bought a mail server in Oslo from an Alexandria IP address.", "Alexandria IP"),
    ],
)
def test_a_doubtful_mention_is_not_told(lang: str, text: str, name: str) -> None:
    assert name not in names(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Abita a Sanremo da anni.", "Sanremo"),
        ("it", "Abita in Emilia-Romagna da anni.", "Emilia-Romagna"),
        ("it", "Il capo Mario Rossi ha detto di no.", "Mario Rossi"),
        ("en", "He spoke in Long Creek, Ohio.", "Long Creek"),
        ("en", "The Public Trust Agency is a public trust agency.", "Public Trust Agency"),
    ],
)
def test_what_is_sure_stays(lang: str, text: str, name: str) -> None:
    assert name in names(text, lang)
