from __future__ import annotations

import time

import pytest

from generator.metadata.naming import rights


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2025 The Quayside Courier. All rights reserved.", "The Quayside Courier"),
        ("Copyright © 1999-2024 Quayside Times | Terms", "Quayside Times"),
        ("(c) 2016 - 2018 Porto Nuovo", "Porto Nuovo"),
        ("Laguna Notizie © Tutti i diritti riservati", "Laguna Notizie"),
        ("Quayside Magazine © 2011-2019. All Rights Reserved.", "Quayside Magazine"),
        ("©2021 Acme Media, Inc. All rights reserved", "Acme Media"),
        ("© 2020 Dark Pier Limited (trading as The Quiet Pier)", "The Quiet Pier"),
        ("© 2024 Hafen Heute – Alle Rechte vorbehalten", "Hafen Heute"),
        ("Quayside Dispatch LLC © 2025 – Terms – Privacy", "Quayside Dispatch LLC"),
    ],
)
def test_a_line_of_rights_tells_whose_page_it_is(line: str, name: str) -> None:
    found = rights.holder(line)
    assert found is not None
    assert found.is_of_page
    assert found.name == name


def test_a_picture_has_an_owner_too_and_no_year() -> None:
    found = rights.holder("La banchina ieri © Studio Molo/Agenzia")
    assert found is not None
    assert (found.name, found.is_of_page) == ("Studio Molo", False)


@pytest.mark.parametrize("line", ["All rights reserved", "©", "© 2025", "Il molo di Chioggia", "© 2025 " + "x" * 400])
def test_other_lines_tell_nobody(line: str) -> None:
    assert rights.holder(line) is None


def test_a_line_of_nothing_but_signs_is_read_in_no_time() -> None:
    start = time.process_time()
    rights.holder("© - " * 70)
    rights.holder("copyright " * 29)
    assert time.process_time() - start < 0.1
