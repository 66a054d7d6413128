"""The pages of people and organisations."""

from __future__ import annotations

from generator.model.facts import EntityKind
from generator.model.pages import Page
from generator.model.topics import Name
from generator.model.topicview import NamePage
from generator.model.views import Crumb
from generator.pages.directory import Directory
from generator.pages.rolls import listed
from generator.pages.topics import remarks
from generator.text.words import fold

MOST_REMARKS = 60
"""Quotes that a name's page gives; the others stand on the pages of their articles, which it lists."""


def with_page(name: Name) -> bool:
    """Return whether a name gets a page: people and organisations in two articles or more, or whom one quotes."""
    if name.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION):
        return False
    return len(name.cards) > 1 or any(_speaks(quote.by, name) for card in name.cards for quote in card.quotes)


def name_page(desk: Directory, name: Name) -> Page[NamePage]:
    """Return the page of a person or an organisation."""
    path = desk.at.name(name.kind, name.slug)
    said = tuple((card, quote) for card in name.cards for quote in card.quotes if _speaks(quote.by, name))
    view = NamePage(
        site=desk.site,
        head=desk.head("", (Crumb(target=path, text=name.name),)),
        name=name.name,
        kind=name.kind,
        role=name.role,
        remarks=remarks(desk, said[:MOST_REMARKS]),
        others=len(said[MOST_REMARKS:]),
        articles=listed(desk, path, name.cards),
    )
    return Page(path=path, template="name.html", view=view)


def _speaks(by: str | None, name: Name) -> bool:
    return by is not None and fold(by) == fold(name.name)
