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
        ("Ecco i trattori, trecento secondo gli organizzatori.", [(300, None)]),
    ],
)
def test_a_number_with_a_source_right_behind_it_counts_no_word_of_that(
    text: str, told: list[tuple[int, str | None]]
) -> None:
    assert units(text) == told


def test_what_was_told_before_a_colon_is_not_counted_behind_it() -> None:
    assert units("La cedola è di 0,31 euro.", "Il sindacato parla di «assunzioni»: ne arrivarono 150.") == [
        (Decimal("0.31"), "EUR"),
        (Decimal(150), None),
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


@pytest.mark.parametrize(
    ("texts", "lang", "told"),
    [
        (("Allarga la platea dei creditori: il curatore ne censisce 3.450.",), "it", 3450),
        (("The trust, which saw the list, says 7,200 are queuing.",), "en", 7200),
        (("The hall seats few.", "The firm repeated its estimate of 2,300."), "en", 2300),
        (("L'union compte peu.", "La mairie ferme des classes, portant le nombre total à 65."), "fr", 65),
        (("En septiembre la cifra llegó a 9.400.",), "es", 9400),
        (("Os grevistas protestaram.", "O número pode chegar a 230."), "pt", 230),
        (("Gedruckt wurden inzwischen 26.000.",), "de", 26_000),
        (("The four of them were hurt.",), "en", None),
        (("Sarà pronto nel duemilaventisette.",), "it", None),
        (("The office at 1,204 Oak Street is shut.",), "en", None),
        (("Il piano costa 90 milioni.", "Il vecchio progetto ne prevedeva 78."), "it", None),
    ],
)
def test_what_is_surely_a_quantity_is_told_without_a_noun(texts: tuple[str, ...], lang: str, told: int | None) -> None:
    found = [value for value, unit in units(*texts, lang=lang) if unit is None and value and value < 1_000_000]
    assert found == ([Decimal(told)] if told else [])


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("I contrari sono al 58,9%, i favorevoli al 41,1.", "it", "41.1", "%"),
        ("Ha aderito il 62% degli addetti secondo la Fisac, il 38 secondo l'azienda.", "it", "38", "%"),
        ("Lo Stato mette 35 milioni di euro, la Regione con altri 8.", "it", "35000000", "EUR"),
        ("Lo Stato interviene con 35 milioni di euro, la Regione con 8.", "it", "8000000", "EUR"),
        ("Labour is on 34 per cent, the Greens on 12.", "en", "12", "%"),
        ("A Cerreto lavorano 540 persone, a Rovigo 290.", "it", "290", "persone"),
        ("The firm will cut 4,300 jobs in France, 3,700 in Germany.", "en", "3700", "jobs"),
        ("La empresa recorta 4.300 puestos en Francia, 400 en España.", "es", "400", "puestos"),
        ("Le plan supprime 430 postes en France, 70 en Italie.", "fr", "70", "postes"),
        ("Die Firma streicht 430 Stellen in Bonn, 70 in Köln.", "de", "70", "Stellen"),
        ("La spedizione comprende 38 oggetti e non 41.", "it", "41", "oggetti"),
        ("The bank has nearly 5,900 workers, not 5,400.", "en", "5400", "workers"),
    ],
)
def test_a_number_has_the_unit_of_the_one_before_it(text: str, lang: str, value: str, unit: str) -> None:
    assert units(text, lang=lang)[-1] == (Decimal(value), unit)


def test_no_number_of_another_thing_has_the_unit_of_the_one_before_it() -> None:
    assert units("Il piano costa il 12% in più, e il 7 marzo riapre.") == [(Decimal(12), "%")]
    assert units("They won 30 games, and 14 crews left.", lang="en") == [(Decimal(30), "games"), (Decimal(14), "crews")]


def test_behind_millions_and_billions_nobody_knows_of_which_a_number_is() -> None:
    told = "L'aumento da 120 milioni di euro valuta la società 2,6 miliardi di euro."
    assert (Decimal(40_000_000_000), "EUR") not in units(told, "Il fondo ne metterà 40.")
    assert (Decimal(40_000_000), "EUR") in units("L'aumento è di 120 milioni di euro.", "Il fondo ne metterà 40.")


def test_what_a_code_stands_before_is_counted_all_the_same() -> None:
    assert units("The firm has sold fewer than 9,000 of its L2 chips.", lang="en") == [(Decimal(9000), "chips")]


def test_the_number_of_some_may_be_revised() -> None:
    told = "The number of evacuated residents was revised down to 2,400 by the police."
    assert units(told, lang="en") == [(Decimal(2400), "residents")]
    assert units("Il numero degli sfollati è stato corretto a 2.400.") == [(Decimal(2400), "sfollati")]


def test_what_is_set_against_something_in_its_sentence_counts_nothing_of_the_one_before() -> None:
    told = "She said the call was made after 11 minutes, not the 19 given in the report."
    found = units("The museum would install 32 new cameras.", told, lang="en")
    assert (Decimal(19), "cameras") not in found


def test_money_put_into_a_budget_is_no_number_of_members() -> None:
    found = figures.find(article("A bilancio erano stati iscritti 3,1 milioni."), ())
    assert [one.concepts for one in found] == [()]


def test_a_second_age_counts_nobody() -> None:
    assert units("Two men aged 24 and 31 were arrested in Hull.", lang="en") == [(Decimal(2), "men")]
    assert units("Three women aged 24, 31 and 45 were hurt.", lang="en") == [(Decimal(3), "women")]
