"""Figures that were told without a noun beside them, without a name to say them, or as a share."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts import entities, figures, quotes
from generator.model.facts import Figure
from tests.facts.articles import article
from tests.facts.paragraphs import read


def told(*texts: str, lang: str = "it") -> tuple[Figure, ...]:
    found = article(*texts, lang=lang)
    return figures.find(found, entities.find(found))


@pytest.mark.parametrize(
    ("text", "lang", "by"),
    [
        ("Gli organizzatori parlano di 7.500 biciclette.", "it", "gli organizzatori"),
        ("La pista, spiega il direttore tecnico, ha 340 lampioni.", "it", "il direttore tecnico"),
        ("Per i sindacati allo stabilimento mancano 260 tute.", "it", "i sindacati"),
        ("Police put the turnout at 6,200.", "en", "police"),
        ("More than 70 barns were burnt, the fire brigade said.", "en", "the fire brigade"),
        ("A spokesman for the council said 48 bridges were shut.", "en", "a spokesman for the council"),
        ("Le tunnel coûtera 18 millions d'euros, assure le maire.", "fr", "le maire"),
        ("Le tunnel coûtera 18 millions d'euros, a annoncé la préfecture jeudi soir.", "fr", "la préfecture"),
        ("Die Veranstalter sprechen von 4.300 Teilnehmern.", "de", "die Veranstalter"),
        ("Los organizadores hablan de 9.000 asistentes.", "es", "los organizadores"),
    ],
)
def test_a_speaker_without_a_name_is_given_as_the_text_has_it(text: str, lang: str, by: str) -> None:
    assert told(text, lang=lang)[-1].by == by


def test_what_counts_behind_a_number_is_who_says_it() -> None:
    police, promoters = told("I manifestanti erano 2.500, secondo la questura, 6.000 per gli organizzatori.")
    assert (police.unit, police.by) == ("manifestanti", "la questura")
    assert (promoters.unit, promoters.by) == ("manifestanti", "gli organizzatori")


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("I feriti sono undici.", "it", [(11, "feriti")]),
        ("I banchi sono passati da 480 a 310.", "it", [(480, "banchi"), (310, "banchi")]),
        ("The number of trams fell from 90 to 64.", "en", [(90, "trams"), (64, "trams")]),
        ("In settemila hanno firmato la lettera.", "it", [(7000, "persone")]),
        ("I tesserati sono 530 e non i 410 annunciati.", "it", [(530, "tesserati"), (410, "tesserati")]),
        ("The fever killed 14 people and infected more than 300.", "en", [(14, "people"), (300, "people")]),
        ("A enchente matou 9 pessoas e 57 ficaram feridas.", "pt", [(9, "pessoas"), (57, "pessoas")]),
        ("Crews found 23 dead swans.", "en", [(23, "dead swans")]),
        ("The winter saw 31 road deaths.", "en", [(31, "road deaths")]),
        ("A hundred-odd bakers signed.", "en", [(100, "bakers")]),
        ("Cinquante et une personnes ont été blessées.", "fr", [(51, "personnes")]),
    ],
)
def test_a_number_keeps_what_it_counts_where_that_stands_elsewhere(
    text: str, lang: str, values: list[tuple[int, str]]
) -> None:
    assert [(f.value, f.unit) for f in told(text, lang=lang)] == [(Decimal(v), unit) for v, unit in values]


def test_a_range_before_a_noun_has_both_ends() -> None:
    (figure,) = told("Each barge carries 180 to 220 sheep.", lang="en")
    assert (figure.value, figure.high) == (180, 220)


@pytest.mark.parametrize(
    ("text", "lang", "share"),
    [
        ("Un terzo degli iscritti ha votato.", "it", "33.3"),
        ("Due terzi dei vigneti sono secchi.", "it", "66.7"),
        ("Two thirds of the workers went home.", "en", "66.7"),
        ("Un tiers des habitants est parti.", "fr", "33.3"),
    ],
)
def test_a_share_of_what_is_counted_is_a_figure_in_percent(text: str, lang: str, share: str) -> None:
    (figure,) = told(text, lang=lang)
    assert (figure.value, figure.unit, figure.qualifier.value) == (Decimal(share), "%", "about")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La squadra era nella metà dei giornali.", "it"),
        ("Half of his story was false.", "en"),
        ("The second half of the matches was dull.", "en"),
    ],
)
def test_a_part_of_one_thing_is_no_share(text: str, lang: str) -> None:
    assert told(text, lang=lang) == ()


def test_an_amount_behind_another_of_the_same_kind_has_its_currency() -> None:
    first, second = told("La Provincia ha avuto 14 milioni di euro.", "Ora ne aspetta altri 5 milioni.")
    assert (first.unit, second.unit) == ("EUR", "EUR")


def test_a_source_put_in_between_does_not_part_a_figure_from_its_measure() -> None:
    (figure,) = told("I danni, secondo la Regione, ammontano a 25 milioni di euro.")
    assert "damage" in figure.concepts


def test_what_people_earn_is_salary() -> None:
    (people,) = told("The nurses earned $900 each.", lang="en")
    assert people.concepts == ("salary",)


@pytest.mark.parametrize("remark", ["explique-t-il", "a-t-il ajouté", "dit-il"])
def test_a_pronoun_behind_its_french_verb_is_who_spoke_before(remark: str) -> None:
    found = read(f"Le préfet Luc Marchand est venu. « Le barrage tiendra bon », {remark}.", lang="fr")
    (quote,) = quotes.find(found, entities.find(found))
    assert quote.by == "Luc Marchand"


def test_a_listed_organisation_is_not_cut_at_its_first_word() -> None:
    found = article("La Camera di commercio di Lecco stima 1.400 assunzioni.")
    assert "Camera di commercio" in [e.name for e in entities.find(found)]
