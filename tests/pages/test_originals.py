from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator import pages
from generator.model.articles import Article, Card, Notice, Passage
from generator.model.articleview import ArticlePage
from generator.model.dates import parse
from generator.model.shelf import Shelf
from generator.model.topics import Atlas
from generator.pages.originals import minutes, newest_day, years_old
from tests.pages.edition import CONFIG

SENTENCE = "Il consiglio comunale ha approvato il bilancio del nuovo ospedale con i voti della sola maggioranza."
CARD = Card(id="00000001", slug="ospedale", title="Ospedale", lang="it", date=parse("2023-05-02"), lead=SENTENCE)
ARTICLE = Article(
    card=CARD, path="content/articles/a.md", seed="seeds/a.txt", body=(Passage(markdown=SENTENCE, sentence=1),)
)


def shown(*articles: Article) -> ArticlePage:
    planned = pages.plan(CONFIG, Shelf(articles=articles), Atlas(topics=()))
    view = next(p.view for p in planned if p.template == "article.html" and "ospedale/" in p.path)
    assert isinstance(view, ArticlePage)
    return view


def test_the_length_of_the_original_follows_from_its_sentences() -> None:
    assert minutes(replace(ARTICLE, sentence_count=40)) == 3
    assert minutes(replace(ARTICLE, sentence_count=400)) == 30
    assert minutes(replace(ARTICLE, sentence_count=1)) == 1


def test_nobody_knows_the_length_of_what_was_not_collected_whole() -> None:
    cut = replace(ARTICLE, sentence_count=40, notices=(Notice(kind="truncated", text="e poi"),))
    by_hand = replace(ARTICLE, seed=None, sentence_count=None)
    rewritten = replace(ARTICLE, sentence_count=40, body=(Passage(markdown="Parole della redazione."),))
    assert [minutes(cut), minutes(by_hand), minutes(rewritten)] == [None, None, None]


def test_an_article_is_old_by_the_newest_one_and_not_by_the_clock() -> None:
    newest = date(2025, 5, 2)
    ages = [
        years_old(parse(when), newest) for when in ("2023-05-02", "2023-05-03", "2024-05-02", "2024-06", "2025-05-02")
    ]
    assert ages == [2, 1, 1, 0, 0]


def test_a_date_that_may_be_later_makes_nothing_old() -> None:
    assert [years_old(parse("2020-01-27/.."), date(2025, 5, 2)), years_old(None, date(2025, 5, 2))] == [0, 0]
    assert years_old(parse("2024"), date(2025, 5, 2)) == 0
    assert newest_day([]) is None
    slip = [Card(id=d, slug=d, date=parse(d)) for d in ("2024-03-01", "2025-06-11", "2052-06-20")]
    assert str(newest_day(slip)) == "2025-06-11"


def test_the_page_of_an_old_article_says_so() -> None:
    later = Article(card=Card(id="00000002", slug="dopo", date=parse("2025-05-02")), path="content/articles/b.md")
    assert shown(ARTICLE, later).years_old == 2
    assert shown(ARTICLE).years_old == 0
