"""Which figures of articles on one affair stand in one row, by the learned score of two."""

from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.topics import Agreement, Comparison
from generator.topics.comparing.comparisons import claims
from generator.topics.comparing.rows import pairs, sort_into_rows
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, card, entity, figure

LEAD = "The strike at the Corvane yard in Helmsby went into its second week on Monday, the union Harbour Workers said."
NAMES = (entity("Corvane", ORGANISATION, 4), entity("Helmsby", ORGANISATION, 2))


def article(name: str, *figures: Figure, date: str = "2026-03-03") -> Card:
    return card(name, lang="en", date=date, title="Corvane yard strike", lead=LEAD, figures=figures, entities=NAMES)


def rows(*cards: Card) -> list[Comparison]:
    group = Group(slug="t", title="Corvane", lang="en", cards=cards, whole=tuple(c.id for c in cards))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def one(raw: str, value: str, unit: str | None, text: str, *concepts: str) -> Figure:
    return figure(raw, value, unit, text, sentence=2, concepts=concepts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            one("92%", "92", "%", "Stewards said 92% of the night shift joined the strike.", "participation"),
            one("81%", "81", "%", "In all 81% of the night shift joined the strike.", "participation"),
        ),
        (
            one("£38.4m", "38400000", "GBP", "The yard lost £38.4m last year.", "loss"),
            one("£38m", "38000000", "GBP", "A loss of £38m last year, the yard said, left it no choice.", "loss"),
        ),
        (
            one("340 vessels", "340", "vessels", "Some 340 vessels were turned away from the docks since Monday."),
            one("410 vessels", "410", "vessels", "Since Monday 410 vessels were turned away from the docks."),
        ),
    ],
)
def test_what_two_articles_tell_in_like_words_stands_in_one_row(first: Figure, second: Figure) -> None:
    (row,) = rows(article("a", first), article("b", second))
    assert {r.figure for r in row.readings} == {first, second}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            one("£2.3m", "2300000", "GBP", "Officers recovered £2.3m in notes."),
            one("£2.3m", "2300000", "GBP", "A judge has frozen houses worth £2.3m."),
        ),
        (
            one("14 cranes", "14", "cranes", "Engineers stopped 14 cranes."),
            one("90 miles", "90", "miles", "The next port is 90 miles away."),
        ),
        (
            one("5,000 feet", "5000", "feet", "Robots work in 5,000 feet of water at the yard.", "distance"),
            one("4,000 feet", "4000", "feet", "Divers of the yard went to 4,000 feet of water.", "distance"),
        ),
        (
            one("£40m", "40000000", "GBP", "Wages cost the yard £40m."),
            one("$41m", "41000000", "USD", "Wages cost the yard $41m."),
        ),
        (
            one("£21m", "21000000", "GBP", "The yard admitted to £21m a week ago, the administrators said."),
            one("£38m", "38000000", "GBP", "Two cranes of the yard went for £38m, the administrators said."),
        ),
        (
            one("19%", "19", "%", "The yard has offered 19%."),
            one("one in five", "20.5", "%", "One in five crossed the line at the yard."),
        ),
        (
            one("180 people", "180", "people", "Some 180 people of the yard were in the hall of the union."),
            one("187 tickets", "187", "tickets", "At the hall of the union the yard sold 187 tickets."),
        ),
        (
            one("14 cranes", "14", "cranes", "The yard counts 14 cranes in the docks."),
            one("14 depots", "14", "depots", "The yard counts 14 depots in the docks."),
        ),
        (
            one("60 riggers", "60", "riggers", "The yard hired 60 riggers for the night shift."),
            one("34 riggers", "34", "riggers", "The yard was short of 34 riggers for the night shift."),
        ),
        (
            one("3 tugs", "3", "tugs", "It has 3 tugs."),
            one("3 tugs", "3", "tugs", "Of the fleet 3 tugs left."),
        ),
    ],
)
def test_what_nothing_tells_to_be_one_thing_stands_in_no_row(first: Figure, second: Figure) -> None:
    assert rows(article("a", first), article("b", second)) == []


def test_figures_that_look_alike_are_compared_with_a_few_each() -> None:
    text = "Some {} vessels were turned away from the docks since Monday."
    cards = [article(f"n{n}", one(f"{n} vessels", str(n), "vessels", text.format(n))) for n in range(300, 600)]
    claimed = claims([(made, made.figures) for made in cards], frozenset())
    assert len(list(pairs(claimed))) <= 24 * len(claimed)


def test_a_row_takes_nothing_that_one_of_its_figures_excludes() -> None:
    text = "Some {} vessels were turned away from the docks since Monday."
    made = [article(f"{n}", one(f"{n} vessels", str(n), "vessels", text.format(n))) for n in (340, 350, 360)]
    claimed = claims([(c, c.figures) for c in made], frozenset())
    never = {claimed[0].figure, claimed[2].figure}
    found = sort_into_rows(claimed, lambda a, b: None if {a.figure, b.figure} == never else 2.0)
    assert sorted(len(row) for row in found) == [1, 2]


def test_two_lengths_of_which_the_same_is_told_stand_in_one_row() -> None:
    first = one("74 minutes", "74", "minutes", "Patients of the yard waited 74 minutes on average for a nurse.")
    second = one("71 minutes", "71", "minutes", "On average the patients of the yard waited 71 minutes, they said.")
    third = one("58 minutes", "58", "minutes", "The yard was closed for 58 minutes on average.")
    assert len(rows(article("a", first), article("b", second))) == 1
    assert rows(article("a", first), article("b", third)) == []


def test_homes_are_counted_and_no_extent() -> None:
    first = one("14 homes", "14", "homes", "The fire at the yard has destroyed 14 homes.")
    second = one("21 houses", "21", "houses", "In all 21 houses were destroyed by the fire at the yard.")
    assert len(rows(article("a", first), article("b", second))) == 1


def test_what_a_number_is_out_of_stands_in_no_row() -> None:
    text = "Nineteen votes out of 13,000 are a draw at the yard."
    some = one("Nineteen votes", "19", "votes", text, "votes")
    whole = one("13,000", "13000", "votes", text, "votes")
    other = one("6,412 votes", "6412", "votes", "Ferri won at the yard with 6,412 votes.", "votes")
    assert rows(article("a", some, whole), article("b", other)) == []
