"""The toll of one disaster, counted again from day to day."""

from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.topics import Agreement
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import PLACE, card, entity, figure

NAMES = (entity("Valrossa", PLACE, 3), entity("Pontalto", PLACE, 2))
FIRST = "Almeno 4 morti: è il bilancio provvisorio dell'alluvione a Valrossa e Pontalto."


def article(name: str, day: int, text: str, dead: int) -> Card:
    told = figure(f"{dead} morti", str(dead), "morti", text, concepts=("deaths",))
    return card(name, date=f"2025-10-{day}", title="Valrossa", lead=text, figures=(told,), entities=NAMES)


@pytest.mark.parametrize(
    ("day", "text", "dead", "joined"),
    [
        (22, "7 morti e molti feriti: questo il bilancio aggiornato della piena a Valrossa e Pontalto.", 7, True),
        (22, "Nuova frana a Valrossa e Pontalto, 7 morti.", 7, False),
        (30, "Sale a 9 morti il bilancio della piena a Valrossa e Pontalto.", 9, True),
    ],
)
def test_a_toll_that_rises_in_articles_that_begin_with_it_is_one_row(
    day: int, text: str, dead: int, *, joined: bool
) -> None:
    cards = (article("a", 21, FIRST, 4), article("b", day, text, dead))
    group = Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    found = [row.agreement for row in tell(group).comparisons if row.agreement is not Agreement.SINGLE]
    assert found == ([Agreement.OTHER_MOMENT] if joined else [])
