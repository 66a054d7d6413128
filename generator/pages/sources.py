"""The pages of publications, and the list of them."""

from __future__ import annotations

from generator.model.articles import Card
from generator.model.pages import Page
from generator.model.views import Counted, Crumb, SourcePage, SourcesPage
from generator.pages.directory import Directory, Publication
from generator.pages.rolls import listed
from generator.text.addresses import web_address


def sources_index(desk: Directory) -> Page[SourcesPage]:
    """Return the list of publications, with the articles whose source nothing tells."""
    view = SourcesPage(
        site=desk.site,
        head=desk.head("sources"),
        sources=tuple(Counted(p.name, desk.at.source(p.slug), len(p.cards)) for p in desk.publications),
        unnamed=listed(desk, desk.at.section("sources"), unnamed_cards(desk)),
    )
    return Page(path=desk.at.section("sources"), template="sources.html", view=view)


def unnamed_cards(desk: Directory) -> tuple[Card, ...]:
    """Return the articles whose source nothing tells."""
    return tuple(article.card for article in desk.articles if not article.card.source)


def source_page(desk: Directory, publication: Publication) -> Page[SourcePage]:
    """Return the page of one publication."""
    path, file = desk.at.source(publication.slug), publication.file
    view = SourcePage(
        site=desk.site,
        head=desk.head("sources", (Crumb(target=path, text=publication.name),)),
        name=publication.name,
        file=file,
        note_ref=web_address(file.note_ref) if file else None,
        articles=listed(desk, path, publication.cards),
    )
    return Page(path=path, template="source.html", view=view)
