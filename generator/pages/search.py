"""The search page, its index, and the alphabetical list that serves without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.articles import Article, Card
from generator.model.pages import Page
from generator.model.topics import Name, Topic
from generator.model.views import Letter, SearchEntry, SearchIndex, SearchPage
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.text.words import fold

LISTED_ARTICLES = 300
"""Above this many articles the alphabetical list leaves them to the archive."""


def search_pages(desk: Directory, topics: Sequence[Topic], names: Sequence[Name]) -> Iterator[Page[object]]:
    """Return the search page and its index."""
    entries = (*_others(desk, topics, names), *(_article(desk, article) for article in desk.articles))
    listed = [e for e in entries if e.kind != "article" or len(desk.articles) <= LISTED_ARTICLES]
    path = desk.at.section("search")
    yield Page(
        path=path,
        template="search.html",
        view=SearchPage(
            site=desk.site,
            head=desk.head("search"),
            index=paths.SEARCH_INDEX,
            script=paths.SEARCH_SCRIPT,
            letters=_letters(listed),
            archive=desk.at.section("archive") if len(listed) < len(entries) else None,
        ),
    )
    root = "../" * path.count("/")
    yield Page(path=paths.SEARCH_INDEX, template="search-index.js", view=SearchIndex(desk.site, root, entries))


def _others(desk: Directory, topics: Sequence[Topic], names: Sequence[Name]) -> Iterator[SearchEntry]:
    for topic in topics:
        told = topic.timeline[-1].tellings if topic.timeline else ()
        text = told[0].event.text if told else ""
        yield SearchEntry(
            kind="topic",
            target=desk.at.topic(topic.slug),
            title=topic.title,
            detail="",
            text=topic.introduction or text,
            words=topic.aliases,
        )
    for publication in desk.publications:
        yield SearchEntry(
            kind="source",
            target=desk.at.source(publication.slug),
            title=publication.name,
            detail=" · ".join(publication.file.domains) if publication.file else "",
        )
    for name in names:
        target = desk.at.name(name.kind, name.slug)
        yield SearchEntry(kind=name.kind, target=target, title=name.name, detail=name.role or "")


def _article(desk: Directory, article: Article) -> SearchEntry:
    card = article.card
    return SearchEntry(
        kind="article",
        target=desk.at.article(card),
        title=card.title,
        detail=" · ".join((*((card.source,) if card.source else ()), *article.authors)),
        date=card.date,
        text="\n\n".join(passage.markdown for passage in article.body),
        words=tuple(dict.fromkeys(_facts(card))),
    )


def _facts(card: Card) -> Iterator[str]:
    """Give what else the article's page shows: dated sentences, quotes, figures, names."""
    yield from (event.text for event in card.events)
    yield from (quote.text for quote in card.quotes)
    yield from (" ".join(filter(None, (figure.raw, figure.measure, figure.about))) for figure in card.figures)
    yield from (entity.name for entity in card.entities)
    yield from card.tags


def _letters(entries: Sequence[SearchEntry]) -> tuple[Letter, ...]:
    ordered = sorted((e for e in entries if e.title), key=lambda e: (_letter(e) == "#", fold(e.title or ""), e.target))
    return tuple(Letter(letter, tuple(group)) for letter, group in groupby(ordered, key=_letter))


def _letter(entry: SearchEntry) -> str:
    first = next((c for c in fold(entry.title or "") if c.isalnum()), "#")
    return first.upper() if first.isalpha() else "#"
