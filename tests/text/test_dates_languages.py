"""Every family of dates in every language that has words for them, counted from Wednesday, 29 January 2025."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import dates
from generator.text.languages import language

WEDNESDAY = date(2025, 1, 29)

ITALIAN = {
    "il convegno si tiene dal 10 al 20 gennaio": "2025-01-10/2025-01-20",
    "un calo tra marzo e maggio 2024": "2024-03/2024-05",
    "dal 28 dicembre al 3 gennaio 2025 resta chiuso": "2024-12-28/2025-01-03",
    "la fiera del 10-12 febbraio": "2025-02-10/2025-02-12",
    "gennaio-marzo 2024": "2024-01/2024-03",
    "il piano 2019-2021": "2019/2021",
    "nell’ultimo anno ha assunto": "2024-01/2025-01",
    "nell’ultima settimana": "2025-01-22/2025-01-29",
    "lo scorso anno ha assunto": "2024",
    "il 12 maggio questo fu respinto": "2025-05-12",
    "la primavera del 2023": "2023-03/2023-05",
    "quest’estate arriverà": "2025-06/2025-08",
    "nell’ultimo trimestre del 2023": "2023-10/2023-12",
    "nel terzo trimestre l’utile sale": "2024-07/2024-09",
    "nel primo trimestre dell’anno scorso": "2024-01/2024-03",
    "nel secondo quadrimestre 2024": "2024-05/2024-08",
    "nei primi tre mesi del 2024": "2024-01/2024-03",
    "nel ’68 ci furono proteste": "1968",
    "i ricavi nel 93, quando": "1993",
    "un comune nato nel 476 d.C.": "0476",
    "nel XIX secolo": "18XX",
    "agli inizi degli anni 2000": "200X",
    "nel marzo dello scorso anno": "2024-03",
    "a maggio dell’anno scorso": "2024-05",
    "il 5 febbraio scorso": "2024-02-05",
    "lo scorso 5 febbraio": "2024-02-05",
    "il 15 del mese scorso": "2024-12-15",
    "entro il 31/12": "../2024-12-31",
    "il 2 giugno": "2025-06-02",
    "venerdì 31 gennaio": "2025-01-31",
    "fino a sabato": "../2025-02-01",
    "la prossima settimana": "2025-02-03/2025-02-09",
    "lo scorso weekend": "2025-01-25/2025-01-26",
    "a fine mese": "2025-01",
    "entro fine anno": "../2025",
    "tra due settimane": "2025-02-10/2025-02-16",
    "la vigilia di Natale": "2024-12-24",
    "nel lontano 1987": "1987",
    "chiuderà entro l’anno.": "../2025",
}
ENGLISH = {
    "between March and May 2024": "2024-03/2024-05",
    "from January to March 2025": "2025-01/2025-03",
    "from 10 to 20 January": "2025-01-10/2025-01-20",
    "January 10-12, 2025": "2025-01-10/2025-01-12",
    "June 2023 to May 2024": "2023-06/2024-05",
    "in early 2024": "2024",
    "in mid-January": "2025-01",
    "by the end of next month": "../2025-02",
    "earlier this month": "2025-01",
    "in March this year": "2025-03",
    "the first quarter of last year": "2024-01/2024-03",
    "the last two months of 2024": "2024-11/2024-12",
    "in fiscal 2024": "2024",
    "this summer": "2025-06/2025-08",
    "in the late 19th century": "18XX",
    "the late 1800s": "18XX",
    "the ’80s": "198X",
    "on Friday that shares fell": "2025-01-24",
    "this Thursday": "2025-01-30",
    "this February 24": "2025-02-24",
    "until Friday": "../2025-01-31",
    "on Thanksgiving": "2024-11-28",
    "as early as 1995": "1995",
    "Sept. 11, 2001": "2001-09-11",
    "in the past decade": "201X",
    "a June 1 deadline": "2025-06-01",
    "the second half of 2025": "2025-07/2025-12",
    "this quarter": "2025-01/2025-03",
}
SPANISH = {
    "del 10 al 20 de enero": "2025-01-10/2025-01-20",
    "entre marzo y mayo de 2024": "2024-03/2024-05",
    "a finales del año pasado": "2024",
    "la década de los 70": "197X",
    "el pasado 5 de febrero": "2024-02-05",
    "hace tres días": "2025-01-26",
    "el tercer trimestre del año": "2025-07/2025-09",
    "verano de 2024": "2024-06/2024-08",
    "hasta el viernes": "../2025-01-31",
    "un plan para 2030": "2030",
    "anoche": "2025-01-28",
    "a finales del siglo XX": "19XX",
}
FRENCH = {
    "du 10 au 20 janvier": "2025-01-10/2025-01-20",
    "entre mars et mai 2024": "2024-03/2024-05",
    "à la fin de l’année": "2025",
    "les années quatre-vingt-dix": "199X",
    "au XIXe siècle": "18XX",
    "le lundi 27 janvier": "2025-01-27",
    "la semaine dernière": "2025-01-20/2025-01-26",
    "cet été": "2025-06/2025-08",
    "d’ici 2030": "../2030",
    "aujourd’hui mercredi": "2025-01-29",
    "ce vendredi 22 novembre": "2024-11-22",
}
GERMAN = {
    "vom 10. bis zum 20. Januar": "2025-01-10/2025-01-20",
    "zwischen März und Mai 2024": "2024-03/2024-05",
    "Ende nächsten Jahres": "2026",
    "in den neunziger Jahren": "199X",
    "im 19. Jahrhundert": "18XX",
    "am Montagabend": "2025-01-27",
    "am 29. Jänner": "2025-01-29",
    "im Vorjahr": "2024",
    "am siebten Oktober": "2024-10-07",
    "im Sommer des Jahres 2005": "2005-06/2005-08",
    "vor 2020": "../2019",
    "vor drei Jahren": "2022",
    "in diesem Sommer": "2025-06/2025-08",
    "1926 bis 1995 stieg die Zahl": "1926/1995",
    "Morgen kommt sie": "2025-01-30",
}
PORTUGUESE = {
    "de 10 a 20 de janeiro": "2025-01-10/2025-01-20",
    "entre março e maio de 2024": "2024-03/2024-05",
    "no fim do ano passado": "2024",
    "na semana passada": "2025-01-20/2025-01-26",
    "até 2030": "../2030",
    "no século XIX": "18XX",
    "no primeiro trimestre de 2024": "2024-01/2024-03",
}
TOLD = {"it": ITALIAN, "en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "pt": PORTUGUESE}


@pytest.mark.parametrize(
    ("code", "text", "edtf"), [(code, text, edtf) for code, table in TOLD.items() for text, edtf in table.items()]
)
def test_a_date_is_what_a_reader_of_its_language_takes_it_for(code: str, text: str, edtf: str) -> None:
    assert [str(m.date) for m in dates.find(text, language(code), WEDNESDAY)] == [edtf]


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("it", "il 27, 28 e 29 gennaio 2025 a Roma", ["2025-01-27", "2025-01-28", "2025-01-29"]),
        ("it", "il 27 e il 28 gennaio", ["2025-01-27", "2025-01-28"]),
        ("it", "gennaio e febbraio 2024", ["2024-01", "2024-02"]),
        ("it", "il 3 marzo e il 4 aprile 2024", ["2024-03-03", "2024-04-04"]),
        ("it", "negli anni ’80 e ’90", ["198X", "199X"]),
        ("en", "on January 27 and 28, 2024", ["2024-01-27", "2024-01-28"]),
        ("de", "am 25. und 26. August 2024", ["2024-08-25", "2024-08-26"]),
    ],
)
def test_dates_that_share_a_month_or_a_year_are_each_whole(code: str, text: str, days: list[str]) -> None:
    assert [str(m.date) for m in dates.find(text, language(code), WEDNESDAY)] == days


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "aperto dal lunedì al venerdì"),
        ("it", "ogni lunedì alle 9"),
        ("it", "per il terzo trimestre consecutivo"),
        ("it", "tra il 40 e il 60% dei casi"),
        ("it", "dal 40 al 60 per cento"),
        ("it", "il gol al 93' minuto"),
        ("it", "in Piazza 25 Aprile e in via XX Settembre 12"),
        ("it", "Cesare morì nel 44 a.C."),
        ("it", "Euro 2024 e i Mondiali 2026"),
        ("it", "la legge n. 76/2020"),
        ("it", "nei 2000 casi"),
        ("it", "l’ultimo anno di liceo"),
        ("it", "per venti anni"),
        ("it", "nella seconda metà della gara"),
        ("it", "entro l’anno della fusione"),
        ("it", "l’ospite di Mar-a-Lago"),
        ("it", "alle 15.30 e alle 21"),
        ("it", "i 3/4 degli italiani"),
        ("it", "in piazza dei Cinquecento"),
        ("en", "women in their 20s and 30s"),
        ("en", "plugins that may be useful"),
        ("en", "the second Saturday of each month"),
        ("en", "the last day of summer"),
        ("en", "Windows 2000 and a 2010 model"),
        ("en", "call 555-2024"),
        ("en", "the Monday.com platform"),
        ("en", "forty-two years ago they broke it"),
        ("en", "the campaign released an ad"),
        ("pt", "o morro do Rio de Janeiro"),
        ("es", "por la mañana, más de 2000 desde entonces"),
        ("fr", "conservées pendant vingt ans"),
        ("de", "jeden Morgen in der zweiten Hälfte"),
        ("es", "2000 trabajadores y 60 de sus aviones"),
        ("fr", "elle a été élue par 2000 salariés"),
        ("fr", "au 37, rue du 4 Septembre"),
        ("de", "Postfach 2142, 88111 Lindau"),
        ("de", "der „MIP-Montag“"),
        ("it", "al 62%, sotto l'obiettivo del 70."),
        ("it", "per l'azienda è stata del 41."),
        ("it", "L'azienda si ferma al 37."),
        ("it", "del 78 per cento secondo la Fiom, del 41 secondo l'azienda."),
    ],
)
def test_counts_names_and_what_recurs_are_no_dates(code: str, text: str) -> None:
    assert dates.find(text, language(code), WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("day", "sunday"), [(27, "2025-01-26"), (28, "2025-01-26"), (29, "2025-02-02"), (26, "2025-01-26")]
)
def test_this_sunday_is_just_past_on_monday_and_tuesday(day: int, sunday: str) -> None:
    (mention,) = dates.find("este domingo", language("es"), date(2025, 1, day))
    assert str(mention.date) == sunday


def test_in_the_fourth_quarter_of_a_match_is_of_no_year() -> None:
    (mention,) = dates.find("in the fourth quarter", language("en"), WEDNESDAY)
    assert mention.date is None
