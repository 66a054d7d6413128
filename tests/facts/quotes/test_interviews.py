"""Whose the answers of an interview are that stand alone behind their questions."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of

INTRO = "Sara Levi riceve nello studio del porto."
ANSWERS = ("«Con i soldi della regione, e con i nostri».", "«A maggio, se non piove».", "«Lo dice chi non c'era».")


def speakers(*paragraphs: str) -> list[str | None]:
    return [quote.by for quote in quotes_of(*paragraphs)]


def interview(*questions: str, intro: str = INTRO) -> list[str | None]:
    pairs = zip(questions, ANSWERS, strict=True)
    return speakers(intro, *(paragraph for pair in pairs for paragraph in pair))


@pytest.mark.parametrize("mark", ["", "# "])
def test_all_answers_are_of_the_one_person_who_is_named_above(mark: str) -> None:
    asked = (f"{mark}Come pagherete i lavori?", f"{mark}Quando si riapre?", "Il sindaco dice che è tardi.")
    assert interview(*asked) == ["Sara Levi"] * 3


def test_of_two_people_above_the_one_whom_a_question_calls_answers() -> None:
    intro = "Sara Levi guida il porto dal 2019, dopo Ugo Bassi."
    asked = ("Dottoressa Levi, come pagherete i lavori?", "Quando si riapre?", "Il sindaco dice che è tardi?")
    assert interview(*asked, intro=intro) == ["Sara Levi"] * 3
    assert None in interview("Come pagherete?", *asked[1:], intro=intro)


def test_an_answer_may_stand_in_the_paragraph_of_its_question() -> None:
    asked = ("Come pagherete i lavori?", "Quando si riapre?", "È vero che è tardi?")
    together = [f"{question} {answer}" for question, answer in zip(asked, ANSWERS, strict=True)]
    assert speakers(INTRO, *together) == ["Sara Levi"] * 3


def test_quotes_that_answer_no_question_are_no_interview() -> None:
    told = ("Il porto è chiuso da marzo.", "I lavori costano 3 milioni.", "Il sindaco ha visto il cantiere.")
    assert None in interview(*told)
