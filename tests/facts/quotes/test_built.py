"""Speakers told by how a sentence is built, whatever its verb."""

from __future__ import annotations

import pytest

from generator.facts.speech import speech
from tests.facts.paragraphs import quotes_of

LANGUAGES = ("it", "en", "es", "fr", "de", "pt")


@pytest.mark.parametrize(
    ("lang", "line", "by"),
    [
        ("it", "«Così non si può lavorare», sbotta la preside Carla Monti.", "Carla Monti"),
        ("it", "«Mio figlio aspetta da due ore», si sfoga Rita Sala, madre di uno studente.", "Rita Sala"),
        ("en", "“I have lost three weeks of bookings,” fumes Helen Moss, who runs a cafe.", "Helen Moss"),
        ("en", "“We will be in by the spring,” Helen Moss beamed on Monday.", "Helen Moss"),
        ("es", "«No hay peligro para nadie», zanjó el ingeniero jefe, Carlos Rueda.", "Carlos Rueda"),
        ("fr", "«Nous avons eu de la chance», souffle le conducteur, Paul Leroux.", "Paul Leroux"),
        ("fr", "«Nous avons eu de la chance», a réagi auprès de la presse Paul Leroux.", "Paul Leroux"),
        ("de", "„Man hätte sparen können“, kontert die Rektorin Petra Wulff.", "Petra Wulff"),
        ("pt", "«A ponte está doente», desabafa a engenheira Teresa Vidal.", "Teresa Vidal"),
    ],
)
def test_the_subject_of_an_unknown_verb_behind_a_whole_sentence_speaks(lang: str, line: str, by: str) -> None:
    assert [quote.by for quote in quotes_of(line, lang=lang)] == [by]


@pytest.mark.parametrize(
    ("lang", "line", "by"),
    [
        ("it", "«La perizia è sbagliata». Lo sostiene il geologo Carlo Lonzi.", "Carlo Lonzi"),
        ("it", "«Il mercato è fermo». Ne è convinta Paola Lupi, esportatrice.", "Paola Lupi"),
        ("it", "«Ci serve una pausa»: lo ha detto Paola Lupi a un convegno a Milano.", "Paola Lupi"),
        ("it", "«Ci serve una pausa», si legge nella nota firmata dal direttore Carlo Lonzi.", "Carlo Lonzi"),
        ("it", "«Ci serve una pausa»: con queste parole Paola Lupi ha lasciato la giunta.", "Paola Lupi"),
        ("en", "“Nobody should have to swim in this.” That is the view of Helen Moss.", "Helen Moss"),
        ("en", "“Every plan has gone over budget.” So says Peter Lomax, a former auditor.", "Peter Lomax"),
        ("es", "«Llevamos tres años avisando». Así lo explicó el regante Tomás Arjona.", "Tomás Arjona"),
        ("fr", "«La voie devait être changée.» C'est ce qu'a déclaré Nadia Ferrand.", "Nadia Ferrand"),
        ("de", "„Das ist das Ende.“ So sagte es die Rektorin Petra Wulff.", "Petra Wulff"),
        ("pt", "«São muitas pessoas sem caminho.» Foi assim que reagiu Nuno Brito.", "Nuno Brito"),
    ],
)
def test_a_next_sentence_that_points_back_tells_who_spoke(lang: str, line: str, by: str) -> None:
    assert [quote.by for quote in quotes_of(line, lang=lang)] == [by]


@pytest.mark.parametrize(
    ("lang", "line", "by"),
    [
        ("it", "«Serve un tavolo con la Regione», è la richiesta del direttore generale Mara Poli.", "Mara Poli"),
        ("it", "«Aspettiamo i numeri»: questo il commento di Mara Poli.", "Mara Poli"),
        ("en", "“Nobody should have to swim in this,” was the verdict of Helen Moss.", "Helen Moss"),
        ("pt", "«Queremos datas», é o pedido da associação Almoura Viva.", "Almoura Viva"),
    ],
)
def test_a_noun_for_what_was_said_leads_to_whose_it_is(lang: str, line: str, by: str) -> None:
    assert [quote.by for quote in quotes_of(line, lang=lang)] == [by]


@pytest.mark.parametrize(
    ("lang", "line", "by"),
    [
        ("es", 'El alcalde Raúl Pons tachó la cifra de "ridícula".', "Raúl Pons"),
        ("de", "Der Vorsitzende Jens Albers spricht von einem „Totalversagen“.", "Jens Albers"),
        ("fr", "La syndicaliste Nadia Ferrand a parlé d'un «fiasco».", "Nadia Ferrand"),
        ("en", "The mayor, Tom Beckett, spoke of a “historic night”.", "Tom Beckett"),
        ("pt", 'O presidente da câmara, Rui Sampaio, classificou a notícia de "péssima".', "Rui Sampaio"),
    ],
)
def test_what_somebody_is_told_to_call_a_thing_is_his(lang: str, line: str, by: str) -> None:
    assert [(quote.by, len(quote.text.split()) < 3) for quote in quotes_of(line, lang=lang)] == [(by, True)]


def test_a_person_whose_office_stands_first_speaks_before_a_colon_whatever_the_verb() -> None:
    (quote,) = quotes_of("L'assessore alla Sanità, Luca Bonfatti, frena: «I fondi ci sono, ma vanno spesi bene».")
    assert quote.by == "Luca Bonfatti"


def test_a_participle_that_opens_a_sentence_leaves_the_quote_to_its_subject() -> None:
    (quote,) = quotes_of("Asked about a fine, Helen Marsh shrugged: “The regulator decides that, not me.”", lang="en")
    assert quote.by == "Helen Marsh"


def test_somebody_spoken_to_is_no_speaker() -> None:
    (quote,) = quotes_of("«El karma es algo maravilloso», espetó el ingeniero a Carlos Rueda.", lang="es")
    assert quote.by is None


def test_a_person_whom_a_noun_belongs_to_is_no_speaker() -> None:
    (quote,) = quotes_of("«Non abbiamo avuto scelta quella notte», sbotta il fratello di Carlo Monti.")
    assert quote.by is None


def test_an_apposition_behind_quoted_words_tells_no_speaker() -> None:
    line = "« Si l'État veut entasser les gens autour de l'hôpital », site de La Vie Active."
    assert [quote.by for quote in quotes_of(line, lang="fr")] == []


def test_a_title_behind_which_a_winner_stands_is_no_quote() -> None:
    assert quotes_of("Con «La terra promessa», vinse Carlo Monti a Venezia.") == ()


def test_a_scare_quote_without_a_speaker_is_no_quote() -> None:
    assert quotes_of("The plant, the “most” reliable in the region, was built in 1994.", lang="en") == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_names_its_object_is_a_form_of_a_verb(lang: str) -> None:
    words = speech(lang)
    forms = frozenset().union(*words.forms.values())
    assert sorted(word for word in words.sets["called"] if " " not in word and word not in forms) == []


def test_whoever_spoke_last_does_not_inherit_what_stands_behind_the_name_of_another_and_a_colon() -> None:
    first, second = quotes_of(
        "“We are listening to the parents,” said Paul Shaw. The letter that went to Joanne Pike's lawyer was plain: "
        "“They listened to nobody at all.”",
        lang="en",
    )
    assert (first.by, second.by) == ("Paul Shaw", None)
