"""What a number counts that a verb parts from it, and numbers that go on from one before."""

from __future__ import annotations

import pytest

from generator.facts import figures
from tests.facts.articles import article


def told(text: str, lang: str) -> list[tuple[str, str | None]]:
    """Give the figures of a sentence with their units."""
    return [(one.raw, one.unit) for one in figures.find(article(text, lang=lang), ())]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Le vittime dell'esplosione sono cinque.", [("cinque", "vittime")]),
        ("it", "Gli alloggi sfitti nel quartiere sono 85.", [("85", "alloggi")]),
        ("it", "Le firme raccolte finora ammontano a 9.400.", [("9.400", "firme")]),
        ("it", "Gli alunni, circa 98 secondo il ministero, tornano.", [("98", "alunni")]),
        ("it", "Gli sfollati del quartiere basso, 420, dormono in palestra.", [("420", "sfollati")]),
        ("it", "Sabato erano in 400 davanti al municipio.", [("400", "persone")]),
        ("en", "The pupils, 98 according to the ministry, are taught at home.", [("98", "pupils")]),
        ("en", "The twins, 34, were taken home.", []),
        ("en", "Measles cases climbed to 77 on Thursday, up from 48.", [("77", "cases"), ("48", "cases")]),
        ("en", "The number of companies involved is over 60.", [("60", "companies")]),
        ("en", "The confirmed cases are 310.", [("310", "cases")]),
        ("en", "The number of night nurses fell from 31 to 19.", [("31", "nurses"), ("19", "nurses")]),
        ("de", "Die Zahl der Verletzten liegt bei 14.", [("14", "Verletzten")]),
        ("en", "Complaints now stand at 3,120.", [("3,120", "Complaints")]),
        ("en", "Police put the number of dead at 31.", [("31", "dead")]),
        (
            "en",
            "Two more bodies brought the number of miners killed to 57.",
            [("Two more bodies", "bodies"), ("57", "miners")],
        ),
        ("it", "La Regione porta il numero dei morti a 31.", [("31", "morti")]),
        ("de", "Das Amt bezifferte die Zahl der Toten auf 31.", [("31", "Toten")]),
        ("it", "Salito a 242 il numero degli ostaggi.", [("242", "ostaggi")]),
        ("fr", "La crue porte à 29.296 le nombre total de morts.", [("29.296", "morts")]),
        ("it", "La questura stima in 1.500 i manifestanti.", [("1.500", "manifestanti")]),
        ("es", "El sindicato cifra en 1.500 los asistentes.", [("1.500", "asistentes")]),
        ("it", "La società porta a 31 la quota.", []),
        ("it", "I letti aperti, fa sapere l'Asl, sono saliti a 108.", [("108", "letti")]),
        ("it", "I malati con una febbre molto alta da giorni, dice il primario, sono 134.", [("134", "malati")]),
        ("it", "Sono 38, precisa il Comune, i cantieri.", [("38", "cantieri")]),
        ("it", "Le guide mancanti sono «un centinaio».", [("un centinaio", "guide")]),
        ("it", "Il dirigente quantifica in 70 gli autisti da assumere.", [("70", "autisti")]),
        (
            "it",
            "Una settantina i podisti soccorsi; nove le tende montate.",
            [("Una settantina", "podisti"), ("nove", "tende")],
        ),
        ("en", "The trust puts at 41,000 the complaints.", [("41,000", "complaints")]),
        ("en", "It raised the cost and the number of bad units to 6,800.", [("6,800", "units")]),
        ("en", "The ministry raised the number of rescued to 131.", [("131", "rescued")]),
        ("it", "Al presidio si sono presentati in 27.", [("27", "persone")]),
        ("it", "Le squadre sono state divise in 27.", []),
        ("it", "Gli studenti con una borsa ma senza alloggio sono 1.640.", [("1.640", "studenti")]),
        ("it", "Il sito ha 7.000.000 di nuovi abbonati.", [("7.000.000 di nuovi abbonati", "abbonati")]),
        ("it", "Mezzo milione di persone in piazza.", [("Mezzo milione di persone", "persone")]),
        ("en", "The cast is young, Richards was 24.", []),
        ("de", "Die Grenze von 9,5 Millionen überschreitet niemand.", [("9,5 Millionen", None)]),
        ("en", "They put the number of visitors to the fair in doubt.", []),
    ],
)
def test_a_noun_before_the_verb_is_what_is_counted(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Prices rose to 310."),
        ("en", "Prices now stand at 310."),
        ("en", "From the violent clashes in the square the total has reached 11."),
        ("it", "I ritardi oltre i quindici minuti sono 40."),
    ],
)
def test_a_noun_that_a_preposition_leads_or_that_has_a_level_is_not_counted(lang: str, text: str) -> None:
    assert not {unit for _, unit in told(text, lang)} & {"Prices", "clashes", "quindici", "minuti"}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Gli iscritti erano 1.840 nel 2019; oggi sono 1.120.", ["iscritti", "iscritti"]),
        ("en", "The council wants 140 homes demolished, residents say no more than 65 should go.", ["homes", "homes"]),
        ("en", "Unions said 640 teachers walked out; the ministry said 210.", ["teachers", "teachers"]),
    ],
)
def test_a_number_without_a_noun_counts_what_the_one_before_it_does(lang: str, text: str, expected: list[str]) -> None:
    assert [unit for _, unit in told(text, lang)] == expected


def test_what_was_money_in_the_sentence_before_is_none_where_people_say_a_number() -> None:
    found = figures.find(article("The road cost £3m.", "Residents say 65 should go.", lang="en"), ())
    assert [one.raw for one in found] == ["£3m"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "Una decina sono i superstiti.", [("Una decina", "superstiti")]),
        ("it", "Sono poco meno di un milione gli imprenditori iscritti.", [("un milione", "imprenditori")]),
        ("it", "Hanno firmato 23 dei 54 Paesi.", [("23", "Paesi"), ("54 Paesi", "Paesi")]),
        (
            "en",
            "More than 330 of the hotel's 397 guest rooms are new.",
            [("330", "rooms"), ("397 guest rooms", "rooms")],
        ),
        ("en", "The raid killed 12 in the north and injured 30.", [("12", "people"), ("30", "people")]),
        ("en", "2019 was the year of the flood.", []),
        ("en", "Rossi is charged with three.", []),
    ],
)
def test_a_number_parted_from_its_noun_has_it(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Its workforce grew to 3,000.", "workforce"),
        ("The population is estimated at around 40,000.", "population"),
    ],
)
def test_many_people_are_told_by_one_noun(text: str, unit: str) -> None:
    assert [figure.unit for figure in figures.find(article(text, lang="en"), ())] == [unit]


def test_a_noun_inside_a_clause_is_not_what_a_verb_counts() -> None:
    text = "Satisfaction among customers who bypass the rental counter is 704 on this scale."
    assert figures.find(article(text, lang="en"), ()) == ()
