"""Files without words to match name an automatic topic: they get it as it is, and no other changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import topics
from generator.content import editorial
from generator.model.articles import Card
from generator.model.files import File
from generator.model.topics import Topic, TopicFile
from tests.topics.cards import ORGANISATION, card, entity, figure, quote
from tests.topics.grouping.test_affairs import DIGEST

FIRM, BANK = entity("Banca Alta", ORGANISATION, 3), entity("Porto Nuovo", ORGANISATION, 3)
COST = "La Banca Alta presta {} milioni di euro al Porto Nuovo."


def loan(name: str, amount: int, **fields: object) -> Card:
    """An article on a loan, which names a bank and a port."""
    text = COST.format(amount)
    sum_ = figure(f"{amount} milioni di euro", f"{amount}000000", "EUR", text, measure="prestito", concepts=("loan",))
    said = quote("Il prestito è sicuro", by="Ada Morello", context="«Il prestito è sicuro», dice Ada Morello.")
    return card(name, title="Prestito al Porto Nuovo", lead=text, figures=(sum_,), quotes=(said,), **fields)


LOANS = [loan("x", 30, entities=(FIRM, BANK)), loan("y", 50, entities=(FIRM, BANK)), loan("z", 40, entities=(FIRM,))]
CARDS = [*DIGEST, *LOANS]


def file(slug: str, front: str = "", text: str = "") -> TopicFile:
    return editorial.topic(File(f"content/topics/{slug}.md", f"---\n{front}---\n\n{text}".encode()))[0]


def grouped(*files: TopicFile, cards: list[Card] = CARDS) -> dict[str, topics.Group]:
    grouping = topics.group(cards, files, "it")
    assert grouping.problems == ()
    return {group.slug: group for group in grouping.groups}


def told(group: topics.Group) -> Topic:
    """A topic without what a file says of it."""
    return replace(topics.tell(group), title="", automatic=True, evidence="", introduction="", aliases=())


BEFORE = grouped()


def test_the_digest_has_a_topic_of_an_affair_and_one_of_a_name() -> None:
    assert {"roccabruna", "banca-alta"} <= BEFORE.keys()


@pytest.mark.parametrize("slug", ["roccabruna", "banca-alta"])
@pytest.mark.parametrize("front", ["", "title: Come è andata\naliases: [come-va]\n", "timeline: {hide: []}\n"])
def test_a_file_without_words_gets_exactly_the_automatic_topic(slug: str, front: str) -> None:
    after = grouped(file(slug, front, "Da leggere."))
    own, was = after.pop(slug), BEFORE[slug]
    assert told(own) == told(was)
    assert (own.whole, own.focus) == (was.whole, was.focus)
    assert own.title == ("Come è andata" if front.startswith("title") else was.title)
    assert after == {other: group for other, group in BEFORE.items() if other != slug}


def test_anchors_copied_from_the_page_name_what_stands_there() -> None:
    (row,) = topics.tell(BEFORE["banca-alta"]).comparisons
    own = grouped(file("banca-alta", f"title: I soldi\ncompare: {{verdict: {{{row.anchor}: agree}}}}\n"))["banca-alta"]
    told = topics.tell(own)
    assert ([(r.anchor, r.agreement) for r in told.comparisons], told.problems) == ([(row.anchor, "agree")], ())


def test_pinned_articles_come_on_top_and_barred_ones_go() -> None:
    own = grouped(file("roccabruna", "pin: [x]\nmatch: {none: [farmacia]}\n"))["roccabruna"]
    assert sorted(c.slug for c in own.cards) == ["a", "c", "d", "x"]
    assert len(own.whole) == len(own.cards)


@pytest.mark.parametrize("slug", ["roccabruna", "banca-alta"])
def test_a_topic_with_a_page_is_taken_in_as_it_is(slug: str) -> None:
    after = grouped(file("tutto", f"title: Tutto\nmerge_of: [{slug}]\n"))
    own, was = after.pop("tutto"), BEFORE[slug]
    assert (own.cards, own.whole) == (was.cards, was.whole)
    assert own.absorbed == (slug, *was.absorbed)
    assert after == {other: group for other, group in BEFORE.items() if other != slug}


def test_a_topic_that_a_file_names_is_taken_in_by_another_file() -> None:
    after = grouped(file("roccabruna", "aliases: [frana]\n"), file("tutto", "merge_of: [frana]\n"))
    assert after["tutto"].cards == after["roccabruna"].cards == BEFORE["roccabruna"].cards
    assert "roccabruna" not in after["tutto"].absorbed


@pytest.mark.parametrize("slug", ["roccabruna", "banca-alta"])
def test_a_topic_with_a_page_is_a_parent(slug: str) -> None:
    assert grouped(file("borsa", f"match: {{any: [Celtiq]}}\nparent: {slug}\n"))["borsa"].parent == slug


def test_an_old_address_means_the_topic_that_it_leads_to() -> None:
    firm, bank = entity("Banca Alta", ORGANISATION, 3), entity("Banca Alta Italia", ORGANISATION, 3)
    cards = [card(n, lead="Banca Alta Italia, già Banca Alta, assume.", entities=(firm, bank)) for n in "xy"]
    cards = [*cards, card("z", lead="Banca Alta Italia assume.", entities=(bank,)), DIGEST[4]]
    now = grouped(cards=cards)["banca-alta-italia"]
    assert now.absorbed == ("banca-alta",)
    assert grouped(file("banca-alta"), cards=cards)["banca-alta"].cards == now.cards
    assert [*grouped(file("tutto", "merge_of: [banca-alta]\n"), cards=cards)] == ["tutto"]
    below = grouped(file("borsa", "match: {any: [Celtiq]}\nparent: banca-alta\n"), cards=cards)
    assert below["borsa"].parent == "banca-alta-italia"


def test_another_name_adds_no_articles_where_the_address_has_some() -> None:
    other = replace(DIGEST[5], entities=(entity("Valmora", ORGANISATION, 3),))
    cards = [other if c.id == other.id else c for c in CARDS]
    own = grouped(file("roccabruna", "aliases: [Valmora]\n"), cards=cards)["roccabruna"]
    assert own.cards == BEFORE["roccabruna"].cards
