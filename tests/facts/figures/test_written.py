"""Numbers that are figures, and numbers that are parts of names, times and words."""

from __future__ import annotations

import pytest

from generator.facts import figures
from generator.facts.figures import excluded
from generator.facts.figures.vocabulary import vocabulary
from generator.text import numbers
from generator.text.evenfold import evenfold
from generator.text.languages import language
from tests.facts.articles import article


def stated(text: str, lang: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(figure.raw, figure.concepts) for figure in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text", "raw", "concept"),
    [
        ("it", "Tre operai sono morti e altri quattro sono rimasti feriti.", "Tre operai", "deaths"),
        ("it", "I carabinieri hanno arrestato due uomini.", "due uomini", "arrests"),
        ("it", "Nell'incidente hanno perso la vita due ragazzi.", "due ragazzi", "deaths"),
        ("en", "Two people died and three others were injured.", "Two people", "deaths"),
        ("en", "Five soldiers were killed.", "Five soldiers", "deaths"),
        ("es", "Dos personas murieron y tres resultaron heridas.", "Dos personas", "deaths"),
        ("fr", "Deux personnes sont mortes.", "Deux personnes", "deaths"),
        ("de", "Zwei Menschen starben.", "Zwei Menschen", "deaths"),
        ("pt", "Duas pessoas morreram.", "Duas pessoas", "deaths"),
    ],
)
def test_a_few_people_who_suffer_something_are_a_figure(lang: str, text: str, raw: str, concept: str) -> None:
    assert stated(text, lang)[0] == (raw, (concept,))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Two officers arrested a man."),
        ("it", "Tre ministri sono arrivati in città."),
        ("it", "Una volta compiuto il furto è fuggito."),
        ("it", "Nel mondiale 1974 pareggiò la squadra."),
        ("it", "Ha chiuso al 26 posto in classifica."),
        ("en", "The Lexus LC 500 Convertible looks good."),
        ("en", "The jets are a 737 Max and a Boeing 787 Dreamliner."),
        ("en", "The number grew from 16 currently."),
        ("en", "It leads the Fortune 100 brands."),
        ("en", "They saw the 1977 Star film again."),
    ],
)
def test_a_number_in_a_name_or_that_counts_nothing_is_none(lang: str, text: str) -> None:
    assert stated(text, lang) == []


def test_a_noun_with_its_article_behind_a_number_is_counted() -> None:
    assert stated("Gli scienziati stimano in almeno 8.500 le vittime.", "it") == [("8.500", ("deaths",))]


def test_a_phrase_that_looks_like_a_concept_is_none() -> None:
    assert stated("Il giudice ha dato 20.000 euro a titolo provvisorio.", "it") == [("20.000 euro", ())]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The firm raised its 2025 sales forecast.", []),
        ("They won the Masters 2023 playoffs after a record 2024 harvest.", []),
        ("The firm sold 2,025 cars.", ["2,025 cars"]),
        ("The plant employs 1950 people and has over 1980 machines.", ["1950 people", "1980 machines"]),
    ],
)
def test_a_year_before_a_noun_is_no_figure(text: str, figures: list[str]) -> None:
    assert [raw for raw, _ in stated(text, "en")] == figures


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The office is at 3524 W. National Ave."),
        ("en", "The doors open at 10 p.m. on Friday."),
        ("en", "They face a Level 3 out of 5 risk of storms."),
        ("en", "She wears a size 9 shoe."),
        ("en", "The camp is for kids ages 5 to 12 and opens in July."),
        ("en", "In four cases the letters were lost."),
        ("it", "È in programma l'amichevole under 21 azzurra."),
    ],
)
def test_addresses_times_sizes_and_ages_are_no_figures(lang: str, text: str) -> None:
    assert stated(text, lang) == []


def test_a_noun_of_people_before_another_plural_belongs_to_it() -> None:
    assert [raw for raw, _ in stated("At least 30 police employees quit.", "en")] == ["30 police employees"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La nave è partita alle 18 locali."),
        ("it", "Il traghetto arriva alle ore 15.41 locali, le 13.41 UTC."),
        ("it", "Sono 248 originariamente."),
        ("en", "#9 University of Oldport"),
        ("en", "Doors open at 2 P.M. sharp."),
    ],
)
def test_hours_ranks_and_adverbs_are_no_figures(lang: str, text: str) -> None:
    assert stated(text, lang) == []


def test_the_torn_end_of_a_number_is_none() -> None:
    assert stated("The hall seats up to 50, 000 members.", "en") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Nel 2019 la ditta ha chiuso.", "it"),
        ("On January 23, it shut.", "en"),
        ("Cerró el 4 de enero.", "es"),
        ("Sie schloss am 22. August.", "de"),
    ],
)
def test_a_day_beside_its_month_and_a_year_alone_are_plainly_no_figures(text: str, lang: str) -> None:
    spoken = vocabulary(language(lang))
    folded = evenfold(text)
    assert [excluded.is_plainly(folded, number, spoken) for number in numbers.find(text, spoken.language)] == [True]


def test_so_many_people_on_a_day_are_no_date() -> None:
    assert stated("In May 300 people left, and 14 on Thursday.", "en")[0] == ("300 people", ())
