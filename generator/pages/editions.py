"""Weekly editions: what came out from Monday to Sunday, and the topics that it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from generator.model.articles import Card
from generator.model.dates import Edtf, Point, Precision
from generator.model.editionview import EditionItem, EditionPage, EditionsPage
from generator.model.pages import Page
from generator.model.views import Counted, Crumb, Head
from generator.pages.directory import Directory
from generator.pages.order import newest_first


def edition_pages(desk: Directory) -> Iterator[Page[EditionsPage] | Page[EditionPage]]:
    """Return the list of editions and each of them, the newest first.

    An article belongs to the week in which the archive files it: of the day on, before or after which it came out. One
    whose day is not known belongs to none.
    """
    cards = newest_first(a.card for a in desk.articles if a.card.date and a.card.date.precision is Precision.DAY)
    weeks = [(monday, list(group)) for monday, group in groupby(sorted(cards, key=_monday, reverse=True), key=_monday)]
    items = tuple(_item(desk, monday, group) for monday, group in weeks)
    home = desk.at.section("editions")
    view = EditionsPage(site=desk.site, head=_head(desk), editions=items)
    yield Page(path=home, template="editions.html", view=view)
    for number, (_, group) in enumerate(weeks):
        yield _edition(desk, group, items, number)


def week(monday: date) -> str:
    """Return the name of a week, by ISO 8601: `2025-W05`."""
    year, number, _ = monday.isocalendar()
    return f"{year:04d}-W{number:02d}"


def _edition(desk: Directory, cards: Sequence[Card], items: Sequence[EditionItem], number: int) -> Page[EditionPage]:
    item = items[number]
    view = EditionPage(
        site=desk.site,
        head=_head(desk, Crumb(target=item.target, text=item.week)),
        number=int(item.week[-2:]),
        year=int(item.week[:4]),
        date=item.date,
        topics=_topics(desk, cards),
        articles=desk.items(cards),
        later=items[number - 1] if number else None,
        earlier=items[number + 1] if number + 1 < len(items) else None,
    )
    return Page(path=item.target, template="edition.html", view=view)


def _head(desk: Directory, *steps: Crumb) -> Head:
    own = Crumb(target=desk.at.section("editions"), word="editions.title")
    return desk.head("archive", (own, *steps))


def _item(desk: Directory, monday: date, cards: Sequence[Card]) -> EditionItem:
    sunday = monday + timedelta(days=6)
    name = week(monday)
    return EditionItem(
        target=desk.at.edition(name), week=name, date=Edtf(_point(monday), _point(sunday)), articles=len(cards)
    )


def _topics(desk: Directory, cards: Sequence[Card]) -> tuple[Counted, ...]:
    """Return the topics of the week's articles, those of most of them first."""
    touched = {topic.slug: topic for card in cards for topic in desk.topics.get(card.id, ())}
    ids = {card.id for card in cards}
    counted = ((sum(card.id in ids for card in topic.cards), topic) for topic in touched.values())
    ranked = sorted(counted, key=lambda pair: (-pair[0], pair[1].slug))
    return tuple(Counted(topic.title, desk.at.topic(topic.slug), count) for count, topic in ranked)


def _monday(card: Card) -> date:
    assert card.date is not None, "only dated articles are filed by week"
    day = card.date.anchor.first_day
    return day - timedelta(days=min(day.weekday(), (day - date.min).days))


def _point(day: date) -> Point:
    return Point(day.year, day.month, day.day, Precision.DAY)
