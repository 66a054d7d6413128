from __future__ import annotations

import pytest

from generator.metadata import creditlines
from generator.metadata.naming import publishers
from generator.model.cleantext import CleanText, Role, Verdict
from generator.model.found import Basis
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)
TITLE = (Role.TITLE, "Il consiglio approva il nuovo molo turistico")
MENU = [(Role.MENU, word) for word in ("Accetta e continua", "CronacaPoliticaSport", "ABBONATI ACCEDI", "MENU")]


def page(*lines: tuple[Role, str], lang: str = "it") -> CleanText:
    """Return a paste of which cleaning has judged all but the article by its place."""
    clean = cleaned(*lines, lang=lang)
    verdicts = tuple(
        Verdict(keep=v.keep, role=v.role, rule="structure.above" if v.role is Role.MENU else v.rule)
        for v in clean.verdicts
    )
    return CleanText(seed=clean.seed, lang=lang, blocks=clean.blocks, verdicts=verdicts)


def source(*lines: tuple[Role, str], lang: str = "it") -> str | None:
    found = publishers.find(evidence(page(*lines, lang=lang)))
    return found.value if found else None


@pytest.mark.parametrize(
    ("lang", "masthead", "told"),
    [
        ("it", "Laguna Notizie", "© Copyright Laguna Notizie - Riproduzione riservata"),
        ("it", "MARE & SOCIETÀ", "© 2025 Mare & Società – Edizioni Riva srl – Reg. Trib. Chioggia n. 4/2011"),
        ("it", "Porto Nuovo", "Scrivi alla redazione: posta@portonuovo.it"),
        ("en", "The Quayside", "© 2026 Quayside Media Limited. All rights reserved."),
        ("de", "Hafen Heute", "© 2024 Hafen Heute. Alle Rechte vorbehalten."),
        ("fr", "Quai Direct", "© 2024 Quai Direct – Tous droits réservés"),
        ("es", "Muelle Diario", "Copyright 2024 Muelle Diario. Todos los derechos reservados."),
        ("pt", "Cais Agora", "© 2024 Cais Agora. Todos os direitos reservados."),
    ],
)
def test_a_masthead_below_a_menu_is_the_publication_where_another_sign_has_its_name(
    lang: str, masthead: str, told: str
) -> None:
    name = masthead.partition(" – ")[0]
    found = source(*MENU, (Role.MENU, masthead), *MENU, TITLE, BODY, BODY, BODY, (Role.MENU, told), lang=lang)
    assert found is not None
    assert found.casefold() == name.casefold()


@pytest.mark.parametrize("line", ["Laguna Notizie", "© 2025 Laguna Notizie", "Contatta Laguna Notizie"])
def test_one_sign_alone_names_none(line: str) -> None:
    assert source(*MENU, (Role.MENU, line), *MENU, TITLE, BODY, BODY, BODY) is None


@pytest.mark.parametrize(
    "lines",
    [
        ("Facebook", "© 2025 Facebook. Tutti i diritti riservati."),
        ("Anna Rossi", "© 2025 Anna Rossi. Tutti i diritti riservati."),
        ("Tutti i diritti riservati", "© 2025 Tutti i diritti riservati"),
        ("Economia", "Segui Economia", "Newsletter Economia"),
        ("Sport e tempo libero", "Scopri le offerte dei nostri partner"),
    ],
)
def test_platforms_people_legal_words_and_sections_are_no_publications(lines: tuple[str, ...]) -> None:
    first, *others = lines
    assert source(*MENU, (Role.MENU, first), *MENU, TITLE, BODY, *[(Role.MENU, line) for line in others]) is None


def test_two_names_that_are_as_likely_name_none() -> None:
    rights = [(Role.MENU, f"© 2025 {name}. Tutti i diritti riservati.") for name in ("Laguna Viva", "Porto Nuovo")]
    heads = [(Role.MENU, name) for name in ("Laguna Viva", "Porto Nuovo")]
    assert source(*MENU, *heads, *MENU, TITLE, BODY, *rights) is None


def test_what_a_picture_is_credited_to_is_no_publication() -> None:
    caption = (Role.CAPTION, "La banchina ieri. © Studio Molo, 2025")
    assert source(*MENU, TITLE, caption, BODY, BODY, (Role.MENU, "© Studio Molo")) is None


def test_the_subject_of_an_article_that_says_much_is_not_its_publication() -> None:
    subject = (Role.BODY, f"Cantieri Riva ha firmato. {PARAGRAPH} Lo ha detto Cantieri Riva. Cantieri Riva tace.")
    assert source(*MENU, TITLE, subject, subject, (Role.MENU, "Cantieri Riva")) is None


def test_the_lines_that_tell_it_are_the_proof() -> None:
    rights = "© 2025 Laguna Notizie. Tutti i diritti riservati."
    found = publishers.find(evidence(page(*MENU, (Role.MENU, "LAGUNA NOTIZIE"), TITLE, BODY, (Role.MENU, rights))))
    assert found is not None
    assert (found.value, found.basis) == ("Laguna Notizie", Basis.MASTHEAD)
    assert found.evidence == f"LAGUNA NOTIZIE | {rights}"
    assert found.line == 5


def test_a_paper_counts_before_the_agency_that_signs_the_text() -> None:
    dispatch = (Role.BODY, f"CHIOGGIA, 27 GEN - (ANSA) - {PARAGRAPH}")
    rights = (Role.MENU, "© 2025 Laguna Notizie. Tutti i diritti riservati.")
    assert source(*MENU, TITLE, dispatch) == "ANSA"
    assert source(*MENU, (Role.MENU, "Laguna Notizie"), *MENU, TITLE, dispatch, rights) == "Laguna Notizie"


@pytest.mark.parametrize(
    ("lang", "lines", "name"),
    [
        ("de", ("Über Hafenfunk", "Hafenfunk Stellenmarkt"), "Hafenfunk"),
        ("en", ("Quayside TV", "Write to desk@quayside.com"), "Quayside"),
        ("en", ("QUAYSIDE", "Write to desk@quayside.com"), "QUAYSIDE"),
        ("en", ("© 2025 The Quayside Courier",), "The Quayside Courier"),
        ("it", ("© 2025 Il Giornale della Riva – Editoriale Alto S.r.l.",), "Il Giornale della Riva"),
    ],
)
def test_what_the_foot_of_a_page_says_twice_or_has_the_rights_is_the_publication(
    lang: str, lines: tuple[str, ...], name: str
) -> None:
    assert source(TITLE, BODY, BODY, *[(Role.MENU, line) for line in lines], lang=lang) == name


@pytest.mark.parametrize(
    "lines",
    [
        ("Quayside Shop",),
        ("Quayside Awards", "Quayside Awards 2019"),
        ("Quayside Shop", "Quayside Jobs", "Lighthouse Shop", "Lighthouse Jobs"),
        ("Latest News Video", "Latest News Podcast"),
        ("Facebook App", "About Facebook"),
        ("Twitter", "https://twitter.com/someone"),
        ("© 2025 Some Holding",),
        ("Welcome to the Quayside",),
        ("On Air Live", "On Air Shop"),
    ],
)
def test_one_entry_two_names_sections_and_platforms_name_none(lines: tuple[str, ...]) -> None:
    assert source(TITLE, BODY, BODY, *[(Role.MENU, line) for line in lines], lang="en") is None


def test_the_longer_name_at_the_head_of_the_page_is_meant() -> None:
    foot = [(Role.MENU, line) for line in ("© 2025 Quayside. All rights reserved.", "Write to desk@quayside.com")]
    assert source((Role.MENU, "Quayside Bulletin"), TITLE, BODY, BODY, *foot, lang="en") == "Quayside Bulletin"


@pytest.mark.parametrize(("authors", "name"), [((), "Mario Rossi"), (("Mario Rossi",), None)])
def test_who_wrote_the_article_is_no_publication_though_the_rights_are_theirs(
    authors: tuple[str, ...], name: str | None
) -> None:
    rights = (Role.MENU, "© 2025 Mario Rossi. All rights reserved.")
    paste = page((Role.MENU, "Mario Rossi"), TITLE, BODY, BODY, BODY, rights)
    found = publishers.find(evidence(paste), None, authors)
    assert (found.value if found else None) == name


@pytest.mark.parametrize(("lines", "name"), [((), None), (("© 2025 Molvena. All rights reserved.",), "Molvena")])
def test_the_first_word_of_a_title_is_no_publication_where_it_stands_nowhere_by_itself(
    lines: tuple[str, ...], name: str | None
) -> None:
    title = (Role.TITLE, "Molvena University tests concrete made from old nets")
    told = (*lines, "Press Office of Molvena University, press@molvena.example", "www.molvena.example")
    assert source(title, BODY, BODY, *[(Role.FURNITURE, line) for line in told], lang="en") == name


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "PRESS STATEMENT – 15 October 2025"),
        ("it", "COMUNICATO STAMPA – 15 ottobre 2025"),
        ("fr", "COMMUNIQUÉ DE PRESSE – 15 octobre 2025"),
        ("es", "NOTA DE PRENSA – 15 de octubre de 2025"),
    ],
)
def test_what_calls_a_text_a_press_release_is_no_publication(lang: str, line: str) -> None:
    told = evidence(page((Role.MENU, line), TITLE, BODY, lang=lang))
    assert publishers.find(told, creditlines.find(told)) is None


@pytest.mark.parametrize(
    ("letterhead", "mailbox"),
    [("Wye & Lugg Rivers Trust", "press@wyelugg.example"), ("Lugg Vale District Council", "news@luggvale.example")],
)
def test_an_institution_is_called_as_its_letterhead_has_it_and_not_as_its_mailbox(
    letterhead: str, mailbox: str
) -> None:
    contact = (Role.MENU, f"Contact: {letterhead}, {mailbox}")
    assert source((Role.MENU, letterhead), TITLE, BODY, BODY, contact, lang="en") == letterhead
