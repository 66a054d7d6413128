"""Paragraphs as the quotes in them need them."""

from __future__ import annotations

from generator.facts.quotes.passages import passages
from tests.facts.articles import article

LINES = (
    "Il museo riapre a marzo.",
    "La sindaca Anna Ferri era presente.",
    "«È una festa», ha detto.",
    "Poi la visita.",
)


def test_words_are_read_only_where_a_quote_stands() -> None:
    found = list(passages(article(*LINES)))
    assert [bool(passage.tokens) for passage in found] == [False, False, True, False]
    assert [passage.unread is not None for passage in found] == [True, True, False, True]


def test_the_paragraph_before_a_quote_can_be_read_when_it_is_asked_for() -> None:
    before = list(passages(article(*LINES)))[1].read()
    assert [named.name for named in before.named] == ["Anna Ferri"]
    assert before.tokens[0].text == "La"


def test_an_article_without_quotation_marks_has_no_passages() -> None:
    assert list(passages(article(*LINES[:2]))) == []


def test_a_quote_that_goes_through_paragraphs_makes_one_of_them() -> None:
    spoken = ("«La diga tiene. Lo dicono le misure.", "Ma nessuno può giurarlo», ha detto Anna Ferri.")
    (one,) = passages(article(*spoken))
    assert [marked.closed for marked in one.marked] == [True]
    assert one.text.endswith("ha detto Anna Ferri.")


def test_paragraphs_that_each_open_with_a_mark_stay_apart() -> None:
    found = list(passages(article("“The dam holds.", "“But nobody can swear to it,” she said.")))
    assert [passage.marked[0].closed for passage in found] == [False, True]
