from __future__ import annotations

from generator import pages
from generator.model.articles import Article, Card
from generator.model.dates import parse
from generator.model.shelf import Shelf
from generator.model.topics import Atlas, Topic
from generator.model.topicview import TopicPage
from generator.model.views import ArchivePage, RollPage, SourcePage, SourcesPage
from generator.pages.rolls import MOST_A_PAGE, MOST_LISTED, NEWEST
from tests.pages.edition import CONFIG


def cards(number: int, date: str | None, *, source: str | None = "La Gazzetta", start: int = 0) -> tuple[Card, ...]:
    """So many articles of one date, such as `2024-03` or `2024-03-%02d`."""
    return tuple(
        Card(
            id=f"{n:08x}",
            slug=f"articolo-{n}",
            title=f"Titolo {n}",
            lang="it",
            source=source,
            date=parse(date % (n % 28 + 1) if "%" in date else date) if date else None,
        )
        for n in range(start, start + number)
    )


def views(*some: Card) -> dict[str, object]:
    articles = tuple(Article(card=card, path=f"content/articles/{card.slug}.md") for card in some)
    topic = Topic(slug="porto", title="Porto", automatic=True, cards=some)
    return {page.path: page.view for page in pages.plan(CONFIG, Shelf(articles=articles), Atlas(topics=(topic,)))}


def roll(found: dict[str, object], path: str) -> RollPage:
    view = found[f"{path}/index.html"]
    assert isinstance(view, RollPage)
    return view


def test_a_short_list_stands_whole_on_its_owners_page() -> None:
    found = views(*cards(MOST_LISTED, "2024-03-%02d"))
    page = found["temi/porto/index.html"]
    assert isinstance(page, TopicPage)
    assert (len(page.articles.shown), page.articles.years) == (MOST_LISTED, ())
    assert not any(isinstance(view, RollPage) for view in found.values())


def test_a_long_list_shows_the_newest_and_leads_to_all_by_year() -> None:
    found = views(*cards(40, "2023-05-%02d"), *cards(5, "2024-01-%02d", start=40), *cards(2, None, start=45))
    for path in ("temi/porto/index.html", "fonti/la-gazzetta/index.html"):
        page = found[path]
        assert isinstance(page, TopicPage | SourcePage)
        assert len(page.articles.shown) == NEWEST
        assert [(str(year.date), year.count) for year in page.articles.years] == [
            ("2024", 5),
            ("2023", 40),
            ("None", 2),
        ]
        for year in page.articles.years:
            assert len(roll(found, year.target.removesuffix("/index.html")).articles) == year.count
    assert roll(found, "temi/porto/articoli/2023").home == "temi/porto/index.html#articles"


def test_a_full_year_has_a_page_a_month_and_keeps_those_of_no_month() -> None:
    march, april = cards(MOST_A_PAGE, "2024-03-%02d"), cards(3, "2024-04-%02d", start=MOST_A_PAGE)
    found = views(*march, *april, *cards(1, "2024", start=MOST_A_PAGE + 3))
    year = roll(found, "temi/porto/articoli/2024")
    assert (year.count, len(year.articles)) == (MOST_A_PAGE + 4, 1)
    assert [(str(part.date), part.count) for part in year.parts] == [("2024-04", 3), ("2024-03", MOST_A_PAGE)]
    assert [str(other.date) for other in roll(found, "temi/porto/articoli/2024/03").others] == ["2024-04"]


def test_what_is_too_many_for_a_month_is_cut_into_parts_that_stay_as_they_fill() -> None:
    before = views(*cards(MOST_A_PAGE + 20, "2024-03"))
    after = views(*cards(MOST_A_PAGE + 30, "2024-03"))
    first = "temi/porto/articoli/2024/03/1"
    assert [part.number for part in roll(before, "temi/porto/articoli/2024/03").parts] == [2, 1]
    assert len(roll(before, first).articles) == len(roll(after, first).articles) == MOST_A_PAGE
    assert len(roll(after, "temi/porto/articoli/2024/03/2").articles) == 30


def test_articles_without_source_or_date_are_folded_too() -> None:
    found = views(*cards(MOST_LISTED + 1, None, source=None))
    sources, archive = found["fonti/index.html"], found["archivio/index.html"]
    assert isinstance(sources, SourcesPage)
    assert isinstance(archive, ArchivePage)
    assert len(sources.unnamed.shown) == len(archive.articles.shown) == NEWEST
    assert roll(found, "fonti/articoli/senza-data").owner is None
    assert roll(found, "archivio/articoli/senza-data").count == MOST_LISTED + 1
