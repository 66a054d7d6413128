"""Sentences with the words, names and verbs that their figures ask for."""

from __future__ import annotations

from generator.facts.lines import Lines
from generator.facts.named import Names
from tests.facts.articles import PERSON, article, named

BELLINI = Names(named("Marta Bellini", kind=PERSON))


def test_a_line_knows_the_sentence_before_it_and_counts_words_by_characters() -> None:
    lines = Lines(article("La diga è chiusa.", "Marta Bellini ha stimato 40 giorni."), BELLINI)
    line = lines.at(1)
    assert line.previous is lines.at(0)
    assert lines.at(0).previous is None
    at = line.text.index("40")
    assert line.words[line.behind(at)] == "40"
    assert line.before(at) == line.behind(at)


def test_verbs_of_estimating_are_found_as_whole_words() -> None:
    lines = Lines(article("Marta Bellini ha stimato 40 giorni.", "La stimata Marta Bellini tace."), BELLINI)
    found = [[line.words[v.first : v.last] for v in line.listed("estimates")] for line in (lines.at(0), lines.at(1))]
    assert found == [[["ha", "stimato"]], []]
