"""Accounts of one emergency by four newspapers: what their figures count, who says them, when things happen."""

from __future__ import annotations

import pytest

from generator.facts import entities, events, figures
from generator.model.dates import parse
from generator.model.facts import EntityKind, Event, Figure, Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article


def stated(*paragraphs: str, lang: str = "it") -> dict[str, Figure]:
    told = article(*paragraphs, lang=lang)
    return {figure.raw: figure for figure in figures.find(told, entities.find(told))}


def told(text: str, published: str, lang: str = "it") -> dict[str, Event]:
    prose = article(text, lang=lang)
    found = events.find(prose, Found(value=parse(published), basis=Basis.HEADER), entities.find(prose))
    return {event.words: event for event in found}


@pytest.mark.parametrize(
    ("text", "lang", "raw", "unit"),
    [
        ("Sono franati circa 300 mila metri cubi di roccia.", "it", "300 mila metri cubi", "metri cubi"),
        ("La frana ha coperto 120 metri quadrati di strada.", "it", "120 metri quadrati", "metri quadrati"),
        ("Some 400,000 cubic metres of rock came down.", "en", "400,000 cubic metres", "cubic metres"),
        ("Sono 310 gli sfollati del paese.", "it", "310", "sfollati"),
    ],
)
def test_a_unit_is_whole_and_a_noun_may_follow_with_its_article(text: str, lang: str, raw: str, unit: str) -> None:
    (figure,) = stated(text, lang=lang).values()
    assert (figure.raw, figure.unit) == (raw, unit)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La strada provinciale 47 resterà chiusa.", "it"),
        ("Il decreto 120 uscirà domani.", "it"),
        ("Traffic on Highway 47 stopped.", "en"),
    ],
)
def test_the_number_in_a_name_is_no_figure(text: str, lang: str) -> None:
    assert stated(text, lang=lang) == {}


def test_what_is_set_against_a_figure_is_not_what_it_measures() -> None:
    (people,) = stated("Non ci sono vittime, ma 240 persone hanno dovuto lasciare le case.").values()
    assert (people.unit, people.measure, people.concepts) == ("persone", None, ())


def test_a_volume_counts_nobody_who_fled() -> None:
    text = "Some 90 people have been evacuated after the slope sent 400,000 cubic metres of rock down Mount Cervo."
    assert stated(text, lang="en")["400,000 cubic metres"].concepts == ("volume",)


def test_a_source_inside_a_relative_clause_says_that_clause_alone() -> None:
    text = "La Provincia aveva stanziato 1,8 milioni di euro per i sensori, che secondo il Comune non funzionano."
    assert stated(text)["1,8 milioni di euro"].by is None
    assert stated("I sensori, che secondo il Comune sono costati 1,8 milioni di euro, tacciono.").popitem()[1].by


def test_who_puts_a_number_at_something_says_it() -> None:
    text = "Regional governor Enrico Salis put the damage at more than €20 million."
    (damage,) = stated(text, lang="en").values()
    assert (damage.by, damage.about) == ("Enrico Salis", None)


def test_a_person_is_not_what_a_clause_of_its_own_tells_the_price_of() -> None:
    text = "La giudice Anna De Luca vuole capire perché l'allarme dei sensori, costati 1,8 milioni, non sia scattato."
    assert stated(text)["1,8 milioni"].about is None


def test_the_agency_of_a_dateline_is_not_spoken_of() -> None:
    (figure,) = stated("MONTELUPO (Ansa) - Sono 310 gli sfollati.", "L'Ansa lo ha saputo dalla Prefettura.").values()
    assert figure.about != "Ansa"


def test_a_weekday_for_which_something_is_set_is_the_next_one() -> None:
    found = told("La presidente ha annunciato per giovedì una relazione in Consiglio.", "2024-10-14")
    assert (str(found["giovedì"].date), found["giovedì"].modality) == ("2024-10-17", Modality.PLANNED)


def test_what_stands_in_a_quotation_is_told_by_its_speaker_behind_an_office_and_a_comma() -> None:
    text = "«I sensori funzionano dal giugno 2022», ribatte la presidente della Provincia, Laura Mistretta."
    assert told(text, "2024-10-14")["dal giugno 2022"].by == "Laura Mistretta"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("MONTELUPO (Ansa) - Sono 310 gli sfollati della frana.", "it"),
        ("La roccia è caduta sopra Montelupo, in provincia di Valdora, nella notte.", "it"),
        ("La roccia è caduta sopra l'abitato di Montelupo nella notte.", "it"),
        ("About 300 residents of Montelupo, a village in the mountains, have left.", "en"),
    ],
)
def test_a_place_is_known_by_its_dateline_and_by_what_it_is_told_to_be(text: str, lang: str) -> None:
    found = {entity.name: entity.kind for entity in entities.find(article(text, lang=lang))}
    assert found.get("Montelupo") is EntityKind.PLACE


def test_a_firm_is_known_by_what_it_is_told_to_be() -> None:
    text = "La crisi di Ferrosud non passa. Ferrosud, il secondo gruppo siderurgico del paese, ha annunciato un piano."
    assert {e.name: e.kind for e in entities.find(article(text))} == {"Ferrosud": EntityKind.ORGANISATION}


def test_who_only_owns_a_firm_is_not_what_its_loss_is_said_of() -> None:
    (loss,) = stated(
        "Il gruppo, controllato dal fondo Blackridge, chiude con una perdita di 210 milioni di euro."
    ).values()
    assert loss.about is None


def test_what_two_commas_put_in_is_not_who_speaks() -> None:
    text = "Il sindaco Pietro Lanza, citando i dati di Unioncamere, stima che si perderanno 130 milioni di euro."
    assert stated(text)["130 milioni di euro"].by == "Pietro Lanza"


def test_a_relative_clause_on_others_is_not_said_of_a_person() -> None:
    text = "Il ministro Renato Alberti incontrerà i vertici del gruppo, che martedì ha comunicato 1.400 esuberi."
    assert stated(text)["1.400 esuberi"].about is None
