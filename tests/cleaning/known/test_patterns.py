from __future__ import annotations

import pytest

from generator.cleaning.known.editors import searched_characters


@pytest.mark.parametrize("pattern", [r"(a+)+", r"(a|b)*", r"(?:x*y)*", r"((ab)+c)+", r"(a{2,}){3,}", r".*.*.*.*x"])
def test_a_pattern_that_can_run_for_ever_is_not_searched(pattern: str) -> None:
    assert searched_characters(pattern) is None


@pytest.mark.parametrize(
    "pattern", [r"Foto: \w", r"(a|b)c", r"[+*]{2}", r"\(.*\)", r"a{2,5}(b+)?", r"(?:Leggi|Vedi) anche"]
)
def test_an_ordinary_pattern_is_searched(pattern: str) -> None:
    assert (searched_characters(pattern) or 0) > 100


def test_the_more_repeats_the_less_text_is_searched() -> None:
    sizes = [searched_characters(pattern) or 0 for pattern in ("a", "a+", "a+b+", "a+b+c+")]
    assert sizes == sorted(sizes, reverse=True)
