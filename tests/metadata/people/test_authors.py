from __future__ import annotations

import pytest

from generator.metadata.people import authors
from generator.model.cleantext import Role
from generator.model.found import Basis
from tests.metadata.making import PARAGRAPH, cleaned, evidence, page

BODY = (Role.BODY, PARAGRAPH)
TITLE = (Role.TITLE, "DeepSeek: la rivoluzione dell’IA low cost è un mito?")


def signed(line: str, role: Role = Role.BYLINE, lang: str = "it") -> tuple[str, ...]:
    found = authors.find(evidence(cleaned(TITLE, (role, line), BODY, lang=lang)))
    return found.value if found else ()


def stated(*statements: tuple[str, str], lang: str = "it") -> tuple[str, ...]:
    found = authors.find(evidence(cleaned(TITLE, BODY, stated=statements, lang=lang)))
    return found.value if found else ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("di Mario Rossi", ("Mario Rossi",)),
        ("di\u00a0Mario Rossi, 12 gennaio 2025", ("Mario Rossi",)),
        ("A cura di Anna Bianchi e Mario Rossi", ("Anna Bianchi", "Mario Rossi")),
        ("Pubblicato il 3 marzo 2024 alle 10:30 da Maria De Filippi", ("Maria De Filippi",)),
        ("dal nostro inviato Mario Rossi", ("Mario Rossi",)),
        ("12 gennaio 2025 | di Mario Rossi | Foto di Anna Bianchi", ("Mario Rossi",)),
        ("Mario Rossi, 12 gennaio 2025", ("Mario Rossi",)),
        ("Mario Rossi", ("Mario Rossi",)),
        ("di Redazione", ("Redazione",)),
        ("By Jane Doe and John O’Neill | March 3, 2024", ("Jane Doe", "John O’Neill")),
        ("By Jon King, News Reporter", ("Jon King",)),
        ("di Ludovico van der Berg", ("Ludovico van der Berg",)),
        ("Published by Anna Bianchi.", ("Anna Bianchi",)),
        ("By John Doe Jr.", ("John Doe Jr.",)),
        ("di M. L. Rossi-Bianchi", ("M. L. Rossi-Bianchi",)),
        ("a cura di Anna Bianchi e della redazione", ("Anna Bianchi",)),
        ("di Anna Bianchi | Redazione", ("Anna Bianchi",)),
        ("By Reuters", ("Reuters",)),
        ("Anna Bianchi e Mario Rossi", ("Anna Bianchi", "Mario Rossi")),
        ("Pubblicato da Teresa Rossi il 14 marzo 2024", ("Teresa Rossi",)),
    ],
)
def test_a_byline_names_its_authors_and_nothing_else(line: str, names: tuple[str, ...]) -> None:
    assert signed(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "Pubblicato il 3 marzo 2024",
        "About Us",
        "Chi siamo",
        "Foto di Anna Bianchi",
        "Edited by Jane Doe",
        "Tempo di lettura: 3 minuti",
        "12 gennaio 2025, ore 10:30",
        "redazione@example.org",
        "di tutto un po'",
    ],
)
def test_what_names_nobody_gives_no_author(line: str) -> None:
    assert signed(line) == ()


def test_a_line_that_is_a_label_and_a_name_signs_whatever_cleaning_took_it_for() -> None:
    assert signed("di Mario Rossi", Role.MENU) == ("Mario Rossi",)
    assert signed("La guerra di Donald Trump ai dazi", Role.STANDFIRST) == ()
    assert signed("Da Donald Trump a Elon Musk", Role.HEADING) == ()


def test_a_name_alone_counts_close_to_the_article_only() -> None:
    far = [(Role.BODY, PARAGRAPH)] * 2
    found = authors.find(evidence(cleaned(TITLE, *far, (Role.BYLINE, "Mario Rossi"))))
    assert found is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Gwen Aldous Transport correspondent", "Gwen Aldous"),
        ("By Emma SlateLifestyle Writer", "Emma Slate"),
        ("By Jane McDonald", "Jane McDonald"),
    ],
)
def test_what_somebody_writes_on_and_for_is_no_part_of_the_name(line: str, name: str) -> None:
    assert signed(f"{line} | 12 March 2024", lang="en") == (name,)


@pytest.mark.parametrize(("line", "names"), [("Anna Bianchi", ("Anna Bianchi",)), ("Ufficio Scuola", ())])
def test_a_person_below_a_line_with_a_label_signs_and_an_office_does_not(line: str, names: tuple[str, ...]) -> None:
    found = authors.find(evidence(cleaned(TITLE, (Role.BODY, "A cura di"), (Role.BODY, line), BODY)))
    assert (found.value if found else ()) == names


def test_a_byline_below_the_title_counts_before_one_above_it() -> None:
    above, below = (Role.BYLINE, "di Ugo Neri"), (Role.BYLINE, "di Anna Bianchi")
    for lines, name in (((above, TITLE, below, BODY), "Anna Bianchi"), ((above, TITLE, BODY), "Ugo Neri")):
        found = authors.find(evidence(cleaned(*lines)))
        assert found is not None
        assert found.value == (name,)


def test_a_label_may_stand_on_a_line_over_the_name() -> None:
    lines = [(Role.MENU, "Ein Artikel von"), (Role.MENU, "Jens Oltmann")]
    found = authors.find(evidence(cleaned(TITLE, (Role.MENU, "Verkehr"), *lines, BODY, lang="de")))
    assert found is not None
    assert found.value == ("Jens Oltmann",)


def test_a_name_under_the_title_signs_though_buttons_part_it_from_the_text() -> None:
    buttons = [(Role.FURNITURE, word) for word in ("Segui", "6", "·", "214", "3", "Ascolta", "Salva", "…")]
    lines = [(Role.MENU, "Clara Rossi"), *buttons, (Role.SHARING, "Condividi"), (Role.SHARING, "Invia")]
    found = authors.find(evidence(cleaned(TITLE, *lines, BODY)))
    assert found is not None
    assert found.value == ("Clara Rossi",)


def test_french_and_german_bylines_are_read() -> None:
    assert signed("Par Denis Loctier et Marie Curie", lang="fr") == ("Denis Loctier", "Marie Curie")
    assert signed("Von Seb Dumitru, Lille 05.08.2024, 20:59 Uhr", lang="de") == ("Seb Dumitru",)


@pytest.mark.parametrize(
    ("statements", "names"),
    [
        ([("jsonld:author", "Mario Rossi"), ("jsonld:author", "Anna Bianchi")], ("Mario Rossi", "Anna Bianchi")),
        ([("author", "By Jane Doe")], ("Jane Doe",)),
        ([("author", "Mario Rossi, Anna Bianchi e Ugo Neri")], ("Mario Rossi", "Anna Bianchi", "Ugo Neri")),
        ([("author", "Benjamin Johnson, Sr. Director of Operations")], ("Benjamin Johnson",)),
        ([("article:author", "https://www.facebook.com/rossi"), ("dc.creator", "Mario Rossi")], ("Mario Rossi",)),
        ([("author", "mario.rossi"), ("author", "MARIO ROSSI")], ("MARIO ROSSI",)),
        ([("author", "admin")], ()),
        ([("author", "@rossi")], ()),
    ],
)
def test_the_page_names_its_authors(statements: list[tuple[str, str]], names: tuple[str, ...]) -> None:
    assert stated(*statements) == names


def test_the_publications_own_name_counts_only_when_nobody_else_is_named() -> None:
    site = ("og:site_name", "Il Corriere Verde")
    own = ("jsonld:author", "Il Corriere Verde")
    assert stated(site, own) == ("Il Corriere Verde",)
    assert stated(site, own, ("jsonld:author", "Mario Rossi")) == ("Mario Rossi",)


def test_what_a_label_announces_behind_a_name_is_no_part_of_it() -> None:
    assert stated(("class:author", "Anna Bianchi Categorie: Cronaca")) == ("Anna Bianchi",)
    assert stated(("class:author", "Autore: Anna Bianchi")) == ("Anna Bianchi",)


def test_a_handle_is_no_part_of_a_name() -> None:
    assert stated(("jsonld:author", "Mario Rossi @mrossi")) == ("Mario Rossi",)


def test_of_a_name_and_the_same_with_more_words_the_name_counts() -> None:
    assert stated(("class:author", "Anna Bianchi"), ("class:author", "Anna Bianchi Floricoltrice")) == ("Anna Bianchi",)


def test_an_agency_keeps_the_words_that_are_offices_elsewhere() -> None:
    assert stated(("jsonld:author", "The Associated Press")) == ("The Associated Press",)


def test_an_agency_counts_beside_a_person() -> None:
    assert stated(("jsonld:author", "Mario Rossi"), ("jsonld:author", "ANSA")) == ("Mario Rossi", "ANSA")


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("<h1>Borsa</h1><p class=byline>di <a rel=author href=/mr>Mario Rossi</a></p>", ("Mario Rossi",)),
        ("<h1>Borsa</h1><span class=authorName>Mario Rossi, Direttore responsabile</span>", ("Mario Rossi",)),
        ("<h1>Borsa</h1><p>Di Mario Rossi | 3 marzo 2024</p>", ("Mario Rossi",)),
        ("<h1>Borsa</h1><p>Aggiornato il 3 marzo 2024 da Mario Rossi</p>", ("Mario Rossi",)),
        ("<h1>Borsa</h1><div>By<b>Jane</b> Doe</div>", ("Jane Doe",)),
        ("<h1>Borsa</h1><p class=byline>di Mario Rossi, foto di Anna Bianchi</p>", ("Mario Rossi",)),
        ("<h1>Borsa</h1><ul class=comments><li class=comment-author>Ugo Neri</li></ul>", ()),
        ("<h1>Borsa</h1><div class=related><span class=author>Ugo Neri</span></div>", ()),
        ("<h1>Borsa</h1><p class=author-bio>Ugo Neri vive a Roma</p>", ()),
    ],
)
def test_a_page_signs_by_its_markup_and_by_its_lines(body: str, names: tuple[str, ...]) -> None:
    found = authors.find(page("<meta name=robots content=all>", body))
    assert (found.value if found else ()) == names


def test_an_author_that_only_a_line_names_is_of_a_byline() -> None:
    found = authors.find(page("", "<h1>Borsa</h1><p>Di Mario Rossi | 3 marzo 2024</p>"))
    assert found is not None
    assert (found.basis, found.evidence) == (Basis.BYLINE, "Di Mario Rossi | 3 marzo 2024")


def test_declared_authors_stay_as_they_are_written() -> None:
    clean = cleaned(BODY, stated=[("author", "Mario Rossi")], declared=[("author", ("rossi, m.", "AB"), Basis.SIDECAR)])
    found = authors.find(evidence(clean))
    assert found is not None
    assert (found.value, found.basis) == (("rossi, m.", "AB"), Basis.SIDECAR)


def test_bare_names_sign_below_the_title_or_beside_the_day_whatever_cleaning_took_them_for() -> None:
    day = (Role.BYLINE, "27 gennaio 2025")
    name = (Role.MENU, "Anna Bianchi")
    for head in ([name], [(Role.MENU, "Economia"), name, day], [day, name]):
        found = authors.find(evidence(cleaned(TITLE, *head, BODY)))
        assert found is not None
        assert found.value == ("Anna Bianchi",)
    assert authors.find(evidence(cleaned(TITLE, (Role.MENU, "Economia"), name, BODY))) is None
    assert authors.find(evidence(cleaned(TITLE, (Role.MENU, "Nuovo Molo"), BODY))) is None


def test_a_line_below_the_title_signs_though_it_was_taken_for_the_head_and_all_paragraphs_are_short() -> None:
    lines = [TITLE, (Role.HEADER, "Delta Post | 13 March 2025 | By Ann Carter"), (Role.BODY, "The bridge reopened.")]
    found = authors.find(evidence(cleaned(*lines, lang="en")))
    assert found is not None
    assert found.value == ("Ann Carter",)


@pytest.mark.parametrize(
    ("lang", "line", "names"),
    [
        ("it", "di Sara Bianchi", ("Sara Bianchi",)),
        ("it", "Sara Bianchi", ("Sara Bianchi",)),
        ("it", "di Mia Conti e Ben Rossi", ("Mia Conti", "Ben Rossi")),
        ("en", "By Will Harper", ("Will Harper",)),
        ("de", "Von Anders Holm", ("Anders Holm",)),
        ("it", "Sarà Festa Grande", ()),
        ("it", "Nella Notte Bianca", ()),
    ],
)
def test_a_name_that_looks_like_a_small_word_signs_and_a_small_word_does_not(
    lang: str, line: str, names: tuple[str, ...]
) -> None:
    assert signed(line, lang=lang) == names


def test_a_bare_name_signs_below_the_standfirst_too() -> None:
    lines = (TITLE, (Role.STANDFIRST, "Che cosa cambia per chi vive in centro"), (Role.MENU, "Anna Bianchi"))
    found = authors.find(evidence(cleaned(*lines, (Role.MENU, "Cronista di nera"), BODY)))
    assert found is not None
    assert found.value == ("Anna Bianchi",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Sven Quigg, Crime Correspondent", ("Sven Quigg",)),
        ("Sven Quigg, Clerk of the Court", ()),
        ("Quayside, Editor at Large", ()),
    ],
)
def test_a_name_with_an_office_of_the_press_signs_under_the_title(line: str, names: tuple[str, ...]) -> None:
    found = authors.find(evidence(cleaned(TITLE, (Role.MENU, line), BODY, lang="en")))
    assert (found.value if found else ()) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Carter, Editor", ("Ann Carter",)),
        ("ByAnn Carter", ("Ann Carter",)),
        ("| By : Ann Carter", ("Ann Carter",)),
        ("By Tide Alone", ()),
        ("Byron Carter", ()),
    ],
)
def test_a_known_name_with_its_label_signs_below_a_standfirst_too(line: str, names: tuple[str, ...]) -> None:
    lines = (TITLE, BODY, (Role.TEASER, line), BODY)
    found = authors.find(evidence(cleaned(*lines, lang="en")))
    assert (found.value if found else ()) == names


@pytest.mark.parametrize(("role", "names"), [(Role.TEASER, ("Ann Carter",)), (Role.COMMENTS, ())])
def test_a_label_signs_right_below_the_text_but_not_among_comments(role: Role, names: tuple[str, ...]) -> None:
    found = authors.find(evidence(cleaned(TITLE, *[BODY] * 13, (role, "Text by Ann Carter"), lang="en")))
    assert (found.value if found else ()) == names


def test_a_byline_may_go_on_behind_a_bar() -> None:
    line = "Written by Petra Quigg | Medically reviewed by Dr. Sven Tolliver Holt | Last fact check by Ann Carter"
    found = authors.find(evidence(cleaned(TITLE, (Role.MENU, line), BODY, lang="en")))
    assert found is not None
    assert found.value[0] == "Petra Quigg"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Petra Quigg, Crime Editor, New Harbour", ("Petra Quigg",)),
        ("Additional reporting by Ann Carter", ()),
    ],
)
def test_who_is_named_behind_an_office_and_helpers_are_none(line: str, names: tuple[str, ...]) -> None:
    assert signed(line, lang="en") == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("COMUNICATO STAMPA – 15 ottobre 2025", ()),
        ("Data: 14 ottobre 2025", ()),
        ("14 ottobre 2025 | Fulvietta", ("Fulvietta",)),
    ],
)
def test_what_stands_beside_a_day_is_not_always_who_signs(line: str, names: tuple[str, ...]) -> None:
    told = (("title", "Il mulino riapre"),)
    found = authors.find(evidence(cleaned(TITLE, (Role.BYLINE, line), BODY, stated=told)))
    assert (found.value if found else ()) == names
    assert signed("COMUNICATO STAMPA – 15 ottobre 2025") == ()
