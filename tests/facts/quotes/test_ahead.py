"""Speakers told before a quote."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Salvini attacca, Mario Rossi non ci sta: «Andremo avanti fino in fondo, costi quel che costi».", None),
        ("Mario Rossi non ci sta: «Andremo avanti fino in fondo, costi quel che costi».", "Mario Rossi"),
        ("Il ministro Mario Rossi, che aveva parlato di «una giornata storica», non commenta.", "Mario Rossi"),
        ("Secondo l'autopsia, Mario Rossi è morto «per un colpo molto violento alla testa».", None),
        ("Luca Bianchi ha chiesto i motivi del gesto, che secondo Mario Rossi sarebbe «una vendetta».", "Mario Rossi"),
        ("Ha affermato il sindaco di Verano Anna Verdi: «La giunta non ci ha mai ascoltati».", "Anna Verdi"),
        ("Anna Verdi del Partito Nuovo aggiunge: «La giunta non ci ha mai ascoltati».", "Anna Verdi"),
        ("Netta la replica di Anna Verdi, capogruppo: «Andremo avanti fino in fondo».", "Anna Verdi"),
        ("Anna Verdi (Partito Nuovo): «Non possiamo aspettare oltre».", "Anna Verdi"),
        ("Mario Rossi ha, infatti, affermato che il testo «non sarà cambiato in nessun punto».", "Mario Rossi"),
    ],
)
def test_an_italian_speaker_before_a_quote_is_found_and_nobody_else(line: str, by: str | None) -> None:
    (quote,) = quotes_of(line)
    assert quote.by == by


@pytest.mark.parametrize(
    ("lang", "line", "role"),
    [
        ("it", "Il vicesindaco di Borgo Alto: «È una questione delicatissima».", "Il vicesindaco di Borgo Alto"),
        ("en", "The mayor of Harwick: “We cannot wait any longer.”", "The mayor of Harwick"),
        ("it", "La replica del sindaco: «Abbiamo speso tre milioni per quella scuola».", "sindaco"),
        ("it", "Il sindaco di Borgo Alto allarga le braccia: «È una questione di soldi».", "Il sindaco di Borgo Alto"),
    ],
)
def test_an_office_before_a_colon_speaks(lang: str, line: str, role: str | None) -> None:
    assert [quote.role for quote in quotes_of(line, lang=lang)] == [role]


def test_the_answer_of_a_body_is_its_own() -> None:
    (quote,) = quotes_of("Confindustria protesta. La replica di Confindustria: «Persi trecento posti di lavoro».")
    assert quote.by == "Confindustria"


def test_a_gerund_goes_on_with_whoever_spoke_in_the_same_sentence() -> None:
    found = quotes_of(
        "“It is insane,” Bernie Sanders said, going on to say that the country has spent “hundreds of years fighting”.",
        lang="en",
    )
    assert [quote.by for quote in found] == ["Bernie Sanders", "Bernie Sanders"]


def test_a_gerund_with_a_subject_that_has_no_name_is_not_said_by_the_last_speaker() -> None:
    first, second = quotes_of(
        "«Resteremo al nostro posto», ha detto Mario Rossi.",
        "I sindacati hanno indetto uno sciopero, lamentando «la mancanza di misure di sostegno».",
    )
    assert (first.by, second.by) == ("Mario Rossi", None)


def test_a_quote_behind_a_sentence_of_indirect_speech_has_its_speaker() -> None:
    (quote,) = quotes_of("Mario Rossi non teme il voto, ha detto ieri. «Passerà anche questa tempesta, come le altre».")
    assert quote.by == "Mario Rossi"


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Aldo Rinaldi, sindaco da un anno, non usa giri di parole: «È un disastro».", "it", "Aldo Rinaldi"),
        ("Helen Crane, who lives next door, shook her head: “It is a disgrace.”", "en", "Helen Crane"),
        ("Simon Peel said he was “sure” of the deal but warned of “hard months ahead”.", "en", "Simon Peel"),
    ],
)
def test_a_clause_about_one_person_tells_who_speaks_in_few_words(text: str, lang: str, name: str) -> None:
    assert {quote.by for quote in quotes_of(text, lang=lang)} == {name}


def test_the_title_of_a_book_behind_a_colon_is_no_speech() -> None:
    assert not quotes_of("Il libro di Nino Testa: «La lunga notte» uscirà a maggio.")


def test_what_another_may_say_of_somebody_is_not_his() -> None:
    told = quotes_of("Simon Peel was “reckless” in his handling of the fund.", lang="en")
    assert all(quote.by is None for quote in told)


def test_an_office_keeps_whose_it_is() -> None:
    told = quotes_of("A spokesman for the Home Office said: “We do not comment on single cases.”", lang="en")
    assert [quote.role for quote in told] == ["A spokesman for the Home Office"]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Laura Nell from Fair Land in Cape Town says: “We want to see all the papers.”", "en", "Laura Nell"),
        ('Ali Kassem, a farmer of Barua village, told AFP, "I have set up a garden of my own."', "en", "Ali Kassem"),
        ("Prime Minister Olof Lindh on Monday admitted he was worried by the “very serious” leak.", "en", "Olof Lindh"),
        ("Il sindaco di Torre, Mara Vinci, ha concluso: «Sono stata accusata di tutto».", "it", "Mara Vinci"),
        ("Quanto alle critiche del sindaco di Torre, Mara Vinci, ha concluso: «Ci rido sopra, io».", "it", None),
        ("Doria Webb is said to favour a “more traditional way of life” for the children.", "en", None),
    ],
)
def test_the_subject_is_whom_the_sentence_is_about_and_no_complement_of_it(
    text: str, lang: str, name: str | None
) -> None:
    assert {quote.by for quote in quotes_of(text, lang=lang)} <= {name}
    assert name is None or quotes_of(text, lang=lang)


def test_words_that_a_source_is_named_for_are_its_own() -> None:
    (quote,) = quotes_of("Secondo la procura, la società avrebbe agito «senza alcuna autorizzazione».")
    assert quote.role == "la procura"
