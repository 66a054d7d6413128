"""The search index, cut into files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages import postings
from generator.pages.postings import Holding, base36, holding, word_files


def read(files: Sequence[postings.WordFile]) -> dict[str, list[tuple[int, str]]]:
    """What the browser's script reads."""
    found: dict[str, list[tuple[int, str]]] = {}
    for file in files:
        for line in file.lines:
            word, told = line.split(" ")
            entry = 0
            found[word] = []
            for step, place in re.findall("([0-9a-z]+)([A-C])", told):
                entry += int(step, 36)
                found[word].append((entry, place))
    return found


def text(*words: str) -> Holding:
    return holding((), (), words, ())


def test_a_word_is_found_where_an_entry_shows_it_best() -> None:
    found = read(word_files([holding(["ponte"], ["eco"], ["ponte", "eco", "fiume"], ()), text("fiume")]))
    assert found == {"ponte": [(0, "A")], "eco": [(0, "B")], "fiume": [(0, "C"), (1, "C")]}


def test_letters_left_over_from_elisions_are_no_words_but_digits_are() -> None:
    assert set(read(word_files([text("l", "intelligenza", "5")]))) == {"intelligenza", "5"}


def test_words_of_most_entries_are_left_out_of_a_large_index_and_filters_never() -> None:
    many = [holding([f"titolo{n}"], (), ["della"], ("topic:tutto",)) for n in range(60)]
    found = read(word_files(many))
    assert "della" not in found
    assert len(found["topic:tutto"]) == 60
    assert "della" in read(word_files(many[:10]))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.text("abcé中1", min_size=2, max_size=4), max_size=6), max_size=12), st.integers(1, 60))
def test_however_it_is_cut_every_word_is_in_the_file_that_the_alphabet_tells(rows: list[list[str]], size: int) -> None:
    with_size = postings.FILE_SIZE
    postings.FILE_SIZE = size
    try:
        files = word_files([text(*row) for row in rows])
    finally:
        postings.FILE_SIZE = with_size
    assert read(files) == read(word_files([text(*row) for row in rows]))
    assert [file.start for file in files] == sorted({file.start for file in files})
    for file in files:
        for word in (line.split(" ")[0] for line in file.lines):
            assert file.start == max(other.start for other in files if other.start <= word)


def test_names_of_files_are_safe_and_unlike() -> None:
    names = [postings.WordFile(start, ()).name for start in ("", "co", "topic:è", "中", "_4e2d")]
    assert names == ["words.js", "words-co.js", "words-topic_3a_e8.js", "words-_4e2d.js", "words-_5f4e2d.js"]


def test_numbers_are_told_to_the_base_of_36() -> None:
    assert [base36(n) for n in (0, 9, 35, 36, 46655)] == ["0", "9", "z", "10", "zzz"]
