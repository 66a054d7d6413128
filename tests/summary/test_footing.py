from __future__ import annotations

from dataclasses import replace

import pytest

from generator.summary import footing
from generator.text.languages import language
from tests.summary.articles import article

ITALIAN, ENGLISH = language("it"), language("en")


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("«Mi manca la squadra», dice piano.", True),
        ("«Mi manca la squadra», ha detto il capitano uscendo dal campo.", True),
        ("«Mi manca la squadra», dice Ugo Bassi.", False),
        ("«Mi manca la squadra», dice un tifoso.", False),
        ("Due ore dopo era in carcere, con l'accusa di furto.", True),
        ("Due ore dopo il sindaco era in carcere.", False),
        ("Alla cena di gennaio aveva parlato di una stagione felice.", True),
        ("Alla cena di gennaio il tecnico aveva parlato di una stagione felice.", False),
        ("A Lodi aveva parlato di una stagione felice.", False),
        ("Rischia fino a quattro anni di squalifica.", True),
        ("Rischia Bassi, che ha già due ammonizioni.", False),
        ("Bassi replica che il bilancio è in ordine.", True),
        ("Il sindaco di Lodi, Ugo Bassi, replica che il bilancio è in ordine.", False),
        ("Che in casa del sindaco c'erano due fiale vuote.", True),
        ("L'azienda ne riconosce 22, già pagati.", True),
        ("Dei 25 medici promessi ne sono arrivati undici.", False),
        ("Delle sale previste ne funzionano sette.", False),
        ("Il tacchino vivo è salito del 6.", True),
        ("Il ponte di Lodi resta chiuso fino all'11.", True),
        ("Il tacchino vivo è salito del 6%.", False),
        ("Il prezzo, dice il comune, è salito del 6 per cento.", False),
        ("Il comune di Lodi ha chiuso il ponte nel 2019.", False),
        ("Il comune di Lodi ha chiuso il ponte.", False),
        ("Troppo poco per il comitato, secondo cui ne servono altri.", True),
        ("La questura parla di 2.600.", True),
        ("Il comitato si ferma a circa 2.600.", True),
        ("La questura parla di 2.600 persone.", False),
        ("La centrale, alle 20, ne ha contati 38.", True),
        ("Alle 38 famiglie ne sono arrivati venti.", False),
        ("Il comitato parla di 2,6 milioni.", True),
        ("Il sindacato stima il 40 per cento.", True),
        ("Il sindacato parla del 40 per cento.", True),
        ("Il comune, che ha chiuso il ponte di Lodi e due strade vicine per i lavori, stima 3 milioni.", False),
        ("Il ponte di Lodi fu aperto nel 1826.", False),
    ],
)
def test_a_sentence_without_its_subject_or_speaker_hangs_on_the_one_before(text: str, *, hangs: bool) -> None:
    before, sentence = article("Il comune di Lodi ha chiuso il ponte.", text).sentences
    assert footing.hangs(sentence, before, ITALIAN) == hangs


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ('"I miss the team," he said quietly.', True),
        ('"I miss the team," Jones said quietly.', False),
        ('"I miss the team," said a supporter.', False),
        ("Jones replied that the books were in order.", True),
        ("Two hours later the bridge was shut.", False),
    ],
)
def test_english_sentences_hang_too(text: str, *, hangs: bool) -> None:
    before, sentence = article("The council of Lodi has shut the bridge.", text, lang="en").sentences
    assert footing.hangs(sentence, before, ENGLISH) == hangs


@pytest.mark.parametrize(
    ("answer", "paragraph", "hangs"),
    [
        ("In casa del sindaco di Lodi c'erano due fiale.", 1, True),
        ("In casa del sindaco di Lodi c'erano due fiale.", 2, False),
        ("In casa del sindaco Ugo Bassi c'erano due fiale.", 1, False),
    ],
)
def test_an_answer_hangs_on_its_question_in_the_same_paragraph(answer: str, paragraph: int, *, hangs: bool) -> None:
    asked, told = article("Che cosa dicono le carte?", answer).sentences
    assert footing.hangs(replace(told, paragraph=paragraph), asked, ITALIAN) == hangs


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("L'amministratore ha ricordato che i conti sono in ordine.", 1),
        ("Ai pm il medico ha detto che i conti sono in ordine.", 1),
        ("L'amministratore di Acciai Lodi ha ricordato che i conti sono in ordine.", None),
        ("Un medico ha ricordato che i conti sono in ordine.", None),
        ("Ugo Rossi e il medico hanno ricordato che i conti sono in ordine.", None),
    ],
)
def test_an_office_alone_needs_the_nearest_sentence_that_names_somebody(text: str, needs: int | None) -> None:
    told = article("La ditta è guidata da Ugo Bassi.", "I conti sono chiusi da ieri.", text).sentences
    assert footing.offices(told, ITALIAN).get(3) == needs


def test_nobody_was_named_before_the_office() -> None:
    assert footing.offices(article("I conti sono chiusi.", "Il sindaco ha detto basta.").sentences, ITALIAN) == {}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("LODI: Rossi 4, Bianchi 7, Verdi 10, Neri (L).", True),
        ("Lodi ha vinto 3-1 con Rossi, Bianchi e Verdi in campo.", False),
        ("Lodi, 5 maggio.", False),
    ],
)
def test_a_team_sheet_is_no_sentence(text: str, *, listed: bool) -> None:
    assert footing.is_listed(text, ITALIAN) == listed


@pytest.mark.parametrize(
    ("text", "following", "empty"),
    [
        ("Per i giudici le cose stanno diversamente.", "Il sindaco di Lodi tace.", True),
        ("Per i giudici di Lodi le cose stanno diversamente.", "Il sindaco di Lodi tace.", False),
        ("Il tecnico dei lodigiani, Ugo Bassi, è molto prudente.", "«Serve calma», ha detto il coach.", True),
        ("Il tecnico dei lodigiani, Ugo Bassi, è molto prudente.", "«Serve calma», ha detto Bassi.", False),
    ],
)
def test_a_sentence_that_only_announces_the_next_is_empty(text: str, following: str, *, empty: bool) -> None:
    assert footing.is_empty(text, article(following).sentences[0], ITALIAN) == empty


def test_a_short_sentence_says_that_the_next_one_doubts() -> None:
    assert footing.is_doubt("Non tutti sono convinti.", ITALIAN)
    assert footing.is_doubt("I sindacati non ci stanno.", ITALIAN)
    assert footing.is_doubt("Not all analysts are convinced.", ENGLISH)
    assert not footing.is_doubt("Non tutti i tecnici del comune di Lodi hanno firmato ieri la nota.", ITALIAN)
