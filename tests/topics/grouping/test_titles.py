"""A title that stands over many articles is none of their own, and names no topic."""

from __future__ import annotations

from generator import topics
from generator.topics.grouping.titles import titled_alone
from tests.topics.cards import ORGANISATION, card, entity

FIRM = entity("Alfa Marine", ORGANISATION, 1)
LEADS = ("Piove ancora sulla costa.", "Il museo riapre domenica.", "Il pane costa di più.")


def test_a_title_over_three_articles_names_no_topic() -> None:
    cards = [card(f"a{n}", title="Alfa Marine", lead=lead, entities=(FIRM,)) for n, lead in enumerate(LEADS)]
    assert topics.group(cards, [], "it").groups == ()
    (group,) = topics.group(cards[:2], [], "it").groups
    assert group.title == "Alfa Marine"


def test_one_story_pasted_often_keeps_its_title() -> None:
    cards = [card(f"a{n}", title="Alfa Marine", lead=LEADS[0]) for n in range(4)]
    assert titled_alone(cards) == cards


def test_articles_are_shown_with_the_titles_that_they_have() -> None:
    cards = [
        card(f"a{n}", title="Bollettino", lead=f"{lead} Alfa Marine.", entities=(FIRM,)) for n, lead in enumerate(LEADS)
    ]
    (group,) = topics.group(cards, [], "it").groups
    assert {c.title for c in group.cards} == {"Bollettino"}
