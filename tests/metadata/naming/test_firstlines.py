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
        ("en", "The Quayside Echo"),
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


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("it", ("il Vento di Riva", "quotidiano della laguna", "Accedi")),
        ("it", ("Laguna Oggi", "22/11/2025")),
        ("it", ("Il Lume di Riva", "Cronaca | Politica | Sport")),
        ("de", ("Der Hafenlotse", "Politik", "Wirtschaft", "Sport")),
        ("nl", ("De Havenkrant", "Nieuws", "Sport", "Regio")),
    ],
)
def test_the_very_first_line_is_the_site_over_a_menu_a_day_or_words_on_what_it_is(
    lang: str, lines: tuple[str, ...]
) -> None:
    name, *below = lines
    assert told(name, *below, lang=lang) == name
    assert told("Accedi", name, *below, lang=lang) is None
    assert told(name, "Prima uscita della stagione per i canottieri", lang=lang) is None


def test_a_name_that_alone_stands_over_the_title_is_the_papers() -> None:
    assert told("Quayside Post", lang="en") == "Quayside Post"
    assert told("Guest Post", lang="en") is told("Sports News", lang="en") is None


@pytest.mark.parametrize(
    "name", ["Associated Press", "LE OFFERTE DI OGGI", "Il Vento, la Riva", "Latest News", "Vento Largo"]
)
def test_agencies_slogans_and_words_without_a_sign_of_a_site_are_none(name: str) -> None:
    assert told(name, "22/11/2025") is None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("TRL Notizie > Veneto > Cronaca", "TRL Notizie"),
        ("Ultime Notizie > Veneto > Cronaca", None),
        ("Laguna > Veneto > Cronaca", None),
    ],
)
def test_a_path_begins_with_its_site_where_that_is_named_as_publications_are(path: str, name: str | None) -> None:
    assert told("Accedi", path) == name


def test_a_paper_may_stand_right_under_the_title() -> None:
    paper = (Role.MENU, "Gazzetta del Molo")
    found = firstlines.find(evidence(page((Role.MENU, "Accedi"), TITLE, paper, BODY, BODY)))
    assert found is not None
    assert found.value == "Gazzetta del Molo"
