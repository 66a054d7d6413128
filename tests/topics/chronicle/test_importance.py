from __future__ import annotations

from generator.model.dates import parse
from generator.model.facts import Modality
from generator.model.topics import Telling, TimelineEntry
from generator.topics.chronicle.importance import ALL_READ, MOST_A_DAY, with_importance
from tests.topics.cards import card, event

PLACES = ("Argenta", "Lugo", "Faenza", "Cesena", "Cervia", "Ravenna", "Imola", "Forlì", "Bagnacavallo", "Russi")


def names_flood(text: str) -> bool:
    return "alluvione" in text


def entry(number: int, date: str, articles: int = 1, text: str | None = None, **fields: object) -> TimelineEntry:
    place = f"{PLACES[number % len(PLACES)]} {number}"
    said = text or f"Dopo l’alluvione il comune di {place} ha riaperto la strada provinciale numero {number}."
    happened = event(date, "", said, sentence=9, **fields)
    cards = [card(f"x{number}-{n}", date="2024-10-01") for n in range(articles)]
    tellings = tuple(Telling(card=c, event=happened) for c in cards)
    return TimelineEntry(anchor=f"e-{number}", date=happened.date, tellings=tellings)


def days(count: int, **fields: object) -> list[TimelineEntry]:
    return [entry(n, f"2024-{n // 28 + 1:02d}-{n % 28 + 1:02d}", **fields) for n in range(count)]  # type: ignore[arg-type]


def major(entries: list[TimelineEntry]) -> list[str]:
    return [e.anchor for e in with_importance(entries, names_flood) if e.major]


def test_a_timeline_that_can_be_read_whole_keeps_nothing_back() -> None:
    assert len(major(days(ALL_READ))) == ALL_READ


def test_of_a_long_timeline_the_days_that_several_articles_tell_stay_in_their_order() -> None:
    every = days(2 * ALL_READ)
    told = [entry(n, str(e.date), articles=2 if n % 2 else 1) for n, e in enumerate(every)]
    assert major(told) == [f"e-{n}" for n in range(2 * ALL_READ) if n % 2]


def test_one_busy_day_leaves_room_for_others() -> None:
    busy = [entry(n, "2024-09-20") for n in range(100, 200)]
    shown = major([*days(ALL_READ), *busy])
    assert len([a for a in shown if int(a[2:]) >= 100]) == MOST_A_DAY


def test_a_day_is_told_first_by_what_most_of_its_articles_say() -> None:
    dike = "Il 20 settembre l’alluvione ha rotto l’argine del Lamone e ha allagato Bagnacavallo e le sue frazioni."
    also = "Per l’alluvione si è rotto l’argine del Lamone: allagata Bagnacavallo con tutte le frazioni, 800 sfollati."
    fair = "Il 20 settembre, giorno dell’alluvione, un convegno di filatelia ha premiato tre collezionisti di Torino."
    day = [entry(n, "2024-09-20", text=t) for n, t in ((100, fair), (101, dike), (102, also))]
    (shown,) = [e for e in major([*days(2 * ALL_READ, articles=2), *day]) if int(e[2:]) >= 100]
    assert shown in ("e-101", "e-102")


def test_what_an_editor_added_is_never_minor() -> None:
    added = TimelineEntry(anchor="e-own", date=parse("2024"), tellings=(), note="Il nuovo argine")
    assert "e-own" in major([*days(2 * ALL_READ, articles=3), added])


def test_what_is_denied_or_does_not_name_the_topic_gives_way_on_its_day() -> None:
    sure = "La piena dell’alluvione ha superato gli argini del Senio nella notte e ha isolato la frazione di Cotignola."
    other = "Il presidente della squadra ha presentato il nuovo allenatore ai tifosi in piazza, fra cori e bandiere."
    for text, modality in ((other, Modality.HAPPENED), (sure.replace("Senio", "Santerno"), Modality.DENIED)):
        day = [entry(100, "2024-09-20", text=text, modality=modality), entry(101, "2024-09-20", text=sure)]
        assert [e for e in major([*days(2 * ALL_READ), *day]) if int(e[2:]) >= 100] == ["e-101"]
