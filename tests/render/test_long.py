"""A digest with more of everything than a page shows: where the rest goes, and that all ways lead there."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from functools import cache

from lxml import html

from generator.model.articles import Article
from generator.model.dates import parse
from generator.model.shelf import Shelf
from generator.model.topics import Atlas, Reading, Telling, TimelineEntry, Topic
from generator.pages.rolls import MOST_A_PAGE
from generator.pages.sheets import MOST_ROWS, MOST_TABLES
from tests.pages.edition import ARTICLES, BAN, CONFIG, MYTH, TOPIC, event, figure
from tests.render.site import build

CARDS = tuple(
    replace(MYTH, id=f"{n:08x}", slug=f"articolo-{n}", title=f"Titolo {n}", date=parse(f"{2020 + n // 230}-03-02"))
    for n in range(260)
)


def _entry(number: int) -> TimelineEntry:
    told = event(f"{2019 + number % 3}-05-{number % 28 + 1:02d}", "", BAN, 12)
    tellings = tuple(Telling(card=CARDS[n], event=told) for n in range(5))
    return TimelineEntry(anchor=f"e-{number}", date=told.date, tellings=tellings, major=number % 2 == 0)


def _topic() -> Topic:
    conflict = TOPIC.comparisons[0]
    readings = tuple(Reading(card=c, figure=figure("3 euro", "3", "EUR", 1, text=BAN)) for c in CARDS[: MOST_ROWS + 3])
    comparisons = tuple(replace(conflict, anchor=f"c-{n}") for n in range(MOST_TABLES + 4))
    entries = sorted((_entry(n) for n in range(30)), key=lambda e: e.date.sort_key if e.date else ())
    long = replace(conflict, anchor="c-lungo", readings=readings)
    return replace(TOPIC, cards=CARDS, timeline=tuple(entries), comparisons=(long, *comparisons))


@cache
def site() -> dict[str, str]:
    articles = tuple(Article(card=card, path=f"content/articles/{card.slug}.md") for card in CARDS)
    pages = build(replace(CONFIG, search=False), Shelf(articles=(*ARTICLES, *articles)), Atlas(topics=(_topic(),)))
    return {path: text for path, text in pages.items() if path.endswith(".html")}


def test_every_way_through_a_large_digest_leads_to_a_page_and_a_place() -> None:
    ids = {path: set(html.fromstring(text.encode()).xpath("//@id")) for path, text in site().items()}
    for path, text in site().items():
        if path == "404.html" or "/articolo-" in path:
            continue
        for link in html.fromstring(text.encode()).xpath("//main//a/@href"):
            name, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) if name else path
            assert target in ids or not target.endswith(".html"), (path, link)
            assert not anchor or anchor in ids[target], (path, link)


def test_titles_and_descriptions_of_pages_differ() -> None:
    pages = [html.fromstring(text.encode()) for text in site().values() if 'http-equiv="refresh"' not in text]
    lists = [page for page in pages if not page.xpath("//meta[@property='og:type'][@content='article']")]
    for found in (
        [p.findtext(".//title") for p in pages],
        [p.xpath("//meta[@name='description']/@content")[0] for p in lists],
    ):
        assert len(set(found)) == len(found)


def test_landmarks_of_a_page_have_names_of_their_own() -> None:
    for path, text in site().items():
        names = html.fromstring(text.encode()).xpath("//nav/@aria-label")
        assert len(set(names)) == len(names), path


def test_all_articles_of_a_topic_are_listed_by_year_and_month() -> None:
    folder = "temi/deepseek/articoli/"
    pages = [text for path, text in site().items() if path.startswith(folder)]
    listed = {link for text in pages for link in html.fromstring(text.encode()).xpath("//main//li//a/@href")}
    assert len([link for link in listed if "/articolo-" in link]) == len(CARDS) > MOST_A_PAGE


def test_the_oldest_first_page_says_which_order_it_is_in_and_leads_to_the_other() -> None:
    for name, other in (("", "dal-primo-fatto/index.html"), ("dal-primo-fatto/", "../index.html#timeline")):
        page = html.fromstring(site()[f"temi/deepseek/{name}index.html"].encode())
        (order,) = page.xpath("//nav[@aria-label='Ordine']")
        assert len(order.xpath(".//*[@aria-current]")) == 1
        assert order.xpath(".//a/@href") == [other]


def test_a_topic_page_begins_with_where_the_articles_differ() -> None:
    page = html.fromstring(site()["temi/deepseek/index.html"].encode())
    (box,) = page.xpath("//header//section[@class='disputes']")
    assert "Dove non vanno d’accordo" in box.text_content()


def test_of_many_tellings_the_first_are_in_their_words_and_all_are_linked() -> None:
    page = html.fromstring(site()["temi/deepseek/index.html"].encode())
    first = page.xpath("//ol[@class='timeline']/li")[0]
    assert len(first.xpath(".//p[@class='entry-also']")) == 2
    assert len({link for link in first.xpath(".//a/@href") if "/articolo-" in link}) == 5


def test_a_permalink_to_a_figure_that_moved_to_a_sheet_still_leads_there() -> None:
    page = html.fromstring(site()["temi/deepseek/index.html"].encode())
    (stub,) = page.xpath(f"//*[@id='c-{MOST_TABLES + 2}']")
    assert stub.xpath("./a/@href") == [f"cifre/index.html#c-{MOST_TABLES + 2}"]


def test_a_page_of_a_large_digest_stays_light() -> None:
    heaviest = max((len(text), path) for path, text in site().items())
    assert heaviest[0] < 160_000, heaviest
