"""Publishers, addresses and languages."""

from __future__ import annotations

import pytest

from generator.metadata import addresses, tongues
from generator.metadata.naming import publishers
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis, Found
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)


def value(found: Found[str] | None) -> tuple[str, Basis] | None:
    return (found.value, found.basis) if found else None


def source(clean: CleanText) -> tuple[str, Basis] | None:
    return value(publishers.find(evidence(clean)))


def test_the_page_names_its_publication() -> None:
    stated = [("jsonld:publisher", "Gruppo Editoriale"), ("og:site_name", "la Repubblica")]
    assert source(cleaned(BODY, stated=stated)) == ("la Repubblica", Basis.METADATA)


def test_a_slogan_beside_the_name_goes_where_the_address_confirms_the_name() -> None:
    name = ("og:site_name", "Notizie e video • Il Corriere Verde")
    assert source(cleaned(BODY, stated=[name])) == (name[1], Basis.METADATA)
    stated = [name, ("link:canonical", "https://www.corriereverde.it/borsa")]
    assert source(cleaned(BODY, stated=stated)) == ("Il Corriere Verde", Basis.METADATA)


def test_what_stands_beside_the_title_is_the_publication_only_where_the_address_confirms_it() -> None:
    title = ("title", "Borsa, crolla tutto - Il Corriere Verde")
    assert source(cleaned(BODY, stated=[title])) is None
    stated = [title, ("link:canonical", "https://www.corriereverde.it/borsa")]
    assert source(cleaned(BODY, stated=stated)) == ("Il Corriere Verde", Basis.METADATA)


@pytest.mark.parametrize(
    ("title", "line", "name"),
    [
        ("Il ponte riapre – Il Vento di Riva", "© 2025 Il Vento di Riva", "Il Vento di Riva"),
        ("Il ponte riapre – Sport", "© 2025 Sport", None),
        ("Il ponte riapre – Il Vento di Riva", "© 2025 Editrice Molo", None),
    ],
)
def test_the_rights_confirm_what_stands_beside_the_title(title: str, line: str, name: str | None) -> None:
    found = source(cleaned(BODY, (Role.NOTICE, line), stated=[("title", title)]))
    assert (found and found[0]) == name


def test_a_page_that_begins_with_what_stands_beside_its_title_is_called_so() -> None:
    stated = [("title", "Il ponte riapre – Il Vento di Riva")]
    assert source(cleaned((Role.MENU, "Il Vento di Riva"), BODY, stated=stated)) is not None
    assert source(cleaned((Role.MENU, "Accedi"), (Role.MENU, "Il Vento di Riva"), BODY, stated=stated)) is None


def test_an_editor_names_it_before_the_page() -> None:
    clean = cleaned(BODY, stated=[("og:site_name", "Uno")], declared=[("source", "Due", Basis.HEADER)])
    assert source(clean) == ("Due", Basis.HEADER)


def test_a_title_that_a_template_states_as_the_sites_name_is_no_source() -> None:
    stated = [("title", "Il ponte riapre lunedì"), ("og:site_name", "Il ponte riapre lunedì")]
    assert source(cleaned(BODY, stated=stated)) is None
    home = [("title", "Il Corriere Verde"), ("og:site_name", "Il Corriere Verde")]
    assert source(cleaned(BODY, stated=[*home, ("og:url", "https://www.ilcorriereverde.it/")])) is not None


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("(ANSA) - ROMA, 27 GEN - ", "ANSA"),
        ("ROMA, 27 GEN (Adnkronos) - ", "Adnkronos"),
        ("Milano, 27 gen. (askanews) – ", "askanews"),
        ("WASHINGTON (Reuters) - ", "Reuters"),
        ("LONDON (AP) — ", "AP"),
        ("MADRID (EFE).- ", "EFE"),
        ("LONDON, March 7, 2025 (Harbour Newswire) - ", "Harbour Newswire"),
    ],
)
def test_an_agency_that_signs_the_dateline_is_the_source(start: str, name: str) -> None:
    assert source(cleaned((Role.BODY, start + PARAGRAPH))) == (name, Basis.TEXT)


def test_an_agency_signs_below_a_standfirst_too() -> None:
    lead = (Role.STANDFIRST, "Il consiglio approva il piano dopo sei ore di seduta")
    assert source(cleaned(lead, (Role.BODY, "ROMA (ANSA) - " + PARAGRAPH))) == ("ANSA", Basis.TEXT)


@pytest.mark.parametrize(
    "clean",
    [
        cleaned((Role.MASTHEAD, "HomeTecnologiaIntelligenza artificiale"), BODY),
        cleaned((Role.BODY, "Lo riferisce l'agenzia di stampa nazionale (ANSA), che cita fonti vicine alla società.")),
        cleaned((Role.BODY, "Il quotidiano (Gazzetta del Lago) - ha detto il portavoce - non commenta le voci.")),
        cleaned((Role.BODY, "La società (OPENAI) - ha detto il portavoce - non commenta mai le voci di mercato.")),
        cleaned(BODY, (Role.BODY, "ROMA (ANSA) - " + PARAGRAPH)),
        cleaned(BODY, stated=[("publisher", "https://www.facebook.com/x"), ("og:site_name", "@sito")]),
    ],
)
def test_unknown_stays_unknown(clean: CleanText) -> None:
    assert source(clean) is None


def test_the_canonical_address_is_the_originals() -> None:
    stated = [("og:url", "https://m.example.org/uno"), ("link:canonical", "https://example.org/uno")]
    assert value(addresses.find(evidence(cleaned(BODY, stated=stated)))) == ("https://example.org/uno", Basis.METADATA)


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://example.org/uno?utm_source=rss&utm_medium=rss", "https://example.org/uno"),
        ("https://example.org/?p=3&fbclid=abc#due", "https://example.org/?p=3#due"),
        ("https://example.org/uno?outm_x=1", "https://example.org/uno?outm_x=1"),
    ],
)
def test_what_counts_the_readers_of_an_address_is_none_of_it(address: str, bare: str) -> None:
    assert addresses.untracked(Found(value=address, basis=Basis.METADATA, evidence=address)).value == bare


def test_a_relative_address_is_joined_to_where_the_page_was_saved_from() -> None:
    stated = [("link:canonical", "/a/uno"), ("saved-from", "https://example.org/a/uno?x=1")]
    assert value(addresses.find(evidence(cleaned(BODY, stated=stated)))) == (
        "https://example.org/a/uno",
        Basis.METADATA,
    )


def test_the_home_page_is_not_the_address_of_an_article_that_was_saved_from_elsewhere() -> None:
    stated = [("link:canonical", "https://example.org/"), ("saved-from", "https://example.org/a/uno")]
    assert value(addresses.find(evidence(cleaned(BODY, stated=stated)))) == (
        "https://example.org/a/uno",
        Basis.METADATA,
    )


@pytest.mark.parametrize("bad", ["javascript:alert(1)", "data:text/html,x", "/a", "http://", "http://[", ""])
def test_only_web_addresses_are_addresses(bad: str) -> None:
    assert addresses.find(evidence(cleaned(BODY, stated=[("link:canonical", bad), ("og:url", bad)]))) is None


def test_an_address_pasted_on_a_line_of_its_own_is_the_originals() -> None:
    line = (Role.FURNITURE, "Fonte: https://example.org/2025/01/27/uno.html")
    found = addresses.find(evidence(cleaned(BODY, line)))
    assert value(found) == ("https://example.org/2025/01/27/uno.html", Basis.TEXT)
    inside = (Role.BODY, "Lo scrive https://example.org/uno, che cita la società.")
    assert addresses.find(evidence(cleaned(inside))) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2025/01/27/uno.html", "2025-01-27"),
        ("https://example.org/2025-01-27-uno", "2025-01-27"),
        ("https://example.org/news/20250127/uno", "2025-01-27"),
        ("https://example.org/2025/01/uno", "2025-01"),
        ("https://example.org/home/2025/1/7/uno", "2025-01-07"),
        ("https://example.org/world/2025/jan/27/uno", "2025-01-27"),
        ("https://example.org/notizie/27-01-2025", "2025-01-27"),
        ("https://www.example.org/esteri/25_gennaio_05/uno", "2025-01-05"),
        ("https://www.example.org/news/A2025012714320005196", "2025-01-27"),
        ("https://www.example.org/sociedad/uno-20250127105634-nt.html", "2025-01-27"),
    ],
)
def test_an_address_tells_a_day_or_a_month(url: str, day: str) -> None:
    found = addresses.day(url)
    assert found is not None
    assert str(found[0]) == day
    assert found[1] in url


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/1265473/uno",
        "https://example.org/2025/13/45/uno",
        "https://example.org/2025/02/31",
        "https://example.org/120250127456",
        "https://example.org/a?date=2025-01-27",
        "https://2025-01-27.example.org/",
        "https://example.org/1/10.20250127",
        "https://example.org/notizie/05-01-2025",
        "https://example.org/2025/sal/27/uno",
        "https://archive.example/web/20250127105634/http://example.org/uno",
        "https://archive.example/web/20250127105634im_/http://example.org/uno",
        "https://example.org/news/2025012799320005196",
    ],
)
def test_other_digits_of_an_address_tell_nothing(url: str) -> None:
    assert addresses.day(url) is None


def lang(clean: CleanText) -> tuple[str, Basis] | None:
    return value(tongues.find(evidence(clean)))


def test_the_page_says_its_language_where_the_text_agrees() -> None:
    assert lang(cleaned(BODY, stated=[("html:lang", "it-IT")])) == ("it", Basis.METADATA)
    assert lang(cleaned(BODY, stated=[("og:locale", "it_IT")])) == ("it", Basis.METADATA)


def test_a_text_that_is_plainly_in_another_language_overrules_the_page() -> None:
    assert lang(cleaned(BODY, stated=[("html:lang", "en")])) == ("it", Basis.TEXT)


def test_where_the_text_tells_nothing_the_page_is_believed() -> None:
    assert lang(cleaned(BODY, lang="und", stated=[("html:lang", "zh_Hant")])) == ("zh-Hant", Basis.METADATA)
    assert lang(cleaned(BODY, lang="und", stated=[("html:lang", "x'y")])) is None
    assert lang(cleaned(BODY, lang="und")) is None


def test_a_declared_language_counts_before_all() -> None:
    assert lang(cleaned(BODY, declared=[("lang", "de-AT", Basis.SIDECAR)])) == ("de-AT", Basis.SIDECAR)
