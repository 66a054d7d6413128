from __future__ import annotations

import pytest

from generator.model.articles import Passage
from generator.pages import anchors
from generator.pages.addresses import Addresses
from tests.pages.edition import MYTH, RIVALS, SHOCK, card

IT, EN = Addresses("it"), Addresses("en")


def test_an_article_lives_under_its_month() -> None:
    assert IT.article(MYTH) == f"articoli/2025/02/{MYTH.slug}/index.html"
    assert EN.article(SHOCK) == f"articles/2025/01/{SHOCK.slug}/index.html"


def test_an_undated_article_lives_apart() -> None:
    assert IT.article(RIVALS) == f"articoli/senza-data/{RIVALS.slug}/index.html"
    assert EN.article(RIVALS) == f"articles/undated/{RIVALS.slug}/index.html"


def test_a_year_or_a_decade_makes_no_month() -> None:
    assert IT.article(card(9, "a", "A", "2025")) == "articoli/2025/a/index.html"
    assert IT.article(card(9, "a", "A", "199X")) == "articoli/senza-data/a/index.html"


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("2025/01/old-slug", "articoli/2025/01/old-slug/index.html"),
        ("/articoli/2025/01/old-slug/", "articoli/2025/01/old-slug/index.html"),
        ("undated/old", "articoli/senza-data/old/index.html"),
        ("artikel/2025/01/old-slug", "articoli/2025/01/old-slug/index.html"),
        ("../../etc/passwd", None),
        ("2025//x", None),
        ("a b", None),
        ("https://evil.example/", None),
        ("", None),
    ],
)
def test_an_alias_is_an_old_address_or_nothing(alias: str, path: str | None) -> None:
    assert IT.old_article(alias) == path


def test_another_name_of_a_topic_is_no_address() -> None:
    assert IT.old_topic("deep-seek") == "temi/deep-seek/index.html"
    assert IT.old_topic("DeepSeek R1") is None


def test_a_sentences_second_figure_has_its_own_anchor() -> None:
    assert anchors.facts(SHOCK.figures) == ("f-13", "f-17", "f-17-2")


def test_the_editors_own_words_have_an_anchor_by_place() -> None:
    body = (Passage(markdown="a", sentence=2), Passage(markdown="b"), Passage(markdown="c", sentence=2))
    assert anchors.passages(body) == ("s-2", "p-2", "p-3")
