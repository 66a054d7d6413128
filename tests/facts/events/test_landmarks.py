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
        ("it", "I controlli erano stati ridotti dopo la fusione con la Tirrena.", "dopo la fusione"),
        ("it", "Dopo il terremoto, il Comune ha spostato la scuola.", "Dopo il terremoto"),
        ("it", "La fabbrica di Vespolate fu chiusa durante la pandemia.", "durante la pandemia"),
        ("it", "L'inchiesta era partita all'indomani del crollo della torre.", "all'indomani del crollo della torre"),
        ("en", "Three ministers quit on the eve of the vote.", "on the eve of the vote"),
        ("en", "Most residents left their homes ahead of the storm.", "ahead of the storm"),
        ("en", "She was suspended before Halloran's trial in Cork.", "before Halloran's trial"),
        (
            "en",
            "The dish was switched on after the launch of the Meridian probe.",
            "after the launch of the Meridian probe",
        ),
        ("en", "It took control in the aftermath of the 2023 elections.", "in the aftermath of the 2023 elections"),
        ("fr", "Deux adjoints ont quitté la mairie avant les élections.", "avant les élections"),
        ("fr", "Elle avait été élue à la veille de la guerre.", "à la veille de la guerre"),
        ("es", "La empresa despidió a 40 obreros tras el incendio.", "tras el incendio"),
        ("pt", "A prefeitura cortou verbas antes da tempestade.", "antes da tempestade"),
        ("de", "Die Leitung hatte kurz vor dem Brand 40 Stellen gestrichen.", "vor dem Brand"),
        ("de", "Nach den Wahlen trat der Bürgermeister zurück.", "Nach den Wahlen"),
    ],
)
def test_what_happened_beside_another_event_is_an_event_without_a_date(lang: str, text: str, words: str) -> None:
    shown = [event for event in told(text, lang) if not event.background]
    assert [(event.words, event.date) for event in shown] == [(words, None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Prima di tutto il sindaco ha parlato dopo cena e dopo anni di silenzio."),
        ("it", "Il titolo è più alto che prima della crisi."),
        ("it", "I cittadini avevano molta paura prima del voto."),
        ("it", "Il ministro non ha incontrato i sindacati dopo lo sciopero."),
        ("it", "Chi ha pagato i lavori dopo il terremoto?"),
        ("it", "«Ci vuole pazienza», ha detto il tecnico dopo la finale."),
        ("it", "La giunta potrebbe riaprire la strada dopo la frana."),
        ("en", "Trade was brisk before the war."),
        ("en", "He moved after the storm hit the coast."),
        ("en", "Shops reopened after the election campaign."),
        ("en", "The clerk left after the man left the meeting."),
        ("en", "«It rains», said Jean Tull, who moved here before the war."),
        ("de", "Die Behörde warnte die Bürger vor dem Sturm."),
        ("en", "The bridge was named after the revolution."),
        ("de", "Vor allem die Pflegekräfte haben nach dem Essen gestreikt."),
    ],
)
def test_without_an_event_and_a_verb_that_happens_beside_it_there_is_none(lang: str, text: str) -> None:
    assert told(text, lang) == ()


def test_a_sentence_with_a_date_tells_its_event_by_it() -> None:
    text = "L'assessora ha lasciato il 18 marzo alla vigilia del voto sulla manovra."
    assert [event.words for event in told(text, "it")] == ["il 18 marzo"]


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(["dopo il", "voto", "ha", "chiuso", ",", "del", "Roma", "che", "prima della", "guerra"]))
)
def test_a_landmark_stands_in_its_text_and_its_verb_in_its_clause(words: list[str]) -> None:
    text = " ".join(words)
    for landmark in landmarks.find(text, language("it")):
        assert 0 <= landmark.start < landmark.end <= len(text)
        assert text[landmark.start : landmark.end].startswith(("dopo", "prima"))
        assert not landmark.start <= landmark.verb < landmark.end
