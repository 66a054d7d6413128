"""What the words of a name tell of it: firms, states, codes, and what is no person's name."""

from __future__ import annotations

import pytest

from generator.facts import entities
from tests.facts.articles import article


def kinds(text: str, lang: str = "en") -> dict[str, str]:
    return {entity.name: entity.kind.value for entity in entities.find(article(text, lang=lang))}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "La siccità ha colpito il Sud Africa e altri paesi.", "Sud Africa"),
        ("it", "I feriti sono stati portati dall'Aquila a Roma.", "Aquila"),
        ("en", "Envoys from Bosnia and Herzegovina signed the treaty.", "Bosnia and Herzegovina"),
        ("en", "He flew home from Hong Kong on Monday.", "Hong Kong"),
    ],
)
def test_states_and_their_parts_are_places_under_every_name(lang: str, text: str, name: str) -> None:
    assert kinds(text, lang)[name] == "place"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The figures were first told The Lantern by a clerk."),
        ("en", "The Miami Otters said they would appeal."),
        ("it", "Il comune ha comprato i bus ZTR Urbina, Nova City e Corsia Bus."),
        ("it", "Hanno firmato anche Bassi & Ferrante."),
        ("it", "Sabato il Berta Arena ha riaperto."),
    ],
)
def test_papers_clubs_firms_and_stadiums_are_nobody(lang: str, text: str) -> None:
    assert "person" not in kinds(text, lang).values()


def test_initials_alone_are_no_organisation_in_english_but_those_who_speak_or_stand_in_brackets_are() -> None:
    assert kinds("Pages with video have the highest CTR, and the new DSLR is light.") == {}
    found = kinds('Ann Lee (LCGB) agreed. "It will help," BQK said. He told RTX that sales fell.')
    assert [found.get(name) for name in ("LCGB", "BQK", "RTX")] == ["organisation"] * 3


def test_initials_that_a_text_spells_out_as_common_words_are_no_organisation_however_often_it_has_them() -> None:
    text = "She has polycystic kidney syndrome (PKS). The PKS clinic opened. PKS said nothing. He told PKS so."
    assert "PKS" not in kinds(text)


def test_a_vitamin_a_road_and_a_coupon_are_no_products_but_a_chip_is() -> None:
    found = kinds("Vitamin B12 helps. The A16 was shut. Use SPRING20 at checkout. The new chip R9 beat the XN-700.")
    assert {"B12", "A16", "SPRING20"}.isdisjoint(found)
    assert (found["R9"], found["XN-700"]) == ("product", "product")


def test_a_short_code_is_a_product_beside_two_longer_ones_of_its_letter() -> None:
    longer = "The new chips K100 and K800 are banned. "
    assert kinds(f"{longer}Buyers took the K20 instead.")["K20"] == "product"
    assert "J20" not in kinds(f"{longer}The J20 met in Paris.")


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Read it at https://t.co/XPqUJuyQAC or at bit.ly/KorvUse today.", "XPqUJuyQAC"),
        ("en", "Families sleep in hotels and B&Bs, she said.", "B&Bs"),
        ("de", "Man braucht Metalle, z.B. im Bau, und die ForscherInnen warnen.", "z.B."),
        ("de", "Das fordern die ForscherInnen seit Jahren.", "ForscherInnen"),
        ("it", "A Crema (CR) ci sono due feriti.", "CR"),
        ("en", "Ann Lee, MD, MSc, works in Boston.", "MSc"),
    ],
)
def test_codes_of_links_plurals_abbreviations_provinces_and_degrees_are_no_names(
    lang: str, text: str, name: str
) -> None:
    assert name not in kinds(text, lang)


@pytest.mark.parametrize(
    ("lang", "common", "paper"),
    [
        ("fr", "Le monde a changé. Le monde est petit.", "Le Monde"),
        ("es", "El país espera. El país duerme.", "El País"),
        ("en", "The economist was wrong. The economist left.", "The Economist"),
        ("it", "La stampa ne parla. La stampa tace.", "La Stampa"),
    ],
)
def test_a_paper_is_written_large_and_the_common_words_of_its_name_are_none(lang: str, common: str, paper: str) -> None:
    assert kinds(common, lang) == {}
    assert kinds(f"{common} {paper} / 3.", lang).get(paper) == "organisation"


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Il volo della Adam Airways è in ritardo, dice la Adam Airways.", "Adam Airways"),
        ("en", "The company that runs it, Dick Lark Productions, denies that.", "Dick Lark Productions"),
        ("it", "È aperta la biblioteca di Poggio San Donato, in provincia.", "Poggio San Donato"),
        ("it", "Ha parlato l'assessora alla Scuola, Educazione e Lavoro, ieri.", "Educazione e Lavoro"),
    ],
)
def test_words_that_no_name_of_a_person_has_make_none(lang: str, text: str, name: str) -> None:
    assert kinds(text, lang).get(name) != "person"


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "They wear Health Goth, and Health Goth is over.", "Health Goth"),
        ("en", "He told The Hill that he would not run.", "The Hill"),
        ("it", "Lo firma un certo Sturmgott89 sul sito.", "Sturmgott89"),
        ("it", "È la matricola BK-KXW di ieri.", "BK-KXW"),
        ("it", "Il volo KX-574 è partito alle otto.", "KX-574"),
    ],
)
def test_a_name_whose_kind_is_in_doubt_is_given_none(lang: str, text: str, name: str) -> None:
    assert name not in kinds(text, lang)


def test_a_word_with_a_capital_inside_may_be_anything_in_english() -> None:
    assert kinds("Call TrimSpace before you write it in TypoScript. AI-driven tools do so.") == {}
