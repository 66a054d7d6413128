"""Articles and topics for programs, as JSON, and all feeds in one list, as OPML 2.0 (http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.articles import Article, Card, Passage
from generator.model.dataview import DataPage, FeedList, Row
from generator.model.facts import Entity, Event, Figure, Quote
from generator.model.pages import Page
from generator.model.topics import Comparison, Name, Topic
from generator.pages import addresses as paths
from generator.pages.articles import web_address
from generator.pages.directory import Directory


def data_pages(desk: Directory, topics: Sequence[Topic], base_url: str) -> Iterator[Page[DataPage] | Page[FeedList]]:
    """Return the data of every article and topic, each beside its page.

    The list of feeds is there where the site has an address: a list without one leads nowhere.
    """
    for article in desk.articles:
        home = desk.at.article(article.card)
        yield _page(desk, home, "article", _article(desk, article, _root(home)))
    for topic in topics:
        home = desk.at.topic(topic.slug)
        yield _page(desk, home, "topic", _topic(desk, topic, _root(home)))
    if base_url:
        yield Page(path=paths.FEED_LIST, template="feeds.opml", view=_feeds(desk, topics))


def _page(desk: Directory, home: str, kind: str, row: Row) -> Page[DataPage]:
    path = home.removesuffix(paths.HOME) + f"{kind}.json"
    return Page(path=path, template="data.json", view=DataPage(site=desk.site, home=home, kind=kind, row=row))


def _root(home: str) -> str:
    """Return the site's folder as a page sees it: `../../`."""
    return "../" * home.count("/")


def _feeds(desk: Directory, topics: Sequence[Topic]) -> FeedList:
    pages = [(None, paths.HOME), *((topic, desk.at.topic(topic.slug)) for topic in topics)]
    return FeedList(site=desk.site, feeds=tuple((desk.feeds(topic)[0], home) for topic, home in pages))


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
        "figures": [_figure(figure) for figure in card.figures],
        "quotes": [_quote(quote) for quote in card.quotes],
        "events": [_event(event) for event in card.events],
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
                **_quote(remark.quote),
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
            {**_figure(reading.figure), "article": root + desk.at.article(reading.card)}
            for reading in comparison.readings
        ],
        "reserves": [
            {"text": reserve.text, "by": reserve.by, "article": root + desk.at.article(reserve.card)}
            for reserve in comparison.reserves
        ],
    }


def _figure(figure: Figure) -> Row:
    return {
        "raw": figure.raw,
        "value": _number(figure.value),
        "high": _number(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measure": figure.measure,
        "about": figure.about,
        "by": figure.by,
        "modality": figure.modality,
        "sentence": figure.sentence,
        "text": figure.text,
    }


def _quote(quote: Quote) -> dict[str, object]:
    return {
        "text": quote.text,
        "by": quote.by,
        "role": quote.role,
        "verb": quote.verb,
        "sentence": quote.sentence,
        "context": quote.context,
    }


def _event(event: Event) -> Row:
    return {
        "date": event.date,
        "words": event.words,
        "text": event.text,
        "by": event.by,
        "modality": event.modality,
        "background": event.background,
        "lasting": event.lasting,
        "sentence": event.sentence,
    }


def _name(named: Entity | Name) -> Row:
    return {"name": named.name, "kind": named.kind, "role": named.role, "mentions": named.mentions}


def _number(value: Decimal | None) -> str | None:
    """Return a number with all its digits: JSON's own would be read as floating point."""
    return None if value is None else f"{value:f}"
