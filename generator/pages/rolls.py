"""Lists of articles that are too long for the page they belong to: the newest there, all of them on pages by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.articles import Card
from generator.model.dates import Edtf, Precision, unit
from generator.model.pages import Page
from generator.model.views import ArticleList, Crumb, RollPage, SpanLink
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.pages.order import newest_first

MOST_LISTED = 30
"""Articles up to which a page lists all of its own: some ten screens of a phone."""

NEWEST = 12
"""Articles of a longer list that its page shows."""

MOST_A_PAGE = 200
"""Articles of a year from which its months have pages of their own; more of a month are cut into parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose articles are listed: a topic, a source, a name."""

    page: str
    """On which the newest of them stand."""
    kind: str = ""
    """`topic`, `source`, `person` or `organisation`; empty for a section's own."""
    title: str | None = None
    """None for a section's own, those of no source or no date."""
    crumbs: tuple[Crumb, ...] = ()
    """The way from its section to its page."""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What one page shows: a year, a month, the undated, or a number of them where they are too many."""

    date: Edtf | None
    path: str
    cards: tuple[Card, ...]
    number: int = 0
    parts: tuple[_Part, ...] = ()

    @property
    def count(self) -> int:
        return len(self.cards) + sum(part.count for part in self.parts)

    @property
    def link(self) -> SpanLink:
        return SpanLink(self.date, self.path, self.count, self.number)


def listed(desk: Directory, page: str, cards: Sequence[Card]) -> ArticleList:
    """Return the articles of a page, the newest first: all, or the newest of many and where all of them are."""
    ordered = newest_first(cards)
    if len(ordered) <= MOST_LISTED:
        return ArticleList(shown=desk.items(ordered), count=len(ordered))
    years = tuple(part.link for part in _years(desk, page, ordered))
    return ArticleList(shown=desk.items(ordered[:NEWEST]), count=len(ordered), years=years)


def roll_pages(desk: Directory, owner: Owner, cards: Sequence[Card]) -> Iterator[Page[RollPage]]:
    """Return the pages of a long list: one a year, of a full year one a month; none for a short one."""
    if len(cards) <= MOST_LISTED:
        return
    years = _years(desk, owner.page, newest_first(cards))
    for year in years:
        yield from _pages(desk, owner, (year,), years)


def _pages(desk: Directory, owner: Owner, way: tuple[_Part, ...], beside: Sequence[_Part]) -> Iterator[Page[RollPage]]:
    """Return the page of the last part of a way, and those of its own parts."""
    part = way[-1]
    steps = (Crumb(target=p.path, date=p.date, word=None if p.date else "archive.undated") for p in way)
    view = RollPage(
        site=desk.site,
        head=desk.head(owner.section, (*owner.crumbs, *steps)),
        owner=owner.title,
        owner_kind=owner.kind,
        home=f"{owner.page}#articles",
        date=part.date,
        number=part.number,
        count=part.count,
        articles=desk.items(part.cards),
        parts=tuple(inner.link for inner in part.parts),
        others=tuple(other.link for other in beside if other is not part),
    )
    yield Page(path=part.path, template="articles.html", view=view)
    for inner in part.parts:
        yield from _pages(desk, owner, (*way, inner), part.parts)


def _years(desk: Directory, page: str, ordered: Sequence[Card]) -> tuple[_Part, ...]:
    """Return the parts of a list by year of publication, the newest first, then what is known to no year."""
    folder = f"{page.removesuffix(paths.HOME)}{desk.at.word('articles')}"
    by_year = groupby((card for card in ordered if _year(card)), key=_year)
    dated = tuple(_year_part(f"{folder}/{year:04d}", year, tuple(group)) for year, group in by_year)
    loose = tuple(card for card in ordered if not _year(card))
    undated = _cut(None, f"{folder}/{desk.at.word('undated')}", loose) if loose else None
    return (*dated, undated) if undated else dated


def _year_part(folder: str, year: int, cards: tuple[Card, ...]) -> _Part:
    if len(cards) <= MOST_A_PAGE:
        return _cut(unit(year), folder, cards)
    by_month = sorted((card for card in cards if _month(card)), key=_month, reverse=True)
    months = tuple(
        _cut(unit(year, month), f"{folder}/{month:02d}", tuple(group)) for month, group in groupby(by_month, key=_month)
    )
    loose = tuple(card for card in cards if not _month(card))
    return _Part(date=unit(year), path=f"{folder}/{paths.HOME}", cards=loose, parts=months)


def _cut(date: Edtf | None, folder: str, cards: tuple[Card, ...]) -> _Part:
    """Return a part that has parts where it is too long; numbered from the oldest, so that they fill and then stay."""
    path = f"{folder}/{paths.HOME}"
    if len(cards) <= MOST_A_PAGE:
        return _Part(date=date, path=path, cards=cards)
    oldest = cards[::-1]
    pieces = [oldest[start : start + MOST_A_PAGE][::-1] for start in range(0, len(oldest), MOST_A_PAGE)]
    parts = (
        _Part(date=date, path=f"{folder}/{number}/{paths.HOME}", cards=piece, number=number)
        for number, piece in enumerate(pieces, 1)
    )
    return _Part(date=date, path=path, cards=(), parts=tuple(parts)[::-1])


def _year(card: Card) -> int:
    return card.date.anchor.year if card.date and card.date.precision >= Precision.YEAR else 0


def _month(card: Card) -> int:
    return (card.date.anchor.month or 0) if card.date else 0
