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
    assert told("Le vendite segnano un lieve incremento (0,1%).", "it") == [("0,1%", "incremento", ("growth",))]


def test_a_verb_behind_a_conjunction_tells_of_another_figure() -> None:
    found = told("The attack killed more than 5,200 people and wounded about 1,100 others.", "en")
    assert [concepts for _, _, concepts in found] == [("deaths",), ("injured",)]


def test_what_stands_in_brackets_does_not_part_people_from_what_befell_them() -> None:
    found = told("Sei persone (4 adulti e 2 bambini), sono rimaste uccise.", "it")
    assert found[0] == ("Sei persone", "uccise", ("deaths",))


def test_small_coins_keep_what_they_are_the_price_of() -> None:
    assert told("Il latte costa 45 centesimi al litro.", "it")[0][1:] == ("costa", ("cost",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The tariffs worried the 3,000 dockers."),
        ("en", "The clash drew 9,000 letters in support of the nurses."),
        ("it", "L'indagine sui danni ha scoperto 95 cantieri abusivi."),
    ],
)
def test_things_that_are_counted_are_no_money(lang: str, text: str) -> None:
    assert told(text, lang)[-1][1:] == (None, ())


def test_the_noun_right_behind_a_figure_tells_what_it_is() -> None:
    fine = told("The dairy had fixed prices and must pay a $450 million fine.", "en")
    assert fine == [("$450 million", "fine", ("fine",))]
    rise, fall = told("A 1% rise in prices brought a 0.2% fall in sales.", "en")
    assert (rise[1], fall[1]) == ("rise", "fall in sales")
    duty, guards = told("The minister paused 25% tariffs on timber after the governor sent 10,000 guards.", "en")
    assert (duty[2], guards[2]) == (("tax",), ())


def test_no_share_costs_millions_and_no_rate_is_a_sum() -> None:
    assert told("The shares that it keeps are worth $28 billion.", "en")[0][2] == ()
    assert told("Hourly rates start at $175.", "en")[0][2] == ()
    assert told("The shares closed at $28.", "en")[0][2] == ("share-price",)


def test_a_measure_takes_in_no_further_clause() -> None:
    mill = told("The mill has 300 employees and has shipped 8 million tiles.", "en")
    assert mill[-1][1] == "has shipped"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Whatever its use, the drug is legal in 11 states."),
        ("en", "The price cut on cod came with well over 40 recipes."),
        ("it", "L'uso del farmaco resta libero in almeno 11 cantoni."),
    ],
)
def test_where_something_is_done_so_often_is_not_how_often(lang: str, text: str) -> None:
    assert told(text, lang)[-1][2] == ()


def test_words_behind_another_figure_tell_of_that_one() -> None:
    old, tall = told("In the choir 77 percent were aged over 60, 65 percent were tall.", "en")
    assert (old[2], tall[2]) == (("age",), ())
    total = told("Its defence was 2% of the GDP (about £66bn).", "en")[-1]
    assert "gdp" not in total[2]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il giudice chiede agli imputati di versare subito al Comune 3 milioni di euro."),
        ("it", "Due vetrerie sono crollate seppellendo centinaia di persone."),
        ("it", "In tutto solo 3 Paesi uccidono ancora le balene."),
        ("it", "Le tariffe saranno del 40% più basse."),
        ("it", "Gli ordini di lana hanno spinto le banche verso il 2,5 per cento."),
        ("en", "The bank put $70 million towards money market mutual funds."),
        ("en", "The court limits losses on $18 billion of bad loans."),
        ("en", "The mill is seeking financing for a $23 million renovation."),
        ("en", "Women now make up more than 48% of the crew."),
        ("en", "The council added $6 million in new tax breaks."),
        ("en", "The line will survive by cutting costs by nearly $1 billion."),
        ("en", "Revenue was likely to be £6 billion below estimates."),
        ("en", "The tenants pick up the other 50%."),
        ("en", "The greenhouse could hold dozens of plants growing upwards."),
    ],
)
def test_a_word_that_grammar_does_not_join_to_a_figure_tells_nothing_of_it(lang: str, text: str) -> None:
    assert told(text, lang)[-1][1:] == (None, ())


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        ("it", "Il prezzo del grano è arrivato a circa 400 euro.", ("price",)),
        ("it", "Il restauro ebbe un costo complessivo di 5 milioni di euro.", ("cost",)),
        ("it", "La diga vanta 67 milioni di euro di fatturato.", ("revenue",)),
        ("it", "Ventisette persone sono invece rimaste ferite.", ("injured",)),
        ("en", "The ferry line bought the small northern yard for $9 million.", ("purchase",)),
        ("en", "The tour took $90 million in ticket sales.", ("sale",)),
        ("en", "The mill's tax rate rose from 2.6% to 10.4%.", ("tax",)),
        ("en", "The yard must pay a $200 filing fee.", ("price",)),
        ("en", "A bathroom remodel could fall under $10,000.", ()),
    ],
)
def test_a_noun_or_verb_that_leads_to_a_figure_tells_what_it_measures(
    lang: str, text: str, concepts: tuple[str, ...]
) -> None:
    assert told(text, lang)[0][2] == concepts
