from __future__ import annotations

import pytest

from generator.metadata.naming import publishers, titles
from generator.metadata.people import authors
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis
from tests.metadata.making import PARAGRAPH, cleaned, evidence
from tests.metadata.naming.test_outlets import page

BODY = (Role.BODY, PARAGRAPH)
HEADLINE = "Il consiglio approva il nuovo molo turistico"
TITLE = (Role.TITLE, HEADLINE)
DISPATCH = (Role.BODY, f"CHIOGGIA, 27 GEN - (ANSA) - {PARAGRAPH}")


def source(clean: CleanText) -> str | None:
    found = publishers.find(evidence(clean))
    return found.value if found else None


@pytest.mark.parametrize(
    ("lang", "line", "name"),
    [
        ("it", "Fonte: Il Giornale del Porto", "Il Giornale del Porto"),
        ("it", "Fonte: Il Giornale del Porto, 27 gennaio 2025", "Il Giornale del Porto"),
        ("it", "Tratto da Il Giornale del Porto del 27 gennaio 2025", "Il Giornale del Porto"),
        ("it", "FONTE : ANSA", "ANSA"),
        ("en", "Source: The Quayside Courier", "The Quayside Courier"),
        ("de", "Quelle: Hafenbote / dpa", "Hafenbote"),
        ("fr", "Source : Le Courrier du Quai", "Le Courrier du Quai"),
        ("es", "Fuente: Diario del Muelle.", "Diario del Muelle"),
        ("pt", "Fonte: Diário do Cais (Lisboa)", "Diário do Cais"),
    ],
)
def test_a_line_typed_above_or_below_a_text_names_its_publication(lang: str, line: str, name: str) -> None:
    assert source(cleaned((Role.MENU, line), TITLE, BODY, lang=lang)) == name
    assert source(cleaned(TITLE, BODY, BODY, BODY, BODY, (Role.TEASER, line), lang=lang)) == name


@pytest.mark.parametrize(
    "line",
    [
        "Fonte: https://www.example.org/2025/uno.html",
        "Fonte: elaborazione su dati dell'istituto",
        "Fonte: Anna Rossi/dpa",
        "Fonte: Anna Rossi",
        "Fonte",
        "La fonte: Il Giornale del Porto",
    ],
)
def test_a_label_before_anything_else_names_none(line: str) -> None:
    assert source(cleaned(TITLE, BODY, (Role.BODY, line))) is None


@pytest.mark.parametrize(("lang", "line"), [("it", "Fonte: Istat"), ("de", "Quelle: Statistisches Bundesamt")])
def test_who_publishes_figures_is_no_publication_below_a_text_and_is_one_above(lang: str, line: str) -> None:
    assert source(cleaned(TITLE, BODY, BODY, BODY, (Role.BODY, line), lang=lang)) is None
    assert source(cleaned((Role.MENU, line), TITLE, BODY, lang=lang)) == line.partition(": ")[2]


def test_a_company_signs_its_release_in_capitals() -> None:
    assert source(cleaned(TITLE, BODY, (Role.MENU, "SOURCE Acme Harbours"), lang="en")) == "Acme Harbours"
    assert source(cleaned(TITLE, BODY, (Role.MENU, "Source Acme Harbours"), lang="en")) is None


def test_a_paper_counts_before_the_agency_that_it_has_the_news_from() -> None:
    typed = (Role.BODY, "Fonte: ANSA")
    assert source(cleaned((Role.TITLE, f"{HEADLINE} | La Voce della Laguna"), BODY, typed)) == "La Voce della Laguna"
    assert source(cleaned(TITLE, BODY, typed)) == "ANSA"


def test_a_title_that_is_said_again_with_the_papers_name_tells_it() -> None:
    again = (Role.REPEAT, f"{HEADLINE} - Il Giornale del Porto")
    assert source(cleaned(again, TITLE, BODY)) == "Il Giornale del Porto"
    assert source(cleaned((Role.REPEAT, "Altro titolo del giorno - Il Giornale del Porto"), TITLE, BODY)) is None


def test_the_source_of_a_table_amid_the_text_is_not_that_of_the_text() -> None:
    assert source(cleaned(TITLE, *[BODY] * 4, (Role.CAPTION, "Fonte: Istituto Marittimo"), *[BODY] * 3)) is None


@pytest.mark.parametrize(
    ("lang", "name"),
    [("it", "Il Giornale del Porto"), ("en", "The Quayside Courier"), ("de", "Husumer Abendzeitung")],
)
def test_a_paper_that_stands_above_the_title_is_the_publication(lang: str, name: str) -> None:
    found = publishers.find(evidence(page((Role.MENU, name), TITLE, BODY, lang=lang)))
    assert found is not None
    assert (found.value, found.basis, found.line) == (name, Basis.MASTHEAD, 1)


def test_a_paper_is_found_under_a_menu() -> None:
    paper = (Role.MENU, "Il Giornale del Porto")
    assert source(page((Role.MENU, "Home Cronaca Sport"), paper, TITLE, BODY)) == "Il Giornale del Porto"


@pytest.mark.parametrize("line", ["Cronaca", "Economia e Lavoro", "Il giornale di domani", "Top-Angebote", "Giornale"])
def test_a_section_above_the_title_is_no_publication(line: str) -> None:
    assert source(cleaned((Role.MENU, line), TITLE, BODY)) is None


def test_any_name_above_the_title_counts_where_an_address_or_a_line_of_rights_confirms_it() -> None:
    top = (Role.MENU, "Lido Oggi"), (Role.MENU, "Abbonati")
    address = (Role.FURNITURE, "https://www.lidooggi.example/2025/01/molo.html")
    assert source(cleaned(*top, TITLE, BODY)) is None
    assert source(cleaned(*top, TITLE, BODY, address)) == "Lido Oggi"
    assert source(cleaned(*top, TITLE, BODY, (Role.NOTICE, "© 2025 Lido Oggi s.r.l."))) == "Lido Oggi"


def test_an_agency_is_the_author_and_the_publication_only_where_none_is_named() -> None:
    named = cleaned((Role.MENU, "La Voce della Laguna"), TITLE, DISPATCH)
    assert source(named) == "La Voce della Laguna"
    assert source(cleaned(TITLE, DISPATCH)) == "ANSA"
    found = authors.find(evidence(named))
    assert found is not None
    assert (found.value, found.evidence) == (("ANSA",), "(ANSA)")


@pytest.mark.parametrize(
    ("line", "name"),
    [(f"{HEADLINE} - Il Giornale del Porto", "Il Giornale del Porto"), (f"{HEADLINE} | Cronaca", None)],
)
def test_what_browsers_put_beside_a_title_is_no_part_of_it(line: str, name: str | None) -> None:
    clean = cleaned((Role.TITLE, line), BODY)
    found = titles.find(evidence(clean))
    assert found is not None
    assert (found.value, source(clean)) == (HEADLINE, name)


@pytest.mark.parametrize("title", ["Porto - La svolta del consiglio", "Molo: approvato | i costi del cantiere nuovo"])
def test_a_headline_with_a_dash_or_a_bar_of_its_own_stays_whole(title: str) -> None:
    found = titles.find(evidence(cleaned((Role.TITLE, title), BODY)))
    assert found is not None
    assert found.value == title


@pytest.mark.parametrize("label", ["Titolo: ", "TITLE : ", "Titre : "])
def test_the_label_typed_before_a_title_is_none_of_it(label: str) -> None:
    found = titles.find(evidence(cleaned((Role.TITLE, f"{label}{HEADLINE}"), BODY)))
    assert found is not None
    assert found.value == HEADLINE
