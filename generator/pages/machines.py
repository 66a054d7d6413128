"""What machines read and what readers never see: sitemap, robots.txt, redirects of old addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from generator.config import Config
from generator.model.feedview import SitemapPage
from generator.model.pages import Page
from generator.model.topics import Atlas
from generator.model.views import Redirect
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.text.interface import interface


def redirects(desk: Directory, atlas: Atlas, taken: Collection[str]) -> Iterator[Page[Redirect]]:
    """Return a page for each old address that no page of today holds, the first that claims it.

    That of a topic of which nothing is left leads to the list of topics.
    """
    gone = set(taken)
    articles = ((a.aliases, desk.at.old_article, desk.at.article(a.card), a.card.title) for a in desk.articles)
    others = ((t.aliases, desk.at.old_topic, desk.at.topic(t.slug), t.title) for t in atlas.topics)
    section = interface(desk.site.lang).text("topics.title")
    left = (atlas.homeless, desk.at.old_topic, desk.at.section("topics"), section)
    for aliases, address, target, title in chain(articles, others, (left,)):
        for path in map(address, aliases):
            if path and path not in gone:
                gone.add(path)
                yield Page(path=path, template="redirect.html", view=Redirect(desk.site, target, title))


def machine_pages(config: Config, pages: Sequence[Page[object]]) -> Iterator[Page[SitemapPage]]:
    """Return robots.txt, and the sitemap where the site has an address."""
    targets = tuple(page.path for page in pages if page.path.endswith(".html") and page.path != paths.LOST)
    view = SitemapPage(targets, paths.SITEMAP if config.base_url else None)
    if config.base_url:
        yield Page(path=paths.SITEMAP, template="sitemap.xml", view=view)
    yield Page(path=paths.ROBOTS, template="robots.txt", view=SitemapPage((), view.sitemap))
