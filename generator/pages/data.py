"""For programs: articles, topics and timelines as JSON, days as calendars, all feeds in one list, as OPML 2.0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from generator.model.articles import Article, Card, Passage
from generator.model.facts import Entity, Event, Figure, Quote
from generator.model.feedview import CalendarPage, DataPage, FeedList, Row, TimelineData
from generator.model.pages import Page
from generator.model.topics import Comparison, Name, Topic
from generator.pages import addresses as paths
from generator.pages import timeline
from generator.pages.calendar import calendar_page
from generator.pages.directory import Directory
from generator.pages.spans import elsewhere
from generator.text.addresses import web_address


def data_pages(desk: Directory, topics: Sequence[Topic], base_url: str) -> Iterator[Page[object]]:
    """Return the data of every article and topic, each beside its page.

    Of a topic that has events its timeline, too, and its calendar where one of them is known to the day. The list of
    feeds (http://opml.org/spec2.opml) is there where the site has an address: a list without one leads nowhere.
    """
    for article in desk.articles:
        home = desk.at.article(article.card)
        yield _page(desk, home, "article", _article(desk, article, _root(home)))
    for topic in topics:
        home = desk.at.topic(topic.slug)
        yield _page(desk, home, "topic", _topic(desk, topic, _root(home)))
    if base_url:
        yield Page(path=paths.FEED_LIST, template="feeds.opml", view=_feeds(desk, topics))
    for topic in topics:
        yield from _timeline(desk, topic, base_url)


def _page(desk: Directory, home: str, kind: str, row: Row) -> Page[DataPage]:
    path = home.removesuffix(paths.HOME) + f"{kind}.json"
    return Page(path=path, template="data.json", view=DataPage(site=desk.site, home=home, kind=kind, row=row))


def _root(home: str) -> str:
    """Return the site's folder as a page sees it: `../../`."""
    return "../" * home.count("/")


def _feeds(desk: Directory, topics: Sequence[Topic]) -> FeedList:
    pages = [(None, paths.HOME), *((topic, desk.at.topic(topic.slug)) for topic in topics)]
    return FeedList(site=desk.site, feeds=tuple((desk.feeds(topic)[0], home) for topic, home in pages))


def _timeline(desk: Directory, topic: Topic, base_url: str) -> Iterator[Page[TimelineData] | Page[CalendarPage]]:
    home, others = desk.at.topic(topic.slug), elsewhere(desk, topic)
    for target, kind in timeline.exports(desk, topic):
        if kind == "ics":
            calendar = calendar_page(topic, desk.site.title, home, base_url, others)
            yield Page(path=target, template="timeline.ics", view=calendar)
        else:
            every = (*topic.timeline, *topic.undated)
            entries = tuple((timeline.line(desk, entry), others.get(entry.anchor, home)) for entry in every)
            view = TimelineData(site=desk.site, topic=topic.title, home=home, entries=entries)
            yield Page(path=target, template="timeline.json", view=view)


def _article(desk: Directory, article: Article, root: str) -> Row:
    card = article.card
    return {
        "id": card.id,
        "title": card.title,
        "published": card.date,
        "source": card.source,
        "authors": article.authors,
        "language": card.lang,
        "original": web_address(article.url),
        "rights": article.rights,
        "found": dict(article.basis),
        "edited": article.edited,
        "review": article.review,
        "notices": [{"kind": notice.kind, "text": notice.text} for notice in article.notices],
        "sentences": article.sentence_count,
        "summary": [_passage(article, passage) for passage in article.body],
        "figures": [_fact(figure) for figure in card.figures],
        "quotes": [_fact(quote) for quote in card.quotes],
        "events": [_fact(event) for event in card.events],
        "names": [_name(entity) for entity in card.entities],
        "topics": [{"title": t.title, "page": root + desk.at.topic(t.slug)} for t in desk.topics.get(card.id, ())],
        "tags": card.tags,
    }


def _passage(article: Article, passage: Passage) -> Row:
    row: dict[str, object] = {"text": passage.markdown, "sentence": passage.sentence}
    if passage.reworded:
        rests_on = [{"sentence": number, "text": text} for number, text in passage.rests_on]
        row.update(model=article.model, rests_on=rests_on)
    return row


def _topic(desk: Directory, topic: Topic, root: str) -> Row:
    return {
        "id": topic.slug,
        "title": topic.title,
        "automatic": topic.automatic,
        "evidence": topic.evidence,
        "introduction": topic.introduction,
        "articles": [_reference(card, root + desk.at.article(card)) for card in topic.cards],
        "compared": [_comparison(desk, comparison, root) for comparison in topic.comparisons],
        "quotes": [
            {
                **_fact(remark.quote),
                "by": voice.name,
                "role": voice.role,
                "article": root + desk.at.article(remark.card),
            }
            for voice in topic.voices
            for remark in voice.remarks
        ],
        "names": [_name(name) for name in topic.names],
        "timeline": paths.TIMELINE if topic.timeline or topic.undated else None,
    }


def _reference(card: Card, page: str) -> Row:
    return {"id": card.id, "title": card.title, "published": card.date, "source": card.source, "page": page}


def _comparison(desk: Directory, comparison: Comparison, root: str) -> Row:
    return {
        "anchor": comparison.anchor,
        "subject": comparison.subject,
        "about": comparison.about,
        "unit": comparison.unit,
        "verdict": comparison.agreement,
        "readings": [
            {**_fact(reading.figure), "article": root + desk.at.article(reading.card)}
            for reading in comparison.readings
        ],
        "reserves": [
            {"text": reserve.text, "by": reserve.by, "article": root + desk.at.article(reserve.card)}
            for reserve in comparison.reserves
        ],
    }


def _fact(fact: Figure | Quote | Event) -> dict[str, object]:
    told = {field.name: getattr(fact, field.name) for field in fields(fact) if field.name != "concepts"}
    return {**told, "sentence": fact.sentence or None}


def _name(named: Entity | Name) -> Row:
    return {"name": named.name, "kind": named.kind, "role": named.role, "mentions": named.mentions}
