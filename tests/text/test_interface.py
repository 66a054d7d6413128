from __future__ import annotations

import re

import pytest
from babel import Locale

from generator.config import site_languages
from generator.model.cleantext import Role
from generator.model.facts import EntityKind, Modality, Qualifier
from generator.model.found import Basis
from generator.model.topics import Agreement
from generator.text.interface import interface

HOLE = re.compile(r"\{(\w*)\}")
PLURAL = re.compile(r"\.(?:zero|one|two|few|many|other)$")
# What grammar asks of a date and English does not: `dall’8`, `seit den 1990er-Jahren`.
INFLECTED = re.compile(r"^dates\..*_(?:vowel|led)$")
DATE_HOLES = {"x", "first", "second", "since", "until", "long", "short", "number", "roman", "ordinal"}


def names(code: str) -> set[str]:
    """The names of a language's texts, a plural counted once."""
    return {PLURAL.sub(".*", name) for name in interface(code).texts if not INFLECTED.match(name)}


def plurals(code: str) -> dict[str, set[str]]:
    """The forms that a language has of each text with a number."""
    forms: dict[str, set[str]] = {}
    for name in interface(code).texts:
        if PLURAL.search(name):
            group, _, form = name.rpartition(".")
            forms.setdefault(group, set()).add(form)
    return forms


def test_six_languages_are_there() -> None:
    assert {"it", "en", "es", "fr", "de", "pt"} <= set(site_languages())


@pytest.mark.parametrize("code", site_languages())
def test_every_language_says_the_same_things(code: str) -> None:
    assert names(code) == names("en")


@pytest.mark.parametrize("code", site_languages())
def test_every_language_has_the_plurals_that_its_grammar_knows(code: str) -> None:
    needed = {"other", *Locale.parse(interface(code).locale).plural_form.tags}
    assert plurals(code) == dict.fromkeys(plurals("en"), needed)


@pytest.mark.parametrize("code", site_languages())
def test_every_language_fills_the_holes_that_english_has(code: str) -> None:
    english = interface("en").texts
    for name, text in interface(code).texts.items():
        holes = set(HOLE.findall(text))
        if name.startswith("dates."):
            assert holes <= DATE_HOLES, name
        else:
            assert holes == set(HOLE.findall(english.get(name) or english[PLURAL.sub(".other", name)])), name


@pytest.mark.parametrize("code", site_languages())
def test_addresses_are_plain_words_that_differ(code: str) -> None:
    words = {name: text for name, text in interface(code).texts.items() if name.startswith("addresses.")}
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) for word in words.values()), words
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize("code", site_languages())
def test_apostrophes_and_quotation_marks_are_printers_signs(code: str) -> None:
    for name, text in interface(code).texts.items():
        assert not re.search(r"['`´\"]|\.\.\.", text), name


@pytest.mark.parametrize(
    ("code", "opening", "closing"),
    [
        ("it", "«", "»"),
        ("en", "“", "”"),
        ("es", "«", "»"),
        ("fr", "«\u202f", "\u202f»"),
        ("de", "„", "“"),
        ("pt", "“", "”"),
    ],
)
def test_each_language_quotes_in_its_own_way(code: str, opening: str, closing: str) -> None:
    for name, text in interface(code).texts.items():
        left = re.sub(f"{opening}[^«»„“”]+{closing}", "", text)
        assert not re.search("[«»„“”]", left), name
    assert opening in interface(code).text("search.none")


def test_french_signs_do_not_leave_their_word() -> None:
    for name, text in interface("fr").texts.items():
        assert not re.search(r"[^\u202f][;!?»]|«[^\u202f]|[^\u00a0]:(?!//)", text), name


@pytest.mark.parametrize("code", site_languages())
@pytest.mark.parametrize(
    ("section", "values"),
    [
        ("role", Role),
        ("basis", Basis),
        ("verdict", Agreement),
        ("verdict_why", Agreement),
        ("modality", Modality),
        ("qualifier", Qualifier),
        ("entity", EntityKind),
    ],
)
def test_every_value_that_pages_show_has_words(code: str, section: str, values: type) -> None:
    assert [v for v in values if interface(code).find(f"{section}.{v}") is None] == []


def test_a_number_is_tied_to_its_noun() -> None:
    assert interface("it").text("count.articles.other") == "{n}\u00a0articoli"


def test_an_unknown_language_reads_english() -> None:
    assert interface("tlh").lang == "en"
    assert interface("it-CH").locale == "it_CH"
