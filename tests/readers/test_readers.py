from __future__ import annotations

from pathlib import Path

import pytest

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.found import Basis
from generator.model.seeds import BlockKind, Seed, SeedFormat

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def read(text: str, path: str = "seeds/a.txt", sidecar: str | None = None) -> Seed:
    beside = File(readers.sidecar_path(path), sidecar.encode()) if sidecar is not None else None
    return readers.read(File(path, text.encode()), beside)


@pytest.mark.parametrize("path", ["seeds/a.txt", "seeds/2025/B.HTML", "seeds/c.htm", "seeds/d.md"])
def test_a_file_with_a_known_suffix_is_a_seed(path: str) -> None:
    assert readers.is_seed(path)


@pytest.mark.parametrize(
    "path", ["seeds/a.txt.meta.yml", "seeds/.hidden.txt", "seeds/.txt", "seeds/a.docx", "seeds/a", "seeds/txt"]
)
def test_sidecars_dotfiles_and_other_files_are_no_seeds(path: str) -> None:
    assert not readers.is_seed(path)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name[:3])
def test_the_blocks_of_the_first_edition_are_its_text_to_the_character(path: Path) -> None:
    body = path.read_bytes()
    seed = readers.read(File(f"seeds/{path.name}", body))
    assert seed.text == body.decode("utf-8")
    assert seed.encoding == "utf-8"
    assert seed.problems == ()
    lines = seed.text.split("\n")
    assert all(block.text.startswith(lines[block.line - 1].strip()) for block in seed.blocks)


def test_the_suffix_decides_the_format() -> None:
    assert read("Ciao.").format is SeedFormat.TEXT
    assert read("Ciao.", "a.md").format is SeedFormat.MARKDOWN
    assert read("<p>Ciao.", "a.html").format is SeedFormat.HTML


def test_a_file_that_no_reader_knows_is_an_error_that_names_the_ones_there_are() -> None:
    with pytest.raises(SeedError) as caught:
        read("x", "seeds/a.docx")
    assert ".html" in (caught.value.hint or "")


def test_a_sidecar_declares_for_any_format() -> None:
    seed = read("<p>Ciao.", "seeds/a.html", "title: Vero titolo\ndate: 2025-02-05\n")
    assert [(d.key, d.value, d.basis, d.path, d.line) for d in seed.declared] == [
        ("title", "Vero titolo", Basis.SIDECAR, "seeds/a.html.meta.yml", 1),
        ("date", "2025-02-05", Basis.SIDECAR, "seeds/a.html.meta.yml", 2),
    ]


def test_the_sidecar_stands_before_the_fence_and_both_are_kept() -> None:
    seed = read("---\ntitle: Uno\n---\nTesto.", sidecar="title: Due\n")
    assert [(d.value, d.basis) for d in seed.declared] == [("Due", Basis.SIDECAR), ("Uno", Basis.HEADER)]
    assert seed.blocks[0].kind is BlockKind.FENCE


def test_an_empty_sidecar_declares_nothing() -> None:
    assert read("Testo.", sidecar="").declared == ()
    assert read("Testo.", sidecar="# ancora niente\n").declared == ()


def test_a_broken_sidecar_is_an_error_in_the_sidecar() -> None:
    with pytest.raises(SeedError) as caught:
        read("Testo.", sidecar="title: Uno\nsource: [La Repubblica\n")
    assert caught.value.path == "seeds/a.txt.meta.yml"
    assert caught.value.line in (2, 3)
    assert caught.value.hint


def test_an_unknown_key_is_a_finding_with_the_key_that_was_meant() -> None:
    seed = read("Testo.", sidecar="titel: Uno\nsuorce: ANSA\ncolore: rosso\n")
    assert [(p.code, p.line, p.path) for p in seed.problems] == [
        ("key-unknown", n, "seeds/a.txt.meta.yml") for n in (1, 2, 3)
    ]
    hints = [p.hint for p in seed.problems]
    assert hints[:2] == ["did you mean `title`?", "did you mean `source`?"]
    assert "known keys" in (hints[2] or "")


@pytest.mark.parametrize("path", ["seeds/asilo.meta.yml", "seeds/vecchio.txt.meta.yml", "seeds/sub/asilo.txt.meta.yml"])
def test_a_sidecar_beside_no_seed_is_named_and_not_passed_over_in_silence(path: str) -> None:
    found = readers.passed_over(path, {"seeds/asilo.txt"})
    assert found is not None
    assert (found.code, found.path) == ("sidecar-alone", path)


def test_nothing_is_said_of_a_seed_and_its_sidecar() -> None:
    paths = ["seeds/asilo.txt", "seeds/asilo.txt.meta.yml", "seeds/crawl.warc.gz", "seeds/crawl.warc.gz.meta.yml"]
    assert [readers.passed_over(path, paths) for path in paths] == [None] * 4
