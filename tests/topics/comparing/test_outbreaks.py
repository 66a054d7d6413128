"""An outbreak in three papers: who fell ill, what was served where, and what nobody says twice."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.articles import Card
from generator.model.facts import Event, Figure
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, PLACE, card, entity, figure

NAMES = (entity("Ravensby", PLACE, 3), entity("Lunchwell", ORGANISATION, 3))
LEAD = "School dinners that Lunchwell cooked in Ravensby gave hundreds of pupils food poisoning, the town admitted."


def article(name: str, *figures: Figure, events: tuple[Event, ...] = (), entities: tuple[object, ...] = ()) -> Card:
    return card(
        name,
        lang="en",
        date=str(date(2025, 6, 17 + ord(name) - ord("a"))),
        title="Ravensby food poisoning",
        lead=LEAD,
        figures=figures,
        events=events,
        entities=(*NAMES, *entities),
    )


def told(*cards: Card) -> list[Comparison]:
    group = Group(slug="t", title="T", lang="en", cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return list(tell(group).comparisons)


def rows(*cards: Card) -> list[Comparison]:
    return [c for c in told(*cards) if c.agreement is not Agreement.SINGLE]


def count(number: int, noun: str, text: str, **fields: object) -> Figure:
    return figure(f"{number} {noun}", str(number), noun, text, **fields)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            count(19, "pupils", "Since then 19 pupils have needed hospital treatment."),
            count(24, "pupils", "By then 24 pupils were taken to hospital.", concepts=("hospitalised",)),
        ),
    ],
)
def test_those_who_fell_ill_grow_from_day_to_day(first: Figure, second: Figure) -> None:
    found = rows(article("a", first), article("b", second))
    assert [(r.agreement, r.reason) for r in found] == [(Agreement.OTHER_MOMENT, "moving-measure")]


def test_meals_a_day_to_so_many_schools_are_no_schools_a_day() -> None:
    text = "The kitchen sends 6000 meals a day to 41 schools."
    one = article("a", count(6000, "meals", text), count(41, "schools", text))
    other = article("b", count(41, "schools", "It served 41 schools that day, a document shows."))
    assert [(r.subject, r.agreement) for r in rows(one, other)] == [("schools", Agreement.AGREE)]
