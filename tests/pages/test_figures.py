from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.facts import Figure, Modality
from generator.model.topics import Agreement, Atlas, Comparison, Reading, Topic
from generator.model.topicview import FiguresPage, TopicPage
from generator.pages.disputes import MOST_SIDES, MOST_SPEAKERS, disputes
from generator.pages.sheets import MOST_ROWS, MOST_TABLES, ROWS_A_SHEET
from tests.pages.edition import CLAIMED_GPUS, CONFIG, MYTH, SHELF, SHOCK, TOPIC, figure

PEOPLE = ("il sindaco", "la prefetta", "i comitati", "la Regione", "il gestore")


def views(topic: Topic) -> tuple[TopicPage, FiguresPage | None]:
    planned = pages.plan(CONFIG, SHELF, Atlas(topics=(topic,)))
    (page,) = [p.view for p in planned if p.path == "temi/deepseek/index.html"]
    whole = [p.view for p in planned if p.path == "temi/deepseek/cifre/index.html"]
    assert isinstance(page, TopicPage)
    assert all(isinstance(view, FiguresPage) for view in whole)
    return page, whole[0] if whole else None  # type: ignore[return-value]


def conflict(number: int, *figures: Figure) -> Comparison:
    readings = tuple(Reading(card=MYTH, figure=f) for f in figures)
    return Comparison(
        anchor=f"c-{number}", subject=f"misura {number}", unit="EUR", readings=readings, agreement=Agreement.CONFLICT
    )


def test_few_figures_have_no_page_besides_the_topics_own() -> None:
    page, whole = views(TOPIC)
    assert (page.all_figures, whole) == (None, None)


def test_many_comparisons_are_all_on_a_page_and_the_first_on_the_topics_own() -> None:
    comparisons = tuple(conflict(n, figure("3 euro", "3", "EUR", 1)) for n in range(MOST_TABLES + 3))
    page, whole = views(replace(TOPIC, comparisons=comparisons))
    assert whole is not None
    assert page.all_figures == "temi/deepseek/cifre/index.html"
    assert (len(page.compared), len(whole.compared)) == (MOST_TABLES, MOST_TABLES + 3)


def test_a_measure_that_is_left_out_is_linked_where_it_stands() -> None:
    cost = next(c for c in TOPIC.comparisons if c.anchor == "c-costo")
    far = replace(conflict(0, figure("3 m", "3", "m", 1)), unit="m")
    crowd = tuple(replace(far, anchor=f"c-{n}") for n in range(MOST_TABLES - 1))
    page, _ = views(replace(TOPIC, comparisons=(cost, *crowd, *TOPIC.comparisons[2:])))
    assert [other.target for other in page.compared[0].others] == [
        "temi/deepseek/cifre/index.html#c-hardware",
        "#c-costi-operativi",
    ]


def test_a_long_comparison_shows_each_number_before_it_repeats_one() -> None:
    same = [figure("10 euro", "10", "EUR", n) for n in range(MOST_ROWS + 4)]
    page, whole = views(replace(TOPIC, comparisons=(conflict(1, *same, figure("2 euro", "2", "EUR", 30)),)))
    (table,) = page.compared
    assert [row.figure.raw for row in table.rows] == ["10 euro"] * (MOST_ROWS - 1) + ["2 euro"]
    assert (table.whole, table.count) == ("temi/deepseek/cifre/index.html#c-1", MOST_ROWS + 5)
    assert whole is not None
    assert len(whole.compared[0].rows) == MOST_ROWS + 5


def test_a_dispute_sets_number_against_number_with_who_says_so() -> None:
    (dispute,) = disputes(TOPIC)
    assert [side.raw for side in dispute.sides] == ["circa 50.000 GPU NVIDIA Hopper", "10.000 A100"]
    assert [[s.name for s in side.speakers] for side in dispute.sides] == [["Elon Musk", "SemiAnalysis"], ["DeepSeek"]]
    assert dispute.target == "#c-gpu"


def test_who_denies_a_number_is_said_to_deny_it() -> None:
    denied = replace(CLAIMED_GPUS, modality=Modality.DENIED, by=None)
    topic = replace(TOPIC, comparisons=(conflict(1, denied, figure("2", "2", "GPU", 1)),))
    sides = disputes(topic)[0].sides
    assert [(s.speakers[0].name, s.speakers[0].denied) for s in sides] == [(MYTH.source, True), (MYTH.source, False)]


def test_an_editors_own_number_is_not_given_by_the_article() -> None:
    own = replace(CLAIMED_GPUS, sentence=0, by=None)
    topic = replace(TOPIC, comparisons=(conflict(1, own, figure("2", "2", "GPU", 1)),))
    sides = disputes(topic)[0].sides
    assert [(s.speakers[0].name, s.speakers[0].is_desk) for s in sides] == [(None, True), (MYTH.source, False)]


def test_a_dispute_of_many_numbers_keeps_those_that_most_articles_give() -> None:
    alone = [figure(f"{n} euro", str(n), "EUR", n) for n in range(9, 3, -1)]
    told_twice = figure("3 euro", "3", "EUR", 1)
    comparison = conflict(1, *alone, told_twice)
    twice = replace(comparison, readings=(*comparison.readings, Reading(card=SHOCK, figure=told_twice)))
    (dispute,) = disputes(replace(TOPIC, comparisons=(twice,)))
    assert [side.raw for side in dispute.sides] == ["9 euro", "8 euro", "7 euro", "3 euro"]
    assert len(dispute.sides) == MOST_SIDES


def test_more_speakers_than_one_reads_are_counted() -> None:
    many = conflict(1, *(figure("2 euro", "2", "EUR", n, by=name) for n, name in enumerate(PEOPLE)))
    (side,) = disputes(replace(TOPIC, comparisons=(many,)))[0].sides
    assert (len(side.speakers), side.others) == (MOST_SPEAKERS, len(PEOPLE) - MOST_SPEAKERS)


def test_figures_too_many_for_one_sheet_are_on_several_and_each_link_knows_which() -> None:
    rows = [figure(f"{n} euro", str(n), "EUR", n) for n in range(1, 60)]
    comparisons = tuple(conflict(n, *rows) for n in range(MOST_TABLES + 3))
    planned = pages.plan(CONFIG, SHELF, Atlas(topics=(replace(TOPIC, comparisons=comparisons),)))
    sheets = {p.path: p.view for p in planned if isinstance(p.view, FiguresPage)}
    first, second = sheets["temi/deepseek/cifre/index.html"], sheets["temi/deepseek/cifre/2/index.html"]
    assert all(sum(len(t.rows) for t in v.compared) <= ROWS_A_SHEET for v in sheets.values())
    assert [t.anchor for v in sheets.values() for t in v.compared] == [c.anchor for c in comparisons]
    assert (2, "temi/deepseek/cifre/2/index.html") in first.others
    (page,) = [p.view for p in planned if isinstance(p.view, TopicPage)]
    moved = {f.anchors[0]: f.measure.target for f in page.further}
    assert page.compared[3].whole == f"temi/deepseek/cifre/2/index.html#{second.compared[0].anchor}"
    assert set(moved) == {f"c-{n}" for n in range(MOST_TABLES, MOST_TABLES + 3)}
    assert all(t.anchor in moved[t.anchor] for v in sheets.values() for t in v.compared if t.anchor in moved)


def test_an_older_permalink_leads_to_the_comparison_that_had_it_unless_another_has_it_now() -> None:
    one = replace(conflict(1, figure("3 euro", "3", "EUR", 1)), other_anchors=("c-2", "c-old"))
    two = replace(conflict(2, figure("4 euro", "4", "EUR", 2)), other_anchors=("c-old", "c-older"))
    page, _ = views(replace(TOPIC, comparisons=(one, two)))
    assert [table.other_anchors for table in page.compared] == [("c-old",), ("c-older",)]


def test_a_figure_that_stands_alone_says_its_unit_and_its_speaker_once() -> None:
    wind = replace(figure("130 km/h", "130", "km/h", 1), by="Meteo")
    single = replace(conflict(1, wind), agreement=Agreement.SINGLE)
    told = [
        views(replace(TOPIC, comparisons=(replace(single, subject=subject),)))[0].single[0].subject
        for subject in ("km/h · velocità · Meteo", "km/h", "vento forte")
    ]
    assert told == ["velocità", "", "vento forte"]


def test_a_conflict_within_one_article_is_not_told_as_one_between_articles() -> None:
    crowd = conflict(
        1, figure("3.000", "3000", None, 1, by="i sindacati"), figure("1.800", "1800", None, 1, by="la questura")
    )
    apart = replace(crowd, readings=(crowd.readings[0], replace(crowd.readings[1], card=SHOCK)), reason="ratio")
    within, between = (views(replace(TOPIC, comparisons=(c,)))[0].compared[0].reason for c in (crowd, apart))
    assert (within, between) == ("conflict-within", "ratio")
