from __future__ import annotations

import pytest

from generator import yamltext
from generator.errors import ContentError
from generator.model import headers
from generator.model.found import Basis
from generator.readers import declarations


def declare(text: str) -> dict[str, str | tuple[str, ...]]:
    found, _ = declarations.declare(yamltext.load(text, path="a.yml"), Basis.SIDECAR)
    return {d.key: d.value for d in found}


def test_every_other_name_stands_for_its_key() -> None:
    for key, names in headers.NAMES.items():
        for name in (key, *names):
            assert headers.canonical(name) == key
            assert headers.canonical(name.upper()) == key


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-02-05", "2025-02-05"),
        ("2025-02", "2025-02"),
        ("2025", "2025"),
        ("../2025-02-05", "../2025-02-05"),
        ("2025-01-27?", "2025-01-27?"),
        ("2025-02-05T23:30:00+01:00", "2025-02-05"),
        ("2025-02-05T23:30:00-11:00", "2025-02-05"),
        ("2025-02-05 10:00", "2025-02-05"),
        ("2025/02/05", "2025-02-05"),
        ("5 febbraio 2025", "2025-02-05"),
        ("February 5, 2025", "2025-02-05"),
        ("febbraio 2025", "2025-02"),
    ],
)
def test_a_date_is_edtf_a_time_stamp_or_a_day_in_words(written: str, day: str) -> None:
    assert declare(f'date: "{written}"') == {"date": day}


@pytest.mark.parametrize("written", ["2025-02-31", "05/02/2025", "ieri", "presto", "2000 GPU H800", "20250231"])
def test_what_is_no_date_is_an_error_with_line_and_hint(written: str) -> None:
    with pytest.raises(ContentError, match="no date") as caught:
        declare(f"title: Uno\npublished: {written}")
    assert (caught.value.path, caught.value.line) == ("a.yml", 2)
    assert "2025-02-05" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("title: [Uno, Due]", "list"),
        ("source:\n  name: ANSA", "mapping"),
        ("lang: italiano!", "language code"),
        ("url: javascript:alert(1)", "web address"),
        ("url: www.ansa.it", "web address"),
        ("rights: mine", "unknown"),
        ("draft: perhaps", "true nor false"),
        ("tags:\n  - {a: b}", "list of words"),
    ],
)
def test_a_value_of_the_wrong_type_is_an_error(text: str, word: str) -> None:
    with pytest.raises(ContentError, match=word) as caught:
        declare(text)
    assert caught.value.hint


def test_lists_are_lists_and_one_line_of_words_is_cut() -> None:
    assert declare("authors: [Anna Bianchi, Mario Rossi]") == {"author": ("Anna Bianchi", "Mario Rossi")}
    assert declare("by: Rossi, Mario; Anna Bianchi") == {"author": ("Rossi, Mario", "Anna Bianchi")}
    assert declare("keywords: ia, chip,  borsa") == {"tags": ("ia", "chip", "borsa")}
    assert declare("category: DeepSeek") == {"topics": ("DeepSeek",)}


def test_a_draft_is_said_by_either_key() -> None:
    assert declare("draft: true") == {"draft": "true"}
    assert declare("draft: no") == {"draft": "false"}
    assert declare("status: draft") == {"draft": "true"}
    assert declare("status: published") == {"draft": "false"}


def test_the_keys_own_name_wins_and_the_other_is_a_finding() -> None:
    found, problems = declarations.declare(yamltext.load("publisher: Uno\nsource: Due", path="a.yml"), Basis.HEADER)
    assert [d.value for d in found] == ["Due"]
    assert [(p.code, p.line) for p in problems] == [("key-twice", 1)]


def test_a_key_without_a_value_declares_nothing() -> None:
    assert declare("title:\ndate:\ntags: []\n") == {}


def test_values_are_normal_and_verbatim() -> None:
    text = "lang: it_IT\nurl: https://www.example.org/a?b=c\nrights: Own\nnote: «solo per noi»"
    assert declare(text) == {
        "lang": "it-IT",
        "url": "https://www.example.org/a?b=c",
        "rights": "own",
        "note": "«solo per noi»",
    }
