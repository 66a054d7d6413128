"""Whether a figure is told as a fact, planned or denied."""

from __future__ import annotations

import pytest

from generator.facts import figures
from generator.model.facts import Modality
from tests.facts.articles import article


def modality(text: str, lang: str) -> Modality:
    return figures.find(article(text, lang=lang), ())[-1].modality


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il comune non ha mai speso 3 milioni di euro."),
        ("it", "Non è vero che il ponte è costato 3 milioni di euro."),
        ("en", "The council did not spend $3 million."),
        ("en", "The mayor denied that the bridge cost $3 million."),
        ("en", "The gallery will not sell the 40 paintings."),
        ("it", "La cava ha perso 6 milioni, non 18."),
        ("en", "The quarry lost 6 million, not 18."),
        ("de", "Der Steinbruch hat 6 Millionen Euro verloren, nicht 18."),
        ("es", "La cantera perdió 6 millones, no 18."),
        ("fr", "La carrière a perdu 6 millions d'euros, et non 18."),
        ("pt", "A pedreira perdeu 6 milhões, não 18."),
    ],
)
def test_a_denial_reaches_what_it_denies(lang: str, text: str) -> None:
    assert modality(text, lang) is Modality.DENIED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La frana non è ancora ferma e ha causato danni per 3 milioni di euro."),
        ("it", "Non è una buona notizia per una valle in cui i disoccupati sono 4.000."),
        ("it", "Secondo non meglio precisate fonti le vittime sono sette."),
        ("en", "The tent has no windows and weighs 40 pounds."),
        ("en", "The rower didn't lose ground – she gained two percentage points."),
        ("en", "The club agreed a no-sale fee of $3 million."),
    ],
)
def test_a_denial_does_not_reach_another_clause(lang: str, text: str) -> None:
    assert modality(text, lang) is Modality.HAPPENED


def test_who_plans_to_do_something_plans_it_and_a_plan_for_sale_plans_nothing() -> None:
    assert modality("The harbour authority has a plan to spend $3 million.", "en") is Modality.PLANNED
    assert modality("The basic plan costs $12.", "en") is Modality.HAPPENED
    assert modality("The field gave the expected yield of 300 crates.", "en") is Modality.HAPPENED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The payment is not related to the board's $550,000 fine."),
        ("en", "The town could not compete with its neighbours without the $4 million grant."),
        ("it", "Senza far crollare la paga dei 5.000 minatori fu trovato un accordo."),
        ("en", "The board announced plans for a ban after 60 people died."),
    ],
)
def test_what_everybody_knows_or_happened_before_is_neither_denied_nor_planned(lang: str, text: str) -> None:
    assert modality(text, lang) is Modality.HAPPENED


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The union said 35 jobs could go.", Modality.POSSIBLE),
        ("it", "Il forno chiude e 35 posti sono a rischio.", Modality.POSSIBLE),
        ("it", "Il consiglio ha deliberato un aumento del 7,5%.", Modality.PLANNED),
        ("en", "The board approved a rise of 7.5%.", Modality.PLANNED),
        ("en", "The union said 35 jobs went last year.", Modality.HAPPENED),
    ],
)
def test_what_may_go_or_is_decided_has_not_happened(lang: str, text: str, expected: Modality) -> None:
    assert modality(text, lang) is expected
