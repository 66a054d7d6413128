"""Which pages there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.config import WEEKLY, Config
from generator.model.articles import Article, Card, Review
from generator.model.pages import Page
from generator.model.shelf import Shelf
from generator.model.stories import Kinship
from generator.model.topics import Atlas, Name
from generator.model.views import Crumb, Link, PlainPage
from generator.pages import addresses as paths
from generator.pages.archive import archive_pages, undated_cards
from generator.pages.articles import article_page
from generator.pages.claims import figures_pages
from generator.pages.data import data_pages
from generator.pages.directory import Directory, directory
from generator.pages.editions import edition_pages
from generator.pages.feeds import feed_pages
from generator.pages.kin import Kin
from generator.pages.lists import BRIEF_TOPICS, corrections_page, home, topics_index
from generator.pages.machines import machine_pages, redirects
from generator.pages.names import name_page, with_page
from generator.pages.rolls import Owner, roll_pages
from generator.pages.search import search_pages
from generator.pages.sources import source_page, sources_index, unnamed_cards
from generator.pages.timeline import timeline_pages
from generator.pages.topics import topic_page


def shown(config: Config, shelf: Shelf) -> tuple[Card, ...]:
    """Return the articles that the site shows, as cards."""
    return tuple(article.card for article in _published(config, shelf))


def plan(config: Config, shelf: Shelf, atlas: Atlas, kinship: Kinship | None = None) -> tuple[Page[object], ...]:
    """Return all pages of the site, each with all that its template needs and nothing else."""
    names = tuple(name for name in atlas.names if with_page(name))
    desk = directory(config, _published(config, shelf), shelf.sources, atlas.topics, names)
    desk = replace(desk, kin=Kin.of(desk.articles, kinship)) if kinship else desk
    pages = _unique(_for_readers(config, desk, atlas, names))
    old = tuple(redirects(desk, atlas, [page.path for page in pages]))
    feeds = feed_pages(desk, atlas.topics, config.feed_items)
    data = data_pages(desk, atlas.topics, config.base_url)
    return (*pages, *old, *_unique(feeds), *_unique(data), *machine_pages(config, pages))


def _published(config: Config, shelf: Shelf) -> list[Article]:
    return [
        article
        for article in shelf.articles
        if article.published and (article.review is Review.CHECKED or not config.require_review)
    ]


def _for_readers(config: Config, desk: Directory, atlas: Atlas, names: Sequence[Name]) -> Iterator[Page[object]]:
    yield home(desk, atlas.topics)
    yield from (article_page(desk, article) for article in desk.articles)
    yield topics_index(desk, atlas.topics)
    yield from (topic_page(desk, topic) for topic in atlas.topics)
    yield from timeline_pages(desk, atlas.topics)
    yield from figures_pages(desk, atlas.topics)
    yield from _rolls(desk, atlas, names)
    yield sources_index(desk)
    yield from (source_page(desk, publication) for publication in desk.publications)
    yield from (name_page(desk, name) for name in names)
    yield from archive_pages(desk, editions=config.editions == WEEKLY)
    if config.editions == WEEKLY:
        yield from edition_pages(desk)
    yield corrections_page(desk)
    if config.search:
        yield from search_pages(desk, atlas.topics, names)
    yield Page(
        path=desk.at.section("about"), template="about.html", view=PlainPage(site=desk.site, head=desk.head("about"))
    )
    links = tuple(Link(topic.title, desk.at.topic(topic.slug)) for topic in atlas.topics[:BRIEF_TOPICS])
    yield Page(path=paths.LOST, template="404.html", view=PlainPage(site=desk.site, head=desk.head(), topics=links))


def _rolls(desk: Directory, atlas: Atlas, names: Sequence[Name]) -> Iterator[Page[object]]:
    """Give the pages of all lists of articles that are too long for the page they belong to."""
    for topic in atlas.topics:
        yield from roll_pages(
            desk, _owner(desk.at.topic(topic.slug), topic.title, "topic", desk.way(topic)), topic.cards
        )
    for source in desk.publications:
        yield from roll_pages(desk, _owner(desk.at.source(source.slug), source.name, "source"), source.cards)
    for name in names:
        yield from roll_pages(desk, _owner(desk.at.name(name.kind, name.slug), name.name, name.kind), name.cards)
    yield from roll_pages(desk, Owner(page=desk.at.section("sources"), section="sources"), unnamed_cards(desk))
    yield from roll_pages(desk, Owner(page=desk.at.section("archive"), section="archive"), undated_cards(desk))


def _owner(page: str, title: str, kind: str, way: Sequence[Crumb] = ()) -> Owner:
    section = {"topic": "topics", "source": "sources"}.get(kind, "")
    crumbs = tuple(way) or (Crumb(target=page, text=title),)
    return Owner(title=title, page=page, kind=kind, crumbs=crumbs, section=section)


def _unique(pages: Iterator[Page[object]]) -> list[Page[object]]:
    """Keep the first page of each path; content/ gives unique slugs, so that this hides nothing in a sound digest."""
    return list({page.path: page for page in reversed(list(pages))}.values())[::-1]
