"""What is told of a role: a noun and what it is of, no clause, no day, no figure of a match."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("it", "Lo dice Ugo Rea, il medico di Bari arrestato martedì scorso con altri,", "Ugo Rea", "medico di Bari"),
        ("it", "Parla Ugo Rea, leader del partito dal 1995, da casa.", "Ugo Rea", "leader del partito"),
        ("it", "Ha vinto Anna Rea, autrice di 34 punti, da sola.", "Anna Rea", None),
        ("it", "Lo dice il sostituto procuratore generale Anna Rea.", "Anna Rea", "sostituto procuratore generale"),
        ("it", "Lo dice il vice procuratore Anna Rea.", "Anna Rea", "vice procuratore"),
        ("it", "Lo dice l'ispettore capo Anna Rea.", "Anna Rea", "ispettore capo"),
        ("it", "Era con il figlio Ugo Rea.", "Ugo Rea", None),
        ("en", "So says Ann Rook, foreign minister of Norway under Lee.", "Ann Rook", "foreign minister of Norway"),
        ("en", "So says Ann Rook, an analyst based in London.", "Ann Rook", "analyst"),
        ("en", "It is run by the head of refining - Ann Rook said so.", "Ann Rook", None),
        ("en", "He came with his wife Ann Rook.", "Ann Rook", None),
        ("en", "So says Ann Rook, wife of the mayor, today.", "Ann Rook", "wife of the mayor"),
    ],
)
def test_a_role_is_over_where_a_clause_or_a_day_begins(lang: str, text: str, name: str, role: str | None) -> None:
    assert {one.name: one.role for one in entities.find(article(text, lang=lang))}[name] == role
