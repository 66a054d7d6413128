from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.articles import Article
from generator.model.shelf import Shelf
from generator.model.topics import Atlas
from generator.model.views import CorrectionsPage
from tests.pages.edition import ARTICLES, CONFIG, MYTH, SHOCK


def corrections(*articles: Article) -> CorrectionsPage:
    planned = pages.plan(CONFIG, Shelf(articles=articles), Atlas(topics=()))
    view = next(page.view for page in planned if page.path == "correzioni/index.html")
    assert isinstance(view, CorrectionsPage)
    return view


def test_corrected_articles_are_listed_with_what_was_corrected() -> None:
    shown = corrections(*ARTICLES)
    assert [(c.article.title, c.keys) for c in shown.corrections] == [(SHOCK.title, ("title", "body"))]
    assert shown.articles == len(ARTICLES)


def test_the_newest_stands_first() -> None:
    both = (ARTICLES[0], replace(ARTICLES[2], edited=("date",)))
    assert [c.article.title for c in corrections(*both).corrections] == [MYTH.title, SHOCK.title]


def test_what_was_written_by_hand_from_the_start_is_no_correction() -> None:
    assert corrections(replace(ARTICLES[0], seed=None, sentence_count=None)).corrections == ()


def test_a_correction_stays_listed_when_the_seed_of_its_article_is_gone() -> None:
    assert len(corrections(replace(ARTICLES[0], seed=None)).corrections) == 1
