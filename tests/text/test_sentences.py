from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.languages import language
from generator.text.quotations import MAX_QUOTATION, quotations
from generator.text.sentences import split
from tests.text.segmentation import CASES, HARD

PIECES = st.sampled_from(
    ["Il costo", " è di 5, 6 milioni", ".", ". ", "…", "?", "!", "«", "»", "“", "”", '"', "(", ")", "\n", " ", "S.p.A.",
     "dott. ", "J. ", "Poi", "ieri", "12", "www.a.it", "\u00a0", "[...]", "。", "-", "’"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_paragraph_is_cut_where_a_reader_would_cut_it(code: str, case: str) -> None:
    text = case.replace("¦", "")
    found = [text[start:end] for start, end in split(text, language(code))]
    assert found == [part.strip() for part in case.split("¦")]


@pytest.mark.xfail(strict=True, reason="what stands there reads both ways")
@pytest.mark.parametrize(("code", "case"), HARD)
def test_a_paragraph_that_reads_both_ways_is_cut_rightly_too(code: str, case: str) -> None:
    text = case.replace("¦", "")
    assert len(split(text, language(code))) == case.count("¦") + 1


@given(text=TEXTS, code=st.sampled_from(["it", "en", "de", "fr", "und"]))
@settings(max_examples=100)
def test_sentences_stand_in_order_and_leave_out_only_white_space(text: str, code: str) -> None:
    reached = 0
    for start, end in split(text, language(code)):
        assert start < end
        assert text[start:end] == text[start:end].strip()
        assert not text[reached:start].strip()
        reached = end
    assert not text[reached:].strip()


@given(text=TEXTS)
@settings(max_examples=50)
def test_what_was_cut_is_not_cut_again_into_less(text: str) -> None:
    for start, end in split(text, language("it")):
        again = split(text[start:end], language("it"))
        assert again
        assert again[0][0] == 0


def test_a_mark_that_is_never_closed_does_not_swallow_the_rest() -> None:
    text = "Ha detto «non so. " + "Il resto è lungo. " * 50
    assert len(split(text, language("it"))) > 40


def test_a_quotation_of_several_sentences_stays_whole() -> None:
    text = 'Il ministro ha risposto: "Non so. Non c\'ero. Chiedete a lui." Poi ha chiuso.'
    assert len(split(text, language("it"))) == 2


def test_quotation_marks_far_apart_are_no_pair() -> None:
    near = "«" + "a" * 10 + "»"
    far = "«" + "a" * (MAX_QUOTATION + 1) + "»"
    assert quotations(near).spans == ((0, 12),)
    assert quotations(far).spans == ()


def test_an_apostrophe_closes_nothing() -> None:
    assert quotations("‘l’arte dell’IA’ piace").spans == ((0, 16),)


@pytest.mark.parametrize("piece", [".", "A. ", '"', "(", "« ", ". ", "a.B", "’ ", "Abc. "])
def test_a_hostile_line_is_read_once(piece: str) -> None:
    spans = split(piece * 20_000, language("it"))
    assert sum(end - start for start, end in spans) <= len(piece) * 20_000
