"""Numbers that answer the one before: of which little is said but who gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.articles import Card
from generator.model.facts import EntityKind, Figure
from generator.model.topics import Agreement
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import card, entity, figure


def told(*cards: Card, lang: str = "it") -> list[tuple[Agreement, list[str]]]:
    """Return the rows of a topic: their verdicts and numbers, the least first."""
    group = Group(slug="t", title="T", lang=lang, cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    rows = [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]
    return [(c.agreement, [r.figure.raw for r in sorted(c.readings, key=lambda r: r.figure.value or 0)]) for c in rows]


def article(first: Figure, second: Figure, lang: str = "it", name: str = "a") -> Card:
    lead = "La frana di Valdorna" if lang == "it" else "The Valdorna landslide"
    names = (entity("Valdorna", EntityKind.PLACE, 3),)
    return card(name, lang=lang, date="2026-04-03", title=lead, lead=lead, figures=(first, second), entities=names)


def pair(first: str, second: str, unit: str, lang: str = "it") -> list[tuple[Agreement, list[str]]]:
    """Return the rows of an article that gives 30 of a thing in one sentence and 50 in the next, or in the same one."""
    second, number = (second, 2) if second else (first, 1)
    one = figure("30", "30", unit, first)
    return told(article(one, figure("50", "50", unit, second, sentence=number), lang), lang=lang)


CONFLICT = [(Agreement.CONFLICT, ["30", "50"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Le case franate sono 30, dice il Comune.", "Il comitato Valdorna, che ha girato i campi, ne conta 50."),
        ("Le case franate, secondo la Prefettura, sono 30; il sindaco ai nostri microfoni ne conta 50.", ""),
        ("Le case franate sono 30, dicono i tecnici.", "Per la questura in totale erano 50."),
        ("Le case franate sono 30 secondo il Comune, 50 secondo il comitato.", ""),
        ("Il sindaco parla di 30 case, il comitato di 50.", ""),
        ("Le case franate sono 30, sostiene il Comune.", "Agricoltori Uniti si ferma a 50: le altre sono intatte."),
        ("Le case franate sono 30, dato della Regione, contro le 50 comunicate in un primo momento.", ""),
    ],
)
def test_what_a_voice_answers_is_told_of_one_thing(first: str, second: str) -> None:
    assert pair(first, second, "case") == CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council said 30 homes had gone.", "The residents' group, which walked the slope, says 50."),
        ("The council put the homes lost at 30; a local surveyor put the number at about 50.", ""),
        ("Some 30 homes went, according to the council, 50 according to neighbours.", ""),
        ("The council said 30 homes had gone.", "The valley's residents' group counted 50."),
        ("The homes lost were 30.", "The residents' group believes the true figure to be closer to 50."),
        ("The council said 30 homes had gone.", 'The residents\' group puts the number at "no fewer than 50".'),
    ],
)
def test_so_in_english(first: str, second: str) -> None:
    assert pair(first, second, "homes", "en") == CONFLICT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Le case franate sono 30, dice il Comune.", "Sul versante nord il comitato ne conta 50."),
        ("Le case franate sono 30, dice il Comune.", "Valdorna ne conta 50."),
        ("Le case franate sono 30, dice il Comune.", "Il modello di prima si ferma a 50."),
        ("Le case franate sono 30, dice il Comune.", "Il comitato parla di 50 del tutto intatte."),
        ("Le case franate sono 30, dice il Comune.", "Egli parla di 50."),
        ("Nel 1987 le case erano 30, dice il Comune.", "Ora i tecnici parlano di 50."),
        ("Le case franate sono 30, contro le 50 del 1998.", ""),
        ("Le case franate sono 30, dice il Comune, e il comitato parla di altre 50.", ""),
    ],
)
def test_what_is_of_another_place_or_of_some_is_no_answer(first: str, second: str) -> None:
    assert pair(first, second, "case") == []


def test_an_answer_may_call_what_is_measured_by_another_word() -> None:
    lost = figure(
        "£2,300", "2300", "GBP", "The union says that crews would lose £2,300.", concepts=("loss",), by="union"
    )
    answer = figure("£900", "900", "GBP", 'The trust puts the loss at "no more than £900".', sentence=2, by="the trust")
    assert told(article(lost, answer, "en"), lang="en") == [(Agreement.CONFLICT, ["£900", "£2,300"])]
    raised = replace(answer, text='The trust puts the rise at "no more than £900".')
    assert told(article(lost, raised, "en"), lang="en") == []


def test_an_answer_may_say_what_is_measured() -> None:
    burned = figure("780 hectares", "780", "hectares", "A survey showed that 780 hectares burned.", concepts=("area",))
    burned = replace(burned, by="a survey")
    text = "The group, which used satellite pictures, puts the area at 910 hectares."
    answer = figure("910 hectares", "910", "hectares", text, sentence=2, concepts=("area",), by="the group")
    assert told(article(burned, answer, "en"), lang="en") == [(Agreement.CONFLICT, ["780 hectares", "910 hectares"])]


def test_nobody_answers_himself() -> None:
    first = figure("30", "30", "case", "Le case franate sono 30, dice il Comune.", by="il Comune")
    second = figure("50", "50", "case", "Il Comune parla di 50.", sentence=2, by="il Comune")
    assert told(article(first, second)) == []


def test_a_number_of_two_before_is_not_known_to_be_meant() -> None:
    text = "Le case franate sono 30, dice il Comune, e 20 in tutto il resto della valle."
    figures = (figure("30", "30", "case", text), figure("20", "20", "case", text))
    answer = figure("50", "50", "case", "Il comitato parla di 50.", sentence=2)
    one = card("a", lang="it", date="2026-04-03", title="La frana", lead=text, figures=(*figures, answer))
    assert told(one) == []


def test_what_another_article_gives_joins_the_side_that_it_repeats() -> None:
    said = figure("31", "31", "case", "Le case franate sono 31, dice il Comune.")
    answered = figure("57", "57", "case", "Il comitato ne ha contate 57.", sentence=2)
    other = figure("57 case", "57", "case", "A Valdorna sono franate 57 case.")
    lead = "La frana di Valdorna"
    names = (entity("Valdorna", EntityKind.PLACE, 3),)
    later = card("b", lang="it", date="2026-04-04", title=lead, lead=other.text, figures=(other,), entities=names)
    assert told(article(said, answered), later) == [(Agreement.CONFLICT, ["31", "57", "57 case"])]


def test_two_voices_of_one_article_that_count_the_same_things_stand_in_a_row() -> None:
    first = "Strikes have disrupted the exams of about 6,000 students, according to the union."
    one = figure("6,000 students", "6000", "students", first, by="the union")
    other = figure("1,500", "1500", "students", "The school says that 1,500 were hit.", sentence=2, by="the school")
    assert told(article(one, other, "en"), lang="en") == [(Agreement.CONFLICT, ["1,500", "6,000 students"])]
