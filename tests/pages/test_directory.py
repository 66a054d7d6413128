from __future__ import annotations

from generator.model.articles import Card
from generator.model.dates import parse
from generator.pages.directory import told_apart


def card(number: int, title: str | None, source: str | None, date: str | None, lead: str = "") -> Card:
    when = parse(date) if date else None
    name = f"articolo-{number}"
    return Card(id=f"{number:08x}", slug=name, title=title, source=source, date=when, lang="it", lead=lead)


def test_a_title_of_its_own_needs_nothing_more() -> None:
    cards = (card(1, "Il ponte riapre", "Gazzetta", "2024-03-02"), card(2, "Il ponte chiude", "Gazzetta", "2024-03-02"))
    assert told_apart(cards, ()) == {}


def test_all_articles_of_one_title_say_their_source_and_date() -> None:
    cards = (card(1, "Il ponte riapre", "Gazzetta", "2024-03-02"), card(2, "il PONTE riapre", "Corriere", "2024-03-02"))
    found = told_apart(cards, ())
    assert [(found[c.id].source, str(found[c.id].date), found[c.id].words) for c in cards] == [
        ("Gazzetta", "2024-03-02", ""),
        ("Corriere", "2024-03-02", ""),
    ]


def test_articles_of_one_title_source_and_day_say_how_they_begin() -> None:
    leads = ("Le auto passano di nuovo dalle sei di questa mattina, dopo due anni di lavori.", "Restano due cantieri.")
    cards = tuple(card(n, "Il ponte riapre", "Gazzetta", "2024-03-02", lead) for n, lead in enumerate(leads))
    found = told_apart(cards, ())
    assert [found[c.id].words for c in cards] == [
        "Le auto passano di nuovo dalle sei di questa…",
        "Restano due cantieri",
    ]


def test_articles_that_begin_alike_say_their_address() -> None:
    cards = tuple(card(n, "Il ponte riapre", None, None, "Le auto passano.") for n in (1, 2))
    found = told_apart(cards, ())
    assert [found[c.id].words for c in cards] == ["articolo-1", "articolo-2"]


def test_an_article_called_as_a_topic_is_told_from_it() -> None:
    (alone,) = (card(1, "Il Ponte", "Gazzetta", None),)
    assert told_apart((alone,), {"il ponte"})[alone.id].source == "Gazzetta"
