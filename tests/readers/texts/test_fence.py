from __future__ import annotations

import pytest

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.found import Basis
from generator.model.seeds import BlockKind, Seed

HEADER = "---\ntitle: DeepSeek, il mito\ndate: 2025-02-05\n---\n\n"


def read(text: str, path: str = "seeds/a.txt") -> Seed:
    return readers.read(File(path, text.encode()))


@pytest.mark.parametrize("path", ["seeds/a.txt", "seeds/a.md"])
def test_a_fence_declares_and_is_a_block_of_its_own(path: str) -> None:
    seed = read(HEADER + "Testo.\nAltro testo.", path)
    assert seed.blocks[0].kind is BlockKind.FENCE
    assert seed.blocks[0].raw == HEADER
    assert seed.blocks[1].line == 6
    assert seed.text == HEADER + "Testo.\nAltro testo."
    assert [(d.key, d.value, d.basis, d.line) for d in seed.declared] == [
        ("title", "DeepSeek, il mito", Basis.HEADER, 2),
        ("date", "2025-02-05", Basis.HEADER, 3),
    ]


def test_a_fence_with_windows_line_ends_is_one() -> None:
    seed = read(HEADER.replace("\n", "\r\n") + "Testo.")
    assert [d.key for d in seed.declared] == ["title", "date"]
    assert seed.text.startswith("---\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\nTesto senza chiavi.\n---\nAltro.",
        "---\nAppuntamento: alle 10\n---\nAltro.",
        "--- \ntitle: Uno\n---\nAltro.",
        "\n---\ntitle: Uno\n---\nAltro.",
        "---\ntitle: Uno\nAltro.",
        "---\ntitle: Uno\n" + "riga\n" * 38 + "---\nAltro.",
        "---",
        "----\ntitle: Uno\n---\nAltro.",
    ],
)
def test_what_is_no_fence_is_text(text: str) -> None:
    seed = read(text)
    assert seed.declared == ()
    assert seed.blocks[0].kind is not BlockKind.FENCE
    assert seed.text == text


def test_a_fence_may_close_on_line_40() -> None:
    seed = read("---\n" + "# commento\n" * 37 + "title: Uno\n---\nAltro.")
    assert [d.value for d in seed.declared] == ["Uno"]


def test_another_accepted_name_makes_a_fence_too() -> None:
    assert [(d.key, d.value) for d in read("---\nHeadline: Uno\n---\nTesto.").declared] == [("title", "Uno")]


def test_broken_yaml_in_a_fence_is_an_error_with_its_line() -> None:
    with pytest.raises(SeedError) as caught:
        read("---\ntitle: Uno\ndate: [2025\n---\nTesto.")
    assert caught.value.path == "seeds/a.txt"
    assert caught.value.line in (3, 4)
    assert caught.value.hint


def test_a_header_without_an_article_is_an_error() -> None:
    with pytest.raises(SeedError, match="nothing below") as caught:
        read(HEADER)
    assert caught.value.line == 4


def test_an_unknown_key_in_a_fence_is_a_finding_on_its_line() -> None:
    seed = read("---\ntitle: Uno\nautor: Anna\n---\nTesto.")
    assert [(p.code, p.line, p.hint) for p in seed.problems] == [("key-unknown", 3, "did you mean `author`?")]
