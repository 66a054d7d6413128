from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator import cleaning, readers
from generator.model.cleantext import CleanText
from generator.model.files import File

from . import cases

CASES = sorted(cases.FOLDER.glob("cleaning-*.case"))


@cache
def cleaned(lang: str) -> dict[str, CleanText]:
    """The five seeds, cleaned together: repeats across them count."""
    files = [File(f"seeds/{path.name}", path.read_bytes()) for path in sorted(cases.SEEDS.glob("*.txt"))]
    seeds = [readers.read(file, None) for file in files]
    again = cleaning.mark_repeats(seeds)
    return {
        Path(seed.path).name: cleaning.clean(seed, lang, (), repeats)
        for seed, repeats in zip(seeds, again, strict=True)
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_seed_of_the_first_edition_is_cleaned_as_a_person_would(path: Path) -> None:
    case = cases.read(path)
    assert cases.lines(cleaned(case.lang)[case.seed]) == case.lines


def test_every_seed_of_the_first_edition_has_its_case() -> None:
    assert len(CASES) == 5
    assert {cases.read(path).seed for path in CASES} >= set(cleaned("it"))


def test_kept_and_removed_are_the_seed() -> None:
    for clean in cleaned("it").values():
        assert "".join(block.raw for block in clean.blocks) == clean.seed.text
