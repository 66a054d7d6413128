"""Whom a pronoun goes back to, and nouns that are read to their end."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Ivo Lang runs the mill. He added a note of caution, should Nora Falk return to the board.", "Ivo Lang"),
        ("In a letter to Ivo Lang, the board praised Nora Falk.", None),
        ("Sen. Ivo Lang (D-Ohio) said he did not believe that the vote did Nora Falk in.", "Ivo Lang"),
        ("In Tulsa, Okla., Ivo Lang criticized the mayor, Nora Falk, for the delay.", "Ivo Lang"),
        ("The senator is asking why he had to leave and Nora Falk did not.", None),
        ("While Ivo Lang had the votes, they were what worried Nora Falk, president of the board.", None),
        ("Shares fell after the vote, which worried the board, Mr. Lang said. Ivo Lang runs it.", "Ivo Lang"),
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


@pytest.mark.parametrize(
    ("before", "name", "role"),
    [
        ("“We are ready,” Ivo Lang said. The company said it would hire.", None, None),
        (
            "“We are ready,” Ivo Lang said. Grainia Long, the company’s head, said it would hire.",
            "Grainia Long",
            "head",
        ),
        ("“We are ready,” Ivo Lang said. Falk called for an inquiry.", None, None),
        ("Ivo Lang came. “We are ready,” she said.", None, None),
        ("Ivo Lang is describing as “a mess” a Nora Falk letter sent to the board.", "Ivo Lang", None),
        ("Ivo Lang said that his deputy, Nora Falk, had told him it was “a mess”.", None, None),
    ],
)
def test_a_pronoun_does_not_go_back_past_who_spoke_in_between(before: str, name: str | None, role: str | None) -> None:
    *_, last = quotes_of(f"{before} “We start in May,” he said.", lang="en")
    assert (last.by, last.role) == (name, role)


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("Ivo Lang runs the mill.", "He also said that the roof leaks.", "“We start in May,” he said."), "Ivo Lang"),
        (("Ivo Lang runs the mill.", "He said that the roof leaks.", "“We start in May, as we must.”"), "Ivo Lang"),
        (("“It leaks,” Ivo Lang said.", "He added that it rains.", "“We start in May,” he said."), "Ivo Lang"),
        (("Ivo Lang runs the mill.", "The roof leaks.", "“We start in May,” he said."), None),
        (("Ivo Lang runs the mill.", "She said that the roof leaks.", "“We start in May,” he said."), None),
        (("Ivo Lang runs the mill.", "He met Nora Falk and Jon Reg.", "“We start in May,” he said."), None),
    ],
)
def test_a_pronoun_goes_back_past_paragraphs_that_go_on_with_it(paragraphs: tuple[str, ...], name: str | None) -> None:
    assert quotes_of(*paragraphs, lang="en")[-1].by == name


@pytest.mark.parametrize(
    ("lang", "before", "said", "name"),
    [
        ("it", "La rata sale di 20 euro, spiega l'assessora all'ambiente Ines Longo.", "ha detto", "Ines Longo"),
        ("it", "La rata sale di 20 euro, dice Ines Longo.", "ha aggiunto", "Ines Longo"),
        ("it", "Secondo il consigliere di minoranza Ivo Neri, invece, la rata è ferma.", "accusa", "Ivo Neri"),
        ("it", "Lo ha ribadito il capo della Protezione civile lombarda (Pcl) Ivo Neri, ieri.", "ha detto", "Ivo Neri"),
        ("it", "La rata sale, spiegano Ines Longo e Ivo Neri.", "ha detto", None),
        ("it", "«Rosa Alba è grande»: così il coro ha accolto la sentenza.", "ha proseguito", None),
        ("pt", "De acordo com Rui Lopes, a pista menor não é a causa.", "conclui", "Rui Lopes"),
        ("en", "Life is all work there, according to Ivo Lang.", "he said", "Ivo Lang"),
        ("en", "Life is all work there, CNN's Ivo Lang said.", "he said", "Ivo Lang"),
        ("en", "The mill will close in May, said plant head Ivo Lang.", "he said", "Ivo Lang"),
        ("en", "Ivo Lang left the mill, according to Nora Falk.", "he said", None),
    ],
)
def test_whoever_alone_tells_the_sentence_before_goes_on(lang: str, before: str, said: str, name: str | None) -> None:
    *_, last = quotes_of(f"{before} «Non ci siamo divertiti per niente», {said}.", lang=lang)
    assert last.by == name


def test_a_pronoun_that_need_not_be_said_tells_of_another_than_who_spoke() -> None:
    _, last = quotes_of("«Bisogna fare presto», dice il ministro Ivo Longo. Lei ha risposto: «Faremo il possibile».")
    assert last.by is None


@pytest.mark.parametrize(
    ("lang", "before", "said", "by"),
    [
        (
            "it",
            "Per Hugo Lind, che a Lund studia, il segnale è al limite.",
            "«Può essere», ci ha scritto.",
            "Hugo Lind",
        ),
        ("it", "Per il presidente del club, Ivo Neri, è tardi.", "«Ogni scandalo costa», si sfoga.", "Ivo Neri"),
        (
            "it",
            "Sul medico di Olbia il procuratore Aldo Bruni è stato netto.",
            "«Va fermato», ha scritto.",
            "Aldo Bruni",
        ),
        ("it", "Chi non si nasconde è Davide Pravi, capitano.", "«Gli dissi di no», ammette.", "Davide Pravi"),
        ("it", "La preside, Marta Ecco, ha tolto la targa di Elia Tona.", "«Si aspetta», osserva.", "Marta Ecco"),
        ("it", "La preside, Marta Ecco, ha visto Elia Tona.", "«Si aspetta», osserva.", None),
        ("it", "Elia Tona ha perso ieri.", "«Mi manca il gruppo», dice piano.", "Elia Tona"),
        ("it", "Elia Tona è tornato in gara.", "«Mi manca il gruppo», ha detto un ciclista.", None),
        ("it", "Elia Tona è tornato in gara.", "«Mi manca il gruppo», ha detto l'avvocato.", None),
        (
            "it",
            "«Mia madre è morta», dice Carla Ianna.",
            "Secondo lei la somma «non basta per le spese».",
            "Carla Ianna",
        ),
        ("en", "Carol Heff, a co-chair of Ivo Lang’s drive, came back.", "“We have wind,” she said.", "Carol Heff"),
        ("en", "Anna Hob is one of them. Her son Alfie Hob fell ill.", "“I have nothing,” she said.", None),
        ("en", "Ivo Ade spoke. One nurse who has no name lost all.", "“I have nothing,” he said.", None),
    ],
)
def test_a_subject_before_a_quote_is_taken_up_where_nobody_else_can_be(
    lang: str, before: str, said: str, by: str | None
) -> None:
    assert quotes_of(before, said, lang=lang)[-1].by == by


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        ("it", "Lui allarga le braccia: «Avevo ventidue anni e un contratto in scadenza».", None),
        ("en", "The CEO of California’s grid put it simply: prices “are not a factor” here.", None),
        ("en", "“I didn't drop him,” said the Dane, who was second.", None),
    ],
)
def test_the_subject_of_its_own_sentence_says_a_quote(lang: str, text: str, by: str | None) -> None:
    (quote,) = quotes_of(text, lang=lang)
    assert quote.by == by
    assert not (quote.role or "").startswith("California")
