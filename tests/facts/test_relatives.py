"""A clause between commas tells of a subject, and what it names says nothing itself."""

from __future__ import annotations

import pytest

from generator.facts.gather import gather
from tests.facts.paragraphs import quotes_of, read

ABOUT = "Aldric Pumps and Brine Motors are firms, and Rosa Quell is a nurse. "


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        (
            "en",
            "The company, which serves Leeds, York and Hull, told the exchange it would cut 300 jobs.",
            "the company",
        ),
        ("en", "Aldric Pumps, which runs sites in Leeds, York and Hull, said 300 jobs would go.", "Aldric Pumps"),
        ("en", "Rosa Quell, who came in May after a year at Brine Motors, said 300 jobs would go.", "Rosa Quell"),
        ("it", "La società, che serve Pescara, Chieti e Vasto, ha detto che i clienti sono 4.000.", "la società"),
        (
            "it",
            "Il sindaco Luca Neri, che ieri ha visto i vertici di Enel e Snam, ha detto che le case sono 200.",
            "Luca Neri",
        ),
    ],
)
def test_the_subject_before_a_relative_clause_says_the_figure(lang: str, text: str, by: str) -> None:
    about = ABOUT if lang == "en" else ""
    assert gather(read(about + text, lang=lang), None).figures[-1].by == by


def test_a_firm_inside_a_relative_clause_says_no_quote() -> None:
    text = (
        "The charity, which works with Aldric Pumps, Leeds Council and Brine Motors, said: “We are tired of waiting.”"
    )
    assert [(quote.by, quote.role) for quote in quotes_of(ABOUT + text, lang="en")] == [(None, "The charity")]


def test_all_names_of_a_list_say_what_it_says() -> None:
    figures = gather(read("I sindacati Fim, Fiom e Uilm hanno detto che gli esuberi sono 300."), None).figures
    assert figures[0].by == "Fim, Fiom e Uilm"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "«Era tutto nero», ha raccontato Mario Tivoli. «Abbiamo provato a uscire», ha aggiunto l'operaio.",
            [("Mario Tivoli", None), (None, "l'operaio")],
        ),
        (
            "«I conti non tornano», ha detto l'assessore Carlo Venturi. «Verificheremo», ha aggiunto la sindaca.",
            [("Carlo Venturi", "assessore"), (None, "la sindaca")],
        ),
        (
            "«Era tutto nero», ha raccontato Mario Tivoli. «Siamo usciti», ha raccontato l'operaio.",
            [("Mario Tivoli", None), (None, "l'operaio")],
        ),
        (
            "«Era tutto nero», dice Mario Tivoli. Accanto c'è Anna Risi. «Siamo usciti», aggiunge la donna.",
            [("Mario Tivoli", None), (None, "la donna")],
        ),
    ],
)
def test_who_goes_on_by_what_he_is_is_told_by_it(text: str, said: list[tuple[str, str]]) -> None:
    assert [(quote.by, quote.role) for quote in quotes_of(text)] == said
