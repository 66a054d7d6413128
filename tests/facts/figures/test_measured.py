"""Measures glued to their numbers, and what a figure is told for each of."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import article


def stated(text: str, lang: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(one.raw, one.unit, one.concepts) for one in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Gusts reached 97mph on the pier.", ("97mph", "mph", ("speed",))),
        ("it", "Le raffiche hanno toccato i 120km/h sul molo.", ("120km/h", "km/h", ("speed",))),
        ("it", "Gli agenti hanno trovato 5kg di esplosivo.", ("5kg", "kg", ("weight",))),
        ("en", "The leak held 20GB of letters.", ("20GB", "GB", ())),
        ("fr", "Il faisait 33°C sur la place.", ("33°C", "°C", ())),
        ("it", "Nel capannone c'erano 40 °C a mezzogiorno.", ("40 °C", "°C", ())),
        ("en", "Rain of 10-15cm fell overnight.", ("10-15cm", "cm", ())),
        ("de", "Das Land gab 90 Mrd. Dollar.", ("90 Mrd. Dollar", "USD", ())),
        ("it", "Lo spread è salito di 15 punti base.", ("15 punti base", "punti base", ("growth",))),
        ("en", "The bank cut its rate by 25 basis points.", ("25 basis points", "basis points", ())),
    ],
)
def test_a_measure_glued_or_of_two_words_is_a_unit(
    lang: str, text: str, expected: tuple[str, str | None, tuple[str, ...]]
) -> None:
    assert expected in stated(text, lang)


def test_a_norm_is_no_money() -> None:
    assert stated("Les véhicules Euro 6 sont concernés.", "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "The R1 model and the H800 chips run on 5G with 3D screens, an A380 and a B2B firm.",
        "Meta released a 7B model and a 4K camera.",
        "The boat won the 4x100 relay and a 1080p clip shows it.",
    ],
)
def test_names_with_digits_are_no_measures(text: str) -> None:
    assert stated(text, "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "raw"),
    [
        ("it", "La benzina costa 1,80 euro al litro.", "1,80 euro al litro"),
        ("it", "Il Comune spende 600 mila euro l'anno per i rifiuti.", "600 mila euro l'anno"),
        ("it", "L'anno scorso erano 600 mila euro l'anno prima, ora meno.", "600 mila euro"),
        ("it", "Ha dato 300 euro alla famiglia.", "300 euro"),
        ("en", "The plan costs $5 per user per month.", "$5 per user per month"),
        ("en", "The plan costs $59/month.", "$59/month"),
        ("en", "The well leaks 5,000 barrels a day.", "5,000 barrels a day"),
        ("en", "Profit was 33 cents a share.", "33 cents a share"),
        ("en", "Profit was $5bn a year earlier.", "$5bn"),
        ("en", "There were 66 cases per 100,000 people.", "66 cases per 100,000 people"),
        ("fr", "Le loyer est de 900 euros par mois.", "900 euros par mois"),
        ("de", "Ein Haushalt spart 600 Euro pro Jahr.", "600 Euro pro Jahr"),
        ("es", "Gana 1.200 euros al mes.", "1.200 euros al mes"),
        ("pt", "O salário é de R$ 2.000 por mês.", "R$ 2.000 por mês"),
    ],
)
def test_what_a_figure_is_told_for_each_of_belongs_to_it(lang: str, text: str, raw: str) -> None:
    assert [told for told, _, _ in stated(text, lang)] == [raw]


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        ("it", "Il costo finale supererà i 200 milioni di euro.", ("cost",)),
        ("it", "I costi saliranno a 200 milioni di euro.", ("cost",)),
        ("it", "Lo studio stima la spesa in 200 milioni di euro.", ("cost",)),
        ("it", "Per il costo della gara sono arrivati in 200 milioni di euro.", ()),
        ("es", "El estudio estima el coste en 200 millones de euros.", ("cost",)),
        ("en", "The owner has pumped £11m into the club.", ("investment",)),
    ],
)
def test_what_somebody_puts_a_sum_at_is_its_measure(lang: str, text: str, concepts: tuple[str, ...]) -> None:
    assert [told for _, _, told in stated(text, lang)] == [concepts]
