from __future__ import annotations

from generator.model.dates import parse
from generator.model.facts import Modality
from generator.model.topics import Telling, TimelineEntry
from generator.topics.importance import ALL_READ, weight, with_importance
from tests.topics.cards import ORGANISATION, card, entity, event, figure

TEXT = "La Regione ha chiesto lo stato di emergenza per 12 comuni."


def entry(number: int, articles: int = 1, **fields: object) -> TimelineEntry:
    happened = event("2024-09-20", "", TEXT, sentence=9, **fields)
    cards = [card(f"x{number}-{n}") for n in range(articles)]
    tellings = tuple(Telling(card=c, event=happened) for c in cards)
    return TimelineEntry(anchor=f"e-{number}", date=happened.date, tellings=tellings)


def test_a_timeline_that_can_be_read_whole_keeps_nothing_back() -> None:
    assert all(e.major for e in with_importance([entry(n) for n in range(ALL_READ)]))


def test_of_a_long_timeline_what_several_articles_tell_stays_open() -> None:
    told = with_importance([entry(n, articles=2 if n % 2 else 1) for n in range(2 * ALL_READ)])
    assert [e.anchor for e in told] == [f"e-{n}" for n in range(2 * ALL_READ)]
    assert {e.major for e in told if len(e.tellings) == 2} == {True}
    assert {e.major for e in told if len(e.tellings) == 1} == {False}


def test_what_an_editor_added_is_never_minor() -> None:
    added = TimelineEntry(anchor="e-own", date=parse("2024"), tellings=(), note="Il nuovo argine")
    told = with_importance([*(entry(n, articles=3) for n in range(2 * ALL_READ)), added])
    assert told[-1].major


def test_figures_actors_and_the_headline_count_and_doubt_counts_against() -> None:
    plain = entry(1)
    happened = plain.tellings[0].event
    rich = card(
        "rich",
        title="La Regione chiede lo stato di emergenza",
        entities=(entity("Regione", ORGANISATION),),
        figures=(figure("12 comuni", "12", "comuni", TEXT, sentence=9),),
    )
    full = TimelineEntry(anchor="e-2", date=plain.date, tellings=(Telling(card=rich, event=happened),))
    assert weight(full) > weight(plain) > weight(entry(3, modality=Modality.POSSIBLE))
