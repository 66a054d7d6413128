from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.facts import Modality
from generator.model.topics import Agreement, Comparison, Topic, TopicFile
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import FIRST_EDITION, ORGANISATION, card, entity, event, figure

ENI = entity("ENI", ORGANISATION, 4)
QUAKE = "Il terremoto che ha colpito nella notte il comune di Amatrice ha fatto {} morti."


def told(*cards: Card, file: TopicFile | None = None, title: str = "DeepSeek") -> Topic:
    return tell(
        Group(
            slug="t", title=title, lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=(title,), file=file
        )
    )


def row(topic: Topic, raw: str) -> Comparison:
    (found,) = [c for c in topic.comparisons if any(raw in r.figure.raw for r in c.readings)]
    return found


def compared(topic: Topic) -> tuple[Comparison, ...]:
    return tuple(c for c in topic.comparisons if c.agreement is not Agreement.SINGLE)


def stating(name: str, raw: str, value: str, unit: str, text: str, **fields: object) -> Card:
    date, title = str(fields.pop("date", "2025-01")), str(fields.pop("title", ""))
    told = figure(raw, value, unit, text, **fields)
    return card(name, date=date, title=title, figures=(told,), entities=(ENI,))


def cost(name: str, raw: str, value: str, **fields: object) -> Card:
    text = f"Il costo totale del nuovo gasdotto sottomarino di ENI è {raw}."
    return stating(name, raw, value, "EUR", text, **{"about": "ENI", "concepts": ("cost",), "title": "ENI", **fields})


FIRST = told(*FIRST_EDITION)


def test_the_first_edition_has_five_rows_the_conflict_first() -> None:
    assert [c.agreement for c in compared(FIRST)] == [
        Agreement.CONFLICT,
        Agreement.ROUNDED,
        Agreement.ROUNDED,
        Agreement.OTHER_MOMENT,
        Agreement.POSSIBLE,
    ]


def test_six_million_is_the_rounding_of_five_point_six() -> None:
    cost = row(FIRST, "5, 6 milioni")
    assert cost.agreement is Agreement.ROUNDED
    assert [r.card.slug for r in cost.readings] == ["ia-low-cost", "lunedi-nero", "nvidia-e-r1"]
    assert cost.subject == "costo dell’addestramento · DeepSeek"


def test_fifty_thousand_and_ten_thousand_cards_are_a_conflict() -> None:
    cards = row(FIRST, "10.000 A100")
    assert (cards.agreement, cards.reason) == (Agreement.CONFLICT, "set-against-each-other")
    assert [(r.card.slug, r.figure.value) for r in cards.readings] == [
        ("nvidia-e-r1", 50000),
        ("ia-low-cost", 50000),
        ("modello-ai-r1", 50000),
        ("nvidia-e-r1", 10000),
    ]


def test_cards_used_are_not_cards_owned() -> None:
    used = row(FIRST, "2.048 GPU")
    assert used.agreement is Agreement.ROUNDED
    assert [r.figure.raw for r in used.readings] == ["2.048 GPU", "2000 GPU H800"]


def test_a_fall_before_the_market_opens_and_one_later_are_of_two_moments() -> None:
    assert row(FIRST, "13%").agreement is Agreement.OTHER_MOMENT


def test_what_is_lost_and_what_might_be_lost_do_not_simply_agree() -> None:
    assert row(FIRST, "oltre 300 miliardi").agreement is Agreement.POSSIBLE


def test_a_part_is_not_compared_with_its_total() -> None:
    shown = [r.figure.raw for c in compared(FIRST) for r in c.readings]
    assert not {"10.000 H800", "10.000 H100"}.intersection(shown)


def test_what_is_another_measure_or_of_another_thing_stands_in_no_row() -> None:
    shown = " | ".join(r.figure.raw for c in compared(FIRST) for r in c.readings)
    for raw in ("1,6 miliardi", "944", "100 milioni", "1,3 milioni", "yuan", "140 miliardi", "500 milioni", "3%|"):
        assert raw not in shown


def test_anchors_come_from_what_is_measured_and_not_from_values() -> None:
    one = told(cost("a", "5 milioni", "5000000"), cost("b", "5 milioni", "5000000"))
    two = told(cost("c", "7 milioni", "7000000"), cost("d", "9 milioni", "9000000"), cost("e", "9 milioni", "9000000"))
    assert [c.anchor for c in one.comparisons] == [c.anchor for c in two.comparisons] == ["c-eur-cost-eni"]


def test_two_articles_that_differ_on_one_measure_of_one_thing_conflict() -> None:
    (found,) = told(cost("a", "5 milioni", "5000000"), cost("b", "7 milioni", "7000000")).comparisons
    assert (found.agreement, found.reason) == (Agreement.CONFLICT, "ratio-above-rounding")


def test_two_articles_far_apart_contradict_each_other_on_what_does_not_move() -> None:
    late = cost("b", "7 milioni", "7000000", date="2025-09")
    (found,) = told(cost("a", "5 milioni", "5000000"), late).comparisons
    assert found.agreement is Agreement.CONFLICT


def test_a_plan_does_not_contradict_what_happened() -> None:
    planned = cost("b", "7 milioni", "7000000", modality=Modality.PLANNED)
    (found,) = told(cost("a", "5 milioni", "5000000"), planned).comparisons
    assert found.agreement is Agreement.POSSIBLE


def test_two_plans_of_one_thing_contradict_each_other_and_two_guesses_do_not() -> None:
    for modality, verdict in ((Modality.PLANNED, Agreement.CONFLICT), (Modality.POSSIBLE, Agreement.POSSIBLE)):
        one, two = (cost(key, f"{n} milioni", f"{n}000000", modality=modality) for key, n in (("a", 5), ("b", 7)))
        (found,) = told(one, two).comparisons
        assert found.agreement is verdict


def test_figures_of_different_years_are_not_compared() -> None:
    one = stating("a", "5 miliardi", "5e9", "EUR", "Nel 2023 i ricavi di ENI furono 5 miliardi.",
                  about="ENI", concepts=("revenue",))  # fmt: skip
    two = stating("b", "7 miliardi", "7e9", "EUR", "Nel 2024 i ricavi di ENI furono 7 miliardi.",
                  about="ENI", concepts=("revenue",))  # fmt: skip
    assert compared(told(one, two)) == ()


def test_a_rise_is_not_compared_with_a_fall() -> None:
    one = stating("a", "3%", "3", "%", "Il titolo ENI guadagna il 3%.", about="ENI", concepts=("growth", "share-price"))
    two = stating("b", "3%", "3", "%", "Il titolo ENI perde il 3%.", about="ENI", concepts=("loss", "share-price"))
    assert compared(told(one, two)) == ()


def test_figures_of_different_names_are_not_compared() -> None:
    other = cost("b", "7 milioni", "7000000", about="Enel")
    assert compared(told(cost("a", "5 milioni", "5000000"), other)) == ()


def test_an_unknown_name_beside_a_figure_keeps_it_from_the_topics_subject() -> None:
    text = "Mentre la rivale Elektra ha 52.000 dipendenti, il suo fatturato cala."
    fields = {"concepts": ("employees",)}
    one = stating("a", "33.000", "33000", "dipendenti", "ENI ha 33.000 dipendenti.", about="ENI", **fields)
    two = stating("b", "52.000", "52000", "dipendenti", text, **fields)
    assert compared(told(one, two, title="ENI")) == ()


def test_two_investments_of_one_firm_are_no_conflict() -> None:
    fields = {"about": "ENI", "concepts": ("investment",)}
    one = stating("a", "5 miliardi", "5e9", "EUR", "ENI ha investito 5 miliardi in Egitto.", **fields)
    two = stating("b", "2 miliardi", "2e9", "EUR", "ENI ha investito 2 miliardi nelle rinnovabili.", **fields)
    assert compared(told(one, two)) == ()


def test_two_versions_of_a_product_are_two_things() -> None:
    one = cost("a", "5 milioni", "5000000", about="DeepSeek V3")
    two = cost("b", "5 milioni", "5000000", about="DeepSeek R1")
    assert compared(told(one, two)) == ()


def test_a_figure_of_nothing_named_is_compared_only_about_the_topics_subject_or_of_one_affair() -> None:
    named = cost("a", "5 milioni", "5000000", concepts=("debt",))
    unnamed = cost("b", "7 milioni", "7000000", about=None, concepts=("debt",))
    assert len(compared(told(named, unnamed, title="ENI"))) == 1
    text = "In bilancio restano debiti per 7 milioni, hanno scritto i revisori nella loro ultima relazione ai soci."
    elsewhere = stating("b", "7 milioni", "7000000", "EUR", text, concepts=("debt",))
    assert compared(told(named, elsewhere, title="Enel")) == ()


def test_a_death_toll_that_rises_is_of_another_moment() -> None:
    fields = {"about": "Amatrice", "concepts": ("deaths",)}
    one = stating("a", "120 morti", "120", "morti", QUAKE.format(120), **fields)
    two = stating("b", "250 morti", "250", "morti", QUAKE.format(250), **fields)
    (found,) = told(one, two).comparisons
    assert (found.agreement, found.reason) == (Agreement.OTHER_MOMENT, "moving-measure")
    assert found.subject == "morti · Amatrice"


@pytest.mark.parametrize(
    ("dates", "verdict"),
    [
        (("2016-08-24", "2016-08-24"), Agreement.CONFLICT),
        (("2016-08-24", "2016-08-25"), Agreement.OTHER_MOMENT),
    ],
)
def test_counts_of_one_day_that_may_fall_contradict_each_other(dates: tuple[str, str], verdict: Agreement) -> None:
    fields = {"about": "Amatrice", "concepts": ("displaced",)}
    text = "Dopo il terremoto ad Amatrice gli sfollati sono {}."
    one = stating("a", "1.200 sfollati", "1200", "sfollati", text.format("1.200 sfollati"), date=dates[0], **fields)
    two = stating("b", "2.500 sfollati", "2500", "sfollati", text.format("2.500 sfollati"), date=dates[1], **fields)
    (found,) = told(one, two).comparisons
    assert found.agreement is verdict


def test_tolls_of_two_disasters_of_one_firm_are_not_compared() -> None:
    fields = {"about": "BP", "concepts": ("deaths",)}
    one = stating(
        "a", "15 morti", "15", "morti", "L'esplosione alla raffineria BP di Texas City fece 15 morti.", **fields
    )
    two = stating(
        "b", "11 morti", "11", "morti", "L'esplosione sulla piattaforma BP Deepwater fece 11 morti.", **fields
    )
    assert compared(told(one, two)) == ()


def test_what_is_denied_without_another_number_agrees_with_nothing() -> None:
    denied = cost("b", "5 milioni", "5000000", modality=Modality.DENIED)
    assert compared(told(cost("a", "5 milioni", "5000000"), denied)) == ()


def test_numbers_that_everybody_has_prove_nothing() -> None:
    one = stating("a", "5 anni", "5", "anni", "ENI ha firmato per 5 anni.")
    two = stating("b", "5 anni", "5", "anni", "ENI ha un presidente da 5 anni.")
    assert compared(told(one, two)) == ()


def test_an_editor_renames_rows_judges_them_and_takes_articles_out() -> None:
    cards = (cost("a", "5 milioni", "5000000"), cost("b", "7 milioni", "7000000"), cost("c", "7 milioni", "7000000"))
    file = TopicFile(
        slug="t",
        path="t.md",
        compare_rename=(("c-eur-cost-eni", "Quanto costa"),),
        compare_verdict=(("c-eur-cost-eni", "other-moment"),),
        compare_apart=(("c-eur-cost-eni", "c"),),
    )
    (found,) = told(*cards, file=file).comparisons
    assert (found.subject, found.agreement, found.reason) == ("Quanto costa", Agreement.OTHER_MOMENT, "editor")
    assert [r.card.slug for r in found.readings] == ["b", "a"]
    hidden = TopicFile(slug="t", path="t.md", compare_apart=(("c-eur-cost-eni",),))
    assert compared(told(*cards, file=hidden)) == ()


def test_a_number_that_its_sentence_denies_stands_against_the_one_before() -> None:
    text = "La cartiera di ENI ha perso 6 milioni, non 18."
    loss = {"concepts": ("loss",), "about": "ENI"}
    figures = (figure("6 milioni", "6000000", "EUR", text, **loss), figure("18", "18000000", "EUR", text, **loss))
    (found,) = compared(told(card("a", figures=figures, entities=(ENI,)), card("b", entities=(ENI,))))
    assert found.agreement is Agreement.CONFLICT


def test_a_crowd_of_a_day_that_nobody_tells_is_set_against_no_other() -> None:
    crowd = {"concepts": ("attendance",)}
    text = "In piazza con gli operai di ENI c'erano {} persone."
    one = stating("a", "350 persone", "350", "persone", text.format(350), date="2025-01-12", **crowd)
    two = stating("b", "200 persone", "200", "persone", text.format(200), date="2025-01-12", **crowd)
    undated = card("c", date=None, figures=two.figures, entities=(ENI,))
    assert [row.agreement for row in compared(told(one, two))] == [Agreement.CONFLICT]
    assert compared(told(one, undated)) == ()


@pytest.mark.parametrize(
    ("text", "lang", "subject"),
    [
        ("Fondata nel 1951, ENI ha 4.900 dipendenti in undici paesi.", "it", "dipendenti · ENI"),
        ("Nel 1951, ENI aveva 4.900 dipendenti in undici paesi.", "it", "dipendenti · ENI · 1951"),
        ("Founded in 1951, ENI has 4.900 employees in eleven countries.", "en", "employees · ENI"),
        ("Fundada en 1951, ENI tiene 4.900 empleados en once países.", "es", "empleados · ENI"),
    ],
)
def test_the_year_in_which_something_began_is_that_of_no_figure(text: str, lang: str, subject: str) -> None:
    raw = text[text.index("4.900") :].split(" ")[:2]
    number = figure(" ".join(raw), "4900", raw[1], text, concepts=("employees",), about="ENI")
    one = card("a", lang=lang, date="2025-01-12", figures=(number,), entities=(ENI,))
    group = Group(slug="t", title="ENI", lang=lang, cards=(one, card("b", lang=lang)), whole=("a", "b"), focus=("ENI",))
    assert [row.subject for row in tell(group).comparisons] == [subject]


def test_what_two_count_in_other_words_is_called_by_its_measure() -> None:
    one = stating("a", "340 addetti", "340", "addetti", "La cartiera ENI ha 340 addetti.", concepts=("employees",))
    text = "ENI tratta per i 340 dipendenti della cartiera."
    two = stating("b", "340 dipendenti", "340", "dipendenti", text, concepts=("employees",))
    assert [row.subject for row in compared(told(one, two))] == ["dipendenti"]


def test_an_editor_sets_side_by_side_what_stands_apart() -> None:
    one = stating("a", "18 milioni", "18000000", "EUR", "La perdita di ENI è di 18 milioni.", concepts=("loss",))
    two = stating("b", "6 milioni", "6000000", "EUR", "Il danno vale 6 milioni.", concepts=("damage",))
    apart = told(one, two).comparisons
    assert [row.agreement for row in apart] == [Agreement.SINGLE, Agreement.SINGLE]
    anchors = tuple(row.anchor for row in apart)
    file = TopicFile(slug="t", path="t.md", compare_same=(anchors,), compare_verdict=((anchors[1], "conflict"),))
    topic = told(one, two, file=file)
    (row,) = topic.comparisons
    assert (row.agreement, row.anchor, topic.problems) == (Agreement.CONFLICT, anchors[0], ())
    assert [str(r.figure.value) for r in row.readings] == ["18000000", "6000000"]


def test_an_anchor_is_that_of_one_row_alone() -> None:
    numbers = (("a", 5, 2019), ("b", 5, 2019), ("c", 9, 2024), ("d", 9, 2024))
    cards = [
        stating(
            name,
            f"{n} milioni",
            f"{n}000000",
            "EUR",
            f"{said} del gasdotto di ENI è stato di {n} milioni nel {year}.",
            about="ENI",
            concepts=("cost",),
        )
        for (name, n, year), said in zip(numbers, ("Il costo totale", "Per i conti il prezzo pieno") * 2, strict=True)
    ]
    anchors = [row.anchor for row in compared(told(*cards))]
    assert anchors == ["c-eur-cost-eni", "c-eur-cost-eni-2"]
    for place, anchor in enumerate(anchors):
        file = TopicFile(slug="t", path="t.md", compare_rename=((anchor, "Quanto costa"),))
        assert [row.subject == "Quanto costa" for row in compared(told(*cards, file=file))] == [place == 0, place == 1]


def test_what_an_editor_says_in_vain_is_a_problem() -> None:
    cards = (cost("a", "5 milioni", "5000000"), cost("b", "7 milioni", "7000000"))
    file = TopicFile(
        slug="t", path="t.md", compare_rename=(("c-gone", "X"),), compare_verdict=(("c-eur-cost-eni", "maybe"),)
    )
    topic = told(*cards, file=file)
    assert [p.code for p in topic.problems] == ["verdict-unknown", "anchor-unknown"]
    joined = TopicFile(slug="t", path="t.md", compare_same=(("c-eur-cost-eni", "c-gone"),))
    assert [p.code for p in told(*cards, file=joined).problems] == ["anchor-unknown"]
    assert topic.comparisons[0].agreement is Agreement.CONFLICT


def landslide(name: str, happened: str, raw: str, value: str, text: str) -> Card:
    told = event(happened, "domenica", "Domenica una frana ha colpito il paese di Montelupo.")
    damage = figure(raw, value, "EUR", text, concepts=("damage",), measure="danni")
    return card(name, date="2024-10-14", figures=(damage,), events=(told,))
