"""Quotation marks in pairs."""

from __future__ import annotations

import pytest

from generator.facts.marks import goes_on, pairs


def inside(text: str) -> list[str]:
    return [text[marked.first : marked.last] for marked in pairs(text)]


def test_a_sign_for_seconds_opens_no_quote() -> None:
    assert inside('1º Rossi in 3h33 \' 0 " 2º Bianchi a 15 " 3º Verdi') == []


def test_a_stretch_that_is_never_closed_reaches_over_single_marks_inside_it() -> None:
    assert inside("He said: \"They call them 'frauds' here. It is a shame.") == [
        "They call them 'frauds' here. It is a shame."
    ]


@pytest.mark.parametrize(
    ("text", "mark"), [("Ma nessuno può giurarlo», ha detto.", "«"), ('Ma nessuno può giurarlo ", ha detto.', '"')]
)
def test_a_paragraph_goes_on_with_what_was_opened_before_where_its_first_mark_closes_it(text: str, mark: str) -> None:
    assert goes_on(text, mark)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("“But nobody can swear to it,” she said.", "“"),
        ('Ha vinto il "Premio Sila" a Cosenza.', '"'),
        ("Nessun segno qui.", "«"),
    ],
)
def test_a_paragraph_with_marks_of_its_own_goes_on_with_nothing(text: str, mark: str) -> None:
    assert not goes_on(text, mark)


def test_a_paragraph_that_a_speech_goes_on_behind_holds_pairs_of_its_own() -> None:
    assert inside('"They moved "for a time", with no answer to how long.') == [
        'They moved "for a time", with no answer to how long.'
    ]
    assert inside('"Fine" is a word, and so is "good".') == ["Fine", "good"]


def test_marks_of_two_kinds_in_one_paragraph_are_paired_each_with_the_next() -> None:
    assert inside('"Is it late?” said Hill. "We go now," he said.') == ["Is it late?", "We go now,"]
