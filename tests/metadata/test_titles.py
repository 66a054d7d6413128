from __future__ import annotations

import pytest

from generator.metadata import openings, titles
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis
from generator.text.languages import language
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)
NVIDIA = (
    "Lunedì nero per NVIDIA: l'annuncio di DeepSeek, intelligenza artificiale cinese che sta spopolando in queste ore "
    "e ha già scalato la classifica dell'App Store, potrebbe far perdere 300 miliardi di dollari all'azienda."
)


def titled(clean: CleanText) -> tuple[str, Basis] | None:
    found = titles.find(evidence(clean))
    return (found.value, found.basis) if found else None


def test_a_line_judged_to_be_the_title_is_it() -> None:
    title = "DeepSeek: la rivoluzione dell’IA low cost è un mito?"
    clean = cleaned((Role.MASTHEAD, "mercoledì, Febbraio 5, 2025"), (Role.TITLE, title), BODY)
    found = titles.find(evidence(clean))
    assert found is not None
    assert (found.value, found.basis, found.evidence, found.line) == (title, Basis.HEADING, title, 2)


def test_a_heading_below_one_paragraph_is_the_title() -> None:
    title = "Il modello DeepSeek R1: trasformare la formazione AI e le dinamiche di mercato"
    assert titled(cleaned(BODY, (Role.HEADING, title), BODY)) == (title, Basis.HEADING)


def test_a_heading_further_down_is_not() -> None:
    found = titled(cleaned((Role.BODY, NVIDIA), BODY, (Role.HEADING, "Conclusioni"), BODY))
    assert found == ("Lunedì nero per NVIDIA: l'annuncio di DeepSeek", Basis.FIRST_SENTENCE)


def test_a_day_or_a_byline_taken_for_a_title_is_passed_over() -> None:
    clean = cleaned((Role.TITLE, "JUNE 26, 2023 5 AM PT"), (Role.HEADING, "One hundred years"), BODY, lang="en")
    assert titled(clean) == ("One hundred years", Basis.HEADING)


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        (NVIDIA, "Lunedì nero per NVIDIA: l'annuncio di DeepSeek"),
        ("La borsa crolla.", "La borsa crolla"),
        ("Chi ha paura di DeepSeek?", "Chi ha paura di DeepSeek?"),
        ("Il prezzo sale a 5,6 milioni di dollari e nessuno tra gli analisti sentiti ieri sa dire che cosa succederà",
         "Il prezzo sale a 5,6 milioni di dollari e nessuno tra gli analisti sentiti ieri"),
        ("Ieri, dopo tre giorni di trattative senza un solo risultato che valga la pena di raccontare ai lettori",
         "Ieri, dopo tre giorni di trattative senza un solo risultato che valga la pena"),
        ("«Non è vero, non è mai successo e non succederà mai», ha detto il ministro dopo la lunga riunione di ieri",
         "«Non è vero, non è mai successo e non succederà mai»"),
        ("The company, which nobody knew (not even in Hangzhou, its home), has shaken the stock markets of the world",
         "The company, which nobody knew (not even in Hangzhou, its home)"),
        ("Aziende come Meta, Google e Amazon Inc.", "Aziende come Meta, Google e Amazon Inc"),
        ("La società ha sede negli U.S.A.", "La società ha sede negli U.S.A."),
    ],
)  # fmt: skip
def test_an_opening_ends_where_a_clause_or_a_word_does(sentence: str, opening: str) -> None:
    spoken = language("en" if sentence.startswith("The") else "it")
    assert openings.cut(sentence, spoken) == opening
    assert opening in sentence


def test_an_opening_is_never_longer_than_it_may_be() -> None:
    assert len(openings.cut("x" * 500, language("it"))) == openings.MAX_CHARACTERS


def test_the_heading_that_the_reader_sees_wins_when_another_title_confirms_it() -> None:
    stated = [
        ("title", "Modello R1 di DeepSeek - Il Sito"),
        ("og:title", "DeepSeek, ecco il modello R1"),
        ("h1", "Il Sito"),
        ("h1", "Ecco il modello R1 di DeepSeek"),
    ]
    assert titled(cleaned(BODY, stated=stated)) == ("Ecco il modello R1 di DeepSeek", Basis.METADATA)


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ([("title", "Uno due tre | Il Sito"), ("h1", "Uno due tre")], "Uno due tre"),
        ([("title", "Uno due tre - Esteri - Il Sito"), ("h1", "Uno due tre")], "Uno due tre"),
        ([("title", "Uno - due tre"), ("h1", "Altro ancora")], "Uno - due tre"),
        ([("title", "Borsa, crolla tutto | Il Sito")], "Borsa, crolla tutto"),
        ([("title", "Borsa | crolla tutto e nessuno sa perché")], "Borsa | crolla tutto e nessuno sa perché"),
        ([("title", "Borsa, crolla tutto - Il Sito"), ("og:site_name", "Il Sito")], "Borsa, crolla tutto"),
        ([("title", "Il Sito: Borsa"), ("og:title", "Il Sito | Borsa giù"), ("og:site_name", "Il Sito")], "Borsa giù"),
        ([("og:title", "Uno due tre | Il Sito"), ("title", "Uno due tre")], "Uno due tre"),
        ([("jsonld:headline", "Uno due tre"), ("h1", "Home")], "Uno due tre"),
    ],
)
def test_names_of_site_and_section_are_no_title(stated: list[tuple[str, str]], title: str) -> None:
    assert titled(cleaned(BODY, stated=stated)) == (title, Basis.METADATA)


def test_an_editors_title_counts_before_all() -> None:
    declared = [("title", "Mio", Basis.HEADER)]
    clean = cleaned((Role.TITLE, "Suo"), BODY, stated=[("h1", "Suo")], declared=declared)
    assert titled(clean) == ("Mio", Basis.HEADER)


def test_what_has_no_words_has_no_title() -> None:
    assert titled(cleaned((Role.MENU, "Home"))) is None
