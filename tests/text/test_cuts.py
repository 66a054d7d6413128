"""Texts cut into words, numbers and signs, each with its place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import cuts, memos
from generator.text.evenfold import evenfold


def words(line: cuts.Line) -> list[str]:
    return [word for piece in line.pieces for word in cuts.cut(piece).words]


def test_words_numbers_and_signs_are_folded_and_keep_their_places() -> None:
    text = "L’Università costa 1.200 €, già."
    line = cuts.line(text)
    assert words(line) == ["l'", "universita", "costa", "1.200", "€", ",", "gia", "."]
    assert [text[slice(*line.place(number))] for number in (1, 3, 6)] == ["Università", "1.200", "già"]


def test_the_gap_between_two_paragraphs_is_a_word_of_its_own() -> None:
    assert words(cuts.line("fine.\n \nInizio")) == ["fine", ".", "\n \n", "inizio"]


@settings(max_examples=50)
@given(st.text(alphabet="aÈ’1.,\u00a0 €$-\n«ß", max_size=40))
def test_a_word_is_what_stands_at_its_place(text: str) -> None:
    line = cuts.line(text)
    places = [line.place(number) for number in range(len(words(line)))]
    assert [evenfold(text)[start:end] for start, end in places] == words(line)
    assert places == sorted(places)


def test_a_piece_too_long_to_be_a_word_is_not_kept_in_mind() -> None:
    long = "x" * (memos.LONGEST_KEPT + 1)
    assert cuts.cut(long) == cuts.cut(long)
    assert cuts.cut(long) is not cuts.cut(long)
    assert cuts.cut("ponte") is cuts.cut("ponte")
