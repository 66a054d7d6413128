"""Who says a figure by a noun that neither name nor office opens, by a remark, or by words beside the number."""

from __future__ import annotations

import pytest

from generator.facts import entities, figures, quotes
from tests.facts.articles import article


def told_by(*texts: str, lang: str = "it") -> list[str | None]:
    prose = article(*texts, lang=lang)
    names = entities.find(prose)
    return [figure.by for figure in figures.find(prose, names, quotes.find(prose, names))]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Growers in the upper valley say 300 trees were lost.", "growers in the upper valley"),
        ("en", "Drivers on Mill Road, shut for 9 months, say trade is down 40%.", "drivers on Mill Road"),
        ("en", "In Leeds, organisers of Friday's rally said 900 people came.", "organisers of Friday's rally"),
        ("en", "The Flood Board (FB), whose staff came on Monday, said 300 homes were wet.", "Flood Board"),
        ("en", "Divers have counted 12 wrecks.", "divers"),
        ("it", "Gli agricoltori stimano un calo del 22%.", "gli agricoltori"),
        ("it", "Coltivando, che ha girato le serre, ne conta 31 chiuse.", "Coltivando"),
        ("it", "Il Comune parla adesso di 13 case distrutte.", "il Comune"),
        ("it", "I revisori indicano un buco di 30 milioni di euro.", "i revisori"),
    ],
)
def test_a_noun_before_its_verb_is_read_whole(lang: str, text: str, who: str) -> None:
    assert told_by(text, lang=lang)[-1] == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Dr Amy Shaw, who earns £90,000 a year, said she would stay."),
        ("en", "The flood claimed 12 lives."),
        ("en", "They told customers to expect 3 weeks of delays."),
        ("it", "Al voto 600 soci, quanti ne conta il registro."),
        ("it", "Risultato che gli permette di salire a 474 punti."),
        ("it", "I risultati mostrano che 30 pazienti sono guariti."),
    ],
)
def test_nobody_says_what_stands_beside_a_verb(lang: str, text: str) -> None:
    assert told_by(text, lang=lang) == [None]


@pytest.mark.parametrize(
    ("lang", "text", "tellers"),
    [
        ("en", "The strike costs $5m a day, shippers say, a figure that unions dispute.", ["shippers"]),
        ("it", "Al corteo, riferisce la Questura, c'erano 300 persone.", ["la Questura"]),
        ("it", "A valle, ricorda la cooperativa, soltanto il 34% delle aziende ha una polizza.", ["la cooperativa"]),
        ("it", "Il servizio riparte con 600 pasti, ha annunciato il Comune, da lunedì.", ["il Comune"]),
        ("it", "Sono caduti 38 millimetri di pioggia, come rileva il consorzio.", ["il consorzio"]),
        ("it", "Costa 90 milioni, dei quali, ricorda la prefettura, è arrivato il 58%.", [None, "la prefettura"]),
        ("it", "Ha perso 40 ettari; il resto, calcola il consorzio, è in salvo.", [None]),
    ],
)
def test_a_remark_tells_the_clause_that_it_stands_in(lang: str, text: str, tellers: list[str | None]) -> None:
    assert told_by(text, lang=lang) == tellers


@pytest.mark.parametrize("remark", ["she said", "she added"])
def test_the_pronoun_of_a_remark_means_who_spoke_before(remark: str) -> None:
    before = "Anna Reed opened the debate."
    assert told_by(before, f"Some 210 jobs had gone by June, {remark}.", lang="en") == ["Anna Reed"]


@pytest.mark.parametrize(
    ("lang", "text", "tellers"),
    [
        ("it", "Sono 62, contro i 140 comuni dichiarati dall'azienda.", ["azienda"]),
        ("it", "L'affluenza, comunicata dalla Regione ieri, è stata del 41%.", ["Regione"]),
        (
            "en",
            "Against the 900 tonnes given by port officials, divers counted 300 tonnes.",
            ["port officials", "divers"],
        ),
        ("en", "The work was estimated at £38m by the ministry.", ["the ministry"]),
        ("en", "The work should cost £38m by Easter.", [None]),
        ("en", "It paid $449,000, according to the state's finance website.", ["the state's finance website"]),
        ("en", "The charity found that shops lost 3% of sales, against 1% at kiosks.", ["the charity", "the charity"]),
    ],
)
def test_whoever_gave_a_number_says_it(lang: str, text: str, tellers: list[str | None]) -> None:
    assert told_by(text, lang=lang) == tellers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("L'adesione, per la Rsu, è stata del 92 per cento.", "la Rsu"),
        ("Per il prefetto gli sfollati sono 420.", "il prefetto"),
        ("Per i sindacati, contando l'indotto, i posti a rischio sono 1.500.", "i sindacati"),
        ("Per la Regione sono stati stanziati 20 milioni di euro.", None),
        ("Per i pendolari il costo è di 40 euro al mese.", None),
        ("Per il Comune la spesa è di 3 milioni di euro.", None),
    ],
)
def test_a_view_names_who_says_the_number(text: str, who: str | None) -> None:
    assert told_by(text)[-1] == who
