"""Languages and the flags of their data."""

from __future__ import annotations

import pytest

from generator.text.languages import flag, known, language
from generator.yamltext import Fields

FLAGS = (("names", "capitalised_nouns"), ("measures", "plural_heads"), ("dates", "month_first"), ("quotes", "brackets"))


@pytest.mark.parametrize("code", known())
def test_a_flag_is_what_the_section_says(code: str) -> None:
    spoken = language(code)
    for section, key in FLAGS:
        assert flag(spoken, section, key) == spoken.section(section).flag(key)


def test_a_flag_is_read_once_however_often_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(Fields, "flag", lambda _fields, key: bool(read.append(key)))
    flag.cache_clear()
    try:
        assert not any(flag(language("de"), "names", "capitalised_nouns") for _ in range(9))
    finally:
        flag.cache_clear()
    assert read == ["capitalised_nouns"]


def test_a_language_is_one_object_a_code() -> None:
    assert language("it-IT") is language("it") is language("IT_it")
