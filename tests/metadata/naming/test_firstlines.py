from __future__ import annotations

import pytest

from generator.metadata.naming import firstlines
from generator.model.cleantext import Role
from tests.metadata.making import PARAGRAPH, evidence
from tests.metadata.naming.test_outlets import page

BODY = (Role.BODY, PARAGRAPH)
TITLE = (Role.TITLE, "Il consiglio approva il nuovo molo turistico")
ROW = "Cronaca   Politica   Sport   Cultura"


def told(*lines: str, lang: str = "it") -> str | None:
    """The publication that lines over a title name."""
    top = [(Role.MENU, line) for line in lines]
    found = firstlines.find(evidence(page(*top, TITLE, BODY, BODY, lang=lang)))
    return found.value if found else None


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("it", "Gazzetta del Molo"),
        ("it", "Il Messaggero dell'Isola"),
        ("it", "L'Eco della Riva"),
        ("en", "The Quayside Gazette"),
        ("de", "Heider Tageblatt"),
        ("fr", "Le Courrier du Plateau"),
    ],
)
def test_a_first_line_that_is_made_as_names_of_papers_are_is_the_masthead(lang: str, line: str) -> None:
    assert told(line, ROW, lang=lang) == line
    assert told("Accedi | Abbonati: primo mese a 1 €", line, lang=lang) == line


@pytest.mark.parametrize(
    "line", ["Ultime notizie", "Prima pagina", "TUTTI I DIRITTI RISERVATI", "Mario Rossi", "Laguna", "Isole Minori"]
)
def test_buttons_sections_people_and_slogans_are_none(line: str) -> None:
    assert told(line, ROW) is None


def test_a_whole_page_with_its_menus_is_not_asked() -> None:
    assert told("Gazzetta del Molo", *["Voce di un lungo menu"] * 40) is None
