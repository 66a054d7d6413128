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
    ("it", "I siti di scommesse premiano chi si registra entro domenica con 100 euro di bonus e 50 giri gratis."),
    (
        "it",
        "Hai bisogno di liquidità? Con Presto ricevi fino a 50.000 euro in un giorno: chiedi un preventivo gratuito.",
    ),
    ("it", "Prestiti fino a 60.000 euro. Messaggio pubblicitario con finalità promozionale."),
    ("it", "[Banner] Trattori Rossi: tasso zero su tutta la gamma, vieni a provarli."),
    ("it", "SCARICA GRATIS IL NOSTRO E-BOOK: «Dieci ricette di mare»"),
    ("en", "Sponsored: the tiny coin that big investors are buying."),
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
    ("it", "«Scarica gratis la nostra app», diceva il messaggio che ha truffato duecento pensionati."),
    ("en", "Promoted teams lost 40% of their matches, free transfers or not."),
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


@pytest.mark.parametrize(("line", "stays"), [("La prima è esaurita.", True), ("Buona lettura.", False)])
def test_a_short_last_sentence_stays_over_furniture(line: str, *, stays: bool) -> None:
    furniture = ("Calcio | Basket | Tennis", "Pronostici di oggi", "Quote e scommesse", "Porto, oggi la protesta")
    found = clean("Il porto chiude", "Home", "di Mario Rossi", *PROSE, line, *furniture)
    assert (line in kept(found)) is stays


def test_what_is_told_of_the_author_below_the_text_goes() -> None:
    told = "Scrive di mare e di porti da dieci anni e ha pubblicato un libro sui fari della costa."
    found = clean("Il porto chiude", "di Mario Rossi", *PROSE, "Mario Rossi", told, "Tag: porto, mare")
    assert kept(found) == list(PROSE)


@pytest.mark.parametrize(
    "caption", ["The vote in the chamber. Photo: Harbour Post / A. Reed", "Il presidio ieri (Fotoservizio Bellandi)"]
)
def test_a_caption_that_ends_with_its_credit_goes(caption: str) -> None:
    assert verdicts(clean(*PROSE[:2], caption, *PROSE[2:]))[caption].role is Role.CAPTION


def test_a_report_on_gambling_keeps_its_words() -> None:
    report = "I siti promettono giri gratis senza deposito: il casino online attira così i ragazzi, dice la procura."
    ask = "Casino online: bonus senza deposito, ecco che cosa rischiano i minori"
    assert ask in kept(clean(PROSE[0], report, ask, report.replace("procura", "questura"), *PROSE[1:]))


APPEALS = (
    ("it", "Metti mi piace alla nostra pagina Facebook", Role.SHARING),
    ("it", "Il tuo capitale è a rischio. Il 70% dei conti degli investitori retail perde denaro", Role.ADVERT),
    ("it", "Ti piace il nostro lavoro? Offrici un caffè", Role.SUBSCRIPTION),
    ("it", "Oroscopo di oggi: le previsioni segno per segno", Role.TEASER),
    ("it", "Sondaggio: tu per chi voteresti domani?", Role.FURNITURE),
    ("en", "Doctors say: do this every morning to lose belly fat", Role.ADVERT),
    ("de", "Treppenlifte: Die Preise werden Sie überraschen", Role.ADVERT),
    ("fr", "Téléchargez notre application pour ne rien manquer", Role.SHARING),
)
NO_APPEALS = (
    ("it", "Il trucco dei ladri di biciclette"),
    ("it", "Regala un rene alla moglie dopo trent'anni di matrimonio"),
    ("it", "«Aggiungici alle tue fonti preferite su Google»"),
    ("en", "A trick of the light, perhaps"),
    ("en", "Investors who put in $1,000 at the start now have $340."),
    ("en", "Use the club's app or its newsletter to reach members. Reminders cut absences."),
    ("de", "Sparen an der falschen Stelle"),
)


@pytest.mark.parametrize(("lang", "line", "role"), APPEALS)
def test_a_line_that_turns_to_its_reader_goes(lang: str, line: str, role: Role) -> None:
    found = clean(*PROSE[:2], line, *PROSE[2:], lang=lang)
    assert verdicts(found)[line].role is role
    assert kept(found) == list(PROSE)


@pytest.mark.parametrize(("lang", "line"), NO_APPEALS)
def test_a_line_that_only_looks_like_an_appeal_stays(lang: str, line: str) -> None:
    assert line in kept(clean(*PROSE[:2], line, *PROSE[2:], lang=lang))


def test_an_offer_that_the_article_is_about_stays() -> None:
    told = (
        "La tessera sconto del treno costa 40 euro e offre viaggi gratis ai pensionati della regione, dice l'assessore."
    )
    heading = "Tessera sconto a 40 euro, viaggi gratis"
    assert heading in kept(clean(*PROSE[:2], told, heading, *PROSE[2:]))
    assert heading not in kept(clean(*PROSE[:2], heading, *PROSE[2:]))


def test_the_name_over_an_advert_goes_with_it() -> None:
    advert = "Sanadent\nSorriso perfetto in un giorno: prenota la prima visita gratuita"
    assert kept(clean(*PROSE[:2], advert, *PROSE[2:])) == list(PROSE)
    assert "Sanadent" in kept(clean(*PROSE[:2], "Sanadent", advert.partition("\n")[2], *PROSE[2:]))


def test_no_title_is_taken_for_a_lure() -> None:
    title = "Oroscopo di oggi: le previsioni segno per segno"
    assert verdicts(clean(title, *PROSE))[title].role is Role.TITLE
