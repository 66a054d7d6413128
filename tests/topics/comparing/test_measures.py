"""Figures that a hurried reader would set against each other: of one event, of many, for a time, set in contrast."""

from __future__ import annotations

from generator.model.articles import Card
from generator.model.facts import Figure, Modality, Qualifier
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, PERSON, card, entity, event, figure

NAMES = (entity("Norvane", ORGANISATION, 4), entity("Giulia Ferri", PERSON, 3))


def article(name: str, date: str, *figures: Figure, lang: str = "it", title: str = "") -> Card:
    return card(name, date=date, figures=figures, entities=NAMES, lang=lang, title=title)


def compared(*cards: Card, title: str = "Alluvione") -> list[Comparison]:
    group = Group(slug="t", title=title, lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=(title,))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def toll(number: int, text: str, **fields: object) -> Figure:
    return figure(f"{number} morti", str(number), "morti", text, concepts=("deaths",), **fields)


FIRST = article("a", "2024-09-19", toll(4, "Il bilancio provvisorio dell'alluvione è di 4 morti, dice la prefettura."))


def test_the_toll_of_an_event_of_long_ago_is_not_compared_and_says_its_year() -> None:
    old = article(
        "b", "2024-09-21", toll(31, "Nel 1966 il bilancio dell'alluvione, per la prefettura, fu di 31 morti.")
    )
    assert compared(FIRST, old) == []
    subjects = {
        c.subject for c in tell(Group(slug="t", title="T", lang="it", cards=(old,), whole=(old.id,))).comparisons
    }
    assert subjects == {"morti · 1966"}


def test_the_year_of_a_yardstick_is_not_the_year_of_the_figure_before_it() -> None:
    text = "Alle 19 l'affluenza era del 41,2%, contro il 44,8% alla stessa ora del 2020."
    now = figure("41,2%", "41.2", "%", text, concepts=("turnout",))
    then = figure("44,8%", "44.8", "%", text, concepts=("turnout",))
    one = article("a", "2025-05-25", now, then)
    told = tell(Group(slug="t", title="T", lang="it", cards=(one,), whole=(one.id,))).comparisons
    assert {c.readings[0].figure.raw: c.subject for c in told} == {"41,2%": "affluenza", "44,8%": "affluenza · 2020"}


def test_the_toll_of_one_place_is_not_compared_with_that_of_all() -> None:
    part = article("b", "2024-09-20", toll(2, "Il bilancio dell'alluvione per la prefettura è di 2 morti a Rivalta."))
    assert compared(FIRST, part) == []


def test_tolls_told_weeks_apart_in_other_words_are_not_compared() -> None:
    other = article("b", "2024-11-30", toll(9, "La prefettura ha chiuso il bilancio della frana: 9 morti."))
    assert compared(FIRST, other) == []


def test_millimetres_of_rain_that_fell_are_no_deaths() -> None:
    text = "In dodici ore sono caduti {} millimetri di pioggia sulla valle, secondo i tecnici."
    cards = [
        article(name, day, figure(f"{n} millimetri", str(n), "millimetri", text.format(n), measure="caduti",
                                  concepts=("deaths",)))
        for name, day, n in (("a", "2024-09-19", 280), ("b", "2024-09-20", 140))
    ]  # fmt: skip
    assert compared(*cards) == []


def test_an_amount_for_one_of_many_or_for_a_time_is_not_compared_with_a_total() -> None:
    words = "Secondo il bilancio pubblicato, i ricavi di Norvane sono stati di 900 euro{}."
    base = {"about": "Norvane", "concepts": ("revenue",)}
    total = article("a", "2024-02-06", figure("900 euro", "900", "EUR", words.format(""), **base))
    for number, rate in enumerate((" al mese", " per dipendente", " a testa")):
        each = article(f"b{number}", "2024-02-07", figure("1000 euro", "1000", "EUR",
                       words.replace("900", "1000").format(rate), **base))  # fmt: skip
        assert compared(total, each) == [], rate
    other = words.replace("900", "1000").format("")
    (row,) = compared(total, article("c", "2024-02-07", figure("1000 euro", "1000", "EUR", other, **base)))
    assert row.agreement is Agreement.CONFLICT


RECOUNT = "Per il suo comitato a Giulia Ferri sono andati 26.100 voti e non i 27.350 comunicati dal Comune."


def test_a_number_denied_with_the_word_for_who_gave_it_is_set_against_the_other() -> None:
    votes = {"about": "Giulia Ferri", "concepts": ("votes",)}
    recount = article(
        "b",
        "2025-05-30",
        figure("26.100 voti", "26100", "voti", RECOUNT, **votes),
        figure("27.350 comunicati", "27350", "comunicati", RECOUNT, about="Giulia Ferri", modality=Modality.DENIED),
    )
    official = article(
        "a", "2025-05-27", figure("27.350 voti", "27350", "voti", "Ferri ha ricevuto 27.350 voti.", **votes)
    )
    (row,) = compared(official, recount)
    assert (row.agreement, row.reason) == (Agreement.CONFLICT, "set-against-each-other")
    assert len(row.readings) == 3


def test_two_amounts_that_both_hold_are_no_conflict_though_one_stands_instead_of_the_other() -> None:
    text = "A repair of the works was costing $60m rather than the agreed $20m, the council of Norvane heard."
    one = article(
        "a",
        "2024-02-06",
        figure("$60m", "60000000", "USD", text, about="Norvane", concepts=("cost",)),
        figure("$20m", "20000000", "USD", text, about="Norvane", concepts=("cost",)),
        lang="en",
    )
    assert compared(one) == []


def test_polls_of_one_institute_on_two_questions_are_not_compared() -> None:
    poll = {"about": "Demetra", "concepts": ("poll",)}
    one = figure("64%", "64", "%", "Un sondaggio Demetra di maggio dice che il 64% teme le grandi imprese.", **poll)
    two = figure("22%", "22", "%", "Secondo un sondaggio Demetra appena il 22% si fida del governo regionale.", **poll)
    assert compared(article("a", "2025-05-20", one), article("b", "2025-05-21", two)) == []


def test_two_distances_are_no_conflict() -> None:
    far = {"about": "Norvane", "concepts": ("distance",)}
    text = "I tecnici di Norvane hanno trovato tracce di petrolio in superficie a {} miglia dal pozzo."
    one = article("a", "2024-02-06", figure("40 miglia", "40", "miglia", text.format(40), **far))
    two = article("b", "2024-02-07", figure("142 miglia", "142", "miglia", text.format(142), **far))
    assert compared(one, two) == []


def test_the_workers_who_marched_are_not_all_who_work_there() -> None:
    staff = figure("263 dipendenti", "263", "dipendenti", "A Norvane lavorano 263 dipendenti.", concepts=("employees",))
    text = "A Norvane oltre 200 lavoratrici e lavoratori hanno manifestato."
    march = figure("200 lavoratrici", "200", "lavoratrici", text, qualifier=Qualifier.AT_LEAST)
    assert not compared(article("a", "2024-09-19", staff), article("b", "2024-09-20", march))


def test_people_who_are_cut_off_are_no_jobs_that_are_cut() -> None:
    cut = figure("3,100 people", "3100", "people", "The flood cut off 3,100 people on Norvane.")
    living = figure("3,100 residents", "3100", "residents", "He thanked the 3,100 residents of Norvane.")
    told = [
        article(name, day, one, lang="en") for name, day, one in (("a", "2024-09-19", cut), ("b", "2024-09-20", living))
    ]
    (row,) = compared(*told)
    assert "licenziamenti" not in row.subject


def test_a_noun_that_stands_elsewhere_in_the_sentence_counts_less_than_what_is_said_of_the_number() -> None:
    both, title = "I morti sono due, i feriti 14.", "Frana su Norvane, case travolte dal fango"
    dead, hurt = (
        figure(raw, value, "morti", both, concepts=(key,))
        for raw, value, key in (("due", "2", "deaths"), ("14", "14", "injured"))
    )
    later = figure("16 feriti", "16", "feriti", "I feriti sono 16.", concepts=("injured",))
    (row,) = compared(
        article("a", "2024-09-19", dead, hurt, title=title), article("b", "2024-09-20", later, title=title)
    )
    assert [r.figure.raw for r in row.readings] == ["16 feriti", "14"]


def test_jobs_that_a_merger_may_cost_stand_beside_those_that_it_will_cut() -> None:
    cut = figure(
        "1,100 jobs", "1100", "jobs", "The insurer Norvane said it would cut 1,100 jobs after the merger.",
        concepts=("employees", "loss"), modality=Modality.PLANNED,
    )  # fmt: skip
    cost = figure(
        "2,000 jobs", "2000", "jobs", "The merger could cost Norvane's insurer 2,000 jobs, the union warned.",
        concepts=("cost", "employees"), modality=Modality.POSSIBLE,
    )  # fmt: skip
    one = article("a", "2023-10-24", cut, lang="en", title="Norvane insurer to merge")
    two = article("b", "2023-10-25", cost, lang="en", title="Union warns over Norvane insurer merger")
    (row,) = compared(one, two, title="Norvane")
    assert row.agreement is Agreement.POSSIBLE


def test_a_row_in_two_languages_is_called_by_the_noun_of_the_reader() -> None:
    text = "The museum of Norvane sold 18,400 tickets in June, Giulia Ferri said."
    other = article("b", "2025-10-02", figure("18,400 tickets", "18400", "tickets", text), lang="en")
    spoken = "Il museo di Norvane ha venduto 18.400 biglietti a giugno, dice Giulia Ferri."
    own = article("a", "2025-10-03", figure("18.400 biglietti", "18400", "biglietti", spoken))
    assert [c.subject for c in compared(other, own, title="Norvane")] == ["biglietti"]


def test_the_century_of_something_else_is_not_the_year_of_a_figure() -> None:
    text = "Il prezzo è di 3 miliardi di euro per la banca, nata nell'Ottocento."
    price = figure("3 miliardi di euro", "3000000000", "EUR", text, concepts=("price",))
    born = event("18XX", "nell'Ottocento", text)
    one = card("a", date="2025-10-01", figures=(price,), entities=NAMES, events=(born,))
    told = tell(Group(slug="t", title="T", lang="it", cards=(one,), whole=(one.id,))).comparisons
    assert [c.subject for c in told] == ["prezzo"]
