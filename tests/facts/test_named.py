"""Names of an article found in its sentences."""

from __future__ import annotations

import pytest

from generator.facts.named import Names
from tests.facts.articles import named

SENTENCES = (
    "La Ferrotramvia Sud ha 300 dipendenti.",
    "Ferrotramviaria non c'entra.",
    "Lo dice il comitato.",
    "Per Ottica Valli, o meglio per la Ferrotramvia Sud, costa 20 milioni.",
)


@pytest.mark.parametrize("others", [0, 40])
def test_names_are_found_alike_among_few_and_many(others: int) -> None:
    further = [f"Cantiere{number} Navale" for number in range(others)]
    names = Names(named("Ferrotramvia Sud", "Ottica Valli", *further))
    found = [[name.name for name in names.find(sentence)] for sentence in SENTENCES]
    assert found == [["Ferrotramvia Sud"], [], [], ["Ottica Valli", "Ferrotramvia Sud"]]
