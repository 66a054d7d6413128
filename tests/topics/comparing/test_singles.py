from __future__ import annotations

from generator.config import Config
from generator.model.facts import Modality
from generator.model.shelf import Shelf
from generator.model.topics import Agreement, Atlas, Comparison, Topic, TopicFile
from generator.model.topicview import ClaimTable, TopicPage
from generator.pages import plan
from tests.topics.cards import FIRST_EDITION
from tests.topics.comparing.test_comparisons import FIRST, compared, cost, stating, told


def singles(topic: Topic) -> list[Comparison]:
    return [c for c in topic.comparisons if c.agreement is Agreement.SINGLE]


def raws(topic: Topic) -> list[str]:
    return [r.figure.raw for c in singles(topic) for r in c.readings]


def page(topic: Topic) -> TopicPage:
    pages = plan(Config(), Shelf(), Atlas(topics=(topic,)))
    (view,) = [p.view for p in pages if isinstance(p.view, TopicPage)]
    return view


def others(topic: Topic, raw: str) -> list[tuple[str, str]]:
    (table,) = [t for t in page(topic).compared if any(raw in row.figure.raw for row in t.rows)]
    return [(other.subject, other.raw) for other in table.others]


def test_the_first_edition_gives_what_stands_in_no_row_those_that_could_be_confused_first() -> None:
    assert [(c.subject, c.readings[0].figure.raw) for c in singles(FIRST)] == [
        ("investimento in hardware", "1,6 miliardi di dollari"),
        ("costi operativi", "944 milioni di dollari"),
        ("investimento", "oltre 500 milioni di dollari"),
        ("retribuzione", "oltre 1,3 milioni di dollari"),
        ("investimento · Cina", "1 trilione di yuan"),
        ("investimento · Cina", "circa 140 miliardi di dollari"),
        ("costo dell’addestramento · ChatGPT", "100 milioni"),
        ("prezzo", "3%"),
    ]


def test_singles_follow_the_rows_have_one_reading_and_no_verdict() -> None:
    assert FIRST.comparisons == (*compared(FIRST), *singles(FIRST))
    assert {(len(c.readings), c.reason) for c in singles(FIRST)} == {(1, "one-article")}


def test_a_billion_of_hardware_is_named_beside_the_cost_and_never_merged_with_it() -> None:
    view = page(FIRST)
    (costs,) = [t for t in view.compared if any("5, 6 milioni" in row.figure.raw for row in t.rows)]
    assert not any("1,6" in row.figure.raw for t in view.compared for row in t.rows)
    (single,) = [t for t in view.single if any("1,6" in row.figure.raw for row in t.rows)]
    assert f"#{single.anchor}" in [other.target for other in costs.others]
    assert others(FIRST, "5, 6 milioni") == [
        ("costo dell’addestramento · ChatGPT", "100 milioni"),
        ("investimento in hardware", "1,6 miliardi di dollari"),
        ("costi operativi", "944 milioni di dollari"),
        ("investimento", "oltre 500 milioni di dollari"),
    ]


def test_figures_of_nothing_named_are_not_held_beside_a_row_of_another_name_than_the_topics() -> None:
    assert others(FIRST, "oltre 300 miliardi") == []
    assert others(FIRST, "13%") == []


def test_parts_and_what_is_denied_do_not_stand_alone() -> None:
    assert not {"10.000 H800", "10.000 H100"}.intersection(raws(FIRST))
    assert raws(told(cost("a", "5 milioni", "5000000", modality=Modality.DENIED))) == []


def test_a_figure_in_a_title_stands_alone_whatever_it_measures() -> None:
    text = "ENI ha firmato per 5.000 barili."
    card = stating("a", "5.000 barili", "5000", "barili", text, about="ENI", title="Firmato per 5.000 barili")
    assert raws(told(card)) == ["5.000 barili"]


def test_like_stands_beside_like_where_nothing_tells_that_they_are_one_thing() -> None:
    fund = stating("c", "90 milioni", "90000000", "EUR", "Il fondo vale 90 milioni.", concepts=("funding",))
    costs = [
        stating(name, raw, value, "EUR", text, concepts=("cost",))
        for name, raw, value, text in (
            ("a", "2 milioni", "2000000", "La mostra sul Lotto è costata 2 milioni."),
            ("b", "30 milioni", "30000000", "Per lo stadio di Modica la spesa è di 30 milioni."),
        )
    ]
    assert raws(told(costs[0], fund, costs[1])) == ["30 milioni", "2 milioni", "90 milioni"]


def test_a_figure_that_says_nothing_of_what_it_measures_does_not_stand_alone() -> None:
    text = "ENI ha firmato per 5.000 barili."
    assert raws(told(stating("a", "5.000 barili", "5000", "barili", text, about="ENI"))) == []
    assert raws(told(stating("a", "5.000 barili", "5000", "barili", text, about="ENI", concepts=("sale",)))) == [
        "5.000 barili"
    ]


def test_one_number_of_two_measures_stands_twice() -> None:
    one = cost("a", "5 milioni", "5000000", concepts=("revenue",))
    both = (*one.figures, *cost("a", "5 milioni", "5000000", concepts=("debt",)).figures, *one.figures)
    card = type(one)(id=one.id, slug=one.slug, lang="it", figures=both)
    assert [c.concepts for c in singles(told(card))] == [("revenue",), ("debt",)]


def test_a_contradiction_within_one_article_is_set_side_by_side() -> None:
    assert [t.agreement for t in page(told(FIRST_EDITION[0])).compared] == ["conflict"]


def test_a_topic_shows_a_dozen_singles() -> None:
    many = [cost(f"a{n:02}", f"{n} milioni", f"{n}000000", about=f"Firma {n}") for n in range(1, 31)]
    assert raws(told(*many)) == [f"{n} milioni" for n in range(30, 18, -1)]


def test_an_editor_renames_and_hides_singles() -> None:
    file = TopicFile(
        slug="t",
        path="t.md",
        compare_rename=(("c-usd-cost-operating", "Spese correnti"),),
        compare_apart=(("c-usd-salary",),),
    )
    topic = told(*FIRST_EDITION, file=file)
    assert topic.problems == ()
    assert "Spese correnti" in [c.subject for c in singles(topic)]
    assert not any("1,3 milioni" in raw for raw in raws(topic))


def test_singles_are_counted_as_no_conflict() -> None:
    assert len(singles(FIRST)) == 8
    view: TopicPage = page(FIRST)
    tables: tuple[ClaimTable, ...] = view.compared
    assert view.conflicts == 1 == sum(t.agreement == "conflict" for t in tables)
