"""The front page, the list of topics, and what people corrected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.model.facts import Modality
from generator.model.homeview import HomePage, NewestEvent, TopicItem, TopicsPage
from generator.model.pages import Page
from generator.model.topics import Agreement, Telling, TimelineEntry, Topic
from generator.model.topicview import Dispute
from generator.model.views import Correction, CorrectionsPage, Crumb, Head
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.pages.disputes import disputes
from generator.pages.marking import marked
from generator.pages.order import newest_first
from generator.pages.originals import newest_day
from generator.pages.spans import elsewhere
from generator.pages.strips import spark, strip
from generator.text.languages import language
from generator.text.leaning import leans

BRIEF_TOPICS = 5
LATEST_ARTICLES = 15
TOPICS_TOLD = 30
"""Topics of the list of all that tell their newest event; those after them have a line each."""


def home(desk: Directory, topics: Sequence[Topic]) -> Page[HomePage]:
    """Return the front page: topics in brief, the latest articles."""
    cards = newest_first(article.card for article in desk.articles)
    more = desk.at.section("archive") if len(cards) > LATEST_ARTICLES else None
    view = HomePage(
        site=desk.site,
        head=Head(feeds=desk.feeds()),
        articles=len(cards),
        sources=len(desk.publications) if all(card.source for card in cards) else 0,
        newest=cards[0].date if cards else None,
        topics=_brief(desk, [topic for topic in topics if topic.cards or topic.timeline][:BRIEF_TOPICS]),
        latest=desk.items(cards[:LATEST_ARTICLES]),
        more=more,
    )
    return Page(path=paths.HOME, template="home.html", view=view)


def topics_index(desk: Directory, topics: Sequence[Topic]) -> Page[TopicsPage]:
    """Return the list of all topics, those that stand under another right behind it."""
    items = _brief(desk, tuple(_with_parts(desk, topics)))
    view = TopicsPage(site=desk.site, head=desk.head("topics"), topics=items[:TOPICS_TOLD], others=items[TOPICS_TOLD:])
    return Page(path=desk.at.section("topics"), template="topics.html", view=view)


def _with_parts(desk: Directory, topics: Sequence[Topic]) -> Iterator[Topic]:
    """Yield topics branch by branch, in the order of the first of each branch."""
    beneath: dict[str | None, list[Topic]] = {}
    for topic in topics:
        beneath.setdefault(topic.parent, []).append(topic)

    def branch(topic: Topic) -> Iterator[Topic]:
        yield topic
        for part in beneath.get(topic.slug, ()):
            yield from branch(part)

    for top in {line[0].slug: line[0] for line in map(desk.lineage, topics)}.values():
        yield from branch(top)


def corrections_page(desk: Directory) -> Page[CorrectionsPage]:
    """Return the list of corrected articles, the newest first. What was written by hand from the start is none."""
    corrected = {article.card.id: article for article in desk.articles if article.edited and article.is_collected}
    path = desk.at.section("corrections")
    view = CorrectionsPage(
        site=desk.site,
        head=desk.head("", (Crumb(target=path, word="corrections.title"),)),
        corrections=tuple(
            Correction(article=desk.item(card), keys=corrected[card.id].edited)
            for card in newest_first(article.card for article in corrected.values())
        ),
        articles=len(desk.articles),
    )
    return Page(path=path, template="corrections.html", view=view)


def _brief(desk: Directory, topics: Sequence[Topic]) -> tuple[TopicItem, ...]:
    """Return topics as they stand in a list; what one tells is not told again of the next, which names it."""
    told: dict[str, str] = {}
    differing: set[tuple[str, ...]] = set()
    items = []
    for topic in topics:
        item = replace(_topic_item(desk, topic, told), dispute=_dispute(desk, topic, differing))
        if item.dispute:
            differing.add(_numbers(item.dispute))
        for event in (item.newest, item.before):
            if event:
                told.setdefault(event.whole, topic.title)
        items.append(item)
    return tuple(items)


def _topic_item(desk: Directory, topic: Topic, told: Mapping[str, str]) -> TopicItem:
    curve = spark(topic.cards)
    entries = _latest_first(topic)
    told_in = told.get(_sentence(entries[0])) if entries else None
    before = next((entry for entry in entries if _sentence(entry) not in told), None) if told_in else None
    return TopicItem(
        target=desk.at.topic(topic.slug),
        title=topic.title,
        automatic=topic.automatic,
        parent=next(iter(desk.way(topic)[-2:-1]), None),
        articles=len(topic.cards),
        sources=topic.sources,
        conflicts=conflicts(topic),
        events=len(topic.timeline),
        newest=_event(desk, topic, entries[0]) if entries else None,
        told_in=told_in,
        before=_event(desk, topic, before) if before else None,
        spark=curve,
        strip=None if curve else strip(topic),
    )


def _dispute(desk: Directory, topic: Topic, told: Collection[tuple[str, ...]]) -> Dispute | None:
    """Return what a topic's sources differ on first of all that no topic above tells."""
    found = next((dispute for dispute in disputes(topic) if _numbers(dispute) not in told), None)
    return replace(found, target=desk.at.topic(topic.slug) + found.target) if found else None


def _numbers(dispute: Dispute) -> tuple[str, ...]:
    return dispute.subject, *(side.raw for side in dispute.sides)


def conflicts(topic: Topic) -> int:
    """Return how many comparisons of a topic are in conflict."""
    return sum(comparison.agreement is Agreement.CONFLICT for comparison in topic.comparisons)


def _latest_first(topic: Topic) -> list[TimelineEntry]:
    """Return the events from the latest on; what lay ahead when the newest article came out is no news of today.

    What is told only in sentences that need the one before them comes after all others, and what was planned after
    what happened.
    """
    told = [entry for entry in reversed(topic.timeline) if entry.tellings]
    today = newest_day(topic.cards)
    past = [entry for entry in told if today and _is_past(entry, today)] or told
    return sorted(past, key=lambda entry: (_leans(_telling(entry)), _is_planned(entry)))


def _is_past(entry: TimelineEntry, today: date) -> bool:
    """Return whether an event had begun, and a plan was over."""
    if entry.date is None or entry.date.anchor.first_day > today:
        return False
    last = entry.date.last_day
    return not _is_planned(entry) or (last is not None and last <= today)


def _is_planned(entry: TimelineEntry) -> bool:
    """Return whether nobody tells that it happened."""
    return all(telling.event.modality is Modality.PLANNED for telling in entry.tellings)


def _telling(entry: TimelineEntry) -> Telling:
    """Return who tells an event first in a sentence that stands alone, else who tells it first."""
    return next((telling for telling in entry.tellings if not _leans(telling)), entry.tellings[0])


def _leans(telling: Telling) -> bool:
    return leans(telling.event.text, language(telling.card.lang))


def _sentence(entry: TimelineEntry) -> str:
    return _telling(entry).event.text


def _event(desk: Directory, topic: Topic, entry: TimelineEntry) -> NewestEvent:
    telling = _telling(entry)
    page = elsewhere(desk, topic).get(entry.anchor) or desk.at.topic(topic.slug)
    return NewestEvent(
        target=f"{page}#{entry.anchor}",
        date=entry.date,
        sentence=marked(telling.event.text, telling.event.words),
        cited=desk.cited(telling.card),
        others=len({other.card.id for other in entry.tellings}) - 1,
        modality=desk.manner(telling.event),
    )
