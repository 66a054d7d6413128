from __future__ import annotations

import pytest

from generator.metadata.naming import firstlines
from generator.model.cleantext import Role
from tests.metadata.making import PARAGRAPH, evidence
from tests.metadata.naming.test_outlets import page

BODY = (Role.BODY, PARAGRAPH)
TITLE = (Role.TITLE, "Il consiglio approva il nuovo molo turistico")
ROW = "Cronaca   Politica   Sport   Cultura"


def told(*lines: str, lang: str = "it", below: tuple[str, ...] = ()) -> str | None:
    """The publication that lines over a title name."""
    top = [(Role.MENU, line) for line in lines]
    found = firstlines.find(evidence(page(*top, TITLE, BODY, BODY, *((Role.MENU, line) for line in below), lang=lang)))
    return found.value if found else None


@pytest.mark.parametrize(
    ("lang", "line", "under", "name"),
    [
        ("it", "Gazzetta del Molo", "Martedì 4 novembre 2025", "Gazzetta del Molo"),
        ("it", "Il Messaggero dell'Isola", ROW, "Il Messaggero dell'Isola"),
        ("it", "LIDO & PORTO", "Cronaca | Politica | Sport", "LIDO & PORTO"),
        ("it", "Orizzonti – mensile di scienza", ROW, "Orizzonti"),
        ("it", "AGL - Agenzia Giornalistica Laguna", "Ultima ora | Regioni | Video", "AGL"),
        ("it", "LidoOggi", "Calcio Basket Volley Atletica Altri sport", "LidoOggi"),
        ("en", "QUAYSIDE NEWS AGENCY", "World | Business | Pictures", "QUAYSIDE NEWS AGENCY"),
        ("en", "THE LIGHTHOUSE", "Markets / Tech / Deals / Opinion", "THE LIGHTHOUSE"),
        ("en", "The Quayside Post", "Thursday, 5 June 2025", "The Quayside Post"),
        ("it", "lidosport.example", "Cerca", "lidosport.example"),
        ("it", "Il Ponte Quotidiano", "Accedi", "Il Ponte Quotidiano"),
        ("it", "L'Eco della Riva", "Accedi", "L'Eco della Riva"),
        ("de", "Heider Tageblatt", "Lokales", "Heider Tageblatt"),
        ("fr", "Le Courrier du Plateau", "À la une", "Le Courrier du Plateau"),
    ],
)
def test_a_name_over_the_menu_or_the_day_is_the_masthead(lang: str, line: str, under: str, name: str) -> None:
    assert told(line, under, lang=lang) == name


@pytest.mark.parametrize("over", ["Vai al contenuto principale", "Accedi | Abbonati: primo mese a 1 €"])
def test_links_for_readers_may_stand_over_it(over: str) -> None:
    assert told(over, "Mare & Società", ROW) == "Mare & Società"


@pytest.mark.parametrize(
    "lines",
    [
        ("Ultime notizie", ROW),
        ("Prima pagina", ROW),
        ("TUTTI I DIRITTI RISERVATI", ROW),
        ("Leggi la prova su strada.", ROW),
        ("Mario Rossi", ROW),
        ("Laguna", ROW),
        ("Isole Minori",),
        ("Isole Minori", "Il consiglio si riunisce di nuovo"),
        ("Home", "Offerte Lavoro", ROW),
        ("Facebook", ROW),
        ("Isole Minori", ROW),
        ("Speciale Elezioni", ROW),
        ("TG Regione", ROW),
    ],
)
def test_buttons_sections_people_and_slogans_are_none(lines: tuple[str, ...]) -> None:
    assert told(*lines) is None


def test_one_word_counts_where_the_page_says_it_again_or_papers_are_called_so() -> None:
    assert told("Isole Minori", ROW, below=("© Isole Minori Televisione 2025",)) == "Isole Minori"
    assert told("Laguna", ROW, below=("Sostieni Laguna con una donazione",)) == "Laguna"


def test_an_address_gives_way_to_the_name_below_it() -> None:
    assert told("portonuovo.example", "Porto Nuovo", ROW) == "Porto Nuovo"


def test_a_whole_page_with_its_menus_is_not_asked() -> None:
    assert told("Gazzetta del Molo", ROW, *["Voce di un lungo menu"] * 40) is None
