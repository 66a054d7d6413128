"""Speakers in German, where every noun has a capital and the verb stands second."""

from __future__ import annotations

import pytest

from generator.facts import entities, quotes
from tests.facts.paragraphs import quotes_of, read


def told(*paragraphs: str) -> list[str | None]:
    """Give the words that tell each quote's speaker where they stand."""
    prose = read(*paragraphs, lang="de")
    found = quotes.hear(prose, entities.find(prose))
    texts = {sentence.number: sentence.text for sentence in prose.sentences}
    return [texts[h.at.sentence][h.at.start : h.at.end] if h.at else None for h in found]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Der Innenminister sagte: „Wir haben die Lage im Griff.“", "Der Innenminister"),
        ("In Hamburg sagte der Innenminister: „Wir haben die Lage im Griff.“", "der Innenminister"),
        ("„Wir haben die Lage im Griff“, sagte gestern der neue Innenminister.", "der neue Innenminister"),
        ("„Wir haben die Lage im Griff“, sagte er dem Sender.", "er"),
        ("„Er ist ein Mann der Tat“, so beschrieb ihn der Betriebsrat.", "der Betriebsrat"),
        ("Laut dem Betriebsrat „sind die Pläne der Leitung völlig unausgereift und gefährlich“.", "dem Betriebsrat"),
        ("„Die Pläne sind unausgereift“, heißt es in einer Mitteilung.", "einer Mitteilung"),
        ("Die Pläne seien „völlig unausgereift“, so der Betriebsrat.", "der Betriebsrat"),
        ("Der Betriebsrat hat die Pläne der Leitung als „völlig unausgereift“ bezeichnet.", "Der Betriebsrat"),
        ("Anna Roth, die Chefin des Betriebsrats, nannte die Pläne „völlig unausgereift“.", "Anna Roth"),
        ("Von der Heide betonte, die Pläne seien „völlig unausgereift und gefährlich“.", "Von der Heide"),
    ],
)
def test_the_subject_of_a_german_verb_is_found_on_either_side(line: str, who: str) -> None:
    assert told(line) == [who]


def test_whoever_does_what_a_passive_tells_is_the_speaker() -> None:
    (who,) = told("Der Vorschlag wurde von Kritikern als „ein unausgereiftes Machwerk“ bezeichnet.")
    assert who == "Kritikern"


def test_a_sentence_in_the_subjunctive_goes_on_with_the_last_speaker() -> None:
    found = told(
        "Der Betriebsrat erklärte, er sei enttäuscht. "
        "Die Leitung habe „keine einzige ihrer Zusagen vom vergangenen Jahr gehalten“."
    )
    assert found == ["Der Betriebsrat"]


@pytest.mark.parametrize(
    "line",
    [
        "Die Zeitschrift „Stern“ berichtet über den Fall.",
        "Laut „Reuters“ wurden drei Menschen verletzt.",
        "Das Schiff „Aurora“ liegt im Hafen von Kiel.",
        "Die sogenannte „Ampel“ steht vor dem Ende.",
    ],
)
def test_german_names_between_marks_are_no_quotes(line: str) -> None:
    assert quotes_of(line, lang="de") == ()
