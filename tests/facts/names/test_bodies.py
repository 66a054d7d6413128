"""Organisations that look like people or places, or like words of nobody."""

from __future__ import annotations

import pytest

from generator.facts.gather import gather
from tests.facts.paragraphs import entities_of, read


def kinds(text: str, lang: str = "en") -> dict[str, str]:
    return {name: entity.kind.value for name, entity in entities_of(text, lang=lang).items()}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Confindustria Bari ha parlato di crisi. Confindustria Bari ha torto.", "Confindustria Bari"),
        ("en", "It was the worst leak since South Elmshire Water was hit.", "South Elmshire Water"),
        ("en", "The Pensions Commissioner's Office opened an inquiry.", "Pensions Commissioner's Office"),
        ("en", "The Ohio Governor's Office agreed.", "Ohio Governor's Office"),
        ("en", "Two men were arrested by Wessex Police in Northolme.", "Wessex Police"),
        ("it", "Ha aperto un fascicolo la procura di Bari.", "procura di Bari"),
    ],
)
def test_a_body_is_an_organisation_by_its_whole_name(lang: str, text: str, name: str) -> None:
    assert kinds(text, lang).get(name) == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Major UK, US and French firms agreed.",
        "Black Americans and Black Democrats voted.",
    ],
)
def test_a_word_before_a_country_and_a_crowd_of_a_colour_are_no_bodies(text: str) -> None:
    assert "organisation" not in kinds(text).values()


def test_the_first_word_of_an_organisation_is_no_person() -> None:
    text = (
        "Larkfield Energy sent wrong bills. Larkfield says it is sorry. A Larkfield spokesperson, Colin Price, said "
        "the firm was “still working on it”. Larkfield said 40 homes had paid twice in May."
    )
    stated = gather(read(text, lang="en"), None)
    assert {e.name: e.kind.value for e in stated.entities} == {
        "Larkfield Energy": "organisation",
        "Colin Price": "person",
    }
    assert [quote.by for quote in stated.quotes] == ["Colin Price"]
    assert stated.figures[-1].by == "Larkfield Energy"


def test_a_person_after_whom_a_firm_is_called_stays_one() -> None:
    found = kinds("Anna Larkfield said so. Larkfield said more. Larkfield Energy is hers.")
    assert found["Anna Larkfield"] == "person"
    assert "Larkfield" not in found


def test_a_dateline_is_a_place_and_an_agency_signs_nothing() -> None:
    found = kinds("(QX) - VELLANO (PISA), 14 OTT - Tre operai sono feriti. VELLANO. La fabbrica è chiusa. (QX).", "it")
    assert "QX" not in found
    assert kinds("VELLANO. La fabbrica di via Roma è chiusa da ieri.", "it").get("Vellano") == "place"


def test_what_somebody_teaches_is_no_organisation() -> None:
    assert list(kinds("Lo dice Lucia Fanti, docente di Diritto penale.", "it")) == ["Lucia Fanti"]
