from __future__ import annotations

from generator import topics
from generator.model.facts import EntityKind
from tests.topics.cards import FIRST_EDITION, ORGANISATION, PERSON, PRODUCT, card, entity


def found(*cards: object) -> list[tuple[str, int]]:
    return [(n.name, len(n.cards)) for n in topics.names(cards)]  # type: ignore[arg-type]


def test_the_names_of_the_first_edition() -> None:
    assert found(*FIRST_EDITION) == [
        ("DeepSeek", 5),
        ("NVIDIA", 5),
        ("OpenAI", 4),
        ("DeepSeek R1", 3),
        ("Alexandr Wang", 2),
        ("Elon Musk", 2),
        ("SemiAnalysis", 1),
    ]


def test_case_makes_no_other_name_and_the_most_frequent_spelling_wins() -> None:
    names = topics.names(FIRST_EDITION)
    assert [n.name for n in names if n.slug == "nvidia"] == ["NVIDIA"]


def test_a_surname_joins_the_only_full_name_that_ends_in_it() -> None:
    full = card("a", entities=(entity("Alexandr Wang", PERSON, 2, "CEO di Scale AI"), entity("DeepSeek", ORGANISATION)))
    short = card("b", entities=(entity("Wang", PERSON, 4), entity("DeepSeek", ORGANISATION)))
    assert found(full, short) == [("Alexandr Wang", 2), ("DeepSeek", 2)]


def test_a_surname_that_two_people_bear_joins_neither() -> None:
    cards = [
        card("a", entities=(entity("Alexandr Wang", PERSON, 3), entity("DeepSeek", ORGANISATION))),
        card("b", entities=(entity("Li Wang", PERSON, 3), entity("DeepSeek", ORGANISATION))),
        card("c", entities=(entity("Wang", PERSON, 3), entity("DeepSeek", ORGANISATION))),
    ]
    assert ("Wang", 1) in found(*cards)


def test_a_surname_in_an_article_about_other_things_is_another_person() -> None:
    cards = [
        card("a", entities=(entity("Mario Rossi", PERSON, 3), entity("ENI", ORGANISATION))),
        card("b", entities=(entity("Rossi", PERSON, 3), entity("Yamaha", ORGANISATION))),
    ]
    assert found(*cards) == [("Mario Rossi", 1), ("Rossi", 1)]


def test_a_firm_is_not_the_person_of_the_same_name() -> None:
    cards = [
        card("a", entities=(entity("Ferrari", PERSON, 3),)),
        card("b", entities=(entity("Ferrari", ORGANISATION, 3),)),
    ]
    names = topics.names(cards)
    assert sorted((n.kind, n.slug) for n in names) == [
        (EntityKind.ORGANISATION, "ferrari-2"),
        (EntityKind.PERSON, "ferrari"),
    ]


def test_a_product_told_by_its_last_word_is_the_product() -> None:
    cards = [
        card("a", entities=(entity("DeepSeek R1", PRODUCT, 3), entity("DeepSeek", ORGANISATION))),
        card("b", entities=(entity("R1", PRODUCT, 3), entity("DeepSeek", ORGANISATION))),
    ]
    assert ("DeepSeek R1", 2) in found(*cards)


def test_a_name_said_once_in_one_article_is_left_out() -> None:
    assert found(card("a", entities=(entity("Moonshot", ORGANISATION),))) == []
