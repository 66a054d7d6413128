from __future__ import annotations

from dataclasses import replace

from generator import topics
from generator.model.articles import Card
from generator.model.facts import Entity
from tests.topics.cards import ORGANISATION, PERSON, PLACE, card, entity, event

WRECK = "Il traghetto Calipso si è incagliato davanti a Porto Selna con 310 passeggeri, dice la Navalia."
INQUIRY = "La procura indaga il comandante del traghetto Calipso, che la Navalia aveva assunto in maggio."
RESCUE = "La Navalia risarcirà i passeggeri della nave che si è incagliata davanti a Porto Selna, dove tutti dormivano."


def told(name: str, day: str, lead: str, *names: Entity, **more: object) -> Card:
    return card(
        name,
        date=day,
        title=lead.partition(",")[0],
        lead=lead,
        entities=names,
        events=(event(day, "ieri", f"{WRECK} {INQUIRY}"),),
        **more,
    )


SHIP, FIRM = entity("Calipso", ORGANISATION, 3), entity("Navalia", ORGANISATION, 4)
AFFAIR = (
    told("a", "2026-03-02", WRECK, SHIP, FIRM),
    told("b", "2026-03-03", INQUIRY, SHIP, FIRM, entity("Ugo Serra", PERSON, 2)),
    told("c", "2026-03-05", RESCUE, FIRM),
)


def grouped(*cards: Card) -> list[tuple[str, list[str]]]:
    return [(g.title, sorted(c.slug for c in g.cards)) for g in topics.group(cards, [], "it").groups]


def test_the_names_of_one_affair_are_one_topic_that_answers_to_all_of_them() -> None:
    (group,) = topics.group(AFFAIR, [], "it").groups
    assert {group.slug, *group.absorbed} == {"calipso", "navalia"}
    assert len(group.cards) == 3


def test_of_two_names_in_as_many_heads_the_titles_choose_then_the_articles() -> None:
    often, seldom = entity("Navalia", ORGANISATION, 4), entity("Zefiro", ORGANISATION, 1)
    texts = [text.replace("Calipso", "Zefiro") for text in (WRECK, INQUIRY)]
    titled = [told(text[:2], "2026-03-02", text, often, seldom) for text in texts]
    assert grouped(*titled) == [("Zefiro", ["Il", "La"])]
    plain = [replace(card, title="La nave sugli scogli") for card in titled]
    assert grouped(*plain) == [("Navalia", ["Il", "La"])]
    spoken = [replace(card, entities=(replace(often, mentions=1), replace(seldom, mentions=4))) for card in plain]
    assert grouped(*spoken) == [("Zefiro", ["Il", "La"])]


def test_a_later_report_that_names_the_thing_in_passing_joins_the_affair() -> None:
    late = told("d", "2026-03-20", "I passeggeri della nave tornano a Porto Selna.", entity("Porto Selna", PLACE))
    late = replace(late, title="Una settimana dopo il naufragio")
    assert [names for _, names in grouped(*AFFAIR, late)] == [["a", "b", "c", "d"]]


def test_an_article_on_another_matter_that_names_the_thing_does_not_join() -> None:
    other = card(
        "e",
        title="Bilancio dei trasporti",
        lead="La Navalia compra due aerei.",
        entities=(entity("Navalia", ORGANISATION),),
    )
    assert ["a", "b", "c", "e"] not in [names for title, names in grouped(*AFFAIR, other) if title == "Calipso"]


def test_what_somebody_declared_to_be_a_topic_stays_one_beside_the_affair() -> None:
    filed = [replace(c, topics=("sicurezza in mare",)) for c in AFFAIR]
    assert "sicurezza in mare" in [title for title, _ in grouped(*filed)]
