"""How a text ends: whole, or cut off, and how one can tell."""

from __future__ import annotations

import pytest

from generator.model.cleantext import Cut, Sentence, SentenceKind
from generator.text import endings
from generator.text.languages import language

FIRST = "La cooperativa dei pescatori chiede da anni una nuova banchina per il mercato e per la società sportiva."


def cut(*texts: str, lang: str = "it", kind: SentenceKind = SentenceKind.PROSE) -> Cut | None:
    sentences = [
        Sentence(number=n, text=text, kind=kind, paragraph=n, start=0, end=len(text), line=n)
        for n, text in enumerate(texts, 1)
    ]
    return endings.cut(sentences, language(lang))


@pytest.mark.parametrize(
    ("last", "how"),
    [
        ("Questi fondi saranno destinati a:", Cut.ANNOUNCES),
        ("Il governo ha deciso di [...]", Cut.ELLIPSIS),
        ("La banca prevede che il sostegno dello Stato continui nei prossimi cinque anni…", Cut.ELLIPSIS),
        ("Continua a leggere", Cut.INVITES),
        ("Il resto della storia lo trovate qui: leggi tutto »", Cut.INVITES),
        ("Secondo gli analisti,", Cut.SENTENCE),
        ("Il presidente della commissione ha aggiunto che la decisione sarebbe stata presa da", Cut.SENTENCE),
        ("Da domani i traghetti torneranno a fermarsi da", Cut.SENTENCE),
        ("Il presidente ha aggiunto che la nuova banchina sarà gestita per metà dalla coopera", Cut.WORD),
    ],
)
def test_a_text_that_breaks_off_shows_how(last: str, how: Cut) -> None:
    assert cut(FIRST, last) is how


@pytest.mark.parametrize(
    "last",
    [
        "È troppo presto per dirlo.",
        "«Nessuno ci ha chiesto niente, e non torneremo in aula finché il sindaco non ci avrà ascoltati.»",
        "Resta da vedere come andrà a finire...",
        "Condividi questo articolo:",
        "Servizio fotografico di Anna Rossi dal molo",
        "Come da",
        "Il sindaco ha promesso che i moli vecchi resteranno per sempre ai pescatori della laguna. (a. m.)",
        "Per sapere come leggere tutto il progetto basta chiedere all'ufficio tecnico, che lo mostra ogni giovedì.",
        "Testo di Anna Rossi, fotografie di Marco Bianchi, Laura Verdi, Giulia Neri e Paolo Gallo",
        "Il progetto intero, con le tavole e i costi, si trova in https://comune.example/progetti/moli-2025",
    ],
)
def test_a_whole_text_has_no_cut(last: str) -> None:
    assert cut(FIRST, last) is None


@pytest.mark.parametrize(
    ("lang", "last"),
    [
        ("de", "„Die Brücke bleibt zu, und niemand von uns weiß, wie lange das noch so weitergehen soll.“"),
        ("da", "»Vi har ventet på den bro i fire år, og nu skal vi vente fire måneder mere på at komme over.«"),
        ("hi", "नदी पर बना पुल चार साल बाद फिर से खोल दिया गया है और लोग अब आसानी से आ जा सकते हैं।"),
    ],
)
def test_full_stops_and_quotation_marks_of_other_languages_end_a_text(lang: str, last: str) -> None:
    assert cut(last, lang=lang) is None


def test_a_list_may_end_without_a_full_stop() -> None:
    item = "una nuova banchina per il mercato del pesce, con celle frigorifere e una sala per le aste"
    assert cut(FIRST, item, kind=SentenceKind.ITEM) is None


def test_nothing_is_not_cut() -> None:
    assert cut() is None
