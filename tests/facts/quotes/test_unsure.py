"""Nobody, or the words of the text, where it is not sure beyond doubt who speaks."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of

_LAST = "“We start in May,”"


@pytest.mark.parametrize(
    ("lang", "before", "said"),
    [
        ("en", "Nora Falk asked Ivo Lang about the mill.", f"{_LAST} he said."),
        ("en", "“No,” Nora Falk said. The governor met the staff.", f"{_LAST} she said."),
        ("en", "“No,” Nora Falk said. Midwife Clare Downs has left.", f"{_LAST} she said."),
        ("en", "Ivo Lang and Nora Falk will meet again.", f"{_LAST} he said."),
        (
            "en",
            "“No,” Nora Falk said.",
            "A review of the mills found gaps and concluded that “it is too late for most.”",
        ),
        ("it", "«No», ha detto Nora Riva. Il sindaco è tornato in aula.", "«Si parte a maggio», ha detto."),
        ("it", "«No», ha detto Nora Riva.", "«Si parte a maggio», fanno sapere dalla procura."),
        ("it", "Ieri è morto Ivo Neri.", "Ricordano ai microfoni di Radio Tre i suoi amici: «Era un uomo buono»."),
        ("it", "«No», ha detto Nora Riva.", "Fonti vicine alla giunta, comunque, sostengono che «il piano è fermo»."),
        ("it", "«No», ha detto Nora Riva.", "«Si parte a maggio», dice la prima cittadina."),
        ("it", "La società difende Nora Riva.", "«Si parte a maggio», ha affermato una fonte del gruppo."),
    ],
)
def test_a_pronoun_or_a_missing_subject_is_nobody_where_it_may_be_another(lang: str, before: str, said: str) -> None:
    last = quotes_of(before, said, lang=lang)[-1]
    assert last.by is None


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "He said that “it is late” and other officials who had not said “sorry” left.", None),
        ("it", "La ditta, l'anno scorso, ha scritto: «Chiudiamo».", "La ditta"),
        ("en", "Acme, the mill of the valley, last year pledged to be “carbon neutral at last”.", None),
    ],
)
def test_what_somebody_is_called_is_a_noun_and_no_piece_of_a_clause(lang: str, text: str, role: str | None) -> None:
    assert {quote.role for quote in quotes_of(text, lang=lang)} <= {role, None}


@pytest.mark.parametrize(
    "text",
    [
        "The Lang campaign sent a letter to Ivo Lang, saying “it is over for us”.",
        "Roth, a former Harbour Board chairman, spoke up, saying “it is over for us”.",
        "Staff marched to the gates of the Harbour Board while chanting, “It is over for us.”",
    ],
)
def test_a_gerund_is_his_who_opens_its_clause(text: str) -> None:
    assert [quote.by for quote in quotes_of(text, lang="en")] in ([None], [])


def test_a_quote_between_a_name_and_a_pronoun_is_not_by_that_name() -> None:
    (first, last) = quotes_of("“No,” Nora Falk said. Ivo Lang, she said, also “was late for the vote.”", lang="en")
    assert (first.by, last.by) != ("Nora Falk", "Ivo Lang")


def test_a_verb_that_tells_what_follows_it_tells_no_question_before() -> None:
    text = "After Nora Falk asked “Why was it late?” Ivo Lang responded that “the reason was the snow.”"
    first, last = quotes_of(text, lang="en")
    assert first.by != "Ivo Lang"
    assert last.by == "Ivo Lang"


def test_a_quote_that_does_not_stand_alone_goes_on_with_nobody() -> None:
    first, last = quotes_of(
        "The Harbour Board said it was “a step back for us.”",
        "“We will clear the market,” Health and Mines and Old Works chief Zyx Qwert said then.",
        lang="en",
    )
    assert first.by == "Harbour Board"
    assert last.by != "Harbour Board"


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("en", "Ivo Lang refused the deal and said it was “over for us”.", "Ivo Lang"),
        ("en", "Ivo Lang called it “a mess” and said it was “over for us”.", "Ivo Lang"),
        ("en", "Last night Ivo Lang left. “It is over for us,” he said.", "Ivo Lang"),
        ("it", "Lo ha detto Ivo Neri. «È finita per noi», ha aggiunto.", "Ivo Neri"),
        ("it", "I due partiti erano contrari e l'ex sindaco Ivo Neri l'aveva definita «una follia».", "Ivo Neri"),
    ],
)
def test_where_only_one_can_be_meant_he_is(lang: str, said: str, name: str) -> None:
    assert {quote.by for quote in quotes_of(said, lang=lang)} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "«Oggi c'è la piazza», dice Ines Longo. Da notare la presenza di Ivo Neri, ministro: «È così», ha dichiarato.",
        "Ines Longo ha detto: «Oggi c'è tutta la piazza». «La missione nel golfo può essere una svolta»",
        "Questo ha fatto dire a Sakio Endo, della Costal development Bank, ieri: «Il grano a buon prezzo è finito».",
    ],
)
def test_nobody_says_what_another_or_nothing_announces(text: str) -> None:
    assert quotes_of(text)[-1].by is None
