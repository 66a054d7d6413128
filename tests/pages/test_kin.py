from __future__ import annotations

from dataclasses import replace

import pytest

from generator import pages
from generator.model.articleview import ArticlePage
from generator.model.homeview import HomePage
from generator.model.shelf import Shelf
from generator.model.stories import Copy, Kinship
from generator.model.topics import Atlas
from generator.pages.kin import Kin
from tests.pages.edition import ARTICLES, ATLAS, CONFIG, ENGLISH, MYTH, RIVALS, SHELF, SHOCK

KINSHIP = Kinship(
    stories=((MYTH.id, SHOCK.id),),
    copies=(Copy(RIVALS.id, SHOCK.id, 80),),
    related={ENGLISH.id: (MYTH.id,), MYTH.id: (ENGLISH.id, RIVALS.id)},
)


def view(slug: str, shelf: Shelf = SHELF, atlas: Atlas = ATLAS) -> ArticlePage:
    planned = pages.plan(CONFIG, shelf, atlas, KINSHIP)
    found = next(page.view for page in planned if slug in page.path and page.template == "article.html")
    assert isinstance(found, ArticlePage)
    return found


def test_an_article_shows_who_else_tells_its_story_and_how_many_do() -> None:
    myth, shock = view(MYTH.slug), view(SHOCK.slug)
    assert [item.title for item in myth.story] == [SHOCK.title]
    assert [item.source for item in shock.story] == [MYTH.source]
    assert myth.tellings == shock.tellings == 2
    assert view(ENGLISH.slug).tellings == 0


@pytest.mark.parametrize(("names", "sources"), [(("A", "a", "B", "B"), 2), (("A", "a", None, None), 0)])
def test_sources_are_counted_once_each_and_not_at_all_where_one_is_not_known(
    names: tuple[str | None, ...], sources: int
) -> None:
    cards = [replace(card, source=name) for card, name in zip((MYTH, ENGLISH, SHOCK, RIVALS), names, strict=True)]
    articles = [replace(article, card=card) for article, card in zip(ARTICLES, cards, strict=True)]
    kin = Kin.of(articles, Kinship(stories=(tuple(card.id for card in cards),)))
    assert {(kin.sources(card), kin.tellings(card)) for card in cards} == {(sources, 4)}


def test_the_same_text_is_named_on_both_pages() -> None:
    assert [copy.title for copy in view(RIVALS.slug).copies] == [SHOCK.title]
    assert [copy.title for copy in view(SHOCK.slug).copies] == [RIVALS.title]
    assert view(MYTH.slug).copies == ()


def test_no_article_is_named_twice_on_a_page() -> None:
    for card in (MYTH, SHOCK, RIVALS, ENGLISH):
        shown = view(card.slug)
        near = [item for item in (shown.earlier, shown.later) if item]
        targets = [item.target for item in (*shown.story, *near, *shown.others, *shown.related)]
        assert len(set(targets)) == len(targets)
        assert not any(card.slug in target for target in targets)


def test_related_articles_are_those_that_the_topic_does_not_show_already() -> None:
    assert [item.title for item in view(MYTH.slug, atlas=Atlas(topics=())).related] == [ENGLISH.title, RIVALS.title]
    myth = view(MYTH.slug)
    assert {RIVALS.title, ENGLISH.title} <= {item.title for item in (*myth.others, myth.earlier, myth.later) if item}
    assert myth.related == ()


def test_a_kin_that_is_not_shown_is_not_named() -> None:
    shelf = replace(SHELF, articles=tuple(a for a in SHELF.articles if a.card.id != SHOCK.id))
    assert view(MYTH.slug, shelf=shelf).story == ()
    assert view(MYTH.slug, shelf=shelf).tellings == 0


def test_lists_say_how_many_tell_a_story() -> None:
    home = next(page.view for page in pages.plan(CONFIG, SHELF, ATLAS, KINSHIP) if page.path == "index.html")
    assert isinstance(home, HomePage)
    assert {item.title: item.tellings for item in home.latest} == {
        MYTH.title: 2,
        SHOCK.title: 2,
        ENGLISH.title: 0,
        RIVALS.title: 0,
    }
