"""Adverts that stand between two paragraphs of a pasted article, and sentences of articles that look like them."""

from __future__ import annotations

import pytest

from generator.model.cleantext import Role
from tests.cleaning.making import PROSE, clean, kept, verdicts

ADVERTS = (
    ("it", "Gioca subito su SlotMania: 200 giri gratis senza deposito!"),
    ("it", "100 free spin in regalo per i nuovi iscritti"),
    ("it", "Fibra a 19,90 euro al mese per sempre: verifica la copertura"),
    ("it", "Gioco vietato ai minori di 18 anni. Gioca con moderazione."),
    ("en", "Bet £10 get £40 in free bets with BetKing – new customers only"),
    ("en", "Save 40% on memory foam mattresses – today only"),
    ("en", "Try it free for 30 days. Cancel anytime."),
    ("es", "Apuesta 10€ y llévate 50€ en apuestas gratis"),
    ("fr", "Économisez jusqu'à 300 euros par an sur votre facture d'électricité : comparez"),
    ("de", "10 Euro setzen und 50 Euro Wettguthaben sichern"),
    ("pt", "Jogue agora na SorteBet: 100 rodadas grátis sem depósito!"),
)
SENTENCES = (
    ("it", "Prova a bere un bicchiere d'acqua prima dei pasti, subito dopo il risveglio."),
    ("it", "Il bonus da 500 euro per le famiglie arriverà a marzo."),
    ("it", "Inter-Milan, quote alla pari per i bookmaker inglesi."),
    ("en", "Bet365 paid its founder £270m last year."),
    ("en", "Check your tyres now, before the cold sets in."),
    ("en", "The retailer will offer 40% off mattresses to clear its stock."),
    ("en", "New customers will pay £40 more from April."),
)


@pytest.mark.parametrize(("lang", "advert"), ADVERTS)
def test_an_offer_between_two_paragraphs_goes_as_an_advert(lang: str, advert: str) -> None:
    found = clean(*PROSE[:2], advert, *PROSE[2:], lang=lang)
    assert verdicts(found)[advert].role is Role.ADVERT
    assert kept(found) == list(PROSE)


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES)
def test_a_sentence_about_offers_stays(lang: str, sentence: str) -> None:
    assert sentence in kept(clean(*PROSE[:2], sentence, *PROSE[2:], lang=lang))


def test_a_report_on_gambling_keeps_its_words() -> None:
    report = "I siti promettono giri gratis senza deposito: il casino online attira così i ragazzi, dice la procura."
    ask = "Casino online: bonus senza deposito, ecco che cosa rischiano i minori"
    assert ask in kept(clean(PROSE[0], report, ask, report.replace("procura", "questura"), *PROSE[1:]))
