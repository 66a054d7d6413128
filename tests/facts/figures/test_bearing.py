"""Which of the words around a figure tell what it measures, and which tell of something else."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import article


def told(text: str, lang: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Give the figures of a sentence with their measures and concepts."""
    return [(one.raw, one.measure, one.concepts) for one in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text", "figure"),
    [
        ("it", "Il gruppo produce il 45% del PIL della regione.", "45%"),
        ("it", "La lista supera il 30% dei consensi.", "30%"),
        ("en", "That compares with 8% of new investors in assets like stocks.", "8%"),
        ("en", "The shop offers 30% off the annual subscription.", "30%"),
    ],
)
def test_what_a_share_is_of_is_not_what_it_measures(lang: str, text: str, figure: str) -> None:
    assert told(text, lang) == [(figure, None, ())]


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("en", "The mill cut 13% of its workforce.", "loss"),
        ("it", "Il sindaco ha preso il 54% dei voti.", "votes"),
    ],
)
def test_a_share_that_was_cut_or_voted_keeps_its_concept(lang: str, text: str, concept: str) -> None:
    assert concept in told(text, lang)[0][2]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Nasce un listino con 3.571 società e la loro capitalizzazione."),
        ("it", "La popolazione vive con meno di 2 euro al giorno."),
        ("en", "He wrote 9 tips to increase your fitness."),
        ("en", "The choir went up the hill for its 40 concerts."),
        ("en", "The day before he was killed, the court unsealed about 2,400 pages."),
    ],
)
def test_words_of_something_else_do_not_tell_what_is_measured(lang: str, text: str) -> None:
    assert [(measure, concepts) for _, measure, concepts in told(text, lang)] == [(None, ())]


def test_up_and_down_tell_a_change_right_before_their_figure() -> None:
    assert told("Sales at the mill were up more than 4%.", "en")[0][2] == ("growth", "sale")
    assert told("The choir went up the hill, where 4% live.", "en")[0][2] == ()


def test_a_change_before_a_bracket_is_that_of_the_figure_in_it() -> None:
    assert told("Le vendite segnano un lieve incremento (0,1%).", "it") == [("0,1%", "incremento", ("growth", "sale"))]


def test_a_verb_behind_a_conjunction_tells_of_another_figure() -> None:
    found = told("The attack killed more than 5,200 people and wounded about 1,100 others.", "en")
    assert [concepts for _, _, concepts in found] == [("deaths",), ("injured",)]


def test_what_stands_in_brackets_does_not_part_people_from_what_befell_them() -> None:
    found = told("Sei persone (4 adulti e 2 bambini), sono rimaste uccise.", "it")
    assert found[0] == ("Sei persone", "uccise", ("deaths",))


def test_small_coins_keep_what_they_are_the_price_of() -> None:
    assert told("Il latte costa 45 centesimi al litro.", "it")[0][1:] == ("costa", ("cost",))
