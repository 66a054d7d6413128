from __future__ import annotations

import pytest

from generator.metadata.people import authors, barenames
from tests.metadata.making import page


def bare(body: str) -> list[tuple[tuple[str, ...], str]]:
    return [(names, mark) for names, _, mark in barenames.find(page("", body))]


def test_a_name_alone_under_the_title_signs() -> None:
    body = "<h1>Borsa in calo</h1><p>Mario Rossi</p>"
    assert bare(body) == [(("Mario Rossi",), "bare-one")]
    found = authors.find(page("<meta name=robots content=all>", body))
    assert found is not None
    assert (found.value, found.evidence) == (("Mario Rossi",), "Mario Rossi")


def test_names_may_stand_side_by_side() -> None:
    assert bare("<h1>Borsa in calo</h1><p>Mario Rossi / Anna Bianchi</p>") == [
        (("Mario Rossi", "Anna Bianchi"), "bare-one")
    ]


def test_an_element_called_after_authors_needs_no_known_name() -> None:
    body = "<h1>Borsa</h1><footer class=meta><div class=post-author><p>Xander Qwist</p></div></footer>"
    assert bare(body) == [(("Xander Qwist",), "bare-author")]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Borsa</h1><p>Cloud Computing</p>",
        "<h1>Borsa</h1><ul class=menu><li>Mario Rossi</li></ul>",
        "<h1>Borsa</h1><div class=related-author><p class=related>Mario Rossi</p></div>",
        "<h1>Borsa</h1><p>Mario Rossi vive a Roma</p>",
    ],
)
def test_subjects_menus_and_sentences_are_no_signatures(body: str) -> None:
    assert bare(body) == []
