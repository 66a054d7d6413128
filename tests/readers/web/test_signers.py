from __future__ import annotations

import pytest

from generator import readers
from generator.model.files import File
from generator.readers.web import signers


def stated(body: str) -> list[tuple[str, str]]:
    source = f"<html><body>{body}<p>La borsa ha chiuso in calo.</p></body></html>"
    seed = readers.read(File("seeds/a.html", source.encode()))
    return [(s.name, s.value) for s in seed.statements if s.name.startswith(("rel:", "class:", "h1"))]


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        ("<a rel='author nofollow' href=/mr>Mario Rossi</a>", ("rel:author", "Mario Rossi")),
        ("<p class=article-byline>di<b>Mario Rossi</b></p>", ("class:byline", "di Mario Rossi")),
        ("<span class=postAuthorName>Mario Rossi</span>", ("class:author", "Mario Rossi")),
        ("<div id=autore>Mario Rossi</div>", ("class:author", "Mario Rossi")),
    ],
)
def test_elements_that_are_marked_as_the_authors_are_stated(body: str, statement: tuple[str, str]) -> None:
    assert stated(body) == [statement]


@pytest.mark.parametrize(
    "body",
    [
        "<div class=comments><a rel=author>Ugo Neri</a></div>",
        "<div class=relatedPosts><span class=author>Ugo Neri</span></div>",
        "<aside><span class=author>Ugo Neri</span></aside>",
        "<img class=author-image alt=x><p class=author-bio>Ugo Neri vive a Roma.</p>",
        f"<div class=author>{'Ugo Neri scrive di borsa e di altro. ' * 20}</div>",
    ],
)
def test_other_peoples_names_and_portraits_are_not(body: str) -> None:
    assert stated(body) == []


def test_the_pieces_of_a_heading_are_stated_beside_the_whole() -> None:
    found = stated("<h1><span>Mercati</span> <em>Crolla tutto</em></h1>")
    assert found == [("h1", "Mercati Crolla tutto"), ("h1:part", "Mercati"), ("h1:part", "Crolla tutto")]
    assert stated("<h1>Crolla tutto</h1>") == [("h1", "Crolla tutto")]


@pytest.mark.parametrize(
    "told", [{"class": "post-Author"}, {"id": "byLine"}, {"rel": "nofollow author"}, {"class": "über-AUTOR"}]
)
def test_classes_ids_and_relations_may_sign_whatever_their_letters(told: dict[str, str]) -> None:
    assert signers.may_sign(told)


@pytest.mark.parametrize("told", [{}, {"class": "lead"}, {"class": "übersicht"}, {"class": "line\nby\nline"}])
def test_other_classes_need_no_look(told: dict[str, str]) -> None:
    assert not signers.may_sign(told)


def test_who_comments_or_reviews_is_not_the_author() -> None:
    body = "<p itemprop=author>Mario Rossi</p><div itemprop=review><b itemprop=author>Ugo Neri</b></div>"
    seed = readers.read(File("seeds/a.html", f"<html><body>{body}</body></html>".encode()))
    assert [s.value for s in seed.statements if s.name == "itemprop:author"] == ["Mario Rossi"]
