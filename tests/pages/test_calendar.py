from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.articles import Card
from generator.model.dates import parse
from generator.model.facts import Event, Modality
from generator.model.topics import Telling, TimelineEntry, Topic
from generator.pages.calendar import calendar_page, in_calendar

CARD = Card(id="0a", slug="piena", title="La piena, di notte", source="Gazzetta", lang="it", date=parse("2024-09-21"))


def entry(date: str, text: str = "Il fiume è uscito dagli argini.", **fields: object) -> TimelineEntry:
    event = replace(Event(date=parse(date), words="", text=text, sentence=1), **fields)  # type: ignore[arg-type]
    return TimelineEntry(anchor=f"e-{date}", date=parse(date), tellings=(Telling(card=CARD, event=event),))


def calendar(*entries: TimelineEntry, base_url: str = "", slug: str = "t") -> str:
    topic = Topic(slug=slug, title="Alluvione; il fiume", automatic=True, cards=(CARD,), timeline=entries)
    return calendar_page(topic, "Rassegna", f"temi/{slug}/index.html", base_url).text


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def value(text: str, name: str) -> str:
    return next(line.partition(":")[2] for line in unfolded(text) if line.partition(":")[0].split(";")[0] == name)


@pytest.mark.parametrize("date", ["2024", "2024-09", "2024-09-18/..", "../2024-09-18", "2024-09-18?", "9999-12-31"])
def test_what_is_not_known_to_the_day_is_in_no_calendar(date: str) -> None:
    assert not in_calendar(entry(date))
    assert "VEVENT" not in calendar(entry(date))


def test_what_is_denied_is_in_no_calendar_and_what_is_planned_is_tentative() -> None:
    assert not in_calendar(entry("2024-09-18", modality=Modality.DENIED))
    assert value(calendar(entry("2024-09-18", modality=Modality.PLANNED)), "STATUS") == "TENTATIVE"
    assert value(calendar(entry("2024-09-18")), "STATUS") == "CONFIRMED"


def test_a_day_ends_where_the_next_begins() -> None:
    one = calendar(entry("2024-12-31"))
    assert (value(one, "DTSTART"), value(one, "DTEND")) == ("20241231", "20250101")
    night = calendar(entry("2024-09-18/2024-09-19"))
    assert (value(night, "DTSTART"), value(night, "DTEND")) == ("20240918", "20240920")


def test_the_time_of_change_is_the_day_of_the_newest_article_that_tells_it() -> None:
    one = entry("2024-09-18")
    later = replace(CARD, id="0b", date=parse("2024-10-02"))
    two = replace(one, tellings=(*one.tellings, replace(one.tellings[0], card=later)))
    assert value(calendar(one), "DTSTAMP") == "20240921T000000Z"
    assert value(calendar(two), "DTSTAMP") == "20241002T000000Z"


def test_an_event_is_the_same_in_the_calendars_of_two_topics() -> None:
    one = entry("2024-09-18")
    assert value(calendar(one), "UID") == value(calendar(one, slug="u"), "UID")
    assert value(calendar(one), "UID") != value(calendar(entry("2024-09-19")), "UID")


def test_reserved_signs_are_escaped_and_lines_of_words_are_one() -> None:
    text = calendar(entry("2024-09-18", "Chiuse le scuole; aperti, invece,\ni \\ negozi."))
    assert value(text, "SUMMARY") == "Chiuse le scuole\\; aperti\\, invece\\, i \\\\ negozi."
    assert value(text, "NAME") == "Alluvione\\; il fiume · Rassegna"
    assert value(text, "DESCRIPTION").endswith("negozi.\\nLa piena\\, di notte\\, Gazzetta\\, 2024-09-21")


def test_an_address_is_given_only_where_the_site_has_one() -> None:
    assert "\r\nURL:" not in calendar(entry("2024-09-18"))
    with_address = calendar(entry("2024-09-18"), base_url="https://example.org/digest/")
    assert value(with_address, "URL") == "https://example.org/digest/temi/t/#e-2024-09-18"


@settings(max_examples=50)
@given(st.text(min_size=1, max_size=300))
def test_no_line_is_longer_than_75_octets_whatever_the_words(words: str) -> None:
    text = calendar(entry("2024-09-18", words))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    assert unfolded(text)[-2:] == ["END:VCALENDAR", ""]


def test_an_editors_note_is_words_without_markdown() -> None:
    noted = TimelineEntry(
        date=parse("2025-06-10"), anchor="e-1", tellings=(), note="La **diga** [apre](https://esempio.it) a_b."
    )
    assert value(calendar(noted), "SUMMARY") == value(calendar(noted), "DESCRIPTION") == "La diga apre a_b."
