from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.words import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Perché\tNO ", "perche no"),
        ("L`ACQUA  dell’isola", "l'acqua dell'isola"),
        ("Straße\u00a0ﬁne", "strasse fine"),
        ("a\u0323\u0302 \u05e9\u05b8", "a \u05e9"),
        ("İzmir", "izmir"),
        ("a\u034fb", "a\u034fb"),
    ],
)
def test_folding_leaves_letters_without_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_nothing_that_combines_is_left(text: str) -> None:
    left = {c for c in fold(text) if unicodedata.combining(c)}
    assert left <= {c for c in unicodedata.normalize("NFKD", text).casefold() if unicodedata.combining(c)} - set(
        map(chr, range(0x300, 0x34F))
    )


def test_an_apostrophe_parts_words() -> None:
    assert words("dell’IA") == ["dell", "ia"]
