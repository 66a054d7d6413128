"""Small numbers, numbers whose noun stands apart, terms of prison: what is a figure of what, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts import entities, figures
from generator.model.facts import Figure, Modality
from tests.facts.articles import article


def _told(*texts: str, lang: str) -> tuple[Figure, ...]:
    prose = article(*texts, lang=lang)
    return figures.find(prose, entities.find(prose))


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("Four bakeries and seven primary schools stayed shut on Monday.", "en", (7, "schools")),
        ("La cooperativa lavora in sei stabilimenti.", "it", (6, "stabilimenti")),
        ("Sono sotto inchiesta cinque corridori.", "it", (5, "corridori")),
        ("Le casse, ha detto ieri la direttrice del mercato coperto, sono 212.", "it", (212, "casse")),
        ("Gli iscritti alla gara restano undici.", "it", (11, "iscritti")),
        ("UK harbour cases rise to 143, port stays shut", "en", (143, "cases")),
        ("Some 39,000 salmon escaped from the farm.", "en", (39000, "salmon")),
        ("The trust believes the true figure is closer to 450.", "en", (450, None)),
        ("Navy divers found 14 fishermen alive.", "en", (14, "fishermen")),
        (
            "The number of pupils taken ill after a lunch at two inns near the old harbour rose to 143.",
            "en",
            (143, "pupils"),
        ),
        ("La serra è rimasta a 31 gradi sotto zero.", "it", (-31, "gradi")),
        ("Di notte si sono toccati sei gradi sotto zero.", "it", (-6, "gradi")),
        ("La fila era lunga quattro chilometri.", "it", (4, "chilometri")),
        ("Il torrente ha travolto due capannoni.", "it", (2, "capannoni")),
        ("The crew sent two helicopters.", "en", (2, "helicopters")),
        ("La perizia va depositata entro 120 giorni.", "it", (120, "giorni")),
        ("The engineers promised a repair within eight weeks.", "en", (8, "weeks")),
        ("L'attesa media per la visita è di 121 giorni.", "it", (121, "giorni")),
        ("UKHSA said confirmed cases had reached 91.", "en", (91, "cases")),
        ("Porters logged 64 near misses.", "en", (64, "misses")),
        ("There were 41 such complaints.", "en", (41, "complaints")),
        ("Il comitato parla di 58 piccoli, rimasti a casa.", "it", (58, "piccoli")),
        ("Le ispezioni al forno erano state quattro.", "it", (4, "ispezioni")),
        ("I rioni in cui si è aperta almeno una buca sono dodici.", "it", (12, "rioni")),
        ("Rides on the old tram had reached 1.9 million by Sunday.", "en", (1900000, "Rides")),
        ("The deal was signed with a three-hospital group.", "en", (3, "hospital")),
    ],
)
def test_a_number_counts_the_noun_that_grammar_gives_it(text: str, lang: str, told: tuple[int, str]) -> None:
    assert [(int(one.value or 0), one.unit) for one in _told(text, lang=lang)] == [told]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The first three states vote in June.", "en"),
        ("Le uniche due città restano mute.", "it"),
        ("I due Paesi hanno firmato.", "it"),
        ("L'età minima è di diciotto anni.", "it"),
        ("Il mare è due gradi e mezzo più caldo.", "it"),
        ("Rispose entro trenta secondi.", "it"),
        ("They walked down Nine Mile with two high-speed cars.", "en"),
        ("Of the county's ten largest cities only two grew.", "en"),
        ("No one has died.", "en"),
        ("Inspectors gave the inn four stars out of five.", "en"),
        ("The krona weakened to 11.42 per euro.", "en"),
        ("Il cuoco ha lavorato a Lodi sei anni e due mesi fa.", "it"),
        ("Il negozio ha chiuso il 5 febbraio, ha riaperto nel 2019.", "it"),
    ],
)
def test_what_counts_nothing_is_no_figure(text: str, lang: str) -> None:
    assert _told(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("text", "lang", "units"),
    [
        ("Gli indagati sono nove. Il giorno dopo erano undici.", "it", ["indagati", "indagati"]),
        ("Nine schools were shut, up from seven a day earlier.", "en", ["schools", "schools"]),
    ],
)
def test_two_numbers_have_their_own_units(text: str, lang: str, units: list[str]) -> None:
    assert [one.unit for one in _told(text, lang=lang)] == units


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("A dealer was jailed for six years and three months.", "en", "6.25", "years"),
        ("Il notaio è stato condannato a tre anni e due mesi.", "it", "3.17", "anni"),
        ("Il notaio rischia nove mesi di reclusione.", "it", "9", "mesi"),
    ],
)
def test_a_term_of_prison_is_a_figure(text: str, lang: str, value: str, unit: str) -> None:
    (one,) = _told(text, lang=lang)
    assert (one.value, one.unit, one.concepts) == (Decimal(value), unit, ("sentence",))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Aprono sei ambulatori senza prenotazione, con 3.000 dosi disponibili.", "it"),
        ("He had already pledged the barn as security for a loan of £750,000.", "en"),
        ("Some of 22 brewers asked by the guild had expected a colder spring.", "en"),
    ],
)
def test_a_word_of_plans_or_denial_elsewhere_changes_no_figure(text: str, lang: str) -> None:
    assert _told(text, lang=lang)[-1].modality is Modality.HAPPENED


def test_the_size_of_the_second_number_is_the_first_ones_too() -> None:
    (one,) = _told("Il corso costa tra i 6 e gli 8mila euro.", lang="it")
    assert (one.value, one.high) == (Decimal(6000), Decimal(8000))


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        (
            "La Vernier ha investito oltre 500 milioni di dollari nello sviluppo di motori.",
            {"investment", "development"},
        ),
        ("La Vernier ha detto di aver addestrato il suo modello utilizzando 200 schede.", {"training", "use"}),
        ("La Vernier sostiene di aver sviluppato questo motore con un budget di 6 milioni di euro.", {"development"}),
    ],
)
def test_what_a_figure_is_for_is_told_with_it(text: str, concepts: set[str]) -> None:
    assert concepts <= {*_told(text, lang="it")[0].concepts}


def test_what_follows_with_a_sum_is_said_of_the_same_company() -> None:
    told = _told("I ricavi della Vernier sono di 60 milioni di euro, con una spesa di 9 milioni di euro.", lang="it")
    assert told[1].about == told[0].about == "Vernier"


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("Le sigle hanno indetto sei ore di presidio.", "it", (6, "ore", "presidio")),
        ("Il ritardo del cantiere è di tre anni.", "it", (3, "anni", "ritardo")),
        ("The mill had an outage of nine days.", "en", (9, "days", "outage")),
        ("The ferry was out of use for 31 hours.", "en", (31, "hours", None)),
    ],
)
def test_a_length_of_time_is_a_figure_of_what_lasts(text: str, lang: str, told: tuple[int, str, str | None]) -> None:
    assert [(int(one.value or 0), one.unit, one.measure) for one in _told(text, lang=lang)] == [told]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Il bambino di tre anni è tornato a casa dopo due giorni.", "it"),
        ("La sala ha riaperto nove giorni fa, negli ultimi sei mesi.", "it"),
        ("The inn reopened nine days ago, in the past two weeks.", "en"),
    ],
)
def test_a_time_that_dates_and_an_age_are_no_figures(text: str, lang: str) -> None:
    assert _told(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("The guild speaks for 4,200 of the county's nurses.", "en", [(4200, "nurses")]),
        ("Il consorzio vuole ridurre gli addetti da 312 a 240 e chiudere.", "it", [(312, "addetti"), (240, "addetti")]),
        ("I posti auto prenotati sono nove.", "it", [(9, "posti")]),
        ("In piazza 300 persone alle 18, molte meno alle 20.", "it", [(300, "persone")]),
        ("In piazza 2.500 persone; la questura si ferma a 1.200.", "it", [(2500, "persone"), (1200, "persone")]),
        ("The ward held 45,000 files. The trust says 38,000 and checks.", "en", [(45000, "files"), (38000, "files")]),
    ],
)
def test_a_bare_number_counts_what_stands_before_it(text: str, lang: str, told: list[tuple[int, str]]) -> None:
    assert [(int(one.value or 0), one.unit) for one in _told(text, lang=lang)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "La frana ha un fronte di 250 metri. Gli sfollati sono per ora 180, ospitati in palestra.",
            [(250, "metri")],
        ),
        (
            "Arriva un anticipo di 4 milioni. Restano fuori casa in 460, secondo il Comune.",
            [(4_000_000, None), (460, "persone")],
        ),
    ],
)
def test_people_are_counted_neither_in_metres_nor_in_millions(text: str, told: list[tuple[int, str]]) -> None:
    assert [(int(one.value or 0), one.unit) for one in _told(text, lang="it")] == told


def test_nobody_dies_of_millimetres_that_fall() -> None:
    (found,) = _told("Sulla zona erano caduti 214 millimetri di pioggia.", lang="it")
    assert found.concepts == ()


def test_revenue_that_stops_is_nobodys_arrest() -> None:
    (found,) = _told("I ricavi si sono fermati a 497 milioni.", lang="it")
    assert found.concepts == ("revenue",)


def test_a_length_of_time_is_said_of_nobody() -> None:
    (found,) = _told("Curatrice è Giulia Montanari, che guiderà l'esercizio provvisorio per sei mesi.", lang="it")
    assert (found.unit, found.about) == ("mesi", None)


def test_a_number_of_people_takes_no_currency_and_a_length_no_verb() -> None:
    found = _told(
        "The line costs £680m.",
        'It would draw "something like eight million" people a year, she said.',
        "It runs 40 km and carries all.",
        lang="en",
    )
    assert [(one.raw, one.unit) for one in found] == [("£680m", "GBP"), ("eight million", None), ("40 km", "km")]


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("The ban will last 60 days.", "en", ("60", "days")),
        ("The average wait was six hours and ten minutes.", "en", ("370", "minutes")),
        ("The parcel arrived nine weeks late.", "en", ("9", "weeks")),
        ("The tram opened a year and a half late.", "en", ("1.5", "year")),
        ("The judge gave the firm 20 days to answer.", "en", ("20", "days")),
        ("Il cantiere è durato un anno e mezzo.", "it", ("1.5", "anno")),
        ("Il cuoco ha lavorato a Lodi per sei anni e due mesi.", "it", ("74", "mesi")),
        ("Due giorni senza acqua.", "it", ("2", "giorni")),
    ],
)
def test_how_long_something_lasts_is_a_figure(text: str, lang: str, told: tuple[str, str]) -> None:
    assert [(one.value, one.unit) for one in _told(text, lang=lang)] == [(Decimal(told[0]), told[1])]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The tram opened a year and a half ago.", "en"),
        ("In the last six hours and ten minutes nobody called.", "en"),
        ("Il treno è partito un'ora e mezza fa.", "it"),
        ("La media nazionale è di 6,30.", "it"),
        ("Most 7-Eleven stores are open.", "en"),
        ("The number that stands out in this series is 12.", "en"),
        ("È morto il suo bulldog di tre anni e mezzo.", "it"),
        ("Il costo di Falco 2 secondo la relazione resta ignoto.", "it"),
    ],
)
def test_a_time_or_a_name_with_a_number_is_no_figure(text: str, lang: str) -> None:
    assert _told(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("texts", "lang"),
    [
        (
            (
                "The memo counted 17 bolts.",
                "Nothing was done.",
                "A second check found 46, not the 40 that were announced.",
            ),
            "en",
        ),
        (("Il rapporto conta 17 bulloni.", "A luglio erano 46, e non 40, i bulloni rotti."), "it"),
        (("Il rapporto conta 17 bulloni.", "A luglio erano 46, non i 40 annunciati."), "it"),
    ],
)
def test_a_number_that_denies_another_counts_what_was_counted_before(texts: tuple[str, ...], lang: str) -> None:
    assert [(one.value, one.unit) for one in _told(*texts, lang=lang)] == [
        (17, unit := "bolts" if lang == "en" else "bulloni"),
        (46, unit),
        (40, unit),
    ]


def test_so_many_of_those_named_before_are_counted_like_them() -> None:
    told = _told("Dei 31 campioni sei sono risultati guasti.", "I pozzi chiusi sono sette su 31.", lang="it")
    assert [(one.value, one.unit) for one in told] == [(31, "campioni"), (6, "campioni"), (7, "pozzi"), (31, "pozzi")]


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("La raccolta è al 64,8%, sotto l'obiettivo regionale del 70.", "it", (70, "%")),
        ("A meal costs £5.84, against a national average of 6.", "en", (6, "GBP")),
    ],
)
def test_a_goal_beside_a_share_or_a_price_has_its_unit(text: str, lang: str, told: tuple[int, str]) -> None:
    last = _told(text, lang=lang)[-1]
    assert (last.value, last.unit) == told


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("The council found 27 cases of fraud.", ()),
        ("The measles outbreak has 27 cases.", ("infected",)),
        ("It is a firm that employed, until that morning, 2,300 people.", ("employees",)),
    ],
)
def test_what_is_counted_is_told_by_what_the_text_is_of(text: str, concepts: tuple[str, ...]) -> None:
    assert _told(text, lang="en")[-1].concepts == concepts


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Lo stabilimento occupa 300 persone.", ("employees",)),
        ("Lo stabilimento occupa 300 alloggi.", ()),
        ("Il forno dà lavoro a 40 persone.", ("employees",)),
        ("Sono rimaste intossicate 143 persone.", ("infected",)),
    ],
)
def test_those_who_work_somewhere_are_employees(text: str, concepts: tuple[str, ...]) -> None:
    assert _told(text, lang="it")[-1].concepts == concepts


def test_what_falls_from_a_number_to_so_many_minutes_is_a_time() -> None:
    assert _told("L'attesa per i codici bianchi è scesa da 192 a 148 minuti.", lang="it") == ()
