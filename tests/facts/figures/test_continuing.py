"""Numbers that go on with what another figure counts, and words that are no unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts import figures, quotes
from generator.model.facts import Modality
from tests.facts.articles import article, named

NAMES = named("Aldria", "Torvale")


def units(*texts: str, lang: str = "it") -> list[tuple[Decimal | None, str | None]]:
    return [(f.value, f.unit) for f in figures.find(article(*texts, lang=lang), NAMES)]


@pytest.mark.parametrize(
    ("texts", "lang", "value", "unit"),
    [
        (("La strada costerà 5 milioni di euro: la Regione ne ha già stanziati 3.",), "it", 3_000_000, "EUR"),
        (("I familiari chiedono 12 milioni di euro.", "La ditta ne aveva offerti 2."), "it", 2_000_000, "EUR"),
        (("I danni sono di 12,4 milioni di euro, di cui 3,1 già liquidati.",), "it", 3_100_000, "EUR"),
        (("L'assessore metterà 4 milioni di euro, non i 7 chiesti.",), "it", 7_000_000, "EUR"),
        (("The bank has cut 300 jobs; 1,400 are to go by June.",), "en", 1400, "jobs"),
        (("Os grevistas são 250 trabalhadores.", "O sindicato fala em 400."), "pt", 400, "trabalhadores"),
    ],
)
def test_a_number_without_a_noun_counts_what_the_figure_before_it_does(
    texts: tuple[str, ...], lang: str, value: int, unit: str
) -> None:
    assert units(*texts, lang=lang)[-1] == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le adesioni sono 1.400 stando ai sindacati.", [(1400, "adesioni")]),
        ("Erano 20 mila secondo gli organizzatori.", [(20_000, "persone")]),
        ("In piazza erano quarantamila per la questura.", [(40_000, "persone")]),
        ("Ecco i trattori, trecento secondo gli organizzatori.", []),
    ],
)
def test_a_number_with_a_source_right_behind_it_counts_no_word_of_that(text: str, told: list[tuple[int, str]]) -> None:
    assert units(text) == told


def test_the_words_for_who_says_a_figure_tell_no_measure() -> None:
    (figure,) = figures.find(article("Il comitato dei residenti parla di 1,9 milioni."), ())
    assert (figure.by, figure.measure, figure.concepts) == ("il comitato dei residenti", None, ())


def test_what_was_told_before_a_colon_is_not_counted_behind_it() -> None:
    assert units("La cedola è di 0,31 euro.", "Il sindacato parla di «assunzioni»: ne arrivarono 150.") == [
        (Decimal("0.31"), "EUR")
    ]


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("Nearly 900 Aldria Lines workers began voting.", "en", "workers"),
        ("Ventimila euro il premio, contro gli 0,35 euro attesi.", "it", "EUR"),
        ("About 30,000 cattle left the islands.", "en", "cattle"),
        ("Gli sfollati sono ancora 37.", "it", "sfollati"),
        ("Gli imputati sono sette.", "it", "imputati"),
        ("Sale a quattro il bilancio delle vittime.", "it", "vittime"),
    ],
)
def test_what_is_counted_is_a_noun(text: str, lang: str, unit: str) -> None:
    assert units(text, lang=lang)[-1][1] == unit


def test_a_sum_set_against_a_share_is_money() -> None:
    found = units("I ricavi sono di 3,87 miliardi di euro, in crescita del 6,2% rispetto ai 3,64 miliardi del 2024.")
    assert [unit for _, unit in found] == ["EUR", "%", "EUR"]


def test_a_sum_without_its_currency_has_that_of_the_article() -> None:
    texts = ("La nuova sede costerà 2 milioni di euro.", "L'impresa ha vinto un appalto da 6,8 milioni.")
    assert units(*texts)[-1] == (Decimal(6_800_000), "EUR")
    assert units(*texts, "Il video ha 3 milioni di visitatori.")[1][1] is None


@pytest.mark.parametrize("words", ["is to cut", "are to cut", "is set to cut", "is due to cut"])
def test_what_somebody_is_to_do_is_planned(words: str) -> None:
    (figure,) = figures.find(article(f"Aldria {words} 180 jobs.", lang="en"), NAMES)
    assert figure.modality is Modality.PLANNED


def test_money_paid_out_is_no_salary_and_people_are_no_cost() -> None:
    paid, jobs = figures.find(
        article("They paid £9m to shareholders.", "The merger could cost 2,000 jobs.", lang="en"), NAMES
    )
    assert "salary" not in paid.concepts
    assert jobs.concepts == ("employees", "loss")


def test_what_the_article_adds_behind_a_speaker_is_its_own() -> None:
    told = article("«Non ci sono soldi», ha detto il sindaco, eletto con il 61 per cento dei voti.")
    (share,) = figures.find(told, (), quotes.find(told, ()))
    assert share.by is None


def test_who_agrees_to_do_something_says_nothing() -> None:
    (price,) = figures.find(article("Aldria agreed on Tuesday to buy Torvale for $3 billion.", lang="en"), NAMES)
    assert price.by is None
