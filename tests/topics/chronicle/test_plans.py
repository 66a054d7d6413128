from __future__ import annotations

import pytest

from generator.model.facts import Modality
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import PLACE, card, entity, event

MONTH = ("2026-03", "in March", "The Stromvik route will close in March.")


def entries(*told: tuple[str, str, str], modality: Modality = Modality.PLANNED) -> list[str]:
    cards = tuple(
        card(
            f"a{number}",
            lang="en",
            events=(event(date, words, text, modality=modality),),
            entities=(entity("Stromvik", PLACE),),
        )
        for number, (date, words, text) in enumerate(told)
    )
    topic = tell(Group(slug="t", title="T", lang="en", cards=cards, whole=tuple(c.id for c in cards), focus=("T",)))
    return [str(entry.date) for entry in topic.timeline]


def test_a_plan_for_a_month_and_for_a_day_in_it_is_one_entry_under_the_day() -> None:
    day = "The Stromvik route, closed for six weeks last winter, is to shut for good on 31 March 2026."
    assert entries(MONTH, ("2026-03-31", "on 31 March 2026", day)) == ["2026-03-31"]


def test_another_plan_for_the_same_route_and_month_stays_apart() -> None:
    ferry = "The Stromvik route is to get a new ferry on 31 March 2026."
    assert len(entries(MONTH, ("2026-03-31", "on 31 March 2026", ferry))) == 2


def test_a_plan_for_a_day_of_another_month_stays_apart() -> None:
    day = "The Stromvik route, closed for six weeks last winter, is to shut for good on 30 April 2026."
    assert len(entries(MONTH, ("2026-04-30", "on 30 April 2026", day))) == 2


def test_what_is_only_possible_stays_apart_though_the_words_are_the_same() -> None:
    day = "The Stromvik route, closed for six weeks last winter, could shut for good on 31 March 2026."
    assert len(entries(MONTH, ("2026-03-31", "on 31 March 2026", day), modality=Modality.POSSIBLE)) == 2


def test_by_the_end_of_a_month_and_by_its_last_day_are_one_plan() -> None:
    vague = ("../2026-03", "by the end of the month", "The Stromvik yard will be writing to every passenger by then.")
    fine = ("../2026-03-31", "by 31 March 2026", "The Stromvik yard will write to all passengers by 31 March 2026.")
    assert entries(vague, fine) == ["../2026-03-31"]


TALKS = ("2026-03-26", "il 26 marzo", "Il tavolo al ministero sulla Veltra è convocato per il 26 marzo.")
TALKS_AGAIN = ("2026-03-26", "il 26 marzo", "L'incontro al ministero resta fissato per il 26 marzo a Roma.")
HELD = ("2026-03-26", "mercoledì", "Si è chiuso mercoledì, dopo ore, l'incontro al ministero sul tavolo della Veltra.")
MARKET = ("2026-03-26", "mercoledì", "Mercoledì a Roma ha riaperto il mercato dei fiori della Veltra.")


@pytest.mark.parametrize(
    ("told", "tellings"),
    [((TALKS, TALKS_AGAIN, HELD), [3]), ((TALKS, MARKET), [1, 1]), ((TALKS, TALKS_AGAIN, MARKET), [1, 1, 1])],
)
def test_talks_that_two_articles_announce_and_a_third_tells_of_are_one_entry(
    told: tuple[tuple[str, str, str], ...], tellings: list[int]
) -> None:
    cards = tuple(
        card(
            f"a{number}",
            date=f"2026-03-{20 + number if words.startswith('il') else 27}",
            events=(
                event(date, words, text, modality=Modality.PLANNED if words.startswith("il") else Modality.HAPPENED),
            ),
            entities=(entity("Veltra", PLACE),),
        )
        for number, (date, words, text) in enumerate(told)
    )
    topic = tell(Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",)))
    assert [len(entry.tellings) for entry in topic.timeline] == tellings
