"""What is denied is told as denied by who denies it, and by nobody else."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.facts import Modality
from generator.model.found import Basis, Found
from tests.facts.articles import article

PUBLISHED = Found(value=parse("2025-03-19"), basis=Basis.HEADER)


def modalities(text: str, lang: str) -> list[Modality]:
    return [event.modality for event in events.find(article(text, lang=lang), PUBLISHED)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il prefetto non ha incontrato il ministro il 3 marzo."),
        ("it", "Il 3 marzo non ha incontrato il ministro."),
        ("en", "The mayor did not meet the owners on 3 March."),
        ("en", "On 3 March he didn't meet the minister."),
        ("fr", "Le préfet n'a pas rencontré la maire le 3 mars."),
        ("es", "El 3 de marzo no se reunió con el ministro."),
        ("pt", "O ministro não visitou a cidade em 3 de março."),
        ("de", "Der Landrat hat sich am 3. März nicht mit der Leitung getroffen."),
    ],
)
def test_what_did_not_happen_is_no_event(lang: str, text: str) -> None:
    assert modalities(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "L'azienda nega di aver licenziato 30 operai il 3 marzo."),
        ("en", "The federation denied that it had met the coach on 3 March."),
        ("es", "El sindicato negó que se reuniera con la empresa el 3 de marzo."),
    ],
)
def test_what_somebody_denies_is_told_as_denied(lang: str, text: str) -> None:
    assert modalities(text, lang) == [Modality.DENIED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The jury found the officers not guilty on 3 March."),
        ("en", "Fans were denied seats at the final on 3 March."),
        ("en", "The club beat No. 4 ranked Bray on 3 March."),
        ("it", "Il 3 marzo il tribunale ha chiuso non solo il bar."),
        ("it", "Ha deciso di non parlare e ha chiuso il caso il 3 marzo."),
        ("de", "Der Rat hat am 3. März nicht nur den Etat beschlossen."),
    ],
)
def test_a_word_that_denies_something_else_leaves_the_event(lang: str, text: str) -> None:
    assert modalities(text, lang) == [Modality.HAPPENED]
