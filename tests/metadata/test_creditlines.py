"""Lines that say where, when and by whom an article was published."""

from __future__ import annotations

import pytest

from generator import metadata
from generator.model.cleantext import CleanText, Role
from tests.metadata.making import PARAGRAPH, both, cleaned

TITLE = (Role.TITLE, "Il mercato coperto cambia orario: la stretta da giugno")
Told = tuple[str | None, str | None, tuple[str, ...] | None]


def told(clean: CleanText) -> Told:
    """Source, day and authors of a seed."""
    read = metadata.read(*both(clean))
    day = str(read.date.value) if read.date else None
    return read.source.value if read.source else None, day, read.authors.value if read.authors else None


@pytest.mark.parametrize(
    ("lang", "line", "expected"),
    [
        (
            "it",
            "L'Eco del Molo | Venerdì 7 marzo 2025 | di Ugo Sarti",
            ("L'Eco del Molo", "2025-03-07", ("Ugo Sarti",)),
        ),
        (
            "it",
            "Il Giornale del Lago - 7 marzo 2025 - Anna Greco",
            ("Il Giornale del Lago", "2025-03-07", ("Anna Greco",)),
        ),
        ("it", "La Voce di Ronco, 7 marzo 2025, pag. 4 - Cronaca", ("La Voce di Ronco", "2025-03-07", None)),
        ("it", "Agenzia Lago Lavoro - Ronco, 7 mar 2025 - ore 16:47", ("Agenzia Lago Lavoro", "2025-03-07", None)),
        ("it", "Turno – il blog di chi lavora a Nordest – 7 marzo 2025", ("Turno", "2025-03-07", None)),
        ("it", "Pubblicato da Anna Greco su telelago.it – 7/3/2025", ("telelago.it", "2025-03-07", ("Anna Greco",))),
        ("it", "ANSA - Ronco, 7 marzo 2025, 13:22", ("ANSA", "2025-03-07", None)),
        ("en", "By Ann Reed | The Harbour Ledger | 7 March 2025", ("The Harbour Ledger", "2025-03-07", ("Ann Reed",))),
        ("en", "Harbour Courier | Friday 7 March 2025 | Ann Reed", ("Harbour Courier", "2025-03-07", ("Ann Reed",))),
        ("en", "Posted by Ann Reed on Plain Tides, 7 March 2025", ("Plain Tides", "2025-03-07", ("Ann Reed",))),
        ("en", "By Ann Reed, PierNews Writer | March 7, 2025", ("PierNews", "2025-03-07", ("Ann Reed",))),
    ],
)
@pytest.mark.parametrize("role", [Role.MENU, Role.TEASER])
def test_a_line_under_the_title_names_publication_day_and_author(
    lang: str, line: str, expected: Told, role: Role
) -> None:
    assert told(cleaned(TITLE, (role, line), (Role.BODY, PARAGRAPH), lang=lang)) == expected


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("it", "L'Aquila, 7 marzo 2025"),
        ("it", "La Spezia | 7 marzo 2025"),
        ("it", "Cronaca | 7 marzo 2025"),
        ("it", "Ultime notizie | 7 marzo 2025"),
        ("it", "Ministero del Lavoro | 7 marzo 2025"),
        ("en", "The Hague, 7 March 2025"),
        ("en", "World News | 7 March 2025"),
        ("en", "Review Editor | Updated 7 March 2025"),
        ("en", "The Harbour Ledger | Harbour Courier | 7 March 2025"),
    ],
)
def test_places_sections_and_two_names_are_no_publication(lang: str, line: str) -> None:
    assert told(cleaned(TITLE, (Role.MENU, line), (Role.BODY, PARAGRAPH), lang=lang))[0] is None


def test_a_person_beside_a_day_and_a_section_signs() -> None:
    clean = cleaned(TITLE, (Role.MENU, "Cronaca | 7 marzo 2025 | Anna Greco"), (Role.BODY, PARAGRAPH))
    assert told(clean) == (None, "2025-03-07", ("Anna Greco",))


def test_what_stands_below_the_first_paragraph_credits_nothing() -> None:
    line = (Role.TEASER, "Il Giornale del Lago - 7 marzo 2025 - Anna Greco")
    assert told(cleaned(TITLE, (Role.BODY, PARAGRAPH), line, (Role.BODY, PARAGRAPH)))[0] is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Turno Largo – il blog di chi lavora a Nordest", "Turno Largo"),
        ("Pane & Farina – storie di forni", "Pane & Farina"),
        ("Nuova Riva – storie di forni", None),
        ("Pane & Farina – Storie di forni", None),
    ],
)
def test_a_line_over_that_of_the_day_names_the_publication_and_says_what_it_is(line: str, name: str | None) -> None:
    body = (Role.BODY, PARAGRAPH)
    assert told(cleaned(TITLE, (Role.MENU, line), (Role.BYLINE, "7 marzo 2025"), body, body))[0] == name
    assert told(cleaned(TITLE, (Role.MENU, line), body, body))[0] is None


def test_the_paper_beside_the_day_of_a_saved_page_is_its_source_and_no_author() -> None:
    line = (Role.BYLINE, "31 octobre 2025 - La Dépêche des Coteaux")
    lines = ((Role.TITLE, "Le pont de la Saline rouvrira"), line, (Role.BODY, PARAGRAPH))
    clean = cleaned(*lines, lang="fr", stated=[("title", "Le pont de la Saline")])
    assert told(clean) == ("La Dépêche des Coteaux", "2025-10-31", None)
