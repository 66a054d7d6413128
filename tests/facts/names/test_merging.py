"""Names as learned, cut where they end."""

from __future__ import annotations

import pytest

from tests.facts.names.test_kinds import kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Domani il Parlamento verrà informato dei fatti.", "Parlamento verrà"),
        ("La Camera voterà domani. La Camera vedeva ormai la fine.", "Camera vedeva"),
        ("Lo stadio 'Benito Corsi' di Roma è chiuso.", "Benito Corsi '"),
        (
            "Il Dipartimento della Protezione civile dichiara l'allerta.",
            "Dipartimento della Protezione civile dichiara",
        ),
        ("Ho visto Roger Waters – The Wall al cinema.", "Roger Waters – The Wall"),
        ("L'incontro di Meloni con Trump è durato un'ora.", "Meloni con Trump"),
        ("L'accordo regge se la Regione mette risorse.", "Regione mette risorse"),
        ("Lo vende l'azienda cinese Hansui da anni.", "azienda cinese Hansui"),
        ("Le spese del Ministero superano i limiti.", "Ministero superano"),
        ("La Protezione civile ha inviato una squadra.", "La Protezione civile"),
        ("La Protezione civile stima 12 feriti.", "La Protezione"),
    ],
)
def test_no_name_goes_on_over_a_verb_a_loose_sign_or_a_preposition(text: str, name: str) -> None:
    assert name not in kinds(text, "it")


def test_the_small_word_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert "Mentre NVIDIA" not in kinds("Mentre NVIDIA aumenta le spedizioni, la borsa scende.", "it")


def test_a_paper_with_its_article_and_without_is_one() -> None:
    text = "The New York Times reported it. Sales rose, the New York Times wrote."
    assert kinds(text) == {"New York Times": "organisation"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Lo dice il presidente del Calcio Pavia Aurelio De Santis.",
            {"Calcio Pavia": "organisation", "Aurelio De Santis": "person"},
        ),
        (
            "Lo dice il capo della polizia cilena Herzo Havel.",
            {"Herzo Havel": "person"},
        ),
    ],
)
def test_whoever_heads_a_club_or_town_is_no_part_of_its_name(text: str, names: dict[str, str]) -> None:
    found = kinds(text, "it")
    assert next(name for name in names if names[name] == "person") in found
    assert not [name for name in found if name not in names]


def test_a_lone_quotation_mark_is_inside_no_name() -> None:
    found = kinds('Studenti dei servizi Sociali "Luigi Ferrandi" hanno curato la sala.', "it")
    assert not [name for name in found if '"' in name]


def test_the_body_that_somebody_is_of_is_no_part_of_the_name() -> None:
    found = kinds("Lo ha riferito l'ispettore Teemu Hakala del Keskusrikospoliisi ai giornalisti.", "it")
    assert "Teemu Hakala del Keskusrikospoliisi" not in found


def test_a_listed_name_is_never_cut_to_the_part_that_was_learned() -> None:
    found = kinds("Gli Stati Uniti d'America, di cui tre erano a bordo, hanno inviato esperti.", "it")
    assert found == {"Stati Uniti d'America": "place"}


def test_an_adjective_behind_an_office_is_nobody() -> None:
    assert kinds("Le estrazioni sono presiedute da un Commissario Straordinario.", "it") == {}


def test_a_day_behind_a_body_is_no_part_of_its_name() -> None:
    found = kinds("La stima dei danni, aggiornata dalla Regione venerdì, arriva a 22 milioni di euro.", "it")
    assert "Regione venerdì" not in found
