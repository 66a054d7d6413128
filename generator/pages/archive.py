"""The archive by year and month of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.articles import Card
from generator.model.dates import Edtf, Precision, unit
from generator.model.pages import Page
from generator.model.views import ArchivePage, ArticleList, Crumb, Period
from generator.pages.directory import Directory
from generator.pages.order import newest_first
from generator.pages.rolls import MOST_A_PAGE, listed


def archive_pages(desk: Directory, *, editions: bool = False) -> Iterator[Page[ArchivePage]]:
    """Return the archive, its years and its months, the newest first; the whole one leads to the weekly editions.

    An article is filed under the day before or after which it came out, where that is all that is known; one known to
    the decade only is filed with the undated.
    """
    cards = newest_first(article.card for article in desk.articles)
    filed = [card for card in cards if card.date and card.date.precision >= Precision.YEAR]
    by_year = [(year, list(group)) for year, group in groupby(sorted(filed, key=_year, reverse=True), key=_year)]
    periods = tuple(_year_period(desk, year, group) for year, group in by_year)
    others = undated_cards(desk)
    whole = _view(desk, None, (), periods, listed(desk, desk.at.section("archive"), others))
    yield Page(
        path=desk.at.section("archive"),
        template="archive.html",
        view=replace(whole, editions=desk.at.section("editions")) if editions else whole,
    )
    for (year, group), period in zip(by_year, periods, strict=True):
        yield from _year_pages(desk, year, group, period)


def undated_cards(desk: Directory) -> tuple[Card, ...]:
    """Return the articles that no year is known of."""
    cards = (article.card for article in desk.articles)
    return tuple(card for card in cards if not card.date or card.date.precision < Precision.YEAR)


def _year_pages(desk: Directory, year: int, cards: Sequence[Card], period: Period) -> Iterator[Page[ArchivePage]]:
    whole = unit(year)
    steps = (Crumb(target=desk.at.period(year), date=whole),)
    loose = [card for card in cards if not _month(card)]
    yield Page(
        path=desk.at.period(year),
        template="archive.html",
        view=_view(desk, whole, steps, period.months, _all(desk, loose)),
    )
    for month, group in _months(cards):
        path, day = desk.at.period(year, month), unit(year, month)
        crumbs = (*steps, Crumb(target=path, date=day))
        yield Page(path=path, template="archive.html", view=_view(desk, day, crumbs, (), _all(desk, group)))


def _view(
    desk: Directory, date: Edtf | None, crumbs: Sequence[Crumb], periods: tuple[Period, ...], articles: ArticleList
) -> ArchivePage:
    head = desk.head("archive", crumbs)
    return ArchivePage(site=desk.site, head=head, date=date, periods=periods, articles=articles)


def _all(desk: Directory, cards: Sequence[Card]) -> ArticleList:
    return ArticleList(shown=desk.items(cards), count=len(cards))


def _year_period(desk: Directory, year: int, cards: Sequence[Card]) -> Period:
    few = len(cards) <= MOST_A_PAGE
    months = tuple(
        Period(
            target=desk.at.period(year, month),
            date=unit(year, month),
            count=len(group),
            articles=desk.items(group) if few else (),
        )
        for month, group in _months(cards)
    )
    return Period(target=desk.at.period(year), date=unit(year), count=len(cards), months=months)


def _months(cards: Sequence[Card]) -> list[tuple[int, list[Card]]]:
    with_month = sorted((card for card in cards if _month(card)), key=_month, reverse=True)
    return [(month, list(group)) for month, group in groupby(with_month, key=_month)]


def _year(card: Card) -> int:
    return card.date.anchor.year if card.date else 0


def _month(card: Card) -> int:
    return (card.date.anchor.month or 0) if card.date else 0
