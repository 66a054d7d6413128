"""Articles whose text tells of days after their date."""

from __future__ import annotations

from generator import facts
from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Event, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article

PUBLISHED = Found(value=parse("2018-11-22"), basis=Basis.BYLINE, line=2)


def told(*texts: str, lang: str = "it") -> tuple[Event, ...]:
    return events.find(article(*texts, lang=lang), PUBLISHED)


REOPENED = "La fermata Ponte Alto è stata riaperta il 7 maggio 2019."
REJECTED = "Nel marzo 2019 il piano è stato bocciato dal tribunale di Valdora."


def test_days_that_are_told_as_past_happened_though_they_are_after_the_date() -> None:
    found = told(REOPENED, REJECTED)
    assert [(str(e.date), e.modality) for e in found] == [
        ("2019-05-07", Modality.HAPPENED),
        ("2019-03", Modality.HAPPENED),
    ]


def test_nothing_counts_from_a_date_that_the_text_proves_wrong() -> None:
    *_, arrived = told(REOPENED, REJECTED, "A maggio sono arrivati i primi due autobus elettrici.")
    assert (arrived.words, arrived.date) == ("A maggio", None)


def test_one_such_day_may_be_a_slip_and_stays_to_come() -> None:
    assert [e.modality for e in told(REOPENED)] == [Modality.PLANNED]


def test_a_day_near_the_date_that_the_text_calls_another_proves_the_date_wrong() -> None:
    moved, opened = told(
        "Il mercato è stato spostato ieri, 7 maggio, nel porto.", "Oggi ha riaperto il molo di Aldova."
    )
    assert (moved.date, opened.date) == (None, None)
    (opened,) = told("Ieri, 21 novembre, ha riaperto il molo di Aldova.")
    assert str(opened.date) == "2018-11-21"


def test_what_is_arranged_put_off_or_given_for_later_days_proves_nothing() -> None:
    found = told(
        "The hearing was put off to 3 March 2019.",
        "The firm was told to pay by June 2019.",
        "The town was given the games of 2022.",
        "A vote was scheduled for 4 May 2019.",
        lang="en",
    )
    assert {e.modality for e in found if not e.background} == {Modality.PLANNED}


def test_an_editor_is_told_of_it() -> None:
    (problem,) = facts.findings("seeds/a.txt", told(REOPENED, REJECTED), PUBLISHED)
    assert (problem.code, problem.path, problem.line) == ("date-early", "seeds/a.txt", 2)
    assert "'il 7 maggio 2019'" in problem.message


def test_there_is_nothing_to_tell_of_plans_or_without_a_date() -> None:
    assert not list(facts.findings("seeds/a.txt", told(REOPENED), PUBLISHED))
    assert not list(facts.findings("seeds/a.txt", told(REOPENED, REJECTED), None))
