"""Sentences whose figures are said of nobody."""

from __future__ import annotations

from generator.facts import figures
from tests.facts.articles import PERSON, article, named

NAMES = (*named("Ferrotec", "Corvara"), *named("Mario Rossi", kind=PERSON))


def about(*texts: str, lang: str = "it") -> str | None:
    return figures.find(article(*texts, lang=lang), NAMES)[-1].about


def test_another_subject_or_none_tells_nobody() -> None:
    assert about("La Ferrotec produce valvole a Lodi.", "Il ministro ha promesso 4 milioni di euro.") is None
    assert about("Dopo mesi di trattative è arrivata la Ferrotec.", "Ha 300 dipendenti.") is None
    assert about("Ferrotec makes valves.", "Had it 300 workers?", lang="en") is None


def test_a_number_of_things_is_the_subject_of_its_own_clause() -> None:
    assert about("La Ferrotec ha detto che 300 operai andranno in pensione.") is None
    assert about("Ferrotec says 30% of the homes will be affordable.", lang="en") is None
    assert about("Ferrotec reported 30 million euros in profit.", lang="en") == "Ferrotec"


def test_what_somebody_puts_at_a_figure_is_not_his() -> None:
    assert about("Ferrotec estimated the damage at 5 million euros.", lang="en") is None
