"""Events: what an article dates."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.cleantext import SentenceKind
from generator.model.dates import parse
from generator.model.facts import Event, Modality, Quote
from generator.model.found import Basis, Found
from tests.facts.articles import PERSON, article, named

NAMES = (*named("DeepSeek", "NVIDIA"), *named("Alexandr Wang", kind=PERSON))


def told(*texts: str, published: str | None = None, lang: str = "it") -> tuple[Event, ...]:
    when = Found(value=parse(published), basis=Basis.HEADER) if published else None
    return events.find(article(*texts, lang=lang), when, NAMES)


def dated(*texts: str, published: str | None = None, lang: str = "it") -> list[tuple[str, str | None]]:
    return [(e.words, str(e.date) if e.date else None) for e in told(*texts, published=published, lang=lang)]


def test_a_sentence_with_two_times_tells_two_events() -> None:
    text = (
        "In particolare, l’amministrazione Biden ha imposto restrizioni a partire dal 2022 sulla vendita di questi "
        "chip premium alla Cina, portando allo sviluppo di modelli alternativi, tra cui H800 e A800, che hanno dovuto "
        "affrontare restrizioni simili entro ottobre 2023."
    )
    assert dated(text) == [("a partire dal 2022", "2022/.."), ("entro ottobre 2023", "../2023-10")]
    assert {e.text for e in told(text)} == {text}
    assert {e.modality for e in told(text)} == {Modality.HAPPENED}


def test_a_feast_without_a_year_is_an_undated_event() -> None:
    text = (
        "Ha commentato il rilascio di R1, sottolineando la sua presentazione il giorno di Natale, un periodo di festa."
    )
    assert dated(text) == [("il giorno di Natale", None)]
    assert dated(text, published="2025-01-27") == [("il giorno di Natale", "2024-12-25")]


def test_a_comparison_is_background() -> None:
    (sputnik,) = told(
        "E perché viene definito così, paragonando il suo impatto a quello del lancio del primo satellite sovietico "
        "nel 1957, che segnò l’inizio della corsa allo spazio?"
    )
    assert (sputnik.words, str(sputnik.date), sputnik.background) == ("nel 1957", "1957", True)


def test_a_yardstick_is_background() -> None:
    (vote,) = told("Il partito ha ottenuto il 28,8% dei voti, contro il 26% del 2022, e conquista 24 seggi.")
    assert vote.background


def test_history_is_background_and_the_story_is_not() -> None:
    old, new = told("Il gruppo fu fondato nel 1976 da tre amici.", "Nel 2023, High-Flyer ha lanciato DeepSeek in Cina.")
    assert (old.background, new.background) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Di lunedì nero nessuno parla più in borsa a Milano.",
        "Ogni lunedì il mercato di Porta Nuova chiude prima.",
        "L'isteria ha preso il sopravvento sul Twitterverse negli ultimi giorni.",
        "Il supporto finanziario per diversi enti durerà nei prossimi giorni.",
        "DeepSeek ha recentemente fatto irruzione nel mondo dell’IA.",
        "In futuro, saranno limitati dai controlli sui chip.",
        "Date le restrizioni della Cina, DeepSeek ha scelto di non rivelare le sue capacità.",
        "Utilizzando solo 2000 GPU H800 di NVIDIA, ha addestrato il modello.",
        "Il giorno dopo sono arrivate le conferme di tutti.",
        "Oggi il settore cambia di nuovo volto.",
        "Roma, 27 gennaio 2025",
    ],
)
def test_vague_times_and_bare_dates_tell_no_event(text: str) -> None:
    assert dated(text) == []


def test_headings_tell_no_event() -> None:
    prose = article("Nel 2023 nasce DeepSeek e cambia tutto", kinds={1: SentenceKind.HEADING})
    assert events.find(prose, None) == ()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Il gruppo investirà 2 miliardi in Italia entro il 2030.", Modality.PLANNED),
        ("La banca aprirà una nuova sede il 5 marzo 2026.", Modality.PLANNED),
        ("Il modello potrebbe arrivare a ottobre 2026 in Europa.", Modality.POSSIBLE),
        ("Il gruppo ha aperto due stabilimenti nel 2019 in Italia.", Modality.HAPPENED),
    ],
)
def test_what_lies_ahead_is_planned(text: str, modality: Modality) -> None:
    assert [e.modality for e in told(text, published="2025-01-27")] == [modality]


def test_relative_days_count_from_publication() -> None:
    text = "Ieri il titolo ha perso il 4,9% in borsa a Milano."
    assert dated(text, published="2025-01-28") == [("Ieri", "2025-01-27")]
    assert dated(text) == [("Ieri", None)]


def test_english_events_are_found() -> None:
    text = "The strike, which began on September 13, has cost NVIDIA about a billion."
    assert dated(text, published="2024-10-15", lang="en") == [("on September 13", "2024-09-13")]
    assert [e.background for e in told("It was the biggest drop since the crash of 2008 for stocks.", lang="en")] == [
        True
    ]


def test_the_words_of_a_time_stand_in_its_sentence() -> None:
    texts = (
        "Tra il 2019 e il 2021 la società ha perso il 30%.",
        "Nel marzo del 2022, e poi dal 5 aprile, le regole del mercato sono cambiate.",
    )
    found = told(*texts, published="2022-06-01")
    assert [str(e.date) for e in found] == ["2019/2021", "2022-03", "2022-04-05/.."]
    assert all(e.words in e.text for e in found)


def test_times_in_one_row_are_one_event() -> None:
    assert dated("Il Comune chiese i fondi per tre volte, nel 2019, nel 2020 e nel 2022.") == [
        ("nel 2019, nel 2020 e nel 2022", "2019/2022")
    ]
    apart = "Il gruppo comprò la nave nel 2017 e la rifece nel 2021."
    assert dated(apart) == [("nel 2017", "2017"), ("nel 2021", "2021")]


@pytest.mark.parametrize(
    ("published", "date"), [("2025-01-28", "2025-01-27"), ("2025-01", None), (None, None), ("2025-01-27", "2025-01-27")]
)
def test_a_black_day_is_an_event_on_a_day_that_may_not_be_known(published: str | None, date: str | None) -> None:
    text = "Lunedì nero per NVIDIA: l'annuncio potrebbe far perdere 300 miliardi all'azienda."
    assert dated(text, published=published) == [("Lunedì nero", date)]
    assert told(text, published=published)[0].modality is Modality.HAPPENED


@pytest.mark.parametrize(("published", "date"), [("2025-02-07", "2025-02-07"), (None, None)])
def test_this_morning_is_as_fine_as_the_day_of_writing(published: str | None, date: str | None) -> None:
    text = "Questa mattina i giudici hanno letto la sentenza in aula."
    assert dated(text, published=published) == [("Questa mattina", date)]


def test_what_somebody_talks_of_is_no_event_on_an_unknown_day() -> None:
    words = "Ieri sera ho parlato con lui, era sereno"
    quote = Quote(text=words, by="Nadia Corsi", sentence=1)
    text = f"«{words}», racconta l'avvocata Nadia Corsi."
    assert events.find(article(text), None, (), (quote,)) == ()


def test_a_plan_of_long_after_makes_no_history_of_what_was() -> None:
    _, cut = told("The firm will pay until 2060.", "It cut the fund, but restored it in 2016.", lang="en")
    assert (str(cut.date), cut.background) == ("2016", False)


def test_today_is_no_event_where_its_day_is_told_too_or_where_it_means_nowadays() -> None:
    assert dated("Oggi, lunedì 19 dicembre, il governatore ha rassegnato le dimissioni.") == [
        ("Oggi, lunedì 19 dicembre", None)
    ]
    assert dated("La ratifica, cosa avvenuta oggi grazie a 153 voti, chiude la vicenda.") == [("oggi", None)]
    assert dated("Due incidenti si sono verificati oggi sui cieli italiani.") == [("oggi", None)]
    assert dated("Oggi, è avvenuto anche lo scoppio di una centrale.") == [("Oggi", None)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Last week a landslide buried two cars.", "en"),
        ("Il mese scorso il consiglio comunale ha bocciato il piano.", "it"),
    ],
)
def test_a_week_of_an_undated_article_has_its_events(text: str, lang: str) -> None:
    assert [event.date for event in events.find(article(text, lang=lang), None)] == [None]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Last year was the hottest on record here.", "en"),
        ("Rispetto all'anno scorso i prezzi sono saliti molto.", "it"),
    ],
)
def test_comparisons_of_years_are_no_events(text: str, lang: str) -> None:
    assert events.find(article(text, lang=lang), None) == ()
