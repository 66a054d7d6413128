"""Speakers told behind a quote, and inside it."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("“We cannot go on like this,” Rep. John Mica (R-Fla.) said.", "John Mica"),
        ("“It is an invasion,” Scott Pruitt, the attorney general, one of those who sued, said.", "Scott Pruitt"),
        ("“We are losing ground,” Republican pollster Bill McInturff told the paper.", "Bill McInturff"),
        ("A clerk who “steals a handful of coins” is held to account, Elizabeth Warren said.", "Elizabeth Warren"),
        ("“We have lost a great friend and a fine teacher.” (Mary Jones)", "Mary Jones"),
    ],
)
def test_an_english_speaker_behind_a_quote_is_found(line: str, by: str) -> None:
    assert [quote.by for quote in quotes_of(line, lang="en")] == [by]


def test_a_surname_that_ends_as_adverbs_do_is_a_name() -> None:
    (quote,) = quotes_of(
        "William Reilly came back to Paris.", "“One has to hope that it will last,” Reilly said.", lang="en"
    )
    assert quote.by == "William Reilly"


def test_a_fragment_in_brackets_is_said_by_the_subject_behind_it() -> None:
    (quote,) = quotes_of("Le tariffe restano alte («più care della media europea» lamenta Mario Rossi).")
    assert (quote.by, quote.verb) == ("Mario Rossi", "lamenta")


def test_a_speaker_between_dashes_inside_the_marks_is_found() -> None:
    (quote,) = quotes_of("«Non abbiamo paura – dice Mario Rossi – e andremo avanti fino in fondo».")
    assert (quote.by, quote.verb) == ("Mario Rossi", "dice")


def test_what_is_read_in_a_document_is_said_by_the_document() -> None:
    (quote,) = quotes_of(
        "Nell'anno passato – si legge nella relazione – «si sono avute diciannove giornate di sciopero»."
    )
    assert (quote.by, quote.role) == (None, "relazione")


def test_a_quoted_word_as_subject_of_a_verb_of_speech_is_no_quote() -> None:
    assert quotes_of("Gli «esperti» sostengono il contrario di quanto si sa.") == ()


@pytest.mark.parametrize(
    "told", ["said her husband Carl Penn.", "her husband Carl Penn said.", "his brother Carl Penn said."]
)
def test_whose_husband_somebody_is_makes_no_pronoun(told: str) -> None:
    text = f"Laura Penn came home. “They would give you the shirt off their back,” {told}"
    assert [quote.by for quote in quotes_of(text, lang="en")] == ["Carl Penn"]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        (
            "“You need to see it,” minister of mines and energy Paul Anders told The Clarion last month.",
            "en",
            "Paul Anders",
        ),
        ("“He talks of pity,” Brian Holt, a member of the LGBTQ+ group said of the bill.", "en", "Brian Holt"),
        ("«Non ne sappiamo nulla», ha detto la procura.", "it", None),
    ],
)
def test_a_subject_is_read_to_its_end(text: str, lang: str, name: str | None) -> None:
    (quote,) = quotes_of(text, lang=lang)
    assert (quote.by, quote.role) == ((name, quote.role) if name else (None, "la procura"))


@pytest.mark.parametrize(
    ("lang", "text", "by", "role"),
    [
        ("en", "“We were only children,” she shared. Nora Falk left.", None, None),
        ("en", "“We all agree,” Nora Falk, counsel to the board's new team, said on Monday.", "Nora Falk", None),
        ("en", "“We are proud,” Nora Falk of the Harbour Board in Dunedin, New Zealand, said.", "Nora Falk", None),
        ("en", "“We are proud,” said Secretary of State Nora Falk on Monday.", "Nora Falk", "Secretary of State"),
        ("it", "L'azienda, che parla di «tragica fatalità», ha assicurato la massima lealtà.", None, "L'azienda"),
        ("it", "«È successo con molta calma», ha detto un altro testimone.", None, "un altro testimone"),
        (
            "it",
            "«I genitori - si legge in un comunicato diramato dall'Ospedale Civile - hanno deciso di donare».",
            None,
            "un comunicato diramato dall'Ospedale Civile",
        ),
    ],
)
def test_a_speaker_behind_a_quote_is_read_to_his_end(lang: str, text: str, by: str | None, role: str | None) -> None:
    (quote,) = quotes_of(text, lang=lang)
    assert (quote.by, quote.role) == (by, role)


def test_he_and_any_verb_behind_a_quote_tell_who_speaks() -> None:
    (quote,) = quotes_of("Nora Falk spoke of the war.", "“I was such a child,” she shared.", lang="en")
    assert (quote.by, quote.verb) == ("Nora Falk", "shared")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("When asked, “Will you go in May?” Nora Falk replied: “I will stay.”", ["Nora Falk"]),
        ("“I will stay in May,” Nora Falk said: “I like it.”", ["Nora Falk", "Nora Falk"]),
    ],
)
def test_who_answers_a_quote_has_not_said_it(text: str, names: list[str]) -> None:
    assert [quote.by for quote in quotes_of(text, lang="en") if quote.by] == names
