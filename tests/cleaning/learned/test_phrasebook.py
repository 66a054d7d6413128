from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.training import marks
from generator.cleaning.features import see
from generator.cleaning.learned import lexicon, phrasebook
from generator.cleaning.learned.phrasebook import Phrasebook, Said
from generator.model.seeds import Block

_WORDS = st.sampled_from(
    ["sign", "up", "for", "our", "newsletter", "the", "council", "voted", "2024", "7", "|", "©", "?"]
)
_LINES = st.lists(_WORDS, max_size=70).map(" ".join)


def _read(texts: list[str], book: Phrasebook) -> Said:
    seen = see([Block(raw=text) for text in texts], frozenset())
    return book.read(seen.words, [look.folded for look in seen.looks])


@settings(max_examples=50)
@given(st.lists(_LINES, max_size=5))
def test_a_page_read_at_once_says_what_its_blocks_say_one_by_one(texts: list[str]) -> None:
    weights = lexicon.learned("words")
    said = _read(texts, phrasebook.learned())
    for number, look in enumerate(see([Block(raw=text) for text in texts], frozenset()).looks):
        whole, against, favour = lexicon.weigh(marks.of_words(look), weights)
        assert said.whole[number] == pytest.approx(whole)
        assert (said.against[number], said.favour[number]) == (against, favour)


def test_places_pairs_and_whole_lines_have_weights_of_their_own() -> None:
    book = Phrasebook({"": 1.0, "^read": -0.5, "more$": -0.25, "read more": -0.125, "=read more": -2.0, "|": 4.0})
    said = _read(["Read more", "Read more now", "You read more", "|", ""], book)
    assert said.whole.tolist() == [-1.875, 0.375, 0.625, 5.0, 1.0]
    assert said.against.tolist() == [-2.0, -0.5, -0.25, 4.0, 0.0]


def test_an_editor_reads_the_words_that_spoke_against_a_block_the_strongest_first() -> None:
    book = Phrasebook({"newsletter": -0.4, "^sign up": -0.9, "for": -0.1, "0": -2.0})
    said = _read(["Sign up for 1 newsletter", "For the council"], book)
    assert said.worst(0) == ["sign up", "newsletter"]
    assert said.worst(1) == []


def test_a_book_without_marks_says_nothing() -> None:
    said = _read(["Sign up"], Phrasebook({}))
    assert [column.tolist() for column in said.columns()] == [[0.0], [0.0], [0.0]]
