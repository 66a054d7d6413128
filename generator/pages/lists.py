"""The front page and the list of topics."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.pages import Page
from generator.model.topics import Agreement, Topic
from generator.model.views import Head, HomePage, NewestEvent, TopicItem, TopicsPage
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.pages.marking import marked
from generator.pages.order import newest_first
from generator.pages.spans import elsewhere
from generator.pages.strips import strip

BRIEF_TOPICS = 5
LATEST_ARTICLES = 15


def home(desk: Directory, topics: Sequence[Topic]) -> Page[HomePage]:
    """Return the front page: topics in brief, the latest articles."""
    cards = newest_first(article.card for article in desk.articles)
    more = desk.at.section("archive") if len(cards) > LATEST_ARTICLES else None
    view = HomePage(
        site=desk.site,
        head=Head(feeds=desk.feeds()),
        articles=len(cards),
        sources=len(desk.publications),
        newest=cards[0].date if cards else None,
        topics=tuple(topic_item(desk, topic) for topic in topics[:BRIEF_TOPICS]),
        latest=desk.items(cards[:LATEST_ARTICLES]),
        more=more,
    )
    return Page(path=paths.HOME, template="home.html", view=view)


def topics_index(desk: Directory, topics: Sequence[Topic]) -> Page[TopicsPage]:
    """Return the list of all topics."""
    items = tuple(topic_item(desk, topic) for topic in topics)
    view = TopicsPage(site=desk.site, head=desk.head("topics"), topics=items)
    return Page(path=desk.at.section("topics"), template="topics.html", view=view)


def topic_item(desk: Directory, topic: Topic) -> TopicItem:
    """Return a topic as it stands in a list: its state in one line."""
    return TopicItem(
        target=desk.at.topic(topic.slug),
        title=topic.title,
        automatic=topic.automatic,
        articles=len(topic.cards),
        conflicts=conflicts(topic),
        events=len(topic.timeline),
        newest=_newest_event(desk, topic),
        strip=strip(topic),
    )


def conflicts(topic: Topic) -> int:
    """Return how many comparisons of a topic are in conflict."""
    return sum(comparison.agreement is Agreement.CONFLICT for comparison in topic.comparisons)


def _newest_event(desk: Directory, topic: Topic) -> NewestEvent | None:
    told = [entry for entry in topic.timeline if entry.tellings]
    if not told:
        return None
    entry = told[-1]
    telling = entry.tellings[0]
    page = elsewhere(desk, topic).get(entry.anchor) or desk.at.topic(topic.slug)
    return NewestEvent(
        target=f"{page}#{entry.anchor}",
        date=entry.date,
        sentence=marked(telling.event.text, telling.event.words),
        lang=telling.card.lang,
    )
