"""Atom and JSON feeds, of the whole site and of each topic.

RFC 4287; https://www.jsonfeed.org/version/1.1/. Ids are made from the articles' own, so that they stay when the site
moves, and so that feeds are whole before it has an address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID, uuid5

from generator.model.articles import Article
from generator.model.dates import Edtf, Precision
from generator.model.feedview import FeedEntry, FeedPage
from generator.model.pages import Page
from generator.model.topics import Topic
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.pages.order import newest_first

_OURS = UUID("6f1f0f2e-8d0b-5c6a-9d1c-5b1f3b6a2c11")

# Atom wants a time of change on everything, and an undated digest has none.
_NEVER = "1970-01-01T00:00:00Z"


def feed_pages(desk: Directory, topics: Sequence[Topic], items: int) -> Iterator[Page[FeedPage]]:
    """Return all feeds, each with at most `items` articles, the newest first."""
    by_id = {article.card.id: article for article in desk.articles}
    everything = newest_first(article.card for article in desk.articles)
    yield from _feed(desk, None, [by_id[card.id] for card in everything[:items]])
    for topic in topics:
        cards = newest_first(card for card in topic.cards if card.id in by_id)
        yield from _feed(desk, topic, [by_id[card.id] for card in cards[:items]])


def _feed(desk: Directory, topic: Topic | None, articles: Sequence[Article]) -> Iterator[Page[FeedPage]]:
    atom, json = (feed.target for feed in desk.feeds(topic))
    updated = max((_first_moment(a.card.date) for a in articles if a.card.date), default=_NEVER)
    view = FeedPage(
        site=desk.site,
        urn=uuid5(_OURS, f"feed {desk.site.title} {topic.slug if topic else ''}").urn,
        topic=topic.title if topic else None,
        home=desk.at.topic(topic.slug) if topic else paths.HOME,
        atom=atom,
        json=json,
        updated=updated,
        entries=tuple(_entry(desk, article, updated) for article in articles),
    )
    yield Page(path=atom, template="feed.atom", view=view)
    yield Page(path=json, template="feed.json", view=view)


def _entry(desk: Directory, article: Article, newest: str) -> FeedEntry:
    card = article.card
    day_known = card.date is not None and card.date.is_unit and card.date.precision is Precision.DAY and card.date.sure
    return FeedEntry(
        urn=uuid5(_OURS, f"article {card.id}").urn,
        target=desk.at.article(card),
        title=card.title,
        apart=desk.apart.get(card.id),
        source=card.source,
        authors=article.authors,
        lang=card.lang,
        date=card.date,
        published=_first_moment(card.date) if card.date and day_known else None,
        updated=_first_moment(card.date) if card.date else newest,
        topics=tuple(topic.title for topic in desk.topics.get(card.id, ())),
        body=tuple(passage.markdown for passage in article.body),
        lead=card.lead,
    )


def _first_moment(date: Edtf) -> str:
    return f"{date.anchor.first_day.isoformat()}T00:00:00Z"
