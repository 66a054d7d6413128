"""Whom a pronoun goes back to, and nouns that are read to their end."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Ivo Lang runs the mill. He added a note of caution, should Nora Falk return to the board.", "Ivo Lang"),
        ("In a letter to Ivo Lang, the board praised Nora Falk.", None),
    ],
)
def test_a_pronoun_means_the_subject_of_the_last_sentence_that_has_one(before: str, name: str | None) -> None:
    assert [quote.by for quote in quotes_of(before, "“We start in May,” he said.", lang="en")] == [name]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Nora Falk's mother told the paper: “She was a good girl.”", "Nora Falk's mother"),
        ("The 56-year-old said after the vote: “I am glad to be home.”", "The 56-year-old"),
        ("A spokesperson for the mill urged staff to stay, saying: “We understand this is hard.”", "A spokesperson"),
        ("The finance ministers of the leading economies admitted that growth was “not equitable”.", "The finance min"),
        ("The authors of a paper in the journal Hearts argued that it had “great benefits”.", "The authors of a paper"),
    ],
)
def test_what_a_speaker_is_called_is_read_from_its_first_word(text: str, role: str) -> None:
    (quote,) = quotes_of(text, lang="en")
    assert quote.by is None
    assert (quote.role or "").startswith(role)


@pytest.mark.parametrize(
    "text",
    [
        "It is as if Ivo Lang had invented a feast called “Anglika”, which nobody keeps.",
        "Ivo Lang, “the father of the mill,” came home on Monday.",
        "The party was accused of misleading voters by changing the name of its account to “factcheck”.",
    ],
)
def test_what_somebody_or_something_is_called_is_no_speech(text: str) -> None:
    assert quotes_of(text, lang="en") == ()
