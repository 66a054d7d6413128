from __future__ import annotations

import pytest

from tests.quality import findings, measures, sample
from tests.quality.sample import Page

PAGE = """form: pasted
lang: it
title: Il traghetto per Isola Bassa torna a navigare
date: 2025-04-15
authors: [Nives Gorlato]
figures:
  - 3,2 milioni di euro = 3200000 EUR
quotes:
  - by: Tullio Sambo
    text: Gli isolani hanno aspettato abbastanza
times:
  - ieri = 2025-04-14

---
- Home
- Cronaca
= Il traghetto per Isola Bassa torna a navigare
- di Nives Gorlato
- 15 aprile 2025

+ Il traghetto per Isola Bassa ha ripreso ieri le corse dopo due anni di cantiere, con il molo nuovo e lo scafo dipinto.

+ La riparazione è costata 3,2 milioni di euro, pagati dalla Regione e dal consorzio dei comuni della laguna.

+ «Gli isolani hanno aspettato abbastanza», ha detto il sindaco Tullio Sambo, che è salito a bordo con il parroco.

+ Il consorzio ha promesso che l'orario invernale resterà quello di prima, e che i biglietti non aumenteranno.

- Lascia un commento
- Cookie policy
"""


def test_every_measure_is_at_its_floor_or_above() -> None:
    assert [one.name for one in measures.measured()] == list(measures.floors()), "floors.yml names the measures"
    fallen = list(measures.below())
    assert not fallen, "\n".join(("", *measures.table(), "", *measures.faults(fallen)))


def test_a_page_that_is_read_right_has_no_fault() -> None:
    found = findings.of_page(sample.parse("ferry", PAGE))
    assert [fault for tally in found.tallies.values() for fault in tally.faults] == []
    assert (found.precision, found.recall) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("measure", "here", "instead"),
    [
        ("lines kept", "- Cookie policy", "+ Cookie policy"),
        ("junk removed", "+ Il consorzio", "- Il consorzio"),
        ("titles right", "title: Il traghetto per", "title: Il vaporetto per"),
        ("dates right", "date: 2025-04-15", "date: 2025-04-14"),
        ("dates not wrong", "date: 2025-04-15", "date: 2025-04-14"),
        ("authors right", "[Nives Gorlato]", "[]"),
        ("languages right", "lang: it", "lang: es"),
        ("kinds of page right", "lang: it", "lang: it\nkind: paywall"),
        ("figures right", "3,2 milioni di euro = 3200000 EUR", "il molo = 1 molo"),
        ("figures not wrong", "= 3200000 EUR", "= 3200000 USD"),
        ("times right", "ieri = 2025-04-14", "dopo due anni = 2025"),
        ("times not wrong", "ieri = 2025-04-14", "ieri = 2025-04"),
        ("quotes with speakers", "by: Tullio Sambo", "by: Nives Gorlato"),
    ],
)
def test_each_measure_falls_with_a_fault_of_its_own(measure: str, here: str, instead: str) -> None:
    assert here in PAGE
    tally = findings.of_page(sample.parse("ferry", PAGE.replace(here, instead, 1))).tallies[measure]
    assert tally.right < tally.of
    assert tally.faults


def test_a_title_that_stays_in_the_text_counts_neither_way() -> None:
    page = sample.parse("ferry", PAGE)
    strict = sample.parse("ferry", PAGE.replace("= Il traghetto", "+ Il traghetto"))
    assert findings.of_page(page).recall == 1.0
    assert findings.of_page(strict).tallies["lines kept"].of == findings.of_page(page).tallies["lines kept"].of + 1


def test_a_line_without_a_mark_is_refused() -> None:
    with pytest.raises(AssertionError, match="no mark before 'Home'"):
        sample.parse("ferry", PAGE.replace("- Home", "Home"))


@pytest.mark.parametrize("page", sample.pages(), ids=lambda page: page.name)
def test_what_there_is_to_find_stands_in_the_article(page: Page) -> None:
    article = page.words(stays=True)
    quotes = [quote.text for quote in page.gold.quotes]
    for words in (*(words for words, *_ in page.figures()), *(words for words, _ in page.times()), *quotes):
        assert words in article


def test_the_sample_is_small_and_of_all_kinds() -> None:
    pages = sample.pages()
    assert max(len(page.file.body) for page in pages) < 12_000
    assert {page.gold.lang for page in pages} == {"it", "en", "de", "fr", "es", "pt"}
    assert {page.gold.form for page in pages} == set(sample.FORMS)
