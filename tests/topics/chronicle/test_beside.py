from __future__ import annotations

from generator.model.facts import Modality
from generator.model.topics import TimelineEntry
from generator.topics.chronicle.beside import read
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import card, event

Report = tuple[str, str, str, str]
"""Day of the article, date of the event, the words of the date, the sentence."""


def timeline(*reports: Report, lang: str = "it", modalities: tuple[Modality, ...] = ()) -> tuple[TimelineEntry, ...]:
    """Tell each report in an article of its own."""
    ways = modalities or (Modality.HAPPENED,) * len(reports)
    cards = tuple(
        card(f"a{n}", date=published, lang=lang, events=(event(when, words, text, modality=way),))
        for n, ((published, when, words, text), way) in enumerate(zip(reports, ways, strict=True))
    )
    group = Group(slug="t", title="T", lang=lang, cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return tell(group).timeline


FELL = ("2024-03-06", "2024-03-05", "martedì 5 marzo", "Una gru è crollata martedì 5 marzo nel cantiere di Valmora.")
INQUIRY = (
    "2024-04-02",
    "2024-03-05",
    "il 5 marzo",
    "La procura di Borgorosso indaga tre tecnici per il crollo della gru di Valmora, che il 5 marzo ferì due operai.",
)


def test_an_event_that_a_later_article_looks_back_at_is_one_entry() -> None:
    assert [len(entry.tellings) for entry in timeline(FELL, INQUIRY)] == [2]


def test_what_else_happened_on_the_day_stays_apart_when_looked_back_at() -> None:
    council = (
        "2024-04-02",
        "2024-03-05",
        "il 5 marzo",
        "Il 5 marzo la giunta di Valmora approvò il piano del traffico.",
    )
    assert len(timeline(FELL, council)) == 2


def test_a_plan_and_its_outcome_on_a_day_within_its_month_are_one_entry_of_that_day() -> None:
    plan = ("2025-02-12", "2025-04", "ad aprile", "La gara d'appalto sarà bandita ad aprile.")
    outcome = ("2025-05-06", "2025-04-14", "il 14 aprile", "La gara era stata bandita il 14 aprile.")
    (entry,) = timeline(plan, outcome, modalities=(Modality.PLANNED, Modality.HAPPENED))
    assert (str(entry.date), len(entry.tellings)) == ("2025-04-14", 2)


def test_a_plan_and_something_else_of_that_month_stay_apart() -> None:
    plan = ("2025-02-12", "2025-04", "ad aprile", "La gara d'appalto sarà bandita ad aprile.")
    other = ("2025-05-06", "2025-04-14", "il 14 aprile", "La gara ciclistica era partita il 14 aprile.")
    assert len(timeline(plan, other, modalities=(Modality.PLANNED, Modality.HAPPENED))) == 2


def test_a_vote_announced_and_held_is_one_entry() -> None:
    ahead = ("2023-10-25", "2023-12-14", "on 14 December", "Shareholders will vote on 14 December.")
    held = ("2023-12-15", "2023-12-14", "on Thursday", "Shareholders of the bank voted on Thursday for the takeover.")
    assert len(timeline(ahead, held, lang="en", modalities=(Modality.PLANNED, Modality.HAPPENED))) == 1


def test_a_deadline_with_its_number_is_one_entry() -> None:
    one = ("2024-04-13", "../2025", "by the end of 2025", "Some 1,400 jobs will go by the end of 2025.")
    two = ("2024-09-06", "../2025", "by the end of next year", "In all, 1,400 are to go by the end of next year.")
    assert len(timeline(one, two, lang="en", modalities=(Modality.PLANNED, Modality.PLANNED))) == 1


def test_what_is_only_possible_is_not_what_happened() -> None:
    assert len(timeline(FELL, INQUIRY, modalities=(Modality.HAPPENED, Modality.POSSIBLE))) == 2


def test_the_clause_of_another_date_belongs_to_that_one() -> None:
    text = "The bank closed its merger on 12 April, six months after the deal was announced on 24 October."
    first, second = (event("2024-04-12", "on 12 April", text), event("2023-10-24", "on 24 October", text))
    merger = read(card("a", lang="en"), first, ["on 24 October"], ())
    deal = read(card("a", lang="en"), second, ["on 12 April"], ())
    assert deal.said.stems >= {"deal", "announ"}
    assert merger.said.stems >= {"bank", "merger"}
    assert not deal.said.stems & merger.said.stems
