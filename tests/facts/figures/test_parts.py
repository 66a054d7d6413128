"""Numbers that are a part, or all, of what another figure counts, and numbers joined to their unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts import figures
from tests.facts.articles import article


def told(text: str, lang: str) -> list[tuple[Decimal | None, str | None]]:
    return [(one.value, one.unit) for one in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Il terremoto ha lesionato due delle dieci torri.", [(2, "torri"), (10, "torri")]),
        ("en", "Four of its twelve pens were damaged.", [(4, "pens"), (12, "pens")]),
        ("it", "Sono stati controllati 14 pozzi, su 37.", [(14, "pozzi"), (37, "pozzi")]),
        ("it", "Sette campioni su 38 sono guasti.", [(7, "campioni"), (38, "campioni")]),
        ("en", "The port counted 29 ships, six fewer than in May.", [(29, "ships"), (6, None)]),
        (
            "it",
            "La spesa è di 90 milioni di euro, quindici in più di ieri.",
            [(90_000_000, "EUR"), (15_000_000, "EUR")],
        ),
        ("en", "They won two of their last three games.", []),
        ("en", "Eight of the Loop 2 rings failed.", []),
        ("it", "Hanno dato quattro stelle su cinque.", []),
        ("it", "Il piano vale otto milioni di euro, due in più di ieri.", [(8_000_000, "EUR"), (2_000_000, "EUR")]),
        ("it", "Siamo una sessantina, da sempre.", [(60, "persone")]),
        ("it", "La squadra è a 41.", []),
    ],
)
def test_a_part_and_its_whole_count_the_same(lang: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text, lang) == [(Decimal(value), unit) for value, unit in expected]


def test_what_is_told_of_a_part_is_not_told_of_the_whole() -> None:
    part, whole = figures.find(article("Sono stati venduti 612 biglietti su 690.", lang="it"), ())
    assert "sale" in part.concepts
    assert (whole.value, whole.concepts, whole.measure) == (690, (), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They plan a 32,000-seat stadium on a 14-acre site.", [("32,000-seat", 32_000, None), ("14-acre", 14, None)]),
        ("The pilots began a three-day strike.", [("three-day", 3, "strike")]),
        ("A 35-year-old took a two-day trip to the A-10 base.", []),
    ],
)
def test_a_number_is_joined_to_its_unit_by_a_hyphen(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    found = figures.find(article(text, lang="en"), ())
    assert [(one.raw, one.value, one.measure) for one in found] == expected


@pytest.mark.parametrize(
    ("lang", "text", "raw", "unit"),
    [
        ("it", "A maggio i morti sono stati 19, cinque in più.", "cinque in più", None),
        ("it", "I guasti sono stati 31, dodici in meno rispetto al 2019.", "dodici in meno", None),
        ("en", "The road saw 19 deaths, five more than last year.", "five more", None),
        ("de", "Es gab 19 Tote, fünf mehr als im Vorjahr.", "fünf mehr", None),
        ("es", "Hubo 19 muertos, cinco más que el año pasado.", "cinco más", None),
        ("fr", "Il y a eu 19 morts, cinq de plus que l'an dernier.", "cinq de plus", None),
        ("pt", "Houve 19 mortos, cinco a mais do que no ano passado.", "cinco a mais", None),
        ("it", "Nel porto ci sono stati 40 feriti in meno.", "40 feriti", "feriti"),
    ],
)
def test_a_difference_says_so_and_is_no_count(lang: str, text: str, raw: str, unit: str | None) -> None:
    last = figures.find(article(text, lang=lang), ())[-1]
    assert (last.raw, last.unit, last.concepts) == (raw, unit, ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Ci sono 300 morti in più di 20 paesi."),
        ("fr", "Le froid a fait 300 morts de plus de 80 ans."),
        ("en", "The bridge saw 300 deaths more than a year ago."),
    ],
)
def test_words_that_go_with_another_number_tell_no_difference(lang: str, text: str) -> None:
    assert figures.find(article(text, lang=lang), ())[0].concepts == ("deaths",)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nl", "In de toren uit 1931 komen 84 kamers.", [(84, "kamers")]),
        ("nl", "De brug kost 27 miljoen euro.", [(27_000_000, "euro")]),
        ("pl", "Most kosztował 6,2 mln złotych i ma 13 tys. śrub.", [(6_200_000, "złotych"), (13_000, "śrub")]),
        ("sv", "Bron kostade 2,5 miljarder kronor.", [(2_500_000_000, "kronor")]),
    ],
)
def test_magnitudes_and_years_are_known_without_word_lists(
    lang: str, text: str, expected: list[tuple[int, str]]
) -> None:
    assert told(text, lang) == [(Decimal(value), unit) for value, unit in expected]
