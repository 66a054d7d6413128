"""Quotes that stand alone behind a sentence about one person."""

from __future__ import annotations

import pytest

from tests.facts.paragraphs import quotes_of


def speakers(text: str, lang: str) -> list[str | None]:
    return [quote.by for quote in quotes_of(text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Il velista Gigi Moro è rientrato all'alba. «Abbiamo avuto paura, lo ammetto».", "it", "Gigi Moro"),
        ("Joel Tamm lost 40 sheep in the flood. “I found the last one downstream.”", "en", "Joel Tamm"),
        ("Among those queuing was Ahmed Rashid, a nurse. “I have been here since four.”", "en", "Ahmed Rashid"),
        ("Not so, says Greg Tully. “The figures were there for anyone to read.”", "en", "Greg Tully"),
    ],
)
def test_the_only_person_of_the_sentence_before_speaks_of_himself(text: str, lang: str, name: str) -> None:
    assert speakers(text, lang) == [name]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Rosa Vinci è morta a 91 anni. «Ci ha insegnato tutto quello che sappiamo».", "it"),
        ("L'insegnante Ada Corti è stata sospesa. «Non l'abbiamo mai vista arrabbiata».", "it"),
        ("Grant Fuller was arrested on Friday. “I saw two men running from the bank.”", "en"),
        ("The debate between Carl Venn and Louise Barr turned sour. “You never answered my letters.”", "en"),
        ("Laura Conti gestisce il rifugio. «La neve non è mai arrivata così tardi».", "it"),
    ],
)
def test_nobody_speaks_where_it_may_be_another(text: str, lang: str) -> None:
    assert speakers(text, lang) == [None]


@pytest.mark.parametrize(
    ("before", "quote", "lang", "name"),
    [
        (
            "Ferry captain Olga Brandt said the harbour silts up a little more each winter.",
            "“By spring the pier stands on dry land.”",
            "en",
            "Olga Brandt",
        ),
        (
            "Nadia Ferri se la prende anche con la Regione, che aveva promesso i treni.",
            "«Se i treni fossero arrivati noi non saremmo qui».",
            "it",
            "Nadia Ferri",
        ),
    ],
)
def test_a_paragraph_that_is_a_quote_alone_is_his_who_spoke_or_was_told_of_before(
    before: str, quote: str, lang: str, name: str
) -> None:
    assert [found.by for found in quotes_of(before, quote, lang=lang)] == [name]


def test_a_piece_of_a_sentence_is_not_his_who_spoke_in_the_paragraph_before() -> None:
    first, *others = quotes_of(
        'Olga Brandt recalled: "I never saw the water so low."',
        'The town is "still less loved" than its neighbour, a poll has shown.',
        lang="en",
    )
    assert first.by == "Olga Brandt"
    assert all(quote.by is None for quote in others)
