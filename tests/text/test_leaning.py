from __future__ import annotations

import pytest

from generator.summary.tokens import Leaning, Tokens
from generator.text.languages import known, language
from generator.text.leaning import leans, points_back, stands

LEANING = {
    "it": [
        "Questo metodo contrasta con quello dei concorrenti.",
        "Ciò significa che l’IA delinea i passaggi intrapresi.",
        "Inoltre, il laboratorio utilizza un'altra strategia.",
        "Tuttavia, alcuni analisti ritengono che la dimensione fosse maggiore.",
        "La loro ultima offerta ha introdotto un nuovo paradigma.",
        "La sua storia è un esempio di come una startup possa crescere.",
        "Ha commentato la tempistica strategica del rilascio.",
        "Ha stimato che il laboratorio possiede circa 50.000 schede.",
        "Non tiene conto della ricerca e dell’elaborazione dei dati.",
        "In realtà, ha investito ben oltre 500 milioni di dollari.",
        "Subordinatamente al suo accoglimento, i forni potranno riprendere.",
        "Secondo il loro rapporto, la startup ha investito 1,6 miliardi.",
        "Secondo i primi test, è in grado di superare i concorrenti.",
        "A differenza di molti concorrenti, rimane autofinanziata.",
        "Grazie a questo afflusso di talenti, ha potuto crescere.",
        "Successivamente, l’azienda ha stupito il settore.",
        "Nonostante ciò, rimane un attore da tenere d’occhio.",
        "Uno di questi è la capacità di gestire i data center.",
        "La conversazione si è poi spostata sulla disponibilità dei chip.",
        "È in grado di generare testi in pochi secondi.",
        "E' stato arrestato il 5 maggio.",
        "È la storia di Ines Favretto, 81 anni.",
        "Egli non ha risposto.",
        "Lo ha detto il ministro.",
        "Due di loro hanno chiesto asilo.",
        "Ce ne sono 31 al largo.",
        "Ventuno persone sono invece rimaste illese.",
        "Rossi ha infatti lasciato Lodi.",
    ],
    "en": [
        "He said the plan would fail.",
        "This is the first time that a plant has closed.",
        "However, the minister disagreed.",
        "It was built in 1990.",
        "They rejected the offer on Monday.",
        "In his speech, he blamed the weather.",
        "After that, the price fell.",
        "“It will not work,” he said.",
        "There are 31 of them off the coast.",
        "Smith has therefore left Leeds.",
        "Further, the mill is to close.",
    ],
    "es": [
        "Este plan fracasó.",
        "Sin embargo, el ministro no cedió.",
        "Su padre murió ayer.",
        "Hay tres de ellos en Cádiz.",
    ],
    "fr": ["Ce plan a échoué.", "Il a refusé de répondre.", "Selon elle, rien ne change.", "Deux d'entre eux ont fui."],
    "de": ["Dieser Plan scheiterte.", "Er lehnte ab.", "Außerdem steigen die Preise.", "Zwei von ihnen flohen."],
    "pt": ["Esse plano falhou.", "No entanto, o ministro não cedeu.", "Ele recusou a oferta.", "Dois deles fugiram."],
}
STANDING = {
    "it": [
        "Il costo di formazione di 5, 6 milioni di dollari è fuorviante.",
        "Wang ha svelato che la serie rappresenta lo stato attuale della loro tecnologia.",
        "Secondo Wang, il modello ha superato le prestazioni dei concorrenti.",
        "Sono diversi i motivi per cui la società ha seminato il panico.",
        "È morto il regista Mario Rossi.",
        "È la prima volta che il Comune chiude il ponte.",
        "È l'Inter la squadra che ha speso di più.",
        "Era il 3 marzo quando il ponte cedette.",
        "Nel 2023, la casa madre ha lanciato una nuova società.",
        "Durante la sua conversazione con Sorkin, Wang ha elaborato un test.",
        "Non c’è ancora alcun rivale per questo ecosistema.",
        "Diversi analisti hanno però messo in dubbio i costi.",
        "Quest'anno i prezzi saliranno.",
        "Stacy Rasgon ha sottolineato la sua contrarietà.",
        "Rossi e la sua squadra tornano a Lodi.",
        "Rossi ha poi aggiunto che il piano è pronto.",
    ],
    "en": [
        "The White House said on Monday that its plan was ready.",
        "Apple cut its prices.",
        "This week the Senate votes on the bill.",
        "There are 50,000 chips in the cluster.",
        "Mary Smith met two of them in Leeds.",
        "“Prices fell,” said Mary Smith, the engineer in charge.",
    ],
    "es": ["El Gobierno aprobó la reforma.", "Esta semana vota el Senado."],
    "fr": ["Le gouvernement a adopté la loi.", "Ce lundi, le Sénat vote."],
    "de": ["Die Regierung hat das Gesetz beschlossen.", "In Berlin fiel gestern Schnee."],
    "pt": ["O governo aprovou a reforma.", "Nesta segunda, o Senado vota."],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in LEANING.items() for text in texts])
def test_a_sentence_that_needs_the_one_before_leans(code: str, text: str) -> None:
    assert leans(text, language(code))


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in STANDING.items() for text in texts])
def test_a_sentence_that_says_it_all_stands(code: str, text: str) -> None:
    assert not leans(text, language(code))


@pytest.mark.parametrize("text", ["Questo modello costa poco.", "", "…", "« »", ", ,"])
def test_an_unknown_language_never_leans(text: str) -> None:
    assert not leans(text, language("sq"))


def test_a_demonstrative_in_the_middle_points_back() -> None:
    assert points_back("Un’analisi getta un’ombra su queste dichiarazioni.", language("it"))
    assert not points_back("Un’analisi getta un’ombra sulle dichiarazioni.", language("it"))


@pytest.mark.parametrize("code", known())
def test_each_language_knows_when_its_sentences_lean(code: str) -> None:
    fields = language(code).section("summary")
    assert fields.texts("openers")
    assert fields.texts("disputes")


@pytest.mark.parametrize("code", sorted(LEANING))
def test_what_leans_has_a_telling_word_among_its_first(code: str) -> None:
    leaning = Tokens.of(LEANING[code], language(code)).leaning
    known = zip(LEANING[code], leaning, strict=True)
    assert [text for text, told in known if stands(text) and told is Leaning.NO] == []


@pytest.mark.parametrize("code", sorted(STANDING))
def test_what_stands_never_leans_for_sure_by_its_first_words(code: str) -> None:
    leaning = Tokens.of(STANDING[code], language(code)).leaning
    known = zip(STANDING[code], leaning, strict=True)
    assert [text for text, told in known if stands(text) and told is Leaning.YES] == []
