from __future__ import annotations

import re

import pytest

from generator.model.cleantext import Role
from generator.model.facts import EntityKind, Modality, Qualifier
from generator.model.found import Basis
from generator.model.topics import Agreement
from generator.text.interface import interface, known

HOLE = re.compile(r"\{(\w*)\}")


def test_italian_and_english_are_there() -> None:
    assert {"it", "en"} <= set(known())


@pytest.mark.parametrize("code", known())
def test_every_language_says_the_same_things(code: str) -> None:
    own, model = interface(code).texts, interface("en").texts
    contracted = {name for name in own if name.endswith("_vowel")}
    assert own.keys() - contracted == model.keys()


@pytest.mark.parametrize("code", known())
def test_every_language_fills_the_holes_that_english_has(code: str) -> None:
    loose = re.compile(r"dates\.")
    for name, text in interface("en").texts.items():
        if not loose.match(name):
            assert set(HOLE.findall(interface(code).text(name))) == set(HOLE.findall(text)), name


@pytest.mark.parametrize("code", known())
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
