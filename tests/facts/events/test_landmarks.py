"""Times told by another event, of which no date is known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import events
from generator.facts.events import landmarks
from generator.model.dates import parse
from generator.model.facts import Event
from generator.model.found import Basis, Found
from generator.text.languages import language
from tests.facts.articles import article

PUBLISHED = Found(value=parse("2025-03-19"), basis=Basis.HEADER)


def told(text: str, lang: str) -> tuple[Event, ...]:
    return events.find(article(text, lang=lang), PUBLISHED)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "it",
            "Le strette approvate dal governo uscente prima dell'insediamento del neo presidente Ferri possono pesare.",
            "prima dell'insediamento del neo presidente Ferri",
        ),
        ("it", "La sede chiusa dopo la scossa e il molo riaperto dopo lo sciopero.", "dopo lo sciopero"),
        ("fr", "La salle réservée par le conseil avant les élections reste vide.", "avant les élections"),
        ("es", "Las medidas aprobadas por el consejo tras el incendio siguen en vigor.", "tras el incendio"),
        ("pt", "As regras aprovadas pelo conselho antes da tempestade seguem em vigor.", "antes da tempestade"),
    ],
)
def test_what_was_done_beside_another_event_is_an_event_without_a_date(lang: str, text: str, words: str) -> None:
    shown = [event for event in told(text, lang) if not event.background]
    assert [(event.words, event.date) for event in shown] == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Prima di tutto il sindaco ha parlato dopo cena e dopo anni di silenzio.",
        "Dopo il terremoto, il Comune ha spostato la scuola.",
        "Potrebbe reggere la strada riaperta dopo la frana.",
    ],
)
def test_without_a_participle_that_it_belongs_to_there_is_none(text: str) -> None:
    assert told(text, "it") == ()


def test_a_sentence_with_a_date_tells_its_event_by_it() -> None:
    text = "L'assessora ha lasciato il 18 marzo alla vigilia del voto sulla manovra."
    assert [event.words for event in told(text, "it")] == ["il 18 marzo"]


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(["dopo il", "voto", "ha", "chiuso", ",", "del", "Roma", "che", "prima della", "guerra"]))
)
def test_a_landmark_stands_in_its_text(words: list[str]) -> None:
    text = " ".join(words)
    for start, end in landmarks.find(text, language("it")):
        assert 0 <= start < end <= len(text)
        assert text[start:end].startswith(("dopo", "prima"))
