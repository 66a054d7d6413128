from __future__ import annotations

import pytest

from generator.metadata.naming import entries
from generator.model.cleantext import Role
from tests.metadata.making import PARAGRAPH, evidence
from tests.metadata.naming.test_imprints import page

TITLE = (Role.TITLE, "Il consiglio approva il nuovo molo turistico")
BODY = (Role.BODY, PARAGRAPH)


def told(*lines: str, lang: str = "en") -> str | None:
    below = [(Role.MENU, line) for line in lines]
    found = entries.find(evidence(page(TITLE, BODY, BODY, *below, lang=lang)))
    return found.value if found else None


@pytest.mark.parametrize(
    ("lang", "lines", "name"),
    [
        ("en", ("Quayside Shop", "Quayside Jobs"), "Quayside"),
        ("en", ("The Quayside App", "About Quayside"), "Quayside"),
        ("en", ("About The Quayside", "Quayside Jobs"), "The Quayside"),
        ("de", ("Über Hafenfunk", "Hafenfunk Stellenmarkt"), "Hafenfunk"),
        ("it", ("Il Molo Edicola", "Abbonati a Il Molo"), "Il Molo"),
        ("en", ("Quayside TV", "Write to desk@quayside.com"), "Quayside"),
        ("en", ("Quayside TV", "© 2025 Quayside Media Limited"), "Quayside"),
        ("en", ("QUAYSIDE", "Write to desk@quayside.com"), "QUAYSIDE"),
        ("en", ("© 2025 quayside.com",), "quayside.com"),
        ("en", ("© 2025 The Quayside Courier",), "The Quayside Courier"),
        ("it", ("© 2025 Il Giornale della Riva – Editoriale Alto S.r.l.",), "Il Giornale della Riva"),
        ("it", ("Riva Oggi è un blog aggiornato senza periodicità e non costituisce testata.",), "Riva Oggi"),
        ("it", ("Riva TV è una testata registrata - Direttore Ivo Maran",), "Riva TV"),
    ],
)
def test_what_entries_the_rights_or_an_address_name_is_the_publication(
    lang: str, lines: tuple[str, ...], name: str
) -> None:
    assert told(*lines, lang=lang) == name


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
        ("Questo blog non rappresenta una testata giornalistica.",),
        ("© 2025 Quayside News",),
        ("© 2025 The Quayside Courier", "© 2025 The Harbour Herald"),
        ("On Air Live", "On Air Shop"),
    ],
)
def test_one_entry_two_names_sections_and_platforms_name_none(lines: tuple[str, ...]) -> None:
    assert told(*lines) is None
