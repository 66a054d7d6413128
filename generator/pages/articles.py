"""The page of one article: what one source says, sentence by sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from generator.model.articles import CAUTIONS, Article, Card, Passage, Review
from generator.model.articleview import (
    ArticlePage,
    EventLine,
    FigureLine,
    NameGroup,
    NameLine,
    QuoteLine,
    SentenceLine,
)
from generator.model.facts import Entity, EntityKind
from generator.model.pages import Page
from generator.model.topics import Name
from generator.model.views import Crumb, Head, Link
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.marking import excerpt, marked
from generator.pages.originals import minutes, years_old
from generator.pages.strips import SCALE
from generator.text.addresses import web_address

OTHER_ARTICLES = 4
MOST_NAMES = 60
"""Of one kind on one page."""


def article_page(desk: Directory, article: Article) -> Page[ArticlePage]:
    """Return the page of an article."""
    card = article.card
    body = _body(article)
    spoken = {number: line.anchor for line in body for number, _ in line.rests_on}
    spoken.update((line.number, line.anchor) for line in body if line.number is not None)
    url = web_address(article.url)
    topics = tuple(Link(topic.title, desk.at.topic(topic.slug)) for topic in desk.topics.get(card.id, ()))
    view = ArticlePage(
        site=desk.site,
        head=_head(desk, card, topics),
        title=card.title,
        lang=card.lang,
        source=card.source,
        source_target=desk.source_page(card.source),
        authors=article.authors,
        date=card.date,
        url=url,
        host=urlsplit(url).hostname if url else None,
        basis=article.basis,
        tags=card.tags,
        lead=card.lead,
        minutes=minutes(article),
        years_old=years_old(card.date, desk.newest),
        cautions=article.cautions,
        notices=tuple((n.kind, n.text) for n in article.notices if n.kind not in CAUTIONS and n.text),
        body=body,
        model=article.model,
        chosen=len({line.number for line in body if line.number is not None}),
        sentence_count=article.sentence_count,
        figures=_figures(desk, card, spoken),
        quotes=_quotes(desk, card, spoken),
        events=_events(desk, card, spoken),
        names=name_groups(desk, card.entities),
        collected=article.is_collected,
        removed=article.removed,
        checked=article.review is Review.CHECKED,
        edited=article.edited if article.is_collected else (),
        topics=topics,
    )
    return Page(path=desk.at.article(card), template="article.html", view=_among_others(desk, card, view))


def name_groups(desk: Directory, names: Sequence[Entity | Name]) -> tuple[NameGroup, ...]:
    """Return names by kind, the most mentioned first, not more than a reader looks through."""
    ordered = sorted(names, key=lambda n: -n.mentions)
    groups = []
    for kind in EntityKind:
        of_kind = [n for n in ordered if n.kind is kind]
        lines = tuple(NameLine(n.name, n.role, desk.name_page(n.name)) for n in of_kind[:MOST_NAMES])
        if lines:
            groups.append(NameGroup(kind, lines))
    return tuple(groups)


def _head(desk: Directory, card: Card, topics: Sequence[Link]) -> Head:
    above = (Crumb(target=topic.target, text=topic.text) for topic in topics[:1])
    own = Crumb(target=desk.at.article(card), text=card.title, word="article.untitled")
    return desk.head("", (*above, own), kind="article")


def _body(article: Article) -> tuple[SentenceLine, ...]:
    return tuple(
        _line(passage, anchor, article.sentence_count)
        for passage, anchor in zip(article.body, anchors.passages(article.body), strict=True)
    )


def _line(passage: Passage, anchor: str, total: int | None) -> SentenceLine:
    number = passage.sentence if total and passage.sentence and passage.sentence <= total else None
    # The first sentence stands at the very start, the last at the very end.
    position = (number - 1) * SCALE // max(1, total - 1) if number and total else None
    return SentenceLine(
        anchor=anchor,
        markdown=passage.markdown,
        number=number,
        position=position,
        reworded=passage.reworded,
        rests_on=passage.rests_on,
    )


def _figures(desk: Directory, card: Card, spoken: Mapping[int, str]) -> tuple[FigureLine, ...]:
    return tuple(
        FigureLine(
            anchor=anchor,
            figure=f,
            by_target=desk.name_page(f.by),
            sentence_anchor=spoken.get(f.sentence),
            excerpt=excerpt(f.text, f.raw),
        )
        for f, anchor in zip(card.figures, anchors.facts(card.figures), strict=True)
    )


def _quotes(desk: Directory, card: Card, spoken: Mapping[int, str]) -> tuple[QuoteLine, ...]:
    """Return the quotes, the role of a person beside the first of them alone: some roles are whole sentences."""
    first: dict[tuple[str | None, str | None], int] = {}
    for number, quote in enumerate(card.quotes):
        first.setdefault((quote.by, quote.role), number)
    return tuple(
        QuoteLine(
            anchor=anchor,
            quote=q,
            by_target=desk.name_page(q.by),
            role=q.role if not q.by or first[q.by, q.role] == number else None,
            sentence_anchor=spoken.get(q.sentence),
        )
        for number, (q, anchor) in enumerate(zip(card.quotes, anchors.facts(card.quotes), strict=True))
    )


def _events(desk: Directory, card: Card, spoken: Mapping[int, str]) -> tuple[EventLine, ...]:
    return tuple(
        EventLine(
            anchor=anchor,
            event=e,
            sentence=marked(e.text, e.words),
            modality=desk.manner(e),
            sentence_anchor=spoken.get(e.sentence),
        )
        for e, anchor in zip(card.events, anchors.facts(card.events), strict=True)
    )


def _among_others(desk: Directory, card: Card, view: ArticlePage) -> ArticlePage:
    """Add who tells the same story, the articles just before and after in the main topic, others of it, related ones.

    None of the neighbours is of the article's own story, and none is named twice.
    """
    story = desk.kin.story(card)
    told = {card.id, *(other.id for other in story)}
    topics = desk.topics.get(card.id, ())
    ordered = desk.in_order[topics[0].slug] if topics else ()
    place = next((n for n, c in enumerate(ordered) if c.id == card.id), 0)
    earlier = _first(card, reversed(ordered[:place]), told)
    later = _first(card, ordered[place + 1 :], told)
    shown = {c.id for c in (earlier, later) if c}
    rest = tuple(islice((c for c in ordered if c.id not in told | shown), OTHER_ARTICLES))
    shown |= {c.id for c in rest}
    return replace(
        view,
        apart=desk.apart.get(card.id),
        tellings=desk.kin.tellings(card),
        sources=desk.kin.sources(card),
        story=desk.items(story),
        copies=desk.items(desk.kin.copies_of(card)),
        earlier=desk.item(earlier) if earlier else None,
        later=desk.item(later) if later else None,
        others=desk.items(rest),
        related=desk.items(c for c in desk.kin.related(card) if c.id not in shown),
    )


def _first(card: Card, others: Iterable[Card], told: Collection[str]) -> Card | None:
    """Return the first of others that has a date too and is not told already."""
    return next((c for c in others if card.date and c.date and c.id not in told), None)
