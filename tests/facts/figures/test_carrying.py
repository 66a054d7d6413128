"""What a figure takes over from the one before it in its sentence."""

from __future__ import annotations

import pytest

from generator.facts import figures
from generator.model.facts import Figure, Modality
from tests.facts.articles import article


def stated(text: str, lang: str = "it") -> tuple[Figure, ...]:
    return figures.find(article(text, lang=lang), ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La ditta assumerà 320 addetti, di cui 90 tecnici."),
        ("it", "Il gruppo prevede di chiudere 22 negozi e di tagliare 1.300 posti."),
        ("it", "La ditta chiuderà 22 negozi, risparmiando 45 milioni di euro."),
        ("en", "The firm plans to make 80 million doses a year and to sell them for $3 each."),
        ("en", "She said the group would close 22 stores and cut around 1,300 jobs."),
        ("en", "The firm will close 22 stores, saving 45 million pounds a year."),
    ],
)
def test_what_depends_on_a_plan_is_planned(lang: str, text: str) -> None:
    assert [figure.modality for figure in stated(text, lang)] == [Modality.PLANNED, Modality.PLANNED]


def test_a_verb_of_its_own_is_no_part_of_the_plan() -> None:
    planned, done = stated("The firm will close 22 stores and lost 45 million pounds last year.", "en")
    assert (planned.modality, done.modality) == (Modality.PLANNED, Modality.HAPPENED)


def test_the_level_that_a_change_ends_at_is_of_what_changed() -> None:
    change, level = stated("L'utile netto cala del 9% a 21,3 milioni di euro per effetto degli oneri finanziari.")
    assert change.unit == "%"
    assert (level.measure, level.concepts) == ("utile", ("profit",))
