"""Which of several voices in a sentence tells which of its figures."""

from __future__ import annotations

import pytest

from generator.facts import figures
from generator.model.facts import Modality, Qualifier
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "it",
            "In piazza 12.000 manifestanti secondo il sindacato, 5 mila secondo la questura.",
            ["il sindacato", "la questura"],
        ),
        (
            "it",
            "La questura parla di 4.000 persone, gli organizzatori di 12.000.",
            ["la questura", "gli organizzatori"],
        ),
        (
            "it",
            "Secondo l'azienda i lavoratori coinvolti sono 230; per i sindacati sono 410.",
            ["l'azienda", "i sindacati"],
        ),
        ("it", "Per il sindacato l'adesione è stata del 62%; per il ministero del 7,4%.", ["il sindacato", None]),
        (
            "it",
            "L'adesione è stata del 78%, fa sapere la Fiom; per l'azienda è stata del 41.",
            ["la Fiom", "l'azienda"],
        ),
        (
            "it",
            "Secondo la Fiom l'adesione è stata del 78 per cento, per l'azienda del 41.",
            ["la Fiom", "l'azienda"],
        ),
        (
            "it",
            "Restano due versioni: per la Fondazione aderì il 64%, per la Cgil il 91.",
            ["la Fondazione", "la Cgil"],
        ),
        ("it", "Per la Rsu hanno scioperato in 300.", ["la Rsu"]),
        ("it", "Il Comune ha speso 3 milioni per la scuola, per la Cgil 2 milioni.", [None, None]),
        ("it", "L'azienda, che fa 1.850 pasti al giorno, ha assicurato la massima collaborazione.", [None]),
        ("it", "Hanno perso 300 euro, dicono alcune mamme.", ["alcune mamme"]),
        ("it", "L'azienda, che in bonifiche dice di avere speso 410mila euro, tace.", ["l'azienda"]),
        ("it", "Per i residenti gli alberi sono 140; il Comune ne riconosce 96.", ["i residenti", "il Comune"]),
        ("en", "The council, which in May said it had lost 300 pupils, is silent.", ["the council"]),
        ("en", "The bridge, which engineers said had 40 faults, is shut.", ["engineers"]),
        (
            "en",
            "The chamber says members lost $1.4 million; the state's own estimate is $600,000.",
            ["the chamber", "the state"],
        ),
        (
            "it",
            "Il sindacato parla di 300 posti; la stima della Regione è di 120 posti.",
            ["il sindacato", "Regione"],
        ),
        ("en", "Bank account details of 3,580 people were stolen.", [None]),
        ("en", "The council now accepts that 58,000 people are affected.", ["the council"]),
        (
            "en",
            "The charity estimates that 4,000 tonnes were spilled, but the owner admits to only 1,200.",
            ["the charity", "the owner"],
        ),
        ("en", "Police put the crowd at 4,000, organisers at 12,000.", ["police", "organisers"]),
        (
            "en",
            "Turnout was 62% according to the union and 7% according to the ministry.",
            ["the union", "the ministry"],
        ),
        ("de", "Laut Veranstalter kamen 12.000 Menschen, laut Polizei 5.000.", ["Veranstalter", "Polizei"]),
    ],
)
def test_each_voice_tells_its_own_figure(lang: str, text: str, expected: list[str | None]) -> None:
    assert [one.by for one in figures.find(article(text, lang=lang), ())] == expected


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        ("it", "I sindacati temono 650 licenziamenti.", "i sindacati"),
        ("it", "Il consorzio parla di 40 posti auto in meno.", "il consorzio"),
        ("it", "Il consorzio adesso parla di 40 posti.", "il consorzio"),
        ("it", "Il sindaco ora parla di 40 posti.", "il sindaco"),
        ("it", "Il comitato parla invece di 1,8 milioni di euro.", "il comitato"),
        ("it", "Legambiente ha parlato invece di 1,7 milioni di euro.", "Legambiente"),
        ("it", "I sindacati temono il peggio: un'ipotesi che non tocca i 6.200 dipendenti.", None),
        ("en", "The report found that 46% of homes were damp.", "the report"),
        ("en", "Landlords say it is 12%.", "Landlords"),
        ("en", "The nation has added 178,000 jobs.", None),
        ("en", "Critics welcomed the £40m bill.", None),
    ],
)
def test_a_noun_tells_what_its_verb_of_saying_or_estimating_does(lang: str, text: str, by: str | None) -> None:
    assert [one.by for one in figures.find(article(text, lang=lang), ())] == [by]


@pytest.mark.parametrize(
    ("lang", "text", "modality", "qualifier"),
    [
        ("it", "Il biglietto non supera i 95 euro.", Modality.HAPPENED, Qualifier.AT_MOST),
        ("it", "La previsione di spesa è di 12 milioni di euro.", Modality.PLANNED, Qualifier.EXACT),
        ("en", "In May 300 homes were sold.", Modality.HAPPENED, Qualifier.EXACT),
        ("en", "The council may close 12 libraries.", Modality.POSSIBLE, Qualifier.EXACT),
        ("en", "Up to 300 jobs could go.", Modality.POSSIBLE, Qualifier.AT_MOST),
        ("en", "The project has a budget of £310m.", Modality.PLANNED, Qualifier.EXACT),
        ("en", "300 homes will be built.", Modality.PLANNED, Qualifier.EXACT),
        ("en", "The union will ballot its 860 members.", Modality.HAPPENED, Qualifier.EXACT),
        ("en", "Those who paid £300 will get a refund.", Modality.HAPPENED, Qualifier.EXACT),
    ],
)
def test_what_is_told_of_a_figure_makes_it_planned_possible_or_a_limit(
    lang: str, text: str, modality: Modality, qualifier: Qualifier
) -> None:
    (found,) = figures.find(article(text, lang=lang), ())
    assert (found.modality, found.qualifier) == (modality, qualifier)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("L'offerta, che secondo i giudici valeva 82 milioni di euro, è stata respinta.", "i giudici"),
        ("L'azienda vi parla di 380 eccedenze e della chiusura.", "l'azienda"),
    ],
)
def test_a_source_ends_before_its_verb_and_what_leans_on_it(text: str, by: str) -> None:
    assert [one.by for one in figures.find(article(text), ())] == [by]
